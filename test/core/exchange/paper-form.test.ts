import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { draftOf } from '../../../server/core/draft/convert.ts';
import type { Draft } from '../../../server/core/draft/format.ts';
import { codebookBlocks } from '../../../server/core/exchange/codebook/blocks.ts';
import { codebookOf } from '../../../server/core/exchange/codebook/codebook.ts';
import type { PaperBlock } from '../../../server/core/exchange/paper/blocks.ts';
import { paperFormOf } from '../../../server/core/exchange/paper/paper-form.ts';
import { languages } from '../../../server/core/locale.ts';
import { sampleQuestionnaire } from '../../fixtures/questionnaire.ts';

type Question = Extract<PaperBlock, { kind: 'question' }>;
const draft = draftOf(sampleQuestionnaire());
const questions = (of: Draft, language: (typeof languages)[number] = 'nb') =>
  paperFormOf(of, language).filter((block): block is Question => block.kind === 'question');
const question = (code: string, of = draft) => questions(of).find((one) => one.code === code);
const from = (change: (elements: Record<string, unknown>[]) => void) => {
  const changed = structuredClone(draft);
  change((changed.definition.pages[1] as unknown as { elements: Record<string, unknown>[] }).elements);
  return changed;
};

describe('a questionnaire on paper', () => {
  it('has every question by the codebook’s code, in every language', () => {
    for (const language of languages) {
      const codes = questions(draft, language).map(({ code }) => code);
      expect(codes).toEqual(codebookOf(draft).variables.map(({ code }) => code));
    }
  });

  it('has the questions of every shipped questionnaire, and nobody’s personal code', () => {
    for (const key of ['fet-innbygger', 'medarbeider', 'barnehage-foreldre', 'hjemmesykepleie-bruker']) {
      const shipped = draftOf(JSON.parse(readFileSync(`surveys/${key}.questionnaire.json`, 'utf8')));
      expect(questions(shipped)).toHaveLength(shipped.items.length);
      expect(JSON.stringify(paperFormOf(shipped, 'nb'))).not.toMatch(/kode/i);
    }
  });

  it('has a box for each value, and what is outside the scale apart', () => {
    expect(question('Q1')?.answer).toEqual({
      kind: 'scale',
      values: [
        { code: '1', label: 'dårlig' },
        ...['2', '3', '4', '5'].map((code) => ({ code, label: '' })),
        { code: '6', label: 'bra' },
      ],
      outside: ['Vet ikke'],
    });
  });

  it('says how many to tick, and gives lines to what is written', () => {
    expect(question('Q4')?.answer).toEqual({
      ...{ kind: 'choices', labels: ['Ung', 'Voksen'], hint: 'Sett ett kryss.' },
    });
    expect(question('Q5')?.answer).toMatchObject({ kind: 'choices', hint: 'Sett inntil 1 kryss.' });
    expect(question('Q6')?.answer).toMatchObject({ kind: 'lines', count: 1, hint: 'Skriv et tall.' });
    expect(question('Q8')?.answer).toMatchObject({ kind: 'lines', count: 4 });
  });

  it('has yes and no, numbers to rank by, and pictures only on the web', () => {
    const others = from((elements) => {
      Object.assign(elements[0] as object, { type: 'boolean', choices: undefined });
      Object.assign(elements[1] as object, { type: 'ranking' });
      Object.assign(elements[2] as object, { type: 'file' });
    });
    expect(question('Q4', others)?.answer).toEqual({
      ...{ kind: 'choices', labels: ['Ja', 'Nei'], hint: 'Sett ett kryss.' },
    });
    expect(question('Q5', others)?.answer).toMatchObject({ kind: 'ranking', labels: ['A', 'B'] });
    expect(question('Q6', others)?.answer).toMatchObject({ kind: 'none' });
  });

  it('says in words who is to answer, with the words of the answers', () => {
    const when = (visibleIf: string) =>
      question(
        'Q4',
        from(([first]) => void Object.assign(first as object, { visibleIf })),
      )?.when;
    expect(question('Q2')?.when).toBe('Bare hvis du svarte «Voksen» på Q4.');
    expect(when('{q1} <= 2 and {flere} anyof ["a", "b"]')).toBe(
      'Bare hvis du svarte 2 eller mindre på Q1 og du svarte «A» eller «B» på Q5.',
    );
    expect(when('{m.r1} notempty or {q1} = 1')).toBe(
      'Bare hvis du svarte på Q3 eller du svarte «dårlig» på Q1.',
    );
    expect(when('({q1} = 1 or {q2} = 1) and {alder} = 2')).toBe(
      'Bare for noen: spør den som ga deg skjemaet.',
    );
    expect(when('{borte} = 1')).toBe('Bare for noen: spør den som ga deg skjemaet.');
  });

  it('leaves room where the page would put in an answer, and has no markup', () => {
    const piped = from((elements) => {
      Object.assign(elements[0] as object, { title: { nb: 'Du sa {q1}. Hvorfor?' } });
      elements.push({ type: 'html', name: 'tekst', html: { nb: '<p>Takk, <strong>du</strong>!</p>' } });
    });
    expect(question('Q4', piped)?.text).toBe('Du sa ______. Hvorfor?');
    expect(paperFormOf(piped, 'nb')).toContainEqual({ kind: 'text', text: 'Takk, du!' });
  });

  it('says a matrix once, with its rows as questions', () => {
    expect(paperFormOf(draft, 'nb')).toContainEqual({ kind: 'heading', text: 'Flere ting' });
    expect(question('Q3')).toMatchObject({ text: 'Rad 1', answer: { kind: 'scale' } });
  });
});

it('a codebook on paper tells of each question what the table does', () => {
  const blocks = codebookBlocks(codebookOf(draft), 'nn');
  const facts = blocks.filter((block) => block.kind === 'facts');
  expect(facts).toHaveLength(draft.items.length);
  expect(facts[1]).toEqual({
    ...{ kind: 'facts', heading: 'Q2. Spørsmål 2 (nn)', text: '' },
    facts: [
      { term: 'Namn og varig id', text: 'q2 · sample.q2' },
      { term: 'Side', text: 'Side 1 (nn)' },
      { term: 'Tema', text: 'Tema (nn)' },
      { term: 'Svar', text: '1 = dårlig (nn); 2; 3; 4; 5; 6 = bra (nn)' },
      { term: 'Utanfor skalaen', text: 'dontKnow = Vet ikke (nn)' },
      { term: 'Retning', text: 'Lågt er bra' },
      { term: 'Gir verdi til', text: 'sample.indikator' },
      { term: 'Blir berre stilt dersom', text: "{alder} = 'voksen'" },
    ],
  });
});
