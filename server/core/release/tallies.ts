import type { ScaleAnswer } from '../answer.ts';
import { type Cut, cutKey } from '../disclosure/declared.ts';
import { addUp, type Hierarchy } from '../disclosure/hierarchy.ts';
import { groupsIn } from '../disclosure/population.ts';
import type { AnsweredCounts } from '../disclosure/without-value.ts';
import type { Direction, Index, Questionnaire, Scale, ScaleItem } from '../questionnaire/format.ts';
import { mergeCounts, type ScoredItem, scoreCounts } from '../scoring.ts';
import { total, type ValueCount } from '../statistics/descriptives.ts';
import type { RoundCounts } from './counts.ts';

/** Persons per value (answers as given, or scores), and those who answered «vet ikke» or «ikke relevant» instead. */
export interface Tally {
  values: ValueCount[];
  dontKnowCount: number;
  notApplicableCount: number;
}

/** One subject of a release counted over the whole unit tree. */
export interface SubjectTally {
  subjectKind: 'item' | 'indicator';
  subject: string;
  scale: Scale;
  /** An indicator's items are turned, so that higher is always better. */
  direction: Direction;
  /** Names of the items that make up an indicator; empty for an item. */
  itemNames: string[];
  /** One group of persons, by its place in the counts. */
  ofGroup(group: number): Tally;
  /** Everyone in a unit with everything below it, or those of them in one cut. */
  heldOf(unitId: string, cut?: Cut | null): Tally;
}

const nobody: Tally = { values: [], dontKnowCount: 0, notApplicableCount: 0 };

/** Every scale item, then every indicator: each item stands before what is made of it. */
export function subjectTallies(
  questionnaire: Questionnaire,
  hierarchy: Hierarchy,
  counts: RoundCounts,
): SubjectTally[] {
  const items = questionnaire.items.filter((item) => item.role === 'scale');
  return [
    ...items.map((item) => itemTally(questionnaire, hierarchy, counts, item)),
    ...questionnaire.indices.map((index) => indicatorTally(questionnaire, hierarchy, counts, index)),
  ];
}

function itemTally(
  questionnaire: Questionnaire,
  hierarchy: Hierarchy,
  counts: RoundCounts,
  item: ScaleItem,
): SubjectTally {
  const own = new Map<number, Tally>();
  const cells = counts.items.find((candidate) => candidate.item === item.name)?.cells ?? [];
  for (const { group, answer, count } of cells) {
    const tally = own.get(group) ?? { values: [], dontKnowCount: 0, notApplicableCount: 0 };
    own.set(group, tally);
    countAnswer(tally, answer, count);
  }
  return {
    subjectKind: 'item',
    subject: item.name,
    scale: scaleOf(questionnaire, item),
    direction: item.direction,
    itemNames: [],
    ...addedUp(hierarchy, counts, own),
  };
}

function countAnswer(tally: Tally, answer: ScaleAnswer, count: number): void {
  if (typeof answer === 'number') tally.values.push({ value: answer, count });
  else if (answer === 'dontKnow') tally.dontKnowCount += count;
  else tally.notApplicableCount += count;
}

function indicatorTally(
  questionnaire: Questionnaire,
  hierarchy: Hierarchy,
  counts: RoundCounts,
  index: Index,
): SubjectTally {
  const { items, cells } = indicatorPatterns(questionnaire, counts, index.indicator);
  const own = new Map(
    [...scoreCounts(cells, items, index.minValidItems)].map(([group, { scores, ...counts }]) => [
      group,
      { values: scores, ...counts },
    ]),
  );
  const [first] = items;
  if (!first) throw new RangeError(`no item feeds the indicator ${index.indicator}`);
  return {
    subjectKind: 'indicator',
    subject: index.indicator,
    scale: first.scale,
    direction: 'higherIsBetter',
    itemNames: items.map((item) => item.name),
    ...addedUp(hierarchy, counts, own),
  };
}

/** An indicator's counted patterns with its items in the patterns' order, ready to be scored. */
export function indicatorPatterns(
  questionnaire: Questionnaire,
  counts: RoundCounts,
  indicator: string,
): {
  items: (ScoredItem & { name: string; scale: Scale })[];
  cells: RoundCounts['patterns'][number]['cells'];
} {
  const feeding = questionnaire.items.flatMap((item) => {
    if (item.role !== 'scale') return [];
    const feed = item.feeds.find((candidate) => candidate.indicator === indicator);
    if (!feed) return [];
    const { name, direction } = item;
    return [{ name, direction, weight: feed.weight, scale: scaleOf(questionnaire, item) }];
  });
  const pattern = counts.patterns.find((candidate) => candidate.indicator === indicator);
  if (!pattern) return { items: feeding, cells: [] };
  const items = pattern.items.map((name) => {
    const item = feeding.find((candidate) => candidate.name === name);
    if (!item) throw new RangeError(`${name} does not feed the indicator ${indicator}`);
    return item;
  });
  return { items, cells: pattern.cells };
}

/** Each cut is added up over the tree when it is first asked for. */
function addedUp(hierarchy: Hierarchy, counts: RoundCounts, own: ReadonlyMap<number, Tally>) {
  const stray = counts.groups.find(({ unitId }) => hierarchy.pathUp(unitId).length === 0);
  if (stray) throw new RangeError(`unit ${stray.unitId} is not in the tree`);
  const held = new Map<string, Map<string, Tally>>();
  const heldIn = (cut: Cut | null) => {
    const key = cut === null ? '' : cutKey(cut);
    const found = held.get(key) ?? heldByUnit(hierarchy, groupsIn(counts, cut), own);
    held.set(key, found);
    return found;
  };
  return {
    ofGroup: (group: number) => own.get(group) ?? nobody,
    heldOf: (unitId: string, cut: Cut | null = null) => heldIn(cut).get(unitId) ?? nobody,
  };
}

function heldByUnit(
  hierarchy: Hierarchy,
  groups: readonly { unitId: string; place: number }[],
  own: ReadonlyMap<number, Tally>,
): Map<string, Tally> {
  const byUnit = Map.groupBy(groups, ({ unitId }) => unitId);
  return addUp(
    hierarchy,
    (unitId) => together((byUnit.get(unitId) ?? []).map(({ place }) => own.get(place) ?? nobody)),
    together,
  );
}

function together(parts: readonly Tally[]): Tally {
  return {
    values: mergeCounts(parts.flatMap((part) => part.values)),
    dontKnowCount: parts.reduce((sum, part) => sum + part.dontKnowCount, 0),
    notApplicableCount: parts.reduce((sum, part) => sum + part.notApplicableCount, 0),
  };
}

/** The persons of a tally by kind of answer. */
export function answeredCounts({ values, ...without }: Tally): AnsweredCounts {
  return { n: total(values), ...without };
}

function scaleOf(questionnaire: Questionnaire, item: ScaleItem): Scale {
  const scale = questionnaire.scales[item.scale];
  if (!scale) throw new RangeError(`the scale ${item.scale} of ${item.name} is not in the questionnaire`);
  return scale;
}
