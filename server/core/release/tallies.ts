import type { ScaleAnswer } from '../answer.ts';
import { addUp, type Hierarchy } from '../disclosure/hierarchy.ts';
import type { Direction, Index, Questionnaire, Scale, ScaleItem } from '../questionnaire/format.ts';
import { mergeCounts, type ScoredItem, scoreCounts } from '../scoring.ts';
import { total, type ValueCount } from '../statistics/descriptives.ts';
import type { RoundCounts } from './counts.ts';

/** Persons per value (answers as given, or scores), and those who answered "vet ikke" instead. */
export interface Tally {
  values: ValueCount[];
  dontKnowCount: number;
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
  /** Persons with a value who belong to the unit itself. */
  ownOf(unitId: string): number;
  /** With everything below the unit. */
  heldOf(unitId: string): Tally;
}

const nobody: Tally = { values: [], dontKnowCount: 0 };

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
  const own = new Map<string, Tally>();
  const cells = counts.items.find((candidate) => candidate.item === item.name)?.cells ?? [];
  for (const { unitId, answer, count } of cells) {
    const tally = own.get(unitId) ?? { values: [], dontKnowCount: 0 };
    own.set(unitId, tally);
    countAnswer(tally, answer, count);
  }
  return {
    subjectKind: 'item',
    subject: item.name,
    scale: scaleOf(questionnaire, item),
    direction: item.direction,
    itemNames: [],
    ...addedUp(hierarchy, own),
  };
}

function countAnswer(tally: Tally, answer: ScaleAnswer, count: number): void {
  if (typeof answer === 'number') tally.values.push({ value: answer, count });
  else if (answer === 'dontKnow') tally.dontKnowCount += count;
}

function indicatorTally(
  questionnaire: Questionnaire,
  hierarchy: Hierarchy,
  counts: RoundCounts,
  index: Index,
): SubjectTally {
  const { items, cells } = indicatorPatterns(questionnaire, counts, index.indicator);
  const own = new Map(
    [...scoreCounts(cells, items, index.minValidItems)].map(([unitId, { scores, dontKnowCount }]) => [
      unitId,
      { values: scores, dontKnowCount },
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
    ...addedUp(hierarchy, own),
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

function addedUp(hierarchy: Hierarchy, own: ReadonlyMap<string, Tally>) {
  const held = addUp(
    hierarchy,
    (unitId) => own.get(unitId) ?? nobody,
    (parts) => ({
      values: mergeCounts(parts.flatMap((part) => part.values)),
      dontKnowCount: parts.reduce((sum, part) => sum + part.dontKnowCount, 0),
    }),
  );
  const stray = [...own.keys()].find((unitId) => !held.has(unitId));
  if (stray !== undefined) throw new RangeError(`unit ${stray} is not in the tree`);
  return {
    ownOf: (unitId: string) => total(own.get(unitId)?.values ?? []),
    heldOf: (unitId: string) => held.get(unitId) ?? nobody,
  };
}

function scaleOf(questionnaire: Questionnaire, item: ScaleItem): Scale {
  const scale = questionnaire.scales[item.scale];
  if (!scale) throw new RangeError(`the scale ${item.scale} of ${item.name} is not in the questionnaire`);
  return scale;
}
