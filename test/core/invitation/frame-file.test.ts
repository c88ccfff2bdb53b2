import { describe, expect, it } from 'vitest';
import { type FrameColumn, suggestColumns } from '../../../server/core/invitation/frame-columns.ts';
import { frameReader } from '../../../server/core/invitation/frame-file.ts';
import { sheetOf } from '../../harness/import.ts';

const units = [
  { unitId: 'n', name: 'Nord', code: '101' },
  { unitId: 's', name: 'Sør', code: null },
  { unitId: 's2', name: 'SØR', code: '103' },
];
const given = {
  units,
  strata: ['a'],
  isInvited: (key: string) => key === 'gammel@fet.no' || key.startsWith('post gammel li'),
};

function read(...lines: string[]) {
  return readAs(null, ...lines);
}
function readAs(chosen: (FrameColumn | null)[] | null, ...lines: string[]) {
  const sheet = sheetOf(...lines);
  const opened = frameReader(sheet, { ...given, chosen });
  if (!opened.ok) return opened;
  for (let at = 0; at < sheet.rows.length; at += 2) opened.reader.read(at, at + 2);
  return opened.reader.conclude();
}
const header = 'E-post;Enhet;Gruppe;Språk';

describe('a file of whom to invite', () => {
  it('is read by column, units by code or name, addresses in lower case', () => {
    const people = read(header, 'Ola@Fet.NO;101;a;nynorsk', 'kari@fet.no; nord;;', 'x@fet.no;103;;en');
    expect(people).toEqual({
      ok: true,
      people: [
        { row: 2, address: 'ola@fet.no', post: null, unitId: 'n', stratum: 'a', language: 'nn' },
        { row: 3, address: 'kari@fet.no', post: null, unitId: 'n', stratum: '', language: null },
        { row: 4, address: 'x@fet.no', post: null, unitId: 's2', stratum: '', language: 'en' },
      ],
    });
  });

  it('is refused whole, each fault with row and column, and no fault repeats an address', () => {
    const refused = read(
      header,
      'ola@fet.no;101;a;nb',
      'OLA@fet.no;101;;',
      'ola(at)fet;102;b;sv',
      ';sør;;',
      'gammel@fet.no;;;',
      'en;to',
    );
    expect(refused.ok).toBe(false);
    const { faults } = refused as Extract<typeof refused, { ok: false }>;
    expect(faults.map(({ row, column, code }) => `${row} ${column} ${code}`)).toEqual([
      ...['3 E-post email-twice', '4 E-post faulty-address', '4 Enhet unknown-unit'],
      ...['4 Gruppe undeclared-stratum', '4 Språk unknown-language', '5 E-post empty-cell'],
      ...['5 Enhet ambiguous-unit', '6 E-post already-invited', '6 Enhet empty-cell', '7 null ragged-row'],
    ]);
    expect(faults[0]?.about).toBe('2');
    expect(JSON.stringify(faults)).not.toMatch(/fet/);
  });

  it('with a national identity number is refused for that alone, and the number is not repeated', () => {
    const refused = read(header, 'feil;101;;', 'Ola 13097248022;101;;');
    expect(refused).toMatchObject({
      ok: false,
      faults: [{ row: 3, column: 'E-post', code: 'national-identity-number', about: null }],
    });
  });

  it('needs addresses and units, and no column it does not know', () => {
    expect(read('Enhet;Alder', '101;45')).toMatchObject({
      ok: false,
      faults: [{ code: 'unknown-column' }, { code: 'missing-column', column: 'e-post' }],
    });
  });
});

describe('people without an e-mail address', () => {
  const postal = 'Navn;Adresse;Postnr;Poststed;E-post;Enhet';
  it('are reached by name and postal address; a nought that a spreadsheet took comes back', () => {
    const people = read(postal, 'Kari Li;Storgata 1;150;Oslo;;101', 'Ola Li;;;;ola@fet.no;101');
    expect(people).toMatchObject({
      people: [
        {
          address: null,
          post: { recipient: 'Kari Li', street: 'Storgata 1', postcode: '0150', postTown: 'Oslo' },
        },
        { address: 'ola@fet.no', post: null },
      ],
    });
  });

  it('must be reachable one way, wholly, and stand once', () => {
    const refused = read(
      ...[postal, 'Kari Li;;0150;Oslo;;101', 'KARI LI;;0150;oslo;;101', ';;15;;;101'],
      ...['Ola Li;Storgata 1;;;ola@fet.no;101', 'Gammel Li;;0150;Oslo;;101'],
    );
    const { faults } = refused as Extract<typeof refused, { ok: false }>;
    expect(faults.map(({ row, column, code }) => `${row} ${column} ${code}`)).toEqual([
      ...['3 Navn recipient-twice', '4 Navn empty-cell', '4 Postnr faulty-postcode'],
      ...['4 Poststed empty-cell', '5 Postnr empty-cell', '5 Poststed empty-cell'],
      '6 Navn already-invited',
    ]);
  });

  it('need all of name, postcode and post town in the file', () => {
    expect(read('Navn;Postnr;Enhet', 'Kari;0150;101')).toMatchObject({
      faults: [{ code: 'missing-column', column: 'poststed' }],
    });
  });
});

describe('columns that somebody chose', () => {
  const file = ['Kontakt;Sted;Alder', 'ola@fet.no;Nord;45'] as const;
  it('are read as chosen, and the others left out', () => {
    expect(readAs(['address', 'unit', null], ...file)).toMatchObject({
      people: [{ address: 'ola@fet.no', unitId: 'n' }],
    });
  });

  it('are refused when one is chosen twice or one is missing', () => {
    expect(readAs(['address', 'address', null], ...file)).toMatchObject({
      faults: [
        { code: 'duplicate-column', column: 'Sted' },
        { code: 'missing-column', column: 'enhet' },
      ],
    });
  });

  it('keep a national identity number out, also where the column is left out', () => {
    expect(readAs(['address', 'unit', null], file[0], 'ola@fet.no;Nord;13097248022')).toMatchObject({
      faults: [{ row: 2, column: 'Alder', code: 'national-identity-number' }],
    });
  });

  it('are suggested from the names, and addresses from how they look', () => {
    expect(suggestColumns(sheetOf('Kontakt;Sted;Alder;KODE;Navn', 'ola@fet.no;Oslo;45;101;Ola'))).toEqual([
      ...['address', 'postTown', null, 'unit', 'recipient'],
    ]);
  });
});
