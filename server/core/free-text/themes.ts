import type { DisclosureLimits } from '../disclosure/limits.ts';

/** A theme of one question, with how many of those who wrote to it have it. */
export interface ThemeCount {
  name: string;
  count: number;
}

/** What of a question's own words may go further than those who read them. */
export interface ToldThemes {
  /** Persons who wrote to the question. */
  writtenCount: number;
  /** The most frequent first. `count` null: nearly all of them. */
  themes: { name: string; count: number | null }[];
  /** Whether there are themes too rare to be told of. */
  hasRare: boolean;
}

/** The same with the excerpts that were approved for others to read, in no order that tells anything. */
export interface ToldWords extends ToldThemes {
  excerpts: string[];
}

/** Whether so many have written to a question that anybody may read it, or be told of it (security: P10). */
export function isEnoughToRead(writtenCount: number, limits: Pick<DisclosureLimits, 'spread'>): boolean {
  return writtenCount >= limits.spread;
}

/** The same where everyone can read. */
export function isEnoughForPublic(
  writtenCount: number,
  limits: Pick<DisclosureLimits, 'publicSpread'>,
): boolean {
  return writtenCount >= limits.publicSpread;
}

/**
 * The themes of one question as they may be told; null where too few have written. A person has one text to a question, so
 * texts are persons, for the whole municipality alone. A theme of fewer than a mean needs is not named at all: its very
 * name may tell what somebody wrote. Where fewer than that are left over, the rest could be known, and it is told as nearly
 * all. A text may have several themes or none, so that what is not told cannot be had by subtracting. Counted for each
 * question alone: nothing says which texts of two questions are of one person.
 */
export function toldThemes(
  themes: readonly ThemeCount[],
  writtenCount: number,
  limits: Pick<DisclosureLimits, 'mean' | 'spread'>,
): ToldThemes | null {
  if (!isEnoughToRead(writtenCount, limits)) return null;
  const used = themes.filter(({ count }) => count > 0);
  const told = used.filter(({ count }) => count >= limits.mean);
  return {
    writtenCount,
    themes: told
      .toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
      .map(({ name, count }) => ({ name, count: writtenCount - count < limits.mean ? null : count })),
    hasRare: told.length < used.length,
  };
}
