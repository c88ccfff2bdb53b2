import type { Draft, DraftScale, DraftText } from '../draft/format.ts';
import { isWritten, textIn } from '../draft/texts.ts';
import { type Advice, advice } from './advice.ts';
import { judge, oppositeOf } from './labels.ts';
import { lexiconOf } from './lexicon.ts';
import { mayNotKnow } from './personal.ts';
import { type Asked, isScaleQuestion } from './questions.ts';
import { tokensOf } from './text.ts';

/** Advice on the scales that questions use, and on choices that are a scale in all but name. */
export function adviseOnScales(draft: Draft, asked: readonly Asked[]): Advice[] {
  const [base = 'nb'] = draft.languages;
  const own = Object.entries(draft.scales).flatMap(([key, scale]) => {
    const users = asked.filter(({ item }) => item?.role === 'scale' && item.scale === key);
    if (users.length === 0) return [];
    const questions = users.map(({ name }) => name);
    return [
      ...onLabels(key, scale, draft.languages, base),
      ...onBalance(key, scale, draft.languages),
      ...onNotKnowing(key, scale, users, draft.languages, base),
    ].map((one): Advice => ({ ...one, questions: one.questions.length > 0 ? one.questions : questions }));
  });
  return [
    ...own,
    ...asked.filter((question) => !isScaleQuestion(question)).flatMap((one) => onChoices(one, base)),
  ];
}

const isMeant = (text: DraftText | undefined, language: string) =>
  text !== undefined && isWritten(text, language) && /\p{L}/u.test(text[language] as string);

/** Both ends must say what they are; a number alone does not. */
function onLabels(key: string, scale: DraftScale, languages: readonly string[], base: string): Advice[] {
  const { min, max, labels } = scale;
  const bare = [min, max].filter((value) => !isMeant(labels[value], base));
  if (bare.length === 0) return [];
  const [value] = bare as [number];
  const other = labels[value === min ? max : min];
  const text = Object.fromEntries(
    languages.flatMap((language) => {
      const words = lexiconOf(language);
      const label =
        words && other && isMeant(other, language) ? oppositeOf(other[language] as string, words) : null;
      return label === null ? [] : [[language, label]];
    }),
  );
  const mend = Object.hasOwn(text, base) ? ({ kind: 'label', scale: key, value, text } as const) : null;
  return [advice('scale-unlabelled', { of: 'scale', name: key }, { found: bare.map(String), mend })];
}

function onBalance(key: string, scale: DraftScale, languages: readonly string[]): Advice[] {
  for (const language of languages) {
    const labelled = Object.entries(scale.labels)
      .filter(([, text]) => isMeant(text, language))
      .map(([value, text]) => ({ value: Number(value), label: text[language] as string }))
      .sort((one, other) => one.value - other.value);
    const found = leaning(
      labelled.map(({ label }) => label),
      language,
    );
    if (!found) continue;
    const weak = labelled.find(({ label }) => label === found.weaker);
    const mend =
      weak && found.stronger !== null
        ? ({ kind: 'label', scale: key, value: weak.value, text: { [language]: found.stronger } } as const)
        : null;
    return [advice('scale-unbalanced', { of: 'scale', name: key }, { language, found: found.labels, mend })];
  }
  return [];
}

/**
 * Whether the labels lean. Where all are judgements: as many must be good as bad. Where only the ends are: one must be as strong
 * as the other. A scale that begins at nothing («ikke viktig») has one side only, and how often or how much leans no way.
 */
function leaning(
  labels: readonly string[],
  language: string,
): { labels: string[]; weaker: string | null; stronger: string | null } | null {
  const words = lexiconOf(language);
  if (!words || labels.length < 2) return null;
  const judged = labels.map((label) => judge(label, words));
  if (judged.some(({ sign }) => sign === null)) return null;
  const good = judged.filter(({ sign }) => sign === 1).length;
  const bad = judged.filter(({ sign }) => sign === -1).length;
  if (labels.length > 2) return good === bad ? null : { labels: [...labels], weaker: null, stronger: null };
  const [first, last] = judged as [(typeof judged)[number], (typeof judged)[number]];
  if (good !== 1 || bad !== 1 || first.isNothing || last.isNothing || first.strength === last.strength)
    return null;
  const [weaker, strong] = (first.strength < last.strength ? labels : labels.toReversed()) as [
    string,
    string,
  ];
  return { labels: [...labels], weaker, stronger: oppositeOf(strong, words) };
}

/**
 * One advice for a scale: «vet ikke» belongs to the scale, and is then offered by all its questions. In whichever language a
 * question tells that one may not know, it is so in all.
 */
function onNotKnowing(
  key: string,
  scale: DraftScale,
  users: readonly Asked[],
  languages: readonly string[],
  base: string,
): Advice[] {
  if (scale.dontKnow !== undefined) return [];
  const unknowing = users.filter(({ text }) =>
    languages.some((language) => {
      const words = lexiconOf(language);
      return words && isWritten(text, language) && mayNotKnow(tokensOf(text[language] as string), words);
    }),
  );
  if (unknowing.length === 0) return [];
  const text = Object.fromEntries(
    languages.flatMap((each) => {
      const label = lexiconOf(each)?.dontKnow;
      return label ? [[each, label]] : [];
    }),
  );
  return [
    advice(
      'no-dont-know',
      { of: 'scale', name: key },
      {
        found: unknowing.map(({ text: asked, name }) =>
          isWritten(asked, base) ? (asked[base] as string) : name,
        ),
        questions: unknowing.map(({ name }) => name),
        mend: { kind: 'dontKnow', scale: key, text },
      },
    ),
  ];
}

/** «Dårlig, bra, veldig bra, utmerket» as choices to tick. */
function onChoices({ name, element }: Asked, base: string): Advice[] {
  if (element.type !== 'radiogroup' && element.type !== 'dropdown') return [];
  const choices = Array.isArray(element['choices']) ? (element['choices'] as unknown[]) : [];
  const labels = choices.flatMap((choice) => {
    const text = textIn(typeof choice === 'object' ? (choice as { text?: unknown } | null)?.text : choice);
    return isWritten(text, base) ? [text[base] as string] : [];
  });
  if (labels.length < 3 || labels.length < choices.length) return [];
  const found = leaning(labels, base);
  return found
    ? [advice('scale-unbalanced', { of: 'question', name }, { language: base, found: found.labels })]
    : [];
}
