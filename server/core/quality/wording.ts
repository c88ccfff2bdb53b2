import type { Draft } from '../draft/format.ts';
import { isWritten } from '../draft/texts.ts';
import type { Language } from '../locale.ts';
import { type Advice, type AdviceContext, type AdvicePlace, advice } from './advice.ts';
import { jargonIn, type OwnJargonWord } from './jargon.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';
import { difficultAbove, fewestWords, lixOf } from './lix.ts';
import { doubleNegation } from './negation.ts';
import { ownMatters } from './personal.ts';
import { type Asked, isOpen, isScaleQuestion } from './questions.ts';
import { findPhrases, phrasesIn, type Token, tokensOf } from './text.ts';
import { joinsIn, splitAt } from './two-in-one.ts';

/** More words than this in a question, and its beginning is forgotten at its end (Payne, The Art of Asking Questions, 1951). */
export const mostWords = 20;

/** A text in one language, with its words. */
interface Written {
  place: AdvicePlace;
  language: Language;
  text: string;
  tokens: readonly Token[];
  words: Lexicon;
}

/**
 * Advice on the words of the questions, and of the title and purpose. What has been said of a text in the draft's first language
 * is not said again of its translations.
 */
export function adviseOnWording(draft: Draft, asked: readonly Asked[], context: AdviceContext): Advice[] {
  const known = draft.languages.filter((language) => lexiconOf(language) !== null) as Language[];
  const own = asked.flatMap((question) =>
    onceEach(
      known.flatMap((language) => {
        const written = writtenIn({ of: 'question', name: question.name }, question.text, language);
        return written ? onQuestion(written, question, context, known) : [];
      }),
    ),
  );
  const around = (['title', 'purpose'] as const).flatMap((name) =>
    onceEach(
      known.flatMap((language) => {
        const written = writtenIn({ of: 'text', name }, draft[name], language);
        return written ? [...onJargon(written, context), ...onReadability(written)] : [];
      }),
    ),
  );
  return [...around, ...own];
}

function writtenIn(place: AdvicePlace, text: Record<string, string>, language: Language): Written | null {
  const words = lexiconOf(language);
  if (!words || !isWritten(text, language)) return null;
  const own = text[language] as string;
  return { place, language, text: own, tokens: tokensOf(own), words };
}

function onceEach(list: Advice[]): Advice[] {
  const codes = new Set<string>();
  return list.filter(({ code }) => !codes.has(code) && codes.add(code));
}

function onQuestion(
  written: Written,
  question: Asked,
  context: AdviceContext,
  known: readonly Language[],
): Advice[] {
  const { place, language, text, tokens, words } = written;
  const say = (code: Advice['code'], found: string[], figures: Record<string, number> = {}) =>
    found.length > 0 ? [advice(code, place, { language, found, figures })] : [];
  return [
    ...onJoins(written, question, known),
    ...say('leading', leadingIn(text, tokens, words)),
    ...say('double-negation', doubleNegation(tokens, words) ?? []),
    ...say('long-question', tokens.length > mostWords ? [text] : [], {
      words: tokens.length,
      limit: mostWords,
    }),
    ...onReadability(written),
    ...onJargon(written, context),
    ...(context.hasSpecialBasis
      ? []
      : say('special-category', ownMatters(text, tokens, words, words.special))),
    ...say('criminal-matters', ownMatters(text, tokens, words, words.criminal)),
  ];
}

/** In one's own words one can answer to two things. */
function onJoins(written: Written, question: Asked, known: readonly Language[]): Advice[] {
  if (isOpen(question)) return [];
  const { place, language, text, tokens, words } = written;
  const [join] = joinsIn(text, tokens, words, !isScaleQuestion(question));
  if (!join) return [];
  const titles: [Record<string, string>, Record<string, string>] = [{ ...question.text }, {}];
  for (const each of known) {
    const other = writtenIn(place, question.text, each);
    const [there] = other ? joinsIn(other.text, other.tokens, other.words, false) : [];
    if (!other || !there) continue;
    [titles[0][each], titles[1][each]] = splitAt(other.text, other.tokens, there, other.words);
  }
  return [
    advice('two-in-one', place, {
      ...{ language, found: [join.found] },
      mend: { kind: 'split', question: question.name, titles },
    }),
  ];
}

/** Phrases that lead, and praise or blame that stands before what it describes. «Er den flott?» asks. */
function leadingIn(text: string, tokens: readonly Token[], words: Lexicon): string[] {
  const loaded = findPhrases(tokens, words.loaded)
    .filter(([, last]) => tokens[last + 1] && !tokens[last + 1]?.isAfterMark)
    .filter(([, last]) => !words.joiners.includes(tokens[last + 1]?.lower ?? ''))
    .map(([first]) => tokens[first]?.text as string);
  return [...phrasesIn(text, tokens, words.leading), ...loaded];
}

function onReadability({ place, language, text }: Written): Advice[] {
  const { lix, wordCount } = lixOf(text);
  if (wordCount < fewestWords || lix <= difficultAbove) return [];
  const figures = { lix: Math.round(lix), limit: difficultAbove };
  return [advice('hard-to-read', place, { language, found: [text], figures })];
}

const noWords: readonly OwnJargonWord[] = [];

function onJargon({ place, language, text, tokens }: Written, { jargon = noWords }: AdviceContext): Advice[] {
  const found = jargonIn(text, tokens, language, jargon);
  if (found.length === 0) return [];
  const plain = found.flatMap(({ plain: one }) => (one === null ? [] : [one]));
  const changes = found.flatMap(({ found: word, instead }) => (instead === null ? [] : [{ word, instead }]));
  return [
    advice('jargon', place, {
      ...{ language, found: found.map(({ found: word }) => word) },
      ...(plain.length > 0 ? { plain } : {}),
      mend: changes.length > 0 ? { kind: 'reword', place, language, changes } : null,
    }),
  ];
}
