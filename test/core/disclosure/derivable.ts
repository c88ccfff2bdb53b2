/**
 * Which groups of fewer than `limit` persons can be worked out from published sums (security: attack a). Knows
 * nothing of trees or of how figures were withheld: it takes the sums as linear equations over units and solves
 * them exactly. Each published set names the units whose sum it is; units without persons take no part.
 *
 * A group is a set of units; its sum is derivable when its indicator vector is a combination of the published ones.
 * Columns of large units come first in the elimination, so the rows that lead with a small unit are all that can be
 * said of small units alone. A group's coefficients in those rows are 0 or 1, since leading columns stand alone.
 */
export function derivableGroups(
  publishedSets: readonly (readonly string[])[],
  unitSizes: ReadonlyMap<string, number>,
  limit: number,
): string[][] {
  const units = [...unitSizes].filter(([, size]) => size > 0);
  const order = [
    ...units.filter(([, size]) => size >= limit),
    ...units.filter(([, size]) => size < limit),
  ].map(([unitId]) => unitId);
  const firstSmall = units.filter(([, size]) => size >= limit).length;
  const rows = publishedSets.map((set) => {
    const held = new Set(set);
    return order.map((unitId) => (held.has(unitId) ? 1n : 0n));
  });
  const small = reduced(rows).filter((row) => leadOf(row) >= firstSmall);
  const sizeAt = (column: number) => unitSizes.get(order[column] as string) as number;
  const groups: string[][] = [];
  choose(small, sizeAt, limit, (columns) => {
    groups.push(columns.map((column) => order[column] as string));
  });
  return groups;
}

type Row = bigint[];

/** Tries every choice of rows whose leading units together stay below the limit. */
function choose(
  rows: readonly Row[],
  sizeAt: (column: number) => number,
  limit: number,
  found: (columns: number[]) => void,
): void {
  const walk = (from: number, persons: number, chosen: Row[]) => {
    const columns = chosen.length > 0 ? groupOf(chosen) : null;
    if (columns && columns.reduce((sum, column) => sum + sizeAt(column), 0) < limit) found(columns);
    for (let next = from; next < rows.length; next++) {
      const row = rows[next] as Row;
      const reached = persons + sizeAt(leadOf(row));
      if (reached < limit) walk(next + 1, reached, [...chosen, row]);
    }
  };
  walk(0, 0, []);
}

/** The units of a sum of rows, each divided by its leading number; null when the sum is not a set of units. */
function groupOf(chosen: readonly Row[]): number[] | null {
  const denominator = chosen.reduce((product, row) => product * (row[leadOf(row)] as bigint), 1n);
  const width = chosen[0]?.length ?? 0;
  const columns: number[] = [];
  for (let column = 0; column < width; column++) {
    const value = chosen.reduce(
      (sum, row) => sum + ((row[column] as bigint) * denominator) / (row[leadOf(row)] as bigint),
      0n,
    );
    if (value === denominator) columns.push(column);
    else if (value !== 0n) return null;
  }
  return columns;
}

/** Gauss–Jordan without fractions: whole numbers throughout, each row shortened by its common divisor. */
function reduced(given: readonly Row[]): Row[] {
  let rows = given.map((row) => [...row]);
  const done: Row[] = [];
  const width = given[0]?.length ?? 0;
  for (let column = 0; column < width; column++) {
    const pivot = rows.find((row) => row[column] !== 0n);
    if (!pivot) continue;
    const clear = (row: Row) => (row === pivot ? row : eliminate(row, pivot, column));
    rows = rows.filter((row) => row !== pivot).map(clear);
    for (const [index, row] of done.entries()) done[index] = clear(row);
    done.push(pivot);
  }
  return done;
}

function eliminate(row: Row, pivot: Row, column: number): Row {
  const factor = row[column] as bigint;
  if (factor === 0n) return row;
  const lead = pivot[column] as bigint;
  const difference = row.map((value, index) => value * lead - factor * (pivot[index] as bigint));
  const divisor = difference.reduce((reached, value) => greatestCommonDivisor(reached, value), 0n);
  return divisor > 1n ? difference.map((value) => value / divisor) : difference;
}

function greatestCommonDivisor(one: bigint, other: bigint): bigint {
  let [a, b] = [one < 0n ? -one : one, other < 0n ? -other : other];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

function leadOf(row: Row): number {
  return row.findIndex((value) => value !== 0n);
}
