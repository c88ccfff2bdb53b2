import type { Language } from '../../server/core/locale.ts';

export { formatMoment } from '../../server/core/wording/moment.ts';

export const tags: Record<Language, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };

/** «24. november 2026», in Norway's time whatever the device's. */
export function formatDate(instant: string, language: Language): string {
  return new Intl.DateTimeFormat(tags[language], { dateStyle: 'long', timeZone: 'Europe/Oslo' }).format(
    new Date(instant),
  );
}

/** A name as the language quotes it: «Kultur», “Culture”. */
export function quoted(name: string, language: Language): string {
  return language === 'en' ? `“${name}”` : `«${name}»`;
}

/** «Kommunestyret, formannskapet og levekårsutvalget». */
export function formatList(names: readonly string[], language: Language): string {
  return new Intl.ListFormat(tags[language], { type: 'conjunction' }).format(names);
}

/** «Kommunestyret, formannskapet eller levekårsutvalget», as after a «not». */
export function formatEither(names: readonly string[], language: Language): string {
  return new Intl.ListFormat(tags[language], { type: 'disjunction' }).format(names);
}
