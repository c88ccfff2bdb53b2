/** The languages of the product. Bokmål is the base; nynorsk and English are always complete beside it. */
export const languages = ['nb', 'nn', 'en'] as const;
export type Language = (typeof languages)[number];

/** One text in every language of the product. A missing language is a type error. */
export type Localized = Record<Language, string>;

const aliases: Record<string, Language> = { nb: 'nb', no: 'nb', nn: 'nn', en: 'en' };

/**
 * The product language for a BCP 47 tag: `nb`, `nb-NO` and `no` are bokmål, `nn` and `nn-NO` nynorsk, `en-GB`
 * English. Anything else gives undefined, so that the caller chooses its own fallback.
 */
export function languageOf(tag: string): Language | undefined {
  return aliases[tag.trim().toLowerCase().split(/[-_]/)[0] ?? ''];
}
