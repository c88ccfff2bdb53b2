import type { RedactionMark, Span } from '../../server/core/free-text/redaction.ts';

/** A word of a text: what stands between two spaces, and the part of it that is taken out, without the signs around it. */
export interface Word {
  from: number;
  to: number;
  /** The word without commas and the like; null where nothing is left of it. */
  core: { from: number; to: number } | null;
}

/** Which words are taken out, by their place among the words, and as what. */
export type Taken = Readonly<Record<number, RedactionMark>>;

const coreOf = /[\p{L}\p{N}@+](?:[^\s]*[\p{L}\p{N}])?/u;

export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/\S+/g)].map(({ 0: part, index: from }) => {
    const found = coreOf.exec(part);
    const core = found && { from: from + found.index, to: from + found.index + found[0].length };
    return { from, to: from + part.length, core };
  });
}

/** The words a text's parts meet, as they are taken out or suggested. */
export function takenOf(words: readonly Word[], spans: readonly Span[]): Taken {
  return Object.fromEntries(
    words.flatMap(({ core }, at) => {
      const span = core && spans.find(({ from, to }) => from < core.to && core.from < to);
      return span ? [[at, span.mark]] : [];
    }),
  );
}

/** The places of the words that a part of the text meets. */
export function placesIn(words: readonly Word[], { from, to }: Pick<Span, 'from' | 'to'>): number[] {
  return words.flatMap(({ core }, at) => (core && from < core.to && core.from < to ? [at] : []));
}

/** The parts of the text that go: words beside each other with the same mark are one. */
export function spansOf(words: readonly Word[], taken: Taken): Span[] {
  const spans: (Span & { last: number })[] = [];
  for (const [at, { core }] of words.entries()) {
    const mark = taken[at];
    if (!core || !mark) continue;
    const before = spans.at(-1);
    if (before?.mark === mark && before.last === at - 1) {
      before.to = core.to;
      before.last = at;
    } else spans.push({ from: core.from, to: core.to, mark, last: at });
  }
  return spans.map(({ from, to, mark }) => ({ from, to, mark }));
}

/** The place of the next text that waits, after this one and then from the beginning; -1 where none does. */
export function nextWaiting(texts: readonly { state: string }[], at: number): number {
  const waits = (text: { state: string }) => text.state === 'waiting';
  const after = texts.findIndex((text, place) => place > at && waits(text));
  return after === -1 ? texts.findIndex(waits) : after;
}
