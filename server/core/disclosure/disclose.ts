import type {
  Comparison,
  Disclosed,
  Figures,
  FullFigures,
  GroupFigures,
  ResponseFigures,
} from '../release/figures.ts';
import type { JudgedChange } from '../statistics/families.ts';
import type { Level } from './protect.ts';

/** The one place where a value is declared fit to leave. */
function mint<T>(value: T): Disclosed<T> {
  return value as Disclosed<T>;
}

/** As much of the figures as the plan allows. They are computed only where they are told. */
export function discloseFigures(
  level: Level,
  mean: () => { n: number; mean: number },
  full: () => FullFigures,
  commonest: () => { value: number },
): Disclosed<Figures> {
  if (level === 'nothing') return mint<Figures>({ shown: 'nothing' });
  if (level === 'nearlyAll') return mint<Figures>({ shown: 'nearlyAll', ...commonest() });
  if (level === 'mean') return mint<Figures>({ shown: 'mean', ...mean() });
  return mint<Figures>({ shown: 'all', ...full() });
}

/** Who answered, of those invited where there is a list: both told or neither, as the plan says. The rate is 0–1. */
export function discloseResponse(
  isShown: boolean,
  counts: { answeredCount: number; invitedCount: number | null },
): Disclosed<ResponseFigures> {
  if (!isShown) return mint<ResponseFigures>({ shown: 'nothing' });
  const { answeredCount, invitedCount } = counts;
  const responseRate = invitedCount ? answeredCount / invitedCount : null;
  return mint<ResponseFigures>({ shown: 'all', answeredCount, invitedCount, responseRate });
}

/** How many answered from a group that the population is counted by, as `toldGroups` says. */
export function discloseGroup(isTold: boolean, answeredCount: number): Disclosed<GroupFigures> {
  return mint<GroupFigures>(isTold ? { shown: 'all', answeredCount } : { shown: 'nothing' });
}

/**
 * A comparison tells of both rounds, so both must show their spread. `before` is what the previous round's release
 * shows, or undefined when it has no such figure; `isSameQuestion` as the content hashes say. `deleted`: its answers
 * are deleted, so nothing is compared whatever it shows.
 */
export function discloseComparison(
  now: Figures,
  before: { figures: Figures; period: string; isSameQuestion: boolean } | 'deleted' | undefined,
  change: JudgedChange | undefined,
): Disclosed<Comparison> {
  if (before === 'deleted') return mint<Comparison>({ comparable: false, reason: 'previousAnswersDeleted' });
  if (!before) return mint<Comparison>({ comparable: false, reason: 'noPreviousRound' });
  if (!before.isSameQuestion) return mint<Comparison>({ comparable: false, reason: 'changedQuestion' });
  if (now.shown !== 'all' || before.figures.shown !== 'all' || !change) {
    return mint<Comparison>({ comparable: false, reason: 'withheld' });
  }
  return mint<Comparison>({ comparable: true, previousPeriod: before.period, ...change });
}
