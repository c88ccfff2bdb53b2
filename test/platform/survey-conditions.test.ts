import fc from 'fast-check';
import { Model } from 'survey-core';
import { describe, expect, it } from 'vitest';
import { holds } from '../../server/core/questionnaire/condition.ts';
import { conditionOf } from '../../server/platform/survey-conditions.ts';

const choices = ['ung', 'voksen', '3', '10', 'Ja'];
const questions = [
  { type: 'rating', name: 'skala', rateValues: [1, 2, 3, 4, 5, 6, 'dontKnow'] },
  { type: 'radiogroup', name: 'valg', choices },
  { type: 'checkbox', name: 'flere', choices },
  { type: 'boolean', name: 'janei' },
  { type: 'text', name: 'tall', inputType: 'number' },
  { type: 'comment', name: 'tekst' },
  { type: 'matrix', name: 'm', rows: ['r1', 'r2'], columns: [1, 2, 3] },
];
const variables = ['skala', 'valg', 'flere', 'janei', 'tall', 'tekst', 'm.r1', 'm.r2'];
const constants = ["'ung'", "'Voksen'", '3', '10', "'3'", "'dontKnow'", 'true', 'false', "''", "'ja'", '2.5'];

const operand = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...variables.map((name) => `{${name}}`)) },
  { weight: 1, arbitrary: fc.constantFrom(...constants) },
);
const list = fc
  .array(fc.constantFrom(...constants), { minLength: 1, maxLength: 3 })
  .map((all) => `[${all.join(', ')}]`);
const comparison = fc.oneof(
  fc
    .tuple(
      operand,
      fc.constantFrom('=', '<>', '>', '<', '>=', '<=', 'contains', 'notcontains'),
      fc.constantFrom(...constants),
    )
    .map((parts) => parts.join(' ')),
  fc
    .tuple(operand, fc.constantFrom('anyof', 'noneof', 'allof', '=', '<>'), list)
    .map((parts) => parts.join(' ')),
  fc
    .tuple(fc.constantFrom(...variables), fc.constantFrom('empty', 'notempty'))
    .map(([name, operator]) => `{${name}} ${operator}`),
);
const { expression } = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    comparison,
    fc
      .tuple(tie('expression'), fc.constantFrom('and', 'or'), tie('expression'))
      .map(([a, and, b]) => `(${a}) ${and} (${b})`),
    tie('expression').map((inner) => `!(${inner})`),
  ),
}));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const answers = fc
  .record({
    skala: maybe(fc.constantFrom(1, 2, 3, 6, 'dontKnow')),
    valg: maybe(fc.constantFrom(...choices)),
    flere: maybe(fc.uniqueArray(fc.constantFrom(...choices), { minLength: 1 })),
    janei: maybe(fc.boolean()),
    tall: maybe(fc.constantFrom(0, 3, 2.5, 10)),
    tekst: maybe(fc.constantFrom('ung', ' Ung ', 'noe annet', '3', '03', 'true')),
    m: maybe(fc.constantFrom({ r1: 1 }, { r1: 3 }, { r1: 2, r2: 3 })),
  })
  .map((all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)));

describe('conditions without SurveyJS', () => {
  it('hold exactly when survey-core says so', () => {
    fc.assert(
      fc.property(expression, answers, (condition, given) => {
        const model = new Model({
          elements: [...questions, { type: 'text', name: 'target', visibleIf: condition }],
        });
        model.data = given;
        const compiled = conditionOf(condition, (name) => name === 'flere');
        if (!compiled) throw new Error(`not compiled: ${condition}`);
        expect(holds(compiled, given)).toBe(model.getQuestionByName('target').isVisible);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['{a} + 1 > 2'],
    ['iif({a} = 1, true, false)'],
    ['today() > {a}'],
    ['{a[0].b} = 1'],
    ['{#a} = 1'],
    ['{a} = '],
  ])('%s is not read, so that the server is asked', (condition) => {
    expect(conditionOf(condition, () => false)).toBeNull();
  });

  it('of all shipped questionnaires are read', async () => {
    expect(conditionOf("{alder} = 'voksen' and {m.r1} > 3", () => false)).toEqual([
      'and',
      ['equal', ['answer', 'alder'], ['const', 'voksen']],
      ['greater', ['answer', 'm.r1'], ['const', 3]],
    ]);
  });
});
