import type { RevisionLine } from './queries.ts';

/** What one person has saved in one go: a draft is saved by itself every other second while it is written. */
export interface Sitting {
  /** The last, by which the sitting is known. */
  last: RevisionLine;
  /** All of it, the last first. */
  all: RevisionLine[];
}

/** So long without a save, in milliseconds, and the next is another sitting. */
const pause = 15 * 60_000;

/** The day in Norway, as `2026-11-24`. */
export function dayOf(instant: string): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Oslo' }).format(
    new Date(instant),
  );
}

/** Sittings by day, the latest first, from revisions in that order. One never goes past midnight, or from one person to another. */
export function historyOf(revisions: readonly RevisionLine[]): { day: string; sittings: Sitting[] }[] {
  const days: { day: string; sittings: Sitting[] }[] = [];
  for (const revision of revisions) {
    const day = dayOf(revision.savedAt);
    let last = days.at(-1);
    if (last?.day !== day) {
      last = { day, sittings: [] };
      days.push(last);
    }
    const sitting = last.sittings.at(-1);
    const later = sitting?.all.at(-1);
    if (sitting && later && isSameSitting(revision, later)) sitting.all.push(revision);
    else last.sittings.push({ last: revision, all: [revision] });
  }
  return days;
}

function isSameSitting(one: RevisionLine, later: RevisionLine): boolean {
  const { savedBy } = one;
  const isSamePerson = savedBy.name === later.savedBy.name && savedBy.isSelf === later.savedBy.isSelf;
  return isSamePerson && new Date(later.savedAt).getTime() - new Date(one.savedAt).getTime() <= pause;
}
