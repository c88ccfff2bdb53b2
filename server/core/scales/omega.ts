import { correlations } from './covariances.ts';

/** The loadings stand still when none moves more than this in a round. */
const still = 1e-13;
const mostRounds = 10_000;

export type Omega =
  | { kind: 'omega'; omega: number; loadings: number[] }
  | {
      kind: 'not_computable';
      /**
       * `uniquenessBelowZero`: one item would share more than it has (a Heywood case): the items are not one factor.
       */
      reason: 'fewerThanThreeItems' | 'nothingVaries' | 'noCommonFactor' | 'uniquenessBelowZero';
    };

/**
 * McDonald's ω total from one factor (1999): (Σλ)²/((Σλ)² + Σθ), loadings λ and unique variances θ in the items' own
 * units, so that it speaks of the same raw sum as α. The factor is found by least squares on the correlations off the
 * diagonal (minimum residuals, Harman & Jones 1966), the solution that iterated principal axes also end in: in turn
 * each λ_i = Σ_{j≠i} r_ij·λ_j/Σ_{j≠i} λ_j². Range 0–1; equals α when all loadings are equal, else a little more.
 * `not_computable` with a reason for fewer than three items (two have Spearman–Brown), an item that does not vary, and
 * items that are not one factor.
 *
 * Example: loadings .8, .6, .4 of items with variance 1 (correlations .48, .32, .24): 3.24/(3.24 + 1.84) = .638; α is
 * .614.
 */
export function omegaOf(matrix: readonly (readonly number[])[]): Omega {
  if (matrix.length < 3) return { kind: 'not_computable', reason: 'fewerThanThreeItems' };
  const found = correlations(matrix);
  if (!found) return { kind: 'not_computable', reason: 'nothingVaries' };
  const loadings = oneFactor(found);
  if (!loadings) return { kind: 'not_computable', reason: 'noCommonFactor' };
  if (loadings.some((loading) => Math.abs(loading) > 1 + 1e-9)) {
    return { kind: 'not_computable', reason: 'uniquenessBelowZero' };
  }
  let [sum, unique] = [0, 0];
  loadings.forEach((loading, item) => {
    const variance = matrix[item]?.[item] as number;
    sum += loading * Math.sqrt(variance);
    unique += Math.max(0, 1 - loading ** 2) * variance;
  });
  const common = sum ** 2;
  if (common + unique === 0) return { kind: 'not_computable', reason: 'noCommonFactor' };
  return { kind: 'omega', omega: common / (common + unique), loadings };
}

/** Each round lowers the squared residuals, so it ends; null when the loadings die out or never come to rest. */
function oneFactor(correlation: readonly (readonly number[])[]): number[] | null {
  const loadings = correlation.map(() => 0.7);
  for (let round = 0; round < mostRounds; round++) {
    let moved = 0;
    for (const [item, row] of correlation.entries()) {
      let [shared, squares] = [0, 0];
      loadings.forEach((loading, other) => {
        if (other === item) return;
        shared += (row[other] as number) * loading;
        squares += loading ** 2;
      });
      if (squares < 1e-20) return null;
      moved = Math.max(moved, Math.abs(shared / squares - (loadings[item] as number)));
      loadings[item] = shared / squares;
    }
    if (moved < still) return loadings;
  }
  return null;
}
