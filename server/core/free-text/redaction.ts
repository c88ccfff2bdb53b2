import { holdsNationalId } from '../national-id.ts';

/** What a taken out part was, which is all that is left of it. Written as whoever answered may read it: in Norwegian. */
export const redactionMarks = {
  name: '[navn]',
  place: '[sted]',
  contact: '[kontakt]',
  other: '[tatt ut]',
} as const;
export type RedactionMark = keyof typeof redactionMarks;
export const redactionMarkKeys = Object.keys(redactionMarks) as RedactionMark[];

/** A part of a text, in UTF-16 units: from the first that goes out to the first that stays. */
export interface Span {
  from: number;
  to: number;
  mark: RedactionMark;
}

export type RedactionFault = 'span-outside' | 'spans-overlap' | 'national-id-left' | 'nothing-left';

/**
 * The text with a mark in place of each part, whatever order they are given in; the text itself is never changed. Refuses
 * with `span-outside` for a part that is empty, not in the text, or divides a character; `spans-overlap`;
 * `national-id-left` where a national identity number still stands; `nothing-left` where nothing but marks does.
 */
export function redact(text: string, spans: readonly Span[]): { text: string } | { fault: RedactionFault } {
  const inOrder = spans.toSorted((a, b) => a.from - b.from);
  let redacted = '';
  let kept = '';
  let at = 0;
  for (const { from, to, mark } of inOrder) {
    if (from < 0 || to <= from || to > text.length) return { fault: 'span-outside' };
    if (dividesCharacter(text, from) || dividesCharacter(text, to)) return { fault: 'span-outside' };
    if (from < at) return { fault: 'spans-overlap' };
    const between = text.slice(at, from);
    kept += between;
    redacted += between + redactionMarks[mark];
    at = to;
  }
  kept += text.slice(at);
  redacted += text.slice(at);
  if (!/[\p{L}\p{N}]/u.test(kept)) return { fault: 'nothing-left' };
  return holdsNationalId(redacted) ? { fault: 'national-id-left' } : { text: redacted };
}

function dividesCharacter(text: string, at: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));
}
