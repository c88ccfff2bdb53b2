import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../server/core/draft/format.ts';
import type { Known } from '../../../server/core/exchange/condition.ts';
import type { Imported } from '../../../server/core/exchange/imported.ts';
import { draftOfXlsForm } from '../../../server/core/exchange/xlsform/draft.ts';
import { formOf, isXlsForm } from '../../../server/core/exchange/xlsform/form.ts';
import { limitsOf, visibleIfOf } from '../../../server/core/exchange/xlsform/relevant.ts';
import { rowTypeOf } from '../../../server/core/exchange/xlsform/types.ts';
import { type Element, placedElements } from '../../../server/core/questionnaire/elements.ts';
import type { Questionnaire } from '../../../server/core/questionnaire/format.ts';
import { projectDir } from '../../../server/platform/config.ts';
import { readFormSheets } from '../../../server/platform/files/form-sheets.ts';
import { expressionFault } from '../../../server/platform/survey-model.ts';

const choices = { key: 'prove', kind: 'citizen', language: 'nb' } as const;

function came(imported: Imported): Extract<Imported, { draft: Draft }> {
  if ('faults' in imported) throw new Error(JSON.stringify(imported.faults));
  return imported;
}

const elementsOf = ({ definition }: Draft) =>
  new Map<string, Element>(
    placedElements(definition as Questionnaire['definition']).map(({ element }) => [
      String(element.name),
      element,
    ]),
  );

/** Sheets as rows of cells, the first of each being its header. */
const sheetsOf = (tables: Record<string, string[][]>) =>
  Object.entries(tables).map(([name, rows]) => ({
    name,
    rows: rows.map((cells, at) => ({ line: at + 1, cells })),
  }));

