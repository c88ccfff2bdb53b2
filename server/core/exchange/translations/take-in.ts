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

/** A text that a file has otherwise than the draft, in one language. */
export interface TranslationChange {
  key: string;
  language: string;
  /** Null: it was not written. */
  before: string | null;
  after: string;
}

/** What becomes of a file's translations. With a fault nothing does; the rest is told all the same. */
export interface TranslationsJudged {
  faults: TranslationFault[];
  changes: TranslationChange[];
  /** Texts that the file has blank. */
  blankCount: number;
  /** Rows that were passed over, since the draft has no such text. */
  unknownCount: number;
}

export interface TranslationChoice {
  /** Take in a translation of what has been reworded since. */
  despiteChanged?: boolean | undefined;
  /** Pass over texts that the draft has not. */
  despiteUnknown?: boolean | undefined;
}

/**
 * What a file of translations would change, and what keeps it from being taken in, each with its place. The first language is never
 * changed, it is what was translated from; where it has been reworded since, the translation is a fault, unless `despiteChanged`
 * says that it shall be taken all the same.
 */
export function judgeTranslations(
  draft: Draft,
  translated: readonly TranslatedText[],
  { despiteChanged = false, despiteUnknown = false }: TranslationChoice = {},
): TranslationsJudged {
  const base = draft.languages[0] as string;
  const now = new Map(namedTexts(draft).map(({ key, text }) => [key, text]));
  const faults: TranslationFault[] = [];
  const changes: TranslationChange[] = [];
  const seen = new Set<string>();
  let [blankCount, unknownCount] = [0, 0];
  for (const { key, source, texts, place } of translated) {
    const present = now.get(key);
    if (!present) {
      if (despiteUnknown) unknownCount += 1;
      else faults.push({ code: 'unknown-key', place, detail: key });
      continue;
    }
    if (seen.has(key)) faults.push({ code: 'repeated-key', place, detail: key });
    seen.add(key);
    if (source !== null && !despiteChanged && !isSameText(source, present[base] ?? '')) {
      faults.push({ code: 'source-changed', place, detail: present[base] ?? '' });
    }
    for (const [language, text] of Object.entries(texts)) {
      if (language === base) continue;
      if (!languageTag.safeParse(language).success) {
        faults.push({ code: 'unknown-language', place, detail: language });
      } else if (text.length > longestText) {
        faults.push({ code: 'text-too-long', place, detail: language });
      } else if (text.trim() === '') {
        blankCount += 1;
      } else if (text !== present[language]) {
        const before = isWritten(present, language) ? (present[language] as string) : null;
        changes.push({ key, language, before, after: text });
      }
    }
  }
  if (languagesWith(draft, changes).length > mostLanguages) {
    faults.push({ code: 'too-many-languages', place: '', detail: String(mostLanguages) });
  }
  return { faults, changes, blankCount, unknownCount };
}

/** The draft with what was changed, on whatever else it has become since. A text that is not there any more is passed over. */
export function withChanges(draft: Draft, changes: readonly TranslationChange[]): Draft {
  const texts = new Map(namedTexts(draft).map(({ key, text }) => [key, { ...text }]));
  for (const { key, language, after } of changes) {
    const text = texts.get(key);
    if (text) text[language] = after;
  }
  return { ...withTexts(draft, texts), languages: languagesWith(draft, changes) };
}

/** The draft with the translations of a file. All or nothing: with a fault, every fault is told and the draft is as it was. */
export function withTranslations(
  draft: Draft,
  translated: readonly TranslatedText[],
  choice: TranslationChoice = {},
): TranslationsTaken {
  const { faults, changes, blankCount } = judgeTranslations(draft, translated, choice);
  if (faults.length > 0) return { faults };
  return { draft: withChanges(draft, changes), changedCount: changes.length, blankCount };
}

/** Those of the draft, then those that something is written in. */
function languagesWith(draft: Draft, changes: readonly TranslationChange[]): string[] {
  return [...new Set([...draft.languages, ...changes.map(({ language }) => language)])];
}

/** Spreadsheets and translators' tools change the ends of lines and blanks around a text. */
function isSameText(one: string, other: string): boolean {
  const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
  return plain(one) === plain(other);
}
