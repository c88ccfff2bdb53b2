import type { FullFigures } from '../release/figures.ts';
import type { OutwardResponse } from '../release/outward.ts';
import { newcombe } from '../statistics/comparison.ts';
import { fisherExact } from '../statistics/contingency.ts';
import { falseAlarmShare } from '../statistics/families.ts';
import { benjaminiHochberg } from '../statistics/multiple-testing.ts';
import { relevantShare } from '../statistics/raw-change.ts';
import { judgeUnitsAgainstRest } from '../statistics/units-against-rest.ts';
import type { FindingNumbers, FindingSubject, FindingUnit, PlacedFinding, ToldValue } from './finding.ts';

interface Share {
  count: number;
  n: number;
}

/** Two shares tested within a family: sure and large enough, and which way. */
interface TestedShares {
  difference: number;
  isSure: boolean;
  adjustedP: number;
}

/**
 * Pairs of shares judged together by the rule that releases use for a change (methods: C4): Fisher's exact p adjusted by
 * Benjamini–Hochberg (1995) over all of them is below q, Newcombe's interval (1998) of the difference leaves out 0, and the
 * difference is a twentieth or more. Shares 0–1; both counts of each pair are persons, and neither group is empty.
 *
 * Example: 90 of 200 against 130 of 200, alone: −.20, p .0001, sure. 118 of 200 against 130 of 200: not sure.
 */
export function judgeShares(pairs: readonly (readonly [Share, Share])[]): TestedShares[] {
  const adjusted = benjaminiHochberg(pairs.map(([first, second]) => fisherExact(first, second)));
  return pairs.map(([first, second], at) => {
    const { difference, low, high } = newcombe(first, second) as {
      difference: number;
      low: number;
      high: number;
    };
    const adjustedP = adjusted[at] as number;
    const leavesOutNought = low > 0 || high < 0;
    // Rounding must not decide a difference of exactly the least size.
    const isLarge = Math.abs(difference) >= relevantShare - 1e-9;
    return { difference, adjustedP, isSure: adjustedP < falseAlarmShare && leavesOutNought && isLarge };
  });
}

/**
 * Where the dissatisfied are gathered: the units with surely a larger share of dissatisfied than all the others together, by the
 * verdicts of `judgeUnitsAgainstRest`, so that this list and a comparison of the units never disagree. Of a unit and those
 * below it the most detailed with such a verdict. From shown figures alone; null where nothing is gathered.
 *
 * Example: the demo pair: 10 of the 14 dissatisfied are among the 34 of 120 who answered in vest.
 */
export function gatheredDissatisfied(
  subject: FindingSubject,
): Extract<FindingNumbers, { kind: 'dissatisfiedConcentrated' }> | null {
  const whole = fullFigures(subject.now);
  if (!whole) return null;
  const shown = subject.units.flatMap((unit) => {
    const figures = fullFigures(unit.now);
    return figures ? [{ ...unit, figures }] : [];
  });
  const judged = judgeUnitsAgainstRest(shown, whole, subject.scale, subject.isIndex);
  const sure = new Map(
    judged.flatMap(({ unitId, dissatisfied }) =>
      dissatisfied.verdict === 'up' ? [[unitId, dissatisfied] as const] : [],
    ),
  );
  const above = ancestorsOf(
    subject.units,
    shown.filter(({ unitId }) => sure.has(unitId)),
  );
  const groups = shown.flatMap(({ unitId, name, figures }) => {
    const verdict = sure.get(unitId);
    if (!verdict || above.has(unitId)) return [];
    const { dissatisfiedCount, dissatisfiedShare, n } = figures;
    // A difference is never called without a p (`judgeFamilies`).
    const adjustedP = verdict.adjustedP as number;
    const restShare = (whole.dissatisfiedCount - dissatisfiedCount) / (whole.n - n);
    return [{ unitId, name, dissatisfiedCount, dissatisfiedShare, restShare, n, adjustedP }];
  });
  if (groups.length === 0) return null;
  const { dissatisfiedCount, n } = whole;
  const familySize = judged[0]?.dissatisfied.familySize ?? 0;
  return { kind: 'dissatisfiedConcentrated', dissatisfiedCount, n, groups, familySize };
}

/**
 * Where surely fewer of those invited answered than last time, for the whole and each unit of one round that both rounds tell
 * it of. How many answered is the round's and not an indicator's: it is told of a place where any of the round's figures tells
 * it. All places of the round are one family.
 *
 * Example: 90 of 200 against 130 of 200 has fallen; 118 of 200 against 130 of 200 may be chance.
 */
export function fallenResponse(subjects: readonly FindingSubject[]): PlacedFinding[] {
  const units = new Map<string, FindingUnit>();
  for (const unit of subjects.flatMap((subject) => subject.units))
    units.set(unit.unitId, units.get(unit.unitId) ?? unit);
  const places = [
    { unit: null, values: subjects },
    ...[...units.values()].map((unit) => ({
      unit,
      values: subjects.flatMap((subject) => subject.units.filter(({ unitId }) => unitId === unit.unitId)),
    })),
  ];
  const pairs = places.flatMap(({ unit, values }) => {
    const now = values.map((value) => rateOf(value.now?.response)).find((rate) => rate !== null);
    const before = values.map((value) => rateOf(value.before?.response)).find((rate) => rate !== null);
    return now && before ? [{ unit, now, before }] : [];
  });
  const judged = judgeShares(pairs.map(({ now, before }) => [now, before] as const));
  return pairs.flatMap(({ unit, now, before }, at) => {
    const { isSure, difference, adjustedP } = judged[at] as TestedShares;
    if (!isSure || difference > 0) return [];
    return [
      {
        unit: unit && { unitId: unit.unitId, parentUnitId: unit.parentUnitId, name: unit.name },
        numbers: {
          kind: 'responseDown' as const,
          ...{ answeredCount: now.count, invitedCount: now.n },
          ...{ previousAnsweredCount: before.count, previousInvitedCount: before.n },
          ...{ adjustedP, familySize: pairs.length },
        },
      },
    ];
  });
}

/** Every unit that one of these lies below. */
function ancestorsOf(all: readonly FindingUnit[], units: readonly FindingUnit[]): Set<string> {
  const parents = new Map(all.map(({ unitId, parentUnitId }) => [unitId, parentUnitId]));
  const above = new Set<string>();
  for (const unit of units) {
    for (let at = unit.parentUnitId; at !== null; at = parents.get(at) ?? null) above.add(at);
  }
  return above;
}

function fullFigures(value: ToldValue | null): FullFigures | null {
  return value?.figures.shown === 'all' ? value.figures : null;
}

/** Null where it is not told, where nobody was invited by name, and where more answered than were invited. */
function rateOf(response: OutwardResponse | undefined): Share | null {
  if (response?.shown !== 'all' || !response.invitedCount) return null;
  const { answeredCount: count, invitedCount: n } = response;
  return count <= n ? { count, n } : null;
}
