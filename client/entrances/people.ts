import type { PlacedValue } from './overview.ts';

/** The share at the bad end, 0–1; null where it is not shown. */
export function badShare({ now: { figures } }: PlacedValue): number | null {
  return figures.shown === 'all' ? figures.dissatisfiedShare : null;
}

/** Whether the dissatisfied stand out: an alert, or surely more of them than last time. Both are decided with the release. */
export function standsOut({ now: { comparison, minorityAlert } }: Pick<PlacedValue, 'now'>): boolean {
  return minorityAlert || (comparison.comparable && comparison.dissatisfied.verdict === 'up');
}
