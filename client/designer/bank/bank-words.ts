import type { DraftText } from '../../../server/core/draft/format.ts';
import type { Language } from '../../../server/core/locale.ts';
import type { BankTexts } from '../../i18n/bank.nb.ts';
import type { DesignerTexts } from '../../i18n/designer.nb.ts';
import type { BankLine } from './queries.ts';

/** A text in the reader's language, else in bokmål; null where neither is written. */
export function textFor(text: DraftText, language: Language): string | null {
  return text[language]?.trim() || text['nb']?.trim() || null;
}

/** What is read above the question and with it: of its page, and of its table. Null: nothing. */
export function aboveFor(
  { stem, table }: Pick<BankLine, 'stem' | 'table'>,
  language: Language,
): string | null {
  return [textFor(stem, language), textFor(table, language)].filter(Boolean).join(' ') || null;
}

/** How it is answered: its scale, what may be chosen, or what kind of answer it is. */
export function answeredHow(
  { kind, scale, choices }: Pick<BankLine, 'kind' | 'scale' | 'choices'>,
  language: Language,
  words: BankTexts,
  designer: DesignerTexts,
): string {
  if (scale) {
    const [low, high] = [scale.min, scale.max].map(
      (value) => textFor(scale.labels[value] ?? {}, language) ?? '',
    );
    return words.scale(scale.min, scale.max, low ?? '', high ?? '');
  }
  const listed = choices.map((choice) => textFor(choice, language)).filter(Boolean);
  return [designer.partKinds[kind], listed.join(', ')].filter(Boolean).join(': ');
}

/** «Spurt 3 ganger, sist 2026». */
export function usedHow(
  { askedCount, lastAsked }: Pick<BankLine, 'askedCount' | 'lastAsked'>,
  words: BankTexts,
): string {
  return lastAsked ? words.asked(askedCount, lastAsked.period) : words.neverAsked;
}
