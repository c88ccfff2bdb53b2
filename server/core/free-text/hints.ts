import { contactHints } from './contact-hints.ts';
import { type KnownNames, knownHints, knownNames, noHouseNames, placeLength } from './known-names.ts';
import { nameHints } from './name-hints.ts';
import { addressHints, titleHints } from './place-hints.ts';
import type { Span } from './redaction.ts';
import { phrasesOf } from './same-words.ts';

/**
 * Parts of a text that may tell who somebody is: e-mail addresses, telephone, account and national identity numbers, streets
 * with a number, a title with where its holder works, names of units and people the municipality has, what was taken out
 * elsewhere, and other names. Only hints, by rules and lists: `docs/measurements/free-text-hints.md` tells what they find
 * and what not, and a person decides of each. In the order of the text, none within another.
 */
export function redactionHints(text: string, known: KnownNames = knownNames(noHouseNames)): Span[] {
  const spans: Span[] = [];
  const meets = (one: Span) => spans.some(({ from, to }) => from < one.to && one.from < to);
  // The longest first, so that none is left in parts; what has digits before what is a guess of words.
  const add = (more: Span[]) => {
    for (const one of more.toSorted((a, b) => b.to - b.from - (a.to - a.from)))
      if (!meets(one)) spans.push(one);
  };
  add(contactHints(text));
  add(addressHints(text));
  const knownSpans = knownHints(text, known);
  const knownLength = (at: number) =>
    Math.max(0, ...knownSpans.filter(({ from }) => from === at).map(({ to }) => to - at));
  add(titleHints(text, (at) => Math.max(placeLength(text, at, known), knownLength(at))));
  add(knownSpans);
  add(placesAfter(text, known));
  add(nameHints(text, known, (at) => spans.some(({ from, to }) => from <= at && at < to)));
  // «Moren til Ådne. Ådne spiser ikke»: what is a name once is one where a sentence begins, too.
  add(namesAgain(text, spans));
  return spans.toSorted((a, b) => a.from - b.from);
}

/** The names among some parts of a text wherever else they stand with a capital. */
function namesAgain(text: string, spans: readonly Span[]): Span[] {
  const taken = phrasesOf(
    text,
    spans.filter(({ mark }) => mark === 'name'),
  );
  const again = knownHints(text, knownNames({ ...noHouseNames, taken }));
  return again.filter(({ from }) => /^\p{Lu}/u.test(text.slice(from)));
}

/** A place of the municipality in small letters, where one is at it: «på skogbrynet». */
function placesAfter(text: string, known: KnownNames): Span[] {
  return [...text.matchAll(/(?<!\p{L})(?:på|ved) /giu)].flatMap(({ 0: before, index }) => {
    const from = index + before.length;
    const length = placeLength(text, from, known);
    return length === 0 ? [] : [{ from, to: from + length, mark: 'place' as const }];
  });
}