/** `#by#` stands for what XLSForm writes with a dollar sign and braces. */
const xpath = (text: string) => text.replaceAll(/#([^#]+)#/g, (_, name: string) => `$${'{'}${name}}`);

const bytes = readFileSync(join(projectDir, 'test/fixtures/exchange/nabolaget.md'));
const sheets = await readFormSheets(bytes, 'markdown');

describe('an XLSForm', () => {
  const { draft, notes, counts } = came(draftOfXlsForm(sheets, choices));
  const elements = elementsOf(draft);

  it('comes in with its groups as pages, and what lies between them as pages too', () => {
    expect(isXlsForm(sheets)).toBe(true);
    expect(draft).toMatchObject({ title: { nb: 'Nabolaget' }, languages: ['nb', 'en'] });
    expect(draft.definition.pages.map(({ name, title }) => [name, title])).toEqual([
      ['bosted', { nb: 'Der du bor', en: 'Where you live' }],
      ['side2', undefined],
      ['barn', { nb: 'Barn', en: 'Children' }],
      ['side4', undefined],
    ]);
    expect(counts).toEqual({ pages: 4, questions: 17, options: 19, languages: ['nb', 'en'] });
  });

  it('asks each question as what it is', () => {
    expect([...elements].map(([name, { type }]) => `${name} ${String(type)}`)).toEqual([
      ...['by radiogroup', 'trivsel radiogroup', 'trivsel_other text', 'trygghet rating', 'naboer rating'],
      ...['bruk matrix', 'takk html', 'alder text', 'hoyde text', 'tilbud checkbox', 'rekke ranking'],
      ...['kom_mentar comment', 'karakter rating', 'prosent text', 'tid text', 'dag text', 'greit boolean'],
      'bilde file',
    ]);
    expect(elements.get('by')).toMatchObject({
      ...{ isRequired: true, title: { nb: 'Hvor bor du?', en: 'Where do you live?' } },
      ...{ description: { nb: 'Folkeregistrert adresse' } },
      choices: [{ value: 'sentrum', text: { nb: 'Sentrum', en: 'Centre' } }, { value: 'bygda' }],
    });
    expect(elements.get('alder')).toMatchObject({ inputType: 'number', min: 0, max: 119 });
    expect(elements.get('prosent')).toMatchObject({ inputType: 'number', min: 0, max: 100 });
    expect(elements.get('tilbud')).toMatchObject({ choicesOrder: 'random' });
    expect(elements.get('bruk')).toMatchObject({ rows: [{ value: 'bruk_park' }, { value: 'bruk_bib' }] });
  });

  it('takes a list for a scale where several questions share it, and not where one has other answers too', () => {
    expect(draft.scales).toEqual({
      'skala-1': {
        ...{ min: 1, max: 3 },
        labels: {
          1: { nb: 'Uenig', en: 'Disagree' },
          2: { nb: 'Både og', en: 'Both' },
          3: { nb: 'Enig', en: 'Agree' },
        },
        dontKnow: { nb: 'Vet ikke', en: "Don't know" },
      },
      'skala-2': { min: 1, max: 6, labels: {} },
    });
    const scaleItems = draft.items.filter(({ role }) => role === 'scale');
    expect(scaleItems.map(({ name }) => name)).toEqual(['trygghet', 'naboer', 'karakter']);
  });

  it('has the conditions that mean the same here', () => {
    expect(elements.get('trygghet')?.['visibleIf']).toBe("{by} = 'sentrum'");
    expect(elements.get('naboer')?.['visibleIf']).toBe('!({trygghet} >= 2) and {by} notempty');
    expect(elements.get('kom_mentar')?.['requiredIf']).toBe("{by} = 'sentrum'");
    expect(draft.definition.pages[2]?.['visibleIf']).toBe("{tilbud} contains 'sfo' or {alder} < 40");
    expect(elements.get('rekke')?.['visibleIf']).toBeUndefined();
    expect(elements.get('alder')?.title).toEqual({ nb: 'Alder, {by}', en: 'Age' });
  });

  it('notes what changed and what is left out, with sheet and row', () => {
    const told = notes.map(({ fate, code, place, subject }) => [
      fate === 'leftOut' ? '-' : '~',
      code,
      place,
      subject,
    ]);
    expect(told.map((each) => each.filter((part) => part !== null).join(' '))).toEqual([
      ...['~ nameChanged survey!20 kom-mentar', '- defaultValue survey!4 by'],
      ...['~ otherAsQuestion survey!5 trivsel', '~ askedAsScale survey!6 trygghet'],
      ...['~ askedAsScale survey!7 naboer', '- calculated survey!13 takk'],
      ...['~ repeatedOnce survey!14 barn', '- check survey!16 hoyde', '- choiceCondition survey!18 tilbud'],
      ...[
        '- layout survey!18 tilbud',
        '~ askedAsScale survey!21 karakter',
        '~ typeChanged survey!22 prosent',
      ],
      ...['~ typeChanged survey!23 tid', '- check survey!24 dag', '- type survey!27 sted'],
      ...['- calculated survey!28 sum', '- property survey!29 start', '- fetchedChoices survey!30 fil'],
      ...['- condition survey!19 rekke', '- emptyPart choices!43 ubrukt', '~ directionAssumed '],
    ]);
  });
});

describe('what forms have in many ways', () => {
  it.each([
    ['select_one by', { kind: 'select', isSeveral: false, list: 'by', hasOther: false, isExternal: false }],
    [
      'select one from by',
      { kind: 'select', isSeveral: false, list: 'by', hasOther: false, isExternal: false },
    ],
    [
      'Select_Multiple  by or_other',
      { kind: 'select', isSeveral: true, list: 'by', hasOther: true, isExternal: false },
    ],
    [
      'select all that apply from by',
      { kind: 'select', isSeveral: true, list: 'by', hasOther: false, isExternal: false },
    ],
    [
      'select_one_external by',
      { kind: 'select', isSeveral: false, list: 'by', hasOther: false, isExternal: true },
    ],
    [
      'select one from by or specify other',
      { kind: 'select', isSeveral: false, list: 'by', hasOther: true, isExternal: false },
    ],
    ['rank by', { kind: 'rank', list: 'by', hasOther: false }],
    ['begin group', { kind: 'begin', isRepeat: false }],
    ['begin_repeat', { kind: 'begin', isRepeat: true }],
    ['end lgroup', { kind: 'end', isRepeat: true }],
    ['dateTime', { kind: 'plainer', as: 'date' }],
    ['select_one_from_file a.csv', { kind: 'fetched' }],
    ['uri:deviceid', { kind: 'device' }],
    ['geotrace', { kind: 'unknown' }],
    ['', { kind: 'unknown' }],
  ])('type %s', (written, type) => {
    expect(rowTypeOf(written)).toEqual(type);
  });

  it('columns: capitals, older names, one colon or two', () => {
    const form = formOf(
      sheetsOf({
        SURVEY: [
          [
            'TYPE',
            'Name',
            'caption',
            'label:English',
            'bind:relevant',
            'bind:jr:constraintMsg',
            'media::image::no',
            'egen',
          ],
          ['text', 'a', 'Norsk', 'English', '1', 'Feil', 'x.png', 'y'],
        ],
      }),
      'nb',
    );
    const [row] = form.survey;
    expect([
      row?.texts('label'),
      row?.cell('relevant'),
      row?.texts('constraint_message'),
      row?.texts('image'),
    ]).toEqual([...[{ nb: 'Norsk', en: 'English' }, '1', { nb: 'Feil' }, { nb: 'x.png' }]]);
    expect([form.isLanguageUntold, form.unread]).toEqual([true, [{ place: 'SURVEY!H1', name: 'egen' }]]);
  });

  it('languages: by name in English or in the language itself, and by tag; one that is not known is kept', () => {
    const header = [
      'Deutsch',
      'arabic',
      'Norsk nynorsk',
      'davvisámegiella',
      'Polski (pl)',
      'pt-BR',
      'klingonsk',
    ];
    const { draft, notes } = came(
      draftOfXlsForm(
        sheetsOf({
          survey: [
            ['type', 'name', ...header.map((name) => `label::${name}`)],
            ['text', 'a', ...header],
          ],
        }),
        choices,
      ),
    );
    expect(draft.languages).toEqual(['nb', 'de', 'ar', 'nn', 'se', 'pl', 'pt-BR', 'und-klingons']);
    expect(notes).toContainEqual(expect.objectContaining({ code: 'languageRenamed', subject: 'klingonsk' }));
  });

  it('groups: table headings make a matrix, deep groups are opened, one that nobody ends ends with the form', () => {
    const deep = Array.from({ length: 6 }, (_, at) => ['begin group', `g${at}`, `G${at}`, '']);
    const { draft, notes } = came(
      draftOfXlsForm(
        sheetsOf({
          survey: [
            ['type', 'name', 'label', 'appearance'],
            ['begin group', 'tabell', 'Ferdigheter', 'field-list'],
            ['select_one niva', 'hode', 'Hvor god er du?', 'label'],
            ['select_one niva', 'lese', 'Å lese', 'list-nolabel'],
            ['select_one niva', 'skrive', 'Å skrive', 'list-nolabel'],
            ['end group'],
            ...deep,
            ['text', 'innerst', 'Innerst', ''],
          ],
          choices: [
            ['list_name', 'name', 'label'],
            ['niva', 'lite', 'Lite'],
            ['niva', 'mye', 'Mye'],
          ],
        }),
        choices,
      ),
    );
    expect(elementsOf(draft).get('tabell')).toMatchObject({
      ...{ type: 'matrix', title: { nb: 'Hvor god er du?' }, description: { nb: 'Ferdigheter' } },
      rows: [{ value: 'lese', text: { nb: 'Å lese' } }, { value: 'skrive' }],
    });
    expect(notes.filter(({ code }) => code === 'panelsOpened')).toHaveLength(1);
    expect(elementsOf(draft).has('innerst')).toBe(true);
  });

  it.each([
    ['. >= 0 and . <= 120', false, { min: 0, max: 120 }],
    ['. > 0', true, { min: 1 }],
    ['. > 0', false, null],
    ['. = 3', true, null],
    [xpath('. >= #a#'), true, null],
    ["regex(., '^[0-9]+$')", true, null],
  ])('constraint %s', (constraint, isWhole, limits) => {
    expect(limitsOf(constraint, isWhole)).toEqual(limits);
  });
});

describe('XPath', () => {
  const known = new Map<string, Known>([
    ['by', { kind: 'one', name: 'by', values: new Map(['ja', 'nei'].map((code) => [code, code])) }],
    ['flere', { kind: 'several', name: 'flere', values: new Map([['a-b', 'a-b']]) }],
    ['tall', { kind: 'number', name: 'tall' }],
    ['annet', { kind: 'number', name: 'annet' }],
    ['greit', { kind: 'one', name: 'greit', values: new Map([['OK', true]]) }],
  ]);

  it.each([
    ["#by# = 'ja'", "{by} = 'ja'"],
    ["not(selected(#flere#, 'a-b'))", "{flere} notcontains 'a-b'"],
    ["selected(#by#, 'nei')", "{by} = 'nei'"],
    ["# tall # < 5 or (#by# != '' and #tall# = #annet#)", '{tall} < 5 or {by} notempty and {tall} = {annet}'],
    ["#greit# = 'OK'", '{greit} = true'],
  ])('%s is %s', (relevant, condition) => {
    expect(visibleIfOf(xpath(relevant), known)).toBe(condition);
    expect(expressionFault(condition)).toBeNull();
  });

  it.each([
    'count-selected(#flere#) > 1',
    "#by# = 'Ja'",
    "#flere# = 'a-b'",
    '#tall# + 1 > 2',
    '#tall# - 1',
    "jr:choice-name(#by#, '#by#') = 'x'",
    'true()',
    '. > 3',
    '#tall# > today()',
    'selected(#by#, #by#)',
    '#by# = #tall#',
  ])('is left out where it is not the same: %s', (relevant) => {
    expect(visibleIfOf(xpath(relevant), known)).toBeNull();
  });
});
