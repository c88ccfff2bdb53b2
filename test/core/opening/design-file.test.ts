import { describe, expect, it } from 'vitest';
import { readDesign } from '../../../server/core/opening/design-file.ts';
import { designFault, type RoundDesign } from '../../../server/core/opening/round-design.ts';
import type { NamedBackground } from '../../../server/core/questionnaire/backgrounds.ts';

const text = (nb: string) => ({ nb, nn: nb, en: `${nb} (en)` });
const backgrounds: NamedBackground[] = [
  {
    ...{ name: 'kjonn', title: text('Kjønn') },
    categories: [
      { code: 'k', label: text('Kvinne') },
      { code: 'm', label: text('Mann') },
    ],
  },
  {
    ...{ name: 'alder', title: text('Hvor gammel er du?') },
    categories: [
      { code: '18-39', label: text('18–39 år') },
      { code: '40+', label: text('40 år og eldre') },
    ],
  },
];

function read(...lines: string[]) {
  const [columns = [], ...cells] = lines.map((line) => line.split(';'));
  const rows = cells.map((row, at) => ({ line: at + 2, cells: row }));
  return readDesign({ headerLine: 1, columns, rows }, backgrounds);
}
const faultsIn = (...lines: string[]) => {
  const found = read(...lines);
  if (found.ok) throw new Error('no fault');
  return found.faults.map(({ row, column, code, about }) => [row, column, code, about].join(' ').trim());
};
const header = 'Variabel;Kategori;Antall;Vekt';
const genders = ['kjonn;k;6 100;', 'Kjønn;mann;5900;'];

describe('a file of population counts', () => {
  it('is groups with or without weights, and answers by code or wording in any language', () => {
    expect(
      read(
        header,
        ...genders,
        'gruppe;Nord;2000;12,5',
        'Stratum;Sør;10000;40',
        'ALDER;18 – 39 år (en);5000;',
        'Hvor gammel er du?;40+;7000;',
      ),
    ).toEqual({
      ok: true,
      design: {
        strata: [
          { name: 'Nord', populationCount: 2000, baseWeight: 12.5 },
          { name: 'Sør', populationCount: 10_000, baseWeight: 40 },
        ],
        margins: [
          {
            background: 'kjonn',
            categories: [
              { code: 'k', populationCount: 6100 },
              { code: 'm', populationCount: 5900 },
            ],
          },
          {
            background: 'alder',
            categories: [
              { code: '18-39', populationCount: 5000 },
              { code: '40+', populationCount: 7000 },
            ],
          },
        ],
      },
    });
    expect(read('variable;category;count', 'group;A;5', 'group;B;6')).toMatchObject({ ok: true });
  });

  it('with anything wrong is nothing, and everything that is wrong is told where it stands', () => {
    expect(
      faultsIn(
        header,
        'kjønnn;k;1;',
        'kjonn;kv;1;',
        'kjonn;k;0;',
        'kjonn;k;5,5;',
        'kjonn;m;;2',
        'gruppe;A;10;null',
        ';x;1;',
        'gruppe;B;;',
      ),
    ).toEqual([
      '2 Variabel unknown-background "kjønnn"',
      '3 Kategori unknown-category "kv"',
      '4 Antall not-a-population "0"',
      '5 Antall not-a-population "5,5"',
      '5 Kategori category-twice 4',
      '6 Vekt weight-of-margin',
      '7 Vekt not-a-weight "null"',
      '8 Variabel empty-cell',
      '9 Antall empty-cell',
    ]);
    expect(faultsIn('Variabel;Antall', 'kjonn;1')).toEqual(['1 kategori missing-column "kategori"']);
    expect(faultsIn(header)).toEqual(['design-empty']);
    expect(faultsIn(header, 'gruppe;01017000027;5;').join()).not.toContain('01017000027');
  });

  it('may leave out how many there are of some answers, but for two', () => {
    const found = read(header, ...genders, 'alder;18-39;12000;', 'alder;40+;;');
    expect(found).toMatchObject({ ok: false, faults: [{ code: 'too-few-counted', about: '"alder"' }] });
    const three = backgrounds.map((one) =>
      one.name === 'kjonn'
        ? { ...one, categories: [...one.categories, { code: 'a', label: text('Annet') }] }
        : one,
    );
    const sheet = { headerLine: 1, columns: header.split(';') };
    const rows = [...genders, 'kjonn;annet;;'].map((line, at) => ({ line: at + 2, cells: line.split(';') }));
    expect(readDesign({ ...sheet, rows }, three)).toMatchObject({
      design: { margins: [{ categories: [{}, {}, { code: 'a', populationCount: null }] }] },
    });
  });

  it('is of every answer, of one population, and of groups that all have a weight or none', () => {
    expect(faultsIn(header, 'kjonn;k;5;')).toEqual(['too-few-counted "kjonn"', 'category-missing "Mann"']);
    expect(faultsIn(header, ...genders, 'alder;18-39;5000;', 'alder;40+;7001;')).toEqual([
      'totals-disagree "kjonn: 12000, alder: 12001"',
    ]);
    expect(faultsIn(header, 'gruppe;A;10;2', 'gruppe;B;10;')).toEqual(['weight-missing']);
    const many = Array.from({ length: 51 }, (_, at) => `gruppe;G${at};10;`);
    expect(faultsIn(header, ...many)).toEqual(['too-many-strata 50']);
  });
});

describe('a design', () => {
  const whole = read(header, ...genders, 'gruppe;Nord;2000;', 'gruppe;Sør;10000;') as { design: RoundDesign };
  const { design } = whole;
  const [nord, sor] = design.strata as [RoundDesign['strata'][0], RoundDesign['strata'][0]];
  const [gender] = design.margins as [RoundDesign['margins'][0]];
  const [woman] = gender.categories as [(typeof gender.categories)[0]];

  it('that is whole fits; by open links only without groups', () => {
    expect(designFault(design, backgrounds, 'anonymous')).toBeNull();
    expect(designFault(design, backgrounds, 'openLink')).toEqual({ code: 'strata-by-link', about: '' });
    expect(designFault({ ...design, strata: [] }, backgrounds, 'openLink')).toBeNull();
  });

  it.each<[string, Partial<RoundDesign>]>([
    ['design-empty', { strata: [], margins: [] }],
    ['too-many-strata', { strata: Array.from({ length: 51 }, () => nord) }],
    ['stratum-twice', { strata: [nord, nord] }],
    ['background-twice', { margins: [gender, gender] }],
    ['unknown-background', { margins: [{ ...gender, background: 'annet' }] }],
    ['unknown-category', { margins: [{ ...gender, categories: [{ code: 'x', populationCount: 1 }] }] }],
    ['category-twice', { margins: [{ ...gender, categories: [woman, woman] }] }],
    ['category-missing', { margins: [{ ...gender, categories: [woman] }] }],
    [
      'too-few-counted',
      { margins: [{ ...gender, categories: [woman, { code: 'm', populationCount: null }] }] },
    ],
    ['totals-disagree', { strata: [nord, { ...sor, populationCount: 9 }] }],
  ])('%s', (code, change) => {
    expect(designFault({ ...design, ...change }, backgrounds, 'anonymous')?.code).toBe(code);
  });
});
