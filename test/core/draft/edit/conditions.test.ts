import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  askingInstead,
  type BuiltCondition,
  conditionOf,
  expressionOf,
  impossibleAnswers,
  namesAsked,
  nearestName,
  operators,
  takesNone,
  takesSeveral,
} from '../../../../server/core/draft/edit/conditions.ts';
import { expressionFault } from '../../../../server/platform/survey-model.ts';

const value = fc.oneof(
  fc.stringMatching(/^[\p{L}\d .,-]{1,12}$/u),
  fc.integer({ min: -20, max: 20 }),
  fc.boolean(),
);
const clause = fc
  .record({
    question: fc.stringMatching(/^[a-z][a-zA-Z0-9_]{0,8}(\.[a-z0-9]{1,4})?$/),
    operator: fc.constantFrom(...operators),
    values: fc.array(value, { minLength: 1, maxLength: 4 }),
  })
  .map(({ values, ...rest }) => ({
    ...rest,
    values: takesNone(rest.operator) ? [] : takesSeveral(rest.operator) ? values : values.slice(0, 1),
  }));
const built: fc.Arbitrary<BuiltCondition> = fc
  .record({
    join: fc.constantFrom('and' as const, 'or' as const),
    clauses: fc.array(clause, { minLength: 1, maxLength: 4 }),
  })
  .map((condition) => (condition.clauses.length === 1 ? { ...condition, join: 'and' as const } : condition));

describe('a condition built by choosing', () => {
  it('is an expression that says it, and that can be read by what judges it', () => {
    fc.assert(
      fc.property(built, (condition) => {
        const expression = expressionOf(condition) as string;
        expect(expressionFault(expression)).toBeNull();
        expect(conditionOf(expression)).toEqual(condition);
      }),
    );
  });

  it('reads what others have written in other ways', () => {
    expect(conditionOf(`{bil} == "ja" AND {alder}>=18`)).toEqual({
      join: 'and',
      clauses: [
        { question: 'bil', operator: 'equal', values: ['ja'] },
        { question: 'alder', operator: 'atLeast', values: [18] },
      ],
    });
    expect(conditionOf(`{valg} anyof ['a', "b"] or {valg} empty`)?.join).toBe('or');
  });

  it.each([
    '',
    '{a} = 1 and {b} = 2 or {c} = 3',
    '({a} = 1)',
    '{a} + {b} > 3',
    '{a} = {b}',
    'iif({a} = 1, true, false)',
    '{a} = 1 nor {b} = 2',
    '{a} notanswered',
  ])('leaves %j as it is typed', (expression) => {
    expect(conditionOf(expression)).toBeNull();
  });

  it('waits while something is not chosen, or cannot be written', () => {
    const of = (
      question: string,
      values: (string | number)[],
      operator: (typeof operators)[number] = 'equal',
    ) => expressionOf({ join: 'and', clauses: [{ question, operator, values }] });
    expect(of('', ['a'])).toBeNull();
    expect(of('a', [])).toBeNull();
    expect(of('a', [1, 2])).toBeNull();
    expect(of('a', ["o'clock"])).toBeNull();
    expect(of('a', [Number.NaN])).toBeNull();
    expect(of('a', [], 'anyOf')).toBeNull();
    expect(expressionOf({ join: 'and', clauses: [] })).toBeNull();
  });
});

describe('a condition that is typed', () => {
  it('asks about questions, each told once and without its row', () => {
    expect(namesAsked('{alder} > 3 and {tabell.rad1} = 2 or {alder} < 9')).toEqual(['alder', 'tabell']);
  });

  it('is mended by the name that is nearest to one that nothing is called', () => {
    const names = ['alder', 'alderspensjon', 'bruk'];
    expect(nearestName('aldr', names)).toBe('alder');
    expect(nearestName('Alder', names)).toBe('alder');
    expect(nearestName('brukt', names)).toBe('bruk');
    expect(nearestName('kjonn', names)).toBeNull();
    // So short a name is near anything.
    expect(nearestName('xy', ['ab', 'q'])).toBeNull();
    expect(askingInstead('{aldr} > 3 and {aldr.x} = 1 and {aldrende} = 2', 'aldr', 'alder')).toBe(
      '{alder} > 3 and {alder.x} = 1 and {aldrende} = 2',
    );
  });
});

describe('an answer that is gone', () => {
  const possible = new Map([
    ['fornoyd', [1, 2, 3, 4]],
    ['sted', ['nord', 'sor']],
  ]);
  const gone = (expression: string) => impossibleAnswers(conditionOf(expression) as BuiltCondition, possible);

  it('is told of where a condition waits for it, and nowhere else', () => {
    expect(gone('{fornoyd} = 6')).toEqual([{ question: 'fornoyd', value: 6 }]);
    expect(gone("{fornoyd} anyof [1, 5] and {sted} = 'vest'").map(({ value }) => value)).toEqual([5, 'vest']);
    expect(gone("{fornoyd} = 4 and {sted} = 'nord'")).toEqual([]);
    expect(gone('{fornoyd} <> 6')).toEqual([]);
    expect(gone('{alder} = 6')).toEqual([]);
  });
});
