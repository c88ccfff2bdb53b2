import type { Comparison, FullFigures } from '../release/figures.ts';
import { wilson } from '../statistics/shares.ts';
import { whyUntold } from './untold.ts';
import type { ClaimPeriod, ClaimVerdict } from './verdict.ts';

/** The changes one may claim: of the mean, of how many are dissatisfied, and of the spread. */
export const claimedChanges = [
  'worse',
  'better',
  'moreDissatisfied',
  'fewerDissatisfied',
  'greaterSpread',
  'smallerSpread',
] as const;
export type ClaimedChange = (typeof claimedChanges)[number];

type Compared = Extract<Comparison, { comparable: true }>;
type Figure = 'mean' | 'dissatisfied' | 'spread';

/** Which figure a claim of change is about. An indicator's answers are turned so that a high mean is good. */
export const changedFigure: Record<ClaimedChange, Figure> = {
  worse: 'mean',
  better: 'mean',
  moreDissatisfied: 'dissatisfied',
  fewerDissatisfied: 'dissatisfied',
  greaterSpread: 'spread',
  smallerSpread: 'spread',
};

const claimedVerdict: Record<ClaimedChange, string> = {
  worse: 'down',
  better: 'up',
  moreDissatisfied: 'up',
  fewerDissatisfied: 'down',
  greaterSpread: 'larger',
  smallerSpread: 'smaller',
};

/** From one round to the next, as the stored verdict has it: the way the claim says, the other way, or not surely either. */
export interface ClaimStep {
  period: string;
  previousPeriod: string;
  told: 'asClaimed' | 'opposite' | 'noSureChange';
  /** The figure in `period`: a mean or an SD on the scale as asked, or a share 0–1. */
  value: number;
  /** The same in `previousPeriod`, by what is stored with the verdict, so that the two never disagree. */
  previousValue: number;
}

/** The figure that a claim of change is about, in one round that tells it. */
export interface ClaimPoint {
  period: string;
  /** A mean or an SD on the scale as asked, or a share 0–1. */
  value: number;
  /** The 95 % interval; null: none is given beside an SD. */
  low: number | null;
  high: number | null;
  isSameQuestion: boolean;
}

/**
 * Why a claim of change cannot be decided. `firstRound`, `changedSinceLast`, `previousDeleted`, `previousWithheld`: the
 * latest round is compared with none. `noSureChange`: no sure change since the last. `oneChange`: it is sure, and the one before
 * is not compared. `earlierUnsure`: it is sure, and the one before found no sure change.
 */
export const changeReasons = [
  'firstRound',
  'changedSinceLast',
  'previousDeleted',
  'previousWithheld',
  'noSureChange',
  'oneChange',
  'earlierUnsure',
] as const;
export type ChangeReason = (typeof changeReasons)[number];

const whyNotCompared = {
  noPreviousRound: 'firstRound',
  changedQuestion: 'changedSinceLast',
  previousAnswersDeleted: 'previousDeleted',
  withheld: 'previousWithheld',
} as const satisfies Record<Extract<Comparison, { comparable: false }>['reason'], ChangeReason>;

/**
 * Whether a claimed change is a trend or an exception, from the verdicts that are stored with the releases: judged over their
 * families, and never made again here.
 *
 * - *trend*: surely changed as claimed since the round before, and so it was from that round's own last one.
 * - *exception*: surely changed the other way now; or as claimed now, when it went surely the other way before.
 * - else *undecided*, with the reason: one sure change is no trend.
 *
 * `periods`: the latest first.
 *
 * Example: the demo pair's spread is surely larger than the year before, which is the first: `undecided`, `oneChange`.
 */
export function judgeChange(change: ClaimedChange, periods: readonly ClaimPeriod[]): ClaimVerdict {
  const [latest] = periods;
  const points = pointsOf(change, periods);
  const untold = { shares: [], steps: [], literally: null };
  if (latest?.figures.shown !== 'all') {
    return { ...untold, points: [], verdict: 'undecided', reason: whyUntold(latest?.figures) };
  }
  const { comparison } = latest;
  if (!comparison.comparable) {
    return { ...untold, points, verdict: 'undecided', reason: whyNotCompared[comparison.reason] };
  }
  const step = stepOf(change, latest.period, comparison, latest.figures);
  const earlier = periods.find(({ period }) => period === comparison.previousPeriod);
  const before =
    earlier?.comparison.comparable && earlier.figures.shown === 'all'
      ? stepOf(change, earlier.period, earlier.comparison, earlier.figures)
      : undefined;
  const judged = { shares: [], points, steps: before ? [step, before] : [step] };
  if (step.told === 'opposite') return { ...judged, literally: false, verdict: 'exception', reason: null };
  if (step.told === 'noSureChange') {
    return { ...judged, literally: null, verdict: 'undecided', reason: 'noSureChange' };
  }
  const held = { ...judged, literally: true };
  if (!before) return { ...held, verdict: 'undecided', reason: 'oneChange' };
  if (before.told === 'noSureChange') return { ...held, verdict: 'undecided', reason: 'earlierUnsure' };
  return { ...held, verdict: before.told === 'asClaimed' ? 'trend' : 'exception', reason: null };
}

function stepOf(
  change: ClaimedChange,
  period: string,
  comparison: Compared,
  figures: FullFigures,
): ClaimStep {
  const figure = changedFigure[change];
  const { verdict } = comparison[figure];
  const isAsClaimed = verdict === claimedVerdict[change];
  const told = verdict === 'noSureChange' ? verdict : isAsClaimed ? 'asClaimed' : 'opposite';
  const { value } = figureIn(figure, figures);
  const previousValue = value - comparison[figure].difference;
  return { period, previousPeriod: comparison.previousPeriod, told, value, previousValue };
}

/** Rounds on another scale than the latest that is told stand on no common axis (R22), and are left out. */
function pointsOf(change: ClaimedChange, periods: readonly ClaimPeriod[]): ClaimPoint[] {
  const told = periods.flatMap(({ figures, ...at }) => (figures.shown === 'all' ? [{ ...at, figures }] : []));
  const scaleOf = (bars: readonly { value: number }[]) => bars.map(({ value }) => value).join();
  const [first] = told;
  return told
    .filter(({ figures }) => first && scaleOf(figures.bars) === scaleOf(first.figures.bars))
    .map(({ period, isSameQuestion, figures }) => ({
      ...{ period, isSameQuestion },
      ...figureIn(changedFigure[change], figures),
    }));
}

function figureIn(figure: Figure, told: FullFigures) {
  const { mean, meanLow, meanHigh, sd, dissatisfiedCount, n } = told;
  if (figure === 'mean') return { value: mean, low: meanLow, high: meanHigh };
  if (figure === 'spread') return { value: sd, low: null, high: null };
  const interval = wilson(dissatisfiedCount, n);
  return { value: dissatisfiedCount / n, low: interval?.low ?? null, high: interval?.high ?? null };
}
