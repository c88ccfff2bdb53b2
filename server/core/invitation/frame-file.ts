import type { Language } from '../locale.ts';
import { type ColumnNames, findColumns, type Places } from '../organisation/import-columns.ts';
import { type FaultyFile, ImportFaults, refuseNationalIds } from '../organisation/import-fault.ts';
import { type ImportRow, importRows } from '../organisation/import-rows.ts';
import { emailShape } from '../organisation/people-rows.ts';
import { readLanguage } from '../organisation/people-words.ts';
import type { Sheet } from '../sheet.ts';
import { type FrameUnit, unitFinder } from './frame-units.ts';

export const frameColumns = {
  address: {
    names: ['e-post', 'e-postadresse', 'epost', 'adresse', 'email', 'e-mail', 'address'],
    isRequired: true,
  },
  unit: {
    names: ['enhet', 'eining', 'enhetskode', 'einingskode', 'unit', 'unit code', 'kode', 'code'],
    isRequired: true,
  },
  stratum: { names: ['stratum', 'gruppe', 'group'] },
  language: { names: ['språk', 'language'] },
} as const satisfies ColumnNames<string>;
type FrameColumn = keyof typeof frameColumns;

/** Somebody to invite. `language`: null where the file does not say. */
export interface FramePerson {
  row: number;
  /** In lower case. */
  address: string;
  unitId: string;
  stratum: string;
  language: Language | null;
}

export interface FrameGiven {
  /** The units of the round, the root included. */
  units: FrameUnit[];
  /** The strata that were declared when the round opened; none: every cell of the column must be empty. */
  strata: readonly string[];
  /** Addresses as they are kept, to recognise who is invited already. */
  isInvited(address: string): boolean;
}

/** Reads a file of whom to invite, some rows at a time, so that a long one holds nobody else up. */
export interface FrameReader {
  /** Reads the rows from one place, counted from 0, to before another. */
  read(from: number, to: number): void;
  /** Everybody in the file, or everything that is wrong with it; never half of each. */
  conclude(): { ok: true; people: FramePerson[] } | FaultyFile;
}

/**
 * A reader of the file, or why none of its rows can be read. No fault repeats an address: a list of faults is passed
 * round more freely than the file.
 */
export function frameReader(sheet: Sheet, given: FrameGiven): { ok: true; reader: FrameReader } | FaultyFile {
  const unspeakable = refuseNationalIds(sheet);
  if (unspeakable) return unspeakable;
  const faults = new ImportFaults();
  const places = findColumns(sheet, frameColumns, faults);
  if (places.address === undefined || places.unit === undefined) return faults.refusal();
  return { ok: true, reader: rowReader(sheet, places, faults, given) };
}

function rowReader(
  sheet: Sheet,
  places: Places<FrameColumn>,
  faults: ImportFaults,
  given: FrameGiven,
): FrameReader {
  const findUnit = unitFinder(given.units);
  const seen = new Map<string, number>();
  const people: FramePerson[] = [];
  return {
    read(from, to) {
      const part = { ...sheet, rows: sheet.rows.slice(from, to) };
      for (const row of importRows(part, places, faults)) {
        const address = readAddress(row, seen, given);
        const unitId = readUnit(row, findUnit);
        const stratum = readStratum(row, given.strata);
        const language = readOwnLanguage(row);
        if (address !== null && unitId !== null)
          people.push({ row: row.row, address, unitId, stratum, language });
      }
    },
    conclude: () => (faults.count > 0 ? faults.refusal() : { ok: true, people }),
  };
}

type Row = ImportRow<FrameColumn>;

function readAddress(row: Row, seen: Map<string, number>, { isInvited }: FrameGiven): string | null {
  const cell = row.raw('address');
  if (cell === '') row.fault('address', 'empty-cell');
  if (cell === '') return null;
  const read = emailShape.safeParse(cell);
  if (!read.success) row.fault('address', 'faulty-address');
  if (!read.success) return null;
  const before = seen.get(read.data);
  if (before !== undefined) row.fault('address', 'email-twice', before);
  else if (isInvited(read.data)) row.fault('address', 'already-invited');
  seen.set(read.data, before ?? row.row);
  return read.data;
}

function readUnit(row: Row, findUnit: ReturnType<typeof unitFinder>): string | null {
  const cell = row.needed('unit');
  if (cell === null) return null;
  const found = findUnit(cell);
  if (found === 'unknown') row.fault('unit', 'unknown-unit', cell);
  else if (found === 'several') row.fault('unit', 'ambiguous-unit', cell);
  else return found.unitId;
  return null;
}

function readStratum(row: Row, strata: readonly string[]): string {
  const stratum = row.text('stratum') ?? '';
  if (stratum !== '' && !strata.includes(stratum)) row.fault('stratum', 'undeclared-stratum', stratum);
  return stratum;
}

function readOwnLanguage(row: Row): Language | null {
  const cell = row.raw('language');
  const language = cell === '' ? null : readLanguage(cell);
  if (cell !== '' && language === null) row.fault('language', 'unknown-language', cell);
  return language;
}
