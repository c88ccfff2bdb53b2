import { expect, it } from 'vitest';
import type { Chart } from '../../../client/charts/drawing.ts';
import { valueAfter } from '../../../client/charts/ReadableChart.tsx';
import { fileName } from '../../../client/charts/save.tsx';
import { textWidth, wrapText } from '../../../client/charts/text.ts';
import { named, worstAnswers } from '../../../client/charts/words.ts';
import { languages } from '../../../server/core/locale.ts';
import { figuresOf, homeCareBefore } from '../app-figures.ts';
import { samples } from './samples.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const wordsOf = (language: (typeof languages)[number]) =>
  Object.fromEntries(Object.entries(samples(language)).map(([name, chart]) => [name, plain(chart.words)]));

it.each([
  [
    'nb',
    {
      stacked: 'Vet du hvem som kommer? Vises ikke av hensyn til personvernet',
      paired:
        'år B: 120 svar. Snitt 4,8, spredning 1,50. 14 ga de dårligste svarene (12 %). 1: 8 (7 %), 2: 6 (5 %)',
      dotInterval:
        'Snittet er 4,8, mellom 4,5 og 5,0. Sist 4,8. Ambisjon 5,0–4,5. Spredning 1,50. Sist 0,94.',
      dumbbell:
        'Hele kommunen: sist 2 %, nå 12 %. Elvebredden barnehage og familiesenter: sist 22 %, nå 9 %. Nord: sist ikke vist, nå 31 %. Åsen: 25 %. Sør: sist 10 %, nå ikke vist.',
      multiples: 'Sør. Snitt 4,4. 7 svar, få svar.',
      unitIntervals: 'kommunen, med 95 %-intervall: 4,4 (4,3–4,5). Skogbrynet barnehage:',
      unitStrip: 'Kommunens snitt er 4,4, mellom 4,3 og 4,5. 1 vises ikke.',
      funnel: 'Utenfor det som kan være tilfeldig: Fjellveien.',
      line: '2022: ikke vist. 2023: 1,20 (1,00–1,40). 2024: 1,50 (1,30–1,70), spørsmålet er endret.',
      betweenWithin: '7 % av forskjellene ligger mellom barnehagene, 93 % inni hver.',
      responseRates: 'Hele kommunen: 120 av 168 svarte (71 %).',
    },
  ],
  [
    'nn',
    {
      stacked: 'Vet du hvem som kommer? Blir ikkje vist av omsyn til personvernet',
      dumbbell: 'Nord: sist ikkje vist, no 31 %.',
      unitStrip: 'Snittet for kommunen er 4,4, mellom 4,3 og 4,5. 1 blir ikkje vist.',
      line: '2024: 1,50 (1,30–1,70), spørsmålet er endra.',
      betweenWithin: '7 % av skilnadene ligg mellom barnehagene, 93 % inni kvar.',
      responseRates: 'Åpen lenke: 44 svara. Ingen var inviterte, så det er ingen svarprosent.',
    },
  ],
  [
    'en',
    {
      stacked: 'Vet du hvem som kommer? Not shown',
      dumbbell: 'Nord: last time not shown, now 31%.',
      unitStrip: 'between 4.3 and 4.5. 1 is not shown.',
      funnel: 'Outside what may be chance: Fjellveien.',
      line: '2022: not shown. 2023: 1.20 (1.00–1.40). 2024: 1.50 (1.30–1.70), the question was changed.',
      betweenWithin: '7% of the differences lie between barnehagene, 93% within each.',
      responseRates: 'Hele kommunen: 120 of 168 answered (71%).',
    },
  ],
] as const)('says in %s what it shows', (language, told) => {
  const words = wordsOf(language);
  for (const [name, one] of Object.entries(told)) expect(words[name], name).toContain(one);
});

it('has words, a table and something to read in every chart and language', () => {
  for (const language of languages) {
    for (const [name, chart] of Object.entries(samples(language))) {
      const { values } = chart.draw(320);
      expect(chart.words.length, name).toBeGreaterThan(20);
      expect(values.length, name).toBeGreaterThan(0);
      expect(new Set(values.map(({ row, words }) => `${row} ${words}`)).size, name).toBe(values.length);
      for (const { name: row, cells } of chart.table.rows) {
        expect(cells.length, `${name} ${row}`).toBe(chart.table.columns.length - 1);
      }
    }
  }
});

it('no name that ends in a mark gets another', () => {
  expect([named('Nord', '.'), named('Nord', ':')]).toEqual(['Nord.', 'Nord:']);
  expect([named('Vet du hvem?', '.'), named('Vet du hvem?', ':')]).toEqual(['Vet du hvem?', 'Vet du hvem?']);
  expect([named('Nord avd.', '.'), named('Nord avd.', ':')]).toEqual(['Nord avd.', 'Nord avd.:']);
  for (const language of languages) {
    for (const [name, { words, draw, table }] of Object.entries(samples(language))) {
      const cells = table.rows.flatMap((row) => row.cells);
      for (const text of [words, ...cells, ...draw(320).values.map((value) => value.words)]) {
        expect(text, name).not.toMatch(/[?!]\s*[.:]/);
      }
    }
  }
});

it('no figure of a hidden unit stands in any chart', () => {
  for (const chart of Object.values(samples('nb'))) {
    for (const { words } of chart.draw(600).values.filter(({ words }) => words.includes('Vises ikke'))) {
      expect(plain(words).replaceAll(/Vises ikke.*$/g, '')).not.toMatch(/\d/);
    }
  }
});

it.each([
  ['ArrowRight', 0, 1],
  ['ArrowRight', 4, 4],
  ['ArrowLeft', 0, 0],
  ['Home', 3, 0],
  ['End', 0, 4],
  ['ArrowDown', 1, 4],
  ['ArrowDown', 0, 3],
  ['ArrowUp', 3, 0],
  ['ArrowUp', 1, 1],
  ['Tab', 1, null],
])('%s leads from value %i to %s', (key, from, to) => {
  const place = { y: 0, height: 1, width: 10, words: '' };
  const values = [0, 50, 80]
    .map((x) => ({ ...place, x, row: 0 }))
    .concat([0, 60].map((x) => ({ ...place, x, row: 1 })));
  expect(valueAfter(values, from, key)).toBe(to);
});

it('nothing is read where there are no values', () => {
  expect(valueAfter([], 0, 'ArrowRight')).toBe(null);
});

it.each([
  ['Spørsmålene bak tallet', 'sporsmalene-bak-tallet'],
  ['Østre Ådal – kafé?', 'ostre-adal-kafe'],
  ['…', 'figur'],
])('«%s» is saved as %s', (title, name) => {
  expect(fileName({ title } as Chart)).toBe(name);
});

it('text is broken between words where it is too wide, and never within one', () => {
  const lines = wrapText('Elvebredden barnehage og familiesenter', 120, 'text');
  expect(lines).toEqual(['Elvebredden', 'barnehage og', 'familiesenter']);
  expect(wrapText('Elvebreddenbarnehageogfamiliesenter', 20, 'text')).toHaveLength(1);
  expect(textWidth('m', 'strong')).toBeGreaterThan(textWidth('m', 'text'));
});

it('one among very many gave the worst answers, and is not told to be 0 %', () => {
  const told = { ...figuresOf(homeCareBefore), n: 394, dissatisfiedCount: 1, dissatisfiedShare: 1 / 394 };
  expect(languages.map((language) => worstAnswers(told, language))).toEqual([
    '1 ga de dårligste svarene.',
    '1 gav dei dårlegaste svara.',
    '1 gave the worst answers.',
  ]);
});
