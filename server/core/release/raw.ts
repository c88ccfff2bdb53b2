import { zoneOf } from '../ambition/status.ts';
import { addUpPersons, hierarchyOf } from '../disclosure/hierarchy.ts';
import type { Index, Questionnaire } from '../questionnaire/format.ts';
import { itemScore, mergeCounts, personScore, type ScoredItem } from '../scoring.ts';
import { type Descriptives, descriptives, total, type ValueCount } from '../statistics/descriptives.ts';
import { endShares } from '../statistics/end-shares.ts';
import type { UnitTree } from '../unit-tree.ts';
import { personsByUnit } from './compute.ts';
import type { RoundCounts } from './counts.ts';
import { indicatorPatterns, type SubjectTally, subjectTallies } from './tallies.ts';

/**
 * Everything about a round, nothing withheld: for checking imported and confidential rounds against another program,
 * under the raw-data grant. Not disclosed: no release and no page is made from it.
 */
export interface RawDescription {
  units: RawUnit[];
}

export interface RawUnit {
  unitId: string;
  name: string;
  response: { answered: number; invited: number | null; rate: number | null };
  items: RawItem[];
  indicators: RawIndicator[];
}

/** Null: not defined for so few values. */
export interface RawItem {
  item: string;
  n: number;
  /** Respondents without a value: skipped, "vet ikke" or not applicable. */
  missing: number;
  mean: number | null;
  sd: number | null;
  variance: number | null;
  se: number | null;
  median: number | null;
  q1: number | null;
  q3: number | null;
  iqr: number | null;
  min: number | null;
  max: number | null;
  /** One per scale point, also those with no answers. */
  counts: ValueCount[];
  shareLow: number | null;
  shareHigh: number | null;
  ci95Low: number | null;
  ci95High: number | null;
}

export interface RawIndicator {
  indicator: string;
  n: number;
  value: number | null;
  sd: number | null;
  ci95Low: number | null;
  ci95High: number | null;
  /** Against the ambition's upper and lower end, on the unrounded value; null without an ambition or a value. */
  zone: 'above' | 'between' | 'below' | null;
  /** Other ways to the same value, given for the root only: they show how much the choice of rule matters. */
  otherRules?: { meanOfItemMeans: number | null; minValid1: number | null; completeOnly: number | null };
}

export interface RawInput {
  questionnaire: Questionnaire;
  tree: UnitTree;
  counts: RoundCounts;
  /** By indicator. */
  ambitions: Record<string, { upper: number; lower: number }>;
}

/** Throws a RangeError for counts that do not fit the tree or the questionnaire. */
export function describeRaw(input: RawInput): RawDescription {
  const { questionnaire, counts, tree } = input;
  const hierarchy = hierarchyOf(tree);
  const tallies = subjectTallies(questionnaire, hierarchy, counts);
  const answered = addUpPersons(hierarchy, personsByUnit(counts.groups));
  const invited = counts.invited && addUpPersons(hierarchy, personsByUnit(counts.invited));
  const items = tallies.filter((tally) => tally.subjectKind === 'item');
  const indicators = tallies.filter((tally) => tally.subjectKind === 'indicator');
  const units = tree.map(({ unitId, name }): RawUnit => {
    const answeredHere = answered.get(unitId) ?? 0;
    const invitedHere = invited && (invited.get(unitId) ?? 0);
    const rate = invitedHere ? answeredHere / invitedHere : null;
    return {
      unitId,
      name,
      response: { answered: answeredHere, invited: invitedHere, rate },
      items: items.map((tally) => rawItem(tally, unitId, answeredHere)),
      indicators: indicators.map((tally) => ({
        ...rawIndicator(tally, unitId, input.ambitions[tally.subject]),
        ...(unitId === hierarchy.root ? { otherRules: otherRules(input, tally.subject) } : {}),
      })),
    };
  });
  return { units };
}

function rawItem(tally: SubjectTally, unitId: string, answered: number): RawItem {
  const { values } = tally.heldOf(unitId);
  const found = descriptives(values);
  const ends = endShares(values, tally.scale);
  const countAt = (point: number) => total(values.filter(({ value }) => value === point));
  const points = Array.from({ length: tally.scale.max - tally.scale.min + 1 }, (_, i) => tally.scale.min + i);
  return {
    item: tally.subject,
    n: found.n,
    missing: answered - found.n,
    mean: found.mean,
    sd: found.sd,
    variance: found.variance,
    se: found.seMean,
    median: found.median,
    q1: found.q1,
    q3: found.q3,
    iqr: rangeBetween(found),
    min: found.min,
    max: found.max,
    counts: points.map((value) => ({ value, count: countAt(value) })),
    shareLow: ends.lowShare,
    shareHigh: ends.highShare,
    ci95Low: found.meanLow,
    ci95High: found.meanHigh,
  };
}

function rangeBetween({ q1, q3 }: Descriptives): number | null {
  return q1 === null || q3 === null ? null : q3 - q1;
}

function rawIndicator(
  tally: SubjectTally,
  unitId: string,
  ambition: { upper: number; lower: number } | undefined,
): RawIndicator {
  const { n, mean, sd, meanLow, meanHigh } = descriptives(tally.heldOf(unitId).values);
  const zone = mean === null || !ambition ? null : zoneOf(mean, ambition.upper, ambition.lower);
  return { indicator: tally.subject, n, value: mean, sd, ci95Low: meanLow, ci95High: meanHigh, zone };
}

function otherRules(
  { questionnaire, counts }: RawInput,
  indicator: string,
): NonNullable<RawIndicator['otherRules']> {
  const { items, cells } = indicatorPatterns(questionnaire, counts, indicator);
  const meanWith = (minValidItems: Index['minValidItems']) =>
    descriptives(
      mergeCounts(
        cells.flatMap(({ answers, count }) => {
          const value = personScore(answers, items, minValidItems);
          return value === null ? [] : [{ value, count }];
        }),
      ),
    ).mean;
  return {
    meanOfItemMeans: meanOfItemMeans(items, cells),
    minValid1: meanWith(1),
    completeOnly: meanWith(items.length),
  };
}

/** Each item's mean over those who answered it, then the weighted mean over items: persons count unevenly. */
function meanOfItemMeans(
  items: readonly ScoredItem[],
  cells: RoundCounts['patterns'][number]['cells'],
): number | null {
  let [weights, sum] = [0, 0];
  for (const [index, item] of items.entries()) {
    const values = cells.flatMap(({ answers, count }) => {
      const value = itemScore(answers[index] ?? null, item.scale, item.direction);
      return value === null ? [] : [{ value, count }];
    });
    const { mean } = descriptives(mergeCounts(values));
    if (mean === null) return null;
    weights += item.weight;
    sum += item.weight * mean;
  }
  return weights === 0 ? null : sum / weights;
}
