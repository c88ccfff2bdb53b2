import { describe, expect, it } from 'vitest';
import { checkQuestionnaire } from '../../../server/core/questionnaire/check.ts';
import { compileValidator } from '../../../server/core/questionnaire/compile.ts';
import { countedQuestions } from '../../../server/core/questionnaire/counted.ts';
import { dayOf, dayWritten } from '../../../server/core/questionnaire/dates.ts';
import { itemHash } from '../../../server/core/questionnaire/definition.ts';
import { orderOf } from '../../../server/core/questionnaire/ranking.ts';
import { SentFile } from '../../../server/core/sent-file/sent-file.ts';
import { choiceText } from '../../../server/core/wording/choices.ts';
import { readerFor } from '../../../server/stages/responses/import/answer-readers.ts';
import { everyType } from '../../fixtures/every-type.ts';
import { jpegOf } from '../../fixtures/pictures.ts';
import { withPicture } from '../../fixtures/questionnaire.ts';

const questionnaire = everyType();
const validate = compileValidator(questionnaire);

it('a questionnaire with every type is without faults', () => {
  expect(checkQuestionnaire(questionnaire).faults).toEqual([]);
});

it.each([
  ['tall', { min: '2026-01-01' }, 'min wrong-limit'],
  ['dag', { max: 12 }, 'max wrong-limit'],
  ['kort', { min: 1 }, 'min wrong-limit'],
  ['tall', { min: 100 }, 'min limits-upside-down'],
  ['dag', { max: '2025-12-31' }, 'min limits-upside-down'],
  ['tall', { min: 99 }, null],
  ['dag', { min: undefined, max: '2025-12-31' }, null],
])('limits that would hold nobody back, or everybody, are told: %s %o', (name, limits, told) => {
  const changed = everyType();
  const elements = changed.definition.pages[1]?.elements as { name: string }[];
  const index = elements.findIndex((element) => element.name === name);
  Object.assign(elements[index] as object, limits);
  const asSaved = JSON.parse(JSON.stringify(changed)) as unknown;
  expect(checkQuestionnaire(asSaved).faults.map(({ place, code }) => `${place} ${code}`)).toEqual(
    told === null ? [] : [`definition.pages[1].elements[${index}].${told}`],
  );
});

/** Question, what is answered, what is kept; and what is refused, with its code. */
const rows: [string, unknown, unknown, [unknown, string][]][] = [
  [
    'skala',
    'notApplicable',
    'notApplicable',
    [
      [0, 'off-the-scale'],
      ['none', 'off-the-scale'],
    ],
  ],
  [
    'en',
    'a',
    'a',
    [
      ['x', 'not-a-choice'],
      [['a'], 'not-a-choice'],
    ],
  ],
  [
    'flere',
    ['b', 'a'],
    ['b', 'a'],
    [
      [['a', 'a'], 'not-a-choice'],
      ['a', 'not-a-choice'],
    ],
  ],
  ['liste', 'c', 'c', [['', 'not-a-choice']]],
  [
    'rekke',
    ['b', 'c', 'a'],
    ['b', 'c', 'a'],
    [
      [['a', 'b'], 'not-ranked'],
      [['a', 'b', 'b'], 'not-ranked'],
      [{ a: '1' }, 'not-ranked'],
      [['a', 'b', 'x'], 'not-ranked'],
    ],
  ],
  [
    'tall',
    12.5,
    12.5,
    [
      ['12', 'not-a-number'],
      [100, 'out-of-range'],
    ],
  ],
  [
    'dag',
    '2026-02-28',
    '2026-02-28',
    [
      ['2026-02-30', 'not-a-date'],
      ['28.02.2026', 'not-a-date'],
      [20260228, 'not-a-date'],
      ['2025-12-31', 'out-of-range'],
      ['2027-01-01', 'out-of-range'],
    ],
  ],
  ['janei', false, 'false', [['false', 'not-a-choice']]],
  [
    'greit',
    true,
    'true',
    [
      [false, 'not-a-choice'],
      ['true', 'not-a-choice'],
    ],
  ],
  ['kort', ' 0150', undefined, [['150', 'wrong-form']]],
];

