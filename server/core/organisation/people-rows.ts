import { z } from 'zod';
import type { GrantedRole } from '../authorisation/roles.ts';
import type { MemberLabel } from '../body.ts';
import type { Language } from '../locale.ts';
import type { Sheet } from '../sheet.ts';
import { findColumns, peopleColumns } from './import-columns.ts';
import type { ImportFaults } from './import-fault.ts';
import { type ImportRow, importRows } from './import-rows.ts';
import { readLabel, readLanguage, readRole } from './people-words.ts';

type Row = ImportRow<keyof typeof peopleColumns>;
export type FileRole = Exclude<GrantedRole, 'surveyOwner'>;

/** One row of a people file. */
export interface PersonRow {
  row: number;
  name: string;
  /** In lower case. */
  email: string;
  /** Null: as it is, or for a new person bokmål. */
  language: Language | null;
  roles: FileRole[];
  seat: { body: string; party: string | null; label: MemberLabel | null; validFromOn: string | null } | null;
  fault: Row['fault'];
}

/** An address as one that is typed in. */
export const emailShape = z.string().trim().toLowerCase().max(254).pipe(z.email());

/** The rows that have an address of their own, also those with other faults. */
export function readPersonRows(sheet: Sheet, faults: ImportFaults): PersonRow[] {
  const places = findColumns(sheet, peopleColumns, faults);
  if (places.email === undefined) return [];
  const seen = new Map<string, number>();
  return importRows(sheet, places, faults).flatMap((row) => {
    const email = readEmail(row);
    const before = email === null ? undefined : seen.get(email);
    if (before !== undefined) row.fault('email', 'email-twice', before);
    const name = row.has('name') ? (row.needed('name') ?? '') : '';
    const read = {
      ...{ row: row.row, fault: row.fault, name },
      ...{ language: readOwnLanguage(row), roles: readRoles(row), seat: readSeat(row) },
    };
    if (email === null || before !== undefined) return [];
    seen.set(email, row.row);
    return [{ ...read, email }];
  });
}

function readEmail(row: Row): string | null {
  const cell = row.raw('email');
  const email = emailShape.safeParse(cell);
  if (email.success) return email.data;
  if (cell === '') row.fault('email', 'empty-cell');
  else row.fault('email', 'malformed-email', cell);
  return null;
}

function readOwnLanguage(row: Row): Language | null {
  const cell = row.raw('language');
  const language = cell === '' ? null : readLanguage(cell);
  if (cell !== '' && language === null) row.fault('language', 'unknown-language', cell);
  return language;
}

/** Nobody has as many roles; of a longer list the first few faults are enough. */
const wordLimit = 8;

function readRoles(row: Row): FileRole[] {
  const words = row
    .raw('roles')
    .split(/[,;]/, wordLimit)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  const roles = words.flatMap((word) => {
    const role = readRole(word);
    if (role === null) row.fault('roles', 'unknown-role', word);
    else if (role === 'surveyOwner') row.fault('roles', 'role-needs-survey', word);
    else return [role];
    return [];
  });
  return [...new Set(roles)];
}

function readSeat(row: Row): PersonRow['seat'] {
  const [body, party] = [row.text('body'), row.text('party')];
  const word = row.raw('label');
  const label = word === '' ? null : readLabel(word);
  if (label === undefined) row.fault('label', 'unknown-label', word);
  const validFromOn = row.day('validFromOn');
  if (body !== null) return { body, party, label: label ?? null, validFromOn };
  for (const column of ['party', 'label', 'validFromOn'] as const) {
    if (row.raw(column) !== '') row.fault(column, 'seat-without-body');
  }
  return null;
}
