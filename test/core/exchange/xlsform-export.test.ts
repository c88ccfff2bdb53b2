import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftOf } from '../../../server/core/draft/convert.ts';
import { blankDraft, type Draft } from '../../../server/core/draft/format.ts';
import { draftOfXlsForm } from '../../../server/core/exchange/xlsform/draft.ts';
import { type WrittenSheet, xlsFormOf } from '../../../server/core/exchange/xlsform/export.ts';
import type { FormSheet } from '../../../server/core/exchange/xlsform/form.ts';
import { forbiddenNames } from '../../../server/core/questionnaire/check-tree.ts';
import type { Questionnaire } from '../../../server/core/questionnaire/format.ts';
import { projectDir } from '../../../server/platform/config.ts';
import { formKindOf, readFormSheets } from '../../../server/platform/files/form-sheets.ts';
import { workbookOfSheets } from '../../../server/platform/files/write-table.ts';
import { conditionOf } from '../../../server/platform/survey-conditions.ts';
import { everyType } from '../../fixtures/every-type.ts';

const text = (nb: string) => ({ nb, nn: `${nb} (nn)`, pl: `${nb} (pl)` });
const written = (draft: Draft) => xlsFormOf(draft, conditionOf);
const rowsOf = ({ name, columns, rows }: WrittenSheet): FormSheet => ({
  name,
  rows: [columns, ...rows].map((cells, at) => ({ line: at + 1, cells })),
});
const choicesFor = ({ key, kind }: Draft) => ({ key, kind, language: 'nb' });
const taken = (sheets: readonly FormSheet[], draft: Draft) => {
  const imported = draftOfXlsForm(sheets, choicesFor(draft));
  if ('faults' in imported) throw new Error(JSON.stringify(imported.faults));
  return imported;
};
const back = (draft: Draft) => taken(written(draft).sheets.map(rowsOf), draft);

/** Everything that XLSForm itself has no place for, and conditions of every kind. */
function demanding(): Draft {
  const choices = [
    { value: 'buss og tog', text: text('Buss og tog') },
    { value: '=1+1', text: text('=1+1') },
    { value: '-', text: text('- ingen av delene') },
  ];
  return {
    ...blankDraft('krevende', 'employee', { nb: 'Krevende', pl: 'Wymagające' }),
    ...{ sensitive: true, languages: ['nb', 'nn', 'pl'], purpose: text('Derfor'), estimatedMinutes: 4 },
    scales: {
      ti: { min: 0, max: 10, labels: { 0: text('0'), 10: text('10') }, dontKnow: text('Vet ikke') },
      ubrukt: { min: 1, max: 2, labels: {} },
    },
    themes: [{ key: 'reise', name: text('Reise') }],
    items: [
      { role: 'background', name: 'hvordan', id: 'felles.hvordan', origin: 'ours' },
      { role: 'background', name: 'flere', id: 'krevende.flere', origin: 'verbatim' },
      { role: 'background', name: 'alder', id: 'krevende.alder', origin: 'translation' },
      {
        ...{ role: 'scale', name: 'nps', id: 'krevende.nps', theme: 'reise', scale: 'ti', origin: 'ours' },
        ...{ direction: 'lowerIsBetter', feeds: [{ indicator: 'k.reise', weight: 2.5 }] },
      },
      { role: 'background', name: 'm.r1', id: 'krevende.m1', origin: 'ours' },
      { role: 'freeText', name: 'hvorfor', id: 'krevende.hvorfor', origin: 'ours' },
      { role: 'file', name: 'bilde', id: 'krevende.bilde', origin: 'ours' },
    ],
    indices: [{ indicator: 'k.reise', kind: 'formative', minValidItems: 'twoThirds' }],
    translatorNotes: { nps: 'Om hele reisen' },
    definition: {
      ...{ questionsOnPageMode: 'questionPerPage', completedHtml: text('<p>Takk!</p>') },
      pages: [
        {
          ...{
            name: 'hvordan',
            title: text('Reisen'),
            description: text('Tenk på i dag'),
            questionsOrder: 'random',
          },
          elements: [
            { type: 'radiogroup', name: 'hvordan', title: text('Hvordan?'), choices, isRequired: true },
            {
              ...{ type: 'checkbox', name: 'flere', title: text('Flere?'), choices, maxSelectedChoices: 2 },
              ...{ visibleIf: "{hvordan} = '-'", choicesOrder: 'random' },
            },
            {
              ...{
                type: 'panel',
                name: 'gruppe',
                title: text('Mer'),
                visibleIf: "{flere} contains 'buss og tog'",
              },
              elements: [
                {
                  ...{
                    type: 'text',
                    name: 'alder',
                    title: text('Alder'),
                    inputType: 'number',
                    min: -5,
                    max: 120,
                  },
                  ...{ requiredIf: "{hvordan} notempty and !({nps} > 3 or {nps} = 'dontKnow')" },
                },
              ],
            },
          ],
        },
        {
          ...{ name: 'Side 2!', visibleIf: '{alder} + 1 > 18' },
          elements: [
            {
              type: 'rating',
              name: 'nps',
              title: text('Anbefale, {alder}?'),
              requiredErrorText: text('Velg'),
            },
            {
              ...{ type: 'matrix', name: 'm', title: text('Tabell'), isRequired: true, rowOrder: 'random' },
              ...{ rows: [{ value: 'r1', text: text('Rad') }], columns: choices },
            },
            {
              ...{ type: 'comment', name: 'hvorfor', title: text('Hvorfor?'), rows: 6, maxLength: 500 },
              ...{ placeholder: text('Skriv her'), visibleIf: '{m.r1} notempty', enableIf: '{alder} >= 18' },
            },
            { type: 'file', name: 'bilde', title: text('Bilde'), maxSize: 1_000_000 },
          ],
        },
      ],
    },
  };
}

