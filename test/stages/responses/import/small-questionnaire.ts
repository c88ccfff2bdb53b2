import type { Questionnaire } from '../../../../server/core/questionnaire/format.ts';
import { readTable, type Table } from '../../../../server/platform/files/table.ts';

const same = (text: string) => ({ nb: text, nn: text, en: text });
export const scaleNames = ['A', 'C', 'E', 'N', 'O'].flatMap((letter) =>
  [1, 2, 3, 4, 5].map((number) => `${letter}${number}`),
);

/** The items of the real-data municipality, an item with several choices and a free-text item. */
export const questionnaire: Questionnaire = {
  format: 'spredning-questionnaire/1',
  key: 'small',
  kind: 'employee',
  sensitive: false,
  languages: ['nb', 'nn', 'en'],
  title: same('Small'),
  purpose: same('To test'),
  estimatedMinutes: 5,
  provenance: 'Made for the tests.',
  scales: {
    agreement: {
      min: 1,
      max: 6,
      labels: {
        '1': { nb: 'Stemmer ikke', nn: 'Stemmer ikkje', en: 'Not true' },
        '6': { nb: 'Stemmer helt', nn: 'Stemmer heilt', en: 'Very true' },
      },
      dontKnow: { nb: 'Har ingen mening', nn: 'Har inga meining', en: 'No opinion' },
    },
  },
  themes: [{ key: 'all', name: same('All') }],
  items: [
    ...scaleNames.map((name) => ({
      role: 'scale' as const,
      name,
      id: name.toLowerCase(),
      theme: 'all',
      scale: 'agreement',
      direction: 'higherIsBetter' as const,
      origin: 'ours' as const,
      feeds: [],
    })),
    { role: 'background', name: 'kjonn', id: 'kjonn', origin: 'ours' },
    { role: 'background', name: 'aldersgruppe', id: 'aldersgruppe', origin: 'ours' },
    { role: 'background', name: 'tjenester', id: 'tjenester', origin: 'ours' },
    { role: 'background', name: 'leder', id: 'leder', origin: 'ours' },
    { role: 'background', name: 'bruk.bad', id: 'bruk.bad', origin: 'ours' },
    { role: 'background', name: 'yrke', id: 'yrke', origin: 'ours' },
    { role: 'freeText', name: 'kommentar', id: 'kommentar', origin: 'ours' },
  ],
  indices: [],
  definition: {
    pages: [
      {
        name: 'one',
        elements: [
          {
            type: 'dropdown',
            name: 'aldersgruppe',
            choices: ['Under 18', '18-24', '25-34', '35-49', '50 og over'],
          },
          {
            type: 'panel',
            name: 'about',
            elements: [
              {
                type: 'radiogroup',
                name: 'kjonn',
                choices: [
                  { value: 'woman', text: { nb: 'Kvinne', nn: 'Kvinne', en: 'Woman' } },
                  { value: 'man', text: { nb: 'Mann', nn: 'Mann', en: 'Man' } },
                ],
              },
              { type: 'checkbox', name: 'tjenester', choices: ['skole', 'barnehage', 'bibliotek'] },
              { type: 'boolean', name: 'leder', labelTrue: same('Ja'), labelFalse: same('Nei') },
              {
                type: 'matrix',
                name: 'bruk',
                rows: ['bad'],
                columns: [
                  { value: 'often', text: { nb: 'Ofte', nn: 'Ofte', en: 'Often' } },
                  { value: 'never', text: { nb: 'Aldri', nn: 'Aldri', en: 'Never' } },
                ],
              },
              { type: 'text', name: 'yrke' },
            ],
          },
        ],
      },
    ],
  },
};

/** A table from lines of CSV, read the way a file is. */
export function csv(...lines: string[]): Promise<Table> {
  return readTable(Buffer.from(`${lines.join('\n')}\n`), 'file.csv');
}