describe('the strict validator', () => {
  it.each(rows)('%s', (name, given, kept, refused) => {
    const answers = (value: unknown) => ({ greit: true, [name]: value });
    if (kept !== undefined) {
      expect(validate(answers(given))).toMatchObject({ ok: true, answers: { [name]: kept } });
    }
    for (const [value, code] of refused) {
      expect(validate(answers(value))).toEqual({ ok: false, faults: [{ place: name, code }] });
    }
  });

  it('keeps rows of a matrix apart, with both answers outside the scale', () => {
    const given = { greit: true, m: { r1: 'notApplicable', r2: 'dontKnow' } };
    expect(validate(given)).toMatchObject({
      answers: { 'm.r1': 'notApplicable', 'm.r2': 'dontKnow' },
    });
    expect(validate({ ...given, m: { r1: 'other' } })).toEqual({
      ok: false,
      faults: [{ place: 'm', code: 'not-a-column' }],
    });
  });

  it('a consent that must be given is missed where it is not; an empty ranking is not answered', () => {
    expect(validate({ rekke: [] })).toEqual({ ok: false, faults: [{ place: 'greit', code: 'required' }] });
    expect(validate({ greit: true, rekke: [] })).toMatchObject({ ok: true, answers: {} });
  });

  it('«ikke relevant» is refused on a scale that does not offer it', () => {
    const without = everyType();
    delete (without.scales['seks'] as { notApplicable?: unknown }).notApplicable;
    expect(compileValidator(without)({ greit: true, skala: 'notApplicable' })).toMatchObject({ ok: false });
    // Who never offered it has the same series as before it could be.
    expect(itemHash(without, 'skala')).not.toContain('Ikke relevant');
    expect(itemHash(questionnaire, 'skala')).toContain('Ikke relevant');
  });
});

describe('a file of responses', () => {
  const read = (name: string) => {
    const item = questionnaire.items.find((each) => each.name === name);
    return item ? readerFor(item, questionnaire) : null;
  };
  it.each([
    ['skala', 'Ikke relevant', 'notApplicable'],
    ['skala', 'ikke aktuelt', 'notApplicable'],
    ['en', 'Tog', 'b'],
    ['flere', 'Buss; Sykkel', ['a', 'c']],
    ['rekke', 'Tog; Buss; Sykkel', ['b', 'a', 'c']],
    ['rekke', '', null],
    ['tall', '12,5', 12.5],
    ['tall', '', null],
    ['dag', '24.11.2026', '2026-11-24'],
    ['dag', '2026-11-24', '2026-11-24'],
    ['dag', '', null],
    ['greit', 'true', 'true'],
    ['greit', 'Ja', 'true'],
    ['janei', 'nei', 'false'],
    ['skala', 'ikkje relevant', 'notApplicable'],
    ['kort', '0150', '0150'],
    ['kort', '', null],
    ['flere', '["a","c"]', ['a', 'c']],
  ])('%s reads «%s»', (name, cell, answer) => {
    expect(read(name)?.(cell)).toEqual({ answer });
  });
  it.each([
    ['rekke', 'Tog; Buss', 'not-ranked'],
    ['rekke', 'Tog', 'not-ranked'],
    ['tall', 'mange', 'not-a-number'],
    ['tall', '1e400', 'not-a-number'],
    ['dag', '31.11.2026', 'not-a-date'],
    ['tall', '100', 'out-of-range'],
    ['dag', '2027-01-01', 'out-of-range'],
    ['greit', 'nei', 'not-a-choice'],
    ['kort', '150', 'wrong-form'],
    ['flere', '["a",', 'unknown-choice'],
    ['flere', '[1]', 'unknown-choice'],
  ])('%s refuses «%s» with %s and how to mend it', (name, cell, code) => {
    expect(read(name)?.(cell)).toMatchObject({ code, message: expect.stringContaining('leave it blank') });
  });
});

it('numbers on choices are an order only where each has its own', () => {
  const order = (numbers: Record<string, string>) =>
    orderOf(new Map(Object.entries(numbers)), ['a', 'b', 'c']);
  expect(order({ a: '3', b: '1', c: '2' })).toEqual(['b', 'c', 'a']);
  for (const wrong of [
    { a: '1', b: '2' },
    { a: '1', b: '1', c: '2' },
    { a: '0', b: '1', c: '2' },
    { a: '4', b: '1', c: '2' },
  ]) {
    expect(order(wrong as Record<string, string>)).toBeNull();
  }
});

it('days are written in two ways, and there must be such a day', () => {
  expect([dayWritten('1.2.2026'), dayWritten('01/02/2026'), dayWritten(' snart ')]).toEqual([
    '2026-02-01',
    '2026-02-01',
    'snart',
  ]);
  expect([dayOf('2028-02-29'), dayOf('2026-02-29'), dayOf('2026-13-01'), dayOf(null)]).toEqual([
    '2028-02-29',
    null,
    null,
    null,
  ]);
});