describe('a draft as an XLSForm and back', () => {
  const own = readdirSync(join(projectDir, 'surveys')).filter((name) => name.endsWith('.questionnaire.json'));
  it.each(own)('is the same, whatever it holds: %s', (name) => {
    const draft = draftOf(
      JSON.parse(readFileSync(join(projectDir, 'surveys', name), 'utf8')) as Questionnaire,
    );
    const { draft: read, notes } = back(draft);
    expect(notes).toEqual([]);
    expect(read).toEqual(draft);
  });

  it('is the same with every type of question, and with what XLSForm has no place for', () => {
    for (const draft of [draftOf(everyType()), demanding()]) {
      expect(back(draft)).toMatchObject({ notes: [] });
      expect(back(draft).draft).toEqual(draft);
    }
  });

  it('has the languages, types and conditions where other tools look for them', () => {
    const [survey, choices, settings] = written(demanding()).sheets.map(({ columns, rows }) =>
      rows.map((cells) =>
        Object.fromEntries(
          columns.flatMap((column, at) =>
            cells[at] === '' || column.startsWith('spredning') ? [] : [[column, cells[at]]],
          ),
        ),
      ),
    );
    expect(settings).toEqual([
      { form_title: 'Krevende', form_id: 'krevende', default_language: 'norsk bokmål (nb)' },
    ]);
    expect(choices?.[0]).toEqual({
      ...{ list_name: 'hvordan', name: 'buss_og_tog', 'label::norsk bokmål (nb)': 'Buss og tog' },
      ...{ 'label::norsk nynorsk (nn)': 'Buss og tog (nn)', 'label::polski (pl)': 'Buss og tog (pl)' },
    });
    const told = (name: string) => survey?.find((row) => row['name'] === name);
    expect(survey?.map((row) => row['type'])).toEqual([
      ...[
        'begin group',
        'select_one hvordan',
        'select_multiple hvordan',
        'begin group',
        'decimal',
        'end group',
      ],
      ...[
        'end group',
        'begin group',
        'select_one skala_ti',
        'begin group',
        'select_one hvordan',
        'end group',
      ],
      ...['text', 'image', 'end group'],
    ]);
    const dollar = '$';
    expect(told('flere')?.['relevant']).toBe(`${dollar}{hvordan} = 'x-'`);
    expect(told('gruppe')?.['relevant']).toBe(`selected(${dollar}{flere}, 'buss_og_tog')`);
    expect(told('alder')).toMatchObject({ constraint: '. >= -5 and . <= 120' });
    expect(told('alder')?.['required']).toBe(
      `${dollar}{hvordan} != '' and not(${dollar}{nps} > 3 or ${dollar}{nps} = 'dontKnow')`,
    );
    expect(told('nps')?.['label::norsk bokmål (nb)']).toBe(`Anbefale, ${dollar}{alder}?`);
    expect(told('hvorfor')?.['relevant']).toBe(`${dollar}{m.r1} != ''`);
    // What cannot be told in XPath stands beside.
    expect(told('Side_2_')?.['relevant']).toBeUndefined();
  });

  it('tells what other tools will not see', () => {
    expect(written(demanding()).beside).toEqual([
      { name: 'hvordan', properties: ['questionsOrder'] },
      { name: 'flere', properties: ['maxSelectedChoices'] },
      { name: 'Side 2!', properties: ['visibleIf'] },
      { name: 'm', properties: ['rowOrder'] },
      { name: 'hvorfor', properties: ['rows', 'maxLength', 'placeholder', 'enableIf'] },
      { name: 'bilde', properties: ['maxSize'] },
    ]);
  });

  it('no cell is a formula', () => {
    const cells = written(demanding()).sheets.flatMap(({ rows }) => rows.flat());
    expect(cells).toContain("'=1+1");
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  });

  it('comes through a workbook, an old workbook, CSV and Markdown', async () => {
    const draft = demanding();
    const { sheets } = written(draft);
    const old = utils.book_new();
    for (const { name, columns, rows } of sheets) {
      utils.book_append_sheet(old, utils.aoa_to_sheet([columns, ...rows]), name);
    }
    const lines = sheets.flatMap(({ name, columns, rows }) => [
      [name, ''],
      ...[columns, ...rows].map((cells) => ['', ...cells]),
    ]);
    const files = {
      xlsx: await workbookOfSheets(sheets),
      xls: write(old, { type: 'buffer', bookType: 'biff8' }) as Buffer,
      csv: Buffer.from(stringify(lines)),
      markdown: Buffer.from(
        lines
          .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
          .join('\n'),
      ),
    };
    for (const [kind, bytes] of Object.entries(files)) {
      expect(formKindOf(bytes)).toBe(kind);
      expect(taken(await readFormSheets(bytes, kind as 'xlsx'), draft).draft, kind).toEqual(draft);
    }
  });
});

