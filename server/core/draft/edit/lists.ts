import { type Draft, type DraftText, longestText } from '../format.ts';
import { type Added, addPart } from './add.ts';
import { addEntry, entriesOf, type ListName } from './choices.ts';
import { setFeed } from './items.ts';
import { withText } from './text.ts';
import { type PartKey, partAt, type Spot } from './tree.ts';

/** The most that is taken from a list at once: more is another questionnaire. */
export const mostPasted = 100;

/**
 * A list as people have it in a letter, a report or a spreadsheet: a text a line, without bullets, numbers and empty lines.
 * Columns, parted by tabs, are the languages in the order they are named; a column beyond them is left out.
 */
export function textsInList(list: string, languages: readonly string[]): DraftText[] {
  const texts = list.split(/\r\n|\r|\n/).map((line) => {
    const cells = line.split('\t').map((cell) => cell.replace(/\s+/g, ' ').trim());
    const [first = '', ...others] = cells;
    // A number in a column of its own is no text; one before the text is its number on paper.
    const own = /^\d{1,3}[.)]?$/.test(first) && others.length > 0 ? others : [withoutMark(first), ...others];
    const named = languages.flatMap((language, at) => {
      const words = (own[at] ?? '').slice(0, longestText);
      return words === '' ? [] : [[language, words] as const];
    });
    return Object.fromEntries(named);
  });
  return texts.filter((text) => Object.keys(text).length > 0).slice(0, mostPasted);
}

/** Without a bullet or number that begins the line: «•», «-», «1.», «2)», «a)». */
function withoutMark(words: string): string {
  return words.replace(/^(?:[-–—•·*▪◦o]|\d{1,3}[.)]|[a-zæøå]\))\s+/i, '').trim();
}

/**
 * A question on a scale for each text, in order from a spot; all give value to one indicator, if one is named. They take the
 * scale and theme of the question nearest before, as `addPart` has it. The key is the first one's; `''` where there are no texts.
 */
export function addList(
  draft: Draft,
  texts: readonly DraftText[],
  spot: Spot,
  token: string,
  indicator: string | null,
): Added {
  let first: PartKey = '';
  const added = texts.reduce((one, text, at) => {
    const next = addPart(
      one,
      'rating',
      { ...spot, at: spot.at + at },
      at === 0 ? token : `${token}x${at + 1}`,
    );
    if (at === 0) first = next.key;
    const place = `${partAt(next.draft, next.key)?.place ?? ''}.title`;
    const written = Object.entries(text).reduce(
      (own, [language, words]) => withText(own, place, language, words),
      next.draft,
    );
    return indicator === null ? written : setFeed(written, next.key, indicator, 1);
  }, draft);
  return { draft: added, key: first };
}

/** What may be chosen, or the rows of a table, written from number `at` on; more are added where there are too few. */
export function fillEntries(
  draft: Draft,
  key: PartKey,
  list: Exclude<ListName, 'columns'>,
  at: number,
  texts: readonly DraftText[],
): Draft {
  return texts.reduce((one, text, nth) => {
    const here = at + nth;
    const count = entriesOf(partAt(one, key)?.part ?? {}, list).length;
    const room = here < count ? one : addEntry(one, key, list);
    const place = `${partAt(room, key)?.place ?? ''}.${list}[${here}].text`;
    return Object.entries(text).reduce(
      (own, [language, words]) => withText(own, place, language, words),
      room,
    );
  }, draft);
}
