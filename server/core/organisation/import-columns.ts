import { foldValue } from '../fold.ts';
import type { Sheet } from '../sheet.ts';
import type { ImportFaults } from './import-fault.ts';

/** The columns a file may have: what each may be called, the first being what we call it, and whether it must be there. */
export type ColumnNames<Column extends string> = Record<
  Column,
  { names: readonly [string, ...string[]]; isRequired?: true }
>;

export const unitColumns = {
  code: { names: ['kode', 'code', 'nummer', 'enhetskode', 'einingskode'], isRequired: true },
  name: { names: ['navn', 'namn', 'name'], isRequired: true },
  kind: { names: ['type', 'kind'], isRequired: true },
  parent: { names: ['overordnet', 'overordna', 'parent'], isRequired: true },
  sector: { names: ['sektor', 'sector'] },
  leader: { names: ['leder', 'leiar', 'leader'] },
  position: { names: ['rekkefølge', 'rekkjefølgje', 'position', 'order'] },
  validFromOn: { names: ['gjelder fra', 'gjeld frå', 'valid from', 'fra', 'frå'] },
  takesOver: { names: ['overtar fra', 'overtek frå', 'tar over for', 'takes over from'] },
  endsOn: { names: ['sluttdato', 'ends on', 'end date'] },
} as const satisfies ColumnNames<string>;
export type UnitColumn = keyof typeof unitColumns;

export const peopleColumns = {
  name: { names: ['navn', 'namn', 'name'], isRequired: true },
  email: { names: ['e-post', 'e-postadresse', 'email', 'e-mail'], isRequired: true },
  language: { names: ['språk', 'language'] },
  roles: { names: ['roller', 'rolle', 'roles', 'role'] },
  body: { names: ['organ', 'politisk organ', 'body'] },
  party: { names: ['parti', 'party'] },
  label: { names: ['verv', 'label', 'office'] },
  validFromOn: { names: ['fra', 'frå', 'from', 'gjelder fra', 'gjeld frå', 'valid from'] },
} as const satisfies ColumnNames<string>;
export type PeopleColumn = keyof typeof peopleColumns;

/** Where each column stands, from 0. One that is missing is not there. */
export type Places<Column extends string> = Partial<Record<Column, number>>;

/** Finds the columns by their names, without regard to case, spaces, hyphens and underscores. */
export function findColumns<Column extends string>(
  sheet: Sheet,
  known: ColumnNames<Column>,
  faults: ImportFaults,
): Places<Column> {
  const places: Places<Column> = {};
  const columns = Object.entries(known) as [Column, ColumnNames<Column>[Column]][];
  for (const [at, written] of sheet.columns.entries()) {
    const found = columns.find(([, { names }]) => names.some((name) => bare(name) === bare(written)));
    const before = found && places[found[0]];
    if (found && before === undefined) places[found[0]] = at;
    else if (found)
      faults.add(sheet.headerLine, written, 'duplicate-column', sheet.columns[before ?? 0] ?? '');
    else if (written !== '') faults.add(sheet.headerLine, written, 'unknown-column', written);
    else if (sheet.rows.some(({ cells }) => (cells[at] ?? '') !== '')) {
      faults.add(sheet.headerLine, String(at + 1), 'column-without-name', at + 1);
    }
  }
  for (const [column, { names, isRequired }] of columns) {
    if (isRequired && places[column] === undefined) {
      faults.add(sheet.headerLine, names[0], 'missing-column', names[0]);
    }
  }
  return places;
}

/** A name without what names are told apart by least: case, spaces, hyphens, underscores. */
export function bare(name: string): string {
  return foldValue(name).replace(/[\s_.-]/g, '');
}
