import { describe, expect, it } from 'vitest';
import { isInForce } from '../../../server/stages/scorecards/reading.ts';

type Version = Parameters<typeof isInForce>[0];

describe('a version of a scorecard', () => {
  it('holds from its first day, until the first on which it no longer does', () => {
    const version = { validFromOn: '2026-01-01', validToOn: '2027-01-01' } as Version;
    const days = ['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'];
    expect(days.map((on) => isInForce(version, on))).toEqual([false, true, true, false]);
    expect(isInForce({ ...version, validToOn: null }, '2040-01-01')).toBe(true);
  });
});
