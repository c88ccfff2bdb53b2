import { describe, expect, it } from 'vitest';
import { compileValidator } from '../../../server/core/questionnaire/compile.ts';
import { visibilityOf } from '../../../server/platform/survey-model.ts';
import { sampleQuestionnaire } from '../../fixtures/questionnaire.ts';

const questionnaire = sampleQuestionnaire();
const validate = compileValidator(questionnaire, visibilityOf(questionnaire));
const faultsOf = (posted: unknown) => {
  const outcome = validate(posted);
  return outcome.ok ? [] : outcome.faults.map(({ place, code }) => `${place} ${code}`);
};

describe('what survey-core lets through is refused', () => {
  it.each([
    ['a rating off the scale', { q1: 99 }, 'q1 off-the-scale'],
    ['a script as a rating', { q1: '"><script>alert(1)</script>' }, 'q1 off-the-scale'],
    ['a matrix cell outside the columns', { m: { r1: 9 } }, 'm not-a-column'],
    ['a matrix row that is not there', { m: { r9: 1 } }, 'm not-a-row'],
    ['text in a number field', { antall: 'abc' }, 'antall not-a-number'],
    ['a number out of range', { antall: 500 }, 'antall out-of-range'],
    ['more choices than may be chosen', { flere: ['a', 'b'] }, 'flere too-many-choices'],
    ['a question nobody asked', { ukjent: 1 }, 'ukjent unknown-question'],
    ['an answer to a hidden question', { alder: 'ung', q2: 3 }, 'q2 hidden-question'],
    ['a choice that is not offered', { alder: 77 }, 'alder not-a-choice'],
    ['a choice twice', { flere: ['a', 'a'] }, 'flere not-a-choice'],
    ['half a step', { q1: 3.5 }, 'q1 off-the-scale'],
    ['a number as text', { q1: '3' }, 'q1 off-the-scale'],
    ['«not applicable» where it is not offered', { q1: 'notApplicable' }, 'q1 off-the-scale'],
    ['text that is too long', { kommentar: 'x'.repeat(51) }, 'kommentar too-long'],
    ['half a character', { kommentar: 'a\ud800' }, 'kommentar not-text'],
    ['a zero byte', { kommentar: 'a\0b' }, 'kommentar not-text'],
    ['text of another form', { kode: '12a4' }, 'kode wrong-form'],
    ['an object where text is asked', { kommentar: { toString: 'x' } }, 'kommentar not-text'],
  ])('%s', (_what, posted, fault) => {
    expect(faultsOf(posted)).toEqual([fault]);
  });

  it.each([
    ['a list for one column', { x: ['a'] }],
    ['an object that cannot be a text', { x: { toString: 'a', valueOf: 'b' } }],
    ['nothing', { x: null }],
  ])('a cell of a matrix without a scale: %s', (_what, posted) => {
    const asking = sampleQuestionnaire();
    const elements = asking.definition.pages[0]?.['elements'] as Record<string, unknown>[];
    elements.push({ type: 'matrix', name: 'bruk', rows: [{ value: 'x' }], columns: [{ value: 'a' }] });
    const judge = compileValidator(asking);
    expect(judge({ bruk: posted })).toEqual({
      ok: false,
      faults: [{ place: 'bruk', code: 'not-a-column' }],
    });
    expect(judge({ bruk: { x: 'a' } })).toMatchObject({ ok: true, answers: { 'bruk.x': 'a' } });
  });

  it('a matrix that must be answered, and is in part', () => {
    const asking = sampleQuestionnaire();
    const elements = asking.definition.pages[0]?.['elements'] as Record<string, unknown>[];
    const rows = [{ value: 'x' }, { value: 'y' }];
    elements.push({ type: 'matrix', name: 'bruk', rows, columns: [{ value: 'a' }], isRequired: true });
    const judge = compileValidator(asking);
    const missing = { ok: false, faults: [{ place: 'bruk', code: 'required' }] };
    expect([judge({}), judge({ bruk: {} }), judge({ bruk: { y: 'a' } })]).toEqual([
      missing,
      missing,
      missing,
    ]);
    expect(judge({ bruk: { x: 'a', y: 'a' } })).toMatchObject({ ok: true });
  });

  it.each([
    ['white space as a rating', { q1: ' ' }, 'q1 off-the-scale'],
    ['an empty list as a rating', { q1: [] }, 'q1 off-the-scale'],
    ['an unknown key with nothing in it', { ukjent: null }, 'ukjent unknown-question'],
  ])('%s', (_what, posted, fault) => {
    expect(faultsOf(posted)).toEqual([fault]);
  });

  it.each([[null], [[]], ['text'], [7]])('%j is not a set of answers', (posted) => {
    expect(faultsOf(posted)).toEqual([' not-an-object']);
  });

  it('names that reach into objects', () => {
    expect(faultsOf(JSON.parse('{"__proto__": {"q1": 3}, "constructor": 1}'))).toEqual([
      '__proto__ unknown-question',
      'constructor unknown-question',
    ]);
  });
});

