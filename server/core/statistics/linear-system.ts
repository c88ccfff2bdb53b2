/** Below this share of its own diagonal a pivot is rounding: the column repeats earlier ones. */
const negligible = 1e-10;

/**
 * Solves A·x = b for a symmetric matrix A without negative eigenvalues, as the normal equations of a regression give
 * it: A = L·D·Lᵀ is found once, and the function returned solves for any b. An unknown whose column repeats earlier
 * ones (two margins both sum to the population) gets 0. RangeError unless A is square.
 *
 * Example: [[4, 2], [2, 3]] and [2, 5]: x = [−0.5, 2].
 */
export function solver(matrix: readonly (readonly number[])[]): (right: readonly number[]) => number[] {
  const size = matrix.length;
  if (matrix.some((row) => row.length !== size)) throw new RangeError('the matrix is not square');
  const { lower, pivots } = factors(matrix);
  return (right) => {
    const solution = [...right];
    for (let row = 0; row < size; row++)
      for (let before = 0; before < row; before++) {
        solution[row] = entry(solution, row) - at(lower, row, before) * entry(solution, before);
      }
    for (let row = size - 1; row >= 0; row--) {
      const pivot = entry(pivots, row);
      solution[row] = pivot === 0 ? 0 : entry(solution, row) / pivot;
      if (pivot === 0) continue;
      for (let after = row + 1; after < size; after++) {
        solution[row] = entry(solution, row) - at(lower, after, row) * entry(solution, after);
      }
    }
    return solution;
  };
}

/** L with ones on its diagonal (not stored), and D. A pivot that is only rounding is 0, and so is its column. */
function factors(matrix: readonly (readonly number[])[]): { lower: number[][]; pivots: number[] } {
  const lower: number[][] = matrix.map(() => []);
  const pivots: number[] = [];
  matrix.forEach((_, column) => {
    const left = (row: number) => {
      let rest = at(matrix, row, column);
      for (let before = 0; before < column; before++) {
        rest -= at(lower, row, before) * at(lower, column, before) * entry(pivots, before);
      }
      return rest;
    };
    const pivot = left(column);
    const usable = pivot > negligible * at(matrix, column, column);
    pivots.push(usable ? pivot : 0);
    for (let row = column + 1; row < matrix.length; row++) {
      (lower[row] as number[]).push(usable ? left(row) / pivot : 0);
    }
  });
  return { lower, pivots };
}

function at(matrix: readonly (readonly number[])[], row: number, column: number): number {
  return (matrix[row] as readonly number[])[column] as number;
}

function entry(vector: readonly number[], index: number): number {
  return vector[index] as number;
}
