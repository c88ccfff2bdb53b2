import { asks, type Element } from './elements.ts';
import type { Questionnaire } from './format.ts';

/** So many orders of a questionnaire there are at most, so that a number tells next to nothing. */
export const mostVariants = 24;
/** In anonymous rounds where fewer answers than this are expected, everybody gets the written order: a rare number could be somebody. */
export const fewestForVariants = 100;
/** Of the invited, where the survey has no round before that tells: cautious, as more answer most of what municipalities ask. */
const cautiousShare = 0.5;
/** Twentieths, counted down: nobody reads from how many must be invited just how many answered the last time. */
const steps = 20;

/** How many of those who were invited to a round answered, when it was over. */
export interface LastAsking {
  invitedCount: number;
  answeredCount: number;
}

/**
 * How many must be invited to an anonymous round for a hundred answers to be expected: by the share of the invited who answered the
 * survey's round before, or by one half where there is none, or it asked so few that its share says little. Null: nobody answered.
 */
export function invitedForVariants(last: LastAsking | null): number | null {
  if (!knowsShare(last)) return Math.ceil(fewestForVariants / cautiousShare);
  // Of a round that everybody answered, that they did is not told either.
  const step = Math.min(steps - 1, Math.floor((last.answeredCount * steps) / last.invitedCount));
  return step === 0 ? null : Math.ceil((fewestForVariants * steps) / step);
}

/** Whether the round before asked enough to be gone by. */
export function knowsShare(last: LastAsking | null): last is LastAsking {
  return last !== null && last.invitedCount >= fewestForVariants;
}

/**
 * The orders a page's questions are asked in, each a permutation of their places: a Williams design, in which every question
 * stands equally often in each place and after each other one (Williams 1949), cut at 24. The written order is the first.
 * Example: four questions give four orders, three give six.
 */
export function ordersOf(count: number): number[][] {
  if (count < 2) return [];
  const first = Array.from({ length: count }, (_, at) =>
    at % 2 === 1 ? (at + 1) / 2 : (count - at / 2) % count,
  );
  const rows = Array.from({ length: count }, (_, shift) => first.map((place) => (place + shift) % count));
  const all = count % 2 === 0 ? rows : [...rows, ...rows.map((row) => row.toReversed())];
  const written = Array.from({ length: count }, (_, at) => at);
  const others = all.filter((row) => row.join() !== written.join());
  return [written, ...others].slice(0, Math.min(mostVariants, all.length));
}

/** The pages that are asked in several orders: the names of their questions, order by order. Null: there are none. */
export function variantsOf({ definition }: Questionnaire): Record<string, string[][]> | null {
  const pages = definition.pages.flatMap((page) => {
    if (page['questionsOrder'] !== 'random') return [];
    const names = ((page['elements'] ?? []) as Element[]).filter(asks).map(({ name }) => String(name));
    const orders = ordersOf(names.length);
    return orders.length > 1
      ? [[page.name, orders.map((order) => order.map((at) => names[at] as string))] as const]
      : [];
  });
  return pages.length > 0 ? Object.fromEntries(pages) : null;
}

/** How many numbers may be drawn: as many as the page with most orders has. A page with fewer begins anew. */
export function variantCount(variants: Record<string, string[][]> | null): number {
  return Math.max(0, ...Object.values(variants ?? {}).map((orders) => orders.length));
}
