import { describe, expect, it } from 'vitest';
import { parseAmbition, statusOf, zoneOf } from '../../server/core/ambition.ts';

describe('the wording of an ambition level', () => {
  it.each([
    ['5.0–4.0', { form: 'band', target: 5, floor: 4 }],
    ['4,5-3,5', { form: 'band', target: 4.5, floor: 3.5 }],
    ['0', { form: 'exact', value: 0 }],
    [
      '1% lavere enn PAI-statistikk',
      { form: 'relative', operator: 'lower', by: 1, unit: 'notChosen', reference: 'PAI' },
    ],
    ['Spesifisert på enhetene', { form: 'delegated', level: 'unit' }],
  ])('«%s» is understood', (text, expected) => {
    expect(parseAmbition(text)).toEqual(expected);
  });

  it('something else is not guessed at', () => {
    expect(parseAmbition('så bra som mulig')).toBeNull();
  });
});

describe('status against a band', () => {
  const band = { form: 'band', target: 5, floor: 4 } as const;
  const status = (mean: number, low?: number, high?: number) =>
    statusOf(
      { mean, ...(low === undefined ? {} : { meanLow: low, meanHigh: high as number }) },
      band,
      'higherIsBetter',
    );

  it('the target itself is reached, the floor itself is within, a hair under is below', () => {
    expect(status(5).code).toBe('reached');
    expect(status(4.999_999).code).toBe('within');
    expect(status(4).code).toBe('within');
    expect(status(3.999_999).code).toBe('below');
  });

  it('is uncertain only when the interval crosses a threshold', () => {
    expect(status(4.5, 4.1, 4.9)).toEqual({ code: 'within', uncertain: false });
    expect(status(4.9, 4.7, 5.1)).toEqual({ code: 'within', uncertain: true });
    expect(status(4.1, 3.9, 4.3)).toEqual({ code: 'within', uncertain: true });
    expect(status(4.9)).toEqual({ code: 'within', uncertain: false });
  });

  it('is mirrored where lower is better', () => {
    const absence = { form: 'band', target: 5, floor: 7 } as const;
    expect(statusOf({ mean: 4.8 }, absence, 'lowerIsBetter').code).toBe('reached');
    expect(statusOf({ mean: 6 }, absence, 'lowerIsBetter').code).toBe('within');
    expect(statusOf({ mean: 7.5, meanLow: 6.5, meanHigh: 8 }, absence, 'lowerIsBetter')).toEqual({
      code: 'below',
      uncertain: true,
    });
  });
});

describe('the other forms', () => {
  it('an exact value without a tolerance has a deviation, not a verdict', () => {
    expect(statusOf({ mean: 2 }, { form: 'exact', value: 0 }, 'closerIsBetter').code).toBe('deviation');
    expect(statusOf({ mean: 2 }, { form: 'exact', value: 0, tolerance: 3 }, 'closerIsBetter').code).toBe(
      'reached',
    );
  });

  it('a relative one waits for its reference, and a delegated one lives in the units', () => {
    const relative = {
      form: 'relative',
      operator: 'lower',
      by: 1,
      unit: 'notChosen',
      reference: 'PAI',
    } as const;
    expect(statusOf({ mean: 6 }, relative, 'lowerIsBetter').code).toBe('missingReference');
    expect(statusOf({ mean: 6 }, { form: 'delegated', level: 'unit' }, 'higherIsBetter').code).toBe(
      'delegated',
    );
  });
});

it('a zone counts its own edge', () => {
  expect([zoneOf(5, 5, 4), zoneOf(4, 5, 4), zoneOf(3.9, 5, 4)]).toEqual(['above', 'between', 'below']);
});
