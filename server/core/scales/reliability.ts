import type { Index } from '../questionnaire/format.ts';
import type { ScoredItem } from '../scoring.ts';
import { alphaOf, type ItemAnalysis, itemAnalysis, spearmanBrown, standardisedAlphaOf } from './alpha.ts';
import { type AnswerPattern, covariances } from './covariances.ts';
import { type Omega, omegaOf } from './omega.ts';

/**
 * How an index may be published (methods: C8): `oneFigure` from .70; `withCaution` from .60; `itemsOnly` below, where
 * the items are shown one by one.
 */
export type PublishWord = 'oneFigure' | 'withCaution' | 'itemsOnly';

const [oneFigureFrom, cautionFrom] = [0.7, 0.6];
/** Reliability of fewer persons is itself unsure (methods: C8). */
const fewestPersons = 100;

export interface Reliability {
  kind: 'reliability';
  itemCount: number;
  /** Persons with every item valid. */
  completeCount: number;
  fewPersons: boolean;
  alpha: number;
  alphaStandardised: number | null;
  /** From all answers, each two items by those with both; null when some pair has too few. */
  alphaPairwise: number | null;
  alphaStandardisedPairwise: number | null;
  /** In the items' order. */
  items: ItemAnalysis[];
  omega: Omega;
  /** Only for two items, where it decides the word; else null. */
  spearmanBrown: number | null;
  word: PublishWord;
}

export interface ReliabilityRefusal {
  kind: 'not_computable';
  /** `formativeIndex`: the items make up the whole without mirroring one trait; α neither justifies nor rejects it. */
  reason: 'formativeIndex' | 'fewerThanTwoItems' | 'tooFewPersons' | 'nothingVaries';
}

/**
 * How well the items of a reflective index hang together: α, ω total and the items' part in it, from counted patterns
 * of answers, reversed items turned. Complete persons unless the name says pairwise. Item weights do not enter. A
 * formative index is refused: show its items and the agreed weights. Example: the five A items of 2,709 persons: α
 * .704, published as one figure; without the reversal of A1 it would be .431.
 */
export function reliability(
  kind: Index['kind'],
  patterns: readonly AnswerPattern[],
  items: readonly Pick<ScoredItem, 'scale' | 'direction'>[],
): Reliability | ReliabilityRefusal {
  if (kind === 'formative') return { kind: 'not_computable', reason: 'formativeIndex' };
  if (items.length < 2) return { kind: 'not_computable', reason: 'fewerThanTwoItems' };
  const complete = covariances(patterns, items, 'complete');
  if (!complete) return { kind: 'not_computable', reason: 'tooFewPersons' };
  const alpha = alphaOf(complete.matrix);
  if (alpha === null) return { kind: 'not_computable', reason: 'nothingVaries' };
  const pairwise = covariances(patterns, items, 'pairwise');
  const ofTwo = items.length === 2 ? spearmanBrown(complete.matrix) : null;
  return {
    kind: 'reliability',
    itemCount: items.length,
    completeCount: complete.completeCount,
    fewPersons: complete.completeCount < fewestPersons,
    alpha,
    alphaStandardised: standardisedAlphaOf(complete.matrix),
    alphaPairwise: pairwise && alphaOf(pairwise.matrix),
    alphaStandardisedPairwise: pairwise && standardisedAlphaOf(pairwise.matrix),
    items: itemAnalysis(complete.matrix),
    omega: omegaOf(complete.matrix),
    spearmanBrown: ofTwo,
    word: publishWord(ofTwo ?? alpha),
  };
}

/** On the unrounded figure. Example: .6999 is `withCaution`. */
export function publishWord(figure: number): PublishWord {
  if (figure >= oneFigureFrom) return 'oneFigure';
  return figure >= cautionFrom ? 'withCaution' : 'itemsOnly';
}
