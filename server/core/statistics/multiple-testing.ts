/** A p-value, or null where no test is defined: it is left out of the number of tests and stays null. */
export type PValue = number | null;

/**
 * Holm's step-down adjustment (1979): the i-th smallest of m is multiplied by m + 1 − i, and none is below the one
 * before it. The chance of even one false alarm stays below the limit; for a few comparisons named beforehand.
 * Range 0–1, never below p. Example: .01, .04, .03 become .03, .06, .06. Throws a RangeError for a p outside 0–1.
 */
export function holm(ps: readonly PValue[]): PValue[] {
  return adjust(ps, 'fromSmallest', (place, m) => m + 1 - place);
}

/**
 * Bonferroni's adjustment: every p is multiplied by the number of tests. Never better than Holm's; for those who ask.
 * Example: .01, .04, .03 become .03, .12, .09. Throws a RangeError for a p outside 0–1.
 */
export function bonferroni(ps: readonly PValue[]): PValue[] {
  return adjust(ps, 'fromSmallest', (_place, m) => m);
}

/**
 * Benjamini and Hochberg's adjustment (1995): the i-th smallest of m is multiplied by m/i, and none is above the one
 * after it. Of all changes called at q = .05, at most 5 % are expected to be false alarms; the product's own, over
 * families fixed at release. Example: .01, .04, .03 become .03, .04, .04. Throws a RangeError for a p outside 0–1.
 */
export function benjaminiHochberg(ps: readonly PValue[]): PValue[] {
  return adjust(ps, 'fromLargest', (place, m) => m / place);
}

/**
 * Hochberg's step-up adjustment (1988): Holm's factors from the largest down; sharper than Holm's where the tests are
 * independent. Example: .01, .04, .03 become .03, .04, .04. Throws a RangeError for a p outside 0–1.
 */
export function hochberg(ps: readonly PValue[]): PValue[] {
  return adjust(ps, 'fromLargest', (place, m) => m + 1 - place);
}

/**
 * Benjamini and Yekutieli's adjustment (2001): Benjamini–Hochberg's times 1 + ½ + … + 1/m, which holds however the
 * tests depend on each other. Example: .01, .04, .03 become .055, .0733, .0733. Throws a RangeError for a p outside
 * 0–1.
 */
export function benjaminiYekutieli(ps: readonly PValue[]): PValue[] {
  const m = tested(ps);
  let harmonic = 0;
  for (let place = 1; place <= m; place++) harmonic += 1 / place;
  return adjust(ps, 'fromLargest', (place) => (harmonic * m) / place);
}

/** How many tests a family holds: those with a p. Example: .01, null, .03: 2. */
export function tested(ps: readonly PValue[]): number {
  return ps.filter((p) => p !== null).length;
}

/**
 * Multiplies each p by the factor of its place, smallest first, and keeps the order: walking from the smallest none
 * may be below the one before, from the largest none above it.
 */
function adjust(
  ps: readonly PValue[],
  walk: 'fromSmallest' | 'fromLargest',
  factor: (place: number, m: number) => number,
): PValue[] {
  const order = ps.flatMap((p, index) => (p === null ? [] : [{ p: checked(p), index }]));
  order.sort((one, other) => one.p - other.p);
  const placed = order.map((one, index) => ({ ...one, place: index + 1 }));
  if (walk === 'fromLargest') placed.reverse();
  const adjusted: PValue[] = ps.map(() => null);
  let reached = walk === 'fromSmallest' ? 0 : 1;
  for (const { p, index, place } of placed) {
    const own = Math.min(1, factor(place, order.length) * p);
    reached = walk === 'fromSmallest' ? Math.max(reached, own) : Math.min(reached, own);
    adjusted[index] = reached;
  }
  return adjusted;
}

function checked(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`${p} is not a p-value`);
  return p;
}
