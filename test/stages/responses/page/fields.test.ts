import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compileValidator } from '../../../../server/core/questionnaire/compile.ts';
import {
  carried,
  type Posted,
  questionsOf,
  readAnswers,
} from '../../../../server/stages/responses/page/fields.ts';
import { everyType } from '../../../fixtures/every-type.ts';

const questionnaire = everyType();
const validate = compileValidator(questionnaire);

/** The answers as a browser sends the fields that carry them on: several of one name are a list. */
function posted(answers: Posted): Record<string, string | string[]> {
  const fields = new Map<string, string[]>();
  for (const element of questionsOf(questionnaire.definition)) {
    for (const [field, value] of carried(element, answers[String(element.name)])) {
      fields.set(field, [...(fields.get(field) ?? []), value]);
    }
  }
  return Object.fromEntries(
    [...fields].map(([field, values]) => [field, values.length > 1 ? values : (values[0] ?? '')]),
  );
}

const onScale = fc.oneof(fc.integer({ min: 1, max: 6 }), fc.constantFrom('dontKnow', 'notApplicable'));
const choice = fc.constantFrom('a', 'b', 'c');
const everyAnswer = fc.record(
  {
    greit: fc.constant(true),
    skala: onScale,
    m: fc.record({ r1: onScale, r2: onScale }, { requiredKeys: ['r1'] }),
    en: choice,
    flere: fc.subarray(['a', 'b', 'c'], { minLength: 1 }),
    liste: choice,
    rekke: fc.shuffledSubarray(['a', 'b', 'c'], { minLength: 3 }),
    tall: fc.integer({ min: 0, max: 990 }).map((tenths) => tenths / 10),
    dag: fc.constantFrom('2026-01-01', '2026-02-28', '2026-12-31'),
    janei: fc.boolean(),
    kort: fc.constantFrom('0150', '9999'),
    lang: fc.constantFrom('Bra', 'To\nlinjer', '<b>&"\''),
  },
  { requiredKeys: ['greit'] },
);

it('answers of every type come back from the form as they were given, and are accepted', () => {
  fc.assert(
    fc.property(everyAnswer, (answers) => {
      const read = readAnswers(questionnaire, posted(answers));
      expect(read).toEqual(answers);
      expect(validate(read)).toMatchObject({ ok: true });
    }),
  );
});

it('what is chosen is kept in the written order, however it stood on the screen, and what is no choice is left to be refused', () => {
  expect(readAnswers(questionnaire, { 'q.flere': ['c', 'a'] })).toEqual({ flere: ['a', 'c'] });
  expect(readAnswers(questionnaire, { 'q.flere': ['x', 'b', 'a'] })).toEqual({ flere: ['a', 'b', 'x'] });
});

it('numbers that rank two choices alike come back as they were given, and are refused', () => {
  const read = readAnswers(questionnaire, posted({ greit: true, rekke: { a: '1', b: '1' } }));
  expect(read).toEqual({ greit: true, rekke: { a: '1', b: '1' } });
  expect(validate(read)).toEqual({ ok: false, faults: [{ place: 'rekke', code: 'not-ranked' }] });
});
