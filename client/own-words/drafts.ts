import type { TextView } from './queries.ts';
import { type Taken, takenOf, wordsOf } from './words.ts';

/** What a reader has in mind for a text, until it is approved. */
export interface Draft {
  taken: Taken;
  themeIds: string[];
  isProposed: boolean;
}

/** One thing a reader did to what is taken out, in one text or in many, so that it can be undone. */
export interface Step {
  /** The words it was about; empty where it was about all of a text's. */
  words: string;
  /** The text the reader stood at. */
  textId: string;
  before: Readonly<Record<string, Taken>>;
}

/** What is not saved of a question's texts: what is meant for each, by its id, and the way there. */
export interface Work {
  drafts: Readonly<Record<string, Draft>>;
  steps: readonly Step[];
}
export const noWork: Work = { drafts: {}, steps: [] };

/** A text as it is saved: the words taken out, the themes, and whether they are proposed alone. */
export function draftOf({ content, spans, themeIds, isProposed }: TextView): Draft {
  return { taken: takenOf(wordsOf(content), spans), themeIds, isProposed };
}

/** What is meant for a text now: the draft, or the text as it is saved where nothing else is meant. */
export function draftFor({ drafts }: Work, text: TextView): Draft {
  return drafts[text.id] ?? draftOf(text);
}

/** How far each text has come: an approved one that something else is meant for waits to be approved anew. */
export function statesOf(texts: readonly TextView[], { drafts }: Work): { state: TextView['state'] }[] {
  return texts.map(({ id, state }) => ({ state: drafts[id] ? 'waiting' : state }));
}

/** The places of approved texts in which something that is suggested stands. The reader may have meant it, or it was suggested since. */
export function withHintsLeft(texts: readonly TextView[], work: Work): number[] {
  return texts.flatMap((text, place) => {
    if (text.state !== 'approved' || text.hints.length === 0) return [];
    const { taken } = draftFor(work, text);
    const hinted = takenOf(wordsOf(text.content), text.hints);
    return Object.keys(hinted).some((at) => !(at in taken)) ? [place] : [];
  });
}

/** Something else is meant for a text. What is meant as it is saved is no draft. */
export function withDraft(work: Work, text: TextView, more: Partial<Draft>): Work {
  const draft = { ...draftFor(work, text), ...more };
  const { [text.id]: _, ...rest } = work.drafts;
  const isSaved = JSON.stringify(draft) === JSON.stringify(draftOf(text));
  return { ...work, drafts: isSaved ? rest : { ...rest, [text.id]: draft } };
}

/** Other words are taken out of some texts, as one step. */
export function withTaken(
  work: Work,
  given: readonly { text: TextView; taken: Taken }[],
  { words, textId }: Pick<Step, 'words' | 'textId'>,
): Work {
  const before = Object.fromEntries(given.map(({ text }) => [text.id, draftFor(work, text).taken]));
  const after = given.reduce((sum, { text, taken }) => withDraft(sum, text, { taken }), work);
  return { ...after, steps: [...work.steps, { words, textId, before }] };
}

/** As before the last step. */
export function withoutStep(work: Work, texts: readonly TextView[]): Work {
  const last = work.steps.at(-1);
  const undone = texts.reduce((sum, text) => {
    const taken = last?.before[text.id];
    return taken ? withDraft(sum, text, { taken }) : sum;
  }, work);
  return { ...undone, steps: work.steps.slice(0, -1) };
}

/** A text is saved as it was meant, which no step undoes any more. */
export function withoutText(work: Work, textId: string): Work {
  const { [textId]: _, ...drafts } = work.drafts;
  const steps = work.steps.flatMap((step) => {
    const { [textId]: __, ...before } = step.before;
    return Object.keys(before).length > 0 ? [{ ...step, before }] : [];
  });
  return { drafts, steps };
}
