import type { DraftText } from '../draft/format.ts';
import { foldValue } from '../fold.ts';
import type { SurveyKind } from '../questionnaire/format.ts';
import type { BankItem } from './bank.ts';

/** What a bank may be narrowed to; all that is given must hold. */
export interface BankFilter {
  /** Words that must stand in the question or around it, in any language. */
  words?: string | undefined;
  kind?: SurveyKind | undefined;
  source?: 'own' | 'shipped' | undefined;
  indicator?: string | undefined;
}

/** Words shorter than this are met by the beginning of a word alone, or «i» would meet everything. */
const shortestWithin = 3;

/** The questions that are asked for. Those whose own words hold all that was typed come before those where some stand around them. */
export function searchBank(items: readonly BankItem[], filter: BankFilter): BankItem[] {
  const words = foldValue(filter.words ?? '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const kept = items.filter((item) => isKept(item, filter));
  if (words.length === 0) return kept;
  const [own, around]: [BankItem[], BankItem[]] = [[], []];
  for (const item of kept) {
    if (holdsAll(inAllLanguages([item.text]), words)) own.push(item);
    else if (holdsAll(inAllLanguages(textsAround(item)), words)) around.push(item);
  }
  return [...own, ...around];
}

function isKept(item: BankItem, { kind, source, indicator }: BankFilter): boolean {
  return (
    (kind === undefined || item.kinds.includes(kind)) &&
    (source === undefined || (source === 'own' ? item.isOwn : item.isShipped)) &&
    (indicator === undefined || item.feeds.includes(indicator))
  );
}

function textsAround({ text, stem, table, theme, choices }: BankItem): DraftText[] {
  return [text, stem, table, ...(theme ? [theme] : []), ...choices];
}

function inAllLanguages(texts: readonly DraftText[]): string {
  return ` ${foldValue(texts.flatMap((text) => Object.values(text)).join(' '))}`;
}

function holdsAll(text: string, words: readonly string[]): boolean {
  return words.every((word) =>
    word.length < shortestWithin
      ? new RegExp(`(^|[^\\p{L}\\p{N}])${word}`, 'u').test(text)
      : text.includes(word),
  );
}
