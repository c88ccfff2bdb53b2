import type { Language } from '../locale.ts';

const tags: Record<Language, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

/** «torsdag 26. november 2026 kl. 18.00», in Norway's time whatever the device's. */
export function formatMoment(instant: string | Date, language: Language): string {
  const at = new Date(instant);
  const day = new Intl.DateTimeFormat(tags[language], { dateStyle: 'full', timeZone: 'Europe/Oslo' });
  const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'Europe/Oslo' }).format(at);
  return language === 'en'
    ? `${day.format(at)} at ${time}`
    : `${day.format(at)} kl. ${time.replace(':', '.')}`;
}
