import { demandNumber, demandPersons } from './demands.ts';
import { total, type ValueCount } from './descriptives.ts';
import { chiSquareUpper, normalTwoSided } from './distributions.ts';

/** All pairs of one person of each group: how often the first is higher, equal, lower. */
export interface Pairs {
  higher: number;
  equal: number;
  lower: number;
}

/**
 * Compares every person of the first group with every person of the second. Counts of pairs; they add up to n₁·n₂.
 * RangeError for a count that is not a whole number of persons or a value that is no number.
 * Example: 1, 2, 2 against 2, 3: higher 0, equal 2, lower 4.
 */
export function comparePairs(first: readonly ValueCount[], second: readonly ValueCount[]): Pairs {
  demandAnswers(first);
  demandAnswers(second);
  const pairs = { higher: 0, equal: 0, lower: 0 };
  for (const one of first) {
    for (const other of second) {
      const kind = one.value > other.value ? 'higher' : one.value < other.value ? 'lower' : 'equal';
      pairs[kind] += one.count * other.count;
    }
  }
  return pairs;
}

export interface MannWhitney {
  /** Pairs in which the first group is higher, ties as a half. */
  w: number;
  z: number;
  /** Two-sided. */
  p: number;
  /** P(first > second) + ½·P(equal), 0–1: the chance that one drawn from the first group is the higher. */
  superiority: number;
}

/**
 * Mann–Whitney's (Wilcoxon's rank-sum) test of two groups on an ordered scale (1947): W = pairs won + ½ ties, z = (W −
 * n₁n₂/2 ∓ ½)/σ with σ² = n₁n₂/12·(N + 1 − Σ(t³ − t)/(N(N − 1))), t persons at each value. Normal approximation with
 * the corrections for ties and for continuity, as R's `wilcox.test(exact = FALSE)`. Null when a group is empty or
 * everybody answered alike. RangeError as `comparePairs`. Example: 1, 2, 2 against 2, 3: W 1, σ² 2.4, z −.97, p .33.
 */
export function mannWhitney(first: readonly ValueCount[], second: readonly ValueCount[]): MannWhitney | null {
  const [n1, n2] = [total(first), total(second)];
  const n = n1 + n2;
  if (n1 === 0 || n2 === 0) return null;
  const pairs = comparePairs(first, second);
  const w = pairs.higher + pairs.equal / 2;
  const variance = ((n1 * n2) / 12) * (n + 1 - tieSum([first, second]) / (n * (n - 1)));
  if (variance <= 0) return null;
  const off = w - (n1 * n2) / 2;
  const z = (off - Math.sign(off) * 0.5) / Math.sqrt(variance);
  return { w, z, p: normalTwoSided(z), superiority: w / (n1 * n2) };
}

export interface KruskalWallis {
  chiSquare: number;
  df: number;
  p: number;
}

/**
 * Kruskal and Wallis' test that groups lie equally high on an ordered scale (1952): analysis of variance of the mid
 * ranks, H = (N − 1)·Σn_g(r̄_g − r̄)²/Σ(r_i − r̄)², chi-square with groups − 1 degrees of freedom; ties are corrected
 * for by the form itself. Null with fewer than two groups, an empty group, or everybody alike. RangeError as
 * `comparePairs`. Example: {1, 2} against {3, 4}: H 2.4, df 1, p .12.
 */
export function kruskalWallis(groups: readonly (readonly ValueCount[])[]): KruskalWallis | null {
  const sizes = groups.map(total);
  const n = sizes.reduce((sum, size) => sum + size, 0);
  if (groups.length < 2 || sizes.includes(0)) return null;
  const rankOf = midRanks(groups.flat());
  const middle = (n + 1) / 2;
  const powers = (counts: readonly ValueCount[], power: number) =>
    counts.reduce((sum, { value, count }) => {
      const rank = rankOf.get(value);
      return rank === undefined ? sum : sum + count * (rank - middle) ** power;
    }, 0);
  const all = powers(groups.flat(), 2);
  if (all === 0) return null;
  const between = groups.reduce((sum, group, g) => sum + powers(group, 1) ** 2 / (sizes[g] as number), 0);
  const df = groups.length - 1;
  const chiSquare = ((n - 1) * between) / all;
  return { chiSquare, df, p: chiSquareUpper(chiSquare, df) };
}

/**
 * Each value's rank among all, from 1; those who share a value share the middle of their ranks. RangeError as
 * `comparePairs`. Example: 1, 2, 2, 3 have the ranks 1, 2.5, 2.5 and 4.
 */
export function midRanks(counts: readonly ValueCount[]): Map<number, number> {
  const ranks = new Map<number, number>();
  let below = 0;
  for (const [value, persons] of [...atEachValue(counts)].sort(([one], [other]) => one - other)) {
    ranks.set(value, below + (persons + 1) / 2);
    below += persons;
  }
  return ranks;
}

function tieSum(groups: readonly (readonly ValueCount[])[]): number {
  let sum = 0;
  for (const persons of atEachValue(groups.flat()).values()) sum += persons ** 3 - persons;
  return sum;
}

function atEachValue(counts: readonly ValueCount[]): Map<number, number> {
  demandAnswers(counts);
  const persons = new Map<number, number>();
  for (const { value, count } of counts) {
    if (count > 0) persons.set(value, (persons.get(value) ?? 0) + count);
  }
  return persons;
}

function demandAnswers(counts: readonly ValueCount[]): void {
  for (const { value, count } of counts) {
    demandNumber(value);
    demandPersons(count);
  }
}
