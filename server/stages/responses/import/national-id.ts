import { nationalIdCells } from '../../../core/national-id.ts';
import type { Table } from '../../../platform/files/table.ts';
import type { TableFault } from '../../../platform/files/unreadable.ts';

const code = 'national-identity-number';

/**
 * A fault for every cell with a national identity number (fødselsnummer, D-number or a synthetic one): such a file must
 * not be on the table at all (personopplysningsloven § 12). One fault for a column where most values are. The message
 * never repeats a value, so a column whose name holds one is told by its place.
 */
export function nationalIdFaults(table: Table): TableFault[] {
  const found = nationalIdCells(table);
  if (found.length === 0) return [];
  const unspeakable = new Set(found.flatMap(({ row, at }) => (row === table.headerLine ? [at] : [])));
  const nameOf = (at: number) => (unspeakable.has(at) ? null : (table.columns[at] ?? null));
  const perColumn = new Map<number, number>();
  for (const { at } of found) perColumn.set(at, (perColumn.get(at) ?? 0) + 1);
  const full = [...perColumn].filter(([at, count]) => count * 2 >= filledCells(table, at)).map(([at]) => at);
  return [
    ...full.map((at) => ({ row: table.headerLine, column: nameOf(at), code, message: columnMessage(at) })),
    ...found
      .filter(({ at }) => !full.includes(at))
      .map(({ row, at }) => ({ row, column: nameOf(at), code, message: cellMessage(at) })),
  ];
}

function filledCells(table: Table, at: number): number {
  return table.rows.filter((row) => (row.cells[at] ?? '') !== '').length;
}

function columnMessage(at: number): string {
  return `Column ${at + 1} holds national identity numbers. Remove them from the file, and use numbers made for the survey.`;
}

function cellMessage(at: number): string {
  return `The cell in column ${at + 1} holds a national identity number. Remove it from the file.`;
}
