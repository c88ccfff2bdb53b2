import { smallGroups } from '../../../server/core/disclosure/small-groups.ts';
import { membersOf } from './sets.ts';
import type { Known, Table } from './tables.ts';

/** Persons whose answers' sum is determined, though fewer than five stand behind it. */
export interface SumFound {
  /** Places among the table's unknowns. */
  who: number[];
  sum: number;
  how: string[];
}

const fewest = 5;

/**
 * Attack (a) and (c): which sums over one to four persons are linear combinations of what is told, by unit, background,
 * lattice and release together. Candidates come from the search the product itself uses (which a test of its own holds
 * against exact elimination); each is solved again here in whole numbers, and its sum computed from what is told.
 */
export function attackSums(table: Table): SumFound[] {
  const told = table.cells.filter((cell): cell is Known & { sum: number } => cell.sum !== null);
  const members = told.map(({ who }) => membersOf(who));
  const groups = smallGroups(
    members,
    table.unknowns.map(() => 1),
    fewest,
  );
  return groups.flatMap(({ classes, sums }) => {
    const weights = combination(
      sums.map((place) => members[place] as number[]),
      classes,
    );
    if (!weights) return [];
    const sum = sums.reduce(
      (all, place, index) => all + (told[place] as { sum: number }).sum * (weights[index] as number),
      0,
    );
    return [{ who: classes, sum, how: sums.map((place) => (told[place] as Known).how) }];
  });
}

/** Coefficients that make the target of the sums, solved exactly in fractions of whole numbers; null: none do. */
export function combination(
  sums: readonly (readonly number[])[],
  target: readonly number[],
): number[] | null {
  const columns = [...new Set([...sums.flat(), ...target])];
  // One equation per person: the coefficients of the sums they are in add up to 1 in the target, else to 0.
  const rows = columns.map((person) => [
    ...sums.map((sum) => (sum.includes(person) ? 1n : 0n)),
    target.includes(person) ? 1n : 0n,
  ]);
  const width = sums.length;
  const pivots: number[] = [];
  for (let column = 0; column < width; column++) {
    const from = rows.findIndex((row, index) => index >= pivots.length && row[column] !== 0n);
    if (from === -1) continue;
    const pivot = rows[from] as bigint[];
    rows.splice(from, 1);
    rows.splice(pivots.length, 0, pivot);
    for (const row of rows) {
      const factor = row[column] as bigint;
      if (row === pivot || factor === 0n) continue;
      const lead = pivot[column] as bigint;
      for (let at = 0; at <= width; at++)
        row[at] = (row[at] as bigint) * lead - factor * (pivot[at] as bigint);
    }
    pivots.push(column);
  }
  if (rows.slice(pivots.length).some((row) => row[width] !== 0n)) return null;
  const weights = new Array<number>(width).fill(0);
  for (const [index, column] of pivots.entries()) {
    const row = rows[index] as bigint[];
    weights[column] = Number(row[width] as bigint) / Number(row[column] as bigint);
  }
  return weights;
}
