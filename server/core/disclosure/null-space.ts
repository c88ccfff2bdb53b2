/** A prime below 2^26, so that a product of two residues is exact in a double. */
export const prime = 67_108_859;

export interface Echelon {
  /** One row per pivot: coefficient 1 there, 0 in every other pivot's column. */
  rows: Float64Array[];
  pivots: number[];
  /** How each row is made of the sums given: one coefficient per sum. */
  origins: Float64Array[];
}

/**
 * The reduced row echelon form of 0/1 rows over `width` columns, modulo a prime. A combination with whole or
 * fractional coefficients exists modulo the prime too unless the prime divides a denominator, and those are products
 * of a few small numbers; what exists only modulo the prime makes a check find too much, never too little.
 */
export function echelonOf(sums: readonly (readonly number[])[], width: number): Echelon {
  const echelon: Echelon = { rows: [], pivots: [], origins: [] };
  for (const [sum, columns] of sums.entries()) {
    const row = new Float64Array(width);
    for (const column of columns) row[column] = 1;
    const origin = new Float64Array(sums.length);
    origin[sum] = 1;
    for (const [index, pivot] of echelon.pivots.entries()) {
      const times = row[pivot] as number;
      subtract(row, echelon.rows[index] as Float64Array, times);
      subtract(origin, echelon.origins[index] as Float64Array, times);
    }
    const pivot = row.findIndex((value) => value !== 0);
    if (pivot === -1) continue;
    const factor = inverse(row[pivot] as number);
    for (const vector of [row, origin]) {
      for (const [column, value] of vector.entries()) vector[column] = (value * factor) % prime;
    }
    for (const [index, other] of echelon.rows.entries()) {
      const times = other[pivot] as number;
      subtract(other, row, times);
      subtract(echelon.origins[index] as Float64Array, origin, times);
    }
    echelon.rows.push(row);
    echelon.origins.push(origin);
    echelon.pivots.push(pivot);
  }
  return echelon;
}

/**
 * A vector that every row sums to zero over: free columns are scattered by a hash of their place, pivots follow. A
 * set of columns is a combination of the rows exactly when every such vector sums to zero over it; one scattered
 * vector tells nearly surely, two tell for good. `salt` makes another.
 */
export function nullVector({ rows, pivots }: Echelon, width: number, salt: number): Float64Array {
  const vector = Float64Array.from({ length: width }, (_, column) => scattered(column, salt));
  for (const pivot of pivots) vector[pivot] = 0;
  for (const [index, pivot] of pivots.entries()) {
    let sum = 0;
    for (const [column, coefficient] of (rows[index] as Float64Array).entries()) {
      if (coefficient !== 0) sum = (sum + coefficient * (vector[column] as number)) % prime;
    }
    vector[pivot] = (prime - sum) % prime;
  }
  return vector;
}

/**
 * Which sums a derivable set of columns is worked out from. Every pivot of the set brings its row, and nothing else
 * can, since no other row has anything in that column.
 */
export function originsOf({ pivots, origins }: Echelon, columns: readonly number[]): number[] {
  const total = new Float64Array((origins[0] as Float64Array).length);
  for (const [index, pivot] of pivots.entries()) {
    if (!columns.includes(pivot)) continue;
    for (const [sum, value] of (origins[index] as Float64Array).entries()) {
      total[sum] = ((total[sum] as number) + value) % prime;
    }
  }
  return [...total.keys()].filter((sum) => total[sum] !== 0);
}

function subtract(row: Float64Array, other: Float64Array, times: number): void {
  if (times === 0) return;
  const factor = prime - times;
  for (let column = 0; column < row.length; column++) {
    const value = other[column] as number;
    if (value !== 0) row[column] = ((row[column] as number) + factor * value) % prime;
  }
}

/** 1 to the prime less 1, by the finaliser of MurmurHash3. */
function scattered(column: number, salt: number): number {
  let hash = Math.imul(column + 1, 0x9e3779b1) ^ Math.imul(salt + 1, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return 1 + (((hash ^ (hash >>> 16)) >>> 0) % (prime - 1));
}

/** By Fermat: a^(p − 2). */
function inverse(value: number): number {
  let [result, base, exponent] = [1, value, prime - 2];
  while (exponent > 0) {
    if (exponent % 2 === 1) result = (result * base) % prime;
    base = (base * base) % prime;
    exponent = Math.floor(exponent / 2);
  }
  return result;
}
