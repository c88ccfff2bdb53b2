import { isSamePhrase, type Phrase, phrasesOf, plainForm } from '../../server/core/free-text/same-words.ts';
import { draftFor, type Work } from './drafts.ts';
import type { TextView } from './queries.ts';
import { spansOf, type Taken, type Word, wordsOf } from './words.ts';

/** A text with its words as they are compared. */
export interface ReadyText {
  text: TextView;
  words: Word[];
  /** Each word in its plain form; empty where nothing is left of it. */
  forms: string[];
}

/** The words of a text, and their plain forms at the same places. */
export function readyText(text: TextView): ReadyText {
  const words = wordsOf(text.content);
  const forms = words.map(({ core }) => (core ? plainForm(text.content.slice(core.from, core.to)) : ''));
  return { text, words, forms };
}

/** Where a phrase stands among the words of a text: the places of its words, for each time. */
export function placesOf(phrase: string, { forms }: Pick<ReadyText, 'forms'>): number[][] {
  const wanted = phrase.split(' ');
  return forms.flatMap((_, first) => {
    const isHere = wanted.every((word, at) => {
      const form = forms[first + at] ?? '';
      return at === wanted.length - 1 ? isSamePhrase(form, word) : form === word;
    });
    return isHere ? [wanted.map((_word, at) => first + at)] : [];
  });
}

export interface SameElsewhere {
  phrase: string;
  /** As it is written where it is taken out. */
  written: string;
  mark: Phrase['mark'];
  /** Words of this text that say the same and stand. */
  here: number[][];
  /** Other texts in which it stands, with how often. Those set aside are left out: they go no further. */
  others: { ready: ReadyText; places: number[][] }[];
}

/** What is taken out of a text and stands in other places, there or in other texts to the question. */
export function sameElsewhere(
  { text, words, forms }: ReadyText,
  all: readonly ReadyText[],
  work: Work,
): SameElsewhere[] {
  const { taken } = draftFor(work, text);
  const standing = (places: number[][], of: Taken) =>
    places.filter((place) => place.some((at) => of[at] === undefined));
  return phrasesOf(text.content, spansOf(words, taken)).flatMap(({ phrase, mark }) => {
    const places = placesOf(phrase, { forms });
    const out = places.find((place) => place.every((at) => taken[at] !== undefined));
    const from = words[out?.[0] ?? -1]?.core?.from;
    const to = words[out?.at(-1) ?? -1]?.core?.to;
    if (from === undefined || to === undefined) return [];
    const others = all.flatMap((ready) => {
      if (ready.text.id === text.id || ready.text.state === 'setAside') return [];
      const left = standing(placesOf(phrase, ready), draftFor(work, ready.text).taken);
      return left.length > 0 ? [{ ready, places: left }] : [];
    });
    const here = standing(places, taken);
    if (here.length + others.length === 0) return [];
    return [{ phrase, written: text.content.slice(from, to), mark, here, others }];
  });
}

/** The same words taken out, and these too. */
export function takenToo(taken: Taken, places: number[][], mark: Phrase['mark']): Taken {
  return { ...taken, ...Object.fromEntries(places.flat().map((at) => [at, mark])) };
}
