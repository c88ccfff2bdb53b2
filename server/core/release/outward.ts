import { cautionMark } from '../ambition/caution.ts';
import type { RoundMode } from '../opening/mode.ts';
import type { Scale } from '../questionnaire/format.ts';
import type { Comparison, Figures, FullFigures, ResponseFigures } from './figures.ts';

/**
 * Why there is no figure, as everyone outside is told: on the page, in a file, over the API and on the command line.
 * `withheld`: hidden or empty, which look alike, so that nothing of a hidden group is told. `not_asked`: the round did
 * not ask it, or it would take answers that can be followed. `not_computable`: it is not defined for what came in.
 */
export type OutwardReason = 'withheld' | 'not_asked' | 'not_computable';

export interface NotShown {
  shown: 'nothing';
  reason: OutwardReason;
}

/** A stored figure as it leaves the server, with its caution mark (methods: C3). */
export type OutwardFigures =
  | NotShown
  /** Mark `F`: an interval this wide tells nothing, so neither mean, spread nor status is given. Not for privacy. */
  | { shown: 'tooUncertain'; n: number }
  | Exclude<Figures, { shown: 'nothing' | 'all' }>
  | ({ shown: 'all'; caution: 'E' | null } & FullFigures);

export type OutwardResponse = Exclude<ResponseFigures, { shown: 'nothing' }> | NotShown;

/** What everyone is told of a subject in a round that did not ask it. */
export const notAsked: NotShown = { shown: 'nothing', reason: 'not_asked' };

/**
 * A stored figure made ready to leave.
 *
 * Example: twelve answers far apart, 2.3 to 5.2 on 1–6, become `{ shown: 'tooUncertain', n: 12 }`; a withheld figure
 * becomes `{ shown: 'nothing', reason: 'withheld' }`, whatever it was withheld for.
 */
export function outwardFigures(figures: Figures, scale: Pick<Scale, 'min' | 'max'>): OutwardFigures {
  if (figures.shown === 'nothing') return { shown: 'nothing', reason: 'withheld' };
  if (figures.shown !== 'all') return figures;
  const mark = cautionMark(figures, scale);
  return mark === 'F' ? { shown: 'tooUncertain', n: figures.n } : { ...figures, caution: mark };
}

/**
 * A stored comparison as it may be told beside the two figures: this mean minus the difference is last time's, so it
 * is withheld where either of them is too uncertain to be shown.
 */
export function outwardComparison(
  comparison: Comparison,
  now: OutwardFigures,
  before: OutwardFigures | undefined,
): Comparison {
  const isTold = now.shown === 'all' && before?.shown === 'all';
  return comparison.comparable && !isTold ? { comparable: false, reason: 'withheld' } : comparison;
}

/**
 * The response beside a figure. How many answered is not told beside a figure that is withheld: twelve answers and no
 * figure would say that the twelve agree, or that a neighbour is small.
 */
export function outwardResponse(
  response: ResponseFigures | undefined,
  figures: OutwardFigures | null,
): OutwardResponse {
  const isHidden = figures?.shown === 'nothing' && figures.reason === 'withheld';
  return !response || response.shown === 'nothing' || isHidden
    ? { shown: 'nothing', reason: 'withheld' }
    : response;
}

/**
 * Why a comparison that follows each person (paired answers, panels, early against late) is not made; null where it
 * may be. Only confidential answers, and imported ones that carry their own keys, can be followed.
 */
export function whyNotFollowed(mode: RoundMode): NotShown | null {
  return mode === 'confidential' || mode === 'imported' ? null : notAsked;
}

/**
 * One figure for an indicator that several surveys feed: different people answered different questions, so a common
 * mean and spread are not defined. Null where one survey feeds it, and its figure is the indicator's.
 */
export function pooledFigures(sourceCount: number): NotShown | null {
  return sourceCount > 1 ? { shown: 'nothing', reason: 'not_computable' } : null;
}
