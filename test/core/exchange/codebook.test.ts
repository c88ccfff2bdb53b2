import { describe, expect, it } from 'vitest';
import { draftOf } from '../../../server/core/draft/convert.ts';
import { codebookOf } from '../../../server/core/exchange/codebook/codebook.ts';
import { codebookTable } from '../../../server/core/exchange/codebook/table.ts';
import { writeDdi } from '../../../server/core/exchange/ddi/ddi.ts';
import { escapedXml, writeXml, xml } from '../../../server/core/exchange/xml-writing.ts';
import { sampleQuestionnaire } from '../../fixtures/questionnaire.ts';

const now = sampleQuestionnaire();
const before = structuredClone(now);
(before.definition.pages[0] as unknown as { elements: { title: { nb: string } }[] }).elements[0]!.title.nb =
  'Før';
const asked = [
  { period: '2022', questionnaire: before },
  { period: '2024', questionnaire: structuredClone(now) },
];
const codebook = codebookOf(draftOf(now), asked);
const variable = (name: string) => codebook.variables.find((one) => one.name === name);

describe('a codebook', () => {
  it('has every question once, in the order they are asked', () => {
    expect(codebook.variables.map(({ code, name }) => [code, name])).toEqual([
      ['Q1', 'q1'],
      ['Q2', 'q2'],
      ['Q3', 'm.r1'],
      ['Q4', 'alder'],
      ['Q5', 'flere'],
      ['Q6', 'antall'],
      ['Q7', 'kode'],
      ['Q8', 'kommentar'],
    ]);
  });

  it('tells what a scale’s answers mean, and which are outside it', () => {
    expect(variable('q2')).toMatchObject({
      scale: { min: 1, max: 6, direction: 'lowerIsBetter' },
      condition: "{alder} = 'voksen'",
      feeds: [{ indicator: 'sample.indikator', weight: 1 }],
    });
    expect(
      variable('q2')?.values.map(({ code, label, isMissing }) => [code, label['nb'], isMissing]),
    ).toEqual([
      ['1', 'dårlig', false],
      ['2', undefined, false],
      ['3', undefined, false],
      ['4', undefined, false],
      ['5', undefined, false],
      ['6', 'bra', false],
      ['dontKnow', 'Vet ikke', true],
    ]);
  });

  it('gives a row of a matrix the matrix’s title as its stem', () => {
    expect(variable('m.r1')).toMatchObject({
      type: 'matrix',
      stem: [{ nb: 'Flere ting' }],
      question: { nb: 'Rad 1' },
    });
  });

  it('knows in which rounds a question was asked, and whether it was the same', () => {
    expect(variable('q1')?.history).toEqual([
      { period: '2022', name: 'q1', isSame: false },
      { period: '2024', name: 'q1', isSame: true },
    ]);
  });

  it('is a table in one language, with the first where a text is not written in it', () => {
    const { columns, rows } = codebookTable(codebook, 'pl');
    const row = Object.fromEntries(columns.map((column, at) => [column, rows[0]?.[at]]));
    expect(row).toEqual({
      ...{
        code: 'Q1',
        name: 'q1',
        id: 'sample.q1',
        role: 'scale',
        type: 'rating',
        page: 'Side 1',
        theme: 'Tema',
      },
      ...{ stem: '', question: 'Spørsmål 1', help: '', values: '1 = dårlig; 2; 3; 4; 5; 6 = bra' },
      ...{ missing: 'dontKnow = Vet ikke', direction: 'higherIsBetter', feeds: 'sample.indikator' },
      ...{ condition: '', required: 'no', history: '2022 (changed); 2024' },
    });
    expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([columns.length]));
    const nn = codebookTable(codebook, 'nn').rows[0]?.[columns.indexOf('question')];
    expect(nn).toBe('Spørsmål 1 (nn)');
  });

  it('holds what a draft lacks as nothing, and questions on no page last', () => {
    const draft = draftOf(now);
    draft.items.unshift({
      role: 'scale',
      ...{ name: 'los', id: 'sample.los', theme: 'borte', scale: 'borte' },
      direction: 'higherIsBetter',
      origin: 'ours',
      feeds: [],
    });
    const last = codebookOf(draft).variables.at(-1);
    expect(last).toMatchObject({
      name: 'los',
      type: null,
      theme: null,
      scale: null,
      values: [],
      question: {},
    });
  });
});

describe('a codebook as DDI', () => {
  const file = writeDdi(codebook);

  it('has a variable for each question, in each language it is written in', () => {
    expect(file.match(/<var /g)).toHaveLength(codebook.variables.length);
    for (const words of ['Spørsmål 1', 'Spørsmål 1 (nn)', 'Spørsmål 1 (en)']) {
      expect(file.split(`>${words}</qstnLit>`)).toHaveLength(2);
    }
    expect(file).toContain('<parTitl xml:lang="nn">Prøve (nn)</parTitl>');
    expect(file).toContain('<varGrp ID="G1" type="subject" var="Q1 Q2 Q3">');
    expect(file).toContain('<notes type="indicator" subject="sample.indikator">1</notes>');
    expect(file).toContain('<notes type="asked" subject="2022">changed</notes>');
  });

  it('marks what is outside the scale as missing', () => {
    expect(file.match(/<catgry missing="Y">\s*<catValu>dontKnow<\/catValu>/g)).toHaveLength(3);
  });

  it('has the parts of a variable in the order of the schema', () => {
    const order = ['labl', 'qstn', 'valrng', 'universe', 'catgry', 'varFormat', 'notes'];
    for (const [, inner = ''] of file.matchAll(/<var [^>]*>(.*?)<\/var>/gs)) {
      const parts = [...inner.matchAll(/^ {6}<(\w+)/gm)].map(([, name]) => order.indexOf(name as string));
      expect(parts).not.toContain(-1);
      expect(parts).toEqual(parts.toSorted((one, other) => one - other));
    }
  });
});

describe('written XML', () => {
  it('escapes what would be markup, and leaves out what no document may hold', () => {
    expect(escapedXml('<a href="x">&\u0000\u000b\ud800</a>\r')).toBe(
      '&lt;a href=&quot;x&quot;&gt;&amp;&lt;/a&gt;&#13;',
    );
    expect(writeXml(xml('a', { b: '"', c: null }, xml('d'), null, xml('e', {}, ' x ')))).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<a b="&quot;">\n  <d/>\n  <e> x </e>\n</a>\n',
    );
  });
});
