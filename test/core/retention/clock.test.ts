import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../server/core/oslo.ts';
import {
  addMonths,
  daysBetween,
  dueFrom,
  dueOn,
  keptBy,
  nextDue,
} from '../../../server/core/retention/clock.ts';
import {
  boundsOf,
  isWithinBounds,
  jobRules,
  type RetentionRule,
  retentionRuleKeys,
  retentionRules,
} from '../../../server/core/retention/rules.ts';

const aDay = fc.integer({ min: 0, max: 60_000 }).map((count) => addDays('1970-01-01', count));

describe('days and months', () => {
  it('are the calendar’s', () => {
    expect(addDays('2026-02-27', 2)).toBe('2026-03-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    // The night the clock is turned is a day like the others.
    expect(addDays('2026-03-28', 1)).toBe('2026-03-29');
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2027-12-31', 2)).toBe('2028-02-29');
    expect(addMonths('2026-11-24', 12)).toBe('2027-11-24');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(daysBetween('2026-11-26', '2026-12-30')).toBe(34);
    expect(daysBetween('2026-11-26', '2026-11-25')).toBe(-1);
  });

  it('a day so many days on is that many days away', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -4_000, max: 4_000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
    );
  });
});

describe('what is due', () => {
  it('is exactly what counts from the last day or earlier, by days and by months', () => {
    const form = fc.constantFrom('days' as const, 'months' as const);
    fc.assert(
      fc.property(form, fc.integer({ min: 0, max: 60 }), aDay, aDay, (unit, kept, from, today) => {
        const isDue = (dueOn(unit, kept, from) as string) <= today;
        expect(from <= dueFrom(unit, kept, today)).toBe(isDue);
      }),
      { numRuns: 2_000 },
    );
  });

  it('around the ends of months too, where a month is shorter than another', () => {
    for (let count = 0; count < 800; count++) {
      const today = addDays('2027-01-01', count);
      const last = dueFrom('months', 1, today);
      expect((dueOn('months', 1, last) as string) <= today).toBe(true);
      expect((dueOn('months', 1, addDays(last, 1)) as string) > today).toBe(true);
    }
  });

  it('is the first day of all that waits, by the promise each has', () => {
    const waiting = [
      { from: '2026-11-20', promisedDays: 60 },
      { from: '2026-11-26', promisedDays: 34 },
    ];
    expect(nextDue('answers', 0, waiting, '2026-11-26')).toEqual({ on: '2026-12-30', inDays: 34 });
    expect(nextDue('answers', 0, [], '2026-11-26')).toBeNull();
    expect(nextDue('deactivatedAccounts', 12, [{ from: '2025-11-20' }], '2026-11-26')).toEqual({
      ...{ on: '2026-11-20', inDays: -6 },
    });
  });

  it('is never by age for what is kept with the account or for good', () => {
    for (const key of retentionRuleKeys) {
      const { kept }: RetentionRule = retentionRules[key];
      const never = kept.form === 'withAccount' || kept.form === 'always';
      expect([
        key,
        nextDue(key, 1, [{ from: '2026-01-01', promisedDays: 30 }], '2026-11-26') === null,
      ]).toEqual([key, never]);
    }
  });
});

describe('the rules', () => {
  it('are changed within their bounds, and the fixed ones never', () => {
    expect(retentionRuleKeys.filter((key) => boundsOf(key))).toEqual([
      'failedSignIns',
      'pendingSecondFactors',
      'deactivatedAccounts',
    ]);
    expect([0, 1, 12, 60, 61, 1.5].map((kept) => isWithinBounds('deactivatedAccounts', kept))).toEqual([
      ...[false, true, true, true, false, false],
    ]);
    expect(isWithinBounds('log', 1)).toBe(false);
    expect(isWithinBounds('sessions', 1)).toBe(false);
  });

  it('keep for as long as is set, where it may be', () => {
    expect(keptBy('deactivatedAccounts', undefined)).toBe(12);
    expect(keptBy('deactivatedAccounts', 3)).toBe(3);
    expect(keptBy('sessions', 3)).toBe(0);
    expect(keptBy('answers', 3)).toBeNull();
    expect(keptBy('log', undefined)).toBeNull();
  });

  it('of the job are the ones that delete by the clock, answers first', () => {
    expect(jobRules[0]).toBe('answers');
    expect(jobRules.every((key) => retentionRules[key].by === 'job')).toBe(true);
    expect(jobRules).not.toContain('log');
    expect(jobRules).not.toContain('releases');
  });
});
