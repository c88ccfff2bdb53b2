import { kindOfPlace } from './place-hints.ts';
import type { RedactionMark, Span } from './redaction.ts';
import type { Phrase } from './same-words.ts';

/** Names that are known where the texts are read. */
export interface HouseNames {
  /** The municipality's own name, which tells nothing of anybody in it. */
  municipality: string;
  units: readonly string[];
  /** Those with an account. */
  people: readonly string[];
  /** What readers have taken out of other texts of the round. */
  taken: readonly Phrase[];
}

export const noHouseNames: HouseNames = { municipality: '', units: [], people: [], taken: [] };

/** The same with what is looked up word by word made ready, for many texts. */
export interface KnownNames {
  /** Words in small letters that are parts of people's names. */
  personWords: ReadonlySet<string>;
  /** Words in small letters that tell of no person here, whatever they look like. */
  ownWords: ReadonlySet<string>;
  /** «skogbrynet» of «Skogbrynet barnehage»; of a place, when written with a capital or after «på» and «ved». */
  placeWords: ReadonlySet<string>;
  /** Of units called by one word alone («Kultur»), which is a word of its own too. */
  plainUnits: ReadonlySet<string>;
  /** Names and phrases taken as they are, whatever the case, by their first word. */
  phrases: ReadonlyMap<string, readonly Phrase[]>;
}

const kind = new RegExp(`^${kindOfPlace}$`, 'iu');
const wordsOf = (name: string) => name.toLocaleLowerCase('nb').split(/\s+/).filter(Boolean);

/**
 * Names made ready for many texts, all in small letters. Units of several words and persons of two names or more count as
 * phrases; the word before a unit's kind («skogbrynet» of «Skogbrynet barnehage») counts as a place by itself.
 */
export function knownNames({ municipality, units, people, taken }: HouseNames): KnownNames {
  const phrases = new Map<string, Phrase[]>();
  const add = (name: string, mark: RedactionMark) => {
    const phrase = wordsOf(name).join(' ');
    const [first] = /^[\p{L}\p{N}]+/u.exec(phrase) ?? [];
    if (first) phrases.set(first, [...(phrases.get(first) ?? []), { phrase, mark }]);
  };
  const placeWords = new Set<string>();
  const plainUnits = new Set<string>();
  for (const unit of units) {
    const words = wordsOf(unit);
    if (words.length === 1) plainUnits.add(words[0] as string);
    else add(unit, 'place');
    if (words.length > 1 && words.findIndex((word) => kind.test(word)) === 1)
      placeWords.add(words[0] as string);
  }
  for (const person of people) if (person.includes(' ')) add(person, 'name');
  for (const { phrase, mark } of taken) add(phrase, mark);
  return {
    personWords: new Set(people.flatMap(wordsOf).filter((word) => word.length > 2)),
    ownWords: new Set(wordsOf(municipality)),
    ...{ placeWords, plainUnits, phrases },
  };
}

/** Where names and phrases that are known stand in a text, as whole words, a genitive too. */
export function knownHints(text: string, { phrases }: KnownNames): Span[] {
  if (phrases.size === 0) return [];
  const lower = text.toLocaleLowerCase('nb');
  return [...lower.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]+/gu)].flatMap(({ 0: word, index }) =>
    [...(phrases.get(word) ?? []), ...(phrases.get(word.replace(/s$/, '')) ?? [])]
      .filter(({ phrase }) => lower.startsWith(phrase, index))
      .flatMap(({ phrase, mark }) => {
        const to =
          index + phrase.length + (/^['’]?s/.exec(lower.slice(index + phrase.length))?.[0].length ?? 0);
        return /^[\p{L}\p{N}]/u.test(lower.slice(to)) ? [] : [{ from: index, to, mark }];
      }),
  );
}

/** How long a place of the municipality is that begins here, whatever the case; 0 where none does. */
export function placeLength(text: string, at: number, { placeWords, plainUnits }: KnownNames): number {
  const [, word = '', after = ''] =
    new RegExp(String.raw`^([\p{L}]+)( ${kindOfPlace}(?!\p{L}))?`, 'iu').exec(text.slice(at)) ?? [];
  const lower = word.toLocaleLowerCase('nb');
  return placeWords.has(lower) || plainUnits.has(lower) ? word.length + after.length : 0;
}
