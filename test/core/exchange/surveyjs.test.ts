import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { finishedOf } from '../../../server/core/draft/convert.ts';
import type { ImportNote } from '../../../server/core/exchange/imported.ts';
import { readSurveyJs } from '../../../server/core/exchange/surveyjs/read.ts';
import { checkQuestionnaire } from '../../../server/core/questionnaire/check.ts';
import { htmlFault } from '../../../server/core/questionnaire/check-html.ts';
import { placedElements } from '../../../server/core/questionnaire/elements.ts';
import type { Questionnaire } from '../../../server/core/questionnaire/format.ts';
import { projectDir } from '../../../server/platform/config.ts';
import { expressionFault } from '../../../server/platform/survey-model.ts';

const choices = { key: 'hentet', kind: 'user', language: 'nb' } as const;

function read(file: object) {
  const imported = readSurveyJs(file as Record<string, unknown>, { choices, expressionFault });
  if (!('draft' in imported)) throw new Error(JSON.stringify(imported.faults));
  const { draft, notes } = imported;
  const elements = placedElements(draft.definition as Questionnaire['definition']);
  const called = (name: string) => elements.find(({ element }) => element.name === name)?.element;
  return { draft, notes, called };
}

const fixture = (name: string) =>
  JSON.parse(readFileSync(join(projectDir, 'test/fixtures/exchange', name), 'utf8')) as object;
const codesAt = (notes: readonly ImportNote[], place: string) =>
  notes.filter((note) => note.place.startsWith(place)).map(({ fate, code }) => `${fate} ${code}`);

describe('a survey of version 1, with the names and forms of then', () => {
  const { draft, notes, called } = read(fixture('surveyjs-1.json'));

  it('comes in whole', () => {
    expect(draft.title).toEqual({ nb: 'Biblioteket' });
    expect(draft.items.map(({ name, role }) => `${name} ${role}`)).toEqual([
      ...['bruk background', 'bruk_other freeText', 'Hvorfor_ikke_ freeText', 'utvalg scale'],
      ...['stedet.lokalet scale', 'stedet.hjelp_og_rad scale', 'deg_alder freeText', 'deg_sted freeText'],
    ]);
    expect(called('bruk')?.['choices']).toEqual([
      { value: 'ofte', text: { nb: 'Hver uke' } },
      { value: 'sjelden', text: { nb: 'Noen ganger i året' } },
      { value: 'aldri', text: { nb: 'Aldri' } },
      { value: 'other', text: { nb: 'Noe annet' } },
    ]);
    expect(called('bruk_other')).toMatchObject({ type: 'comment', visibleIf: "{bruk} = 'other'" });
  });

  it('what a trigger showed is a condition', () => {
    expect(called('Hvorfor_ikke_')).toMatchObject({
      ...{ visibleIf: "{bruk} = 'aldri'", placeholder: { nb: 'Skriv her' } },
      title: { nb: 'Hvorfor ikke?' },
    });
    expect(codesAt(notes, 'triggers')).toEqual(['leftOut trigger']);
  });

  it('questions on numbers are on scales, with «vet ikke» outside', () => {
    expect(Object.values(draft.scales)).toEqual([
      { min: 1, max: 6, labels: { 1: { nb: 'Svært misfornøyd' }, 6: { nb: 'Svært fornøyd' } } },
      {
        ...{ min: 1, max: 3, labels: { 1: { nb: 'Dårlig' }, 2: { nb: 'Middels' }, 3: { nb: 'Bra' } } },
        dontKnow: { nb: 'Vet ikke' },
      },
    ]);
    expect(called('stedet')).toMatchObject({ isRequired: true });
  });

  it('tells what was changed and left out, with its place', () => {
    expect(notes.map(({ fate, code, place }) => `${fate} ${code} ${place}`)).toEqual([
      'changed otherAsQuestion elements[0]',
      'leftOut layout elements[0]',
      'changed nameChanged elements[1]',
      'changed conditionRewritten elements[1]',
      'changed valueChanged elements[3].rows',
      'changed valueChanged elements[3].columns',
      'changed partsOnTheirOwn elements[4]',
      'leftOut trigger triggers[1]',
      'leftOut buttons ',
      'changed languageAssumed ',
      'changed directionAssumed ',
    ]);
  });
});

