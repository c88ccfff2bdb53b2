import { describe, expect, it } from 'vitest';
import { baseWeights, postStratify } from '../../../server/core/weighting/base-weights.ts';
import { calibrateLinearly } from '../../../server/core/weighting/calibrate.ts';
import { rake } from '../../../server/core/weighting/rake.ts';

describe('weighting', () => {
  it('refuses start weights that are not above 0, as raking does', () => {
    const margin = { name: 'all', categoryOf: ['a', 'a'], targets: new Map([['a', 10]]) };
    for (const odd of [0, -1, Number.NaN, Number.POSITIVE_INFINITY, 1e200]) {
      for (const start of [
        [odd, odd],
        [1, odd],
      ] as const) {
        expect(() => rake(start, [margin]), `${odd}`).toThrow(RangeError);
        expect(() => postStratify(start, margin.categoryOf, margin.targets), `${odd}`).toThrow(RangeError);
        expect(() => calibrateLinearly(start, [margin]), `${odd}`).toThrow(RangeError);
      }
    }
  });

  it('refuses populations that are none', () => {
    for (const odd of [0, -1, Number.NaN, Number.POSITIVE_INFINITY, 1e200]) {
      expect(() => baseWeights(['a'], new Map([['a', odd]])), `${odd}`).toThrow(RangeError);
    }
  });
});
