import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { finishedOf } from '../../../server/core/draft/convert.ts';
import type { Draft } from '../../../server/core/draft/format.ts';
import type { Known } from '../../../server/core/exchange/condition.ts';
import type { Imported } from '../../../server/core/exchange/imported.ts';
import { draftOfLime } from '../../../server/core/exchange/limesurvey/draft.ts';
import { surveyOfLss } from '../../../server/core/exchange/limesurvey/lss.ts';
import { visibleIfOf } from '../../../server/core/exchange/limesurvey/relevance.ts';
import { isLimeSheet, surveyOfTsv } from '../../../server/core/exchange/limesurvey/tsv.ts';
import { checkQuestionnaire } from '../../../server/core/questionnaire/check.ts';
import { codesOf, type Element, placedElements } from '../../../server/core/questionnaire/elements.ts';
import type { Questionnaire } from '../../../server/core/questionnaire/format.ts';
import { projectDir } from '../../../server/platform/config.ts';
import { readLss } from '../../../server/platform/files/lss.ts';
import { readTable } from '../../../server/platform/files/table.ts';
import { expressionFault } from '../../../server/platform/survey-model.ts';

const fixture = (name: string) => readFileSync(join(projectDir, 'test/fixtures/exchange', name));
const choices = { key: 'prove', kind: 'citizen', language: 'nb' } as const;
const readIn = (name: string) => came(draftOfLime(surveyOfLss(readLss(fixture(name))), choices));

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

describe('an .lss file of an old database, which has a row for each language', () => {
  const { draft, notes, counts } = readIn('reisevaner-177.lss');
  const elements = elementsOf(draft);

  it('comes in with its groups as pages, in all its languages, ready to be asked', () => {
    expect(draft).toMatchObject({
      title: { nb: 'Reisevaner', en: 'Travel habits' },
      purpose: { nb: 'Vi vil vite hvordan folk reiser.' },
      languages: ['nb', 'en'],
      definition: {
        completedHtml: { nb: '<p>Takk</p>', en: '<p>Thanks</p>' },
        pages: [
          { name: 'reisen', title: { nb: 'Reisen', en: 'The journey' } },
          { name: 'til-slutt', title: { nb: 'Til slutt', en: 'Finally' } },
        ],
      },
    });
    expect(counts).toEqual({ pages: 2, questions: 7, options: 9, languages: ['nb', 'en'] });
    expect(checkQuestionnaire(finishedOf(draft), expressionFault).faults).toEqual([]);
  });

  it('makes scale items of an array whose answers are numbers, and one scale for all its rows', () => {
    expect(draft.scales).toEqual({
      'skala-1': {
        ...{ min: 1, max: 3 },
        labels: {
          1: { nb: 'Helt uenig', en: 'Disagree' },
          2: { nb: 'Litt av hvert', en: 'In between' },
          3: { nb: 'Helt enig', en: 'Agree' },
        },
        dontKnow: { nb: 'Vet ikke', en: "Don't know" },
      },
    });
    expect(draft.items.filter(({ role }) => role === 'scale')).toMatchObject([
      { name: 'enig.trygg', id: 'prove.enig-trygg', theme: 'reisen', scale: 'skala-1' },
      { name: 'enig.sett', id: 'prove.enig-sett', theme: 'reisen', scale: 'skala-1' },
    ]);
    expect(codesOf(elements.get('enig')?.['columns'])).toEqual(['1', '2', '3', 'dontKnow']);
  });

  it('asks for «Annet» in a question of its own, and keeps the limits, the order and the number of choices', () => {
    expect(elements.get('transport')).toMatchObject({
      ...{ type: 'radiogroup', isRequired: true, description: { nb: 'Velg det vanligste.' } },
      title: { nb: 'Hvordan kommer du deg til jobb?' },
      choices: [{ value: 'buss' }, { value: 'bil' }, { value: 'annet', text: { nb: 'Annet', en: 'Other' } }],
    });
    expect(elements.get('transport_other')).toMatchObject({ visibleIf: "{transport} = 'annet'" });
    expect(elements.get('tilbud')).toMatchObject({ choicesOrder: 'random', maxSelectedChoices: 1 });
    expect(elements.get('alder')).toMatchObject({ inputType: 'number', min: 0, max: 120 });
  });

  it('has conditions where they mean the same, also those of the oldest files, and says which it has not', () => {
    const shown = Object.fromEntries([...elements].map(([name, element]) => [name, element['visibleIf']]));
    expect(shown).toMatchObject({
      alder: "{transport} = 'bil'",
      fritt: "({transport} = 'bil' or {transport} = 'buss') and {alder} >= 18",
      lang: undefined,
      takk: "{tilbud} contains 'bib' and !({transport} = 'buss' or {alder} empty)",
    });
    expect(elements.get('fritt')?.title).toEqual({ nb: 'Hvorfor bil, {alder}?', en: 'Why by car, {alder}?' });
  });

  it('cleans html by the rule that questionnaires are checked by', () => {
    expect(elements.get('takk')?.['html']).toEqual({
      nb: '<p>Takk! <a href="https://example.org/x">Les mer</a></p>',
      en: 'Thank you',
    });
  });

  it('notes everything that did not come in as it was, with its place', () => {
    expect(notes.map(({ code, place, detail }) => [code, place, detail?.slice(0, 40) ?? null])).toEqual([
      ['markupCleaned', 'questions/transport', '<p>Hvordan kommer du deg til <strong>job'],
      ['otherAsQuestion', 'questions/transport', 'transport_other'],
      ['property', 'questions/tilbud', 'array_filter = transport'],
      ['askedAsScale', 'questions/enig', null],
      ['defaultValue', 'questions/alder', null],
      ['markupCleaned', 'questions/takk', '<p style="color:red">Takk! <script>alert'],
      ['condition', 'questions/lang', 'regexMatch("/a/", fritt)'],
      ['property', '', '1'],
      ['directionAssumed', '', 'enig.trygg, enig.sett'],
    ]);
  });
});

