import { type Draft, type DraftText, languageTag, longestText, mostLanguages } from '../../draft/format.ts';
import { namedTexts, withTexts } from '../../draft/named-texts.ts';
import { isWritten } from '../../draft/texts.ts';

/** A text as a file of translations has it. */
export interface TranslatedText {
  key: string;
  /** What was translated, as the file has it; null: the file does not tell. */
  source: string | null;
  /** By language. What is blank says nothing, and takes nothing away. */
  texts: DraftText;
  /** Where in the file, such as `row 12` or `unit u7`. */
  place: string;
}

export const translationFaultCodes = [
  /** No text of the draft is called so. */
  'unknown-key',
  /** The same text stands twice. */
  'repeated-key',
  /** What was translated is not what the draft says now. */
  'source-changed',
  'unknown-language',
  'too-many-languages',
  'text-too-long',
  /** The table lacks the column that tells which text it is. */
  'no-key-column',
  /** It has no column, or no target, in any language but the first. */
  'no-translation',
  /** It is not the file of translations that it should be. */
  'not-readable',
] as const;
export type TranslationFaultCode = (typeof translationFaultCodes)[number];

export interface TranslationFault {
  code: TranslationFaultCode;
  place: string;
  /** What it is about: a key, a language, or the text as the draft has it now. */
  detail: string | null;
}

export type TranslationsTaken =
  | {
      draft: Draft;
      /** Texts that became other than they were, in all languages together. */
      changedCount: number;
      /** Texts that the file has blank. */
      blankCount: number;
    }
  | { faults: TranslationFault[] };

/**
 * The draft with the translations of a file. All or nothing: with a fault, every fault is told and the draft is as it was. A
 * language that the draft has not is added to it. The first language is never changed, it is what was translated from; where
 * it has been reworded since, the translation is refused, unless `despiteChanged` says that it shall be taken all the same.
 */
export function withTranslations(
  draft: Draft,
  translated: readonly TranslatedText[],
  { despiteChanged = false }: { despiteChanged?: boolean } = {},
): TranslationsTaken {
  const base = draft.languages[0] as string;
  const now = new Map(namedTexts(draft).map(({ key, text }) => [key, text]));
  const faults: TranslationFault[] = [];
  const taken = new Map<string, DraftText>();
  let [changedCount, blankCount] = [0, 0];
  for (const { key, source, texts, place } of translated) {
    const present = now.get(key);
    if (!present) {
      faults.push({ code: 'unknown-key', place, detail: key });
      continue;
    }
    if (taken.has(key)) faults.push({ code: 'repeated-key', place, detail: key });
    if (source !== null && !despiteChanged && !isSameText(source, present[base] ?? '')) {
      faults.push({ code: 'source-changed', place, detail: present[base] ?? '' });
    }
    const next = { ...present };
    for (const [language, text] of Object.entries(texts)) {
      if (language === base) continue;
      if (!languageTag.safeParse(language).success) {
        faults.push({ code: 'unknown-language', place, detail: language });
      } else if (text.length > longestText) {
        faults.push({ code: 'text-too-long', place, detail: language });
      } else if (text.trim() === '') {
        blankCount += 1;
      } else if (text !== present[language]) {
        next[language] = text;
        changedCount += 1;
      }
    }
    taken.set(key, next);
  }
  const languages = languagesOf(draft, taken);
  if (languages.length > mostLanguages) {
    faults.push({ code: 'too-many-languages', place: '', detail: String(mostLanguages) });
  }
  if (faults.length > 0) return { faults };
  return { draft: { ...withTexts(draft, taken), languages }, changedCount, blankCount };
}

/** Those of the draft, then those that the file has written anything in. */
function languagesOf(draft: Draft, taken: ReadonlyMap<string, DraftText>): string[] {
  const written = [...taken.values()].flatMap((text) =>
    Object.keys(text).filter((language) => isWritten(text, language)),
  );
  return [...new Set([...draft.languages, ...written])];
}

/** Spreadsheets and translators' tools change the ends of lines and blanks around a text. */
function isSameText(one: string, other: string): boolean {
  const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
  return plain(one) === plain(other);
}
