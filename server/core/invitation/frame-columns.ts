import { bare, type ColumnNames, findColumns, type Places } from '../organisation/import-columns.ts';
import type { ImportFaults } from '../organisation/import-fault.ts';
import type { Sheet } from '../sheet.ts';

/** What a column of a file of whom to invite may be called. */
export const frameColumns = {
  address: { names: ['e-post', 'e-postadresse', 'epost', 'email', 'e-mail', 'email address'] },
  recipient: { names: ['navn', 'namn', 'mottaker', 'mottakar', 'fullt navn', 'name', 'recipient'] },
  street: { names: ['adresse', 'gateadresse', 'postadresse', 'veiadresse', 'gate', 'address', 'street'] },
  postcode: { names: ['postnummer', 'postnr', 'postcode', 'zip', 'zip code'] },
  postTown: { names: ['poststed', 'poststad', 'sted', 'stad', 'post town', 'town', 'city'] },
  unit: {
    names: ['enhet', 'eining', 'enhetskode', 'einingskode', 'unit', 'unit code', 'kode', 'code'],
    isRequired: true,
  },
  stratum: { names: ['stratum', 'gruppe', 'group'] },
  language: { names: ['språk', 'målform', 'language'] },
} as const satisfies ColumnNames<string>;
export type FrameColumn = keyof typeof frameColumns;
export const frameColumnKeys = Object.keys(frameColumns) as [FrameColumn, ...FrameColumn[]];

export type FramePlaces = Places<FrameColumn>;

/**
 * Where each column stands, by their names or as somebody chose; null where one that is needed is missing (the fault is
 * then added): the unit, and either the e-mail address or name, postcode and post town.
 */
export function findFrameColumns(
  sheet: Sheet,
  chosen: readonly (FrameColumn | null)[] | null,
  faults: ImportFaults,
): FramePlaces | null {
  const places = chosen ? placesChosen(sheet, chosen, faults) : findColumns(sheet, frameColumns, faults);
  const missing = (column: FrameColumn) => {
    if (places[column] !== undefined) return false;
    faults.add(
      sheet.headerLine,
      frameColumns[column].names[0],
      'missing-column',
      frameColumns[column].names[0],
    );
    return true;
  };
  if (chosen) missing('unit');
  const postal = ['recipient', 'postcode', 'postTown'] as const;
  const isPostal = places.postcode !== undefined || places.postTown !== undefined;
  if (places.address !== undefined) return places.unit === undefined ? null : places;
  if (!isPostal) missing('address');
  else for (const column of postal) missing(column);
  const isWhole = [...postal, 'unit' as const].every((column) => places[column] !== undefined);
  return isWhole ? places : null;
}

function placesChosen(
  sheet: Sheet,
  chosen: readonly (FrameColumn | null)[],
  faults: ImportFaults,
): FramePlaces {
  const places: FramePlaces = {};
  const nameAt = (at: number) => sheet.columns[at] || String(at + 1);
  for (const at of sheet.columns.keys()) {
    const column = chosen[at] ?? null;
    if (column === null) continue;
    const before = places[column];
    if (before === undefined) places[column] = at;
    else faults.add(sheet.headerLine, nameAt(at), 'duplicate-column', nameAt(before));
  }
  return places;
}

/** What the columns seem to be: the first of each by its name, or by addresses standing in its first rows. */
export function suggestColumns({ columns, rows }: Sheet): (FrameColumn | null)[] {
  const taken = new Set<FrameColumn>();
  const take = (column: FrameColumn | undefined) => {
    if (column === undefined || taken.has(column)) return null;
    taken.add(column);
    return column;
  };
  const named = columns.map((written) =>
    take(frameColumnKeys.find((key) => frameColumns[key].names.some((name) => bare(name) === bare(written)))),
  );
  const first = rows.slice(0, 20);
  const holdsAddresses = (at: number) => {
    const filled = first.map(({ cells }) => cells[at] ?? '').filter((cell) => cell !== '');
    return filled.length > 0 && filled.every((cell) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cell));
  };
  return named.map((column, at) => column ?? (holdsAddresses(at) ? take('address') : null));
}
