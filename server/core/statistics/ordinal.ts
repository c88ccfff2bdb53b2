import { demandNumber } from './demands.ts';

/*
 * Spread of answers on an ordered scale of K steps, from the number of persons on each step in order. Counts may be
 * weights. None of these supposes that the steps are equally wide, but for the consensus. All are null when nobody
 * answered, and a RangeError for fewer than two steps or a negative count. Stands apart from the distributions, so
 * that the browser may use it.
 */

/**
 * Van der Eijk's agreement A (2001): the distribution is peeled into layers of equal height over the steps it still
 * covers; each layer counts by its share of the persons. 1 agreement, 0 flat, −1 split in two. On a scale of two
 * steps the unimodality is not defined and is taken as 1, so that A runs from 0 to 1.
 *
 * Example: the demo pair, 0, 2, 8, 30, 50, 30 then 8, 6, 6, 18, 32, 50: .5933, then .4833. It is nearly blind to a
 * small, very dissatisfied minority, hence never the alarm.
 */
export function agreementOf(counts: readonly number[]): number | null {
  const n = personsIn(counts);
  if (n === 0) return null;
  const left = [...counts];
  let agreement = 0;
  while (left.some((count) => count > 0)) {
    const height = Math.min(...left.filter((count) => count > 0));
    const pattern = left.map((count) => count > 0);
    const size = height * pattern.filter(Boolean).length;
    agreement += (size / n) * layerAgreement(pattern);
    pattern.forEach((covered, step) => {
      if (covered) left[step] = (left[step] as number) - height;
    });
  }
  // Rounding must not carry it past its ends.
  return Math.max(-1, Math.min(1, agreement));
}

/**
 * A of one layer of K steps, S of them covered: U·(1 − (S − 1)/(K − 1)), where U weighs triples that agree with one
 * mode (110, 011) against triples that do not (101): ((K − 2)·TU − (K − 1)·TDU)/((K − 2)·(TU + TDU)).
 */
function layerAgreement(pattern: readonly boolean[]): number {
  const steps = pattern.length;
  const covered = pattern.flatMap((isCovered, step) => (isCovered ? [step] : []));
  if (covered.length === steps) return 0;
  // With one step covered no triple exists and the unimodality is taken as 1.
  if (covered.length === 1) return 1;
  let [unimodal, split] = [0, 0];
  covered.forEach((low, index) => {
    for (const high of covered.slice(index + 1)) {
      for (let empty = 0; empty < steps; empty++) {
        if (pattern[empty]) continue;
        if (empty > low && empty < high) split += 1;
        else unimodal += 1;
      }
    }
  });
  const unimodality = ((steps - 2) * unimodal - (steps - 1) * split) / ((steps - 2) * (unimodal + split));
  return unimodality * (1 - (covered.length - 1) / (steps - 1));
}

/**
 * Polarisation, van der Eijk's A turned: (1 − A)/2; 0 agreement, .5 flat, 1 split in two. Null and RangeError as the
 * others. Example: the demo's second year, .2583.
 */
export function polarisationOf(counts: readonly number[]): number | null {
  const agreement = agreementOf(counts);
  return agreement === null ? null : (1 - agreement) / 2;
}

/**
 * Tastle and Wierman's consensus (2007): 1 + Σ p·log₂(1 − |x − x̄|/(K − 1)) over the steps x = 1…K that hold anyone.
 * 0 split in two, 1 all the same. Example: the demo pair, .7525, then .5502.
 */
export function consensusOf(counts: readonly number[]): number | null {
  const n = personsIn(counts);
  if (n === 0) return null;
  const width = counts.length - 1;
  const mean = counts.reduce((sum, count, step) => sum + count * step, 0) / n;
  const sum = counts.reduce((reached, count, step) => {
    const closeness = 1 - Math.abs(step - mean) / width;
    // Nobody, or so few beside the rest that the mean does not feel them: p·log p is then 0.
    return count === 0 || closeness <= 0 ? reached : reached + (count / n) * Math.log2(closeness);
  }, 1);
  // Half at each end gives 1 + log₂ ½ = 0 but for rounding.
  return Math.min(1, Math.max(0, sum));
}

/**
 * Tastle and Wierman's dissention (2007), 1 − consensus: 0 all the same, 1 split in two. Example: the demo's second
 * year, .4498.
 */
export function dissentionOf(counts: readonly number[]): number | null {
  const consensus = consensusOf(counts);
  return consensus === null ? null : 1 - consensus;
}

/**
 * Leik's D (1966): 2·Σ min(F, 1 − F)/(K − 1) over the first K − 1 cumulative shares F. 0 all the same, 1 split in
 * two; purely ordinal. Example: the demo pair, .2733, then .4333.
 */
export function leikD(counts: readonly number[]): number | null {
  return overCuts(counts, (below) => 2 * Math.min(below, 1 - below));
}

/**
 * Blair and Lacy's dispersion (2000; Berry and Mielke 1992): 4·Σ F(1 − F)/(K − 1). 0 all the same, 1 split in two;
 * purely ordinal. Example: the demo pair, .4020, then .6109.
 */
export function blairLacy(counts: readonly number[]): number | null {
  return overCuts(counts, (below) => 4 * below * (1 - below));
}

/** The mean of a term over the K − 1 cuts between neighbouring steps, by the share of persons below each cut. */
function overCuts(counts: readonly number[], term: (below: number) => number): number | null {
  const n = personsIn(counts);
  if (n === 0) return null;
  let [passed, sum] = [0, 0];
  for (const count of counts.slice(0, -1)) {
    passed += count;
    sum += term(Math.min(1, passed / n));
  }
  return sum / (counts.length - 1);
}

/**
 * The step, counted from 0, that holds the middle person: the first where at least half of the persons have
 * answered so or lower. On short scales the category is told, never a median between two steps (methods: C1).
 * Example: 0, 2, 8, 30, 50, 30 gives 4, the fifth step.
 */
export function medianCategory(counts: readonly number[]): number | null {
  const n = personsIn(counts);
  if (n === 0) return null;
  let passed = 0;
  return counts.findIndex((count) => {
    passed += count;
    // Weights that sum to exactly one half must not miss it by rounding.
    return passed >= (n / 2) * (1 - 1e-12);
  });
}

function personsIn(counts: readonly number[]): number {
  if (counts.length < 2) throw new RangeError('an ordered scale has two steps at least');
  for (const count of counts) {
    demandNumber(count, 'number of persons');
    if (count < 0) throw new RangeError(`${count} is not a number of persons`);
  }
  return counts.reduce((sum, count) => sum + count, 0);
}
