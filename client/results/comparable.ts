import type { FullFigures } from '../../server/core/release/figures.ts';
import type { IndicatorSource, Value } from '../parts/queries.ts';
import type { ShownSource } from './view.ts';

/** Last time is drawn beside this time only when the two may be compared: same question, both shown. */
export function comparableBefore(source: Pick<IndicatorSource, 'before'>, now: Value): FullFigures | null {
  if (!now.comparison.comparable) return null;
  return source.before?.figures.shown === 'all' ? source.before.figures : null;
}

/** A round that is told in full. */
interface ToldRound {
  period: string;
  figures: FullFigures;
}

/**
 * The rounds told in full since the question was last changed, the oldest first, this one last. Where only this round and the one
 * before are known, as of a unit whose other rounds are not here, those two.
 */
export function comparableRounds(
  { history, before, scale }: Pick<ShownSource, 'history' | 'before' | 'scale'>,
  now: Value,
): ToldRound[] {
  const since = history.findLastIndex(
    (round) => round.isBreak || (round.scale !== null && !isSame(round.scale, scale)),
  );
  const last = comparableBefore({ before }, now);
  const rounds =
    history.length > 0
      ? history.slice(Math.max(0, history[since]?.isBreak ? since : since + 1))
      : [...(before && last ? [before] : []), now];
  return rounds.flatMap(({ period, figures }) => (figures.shown === 'all' ? [{ period, figures }] : []));
}

/** Whether two scales have the same ends, so that a figure of one means as much of the other. */
export function isSame(one: { min: number; max: number }, other: { min: number; max: number }): boolean {
  return one.min === other.min && one.max === other.max;
}
