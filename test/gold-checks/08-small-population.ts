import { expect } from 'vitest';
import { descriptives } from '../../server/core/statistics/descriptives.ts';
import {
  combineUnits,
  meanInPopulation,
  seOfShareInPopulation,
} from '../../server/core/statistics/finite-population.ts';
import { exactFinite, wilsonFinite } from '../../server/core/statistics/shares.ts';
import { expectClose } from '../core/close.ts';
import { bfi, validOf, valueCounts } from './bfi.ts';
import type { GoldCheck, GoldChecks } from './check.ts';

interface GoldMean {
  answers?: number[];
  n: number;
  N: number;
  response_rate: number;
  mean: number;
  sd: number;
  se_infinite: number;
  se_fpc: number;
  ci_low: number;
  ci_high: number;
  ci_low_infinite: number;
  ci_high_infinite: number;
}

function sameMean(gold: GoldMean, values: readonly number[]): void {
  const at = (name: string) => `${gold.n} of ${gold.N}, ${name}`;
  const sample = descriptives(valueCounts(values));
  const [finite, infinite] = [meanInPopulation(sample, gold.N), meanInPopulation(sample, null)];
  expect(sample.n).toBe(gold.n);
  expectClose(sample.n / gold.N, gold.response_rate, at('response rate'));
  expectClose(sample.sd, gold.sd, at('SD'));
  expectClose(finite.mean, gold.mean, at('mean'));
  expectClose(finite.se, gold.se_fpc, at('SE'));
  expectClose(finite.low, gold.ci_low, at('low'));
  expectClose(finite.high, gold.ci_high, at('high'));
  expectClose(infinite.se, gold.se_infinite, at('SE without end'));
  expectClose(infinite.low, gold.ci_low_infinite, at('low without end'));
  expectClose(infinite.high, gold.ci_high_infinite, at('high without end'));
}

const ofGiven =
  (values: number[]): GoldCheck =>
  ({ expected }) =>
    sameMean(expected as GoldMean, values);

export const checks: GoldChecks = {
  'parents-18-of-25': (gold) => ofGiven((gold.expected as { answers: number[] }).answers)(gold),
  'full-response': ofGiven([4, 5, 3, 6, 5]),
  'bfi-first-k': ({ expected }) => {
    for (const gold of expected as GoldMean[]) sameMean(gold, validOf(bfi(), 'A2').slice(0, gold.n));
  },
  shares: ({ expected }) => {
    for (const gold of expected as ({ x: number; n: number; N: number } & Record<string, number>)[]) {
      const at = `${gold.x} of ${gold.n} in ${gold.N}`;
      const wilson = wilsonFinite(gold.x, gold.n, gold.N);
      const exact = exactFinite(gold.x, gold.n, gold.N);
      expectClose(gold.x / gold.n, gold['p'] as number, at);
      expectClose(seOfShareInPopulation(gold.x, gold.n, gold.N), gold['se_fpc'] as number, at);
      expectClose(wilson?.low, gold['wilson_fpc_low'] as number, at);
      expectClose(wilson?.high, gold['wilson_fpc_high'] as number, at);
      expect([exact?.lowCount, exact?.highCount], at).toEqual([
        gold['exact_count_low'],
        gold['exact_count_high'],
      ]);
      expectClose(exact?.low, gold['exact_low'] as number, at);
      expectClose(exact?.high, gold['exact_high'] as number, at);
    }
  },
  'combine-units': ({ expected }) => {
    const gold = expected as {
      units: { n: number; N: number; mean: number; sd: number }[];
      mean_by_invited: number;
      se: number;
      degf: number;
      mean_by_respondent: number;
      mean_of_means: number;
    };
    const answers = validOf(bfi(), 'C1');
    let from = 0;
    const units = gold.units.map((unit) => {
      const found = descriptives(valueCounts(answers.slice(from, from + unit.n)));
      from += unit.n;
      expectClose(found.mean, unit.mean, 'mean of a unit');
      expectClose(found.sd, unit.sd, 'SD of a unit');
      return { ...found, invited: unit.N };
    });
    const combined = combineUnits(units);
    expectClose(combined.mean, gold.mean_by_invited, 'by invited');
    expectClose(combined.se, gold.se, 'SE');
    expect(combined.df).toBe(gold.degf);
    expectClose(
      descriptives(valueCounts(answers.slice(0, from))).mean,
      gold.mean_by_respondent,
      'by respondent',
    );
    const means = units.reduce((sum, { mean }) => sum + (mean as number), 0);
    expectClose(means / units.length, gold.mean_of_means, 'of means');
  },
};
