import { describe, expect, it } from 'vitest';
import { toHundred, widthToHundred } from '../../../server/core/scales/zero-to-hundred.ts';

const scale = { min: 1, max: 6 };

describe('the 0–100 form', () => {
  it('maps the scale’s ends to 0 and 100, and an ambition 5.0–4.0 to 80–60', () => {
    expect([1, 4, 5, 6].map((mean) => toHundred(mean, scale))).toEqual([0, 60, 80, 100]);
    expect(toHundred(4.5, scale)).toBe(70);
    expect(toHundred(6 + 1e-12, scale)).toBe(100);
  });

  it('only stretches a spread or a difference', () => {
    expect(widthToHundred(1.25, scale)).toBe(25);
    expect(widthToHundred(-0.5, scale)).toBe(-10);
  });

  it('refuses what is outside', () => {
    expect(() => toHundred(0.9, scale)).toThrow(RangeError);
    expect(() => toHundred(Number.NaN, scale)).toThrow(RangeError);
    expect(() => widthToHundred(Number.NaN, scale)).toThrow(RangeError);
    expect(() => widthToHundred(1, { min: 2, max: 2 })).toThrow(RangeError);
  });
});
