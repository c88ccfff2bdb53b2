import { expect } from 'vitest';
import { descriptives } from '../../server/core/statistics/descriptives.ts';
import { expectClose } from '../core/close.ts';
import type { GoldChecks } from './check.ts';

const each = (values: readonly number[], count = 1) => values.map((value) => ({ value, count }));

export const checks: GoldChecks = {
  numacc1: ({ expected }) => {
    const { data, mean, sd } = expected as { data: number[]; mean: number; sd: number };
    expect(descriptives(each(data))).toMatchObject({ mean, sd });
  },
  numacc2: ({ expected }) => {
    const gold = expected as {
      first: number;
      pair: number[];
      pairs: number;
      n: number;
      mean: number;
      sd: number;
    };
    const found = descriptives([...each([gold.first]), ...each(gold.pair, gold.pairs)]);
    expect(found.n).toBe(gold.n);
    expect(Math.abs((found.mean as number) - gold.mean)).toBeLessThanOrEqual(1e-12 * gold.mean);
    expect(Math.abs((found.sd as number) - gold.sd)).toBeLessThanOrEqual(1e-12 * gold.sd);
  },
  offset: ({ expected }) => {
    const gold = expected as { data: number[]; offset: number; sd: number; mean_plus_offset: number };
    const found = descriptives(each(gold.data.map((value) => value + gold.offset)));
    expectClose(found.mean, gold.mean_plus_offset, 'mean');
    expectClose(found.sd, gold.sd, 'sd');
  },
};
