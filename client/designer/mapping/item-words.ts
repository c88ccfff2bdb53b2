import { entriesOf } from '../../../server/core/draft/edit/choices.ts';
import { partAt } from '../../../server/core/draft/edit/tree.ts';
import type { Draft } from '../../../server/core/draft/format.ts';
import { textIn } from '../../../server/core/draft/texts.ts';
import { numbersOf } from '../editor/editor.ts';

/** What a question is called where it is told of: its number, and its own words in the language, else in bokmål. */
export interface ItemWords {
  number: number | null;
  /** The part of the draft it stands in. */
  key: string;
  text: string;
}

/** Names every item of a draft: a question by its words, a row of a table by the table's and its own. */
export function itemNamer(draft: Draft, language: string, unwritten: string): (name: string) => ItemWords {
  const numbers = numbersOf(draft);
  const said = (text: unknown) => {
    const { [language]: own, nb } = textIn(text);
    const plain = (own?.trim() || nb?.trim() || '')
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim();
    return plain === '' ? null : plain;
  };
  return (name) => {
    const [key = '', row] = name.split('.');
    const part = partAt(draft, key)?.part ?? {};
    const title = said(part['title']);
    const number = numbers.get(key) ?? null;
    if (row === undefined) return { number, key, text: title ?? unwritten };
    const found = entriesOf(part, 'rows').find(({ value }) => String(value) === row);
    const own = said(found?.['text']) ?? unwritten;
    return { number, key, text: title === null ? own : `${title}: ${own}` };
  };
}
