import { describe, expect, it } from 'vitest';
import { frameReader } from '../../../server/core/invitation/frame-file.ts';
import { sheetOf } from '../../harness/import.ts';

const units = [
  { unitId: 'n', name: 'Nord', code: '101' },
  { unitId: 's', name: 'Sør', code: null },
  { unitId: 's2', name: 'SØR', code: '103' },
];
const given = { units, strata: ['a'], isInvited: (address: string) => address === 'gammel@fet.no' };

function read(...lines: string[]) {
  const sheet = sheetOf(...lines);
  const opened = frameReader(sheet, given);
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
        { row: 2, address: 'ola@fet.no', unitId: 'n', stratum: 'a', language: 'nn' },
        { row: 3, address: 'kari@fet.no', unitId: 'n', stratum: '', language: null },
        { row: 4, address: 'x@fet.no', unitId: 's2', stratum: '', language: 'en' },
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
    expect(read('Enhet;Navn', '101;Ola')).toMatchObject({
      ok: false,
      faults: [{ code: 'unknown-column' }, { code: 'missing-column', column: 'e-post' }],
    });
  });
});
