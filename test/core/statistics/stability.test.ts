import { describe, expect, it } from 'vitest';
import { descriptives } from '../../../server/core/statistics/descriptives.ts';
import { expectClose } from '../close.ts';
import { goldCase } from '../gold.ts';

const each = (values: number[], count = 1) => values.map((value) => ({ value, count }));

describe('mean and SD keep their digits', () => {
  it('when three large numbers differ by one', () => {
    const gold = goldCase<{ data: number[]; mean: number; sd: number }>('11-numerical', 'numacc1');
    expect(descriptives(each(gold.data))).toMatchObject({ mean: gold.mean, sd: gold.sd });
  });

  it('over a thousand values whose sum rounds', () => {
    const gold = goldCase<{
      first: number;
      pair: number[];
      pairs: number;
      n: number;
      mean: number;
      sd: number;
    }>('11-numerical', 'numacc2');
    const found = descriptives([...each([gold.first]), ...each(gold.pair, gold.pairs)]);
    expect(found.n).toBe(gold.n);
    expectClose(found.mean, gold.mean, 'mean');
    expectClose(found.sd, gold.sd, 'sd');
  });

  it('far from zero', () => {
    const gold = goldCase<{ data: number[]; offset: number; sd: number; mean_plus_offset: number }>(
      '11-numerical',
      'offset',
    );
    const found = descriptives(each(gold.data.map((value) => value + gold.offset)));
    expectClose(found.mean, gold.mean_plus_offset, 'mean');
    expectClose(found.sd, gold.sd, 'sd');
  });
});
