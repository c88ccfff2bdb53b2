import type { Language } from '../locale.ts';
import { type FaultyFile, ImportFaults, refuseNationalIds } from '../organisation/import-fault.ts';
import { type ImportRow, importRows } from '../organisation/import-rows.ts';
import { emailShape } from '../organisation/people-rows.ts';
import { readLanguage } from '../organisation/people-words.ts';
import type { Sheet } from '../sheet.ts';
import { type FrameColumn, type FramePlaces, findFrameColumns } from './frame-columns.ts';
import { type FrameUnit, unitFinder } from './frame-units.ts';
import { type PostalAddress, postalKey, readPostalAddress } from './postal-address.ts';

/** Somebody to invite. `language`: null where the file does not say. */
export interface FramePerson {
  row: number;
  /** An e-mail address in lower case; null: a letter reaches them on paper only, and `post` is there. */
  address: string | null;
  post: PostalAddress | null;
  unitId: string;
  stratum: string;
  language: Language | null;
}

export interface FrameGiven {
  /** The units of the round, the root included. */
  units: FrameUnit[];
  /** The strata that were declared when the round opened; none: every cell of the column must be empty. */
  strata: readonly string[];
  /** Who is invited already, by what they are recognised by (`recognisedBy`). */
  isInvited(key: string): boolean;
  /** What each column of the file is, in their order, as somebody chose; null: left out. Null instead: by their names. */
  chosen?: readonly (FrameColumn | null)[] | null;
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
  const places = findFrameColumns(sheet, given.chosen ?? null, faults);
  if (places === null) return faults.refusal();
  return { ok: true, reader: rowReader(sheet, places, faults, given) };
}

function rowReader(sheet: Sheet, places: FramePlaces, faults: ImportFaults, given: FrameGiven): FrameReader {
  const findUnit = unitFinder(given.units);
  const seen = new Map<string, number>();
  const people: FramePerson[] = [];
  return {
    read(from, to) {
      const part = { ...sheet, rows: sheet.rows.slice(from, to) };
      for (const row of importRows(part, places, faults)) {
        const reached = readReached(row, seen, given);
        const unitId = readUnit(row, findUnit);
        const stratum = readStratum(row, given.strata);
        const language = readOwnLanguage(row);
        if (reached !== null && unitId !== null)
          people.push({ row: row.row, ...reached, unitId, stratum, language });
      }
    },
    conclude: () => (faults.count > 0 ? faults.refusal() : { ok: true, people }),
  };
}

type Row = ImportRow<FrameColumn>;

/** What somebody is recognised by within a round: the e-mail address, or else name and postal address. */
export function recognisedBy({ address, post }: Pick<FramePerson, 'address' | 'post'>): string {
  return address ?? (post === null ? '' : postalKey(post));
}

/** How a letter reaches somebody; null where it cannot (the fault is then added). */
function readReached(
  row: Row,
  seen: Map<string, number>,
  given: FrameGiven,
): Pick<FramePerson, 'address' | 'post'> | null {
  const cell = row.raw('address');
  const read = emailShape.safeParse(cell);
  if (cell !== '' && !read.success) row.fault('address', 'faulty-address');
  const address = cell !== '' && read.success ? read.data : null;
  const hasPost = row.has('recipient') && row.has('postcode') && row.has('postTown');
  if (cell === '' && !hasPost) row.fault('address', 'empty-cell');
  const post = hasPost ? readPostalAddress(row, cell === '') : null;
  if (address === null && (cell !== '' || post === null)) return null;
  const key = recognisedBy({ address, post });
  const before = seen.get(key);
  const column = address === null ? 'recipient' : 'address';
  if (before !== undefined) row.fault(column, address === null ? 'recipient-twice' : 'email-twice', before);
  else if (given.isInvited(key)) row.fault(column, 'already-invited');
  seen.set(key, before ?? row.row);
  return { address, post };
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
