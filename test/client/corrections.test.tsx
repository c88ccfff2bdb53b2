import { expect, it } from 'vitest';
import { answerInWords } from '../../client/admin/raw-data/AnswerField.tsx';
import {
  correctionOf,
  type Draft,
  draftInWords,
  faultsOf,
  isReady,
} from '../../client/admin/raw-data/CorrectionFields.tsx';
import { LookUps, type LookUpsView } from '../../client/admin/raw-data/LookUps.tsx';
import { ProblemError } from '../../client/api.ts';
import { lookUpTexts } from '../../client/i18n/look-ups.ts';
import { languages } from '../../server/core/locale.ts';
import { drawn, textOf } from './admin-place.tsx';

const inAll = (text: string) => ({ nb: text, nn: text, en: text });
const choice = (value: string) => ({ value, text: inAll(value.toUpperCase()) });
const choices = [choice('a'), choice('b')];
const one = { name: 'bolig', question: inAll('Bolig'), form: 'one', choices } as const;
const several = { name: 'flere', question: inAll('Flere'), form: 'several', choices } as const;
const ranked = { name: 'rekke', question: inAll('Rekkefølge'), form: 'ranked', choices } as const;
const number = { name: 'antall', question: inAll('Antall'), form: 'number', choices: [] } as const;
const questions = [one, several, ranked, number].map((each) => ({ ...each, choices: [...each.choices] }));
const [asOne, asSeveral, asRanked] = questions as [
  (typeof questions)[0],
  (typeof questions)[0],
  (typeof questions)[0],
];

const lookUp: LookUpsView['lookUps'][number] = {
  ...{ id: 'l1', purpose: 'correction', reason: 'ba om det', state: 'approved', isReturned: false },
  ...{ round: { id: 'r1', surveyTitle: inAll('Barnehage'), period: '2026' } },
  ...{ askedBy: { id: 'd', name: 'Dina' }, askedAt: '2026-11-26T09:00:00.000Z' },
  ...{ approvedBy: { id: 'k', name: 'Kim' }, approvedAt: '2026-11-26T10:00:00.000Z', doneAt: null },
  ...{ mayApprove: false, mayCarryOut: true, questions },
};
const seen = (more: Partial<typeof lookUp>) =>
  textOf(
    drawn(<LookUps say={() => {}} />, {
      'look-ups': { lookUps: [{ ...lookUp, ...more }], rounds: [], forgettable: [] },
    }),
  );
const draft = (rows: [string, string | null][], more: Partial<Draft> = {}): Draft => ({
  ...{
    rows: rows.map(([name, value], id) => ({ id, name, value })),
    lacks: null,
    isConfirmed: false,
    isAsked: false,
  },
  ...more,
});

it('a correction that came back is read before it is tried again', () => {
  const { question, carryOut, readLacks } = lookUpTexts.nb;
  expect(seen({})).toContain(question);
  expect(seen({})).toContain(carryOut.correction.action);
  const returned = seen({ isReturned: true });
  expect(returned).toContain(readLacks.action);
  for (const gone of [question, carryOut.correction.action]) expect(returned).not.toContain(gone);
});

it('is sent when every question is chosen and answered, and what goes with it is confirmed', () => {
  expect(isReady(draft([['', null]]), questions)).toBe(false);
  expect(isReady(draft([['bolig', null]]), questions)).toBe(false);
  // No answer is a choice where there are some, and nothing where one writes or ticks.
  for (const row of [
    ['bolig', ''],
    ['antall', null],
    ['flere', null],
  ] as [string, null][]) {
    expect(isReady(draft([row]), questions)).toBe(true);
  }
  const lacks = { hidden: [{ name: 'rekke', question: inAll('Rekkefølge') }], asked: [], unasked: [] };
  expect(isReady(draft([['bolig', 'a']], { lacks }), questions)).toBe(false);
  const confirmed = draft(
    [
      ['bolig', 'a'],
      ['antall', null],
    ],
    { lacks, isConfirmed: true },
  );
  expect(isReady(confirmed, questions)).toBe(true);
  expect(correctionOf(confirmed)).toEqual({ answers: { bolig: 'a', antall: '' }, drops: ['rekke'] });
  expect(correctionOf({ ...confirmed, isConfirmed: false }).drops).toEqual([]);
});

it('says in words what will stand, and what is wrong by question', () => {
  expect(
    draftInWords(
      draft([
        ['bolig', 'b'],
        ['antall', ''],
        ['borte', 'x'],
      ]),
      questions,
      'nb',
    ),
  ).toEqual([...['Bolig: B', `Antall: ${lookUpTexts.nb.noAnswer}`]]);
  expect(answerInWords(asOne, 'ukjent', 'en')).toBe('ukjent');
  expect(answerInWords(asSeveral, '["a","b"]', 'nb')).toBe('A, B');
  expect(answerInWords(asRanked, '["b","a"]', 'nn')).toBe('B > A');
  const faults = [
    { place: 'correction.answers.antall', code: 'out-of-range' },
    { place: 'correction.answers.bolig', code: 'something-new' },
    { place: 'correction', code: 'no-correction' },
  ];
  const problem = { type: '', code: 'not-an-answer', status: 422, title: '', faults };
  for (const language of languages) {
    const { faults: words, otherFault } = lookUpTexts[language];
    expect([...faultsOf(new ProblemError(problem), language)]).toEqual([
      ...[
        ['antall', words['out-of-range']],
        ['bolig', otherFault],
      ],
    ]);
  }
  expect(faultsOf(new Error('net'), 'nb').size).toBe(0);
});
