import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type StatusOptions, statusOf, zoneOf } from '../../../server/core/ambition/status.ts';
import type { Ambition, ScorecardIndicator } from '../../../server/core/scorecard/format.ts';

type Direction = ScorecardIndicator['direction'];
type Given = [mean: number, low?: number, high?: number];
const figureOf = ([mean, meanLow, meanHigh]: Given) =>
  meanLow === undefined || meanHigh === undefined ? { mean } : { mean, meanLow, meanHigh };
/** «within», or «within?» where it is uncertain. */
function told(rule: Ambition, direction: Direction, given: Given, options?: StatusOptions): string {
  const { code, uncertain } = statusOf(figureOf(given), rule, direction, options);
  return uncertain ? `${code}?` : code;
}

describe('status against a band of two thresholds', () => {
  const band: Ambition = { form: 'band', target: 5, floor: 4 };
  it.each<[Given, string]>([
    [[5], 'reached'],
    [[4.999_999], 'within'],
    [[4], 'within'],
    [[3.999_999], 'below'],
    [[5.3, 5, 5.6], 'reached'],
    [[5.1, 4.9, 5.3], 'reached?'],
    [[4.5, 4.1, 4.9], 'within'],
    [[4.9, 4.7, 5.1], 'within?'],
    [[4.1, 3.9, 4.3], 'within?'],
    [[4.5, 3.9, 5.1], 'within?'],
    [[3.8, 3.5, 4.1], 'below?'],
    [[3.5, 3.1, 3.9], 'below'],
    [[4.75, 4.48, 5.02], 'within?'],
  ])('%j is %s', (given, expected) => {
    expect(told(band, 'higherIsBetter', given)).toBe(expected);
  });

  it('judges the value as computed, not as it is written: 4.96 is written 5.0 and is within', () => {
    expect(told(band, 'higherIsBetter', [4.96])).toBe('within');
  });

  it('does not let arithmetic decide a value of exactly the target', () => {
    expect(told({ form: 'band', target: 0.3, floor: 0.1 }, 'higherIsBetter', [0.1 + 0.2 - 1e-12])).toBe(
      'reached',
    );
  });

  it('is mirrored where lower is better', () => {
    const absence: Ambition = { form: 'band', target: 5, floor: 7 };
    expect(told(absence, 'lowerIsBetter', [4.8])).toBe('reached');
    expect(told(absence, 'lowerIsBetter', [5, 4.6, 5.4])).toBe('reached?');
    expect(told(absence, 'lowerIsBetter', [6])).toBe('within');
    expect(told(absence, 'lowerIsBetter', [7.5, 6.5, 8])).toBe('below?');
    expect(told(absence, 'lowerIsBetter', [8, 7.5, 8.5])).toBe('below');
  });

  it('can be missed at either end where closer is better', () => {
    expect(told(band, 'closerIsBetter', [4.5])).toBe('reached');
    expect(told(band, 'closerIsBetter', [5.2, 4.9, 5.5])).toBe('below?');
    expect(told(band, 'closerIsBetter', [3.2])).toBe('below');
  });

  it('turned around, the status of the mirrored value is the same', () => {
    const point = fc.integer({ min: 100, max: 600 }).map((hundredths) => hundredths / 100);
    fc.assert(
      fc.property(point, point, fc.array(point, { minLength: 3, maxLength: 3 }), (one, other, points) => {
        const [target, floor] = [Math.max(one, other), Math.min(one, other)];
        const [low, mean, high] = points.toSorted((a, b) => a - b) as [number, number, number];
        const mirrored: Ambition = { form: 'band', target: -target, floor: -floor };
        expect(told(mirrored, 'lowerIsBetter', [-mean, -high, -low])).toBe(
          told({ form: 'band', target, floor }, 'higherIsBetter', [mean, low, high]),
        );
      }),
    );
  });
});

describe('status where the whole band is the target', () => {
  const band: Ambition = { form: 'band', target: 5, floor: 4 };
  const reading: StatusOptions = { rangeReading: 'bandIsTarget' };
  it.each<[Given, string]>([
    [[5.5], 'reached'],
    [[4.5, 4.1, 4.9], 'reached'],
    [[4.9, 4.7, 5.1], 'reached'],
    [[4.1, 3.9, 4.3], 'reached?'],
    [[3.9, 3.7, 4.1], 'below?'],
    [[3.5], 'below'],
  ])('%j is %s', (given, expected) => {
    expect(told(band, 'higherIsBetter', given, reading)).toBe(expected);
  });
});

describe('status of the other forms', () => {
  it('an exact value has a deviation, and a verdict only with a tolerance', () => {
    expect(told({ form: 'exact', value: 0 }, 'closerIsBetter', [2, 1, 3])).toBe('deviation');
    const tolerant: Ambition = { form: 'exact', value: 0, tolerance: 2 };
    expect(told(tolerant, 'closerIsBetter', [-2])).toBe('reached');
    expect(told(tolerant, 'closerIsBetter', [1.5, 0.5, 2.5])).toBe('reached?');
    expect(told(tolerant, 'closerIsBetter', [-2.1])).toBe('below');
    expect(told(tolerant, 'closerIsBetter', [3, 2.5, 3.5])).toBe('below');
  });

  const relative = (
    unit: 'percent' | 'percentPoint' | 'notChosen',
    operator: 'lower' | 'higher',
  ): Ambition => ({
    form: 'relative',
    operator,
    by: 1,
    unit,
    reference: 'PAI',
  });

  it('a relative one waits for its reference and for the choice of unit', () => {
    expect(told(relative('percent', 'lower'), 'lowerIsBetter', [6])).toBe('missingReference');
    expect(told(relative('percent', 'lower'), 'lowerIsBetter', [6], { reference: null })).toBe(
      'missingReference',
    );
    expect(told(relative('notChosen', 'lower'), 'lowerIsBetter', [6], { reference: 8 })).toBe(
      'missingReference',
    );
  });

  it('one percent lower than 8 is 7.92, one percentage point lower is 7', () => {
    const reference: StatusOptions = { reference: 8 };
    expect(told(relative('percent', 'lower'), 'lowerIsBetter', [7.92], reference)).toBe('reached');
    expect(told(relative('percent', 'lower'), 'lowerIsBetter', [7.93], reference)).toBe('below');
    expect(told(relative('percentPoint', 'lower'), 'lowerIsBetter', [7], reference)).toBe('reached');
    expect(told(relative('percentPoint', 'lower'), 'lowerIsBetter', [7.2, 6.9, 7.5], reference)).toBe(
      'below?',
    );
    expect(told(relative('percentPoint', 'higher'), 'higherIsBetter', [9], reference)).toBe('reached');
    expect(told(relative('percent', 'higher'), 'higherIsBetter', [8.07], reference)).toBe('below');
  });

  it('a delegated one lives in the units', () => {
    expect(told({ form: 'delegated', level: 'unit' }, 'higherIsBetter', [6])).toBe('delegated');
  });

  it('is refused for what is no number', () => {
    const band: Ambition = { form: 'band', target: 5, floor: 4 };
    expect(() => statusOf({ mean: Number.NaN }, band, 'higherIsBetter')).toThrow('no status');
    expect(() =>
      statusOf({ mean: 1 }, relative('percent', 'lower'), 'lowerIsBetter', { reference: Number.NaN }),
    ).toThrow('no status');
  });
});

it('a zone counts its own edge', () => {
  expect([zoneOf(5, 5, 4), zoneOf(4, 5, 4), zoneOf(3.9, 5, 4)]).toEqual(['above', 'between', 'below']);
});
