import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aaporRates } from '../../../server/core/response-rate/aapor.ts';
import { answerKind, sortAnswers } from '../../../server/core/response-rate/dispositions.ts';
import { isLowRate, svarprosent } from '../../../server/core/response-rate/svarprosent.ts';
import { notFinite } from '../statistics/arbitrary.ts';

const counts = {
  complete: 40,
  partial: 10,
  refusalOrBreakOff: 5,
  nonContact: 35,
  other: 0,
  unknown: 10,
  ineligible: 10,
};

describe('a sent answer', () => {
  const kind = (answeredCount: number, applicableCount = 10) =>
    answerKind({ answeredCount, applicableCount });

  it('is complete from 80 %, partial from 50 %, else a break-off', () => {
    expect([10, 8, 7, 5, 4, 0].map((answered) => kind(answered))).toEqual([
      'complete',
      'complete',
      'partial',
      'partial',
      'breakOff',
      'breakOff',
    ]);
    expect([kind(12, 15), kind(4, 5), kind(28, 35)]).toEqual(Array(3).fill('complete'));
    expect(answerKind({ answeredCount: 6, applicableCount: 10 }, { complete: 0.6, partial: 0.3 })).toBe(
      'complete',
    );
  });

  it('cannot answer more than applies', () => {
    expect(() => kind(3, 2)).toThrow(RangeError);
    expect(() => kind(0, 0)).toThrow(RangeError);
  });

  it('is counted by kind', () => {
    const rows = [10, 6, 2].map((answeredCount) => ({ answeredCount, applicableCount: 10, count: 3 }));
    expect(sortAnswers(rows)).toEqual({ complete: 3, partial: 3, breakOff: 3 });
  });
});

describe('AAPOR’s rates', () => {
  it('are those of the worked example, and say that drafts are unknown', () => {
    expect(aaporRates(counts)).toEqual({
      rr1: 0.4,
      rr2: 0.5,
      rr3: expect.closeTo(40 / 99, 12),
      rr4: expect.closeTo(50 / 99, 12),
      rr5: expect.closeTo(40 / 90, 12),
      rr6: expect.closeTo(50 / 90, 12),
      e: 0.9,
      eSource: 'estimated',
      unfinishedDrafts: 'unknown',
    });
    expect(aaporRates(counts, 0.5)).toMatchObject({ rr3: 40 / 95, e: 0.5, eSource: 'given' });
  });

  it('are null where nobody is left to divide by', () => {
    const nobody = { ...counts, complete: 0, partial: 0, refusalOrBreakOff: 0, nonContact: 0, ineligible: 0 };
    expect(aaporRates(nobody)).toMatchObject({ rr1: 0, rr3: null, rr5: null, e: null });
    expect(aaporRates({ ...nobody, unknown: 0 })).toMatchObject({ rr1: null, rr3: null, e: null });
  });

  it('refuse impossible counts', () => {
    expect(() => aaporRates({ ...counts, other: -1 })).toThrow(RangeError);
    expect(() => aaporRates({ ...counts, other: 0.5 })).toThrow(RangeError);
    expect(() => aaporRates(counts, 1.1)).toThrow(RangeError);
  });

  it('rise from RR1 to RR5 and from RR2 to RR6, within 0–1', () => {
    const group = fc.nat(50);
    const any = fc.record({
      complete: group,
      partial: group,
      refusalOrBreakOff: group,
      nonContact: group,
      other: group,
      unknown: group,
      ineligible: group,
    });
    fc.assert(
      fc.property(any, (some) => {
        const rates = aaporRates(some);
        expect(notFinite(rates)).toEqual([]);
        for (const line of [
          [rates.rr1, rates.rr3, rates.rr5],
          [rates.rr2, rates.rr4, rates.rr6],
        ]) {
          const known = line.filter((rate) => rate !== null);
          expect(known).toEqual(known.toSorted((one, other) => one - other));
          for (const rate of known) expect(rate >= 0 && rate <= 1).toBe(true);
        }
      }),
    );
  });
});

describe('svarprosent', () => {
  it('is sent answers of eligible invited', () => {
    expect(svarprosent(2800, 5030)).toMatchObject({ kind: 'rate', rate: 2800 / 5030 });
    expect(svarprosent(9, 9)).toMatchObject({ rate: 1 });
  });

  it('does not exist for an open link or without invited', () => {
    expect(svarprosent(31, null)).toEqual({ kind: 'not_asked', reason: 'openLink', sentCount: 31 });
    expect(svarprosent(0, 0)).toMatchObject({ kind: 'not_computable', reason: 'nobodyInvited' });
  });

  it('refuses more answers than invited', () => {
    expect(() => svarprosent(10, 9)).toThrow(RangeError);
    expect(() => svarprosent(-1, 9)).toThrow(RangeError);
    expect(() => svarprosent(1, 9.5)).toThrow(RangeError);
  });

  it('is flagged as low by whom it asks', () => {
    expect([isLowRate(0.49, 'users'), isLowRate(0.5, 'users'), isLowRate(0.49, 'employees')]).toEqual([
      true,
      false,
      true,
    ]);
    expect([isLowRate(0.29, 'citizens'), isLowRate(0.3, 'citizens')]).toEqual([true, false]);
  });
});
