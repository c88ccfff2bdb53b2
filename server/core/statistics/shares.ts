import {
  betaQuantile,
  type Draw,
  defaultLevel,
  hypergeometricCdf,
  normalPointAt,
  upperPoint,
} from './distributions.ts';

/** An interval of a share. Both ends lie in 0–1 and are proportions, not percent. */
export interface ShareInterval {
  low: number;
  high: number;
}

/**
 * Wilson's interval of a share (1927), which holds where the textbook formula fails: at the small shares we look
 * for. With z of the level: (p + z²/2n ± z·√(p(1 − p)/n + z²/4n²))/(1 + z²/n). `n` may be an effective number that
 * is not whole (methods: C1). Null when n is 0: nobody was asked. RangeError unless 0 ≤ count ≤ n.
 *
 * Example: 14 of 40 at 95 %: .2213–.5049. 0 of 5: 0–.4345.
 */
export function wilson(count: number, n: number, level: number = defaultLevel): ShareInterval | null {
  demandPart(count, n);
  if (n === 0) return null;
  const z = normalPointAt(level);
  const share = count / n;
  const shrink = 1 + z ** 2 / n;
  const centre = (share + z ** 2 / (2 * n)) / shrink;
  const half = (z / shrink) * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
  // Rounding must not put an end of the interval outside the share itself.
  return {
    low: Math.max(0, Math.min(share, centre - half)),
    high: Math.min(1, Math.max(share, centre + half)),
  };
}

/**
 * Clopper and Pearson's interval (1934), called exact: the shares that a two-sided binomial test would not reject.
 * From beta quantiles: low at (α/2; x, n − x + 1), high at (1 − α/2; x + 1, n − x). Wider than Wilson's. Null when n
 * is 0. RangeError unless 0 ≤ count ≤ n. Example: 0 of 5 at 95 %: 0–.5218; 18 of 25: .5061–.8793.
 */
export function clopperPearson(count: number, n: number, level: number = defaultLevel): ShareInterval | null {
  demandPart(count, n);
  if (n === 0) return null;
  const upper = upperPoint(level);
  return {
    low: count === 0 ? 0 : betaQuantile(1 - upper, count, n - count + 1),
    high: count === n ? 1 : betaQuantile(upper, count + 1, n - count),
  };
}

/**
 * Wilson's interval in a population of N of whom n answered: n becomes n/(1 − n/N), since those who answered are no
 * longer uncertain. Treats non-response as random: say so beside it, and use it only as C1 allows (see
 * finite-population.ts). The share itself when all answered. Null when n is 0. RangeError unless 0 ≤ count ≤ n ≤ N.
 * Example: 5 of 18 in a population of 25: .1832–.3974, against .1250–.5087 without the correction.
 */
export function wilsonFinite(
  count: number,
  n: number,
  population: number,
  level: number = defaultLevel,
): ShareInterval | null {
  demandSample(n, population);
  demandPart(count, n);
  if (n === 0) return null;
  if (n === population) return { low: count / n, high: count / n };
  const effective = n / (1 - n / population);
  return wilson((count / n) * effective, effective, level);
}

/** How many of a whole population are of a kind, and the same as shares of it. */
export interface FiniteInterval extends ShareInterval {
  lowCount: number;
  highCount: number;
}

/**
 * The firm interval in a small population: every number of persons in it that could have given this sample with a
 * probability above α/2 in both tails of the hypergeometric distribution. Also treats non-response as random. Null
 * when n is 0. RangeError unless 0 ≤ count ≤ n ≤ N, whole numbers.
 *
 * Example: 5 of 18 in a population of 25: between 5 and 10 of the 25, a share of .20–.40.
 */
export function exactFinite(
  count: number,
  n: number,
  population: number,
  level: number = defaultLevel,
): FiniteInterval | null {
  demandSample(n, population);
  demandPart(count, n);
  if (n === 0) return null;
  const tail = 1 - upperPoint(level);
  const draw = (marked: number): Draw => ({ population, marked, drawn: n });
  const atMost = (marked: number) => hypergeometricCdf(count, draw(marked));
  // At least `count` of the kind is at most n − count of the others, which keeps the digits of the tail.
  const atLeast = (marked: number) => hypergeometricCdf(n - count, draw(population - marked));
  // The first tail rises with the number of the kind and the second falls, so both ends are found by halving.
  const least = count;
  const most = population - (n - count);
  const lowCount = firstWhere(least, most, (marked) => atLeast(marked) > tail);
  const highCount = firstWhere(least, most + 1, (marked) => marked > most || atMost(marked) <= tail) - 1;
  return { lowCount, highCount, low: lowCount / population, high: highCount / population };
}

/** The first whole number from `from` to `to` for which a condition holds that, once true, stays true. */
function firstWhere(from: number, to: number, holds: (number: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The share at the high end minus the share at the low end, −1 to 1. */
export interface Balance {
  balance: number;
  se: number;
  low: number;
  high: number;
}

/**
 * The balance figure: of n persons, the share p at the high end minus the share q at the low end, d = p − q, with
 * the multinomial normal interval, SE = √((p + q − d²)/n). Null when n is 0. RangeError unless the two ends hold n
 * persons at most. Example: 82 high and 14 low of 120: d = .567, SE .0632, interval .443–.690.
 */
export function balance(
  ends: { lowCount: number; highCount: number; n: number },
  level: number = defaultLevel,
): Balance | null {
  const { lowCount, highCount, n } = ends;
  demandPart(lowCount, n - highCount);
  demandPart(highCount, n - lowCount);
  if (n === 0) return null;
  const [p, q] = [highCount / n, lowCount / n];
  const difference = p - q;
  const se = Math.sqrt(Math.max(0, p + q - difference ** 2) / n);
  const half = normalPointAt(level) * se;
  return { balance: difference, se, low: difference - half, high: difference + half };
}

function demandPart(count: number, n: number): void {
  if (!(count >= 0 && count <= n && Number.isFinite(n)))
    throw new RangeError(`${count} is not a part of ${n}`);
}

function demandSample(n: number, population: number): void {
  if (!(n <= population && Number.isFinite(population)))
    throw new RangeError(`${n} persons cannot have answered in a population of ${population}`);
}
