import { foldValue } from '../fold.ts';
import type { OwnQuestion, PeerFigure } from './peer-figure.ts';

/**
 * Whether two answers may be held together (R22). `same`: the same question on the same scale. `judged`: worded otherwise, and
 * somebody has said why it may be held together all the same, which the reader is told. `other`: not, with the first reason.
 */
export type Comparability =
  | { kind: 'same' }
  | { kind: 'judged' }
  | { kind: 'other'; reason: 'scale' | 'direction' | 'wording' };

type Asked = Pick<PeerFigure, 'wording' | 'scale' | 'direction' | 'judgement'>;

/**
 * Scales of other lengths and other directions are never held together, whatever anybody thinks of it; another wording of the
 * question or of the ends is, with a reason. Case, spaces and the final full stop or question mark decide nothing.
 *
 * Example: 1–5 against 1–6 is `other`, by its scale.
 */
export function comparability(theirs: Asked, ours: OwnQuestion): Comparability {
  if (theirs.scale.min !== ours.scale.min || theirs.scale.max !== ours.scale.max)
    return { kind: 'other', reason: 'scale' };
  if (theirs.direction !== ours.direction) return { kind: 'other', reason: 'direction' };
  const isSame =
    isAmong(theirs.wording, ours.texts) &&
    isAmong(theirs.scale.low, ours.low) &&
    isAmong(theirs.scale.high, ours.high);
  if (isSame) return { kind: 'same' };
  return theirs.judgement === null ? { kind: 'other', reason: 'wording' } : { kind: 'judged' };
}

function isAmong(text: string, texts: readonly string[]): boolean {
  const bare = (one: string) => foldValue(one).replace(/\s*[.?!…:]+$/, '');
  return texts.some((one) => bare(one) === bare(text));
}