describe('an .lss file of a newer database, with the texts in tables of their own', () => {
  const { draft, notes } = readIn('alle-typer-630.lss');
  const elements = elementsOf(draft);

  it.each([
    ['5', 'fem', 'rating'],
    ['A', 'femrader', 'matrix'],
    ['B', 'tirader', 'matrix'],
    ['C', 'usikre', 'matrix'],
    ['D', 'dag', 'text'],
    ['E', 'endring', 'matrix'],
    ['F', 'matrise', 'matrix'],
    ['G', 'kjonn', 'radiogroup'],
    ['H', 'kolonner', 'matrix'],
    ['K', 'flere_tall', 'panel'],
    ['L', 'liste', 'radiogroup'],
    ['M', 'flere', 'checkbox'],
    ['N', 'tall', 'text'],
    ['O', 'listekomm', 'radiogroup'],
    ['P', 'flerekomm', 'checkbox'],
    ['Q', 'linjer', 'panel'],
    ['R', 'rekke', 'ranking'],
    ['S', 'linje', 'text'],
    ['T', 'tekst', 'comment'],
    ['U', 'langtekst', 'comment'],
    ['X', 'ord', 'html'],
    ['Y', 'janei', 'boolean'],
    ['!', 'nedtrekk', 'dropdown'],
    [':', 'tallceller', 'panel'],
    [';', 'tekstceller', 'panel'],
    ['|', 'fil', 'file'],
    ['1', 'dobbel', 'panel'],
  ])('type %s: %s is asked as %s', (_, name, type) => {
    expect(elements.get(name)?.type).toBe(type);
  });

  it('has a question of its own for each part that ours cannot ask together', () => {
    expect(
      [...elements.keys()].filter((name) => /^(tallceller|dobbel|listekomm|flerekomm)_/.test(name)),
    ).toEqual([
      ...['listekomm_comment', 'flerekomm_r1_comment', 'flerekomm_r2_comment'],
      ...['tallceller_r1_k1', 'tallceller_r1_k2', 'tallceller_r2_k1', 'tallceller_r2_k2'],
      ...['dobbel_1', 'dobbel_2'],
    ]);
    expect(elements.get('tallceller_r1_k2')).toMatchObject({
      ...{ inputType: 'number', title: { nb: 'Rad 1 – Kolonne 2' } },
    });
    expect(elements.get('flerekomm_r2_comment')).toMatchObject({ visibleIf: "{flerekomm} contains 'r2'" });
  });

  it('leaves out what is no question, says so, and keeps a language that the product does not ask in', () => {
    expect(
      notes.filter(({ fate }) => fate === 'leftOut').map(({ code, subject }) => [code, subject]),
    ).toEqual([
      ['buttons', 'sprak'],
      ['layout', 'tall'],
      ['check', 'rekke'],
      ['property', 'linje'],
      ['calculated', 'utregnet'],
    ]);
    expect(draft.languages).toEqual(['nb', 'se']);
    expect(elements.get('liste')?.title).toEqual({ nb: 'Spørsmål liste', se: 'Gažaldat liste' });
    expect(elements.get('dag')).toMatchObject({ inputType: 'date' });
    expect(notes).toContainEqual(expect.objectContaining({ code: 'typeChanged', subject: 'dag' }));
  });
});

