import type { Comparison, FullFigures } from '../release/figures.ts';
import { alertShare } from '../spread.ts';
import { manyDoNotKnow } from '../statistics/missing.ts';
import type { FindingNumbers, ToldValue } from './finding.ts';

type Compared = Extract<Comparison, { comparable: true }>;
type ChangeKind = Extract<FindingNumbers, { previousSd: number }>['kind'];

/** The stored verdict that makes each kind of change a finding. */
const changes: readonly [
  kind: ChangeKind,
  of: 'mean' | 'spread' | 'dissatisfied',
  verdict: 'up' | 'down' | 'larger' | 'smaller',
][] = [
  ['spreadUp', 'spread', 'larger'],
  ['spreadDown', 'spread', 'smaller'],
  ['dissatisfiedUp', 'dissatisfied', 'up'],
  ['dissatisfiedDown', 'dissatisfied', 'down'],
  ['meanUp', 'mean', 'up'],
  ['meanDown', 'mean', 'down'],
];

/**
 * What is to be raised about one place by itself: each change that the release calls, the minority alert, and many who do not
 * know. By the verdicts and marks that are stored or decided once; nothing is tested here. A figure that is not shown in full
 * gives nothing.
 *
 * Example: the demo pair, 14 of 120 dissatisfied against 2 of 120 and SD 1.50 against 0.94: `spreadUp`, `dissatisfiedUp` and
 * `minorityAlert`.
 */
export function ownFindings(now: ToldValue): FindingNumbers[] {
  const { figures, comparison } = now;
  if (figures.shown !== 'all') return [];
  const { n, mean, dissatisfiedCount, dontKnowCount, dontKnowShare } = figures;
  const found: FindingNumbers[] = [];
  if (comparison.comparable) {
    for (const [kind, of, verdict] of changes) {
      if (comparison[of].verdict === verdict) found.push({ kind, ...changeNumbers(figures, comparison, of) });
    }
  }
  // Raised by the rise alone it says what `dissatisfiedUp` says.
  if (now.minorityAlert && figures.dissatisfiedShare >= alertShare)
    found.push({ kind: 'minorityAlert', mean, n, dissatisfiedCount });
  if (dontKnowCount !== null && manyDoNotKnow({ dontKnowShare })) {
    found.push({ kind: 'manyDontKnow', dontKnowCount, askedCount: n + dontKnowCount });
  }
  return found;
}

/** Last time's figures are this time's less the stored difference, so that the two never disagree with the verdict. */
function changeNumbers(figures: FullFigures, comparison: Compared, of: 'mean' | 'spread' | 'dissatisfied') {
  const { n, mean, sd, dissatisfiedCount } = figures;
  const { previousCount, previousN } = comparison.dissatisfied;
  return {
    ...{ n, mean, sd, dissatisfiedCount, previousN },
    previousMean: mean - comparison.mean.difference,
    previousSd: sd - comparison.spread.difference,
    previousDissatisfiedCount: previousCount,
    // A change is never called without a p (`judgeFamilies`).
    adjustedP: comparison[of].adjustedP as number,
    familySize: comparison[of].familySize,
  };
}

/**
 * A unit that is surely below the ambition's floor while the whole municipality meets it: the unit's whole 95 % interval lies
 * under it (methods: C3), so that chance in few answers is no reason. Null otherwise, and for a figure not shown in full.
 *
 * Example: floor 4.0; the whole 4.6; a unit with the interval 3.1–3.9 is far below, one with 3.5–4.1 is not.
 */
export function farBelow(whole: ToldValue | null, unit: ToldValue): FindingNumbers | null {
  if (whole?.figures.shown !== 'all' || unit.figures.shown !== 'all') return null;
  const isMet = whole.status.code === 'reached' || whole.status.code === 'within';
  if (!isMet || unit.status.code !== 'below' || unit.status.uncertain) return null;
  const { mean, meanLow, meanHigh, n, dissatisfiedCount } = unit.figures;
  return {
    kind: 'unitFarBelow',
    ...{ mean, meanLow, meanHigh, n, dissatisfiedCount },
    wholeMean: whole.figures.mean,
  };
}
