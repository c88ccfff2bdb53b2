import { describe, expect, it } from 'vitest';
import { groupUnits, type Unit } from '../../client/results/unit-groups.ts';
import { dissatisfiedValues } from '../../server/core/statistics/end-width.ts';

const unit = (unitId: string, parentUnitId: string | null): Unit => ({
  unitId,
  parentUnitId,
  name: unitId,
  now: null,
  before: null,
});

describe('units', () => {
  it('stand under what they belong to, in the order given', () => {
    const groups = groupUnits([
      unit('helse', 'root'),
      unit('nord', 'helse'),
      unit('oppvekst', 'root'),
      unit('aas', 'oppvekst'),
      unit('sør', 'helse'),
    ]);
    expect(groups.map((group) => [group.parent?.name ?? null, group.units.map(({ name }) => name)])).toEqual([
      [null, ['helse', 'oppvekst']],
      ['helse', ['nord', 'sør']],
      ['oppvekst', ['aas']],
    ]);
  });

  it('are no group at all when there are none', () => {
    expect(groupUnits([])).toEqual([]);
  });
});

describe('the dissatisfied end', () => {
  it('is the high one where a low answer is good', () => {
    expect(dissatisfiedValues({ min: 1, max: 6 })).toEqual([1, 2]);
    expect(dissatisfiedValues({ min: 1, max: 6 }, 'lowerIsBetter')).toEqual([5, 6]);
    expect(dissatisfiedValues({ min: 1, max: 4 }, 'lowerIsBetter')).toEqual([4]);
    expect(dissatisfiedValues({ min: 0, max: 10 })).toEqual([0, 1, 2]);
  });
});
