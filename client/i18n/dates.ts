import type { Language } from '../../server/core/locale.ts';

export const tags: Record<Language, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

/** «24. november 2026», in Norway's time whatever the device's. */
export function formatDate(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(tags[language], { dateStyle: 'long', timeZone: 'Europe/Oslo' }).format(
    new Date(instant),
  );
}

/** «torsdag 26. november 2026 kl. 18.00», in Norway's time whatever the device's. */
export function formatMoment(instant: string | Date, language: Language): string {
  const at = new Date(instant);
  const day = new Intl.DateTimeFormat(tags[language], { dateStyle: 'full', timeZone: 'Europe/Oslo' });
  const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'Europe/Oslo' }).format(at);
  return language === 'en'
    ? `${day.format(at)} at ${time}`
    : `${day.format(at)} kl. ${time.replace(':', '.')}`;
}

/** «Kommunestyret, formannskapet og levekårsutvalget». */
export function formatList(names: readonly string[], language: Language): string {
  return new Intl.ListFormat(tags[language], { type: 'conjunction' }).format(names);
}
