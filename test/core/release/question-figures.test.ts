import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateFigures } from '../../../server/core/release/date-figures.ts';
import {
  numberFigures,
  type QuestionCounts,
  questionFigures,
} from '../../../server/core/release/question-figures.ts';

const limits = { least: 10, leastInPeriod: 5 };
const eachOnce = <T>(answers: readonly T[]) => answers.map((answer) => ({ answer, count: 1 }));
const numbers = (...answers: number[]): QuestionCounts => ({
  ...{ question: 'tall', kind: 'number', answers: eachOnce(answers) },
});
const days = (...answers: string[]): QuestionCounts => ({
  ...{ question: 'dag', kind: 'date', answers: eachOnce(answers) },
});
const rankings = (...answers: string[]): QuestionCounts => ({
  ...{ question: 'rekke', kind: 'ranking', choices: ['a', 'b', 'c'] },
  answers: eachOnce(answers.map((order) => [...order])),
});
const nothing = (kind: string) => ({ kind, shown: 'nothing' });
const many = <T>(count: number, one: T) => new Array<T>(count).fill(one);

describe('numbers', () => {
  it('have mean, spread and quartiles of which nobody is the greatest', () => {
    const told = { kind: 'number', shown: 'all', n: 10, mean: 5.5, sd: 2.2, q1: 4, median: 5.5, q3: 7 };
    expect(questionFigures(numbers(1, 2, 3, 4, 5, 6, 7, 8, 9, 1_000_000), limits)).toEqual(told);
    expect(questionFigures(numbers(-50, 2, 3, 4, 5, 6, 7, 8, 9, 10), limits)).toEqual(told);
  });

  it('are rounded by their own spread', () => {
    const years = Array.from({ length: 40 }, (_, index) => 1950 + index);
    expect(numberFigures(years.map((value) => ({ value, count: 1 })))).toMatchObject({ mean: 1970, sd: 11 });
    const small = years.map((year) => ({ value: (year - 1950) / 1e6, count: 1 }));
    expect(numberFigures(small)).toMatchObject({ sd: 0.000011 });
  });

  it.each([
    ['nine persons', [1, 2, 3, 4, 5, 6, 7, 8, 9]],
    ['all but one of one mind', [...many(19, 3), 7]],
    ['all but those at the ends of one mind', [1, 2, ...many(16, 3), 8, 9]],
  ])('of %s are nothing', (_, answers) => {
    expect(questionFigures(numbers(...answers), limits)).toEqual(nothing('number'));
  });

  it('whatever they are, whoever has the greatest and the least may as well have another', () => {
    const given = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 10, maxLength: 60 });
    fc.assert(
      fc.property(given, (answers) => {
        const sorted = answers.toSorted((one, other) => one - other);
        const further = [
          (sorted[0] as number) - 1e6,
          ...sorted.slice(1, -1),
          (sorted.at(-1) as number) + 1e6,
        ];
        const told = questionFigures(numbers(...sorted), limits);
        if (told.shown === 'nothing') return;
        expect(questionFigures(numbers(...further), limits)).toEqual(told);
        // With two of another mind at least, nobody can take away their own answer and know the others'.
        const alike = [...Map.groupBy(sorted, (one) => one).values()];
        const commonest = Math.max(...alike.map((same) => same.length));
        expect(commonest).toBeLessThanOrEqual(sorted.length - 2);
      }),
    );
  });
});

describe('rankings', () => {
  it('have the mean rank of each choice, and how many set it first', () => {
    const told = questionFigures(rankings(...many(6, 'abc'), ...many(2, 'bca'), ...many(2, 'cab')), limits);
    expect(told).toEqual({
      ...{ kind: 'ranking', shown: 'all', n: 10 },
      choices: [
        { choice: 'a', meanRank: 1.6, firstShare: 0.6 },
        { choice: 'b', meanRank: 2, firstShare: 0.2 },
        { choice: 'c', meanRank: 2.4, firstShare: 0.2 },
      ],
    });
  });

  it('are nothing of few, or where all but one gave a choice the same place', () => {
    expect(questionFigures(rankings(...many(5, 'abc'), ...many(4, 'bca')), limits)).toEqual(
      nothing('ranking'),
    );
    const lastAlike = rankings(...many(6, 'abc'), ...many(5, 'bac'), 'cab');
    expect(questionFigures(lastAlike, limits)).toEqual(nothing('ranking'));
  });
});

