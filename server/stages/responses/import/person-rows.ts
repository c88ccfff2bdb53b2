import type { Answers } from '../../../core/answer.ts';
import type { Questionnaire } from '../../../core/questionnaire/format.ts';
import { raggedFault, type Table, type TableRow } from '../../../platform/files/table.ts';
import { type Reader, readerFor } from './answer-readers.ts';
import type { FaultList } from './faults.ts';
import type { Mapping } from './mapping.ts';
import type { Recognised } from './recognise.ts';
import type { Unit, unitReader } from './units.ts';

/** One person. The respondent id never comes this far. */
export interface Person {
  unit: Unit;
  answers: Answers;
}

/** What every form of the file is read with. */
export interface Reading {
  questionnaire: Questionnaire;
  mapping: Mapping;
  readUnit: ReturnType<typeof unitReader>;
  faults: FaultList;
}

/** Reads what a row says about its person: unit, department and answers, with a fault for each bad cell. */
export interface RowReader {
  /** The respondent id, '' when blank; undefined when the file has no such column. */
  idOf(row: TableRow): string | undefined;
  /** Null when the unit cannot be told; the fault is then added. */
  personOf(row: TableRow): Person | null;
  /** Whether the row has as many cells as the header; a fault is added when it has not. */
  isWhole(row: TableRow): boolean;
  fault(row: TableRow, at: number | undefined, code: string, message: string): void;
}

export function rowReader(
  file: 'responses' | 'respondents',
  table: Table,
  recognised: Recognised,
  reading: Reading,
): RowReader {
  const { at } = recognised;
  const items = itemReaders(file, table, recognised, reading);
  const fault: RowReader['fault'] = ({ line }, position, code, message) => {
    const column = position === undefined ? null : (table.columns[position] ?? null);
    reading.faults.add({ file, row: line, column, code, message });
  };
  return {
    fault,
    idOf: ({ cells }) => (at.respondent === undefined ? undefined : (cells[at.respondent] ?? '')),
    isWhole({ line, cells }) {
      if (cells.length === table.columns.length) return true;
      reading.faults.addAll(file, [raggedFault(table, line, cells)]);
      return false;
    },
    personOf(row) {
      const cell = (position: number | undefined) =>
        position === undefined ? undefined : row.cells[position];
      const found = reading.readUnit(cell(at.unit), cell(at.department));
      if ('fault' in found) fault(row, at[found.fault.role], found.fault.code, found.fault.message);
      const answers: Answers = {};
      for (const { name, at: position, read } of items) {
        const said = read(row.cells[position] ?? '');
        if ('code' in said) fault(row, position, said.code, said.message);
        else if (said.answer !== null) answers[name] = said.answer;
      }
      return 'unit' in found ? { unit: found.unit, answers } : null;
    },
  };
}

function itemReaders(
  file: 'responses' | 'respondents',
  table: Table,
  recognised: Recognised,
  { questionnaire, mapping, faults }: Reading,
): { name: string; at: number; read: Reader }[] {
  return recognised.items.flatMap(({ item, at }) => {
    const read = readerFor(item, questionnaire, mapping.values.get(item.name));
    if (read !== null) return [{ name: item.name, at, read }];
    const column = table.columns[at] ?? null;
    faults.add({ file, row: table.headerLine, column, ...notImported(item.role) });
    return [];
  });
}

/** Why an item cannot come in by a file. */
export function notImported(role: string): { code: string; message: string } {
  if (role === 'freeText') {
    const message =
      'Free text is not imported: it can name people. Map the column to "ignore" in a mapping file to leave it out.';
    return { code: 'free-text-not-imported', message };
  }
  if (role === 'file') {
    const message =
      'Pictures are not imported. Map the column to "ignore" in a mapping file to leave it out.';
    return { code: 'picture-not-imported', message };
  }
  const message =
    'The questionnaire lists no choices for this item, so answers cannot be checked. Map it to "ignore".';
  return { code: 'no-choices', message };
}

/** Faults of a row's respondent id: missing, or seen before. Adds the id to `seen`. True when the id is new. */
export function isNewRespondent(
  row: TableRow,
  reader: RowReader,
  at: number | undefined,
  seen: Map<string, number>,
): boolean {
  const id = reader.idOf(row);
  if (id === undefined) return true;
  if (id === '') {
    reader.fault(row, at, 'missing-respondent', 'The respondent id is missing. Every row needs one.');
    return true;
  }
  const before = seen.get(id);
  if (before !== undefined) {
    const message = `The respondent of row ${before} stands here again. Remove one of the rows.`;
    reader.fault(row, at, 'duplicate-respondent', message);
    return false;
  }
  seen.set(id, row.line);
  return true;
}