describe('a picture', () => {
  const faults = (change: (element: Record<string, unknown>) => void, more: object[] = []) => {
    const changed = JSON.parse(JSON.stringify(withPicture())) as ReturnType<typeof withPicture>;
    const elements = changed.definition.pages[0]?.['elements'] as Record<string, unknown>[];
    change(elements.at(-1) as Record<string, unknown>);
    elements.push(...(more as Record<string, unknown>[]));
    return checkQuestionnaire(changed).faults.map(({ place, code }) => `${place.split('.').at(-1)} ${code}`);
  };

  it('is asked for with a limit there is room for, by an item of its own role, and by no condition', () => {
    expect(faults(() => {})).toEqual([]);
    expect(faults((element) => delete element['maxSize'])).toEqual([]);
    for (const maxSize of [0, 1.5, '5 MB', 10_485_761]) {
      expect(faults((element) => Object.assign(element, { maxSize }))).toEqual(['maxSize wrong-shape']);
    }
    expect(faults((element) => Object.assign(element, { type: 'comment', maxSize: undefined }))).toContain(
      'elements[2] role-does-not-fit',
    );
    const told = { type: 'html', name: 'takk', html: { nb: 'Takk', nn: 'Takk', en: 'Thanks' } };
    expect(faults(() => {}, [{ ...told, visibleIf: '{foto} notempty' }])).toEqual([
      'visibleIf condition-on-unknown-question',
    ]);
    const another = { type: 'file', title: { nb: 'x', nn: 'x', en: 'x' }, maxSize: 10_485_760 };
    const names = ['to', 'tre'].map((name) => ({ ...another, name }));
    expect(faults(() => {}, names).filter((fault) => fault.endsWith('files-too-large'))).toEqual([
      'elements[4] files-too-large',
    ]);
  });

  it('is only what the server has read, never something written, and no larger than is asked for', () => {
    const judge = compileValidator(withPicture(200));
    const file = SentFile.from(jpegOf()) as SentFile;
    const { kind, bytes } = file;
    expect(judge({ q1: 4, foto: file })).toEqual({
      ...{ ok: true, answers: { q1: 4 }, freeTexts: [] },
      files: [{ name: 'foto', file }],
    });
    for (const written of ['unreadable', { kind, bytes }, [file], 4]) {
      expect(judge({ q1: 4, foto: written })).toMatchObject({
        faults: [{ place: 'foto', code: 'not-a-picture' }],
      });
    }
    const large = SentFile.from(jpegOf([0xdb, Buffer.alloc(200)]));
    expect(judge({ foto: large })).toMatchObject({ faults: [{ place: 'foto', code: 'file-too-large' }] });
    expect(judge({ foto: null })).toMatchObject({ faults: [{ place: 'foto', code: 'required' }] });
  });
});

describe('what a release counts of it', () => {
  it('is each question without a scale that cuts no figures, and nothing that is written or must be ticked', () => {
    expect(countedQuestions(questionnaire)).toEqual([
      { question: 'flere', kind: 'choice', form: 'several', choices: ['a', 'b', 'c'] },
      { question: 'rekke', kind: 'ranking', choices: ['a', 'b', 'c'] },
      { question: 'tall', kind: 'number' },
      { question: 'dag', kind: 'date' },
      { question: 'janei', kind: 'choice', form: 'one', choices: ['true', 'false'] },
    ]);
    expect(countedQuestions(withPicture())).toEqual([]);
  });

  it('is a row of a matrix that is no scale, and a single choice that cuts nothing', () => {
    const columns = ['aldri', 'ofte'];
    const definition = {
      pages: [
        {
          name: 'side',
          elements: [
            { type: 'matrix', name: 'bruk', rows: ['buss', 'tog'], columns },
            { type: 'radiogroup', name: 'en', choices: ['bare'] },
            { type: 'html', name: 'info' },
          ],
        },
      ],
    };
    expect(countedQuestions({ ...questionnaire, items: [], definition })).toEqual([
      { question: 'bruk.buss', kind: 'choice', form: 'one', choices: columns },
      { question: 'bruk.tog', kind: 'choice', form: 'one', choices: columns },
      { question: 'en', kind: 'choice', form: 'one', choices: ['bare'] },
    ]);
  });

  it.each([
    ['flere', 'b', 'Tog'],
    ['janei', 'false', 'Nei'],
    ['greit', 'true', 'Ja, det er greit'],
    ['greit', 'false', 'Krysset ikke av'],
    ['m.r1', 'dontKnow', 'Vet ikke'],
    ['flere', 'borte', 'borte'],
    ['ukjent', 'a', 'a'],
  ])('is told in words: %s %s', (item, code, told) => {
    expect(choiceText(questionnaire, item, code).nb).toBe(told);
  });
});
