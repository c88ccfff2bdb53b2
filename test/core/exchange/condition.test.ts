import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  conditionOf,
  expressionOf,
  type Knowing,
  type Known,
} from '../../../server/core/exchange/condition.ts';
import type { Comparing, Term, Test } from '../../../server/core/exchange/expression.ts';
import { holds } from '../../../server/core/questionnaire/condition.ts';
import { conditionOf as parsedCondition } from '../../../server/platform/survey-conditions.ts';

/*
 * A condition that comes in asks the same of everybody as it did in the form: XPath's own rules, written out here, beside what
 * our page makes of the condition as it stands in the draft.
 */

const known: Record<string, Known> = {
  by: {
    kind: 'one',
    name: 'by',
    values: new Map([
      ['ja', 'ja'],
      ['nei', 'nei'],
    ]),
  },
  skala: {
    kind: 'one',
    name: 'skala',
    values: new Map<string, string | number>([
      ['1', 1],
      ['2', 2],
      ['3', 3],
      ['vi', 'dontKnow'],
    ]),
  },
  flere: {
    kind: 'several',
    name: 'flere',
    values: new Map([
      ['a', 'a'],
      ['b', 'b'],
    ]),
  },
  tall: { kind: 'number', name: 'tall' },
  annet: { kind: 'number', name: 'annet' },
};
const knowing: Knowing = Object.assign((ref: string) => known[ref], { wordsAreNoNumbers: true });

/** Answers as the form has them: texts, empty where there is none; several with spaces between. */
type Given = Record<string, string>;
const number = fc.constantFrom('', '0', '1', '2', '2.5', '-3', '40');
const given: fc.Arbitrary<Given> = fc.record({
  by: fc.constantFrom('', 'ja', 'nei'),
  skala: fc.constantFrom('', '1', '2', '3', 'vi'),
  flere: fc.constantFrom('', 'a', 'b', 'a b'),
  ...{ tall: number, annet: number },
});

const reference = fc.constantFrom(...Object.keys(known)).map((ref): Term => ({ ref }));
const fixed = fc.oneof(
  fc.constantFrom('', 'ja', 'nei', '1', '2', 'vi', 'a', 'Ja').map((text): Term => ({ text })),
  fc.constantFrom(0, 1, 2, 3, 2.5).map((value): Term => ({ number: value })),
);
const by = fc.constantFrom<Comparing>(
  'equal',
  'notequal',
  'less',
  'lessorequal',
  'greater',
  'greaterorequal',
);
const { test } = fc.letrec<{ test: Test }>((tie) => ({
  test: fc.oneof(
    { maxDepth: 3 },
    fc.tuple(by, reference, fc.oneof(fixed, reference), fc.boolean()).map(
      ([how, one, two, turned]): Test => ({
        ...{ kind: 'compare', by: how, left: turned ? two : one, right: turned ? one : two },
      }),
    ),
    fc
      .tuple(fc.constantFrom('flere', 'by'), fc.constantFrom('a', 'b', 'ja'))
      .map(([of, code]): Test => ({ kind: 'chosen', of, code })),
    fc.constantFrom(...Object.keys(known)).map((of): Test => ({ kind: 'empty', of })),
    fc
      .tuple(fc.constantFrom<'and' | 'or'>('and', 'or'), tie('test'), tie('test'))
      .map(([kind, left, right]): Test => ({ kind, left, right })),
    tie('test').map((of): Test => ({ kind: 'not', of })),
  ),
}));

/** As XPath 1.0 has it: order is of numbers, and what is no number is neither above nor below; a number compares as one. */
function inForm(asked: Test, answers: Given): boolean {
  switch (asked.kind) {
    case 'and':
      return inForm(asked.left, answers) && inForm(asked.right, answers);
    case 'or':
      return inForm(asked.left, answers) || inForm(asked.right, answers);
    case 'not':
      return !inForm(asked.of, answers);
    case 'empty':
      return answers[asked.of] === '';
    case 'chosen':
      return (answers[asked.of] ?? '').split(' ').includes(asked.code);
    case 'fixed':
      return asked.holds;
    default:
      return compared(asked.by, asked.left, asked.right, answers);
  }
}

function compared(how: Comparing, left: Term, right: Term, answers: Given): boolean {
  const text = (term: Term) =>
    'ref' in term ? (answers[term.ref] ?? '') : 'text' in term ? term.text : String(term.number);
  const numeric = (term: Term) => (text(term).trim() === '' ? Number.NaN : Number(text(term)));
  const isNumbers = 'number' in left || 'number' in right;
  const [one, two] = [numeric(left), numeric(right)];
  switch (how) {
    case 'equal':
      return isNumbers ? one === two : text(left) === text(right);
    case 'notequal':
      return isNumbers ? one !== two : text(left) !== text(right);
    case 'less':
      return one < two;
    case 'lessorequal':
      return one <= two;
    case 'greater':
      return one > two;
    default:
      return one >= two;
  }
}

/** The same answers as our page has them. */
function here(answers: Given): Record<string, unknown> {
  const scale: Record<string, unknown> = { 1: 1, 2: 2, 3: 3, vi: 'dontKnow' };
  const all: Record<string, unknown> = {
    by: answers['by'],
    skala: scale[answers['skala'] ?? ''] ?? '',
    flere: (answers['flere'] ?? '').split(' ').filter(Boolean),
    ...Object.fromEntries(
      ['tall', 'annet'].map((name) => [name, answers[name] === '' ? '' : Number(answers[name])]),
    ),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== '' && String(value) !== ''));
}

it('a condition that comes in holds for the same answers as in the form', () => {
  let taken = 0;
  fc.assert(
    fc.property(test, given, (asked, answers) => {
      const condition = conditionOf(asked, knowing);
      const expression = condition && expressionOf(condition);
      if (!expression) return;
      taken += 1;
      const parsed = parsedCondition(expression, (name) => name === 'flere');
      expect(parsed, expression).not.toBeNull();
      expect(holds(parsed as NonNullable<typeof parsed>, here(answers)), expression).toBe(
        inForm(asked, answers),
      );
    }),
    { numRuns: 3_000 },
  );
  expect(taken).toBeGreaterThan(300);
});
