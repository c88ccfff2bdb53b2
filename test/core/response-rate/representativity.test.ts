import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemNonResponse } from '../../../server/core/response-rate/item-nonresponse.ts';
import { rIndicator } from '../../../server/core/response-rate/r-indicator.ts';
import { besidePopulation, representativity } from '../../../server/core/response-rate/representativity.ts';
import { notFinite } from '../statistics/arbitrary.ts';

const category = (name: string, respondentCount: number, populationCount: number) => {
  return { category: name, respondentCount, populationCount };
};

describe('groups beside the population', () => {
  const group = (name: string, answeredCount: number | null) => ({
    ...{ category: name, populationCount: 5000, answeredCount },
  });

  it('have shares where all are told', () => {
    expect(besidePopulation([group('Unge', 30), group('Eldre', 70)])).toEqual([
      { ...group('Unge', 30), populationShare: 0.5, answeredShare: 0.3, answeredRate: 0.006 },
      { ...group('Eldre', 70), populationShare: 0.5, answeredShare: 0.7, answeredRate: 0.014 },
    ]);
  });

  it('say nothing of those who answered that would tell a group that is not told', () => {
    expect(besidePopulation([group('Unge', 42), group('Eldre', null)])).toEqual([
      { ...group('Unge', 42), populationShare: 0.5, answeredShare: null, answeredRate: 0.0084 },
      { ...group('Eldre', null), populationShare: 0.5, answeredShare: null, answeredRate: null },
    ]);
    const nobody = besidePopulation([group('Unge', 0), group('Eldre', 0)]);
    expect(nobody.map(({ answeredShare }) => answeredShare)).toEqual([null, null]);
  });
});

describe('the table of representativity', () => {
  it('sets respondents beside the population', () => {
    const found = representativity([category('Kvinner', 30, 5000), category('Menn', 70, 5000)]);
    if (found.kind !== 'representativity') throw new Error(found.reason);
    expect(found.rows[0]).toEqual({
      category: 'Kvinner',
      shareOfRespondents: 0.3,
      shareOfPopulation: 0.5,
      differenceInPoints: expect.closeTo(-20, 12),
      impliedWeight: expect.closeTo(5 / 3, 12),
    });
    expect(found.withoutRespondents).toEqual([]);
  });

  it('names categories without respondents, and gives them no weight', () => {
    const found = representativity([
      category('18–24', 0, 900),
      category('25+', 10, 9100),
      category('–', 0, 0),
    ]);
    if (found.kind !== 'representativity') throw new Error(found.reason);
    expect(found.withoutRespondents).toEqual(['18–24']);
    expect(found.rows.map(({ impliedWeight }) => impliedWeight)).toEqual([null, 0.91]);
  });

  it('refuses margins that cannot be', () => {
    expect(() => representativity([category('a', 1, 0), category('b', 1, 1)])).toThrow(RangeError);
    expect(() => representativity([category('a', 1, 2), category('a', 1, 1)])).toThrow(RangeError);
    expect(() => representativity([category('a', 0, 0)])).toThrow(RangeError);
    expect(() => representativity([category('a', 1.5, 2)])).toThrow(RangeError);
    expect(() => representativity([category('a', 1, Number.NaN)])).toThrow(RangeError);
    expect(representativity([category('a', 0, 9)])).toEqual({
      kind: 'not_computable',
      reason: 'noRespondents',
    });
  });

  it('has weights that bring the respondents to the population', () => {
    const any = fc.array(fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 5000 })), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(any, (some) => {
        const found = representativity(some.map(([one, other], at) => category(String(at), one, other)));
        expect(notFinite(found)).toEqual([]);
        if (found.kind !== 'representativity' || found.withoutRespondents.length > 0) return;
        const weighted = found.rows.reduce(
          (sum, { shareOfRespondents, impliedWeight }) =>
            sum + shareOfRespondents * (impliedWeight as number),
          0,
        );
        expect(weighted).toBeCloseTo(1, 10);
      }),
    );
  });
});

describe('the R-indicator', () => {
  it('is 1 when all groups answered alike, and less the more they differ', () => {
    const cells = (one: number, other: number) => [
      { invitedCount: 100, sentCount: one },
      { invitedCount: 100, sentCount: other },
    ];
    expect(rIndicator(cells(50, 50))).toBe(1);
    expect(rIndicator(cells(40, 60))).toBeCloseTo(0.7995, 4);
    expect(rIndicator([...cells(0, 100), { invitedCount: 0, sentCount: 0 }])).toBeCloseTo(0, 2);
    expect(rIndicator([{ invitedCount: 1, sentCount: 1 }])).toBeNull();
    expect(() => rIndicator(cells(101, 1))).toThrow(RangeError);
    expect(() => rIndicator(cells(0.5, 1))).toThrow(RangeError);
  });

  it('lies within 0–1 and does not mind how cells of one rate are grouped', () => {
    const cell = fc
      .integer({ min: 1, max: 40 })
      .chain((invitedCount) => fc.nat(invitedCount).map((sentCount) => ({ invitedCount, sentCount })));
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 10 }), (cells) => {
        const found = rIndicator(cells) as number;
        expect(found >= 0 && found <= 1).toBe(true);
        const doubled = cells.map(({ invitedCount, sentCount }) => {
          return { invitedCount: 2 * invitedCount, sentCount: 2 * sentCount };
        });
        expect(rIndicator([...cells, ...cells])).toBeCloseTo(rIndicator(doubled) as number, 12);
      }),
    );
  });
});

describe('item non-response', () => {
  it('counts skipped and «vet ikke» apart, of those it applied to', () => {
    const found = itemNonResponse({
      validCount: 80,
      dontKnowCount: 15,
      notApplicableCount: 30,
      skippedCount: 5,
    });
    expect(found).toEqual({
      applicableCount: 100,
      skippedShare: 0.05,
      dontKnowShare: 15 / 95,
      nonResponseShare: 0.2,
      manyDontKnow: false,
    });
  });

  it('flags more than a fifth «vet ikke»', () => {
    const share = (dontKnowCount: number) =>
      itemNonResponse({
        validCount: 100 - dontKnowCount,
        dontKnowCount,
        notApplicableCount: 0,
        skippedCount: 0,
      });
    expect([share(20).manyDontKnow, share(21).manyDontKnow]).toEqual([false, true]);
  });

  it('is null where it applied to nobody, and refuses impossible counts', () => {
    const none = { validCount: 0, dontKnowCount: 0, notApplicableCount: 3, skippedCount: 0 };
    expect(itemNonResponse(none)).toMatchObject({
      skippedShare: null,
      dontKnowShare: null,
      nonResponseShare: null,
    });
    expect(() => itemNonResponse({ ...none, skippedCount: -1 })).toThrow(RangeError);
  });
});