describe('what somebody has changed in the form', () => {
  const draft = demanding();
  const changed = (change: (cells: string[], columns: string[]) => string[][]) => {
    const [survey, ...others] = written(draft).sheets as [WrittenSheet, ...WrittenSheet[]];
    const rows = survey.rows.flatMap((cells) => change([...cells], survey.columns));
    return taken([{ ...survey, rows }, ...others].map(rowsOf), draft);
  };
  const set = (name: string, values: Record<string, string>) => (cells: string[], columns: string[]) => {
    if (cells[1] === name)
      for (const [column, value] of Object.entries(values)) cells[columns.indexOf(column)] = value;
    return [cells];
  };
  const element = ({ definition }: Draft, at: number) =>
    (definition.pages[0] as unknown as { elements: Record<string, unknown>[] }).elements[at];

  it('is what counts: a wording, a condition taken away or written anew', () => {
    const worded = changed(set('hvordan', { 'label::polski (pl)': 'Jak?' })).draft;
    expect(element(worded, 0)?.['title']).toEqual({ ...text('Hvordan?'), pl: 'Jak?' });
    expect(element(changed(set('flere', { relevant: '' })).draft, 1)?.['visibleIf']).toBeUndefined();
    const anew = changed(set('flere', { relevant: `${'$'}{hvordan} != ''` })).draft;
    expect(element(anew, 1)?.['visibleIf']).toBe('{hvordan} notempty');
    const unread = changed(set('flere', { relevant: 'once(random() > 0.5)' }));
    expect(element(unread.draft, 1)?.['visibleIf']).toBeUndefined();
    expect(unread.notes).toEqual([expect.objectContaining({ code: 'condition', subject: 'flere' })]);
  });

  it('a row that is copied is another question, with an id of its own', () => {
    const { draft: read } = changed((cells) => (cells[1] === 'nps' ? [cells, cells] : [cells]));
    expect(read.items.filter(({ name }) => name.startsWith('nps')).map(({ name, id }) => [name, id])).toEqual(
      [
        ['nps', 'krevende.nps'],
        ['nps_2', 'krevende.nps-2'],
      ],
    );
  });

  it('what stands beside is held to our own rules', () => {
    const more = JSON.stringify({
      onComplete: 'x()',
      html: { nb: '<img src=x onerror=y()>Hei' },
      maxLength: 5,
    });
    const { draft: read, notes } = changed(set('hvorfor', { 'spredning::more': more }));
    const { elements } = read.definition.pages[1] as unknown as { elements: Record<string, unknown>[] };
    const comment = elements[2];
    expect([comment?.['onComplete'], comment?.['html'], comment?.['maxLength']]).toEqual([
      undefined,
      undefined,
      5,
    ]);
    expect(notes.map(({ code, subject }) => [code, subject])).toEqual([
      ['property', 'onComplete'],
      ['property', 'html'],
    ]);
    const broken = changed(set('nps', { 'spredning::feeds': '[{"indicator":"x","weight":-1}]' }));
    expect(broken.notes).toContainEqual(expect.objectContaining({ code: 'meaning', place: 'spredning' }));
  });
});

it('any words come back as they were', () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 40 }).map((each) => each.normalize('NFC').trim());
  fc.assert(
    fc.property(
      words.filter((each) => each !== '' && !/[<{}]|&|\$/.test(each)),
      words,
      (title, label) => {
        const draft: Draft = {
          ...blankDraft('ord', 'user', { nb: title }),
          languages: ['nb', 'ar'],
          items: [{ role: 'background', name: 'valg', id: 'ord.valg', origin: 'ours' }],
          definition: {
            pages: [
              {
                name: 'side1',
                elements: [
                  {
                    ...{ type: 'radiogroup', name: 'valg', title: { ar: title } },
                    choices: [
                      {
                        value: label === '' || forbiddenNames.includes(label) ? 'x' : label,
                        text: label === '' || /[<{}]|&|\$/.test(label) ? {} : { nb: label },
                      },
                    ],
                  },
                ],
              },
            ],
          },
        };
        expect(back(draft).draft).toEqual(draft);
      },
    ),
    { numRuns: 200 },
  );
});
