import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { earlyAndLate } from '../../../server/core/statistics/early-and-late.ts';
import { type RoundMode, refusalOfLinking } from '../../../server/core/statistics/linked-answers.ts';
import { pairedComparison } from '../../../server/core/statistics/paired.ts';
import { panel } from '../../../server/core/statistics/panel.ts';
import { answers, anyAnswers, notFinite } from './arbitrary.ts';

const confidential = { now: 'confidential', before: 'confidential' } as const;
const unread = () => {
  throw new Error('the answers were read');
};
const refused = (...modes: RoundMode[]) => ({ kind: 'not_asked', reason: 'answersNotLinked', modes });

describe('outside confidential rounds', () => {
  it('nobody is followed, and the answers are not read', () => {
    expect(pairedComparison({ now: 'confidential', before: 'anonymous' }, unread)).toEqual(
      refused('anonymous'),
    );
    expect(panel(['openLink', 'confidential', 'openLink'], unread)).toEqual(refused('openLink'));
    expect(earlyAndLate('imported', unread)).toEqual(refused('imported'));
    expect(refusalOfLinking(['confidential'])).toBeNull();
  });
});

describe('a paired comparison', () => {
  const pairs = [0, 1, 1, 2].map((change) => ({ x: 2, y: 2 + change, count: 1 }));

  it('is the one of the worked example', () => {
    expect(pairedComparison(confidential, () => pairs)).toEqual({
      kind: 'paired',
      n: 4,
      difference: 1,
      low: expect.closeTo(-0.2992, 4),
      high: expect.closeTo(2.2992, 4),
      sdOfChange: expect.closeTo(0.8165, 4),
      t: expect.closeTo(2.4495, 4),
      df: 3,
      p: expect.closeTo(0.0917, 4),
      up: 3,
      same: 1,
      down: 0,
      r: null,
    });
  });

  it('has nothing to say of one person, or when all moved alike', () => {
    expect(pairedComparison(confidential, () => [])).toEqual({
      kind: 'not_computable',
      reason: 'tooFewPersons',
    });
    expect(pairedComparison(confidential, () => [{ x: 1, y: 2, count: 3 }])).toEqual({
      kind: 'not_computable',
      reason: 'nothingVaries',
    });
  });

  it('is the reverse when the rounds change places', () => {
    const pair = fc.record({
      x: fc.integer({ min: 1, max: 6 }),
      y: fc.integer({ min: 1, max: 6 }),
      count: fc.nat(9),
    });
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 15 }), (some) => {
        const there = pairedComparison(confidential, () => some);
        const back = pairedComparison(confidential, () =>
          some.map(({ x, y, count }) => ({ x: y, y: x, count })),
        );
        expect(notFinite(there)).toEqual([]);
        if (there.kind !== 'paired' || back.kind !== 'paired') expect(back.kind).toBe(there.kind);
        else {
          expect(back.difference).toBeCloseTo(-there.difference, 10);
          expect(back.p).toBeCloseTo(there.p, 10);
          expect([back.up, back.same, back.down]).toEqual([there.down, there.same, there.up]);
        }
      }),
    );
  });
});

describe('a panel', () => {
  it('holds those who answered every round, beside those who came or left', () => {
    const found = panel(['confidential', 'confidential'], () => [
      { values: [4, 5], count: 2 },
      { values: [3, null], count: 1 },
    ]);
    if (found.kind !== 'panel') throw new Error('a panel');
    expect(found.stayingCount).toBe(2);
    expect(found.rounds.map(({ staying }) => staying.mean)).toEqual([4, 5]);
    expect(found.rounds.map(({ others }) => others.mean)).toEqual([3, null]);
    expect(found.rounds[0]?.all.n).toBe(3);
  });

  it('refuses a pattern without a place for each round', () => {
    expect(() => panel(['confidential'], () => [{ values: [1, 2], count: 1 }])).toThrow(RangeError);
  });
});

describe('early against late answers', () => {
  it('is late minus early', () => {
    const found = earlyAndLate('confidential', () => ({
      early: answers(0, 0, 0, 1, 2),
      late: answers(0, 0, 1, 2),
    }));
    if (found.kind !== 'earlyAndLate') throw new Error('a comparison');
    expect(found.mean.difference).toBeCloseTo(-1, 12);
    expect(found.superiority.size).toBe('large');
  });

  it('has nothing to say of few or of people who all answered alike', () => {
    expect(earlyAndLate('confidential', () => ({ early: answers(2), late: answers(1) }))).toMatchObject({
      reason: 'tooFewPersons',
    });
    expect(earlyAndLate('confidential', () => ({ early: answers(2), late: answers(0, 2) }))).toMatchObject({
      reason: 'nothingVaries',
    });
    fc.assert(
      fc.property(anyAnswers, anyAnswers, (early, late) => {
        expect(notFinite(earlyAndLate('confidential', () => ({ early, late })))).toEqual([]);
      }),
    );
  });
});