describe('a survey of version 3 with much that we do not have', () => {
  const { draft, notes, called } = read(fixture('surveyjs-3.json'));

  it('has its languages, bokmål first', () => {
    expect(draft.languages).toEqual(['nb', 'en', 'pl']);
    expect(draft.title).toEqual({ nb: 'Lek og fritid', en: 'Play and leisure', pl: 'Zabawa i czas wolny' });
    expect(draft.purpose).toEqual({ nb: 'Vi spør for å bli bedre.' });
  });

  it('html and titles come in clean', () => {
    expect(called('start')?.['html']).toEqual({ nb: '<p>Hei <strong>…</strong></p>' });
    expect(called('post')?.title).toEqual({ nb: 'Postnummer' });
    expect(draft.definition['completedHtml']).toEqual({ nb: '<h3>Takk!</h3>' });
    expect(JSON.stringify(draft)).not.toMatch(/script|onerror|onclick|https?:/);
    for (const text of Object.values(called('start')?.['html'] as object)) expect(htmlFault(text)).toBeNull();
  });

  it('conditions follow the new names, and those that cannot be asked are left out', () => {
    expect(called('barna')?.['visibleIf']).toBe("{har_barn} = 'ja'");
    expect(called('mer')).toMatchObject({ requiredIf: 'age({har_barn}) > 2' });
    expect(called('mer')).not.toHaveProperty('visibleIf');
    expect(codesAt(notes, 'pages[0].elements[2].elements[2]')).toEqual(['leftOut condition']);
    expect(codesAt(notes, 'pages[0].elements[1].choices[1]')).toEqual(['leftOut choiceCondition']);
  });

  it('choices that are fetched are left out, and those in the file are kept', () => {
    expect(called('hvor')).toMatchObject({
      type: 'checkbox',
      choices: [{ value: 'sfo' }, { value: 'hjemme' }, { value: 'none', text: { nb: 'Ingen av disse' } }],
    });
    expect(codesAt(notes, 'pages[0].elements[2].elements[1]')).toEqual([
      ...['changed typeChanged', 'changed noneAsChoice', 'leftOut fetchedChoices'],
    ]);
  });

  it('numbers with words are a scale; others are chosen or written', () => {
    const scales = Object.values(draft.scales);
    expect(scales[0]).toMatchObject({ min: 1, max: 3, dontKnow: { nb: 'Vet ikke' } });
    expect(called('trives')?.type).toBe('rating');
    expect(called('hvor_mye')?.type).toBe('rating');
    expect(called('kroner')).toMatchObject({ type: 'text', inputType: 'number', min: 0, max: 500 });
    expect(called('prosent')).toMatchObject({ type: 'radiogroup', choices: { length: 5 } });
  });

  it('what is several questions in one is each its own', () => {
    expect(called('steder_ofte')).toMatchObject({
      type: 'matrix',
      rows: { length: 2 },
      columns: { length: 2 },
    });
    expect(called('steder_navn_bad')).toMatchObject({ type: 'text', title: { nb: 'bad' } });
    expect(called('aktiviteter')).toMatchObject({ type: 'panel', elements: [{ name: 'hva' }] });
    expect(codesAt(notes, 'pages[1].elements[5]')).toContain('changed repeatedOnce');
  });

  it('keeps the checks that the server can make', () => {
    expect(called('post')?.['validators']).toEqual([
      { type: 'regex', regex: '^[0-9]{4}$', text: { nb: 'Fire sifre' } },
    ]);
    expect(codesAt(notes, 'pages[1].elements[6].validators')).toEqual(['leftOut check', 'leftOut check']);
    expect(called('antall')).toMatchObject({ inputType: 'number', min: 1, max: 12 });
  });

  it('drops nothing in silence', () => {
    const left = notes.filter(({ fate }) => fate === 'leftOut').map(({ code, place }) => `${code} ${place}`);
    expect(left).toEqual(
      expect.arrayContaining([
        'picture pages[1].elements[0].choices[0].imageLink',
        'property pages[1].elements[7].valueTrue',
        'type pages[1].elements[8]',
        'calculated pages[1].elements[9]',
        'picture pages[1].elements[10]',
        'type pages[1].elements[11]',
        'defaultValue pages[0].elements[3].defaultValue',
        'picture logo',
        'calculated calculatedValues',
        'layout ',
      ]),
    );
  });

  it('is a questionnaire as soon as its texts are written', () => {
    const { faults } = checkQuestionnaire(finishedOf(draft), expressionFault);
    const others = new Set(faults.map(({ code }) => code));
    expect(
      [...others].filter((code) => code !== 'missing-language' && code !== 'scale-without-labels'),
    ).toEqual([]);
  });
});

describe('names that mean harm', () => {
  it('no question is called by what every object has', () => {
    const { draft } = read({
      elements: ['constructor', 'prototype', 'toString', 'a b', 'A_B', '', '1'].map((name) => ({
        type: 'text',
        name,
      })),
    });
    expect(draft.items.map(({ name }) => name)).toEqual([
      ...['q_constructor', 'q_prototype', 'toString', 'a_b', 'A_B_2', 'text1', 'q_1'],
    ]);
  });

  it('panels deeper than four are opened', () => {
    const deep = (levels: number): object =>
      levels === 0
        ? { type: 'text', name: 'q' }
        : { type: 'panel', name: `p${levels}`, elements: [deep(levels - 1)] };
    const { draft, notes } = read({ elements: [deep(8)] });
    expect(draft.items).toHaveLength(1);
    expect(notes.filter(({ code }) => code === 'panelsOpened')).toHaveLength(4);
  });

  it('a file without questions is refused', () => {
    const imported = readSurveyJs({ pages: [{ elements: [] }] }, { choices, expressionFault });
    expect(imported).toEqual({ faults: [{ code: 'noQuestions', place: '', detail: null }] });
  });
});
