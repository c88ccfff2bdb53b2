import { describe, expect, it } from 'vitest';
import { amongUnits, type UnitFigures } from '../../../server/core/release/among-units.ts';
import type { OutwardFigures } from '../../../server/core/release/outward.ts';
import { betweenWithin } from '../../../server/core/statistics/between-within.ts';
import type { ValueCount } from '../../../server/core/statistics/descriptives.ts';
import { descriptives } from '../../../server/core/statistics/descriptives.ts';
import {
  meanFunnel,
  sdFunnel,
  shareFunnel,
} from '../../../server/core/statistics/many-units/unit-funnels.ts';
import { splitInWords } from '../../../server/core/wording/split.ts';

const withheld: OutwardFigures = { shown: 'nothing', reason: 'withheld' };

/** Twelve units of different sizes and shapes, one far below the others. */
const counted = Array.from({ length: 12 }, (_, at) => {
  const counts = at === 11 ? [20, 15, 8, 4, 1, 0] : [at % 3, 2, 4 + at, 10, 9 + (at % 4), 6];
  return {
    key: `unit ${at}`,
    counts: counts.map((count, index): ValueCount => ({ value: index + 1, count })),
  };
});

function told(counts: ValueCount[]): OutwardFigures {
  const { n, mean, sd, seSd } = descriptives(counts);
  const dissatisfiedCount = counts.slice(0, 2).reduce((sum, { count }) => sum + count, 0);
  return { shown: 'all', caution: null, n, mean, sd, seSd, dissatisfiedCount } as OutwardFigures;
}
const unit = (unitId: string, figures: OutwardFigures, parentUnitId: string | null = null): UnitFigures => ({
  ...{ unitId, parentUnitId, figures },
});
const shown = counted.map(({ key, counts }) => unit(key, told(counts)));

describe('units together', () => {
  it('are the same from what is told of each as from their answers', () => {
    const among = amongUnits(shown);
    const all = counted.map(({ counts }) => counts);
    expect(among.betweenPercent).toBeCloseTo(betweenWithin(all).betweenPercent as number, 10);
    const shares = counted.map(({ key, counts }) => ({
      key,
      count: (counts[0]?.count ?? 0) + (counts[1]?.count ?? 0),
      n: descriptives(counts).n,
    }));
    for (const [found, expected] of [
      [among.funnels.mean, meanFunnel(counted)],
      [among.funnels.spread, sdFunnel(counted)],
      [among.funnels.dissatisfied, shareFunnel(shares)],
    ] as const) {
      if (expected.kind !== 'funnel') throw new Error(expected.reason);
      expect(found?.target).toBeCloseTo(expected.target, 12);
      expect(found?.tau).toBeCloseTo(expected.tau, 9);
      found?.units.forEach((place, at) => {
        expect(place.key).toBe(expected.units[at]?.key);
        expect(place.low998).toBeCloseTo(expected.units[at]?.low998 as number, 9);
        expect(place.position).toBe(expected.units[at]?.position);
      });
    }
    expect(among.funnels.mean?.units.at(-1)?.position).toBe('below998');
  });

  it('tell the SDs’ limits by the pooled moments of all answers', () => {
    const found = amongUnits(shown).funnels.spread;
    let [persons, sum, squares] = [0, 0, 0];
    for (const { counts } of counted) {
      const { n, mean } = descriptives(counts);
      for (const { value, count } of counts) {
        const distance = ((value - (mean as number)) ** 2 * n) / (n - 1);
        [persons, sum, squares] = [persons + count, sum + count * distance, squares + count * distance ** 2];
      }
    }
    const moment = squares / persons - (sum / persons) ** 2;
    const [first] = found?.units ?? [];
    const se = Math.sqrt(moment / ((first?.n ?? 0) - 1)) / (2 * (found?.target as number));
    expect(first?.high95).toBeCloseTo(
      (found?.target as number) + 1.96 * Math.hypot(se, found?.tau as number),
      9,
    );
  });

  it('leave out whatever is not shown in full: altered or gone, it changes nothing', () => {
    const among = amongUnits(shown);
    const hidden: OutwardFigures[] = [
      withheld,
      { shown: 'tooUncertain', n: 12 },
      { shown: 'mean', n: 7, mean: 1 },
      { shown: 'nearlyAll', value: 6 },
    ];
    const beside = amongUnits([...shown, ...hidden.map((figures, at) => unit(`hidden ${at}`, figures))]);
    expect(beside).toEqual({ ...among, unitCount: 16 });
  });

  it('are the lowest alone, so that nobody counts twice', () => {
    const parents = [unit('above', told(counted[0]?.counts ?? []))];
    const lowest = shown.map(({ unitId, figures }) => unit(unitId, figures, 'above'));
    expect(amongUnits([...parents, ...lowest])).toEqual(amongUnits(shown));
  });

  it('make no funnel below ten, and nothing at all of one', () => {
    expect(amongUnits(shown.slice(0, 9))).toMatchObject({
      ...{ unitCount: 9, shownUnitCount: 9 },
      funnels: { mean: null, dissatisfied: null, spread: null },
    });
    expect(amongUnits(shown.slice(0, 1)).betweenPercent).toBeNull();
    expect(amongUnits([])).toMatchObject({ unitCount: 0, betweenPercent: null });
  });
});

it('the split is told in whole percent that sum to a hundred', () => {
  const told = splitInWords(6.6, 'barnehagene', 'nb').replaceAll('\u00a0', ' ');
  expect(told).toBe('7 % av forskjellene ligger mellom barnehagene, 93 % inni hver.');
  expect(splitInWords(6.5, 'the schools', 'en')).toBe(
    '7% of the differences lie between the schools, 93% within each.',
  );
  expect(splitInWords(0.4, 'skulane', 'nn')).toMatch(
    /^0.% av skilnadene ligg mellom skulane, 100.% inni kvar\.$/,
  );
});
