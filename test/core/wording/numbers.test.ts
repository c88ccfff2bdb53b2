import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../server/core/locale.ts';
import { formatDate } from '../../../server/core/wording/dates.ts';
import {
  formatCount,
  formatDecimal,
  formatMean,
  formatMinutes,
  formatSd,
  formatShare,
  formatSigned,
  shareWorthSaying,
} from '../../../server/core/wording/numbers.ts';

const narrowSpace = '\u202f';
const noBreakSpace = '\u00a0';
const minus = '\u2212';

describe('numbers in bokmål and nynorsk', () => {
  it.each(['nb', 'nn'] as const)(
    'have a decimal comma, narrow spaces and the true minus sign (%s)',
    (language) => {
      expect(formatMean(4.8167, language)).toBe('4,8');
      expect(formatMean(5, language)).toBe('5,0');
      expect(formatSd(0.9437, language)).toBe('0,94');
      expect(formatCount(999, language)).toBe('999');
      expect(formatCount(1_240, language)).toBe(`1${narrowSpace}240`);
      expect(formatCount(1_234_567, language)).toBe(`1${narrowSpace}234${narrowSpace}567`);
      expect(formatDecimal(-1_234.5, 1, language)).toBe(`${minus}1${narrowSpace}234,5`);
      expect(formatShare(0.7143, language)).toBe(`71${noBreakSpace}%`);
      expect(formatSigned(0.553, 2, language)).toBe('+0,55');
      expect(formatSigned(-0.067, 2, language)).toBe(`${minus}0,07`);
    },
  );
});

it('a share that would read nought is not said, whether it is of nobody or of one among many', () => {
  expect(shareWorthSaying(0, 'nb')).toBeNull();
  expect(shareWorthSaying(1 / 394, 'nb')).toBeNull();
  expect(shareWorthSaying(0.005, 'nb')).toBe(formatShare(0.005, 'nb'));
  expect(shareWorthSaying(0.12, 'en')).toBe('12%');
});

describe('numbers in English', () => {
  it('have a decimal point and commas, and no space before percent', () => {
    expect(formatMean(4.8167, 'en')).toBe('4.8');
    expect(formatCount(1_234_567, 'en')).toBe('1,234,567');
    expect(formatShare(0.7143, 'en')).toBe('71%');
    expect(formatSigned(-0.067, 2, 'en')).toBe(`${minus}0.07`);
  });
});

describe('rounding', () => {
  it('is from the value as computed, halves away from nought, also halves that arithmetic left a hair short', () => {
    expect(formatMean(4.45, 'nb')).toBe('4,5');
    expect(formatMean(-0.25, 'nb')).toBe(`${minus}0,3`);
    expect(formatShare(0.115, 'en')).toBe('12%');
    expect(formatDecimal(1.005, 2, 'en')).toBe('1.01');
    expect(formatMean(4.449, 'nb')).toBe('4,4');
  });

  it('gives nought no sign', () => {
    expect(formatMean(-0.04, 'en')).toBe('0.0');
    expect(formatSigned(-0.04, 1, 'nb')).toBe('0,0');
    expect(formatSigned(0.04, 1, 'nb')).toBe('0,0');
    expect(formatSigned(0, 0, 'nn')).toBe('0');
    expect(formatSigned(0.04, 2, 'nb')).toBe('+0,04');
  });

  it('is never more than half a step away, in any language', () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(
        value,
        fc.integer({ min: 0, max: 3 }),
        fc.constantFrom(...languages),
        (number, places, language) => {
          const written = formatDecimal(number, places, language);
          const plain = language === 'en' ? written.replaceAll(',', '') : written.replaceAll(narrowSpace, '');
          const read = Number(plain.replace(',', '.').replace(minus, '-'));
          expect(Math.abs(read - number)).toBeLessThanOrEqual(0.5 * 10 ** -places + 1e-8);
          expect(written).not.toMatch(/[ -]/);
        },
      ),
    );
  });

  it('refuses what is no figure', () => {
    expect(() => formatMean(Number.NaN, 'nb')).toThrow('cannot be written');
    expect(() => formatCount(Number.POSITIVE_INFINITY, 'nb')).toThrow('cannot be written');
  });
});

describe('days', () => {
  it('are written with the month in words', () => {
    expect(formatDate('2026-11-24', 'nb')).toBe('24. november 2026');
    expect(formatDate('2026-11-24', 'nn')).toBe('24. november 2026');
    expect(formatDate('2026-11-24', 'en')).toBe('24 November 2026');
    expect(formatDate('2027-03-01', 'nb')).toBe('1. mars 2027');
    expect(formatDate('2028-02-29', 'en')).toBe('29 February 2028');
  });

  it('that are none are refused', () => {
    for (const day of [
      '2027-13-01',
      '2027-04-31',
      '2027-00-10',
      '2027-01-00',
      '2027-02-29',
      '24.11.2026',
      '',
    ]) {
      expect(() => formatDate(day, 'nb'), day).toThrow('is no day');
    }
  });
});

describe('minutes', () => {
  it('have a decimal where there is one, as the language writes it', () => {
    expect([4, 4.5, 0.96].map((minutes) => formatMinutes(minutes, 'nb'))).toEqual(['4', '4,5', '1']);
    expect(formatMinutes(4.5, 'en')).toBe('4.5');
  });
});