describe('LimeSurvey’s tab-separated structure file', () => {
  it('comes in with the languages that its rows are repeated in', async () => {
    const table = await readTable(fixture('fritid.tsv'), 'fritid.tsv');
    expect(isLimeSheet(table.columns)).toBe(true);
    const { draft, counts, notes } = came(draftOfLime(surveyOfTsv(table), choices));
    expect(counts).toEqual({ pages: 1, questions: 2, options: 5, languages: ['nb', 'en'] });
    expect(draft.definition.pages).toMatchObject([
      {
        title: { nb: 'Fritid', en: 'Leisure' },
        elements: [
          {
            ...{ type: 'radiogroup', isRequired: true, choicesOrder: 'random' },
            ...{ title: { nb: 'Er du med i et lag?', en: 'Are you in a club?' } },
            ...{ description: { nb: 'Alle slags lag' }, choices: [{ text: { nb: 'Ja', en: 'Yes' } }, {}] },
          },
          {
            ...{ type: 'matrix', visibleIf: "{aktiv} = 'ja'" },
            rows: [{ value: 'trening', text: { nb: 'Trening', en: 'Training' } }, { value: 'kor' }],
          },
        ],
      },
    ]);
    expect(notes).toContainEqual(expect.objectContaining({ code: 'property', subject: 'QTA' }));
  });

  it('a code that comes twice in one language is two questions', () => {
    const sheet = {
      ...{ columns: ['class', 'type/scale', 'name', 'text', 'language'], headerLine: 1 },
      rows: ['En', 'To'].map((text, at) => ({ line: at + 2, cells: ['Q', 'S', 'a', text, 'nb'] })),
    };
    const { draft, notes } = came(draftOfLime(surveyOfTsv(sheet), choices));
    expect(draft.items.map(({ name }) => name)).toEqual(['a', 'a_2']);
    expect(notes).toContainEqual(
      expect.objectContaining({ code: 'nameChanged', place: 'row 3', subject: 'a', detail: 'a_2' }),
    );
  });

  it('a file without a question is refused', () => {
    const sheet = { columns: ['class', 'type/scale', 'name', 'text'], headerLine: 1, rows: [] };
    expect(draftOfLime(surveyOfTsv(sheet), choices)).toEqual({
      faults: [{ code: 'noQuestions', place: '', detail: null }],
    });
  });
});

describe('ExpressionScript', () => {
  const values = new Map([
    ['1', '1'],
    ['2', '2'],
  ]);
  const known = new Map<string, Known>([
    ['liste', { kind: 'one', name: 'liste', values }],
    ['ord', { kind: 'one', name: 'ord', values: new Map([['ja', 'ja']]) }],
    ['like', { kind: 'one', name: 'like', values: new Map(['A', 'a'].map((code) => [code, code])) }],
    ['flere_a', { kind: 'ticked', name: 'flere', value: 'a', yes: 'Y' }],
    ['tall', { kind: 'number', name: 'tall' }],
    ['tekst', { kind: 'written', name: 'tekst' }],
    ['7X1X9', { kind: 'number', name: 'gammel' }],
  ]);

  it.each([
    ['liste == "1"', "{liste} = '1'"],
    ['liste.NAOK eq 1', "{liste} = '1'"],
    ["'1' != liste", "{liste} != '1'"],
    ['liste > 1 and tall <= 2.5', '{liste} > 1 and {tall} <= 2.5'],
    ['3 < tall', '{tall} > 3'],
    ['flere_a == "Y" || flere_a.NAOK != "Y"', "{flere} contains 'a' or {flere} notcontains 'a'"],
    ['!is_empty(tekst) && tekst != ""', '{tekst} notempty and {tekst} notempty'],
    ['(tall == 1 or tall == 2) and !(ord == "ja")', "({tall} = 1 or {tall} = 2) and {ord} != 'ja'"],
    ['7X1X9.NAOK >= 18', '{gammel} >= 18'],
  ])('%s is %s', (relevance, condition) => {
    expect(visibleIfOf(relevance, known)).toBe(condition);
    expect(expressionFault(condition)).toBeNull();
  });

  it.each([
    ['an answer that is no choice', 'liste == "3"'],
    ['another spelling of a choice', 'ord == "Ja"'],
    ['choices that ours takes for one', 'like == "a"'],
    ['a text by its words', 'tekst == "ja"'],
    ['words in order of size', 'ord > "a"'],
    ['sums', 'tall + 1 == 2'],
    ['functions', 'count(liste, tall) > 1'],
    ['a question that is not there', 'borte == "1"'],
    ['a setting', 'TOKEN:FIRSTNAME == "x"'],
    ['an assignment', 'liste = "1"'],
    ['what is never closed', '(liste == "1"'],
    ['what comes after', 'liste == "1")'],
    ['too deep', `${'('.repeat(60)}tall == 1${')'.repeat(60)}`],
    ['too long', Array.from({ length: 2_000 }, () => 'tall == 1').join(' or ')],
    ['nothing', ' '],
  ])('is left out where it is not the same: %s', (_, relevance) => {
    expect(visibleIfOf(relevance, known)).toBeNull();
  });
});