describe('choices', () => {
  const chosen = (form: 'one' | 'several', ...answers: (string | string[])[]): QuestionCounts => ({
    ...{ question: 'valg', kind: 'choice', form, choices: ['a', 'b', 'c'] },
    answers: eachOnce(answers),
  });

  it('have how many chose each, in the questionnaire’s order', () => {
    const told = questionFigures(chosen('one', ...many(6, 'b'), ...many(4, 'a')), limits);
    expect(told).toEqual({
      ...{ kind: 'choice', shown: 'all', form: 'one', n: 10 },
      choices: [
        { choice: 'a', count: 4 },
        { choice: 'b', count: 6 },
        { choice: 'c', count: 0 },
      ],
    });
  });

  it('that several could be made of come to more than those who answered', () => {
    const told = questionFigures(chosen('several', ...many(6, ['a', 'b']), ...many(5, ['c', 'b'])), limits);
    expect(told).toEqual(nothing('choice'));
    const open = questionFigures(chosen('several', ...many(6, ['a', 'b']), ...many(5, ['c'])), limits);
    expect(open).toMatchObject({ n: 11, choices: [{ count: 6 }, { count: 6 }, { count: 5 }] });
  });

  it.each([
    ['nine persons', [...many(5, 'a'), ...many(4, 'b')]],
    ['all but one of one mind', [...many(19, 'a'), 'b']],
  ])('of %s are nothing', (_, answers) => {
    expect(questionFigures(chosen('one', ...answers), limits)).toEqual(nothing('choice'));
  });

  it('whatever is told, two did not choose it, and it stays when two exchange answers', () => {
    const sets = fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 });
    fc.assert(
      fc.property(fc.array(sets, { minLength: 10, maxLength: 40 }), (answers) => {
        const told = questionFigures(chosen('several', ...answers), limits);
        if (told.shown === 'nothing' || told.kind !== 'choice') return;
        for (const { count } of told.choices) expect(count).toBeLessThanOrEqual(told.n - 2);
        expect(questionFigures(chosen('several', ...answers.toReversed()), limits)).toEqual(told);
      }),
    );
  });
});

describe('days', () => {
  const inMonths = (...months: [string, number][]) =>
    days(...months.flatMap(([month, count]) => many(count, `${month}-17`)));

  it.each([
    [
      'month',
      [
        ['2026-03', 5],
        ['2026-11', 6],
      ],
      '2026-03:5 2026-11:6',
    ],
    [
      'quarter',
      [
        ['2026-03', 5],
        ['2026-04', 4],
        ['2026-06', 3],
      ],
      '2026-Q1:5 2026-Q2:7',
    ],
    [
      'year',
      [
        ['2025-12', 4],
        ['2025-01', 3],
        ['2026-04', 5],
      ],
      '2025:7 2026:5',
    ],
  ] as [string, [string, number][], string][])(
    'are counted by the shortest period with enough: %s',
    (step, months, told) => {
      const figures = questionFigures(inMonths(...months), limits);
      expect(figures).toMatchObject({ shown: 'all', step });
      const { periods } = figures as Extract<typeof figures, { kind: 'date'; shown: 'all' }>;
      expect(periods.map(({ period, count }) => `${period}:${count}`).join(' ')).toBe(told);
    },
  );

  it.each([
    ['all in one month', [['2026-03', 30]]],
    [
      'few in any year',
      [
        ['2025-03', 30],
        ['2026-03', 4],
      ],
    ],
    [
      'all in one quarter, few in a month',
      [
        ['2026-01', 30],
        ['2026-03', 4],
      ],
    ],
    [
      'few altogether',
      [
        ['2025-03', 4],
        ['2026-03', 5],
      ],
    ],
  ] as [string, [string, number][]][])('are nothing where there are %s', (_, months) => {
    expect(questionFigures(inMonths(...months), limits)).toEqual(nothing('date'));
  });

  it('no period holds fewer than the limit, and no day is told', () => {
    const day = fc.date({ min: new Date('2024-01-01'), max: new Date('2026-12-31'), noInvalidDate: true });
    const given = fc.array(
      day.map((at) => at.toISOString().slice(0, 10)),
      { minLength: 10, maxLength: 80 },
    );
    fc.assert(
      fc.property(given, (answers) => {
        const told = dateFigures(eachOnce(answers), 5);
        for (const { count } of told?.periods ?? []) expect(count).toBeGreaterThanOrEqual(5);
        expect(JSON.stringify(told)).not.toMatch(/\d{4}-\d{2}-\d{2}/);
      }),
    );
  });
});
