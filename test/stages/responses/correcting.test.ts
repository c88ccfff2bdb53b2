import { describe, expect, it } from 'vitest';
import { compileValidator } from '../../../server/core/questionnaire/compile.ts';
import type { Questionnaire } from '../../../server/core/questionnaire/format.ts';
import { answerForm } from '../../../server/core/wording/answer-form.ts';
import { Refusal } from '../../../server/platform/errors.ts';
import { visibilityOf } from '../../../server/platform/survey-model.ts';
import { correct, readCorrection } from '../../../server/stages/responses/correcting.ts';
import { sampleQuestionnaire, withPicture } from '../../fixtures/questionnaire.ts';

function judged(questionnaire: Questionnaire) {
  const visibility = visibilityOf(questionnaire);
  return { questionnaire, visibility, validate: compileValidator(questionnaire, visibility) };
}

/** The sample with other properties on some of its questions. */
function sampleWith(more: Record<string, object>): ReturnType<typeof judged> {
  const sample = sampleQuestionnaire();
  const change = (element: { name: string }) => ({ ...element, ...more[element.name] });
  const pages = sample.definition.pages.map((page) => ({
    ...page,
    elements: (page['elements'] as { name: string }[]).map(change),
  }));
  return judged({ ...sample, definition: { pages } });
}

const faultsOf = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return [error.code, ...(error.faults ?? []).map(({ code }) => code)];
  }
  return null;
};
const whole = { q1: 3, 'm.r1': 4, alder: 'voksen', q2: 2, flere: ['a'], antall: 4.5, kode: '1234' };

describe('a corrected answer', () => {
  it('is held to what a sent one is, question by question', () => {
    const sample = sampleWith({});
    const read = (answers: Record<string, string>) =>
      faultsOf(() => readCorrection(sample, { answers, drops: [] }));
    expect(read({ q1: '7', antall: '200', kode: 'x' })).toEqual([
      ...['not-an-answer', 'off-scale', 'out-of-range', 'wrong-form'],
    ]);
    // The file of answers takes «ikke relevant» for any scale; a citizen is offered it on few.
    expect(read({ q1: 'ikke relevant' })).toEqual(['not-an-answer', 'off-the-scale']);
    expect(read({ 'm.r1': 'ikke relevant', q1: 'vet ikke' })).toEqual(['not-an-answer', 'not-a-column']);
    expect(read({ kommentar: 'x', q1: '9' })).toEqual(['unknown-question', 'unknown-question', 'off-scale']);
    expect(read({})).toEqual(['no-correction', 'no-correction']);
    expect(read({ flere: '["a"]', antall: '4,5', q1: '' })).toBeNull();
  });

  it('keeps all that is asked, of every kind', () => {
    const given = { answers: { 'm.r1': '5', antall: '' }, drops: [] };
    const { antall: _, ...rest } = whole;
    expect(correct(sampleWith({}), whole, [], given)).toEqual({
      ...{ after: { ...rest, 'm.r1': 5 }, withoutFiles: [] },
    });
  });

  it('may have one hide another, and that a third, and all are told at once', () => {
    const sample = sampleWith({ m: { visibleIf: '{q2} notempty' } });
    const given = { answers: { alder: 'ung' }, drops: ['q2'] };
    const lacking = { hidden: ['q2', 'm'], asked: [], unasked: [] };
    expect(correct(sample, whole, [], given)).toEqual(lacking);
    const { q2: _, 'm.r1': __, ...rest } = whole;
    expect(correct(sample, whole, [], { ...given, drops: ['m', 'q2', 'q1'] })).toEqual({
      ...{ after: { ...rest, alder: 'ung' }, withoutFiles: [] },
    });
  });

  it('has what must be answered, a matrix row by row', () => {
    const sample = sampleWith({
      m: { visibleIf: "{alder} = 'ung'", isRequired: true },
      kode: { requiredIf: '{q1} = 1' },
    });
    const { 'm.r1': _, kode: __, q2: ___, ...before } = whole;
    const lacks = (answers: Record<string, string>) => correct(sample, before, [], { answers, drops: [] });
    expect(lacks({ alder: 'ung', q1: '1' })).toMatchObject({ asked: ['m.r1', 'kode'] });
    expect(lacks({ alder: 'ung', 'm.r1': '2' })).toHaveProperty('after');
  });

  it('is not at fault for what own words may have decided, nor asks for them', () => {
    const sample = sampleWith({
      kommentar: { isRequired: true },
      kode: { visibleIf: '{kommentar} notempty' },
      antall: { visibleIf: '{kode} notempty' },
    });
    expect(correct(sample, whole, [], { answers: { q1: '4' }, drops: [] })).toEqual({
      ...{ after: { ...whole, q1: 4 }, withoutFiles: [] },
    });
  });

  it('loses a picture that is no longer asked for, and is never held up for one', () => {
    const prepared = judged(withPicture(100_000, 'bilde', { visibleIf: '{q1} > 3' }));
    const given = { answers: { q1: '2' }, drops: [] };
    expect(correct(prepared, { q1: 5 }, ['foto'], given)).toMatchObject({ hidden: ['foto'] });
    const dropped = correct(prepared, { q1: 5 }, ['foto'], { ...given, drops: ['foto'] });
    expect(dropped).toEqual({ after: { q1: 2 }, withoutFiles: ['foto'] });
    const back = { answers: { q1: '6' }, drops: [] };
    expect(correct(prepared, { q1: 2 }, [], back)).toEqual({ after: { q1: 6 }, withoutFiles: [] });
  });
});

it('is written by somebody else in the form the question has', () => {
  const ranked = { type: 'ranking', choices: ['a', { value: 2, text: { nb: 'B', nn: 'B', en: 'B' } }] };
  const { questionnaire } = sampleWith({
    flere: ranked,
    alder: { type: 'boolean' },
    kode: { type: 'boolean' },
  });
  const consent = sampleWith({ kode: { type: 'boolean', renderAs: 'checkbox' } }).questionnaire;
  const formOf = (name: string) => answerForm(questionnaire, name);
  const inBokmal = (name: string) => formOf(name).choices.map(({ value, text }) => `${value}: ${text.nb}`);
  expect(formOf('q1').form).toBe('one');
  expect(inBokmal('q1')).toEqual([
    ...['1: 1 – dårlig', '2: 2', '3: 3', '4: 4', '5: 5', '6: 6 – bra', 'dontKnow: Vet ikke'],
  ]);
  expect(inBokmal('flere')).toEqual(['a: a', '2: B']);
  expect(inBokmal('alder')).toEqual(['true: Ja', 'false: Nei']);
  expect(answerForm(consent, 'kode').choices).toHaveLength(1);
  expect(answerForm(consent, 'flere').form).toBe('several');
  expect(answerForm(consent, 'alder').choices).toHaveLength(2);
  expect(['antall', 'kommentar', 'borte'].map((name) => formOf(name).form)).toEqual([
    'number',
    'text',
    'text',
  ]);
});
