import type { Ambition } from '../scorecard/format.ts';
import { fewestValid, itemScore, personScore, type ScoredItem } from '../scoring.ts';
import type { Draft, DraftIndex, DraftScaleItem } from './format.ts';

interface Range {
  min: number;
  max: number;
}

/** A question, or a row of a matrix, that gives value to an indicator. */
export interface MappedItem {
  item: DraftScaleItem;
  weight: number;
  /** Of the weights of all its questions, 0–1. */
  share: number;
  /** Null: the draft has no such scale. */
  scale: Range | null;
}

/** What stands in the way of a value, or makes it read wrong. */
export type MappingNote =
  | { code: 'scalesDiffer'; scales: Range[] }
  | { code: 'tooManyNeeded'; needed: number; there: number }
  /** Some of its questions are turned and some are not: often meant, and often forgotten. */
  | { code: 'turned'; turned: number; there: number }
  | { code: 'ambitionOffScale'; scale: Range }
  /** The scorecard says that low is good, but a survey's value has the good end up. */
  | { code: 'lowIsGoodOnScorecard' };

/** How a draft makes the value of an indicator. */
export interface IndicatorMapping {
  index: DraftIndex;
  /** In the order they stand among the draft's items. */
  items: MappedItem[];
  /** The one scale of all its questions; null where they have several, or none. */
  scale: Range | null;
  /** How many of them a person must have answered. */
  fewest: number;
  notes: MappingNote[];
}

/** What the scorecard says of an indicator, as far as it bears on its questions. */
export interface OnScorecard {
  direction: string;
  ambition: Ambition | null;
}

/**
 * How an indicator gets its value from a draft; without questions, what it would begin with. `onScorecard`: null where no
 * scorecard has it.
 */
export function mappingOf(
  draft: Draft,
  indicator: string,
  onScorecard: OnScorecard | null = null,
): IndicatorMapping {
  const feeding = scaleItemsIn(draft).flatMap((item) => {
    const feed = item.feeds.find((one) => one.indicator === indicator);
    return feed ? [{ item, weight: feed.weight }] : [];
  });
  const weights = feeding.reduce((sum, { weight }) => sum + weight, 0);
  const items = feeding.map(({ item, weight }) => ({
    ...{ item, weight, share: weight / weights },
    scale: rangeOf(draft, item),
  }));
  const index = draft.indices.find((one) => one.indicator === indicator) ?? {
    ...{ indicator, kind: 'reflective' as const, minValidItems: 'twoThirds' as const },
  };
  const ranges = distinct(items.flatMap(({ scale }) => scale ?? []));
  const scale = ranges.length === 1 && ranges[0] ? ranges[0] : null;
  return {
    ...{ index, items, scale },
    fewest: fewestValid(index.minValidItems, items.length),
    notes: items.length === 0 ? [] : notesOf({ index, items, ranges, scale, onScorecard }),
  };
}

function notesOf(given: {
  index: DraftIndex;
  items: MappedItem[];
  ranges: Range[];
  scale: Range | null;
  onScorecard: OnScorecard | null;
}): MappingNote[] {
  const { index, items, ranges, scale, onScorecard } = given;
  const there = items.length;
  const needed = fewestValid(index.minValidItems, there);
  const turned = items.filter(({ item }) => item.direction === 'lowerIsBetter').length;
  const wanted = wantedBy(onScorecard?.ambition ?? null);
  return [
    ...(ranges.length > 1 ? [{ code: 'scalesDiffer' as const, scales: ranges }] : []),
    ...(needed > there ? [{ code: 'tooManyNeeded' as const, needed, there }] : []),
    ...(turned > 0 && turned < there ? [{ code: 'turned' as const, turned, there }] : []),
    ...(scale && wanted.some((value) => value < scale.min || value > scale.max)
      ? [{ code: 'ambitionOffScale' as const, scale }]
      : []),
    ...(onScorecard?.direction === 'lowerIsBetter' ? [{ code: 'lowIsGoodOnScorecard' as const }] : []),
  ];
}

/** The values an ambition names on the indicator's own scale. */
function wantedBy(ambition: Ambition | null): number[] {
  if (ambition?.form === 'band') return [ambition.target, ambition.floor];
  return ambition?.form === 'exact' ? [ambition.value] : [];
}

/** The questions on a scale that give value to nothing. */
export function itemsWithoutIndicator(draft: Draft): DraftScaleItem[] {
  return scaleItemsIn(draft).filter(({ feeds }) => feeds.length === 0);
}

/** Every question on a scale, and every row of a matrix of them, in the order they are asked in the items. */
export function scaleItemsIn(draft: Draft): DraftScaleItem[] {
  return draft.items.filter((item) => item.role === 'scale');
}

/** What each answer counts as: itself, or turned. Example: 1–3 where low is good gives 1 as 3, 2 as 2 and 3 as 1. */
export function countsAs(
  scale: Range,
  direction: DraftScaleItem['direction'],
): { answer: number; counts: number }[] {
  return Array.from({ length: scale.max - scale.min + 1 }, (_, step) => {
    const answer = scale.min + step;
    return { answer, counts: itemScore(answer, scale, direction) ?? answer };
  });
}

/** An indicator's questions as they are scored. Empty where they share no scale, since such an indicator is not counted. */
export function scoredItems({ items, scale }: IndicatorMapping): ScoredItem[] {
  if (!scale) return [];
  return items.map(({ item, weight }) => ({ weight, direction: item.direction, scale }));
}

/** The score of a person who gives the same answer to every question; null where there is no score. */
export function scoreOfSame(mapping: IndicatorMapping, answer: number): number | null {
  const items = scoredItems(mapping);
  if (items.length === 0) return null;
  return personScore(
    items.map(() => answer),
    items,
    mapping.index.minValidItems,
  );
}

function rangeOf(draft: Draft, { scale }: DraftScaleItem): Range | null {
  const found = Object.hasOwn(draft.scales, scale) ? draft.scales[scale] : undefined;
  return found ? { min: found.min, max: found.max } : null;
}

function distinct(ranges: Range[]): Range[] {
  return ranges.filter(
    ({ min, max }, at) => ranges.findIndex((other) => other.min === min && other.max === max) === at,
  );
}
