import type { DesignerTexts } from '../i18n/designer.nb.ts';

/** What a language is called by whoever reads: in our own words where it is ours, else in the browser's. */
export function languageName(tag: string, words: DesignerTexts, reads: string): string {
  const own = words.languages.names[tag as keyof typeof words.languages.names];
  if (own) return own;
  try {
    const name = new Intl.DisplayNames([reads], { type: 'language' }).of(tag) ?? tag;
    return name.charAt(0).toUpperCase() + name.slice(1);
  } catch {
    return tag;
  }
}
