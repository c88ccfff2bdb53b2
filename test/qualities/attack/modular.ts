/** Equations over whole numbers, solved modulo a prime: exact, and quick where fractions would grow without end. */

/** Below 2^26, so that a product of two residues is exact in a double. */
export const prime = 67_108_859;

export function residue(value: number): number {
  return ((value % prime) + prime) % prime;
}

/** The whole number between −p/2 and p/2 with this residue. */
export function centred(value: number): number {
  return value > prime / 2 ? value - prime : value;
}

export function times(one: number, other: number): number {
  const product = one * other;
  return product - Math.floor(product / prime) * prime;
}

export interface Equation {
  columns: readonly number[];
  coefficients: readonly number[];
  value: number;
}

/** Rows by the column they lead with; the last place is the right side. */
type Triangle = (Float64Array | undefined)[];

export function triangleOf(equations: readonly Equation[], width: number): Triangle {
  const triangle: Triangle = new Array(width).fill(undefined);
  for (const { columns, coefficients, value } of equations) {
    const row = new Float64Array(width + 1);
    for (const [index, column] of columns.entries()) {
      row[column] = residue((row[column] as number) + (coefficients[index] as number));
    }
    row[width] = residue(value);
    reduce(row, triangle, width);
  }
  return triangle;
}

function reduce(row: Float64Array, triangle: Triangle, width: number): void {
  for (let column = 0; column < width; column++) {
    const lead = row[column] as number;
    if (lead === 0) continue;
    const above = triangle[column];
    if (!above) {
      const factor = inverse(lead);
      for (let at = column; at <= width; at++) row[at] = times(row[at] as number, factor);
      triangle[column] = row;
      return;
    }
    const factor = prime - lead;
    for (let at = column; at <= width; at++) {
      const value = above[at] as number;
      if (value === 0) continue;
      const sum = (row[at] as number) + factor * value;
      row[at] = sum - Math.floor(sum / prime) * prime;
    }
  }
}

/**
 * A solution with these numbers in the free columns. With `homogeneous`, of the same equations with nought on the right
 * side: a form that vanishes on all such solutions is a combination of the equations.
 */
export function solutionOf(
  triangle: Triangle,
  free: (column: number) => number,
  { homogeneous = false } = {},
): Float64Array {
  const width = triangle.length;
  const solution = new Float64Array(width);
  for (let column = width - 1; column >= 0; column--) {
    const row = triangle[column];
    if (!row) {
      solution[column] = residue(free(column));
      continue;
    }
    let sum = homogeneous ? 0 : (row[width] as number);
    for (let at = column + 1; at < width; at++) {
      const coefficient = row[at] as number;
      if (coefficient !== 0) sum = residue(sum - times(coefficient, solution[at] as number));
    }
    solution[column] = sum;
  }
  return solution;
}

/** By Fermat: a^(p − 2). */
function inverse(value: number): number {
  let [result, base, exponent] = [1, value, prime - 2];
  while (exponent > 0) {
    if (exponent % 2 === 1) result = times(result, base);
    base = times(base, base);
    exponent = Math.floor(exponent / 2);
  }
  return result;
}