describe('what is accepted', () => {
  it('keeps answers as they are, and free text apart', () => {
    const posted = {
      q1: 4,
      alder: 'voksen',
      q2: 'dontKnow',
      m: { r1: 6 },
      flere: ['b'],
      antall: 12,
      kode: '1234',
      kommentar: ' Hei ',
    };
    expect(validate(posted)).toEqual({
      ok: true,
      answers: { q1: 4, alder: 'voksen', q2: 'dontKnow', 'm.r1': 6, flere: ['b'], antall: 12, kode: '1234' },
      freeTexts: [{ name: 'kommentar', text: 'Hei' }],
      files: [],
    });
  });

  it('an empty answer, a null and white space are skipped', () => {
    expect(validate({ q1: null, kommentar: '   ', flere: [] })).toEqual({
      ok: true,
      answers: {},
      freeTexts: [],
      files: [],
    });
  });

  it('a choice that is a number in the questionnaire, as SurveyJS sends it', () => {
    const asking = sampleQuestionnaire();
    const elements = asking.definition.pages[1]?.['elements'] as Record<string, unknown>[];
    elements.push({ type: 'radiogroup', name: 'barn', choices: [{ value: 0 }, { value: 1 }] });
    expect(compileValidator(asking)({ barn: 1 })).toMatchObject({ ok: true, answers: { barn: '1' } });
    expect(compileValidator(asking)({ barn: 2 }).ok).toBe(false);
  });

  it('the condition follows each set of answers, not the one before', () => {
    expect(faultsOf({ alder: 'voksen', q2: 3 })).toEqual([]);
    expect(faultsOf({ alder: 'ung', q2: 3 })).toEqual(['q2 hidden-question']);
    expect(faultsOf({ alder: 'voksen', q2: 3 })).toEqual([]);
  });
});

describe('a required question', () => {
  const asking = sampleQuestionnaire();
  const elements = asking.definition.pages[0]?.['elements'] as Record<string, unknown>[];
  for (const element of elements.slice(0, 2)) element['isRequired'] = true;
  const strict = compileValidator(asking, visibilityOf(asking));

  it('must be answered when it is visible, and only then', () => {
    expect(strict({})).toEqual({ ok: false, faults: [{ place: 'q1', code: 'required' }] });
    expect(strict({ q1: 2 }).ok).toBe(true);
    expect(strict({ q1: 2, alder: 'voksen' })).toEqual({
      ok: false,
      faults: [{ place: 'q2', code: 'required' }],
    });
  });

  it('is also one that a condition makes required, or a matrix with no row answered', () => {
    const conditional = sampleQuestionnaire();
    const elements = conditional.definition.pages[0]?.['elements'] as Record<string, unknown>[];
    const [first, , matrix] = elements;
    if (first) first['requiredIf'] = "{alder} = 'voksen'";
    if (matrix) matrix['isRequired'] = true;
    const judge = compileValidator(conditional, visibilityOf(conditional));
    expect(judge({ alder: 'voksen', m: {} })).toEqual({
      ok: false,
      faults: [
        { place: 'm', code: 'required' },
        { place: 'q1', code: 'required' },
      ],
    });
    expect(judge({ alder: 'ung', m: { r1: 2 } }).ok).toBe(true);
  });
});
