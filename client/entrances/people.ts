import type { Language } from '../../server/core/locale.ts';
import { badEnd, badEndBefore, capitalized, howSure } from '../../server/core/wording/bad-end.ts';
import { toldFigures } from '../../server/core/wording/told.ts';
import { situationOf } from '../results/sentence.ts';
import type { PlacedValue } from './overview.ts';

/**
 * Those at the bad end as people, beside last time, and what the change is worth: «14 av 120 er misfornøyde (1 eller 2),
 * mot 2 av 120 sist. Økningen er større enn tilfeldigheter lett forklarer.» Null where they are not shown.
 */
export function peopleInWords({ source, now }: PlacedValue, language: Language): string | null {
  const situation = situationOf(now, source.before?.figures ?? null, source.scale);
  const { figures } = toldFigures(now.figures);
  if (figures.shown !== 'all') return null;
  const people = capitalized(badEnd({ ...situation, figures }, language));
  const { comparison } = now;
  if (!comparison.comparable) return `${people}.`;
  return `${people}${badEndBefore(comparison, language)}. ${howSure(comparison, language)}`.trimEnd();
}

/** The share at the bad end, 0–1; null where it is not shown. */
export function badShare({ now: { figures } }: PlacedValue): number | null {
  return figures.shown === 'all' ? figures.dissatisfiedShare : null;
}

/** Whether the dissatisfied stand out: an alert, or surely more of them than last time. Both are decided with the release. */
export function standsOut({ now: { comparison, minorityAlert } }: Pick<PlacedValue, 'now'>): boolean {
  return minorityAlert || (comparison.comparable && comparison.dissatisfied.verdict === 'up');
}
