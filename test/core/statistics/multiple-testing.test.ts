import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  benjaminiHochberg,
  benjaminiYekutieli,
  bonferroni,
  hochberg,
  holm,
  tested,
} from '../../../server/core/statistics/multiple-testing.ts';

const methods = { holm, bonferroni, benjaminiHochberg, hochberg, benjaminiYekutieli };
const anyPs = fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 60 });

describe.each(Object.entries(methods))('%s', (_name, adjust) => {
  it('never gives a p below the one it got, nor above 1, and keeps their order', () => {
    fc.assert(
      fc.property(anyPs, (ps) => {
        const adjusted = adjust(ps);
        const both = ps.flatMap((p, at) => (p === null ? [] : [[p, adjusted[at] as number] as const]));
        for (const [p, own] of both) {
          expect(own).toBeGreaterThanOrEqual(p);
          expect(own).toBeLessThanOrEqual(1);
        }
        const sorted = both.toSorted(([one], [other]) => one - other).map(([, own]) => own);
        expect(sorted).toEqual(sorted.toSorted((one, other) => one - other));
      }),
    );
  });

  it('leaves nulls out of the number of tests', () => {
    fc.assert(
      fc.property(anyPs, (ps) => {
        const known = ps.filter((p) => p !== null);
        expect(adjust(ps).filter((p) => p !== null)).toEqual(adjust(known));
        expect(tested(ps)).toBe(known.length);
      }),
    );
  });

  it('does not depend on the order of the tests', () => {
    fc.assert(
      fc.property(anyPs, (ps) => {
        expect(adjust(ps.toReversed()).toReversed()).toEqual(adjust(ps));
      }),
    );
  });

  it('refuses what is no p', () => {
    for (const odd of [-0.1, 1.1, Number.NaN]) expect(() => adjust([odd])).toThrow(RangeError);
  });
});

describe('adjusted p', () => {
  it('is smallest by Benjamini–Hochberg and largest by Bonferroni', () => {
    const ps = [0.01, 0.04, 0.03];
    expect(holm(ps)).toEqual([0.03, 0.06, 0.06]);
    expect(bonferroni(ps)).toEqual([0.03, 0.12, 0.09]);
    expect(benjaminiHochberg(ps)).toEqual([0.03, 0.04, 0.04]);
    fc.assert(
      fc.property(anyPs, (some) => {
        const [least, step, most] = [benjaminiHochberg(some), holm(some), bonferroni(some)];
        some.forEach((p, at) => {
          if (p === null) return;
          expect(least[at] as number).toBeLessThanOrEqual((step[at] as number) + 1e-15);
          expect(step[at] as number).toBeLessThanOrEqual(most[at] as number);
        });
      }),
    );
  });
});
