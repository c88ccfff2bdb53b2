import type { ScaleAnswer } from '../answer.ts';
import type { FullFigures } from '../release/figures.ts';
import { barsOf, scoreCounts } from '../scoring.ts';
import { momentsOf, total } from '../statistics/descriptives.ts';
import { endShares } from '../statistics/end-shares.ts';
import type { Draft, DraftIndex } from './format.ts';
import { type IndicatorMapping, scoredItems } from './mapping.ts';

/** A question as far as made-up answers ask. */
export interface MadeUpItem {
  scale: { min: number; max: number };
  direction: 'higherIsBetter' | 'lowerIsBetter';
  hasDontKnow: boolean;
}

/** Of the answers, where they can be: some do not know, and some pass the question over. */
const [dontKnowShare, skippedShare] = [0.05, 0.02];
/** Where the middle of the answers lies on the scale, and how far from it they go: somewhat above its middle. */
const [middle, reach] = [0.62, 0.24];
/** How much of an answer is the person, and how much the question: more of the person where all mirror one thing. */
const personPart: Record<DraftIndex['kind'], number> = { reflective: 0.85, formative: 0.5 };

/**
 * Answers nobody has given, one list for each person in the items' order, the same for the same seed. People differ, and what
 * one person answers hangs together: more where the questions mirror the same thing than where they only make it up together.
 * Where low is good, whoever is satisfied answers low.
 */
export function madeUpAnswers(
  items: readonly MadeUpItem[],
  kind: DraftIndex['kind'],
  personCount: number,
  seed: number,
): (ScaleAnswer | null)[][] {
  const draw = drawFrom(seed);
  const own = personPart[kind];
  const others = Math.sqrt(1 - own ** 2);
  return Array.from({ length: personCount }, () => {
    const person = bell(draw);
    return items.map(({ scale, direction, hasDontKnow }) => {
      const at = middle + reach * (own * person + others * bell(draw));
      const kindOfAnswer = draw();
      if (kindOfAnswer < skippedShare) return null;
      if (hasDontKnow && kindOfAnswer < skippedShare + dontKnowShare) return 'dontKnow';
      const { min, max } = scale;
      const good = Math.min(max, Math.max(min, Math.round(min + (max - min) * at)));
      return direction === 'lowerIsBetter' ? min + max - good : good;
    });
  });
}

/**
 * What an indicator would look like with made-up answers from so many people: scored and summed up by the code that real answers go
 * through, but for the interval's t point. Null where it cannot be counted: its questions share no scale, or fewer than ten people get a score.
 */
export function madeUpFigures(
  draft: Draft,
  mapping: IndicatorMapping,
  personCount: number,
  seed: number,
): FullFigures | null {
  const { scale, index } = mapping;
  const items = scoredItems(mapping);
  if (!scale || items.length === 0) return null;
  const asked = mapping.items.map(({ item }) => ({
    ...{ scale, direction: item.direction },
    hasDontKnow: draft.scales[item.scale]?.dontKnow !== undefined,
  }));
  const cells = madeUpAnswers(asked, index.kind, personCount, seed).map((answers) => ({
    ...{ group: 0, answers, count: 1 },
  }));
  const found = scoreCounts(cells, items, index.minValidItems).get(0);
  const values = found?.scores ?? [];
  const n = total(values);
  const moments = momentsOf(values);
  if (!found || !moments || n < fewestScored) return null;
  const { mean, sd, seMean, seSd } = moments;
  const bars = barsOf(values, scale);
  const { lowCount, lowShare, highShare } = endShares(bars, scale);
  const half = nearTPoint(n - 1) * seMean;
  return {
    ...{ n, mean, sd, seMean, seSd, meanLow: mean - half, meanHigh: mean + half, bars },
    ...{ lowShare: lowShare ?? 0, highShare: highShare ?? 0 },
    ...{ dissatisfiedCount: lowCount, dissatisfiedShare: lowCount / n },
    ...{ dontKnowCount: found.dontKnowCount, dontKnowShare: found.dontKnowCount / (n + found.dontKnowCount) },
    notApplicableCount: found.notApplicableCount,
  };
}

/**
 * The point of the t distribution for a 95 % interval, near enough to be drawn, by its expansion from the normal one
 * (Abramowitz & Stegun 26.7.5): within a thousandth from ten persons on. The distributions themselves are too much for a browser.
 */
function nearTPoint(df: number): number {
  const z = 1.959964;
  return (
    z +
    (z ** 3 + z) / (4 * df) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * df ** 2) +
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * df ** 3)
  );
}

/** As few as a spread is ever told of. */
const fewestScored = 10;

/** Numbers from 0 to 1 that look drawn and are the same for the same seed (mulberry32, public domain). */
function drawFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Near enough a normal draw of mean 0 and SD 1: twelve even ones added up, less six. */
function bell(draw: () => number): number {
  let sum = -6;
  for (let at = 0; at < 12; at++) sum += draw();
  return sum;
}
