import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { descriptives, type ValueCount } from '../../../../server/core/statistics/descriptives.ts';
import { type Funnel, funnel } from '../../../../server/core/statistics/many-units/funnel.ts';
import { overdispersion } from '../../../../server/core/statistics/many-units/overdispersion.ts';
import {
  meanFunnel,
  sdFunnel,
  shareFunnel,
} from '../../../../server/core/statistics/many-units/unit-funnels.ts';
import { answers, anyAnswers, notFinite } from '../arbitrary.ts';

const units = (all: ValueCount[][]) => all.map((counts, at) => ({ key: `unit ${at}`, counts }));
const alike = answers(2, 3, 8, 20, 30, 12);
const opened = (found: ReturnType<typeof funnel>): Funnel => {
  if (found.kind !== 'funnel') throw new Error(found.reason);
  return found;
};

describe('over-dispersion', () => {
  it('is the worked example’s, and 0 where chance explains the units', () => {
    const spread = (z: number) => Array.from({ length: 10 }, (_, at) => ({ z: at % 2 ? z : -z, se: 0.1 }));
    expect(overdispersion(spread(2))).toBeCloseTo(0.03444, 5);
    expect(overdispersion(spread(0.5))).toBe(0);
    expect(overdispersion([{ z: 9, se: 0.1 }])).toBe(0);
    expect(() => overdispersion([{ z: 1, se: 0 }])).toThrow(RangeError);
  });

  it('is not carried by one far unit: the tenth at each end is drawn in', () => {
    const calm = Array.from({ length: 20 }, (_, at) => ({ z: at % 2 ? 0.8 : -0.8, se: 0.1 }));
    expect(overdispersion([...calm, { z: 50, se: 0.1 }])).toBe(0);
  });
});

describe('a funnel', () => {
  it('has limits of 1.96 and 3.09 with the spread between units added', () => {
    const ten = Array.from({ length: 10 }, (_, at) => ({
      key: String(at),
      n: 30,
      value: at % 2 ? 4.4 : 3.6,
      se: 0.2,
    }));
    const found = opened(funnel(ten, 4));
    const sd = Math.hypot(0.2, found.tau);
    expect(found.tau).toBeGreaterThan(0);
    expect(found.units[0]?.low95).toBeCloseTo(4 - 1.96 * sd, 12);
    expect(found.units[0]?.high998).toBeCloseTo(4 + 3.09 * sd, 12);
  });

  it('names a far unit, and none that is like the others', () => {
    const far = answers(20, 20, 20, 5, 0, 0);
    const found = opened(meanFunnel(units([...Array(14).fill(alike), far])));
    expect(found.units.at(-1)?.position).toBe('below998');
    const same = opened(meanFunnel(units(Array(12).fill(alike))));
    expect(new Set(same.units.map(({ position }) => position))).toEqual(new Set(['inside']));
    expect(same.tau).toBe(0);
  });

  it('is refused below ten units with answers', () => {
    const nine = units([...Array(9).fill(alike), answers()]);
    expect(meanFunnel(nine)).toEqual({ kind: 'not_computable', reason: 'tooFewUnits', unitCount: 9 });
    expect(sdFunnel(nine)).toMatchObject({ reason: 'tooFewUnits' });
    expect(shareFunnel([])).toMatchObject({ reason: 'tooFewUnits', unitCount: 0 });
  });

  it('is refused where nothing varies', () => {
    const flat = units(Array(12).fill(answers(0, 0, 9)));
    expect(meanFunnel(flat)).toMatchObject({ reason: 'nothingVaries' });
    expect(sdFunnel(flat)).toMatchObject({ reason: 'nothingVaries' });
    expect(sdFunnel(units(Array(12).fill(answers(5, 5))))).toMatchObject({ reason: 'nothingVaries' });
    const none = Array.from({ length: 12 }, (_, at) => ({ key: String(at), count: 0, n: 9 }));
    expect(shareFunnel(none)).toMatchObject({ reason: 'nothingVaries' });
  });

  it('of shares has the binomial error of the share of all', () => {
    const shares = Array.from({ length: 12 }, (_, at) => ({ key: String(at), count: 4, n: at ? 36 : 72 }));
    const found = opened(shareFunnel(shares));
    expect(found.target).toBeCloseTo(48 / 468, 12);
    const se = Math.sqrt((found.target * (1 - found.target)) / 72);
    expect(found.units[0]?.high95).toBeCloseTo(found.target + 1.96 * Math.hypot(se, found.tau), 12);
    expect(() => shareFunnel([{ key: 'a', count: 3, n: 2 }])).toThrow(RangeError);
  });

  it('of SDs has, for units alike, the standard error of C1', () => {
    const found = opened(sdFunnel(units(Array(12).fill(alike))));
    const { sd, seSd } = descriptives(alike);
    expect(found.target).toBeCloseTo(sd as number, 12);
    expect(found.units[0]?.high95).toBeCloseTo((sd as number) + 1.96 * (seSd as number), 12);
  });

  it('refuses a unit without a figure', () => {
    expect(() => funnel([{ key: 'a', n: 1, value: Number.NaN, se: 1 }], 4)).toThrow(RangeError);
  });

  it('widens for smaller units and lets only numbers out', () => {
    fc.assert(
      fc.property(fc.array(anyAnswers, { minLength: 10, maxLength: 25 }), (all) => {
        for (const found of [meanFunnel(units(all)), sdFunnel(units(all))]) {
          expect(notFinite(found)).toEqual([]);
          if (found.kind !== 'funnel') continue;
          const byN = found.units.toSorted((one, other) => one.n - other.n);
          byN.slice(1).forEach((unit, at) => {
            expect(unit.high998 - unit.low998).toBeLessThanOrEqual(
              (byN[at]?.high998 ?? 0) - (byN[at]?.low998 ?? 0) + 1e-9,
            );
          });
        }
      }),
      { numRuns: 50 },
    );
  });
});
