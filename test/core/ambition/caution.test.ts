import { describe, expect, it } from 'vitest';
import { cautionMark, isWide } from '../../../server/core/ambition/caution.ts';

const scale = { min: 1, max: 6 };
const mark = (n: number, meanLow: number, meanHigh: number) => cautionMark({ n, meanLow, meanHigh }, scale);

describe('the caution mark', () => {
  it('is none for a narrow interval among many', () => {
    expect(mark(120, 4.48, 5.02)).toBeNull();
  });

  it('is E above a tenth of the range to each side, and not at exactly a tenth', () => {
    expect(mark(25, 3.33, 4.83)).toBe('E');
    expect(mark(120, 4.1, 5.1)).toBeNull();
    expect(mark(120, 4.1, 5.101)).toBe('E');
  });

  it('is E for fewer than twenty answers, however alike', () => {
    expect(mark(19, 4.5, 4.7)).toBe('E');
    expect(mark(20, 4.5, 4.7)).toBeNull();
  });

  it('is F above a fifth, and not at exactly a fifth', () => {
    expect(mark(12, 2.34, 5.16)).toBe('F');
    expect(mark(40, 2, 4)).toBe('E');
    expect(mark(40, 2, 4.001)).toBe('F');
  });

  it('follows the scale: the same interval is wide on 1–6 and narrow on 0–100', () => {
    const figure = { n: 60, meanLow: 3, meanHigh: 5 };
    expect(isWide(figure, scale)).toBe(true);
    expect(isWide(figure, { min: 0, max: 100 })).toBe(false);
    expect(cautionMark(figure, { min: 0, max: 100 })).toBeNull();
  });

  it('tells nothing without an interval: full counts have none, and below the spread limit it is not shown', () => {
    expect(cautionMark({ n: 7 }, scale)).toBeNull();
  });

  it('can be set by the municipality', () => {
    const strict = { cautionAbove: 0.05, hiddenAbove: 0.1, fewestAnswers: 50 };
    expect(cautionMark({ n: 120, meanLow: 4.48, meanHigh: 5.02 }, scale, strict)).toBe('E');
    expect(cautionMark({ n: 120, meanLow: 4.1, meanHigh: 5.2 }, scale, strict)).toBe('F');
  });

  it('refuses an interval turned around', () => {
    expect(() => mark(20, 5, 4)).toThrow('no interval');
  });
});
