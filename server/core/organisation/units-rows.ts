import type { Sheet } from '../sheet.ts';
import { findColumns, unitColumns } from './import-columns.ts';
import type { ImportFaults } from './import-fault.ts';
import { type ImportRow, importRows } from './import-rows.ts';

type Row = ImportRow<keyof typeof unitColumns>;

/** One row of a units file. Undefined: the file has no such column, and what is there stays. */
export interface UnitRow {
  row: number;
  code: string;
  name: string;
  kind: string;
  parentCode: string | null;
  sector: string | null | undefined;
  leaderAccountId: string | null | undefined;
  /** Null: as it is, or for a new unit the place of its row. */
  position: number | null;
  /** Its place among the rows, from 1. */
  place: number;
  validFromOn: string | null;
  takesOver: string | null;
  endsOn: string | null;
  fault: Row['fault'];
}

/** Who may be named as a leader: by address, or by id for those who have none. */
export interface Leader {
  id: string;
  email: string | null;
}

/** The rows that have a code of their own, also those with other faults, so that one fault does not make more. */
export function readUnitRows(sheet: Sheet, leaders: Leader[], faults: ImportFaults): UnitRow[] {
  const places = findColumns(sheet, unitColumns, faults);
  if (places.code === undefined) return [];
  const byName = new Map(leaders.flatMap(({ id, email }) => [[id, id] as const, [email ?? id, id] as const]));
  const seen = new Map<string, number>();
  const rows: UnitRow[] = [];
  for (const [index, row] of importRows(sheet, places, faults).entries()) {
    const code = row.needed('code');
    const before = code === null ? undefined : seen.get(code);
    if (before !== undefined) row.fault('code', 'code-twice', before);
    const read = { ...readRow(row, byName), place: index + 1 };
    if (code === null || before !== undefined) continue;
    seen.set(code, row.row);
    rows.push({ ...read, code });
  }
  return rows;
}

function readRow(row: Row, leaders: Map<string, string>): Omit<UnitRow, 'code' | 'place'> {
  // Where the column itself is missing, that is the fault, once.
  const needed = (column: 'name' | 'kind') => (row.has(column) ? (row.needed(column) ?? '') : '');
  return {
    ...{ row: row.row, fault: row.fault, name: needed('name'), kind: needed('kind') },
    parentCode: row.text('parent'),
    sector: row.has('sector') ? row.text('sector') : undefined,
    leaderAccountId: row.has('leader') ? readLeader(row, leaders) : undefined,
    position: row.position('position'),
    validFromOn: row.day('validFromOn'),
    takesOver: row.text('takesOver'),
    endsOn: row.day('endsOn'),
  };
}

function readLeader(row: Row, leaders: Map<string, string>): string | null {
  const cell = row.text('leader');
  if (cell === null) return null;
  const id = leaders.get(cell.toLowerCase());
  if (id === undefined) row.fault('leader', 'unknown-person', cell);
  return id ?? null;
}
