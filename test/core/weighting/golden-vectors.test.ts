import { describe, expect, it } from 'vitest';
import { isRefused } from '../../../server/core/refusal.ts';
import { kish } from '../../../server/core/statistics/kish.ts';
import { baseWeights, postStratify } from '../../../server/core/weighting/base-weights.ts';
import type { Margin } from '../../../server/core/weighting/margins.ts';
import { rake } from '../../../server/core/weighting/rake.ts';

/** The raking fixture of methods C5: women and men (K, M) of the town and the country (U, E). */
const cells: [name: string, persons: number, weight: number][] = [
  ['women of the town', 30, 8.118951],
  ['women of the country', 50, 5.128629],
  ['men of the town', 20, 15.321573],
  ['men of the country', 20, 9.678427],
];
const everyone = cells.flatMap(([name, persons]) => new Array<string>(persons).fill(name));
const margin = (name: string, is: (cell: string) => string, targets: [string, number][]): Margin => ({
  name,
  categoryOf: everyone.map(is),
  targets: new Map(targets),
});
const margins = [
  margin('gender', (cell) => (cell.startsWith('women') ? 'K' : 'M'), [
    ['K', 500],
    ['M', 500],
  ]),
  margin('area', (cell) => (cell.endsWith('town') ? 'U' : 'E'), [
    ['U', 550],
    ['E', 450],
  ]),
];
const found = rake(
  everyone.map(() => 1),
  margins,
  { tolerance: 1e-14 },
);
if (isRefused(found)) throw new Error(found.mend);

describe('the golden raking', () => {
  it.each(cells)('gives each of the %s (%i) the weight %f', (name, _, weight) => {
    const own = found.weights.filter((_, person) => everyone[person] === name);
    for (const one of own) expect(one).toBeCloseTo(weight, 6);
  });

  it('comes to rest after eight rounds, with Kish’s deff 1.183334', () => {
    expect(found.rounds).toBe(8);
    expect(kish(found.weights)?.deff).toBeCloseTo(1.183334, 6);
    expect(kish(found.weights)?.effectiveN).toBeCloseTo(120 / 1.183334, 3);
  });
});

describe('base weights and cells of C5', () => {
  it('are N/n of each stratum', () => {
    const strata = [...new Array<string>(500).fill('town'), ...new Array<string>(50).fill('valley')];
    const base = baseWeights(
      strata,
      new Map([
        ['town', 2_000],
        ['valley', 1_000],
      ]),
    );
    if (isRefused(base)) throw new Error(base.mend);
    expect([base.weights[0], base.weights[549]]).toEqual([4, 20]);
  });

  it('add up to the cell’s population whatever the start, in proportion to it', () => {
    const cell = postStratify([1, 3], ['all', 'all'], new Map([['all', 100]]));
    if (isRefused(cell)) throw new Error(cell.mend);
    expect(cell.weights).toEqual([25, 75]);
  });
});
