import type { Language } from '../../../server/core/locale.ts';
import { formatDate } from '../../../server/core/wording/dates.ts';
import type { AdminPrivacyTexts } from '../../i18n/admin-privacy.nb.ts';
import { tags } from '../../i18n/dates.ts';
import type { Rule } from './queries.ts';

type Words = AdminPrivacyTexts['clock'];

/** «12 måneder etter at de ble deaktivert». */
export function keptInWords(
  { form, kept, from }: Pick<Rule, 'form' | 'kept' | 'from'>,
  words: Words,
): string {
  switch (form) {
    case 'days':
    case 'months':
      return kept === 0 || kept === null ? words.atOnce[from] : `${words[form](kept)} ${words.from[from]}`;
    default:
      return words[form];
  }
}

/** «om 34 dager, 30. desember 2026». */
export function dueInWords({ by, nextDue }: Rule, words: Words, language: Language): string {
  if (by !== 'job') return words.notByClock;
  if (nextDue === null) return words.nothingDue;
  return nextDue.inDays <= 0 ? words.dueNow : words.dueIn(nextDue.inDays, formatDate(nextDue.on, language));
}

export function ranInWords({ by, lastRun }: Rule, words: Words, language: Language): string {
  if (by !== 'job') return '';
  if (lastRun === null) return words.neverRan;
  const when = new Intl.DateTimeFormat(tags[language], {
    ...({ dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Oslo' } as const),
  }).format(new Date(lastRun.at));
  return lastRun.failed ? words.failed(when) : words.ranAt(when);
}
