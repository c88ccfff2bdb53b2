import type { Draft, DraftText } from '../format.ts';
import { textIn } from '../texts.ts';
import { keyFrom } from './add.ts';
import { type PartKey, withPart } from './tree.ts';

/** What stands at a place of a draft, in the notation of faults: `definition.pages[0].elements[2].title`. */
export function valueAt(draft: Draft, place: string): unknown {
  return stepsOf(place).reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<string, unknown>)[step]
        : undefined,
    draft,
  );
}

/** The text at a place; empty where none is written. */
export function textAt(draft: Draft, place: string): DraftText {
  return textIn(valueAt(draft, place));
}

/**
 * The draft with a text in one language; no words take the text away in that language. A theme that came with a page is called
 * as the page is until it is given a name of its own.
 */
export function withText(draft: Draft, place: string, language: string, words: string): Draft {
  const written = withOneText(draft, place, language, words);
  const page = /^definition\.pages\[(\d+)\]\.title$/.exec(place)?.[1];
  if (page === undefined) return written;
  const own = keyFrom(draft.definition.pages[Number(page)]?.name ?? '');
  const theme = draft.themes.findIndex(({ key }) => key === own);
  const before = textAt(draft, place)[language] ?? '';
  const isAlike = theme >= 0 && (draft.themes[theme]?.name[language] ?? '') === before;
  return isAlike ? withOneText(written, `themes[${theme}].name`, language, words) : written;
}

function withOneText(draft: Draft, place: string, language: string, words: string): Draft {
  const { [language]: _, ...others } = textAt(draft, place);
  return withValue(draft, place, words === '' ? others : { ...others, [language]: words });
}

/** The draft with something else at a place; undefined takes away what stands there. */
export function withValue(draft: Draft, place: string, value: unknown): Draft {
  const put = (within: unknown, steps: string[]): unknown => {
    const [step, ...rest] = steps as [string, ...string[]];
    const inner = (own: unknown) => (rest.length === 0 ? value : put(own, rest));
    if (Array.isArray(within))
      return within.map((one: unknown, at) => (String(at) === step ? inner(one) : one));
    const { [step]: own, ...others } = within as Record<string, unknown>;
    const next = inner(own);
    if (next === undefined) return others;
    // Where it stood, so that a draft that nothing is changed in is the same to the last letter.
    const order = Object.keys(within as object);
    const entries = order.map((name) => [name, name === step ? next : others[name]]);
    return Object.fromEntries(order.includes(step) ? entries : [...entries, [step, next]]);
  };
  return put(draft, stepsOf(place)) as Draft;
}

/**
 * The steps to a place: names after dots and numbers in brackets. The keys of scales may have dots of their own, and stand
 * between `scales.` and `.labels` or what else a scale has.
 */
function stepsOf(place: string): string[] {
  const scale = /^scales\.(.+)\.(labels\.\d+|labels|dontKnow|notApplicable|min|max)$/.exec(place);
  if (scale) return ['scales', scale[1] as string, ...(scale[2] as string).split('.')];
  return place.split(/[.[\]]+/).filter((step) => step !== '');
}

/** The draft with a property of a part set; undefined takes it away. */
export function withProperty(draft: Draft, key: PartKey, property: string, value: unknown): Draft {
  return withPart(draft, key, (part) => {
    const { [property]: _, ...others } = part;
    return value === undefined ? others : { ...others, [property]: value };
  });
}

/** The draft with a note to whoever translates a question; no words take it away. */
export function withNote(draft: Draft, name: string, note: string): Draft {
  const { [name]: _, ...others } = draft.translatorNotes;
  return { ...draft, translatorNotes: note === '' ? others : { ...others, [name]: note } };
}

/** The draft with one more language, or without one; bokmål, which it is written in, stays. Texts in it are kept. */
export function withLanguage(draft: Draft, language: string, isThere: boolean): Draft {
  const others = draft.languages.filter((one) => one !== language);
  if (language === 'nb') return draft;
  return { ...draft, languages: isThere ? [...others, language] : others };
}
