import { correlations, totalOf } from './covariances.ts';

/** Below this share of the items' own variances, the variance of their sum is rounding: they cancel each other. */
const cancelled = 1e-12;

/**
 * Cronbach's α from the items' covariances (1951): k/(k − 1)·(1 − Σs²_j/s²_sum), the share of the sum's variance that
 * the items have in common if all reflect one trait equally. At most 1; negative when items run against each other,
 * which nearly always is a forgotten reversal. It grows with the number of items and does not show that they are one
 * trait. Null with fewer than two items or when their sum does not vary but for rounding. Example: two items with
 * variance 1 and covariance .5: 2·(1 − 2/3) = .667.
 */
export function alphaOf(matrix: readonly (readonly number[])[]): number | null {
  const k = matrix.length;
  const total = totalOf(matrix);
  const own = matrix.reduce((sum, row, at) => sum + (row[at] as number), 0);
  if (k < 2 || total <= cancelled * own) return null;
  return (k / (k - 1)) * (1 - own / total);
}

/**
 * Standardised α: of the correlations instead, as if every item varied as much; with the mean correlation r̄,
 * k·r̄/(1 + (k − 1)·r̄). Null also when an item does not vary. Example: three items with r̄ .4: 1.2/1.8 = .667.
 */
export function standardisedAlphaOf(matrix: readonly (readonly number[])[]): number | null {
  const found = correlations(matrix);
  return found && alphaOf(found);
}

export interface ItemAnalysis {
  /** α of the other items; null with fewer than three items. Higher than α: the item does not fit the others. */
  alphaWithout: number | null;
  /** Correlation of the item with the sum of the others (corrected item–total); null when either does not vary. */
  itemRest: number | null;
}

/**
 * What each item does to the scale, from the covariances, in the items' order. Item–rest r = Σ_{i≠j}s_ij/
 * (s_j·s_rest). Example: three items with variance 1 and covariance .5: α without .667, r = 1/√3 = .577.
 */
export function itemAnalysis(matrix: readonly (readonly number[])[]): ItemAnalysis[] {
  return matrix.map((row, item) => {
    const others = matrix
      .filter((_row, at) => at !== item)
      .map((line) => line.filter((_entry, at) => at !== item));
    const own = row[item] as number;
    const shared = row.reduce((sum, entry) => sum + entry, 0) - own;
    const rest = totalOf(others);
    const isFlat = rest <= cancelled * others.reduce((sum, line, at) => sum + (line[at] as number), 0);
    const room = isFlat ? 0 : Math.sqrt(own) * Math.sqrt(rest);
    return {
      alphaWithout: alphaOf(others),
      itemRest: room > 0 ? Math.max(-1, Math.min(1, shared / room)) : null,
    };
  });
}

/**
 * Spearman and Brown's reliability of two items (1910; Eisinga and others 2013): 2r/(1 + r) of their correlation r.
 * At most 1, negative for a negative r. It is the right figure for two items, where α is too low unless they vary
 * alike. Null when an item does not vary or r is −1. Example: r .5: .667. Throws a RangeError for another number of
 * items.
 */
export function spearmanBrown(matrix: readonly (readonly number[])[]): number | null {
  if (matrix.length !== 2) throw new RangeError(`Spearman–Brown needs two items, not ${matrix.length}`);
  const r = correlations(matrix)?.[0]?.[1];
  return r === undefined || 1 + r < 1e-12 ? null : (2 * r) / (1 + r);
}
