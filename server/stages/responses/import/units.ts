import { foldValue } from '../../../core/fold.ts';
import type { Questionnaire } from '../../../core/questionnaire/format.ts';
import { shown } from '../../../core/shown.ts';
import { raggedFault, type Table } from '../../../platform/files/table.ts';
import type { FaultList } from './faults.ts';
import type { Mapping } from './mapping.ts';
import { recognise } from './recognise.ts';

export interface Unit {
  name: string;
  departmentName: string | null;
}

/** A unit as the units file has it. */
export interface UnitRow extends Unit {
  /** Eligible invited, 0 or more; null in every unit when the file has no such column: there is no frame. */
  invitedCount: number | null;
  line: number;
}

const noUnitColumn = {
  code: 'missing-unit-column',
  message: 'The units file has no unit column. Call it "enhet" or "unit".',
};
/** More than Norway has inhabitants is a slip. */
const invitedLimit = 6_000_000;

/** Reads the units file, adding a fault for each row that cannot stand. `invitedColumn` is for later faults. */
export function readUnits(
  table: Table,
  questionnaire: Questionnaire,
  mapping: Mapping,
  faults: FaultList,
): { units: UnitRow[]; invitedColumn: string | null } {
  const { at, faults: columnFaults } = recognise(table, 'units', questionnaire, mapping);
  faults.addAll('units', columnFaults);
  const column = (position: number | undefined) =>
    position === undefined ? null : (table.columns[position] ?? null);
  const invitedColumn = column(at.invited);
  const unitAt = at.unit;
  if (unitAt === undefined) {
    faults.add({ file: 'units', row: table.headerLine, column: null, ...noUnitColumn });
    return { units: [], invitedColumn };
  }
  const units: UnitRow[] = [];
  const lines = new Map<string, number>();
  for (const { line, cells } of table.rows) {
    const fault = (where: number | undefined, code: string, message: string) =>
      faults.add({ file: 'units', row: line, column: column(where), code, message });
    if (cells.length !== table.columns.length) faults.addAll('units', [raggedFault(table, line, cells)]);
    const name = cells[unitAt] ?? '';
    const departmentName = (at.department === undefined ? '' : (cells[at.department] ?? '')) || null;
    const invited = at.invited === undefined ? null : readInvited(cells[at.invited] ?? '');
    if (invited !== null && typeof invited === 'object') fault(at.invited, invited.code, invited.message);
    if (name === '') {
      fault(unitAt, 'missing-unit', 'The unit has no name. Name it, or remove the row.');
      continue;
    }
    const before = lines.get(keyOf(name, departmentName));
    if (before !== undefined) {
      fault(unitAt, 'duplicate-unit', `${shown(name)} stands in row ${before} too. Remove one of the rows.`);
      continue;
    }
    lines.set(keyOf(name, departmentName), line);
    units.push({ name, departmentName, invitedCount: typeof invited === 'number' ? invited : null, line });
  }
  return { units, invitedColumn };
}

function readInvited(cell: string): number | { code: string; message: string } {
  const value = /^\d+(?:[.,]0+)?$/.test(cell) ? Number.parseInt(cell, 10) : Number.NaN;
  if (value <= invitedLimit) return value;
  const message =
    cell === ''
      ? 'The number of invited is missing. Write it; 0 if nobody was invited.'
      : `${shown(cell)} is not a number of invited. Use a whole number, 0 or more, without spaces.`;
  return { code: cell === '' ? 'missing-invited' : 'bad-invited', message };
}

export type UnitReading =
  | { unit: Unit }
  | { fault: { role: 'unit' | 'department'; code: string; message: string } };

/**
 * How a row's unit and department are read. With a list, only its units exist, and a department is needed only to
 * tell units of one name apart; without (null), whatever the file names exists. A file without a unit column
 * (undefined) belongs to the only unit there is.
 */
export function unitReader(
  known: Unit[] | null,
): (unit: string | undefined, department: string | undefined) => UnitReading {
  const byName = new Map<string, Unit[]>();
  // Only these two: whoever gets the person gets no more than the person's unit.
  const units = known?.map(({ name, departmentName }) => ({ name, departmentName })) ?? null;
  for (const unit of units ?? []) {
    const name = foldValue(unit.name);
    byName.set(name, [...(byName.get(name) ?? []), unit]);
  }
  const memory = new Map<string, UnitReading>();
  return (unit, department) => {
    if (unit === undefined && units?.length === 1) return { unit: units[0]! };
    const key = JSON.stringify([unit, department]);
    const reading = memory.get(key) ?? readUnit(units === null ? null : byName, unit ?? '', department ?? '');
    memory.set(key, reading);
    return reading;
  };
}

function readUnit(byName: Map<string, Unit[]> | null, name: string, department: string): UnitReading {
  const fault = (role: 'unit' | 'department', code: string, message: string) => ({
    fault: { role, code, message },
  });
  if (name === '')
    return fault('unit', 'missing-unit', 'The unit is missing. Every person belongs to one unit.');
  if (byName === null) return { unit: { name, departmentName: department || null } };
  const named = byName.get(foldValue(name)) ?? [];
  if (named.length === 0) {
    return fault(
      'unit',
      'unknown-unit',
      `There is no unit ${shown(name)}. Correct it, or add it to the units file.`,
    );
  }
  const fitting = named.filter(
    (unit) =>
      department === '' ||
      unit.departmentName === null ||
      foldValue(unit.departmentName) === foldValue(department),
  );
  if (fitting.length === 1) return { unit: fitting[0]! };
  if (fitting.length > 1) {
    return fault(
      'unit',
      'ambiguous-unit',
      `Several departments have a unit ${shown(name)}. Name the department too.`,
    );
  }
  const where = named.map((unit) => shown(unit.departmentName ?? '')).join(' or ');
  return fault(
    'department',
    'other-department',
    `The unit ${shown(name)} belongs to ${where}. Correct one of them.`,
  );
}

/** One key per unit of one department, however it is written. */
export function keyOf(name: string, departmentName: string | null): string {
  return JSON.stringify([foldValue(name), foldValue(departmentName ?? '')]);
}
