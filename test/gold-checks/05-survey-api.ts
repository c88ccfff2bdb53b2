import { expect } from 'vitest';
import {
  designEffect,
  weightedMean,
  weightedRatio,
  weightedSpread,
  weightedTotal,
} from '../../server/core/statistics/complex-sample.ts';
import { descriptives } from '../../server/core/statistics/descriptives.ts';
import { designTTest, raoScott } from '../../server/core/statistics/design-tests.ts';
import { normalPointAt } from '../../server/core/statistics/distributions.ts';
import { byGroup, weightedShares } from '../../server/core/statistics/domains.ts';
import { combineUnits } from '../../server/core/statistics/finite-population.ts';
import type { Estimate } from '../../server/core/statistics/sample-estimate.ts';
import { type ShareMethod, weightedShareInterval } from '../../server/core/statistics/share-intervals.ts';
import { type QuantileRule, quantileEstimate } from '../../server/core/statistics/weighted-quantiles.ts';
import { expectClose } from '../core/close.ts';
import { valueCounts } from './bfi.ts';
import { expectPClose, type GoldCheck, type GoldChecks } from './check.ts';
import { dataRows, numbersOf } from './data.ts';
import { kishAsR } from './kish.ts';
import { type Schools, schools } from './schools.ts';

interface GoldEstimate {
  variable: string;
  estimate: number;
  se: number;
  ci95_low: number;
  ci95_high: number;
}

function sameEstimate(found: Estimate | null | undefined, gold: GoldEstimate): void {
  expectClose(found?.estimate, gold.estimate, `${gold.variable}, estimate`);
  expectClose(found?.se, gold.se, `${gold.variable}, SE`);
  expectClose(found?.low, gold.ci95_low, `${gold.variable}, low`);
  expectClose(found?.high, gold.ci95_high, `${gold.variable}, high`);
}

/** R's normal interval, where a case does not use t. */
function withNormal(found: Estimate | null | undefined): Estimate | null {
  if (!found || found.se === null) return null;
  const half = normalPointAt(0.95) * found.se;
  return { ...found, low: found.estimate - half, high: found.estimate + half };
}

function named(gold: Record<string, number>, found: Record<string, number | null | undefined>): void {
  expect(Object.keys(found).sort()).toEqual(Object.keys(gold).sort());
  for (const [name, value] of Object.entries(gold)) expectClose(found[name], value, name);
}

const bothDesigns = <Result>(of: (sample: Schools) => Result) => ({
  strat: of(schools('dstrat')),
  clus1: of(schools('dclus1')),
});

const awarded = ({ rows }: Schools) => rows.map((row) => row['awards'] === 'Yes');
const column = ({ rows }: Schools, name: string) => rows.map((row) => row[name] ?? null);

const meanOf =
  (name: string): GoldCheck =>
  ({ expected }) => {
    const sample = schools(name);
    for (const gold of expected as GoldEstimate[]) {
      sameEstimate(weightedMean(sample.design, sample.of(gold.variable)), gold);
    }
  };

const totalOf =
  (name: string): GoldCheck =>
  ({ expected }) => {
    const sample = schools(name);
    for (const gold of expected as GoldEstimate[]) {
      sameEstimate(weightedTotal(sample.design, sample.of(gold.variable)), gold);
    }
  };

const effectOf =
  (name: string): GoldCheck =>
  ({ expected }) => {
    const gold = expected as { variable: string[]; deff: number[]; deff_replace: number[]; degf: number };
    const sample = schools(name);
    expect(sample.design.df).toBe(gold.degf);
    gold.variable.forEach((variable, index) => {
      const effect = designEffect(sample.design, sample.of(variable));
      expectClose(effect?.deff, gold.deff[index] as number, variable);
      expectClose(effect?.deffReplace, gold.deff_replace[index] as number, `${variable}, with replacement`);
    });
  };

const byType =
  (name: string): GoldCheck =>
  ({ expected }) => {
    type Gold = { stype: string; mean: number; se: number; ci95_low_z: number; ci95_high_z: number };
    const sample = schools(name);
    const found = byGroup(column(sample, 'stype'), (within) =>
      weightedMean(sample.design, sample.of('api00'), { within }),
    );
    for (const { stype, mean, se, ci95_low_z, ci95_high_z } of expected as Gold[]) {
      const gold = { variable: stype, estimate: mean, se, ci95_low: ci95_low_z, ci95_high: ci95_high_z };
      sameEstimate(withNormal(found.get(stype)), gold);
    }
  };

const designs = ['dstrat', 'dclus1', 'dsrs', 'dstrat0', 'dclus0'];

export const checks: GoldChecks = {
  ...Object.fromEntries(
    designs.flatMap((name) => [
      [`mean-${name}`, meanOf(name)],
      [`total-${name}`, totalOf(name)],
      [`deff-${name}`, effectOf(name)],
    ]),
  ),
  'by-stype-dstrat': byType('dstrat'),
  'by-stype-dclus1': byType('dclus1'),
  'domain-awards': ({ expected }) => {
    const found = bothDesigns((sample) =>
      withNormal(weightedMean(sample.design, sample.of('api00'), { within: awarded(sample) })),
    );
    const gold = expected as Record<'strat' | 'clus1', GoldEstimate[]>;
    sameEstimate(found.strat, gold.strat[0] as GoldEstimate);
    sameEstimate(found.clus1, gold.clus1[0] as GoldEstimate);
  },
  'share-dstrat': ({ expected }) => {
    const gold = expected as Record<'stype' | 'awards' | 'awards_clus1', GoldEstimate[]>;
    const { strat, clus1 } = bothDesigns((sample) => ({
      stype: weightedShares(sample.design, column(sample, 'stype')),
      awards: weightedShares(sample.design, column(sample, 'awards')),
    }));
    const same = (found: Map<string, Estimate>, shares: GoldEstimate[], prefix: string) => {
      expect([...found.keys()].map((name) => prefix + name)).toEqual(shares.map(({ variable }) => variable));
      for (const share of shares)
        sameEstimate(withNormal(found.get(share.variable.replace(prefix, ''))), share);
    };
    same(strat.stype, gold.stype, 'stype');
    same(strat.awards, gold.awards, 'awards');
    same(clus1.awards, gold.awards_clus1, 'awards');
  },
  'share-ci': ({ expected }) => {
    type Gold = { design: string; method: ShareMethod; p: number; low: number; high: number };
    for (const { design, method, p, low, high } of expected as Gold[]) {
      const sample = schools(design);
      const values = awarded(sample).map(Number);
      const found = weightedShareInterval(sample.design, values, method);
      expectClose(weightedMean(sample.design, values)?.estimate, p, `${design} ${method}`);
      expectClose(found?.low, low, `${design} ${method}, low`);
      expectClose(found?.high, high, `${design} ${method}, high`);
    }
  },
  quantile: ({ expected }) => {
    type Gold = { design: string; qrule: QuantileRule; p: number } & Record<
      'quantile' | 'low' | 'high' | 'se',
      number
    >;
    for (const { design, qrule, p, ...gold } of expected as Gold[]) {
      const sample = schools(design);
      const found = quantileEstimate(sample.design, sample.of('api00'), p, qrule);
      expectClose(found?.quantile, gold.quantile, `${design} ${qrule} ${p}`);
      expectClose(found?.low, gold.low, `${design} ${qrule} ${p}, low`);
      expectClose(found?.high, gold.high, `${design} ${qrule} ${p}, high`);
      expectClose(found?.se, gold.se, `${design} ${qrule} ${p}, SE`);
    }
  },
  variance: ({ expected }) => {
    const gold = expected as Record<'strat' | 'clus1', Record<string, number>>;
    const found = bothDesigns((sample) => {
      const { variance, seVariance, sd } = weightedSpread(sample.design, sample.of('api00'));
      return { var: variance, se: seVariance, sd };
    });
    named(gold.strat, found.strat);
    named(gold.clus1, found.clus1);
  },
  ratio: ({ expected }) => {
    const gold = expected as Record<'strat' | 'clus1', Record<string, number>>;
    const found = bothDesigns((sample) => {
      const ratio = weightedRatio(sample.design, sample.of('api.stu'), sample.of('enroll'));
      return { ratio: ratio?.estimate, se: ratio?.se };
    });
    named(gold.strat, found.strat);
    named(gold.clus1, found.clus1);
  },
  ttest: ({ expected }) => {
    type Gold = { design: string; diff: number; t: number; df: number; p: number };
    for (const { design, diff, t, df, p } of expected as Gold[]) {
      const sample = schools(design);
      const found = designTTest(sample.design, sample.of('api00'), awarded(sample));
      expect(found?.df).toBe(df);
      expectClose(found?.difference, diff, `${design}, difference`);
      expectClose(found?.t, t, `${design}, t`);
      expectPClose(found?.p, p, `${design}, p`);
    }
  },
  chisq: ({ expected }) => {
    const gold = expected as { F: number; ndf: number; ddf: number; p: number };
    const sample = schools('dclus1');
    const found = raoScott(sample.design, column(sample, 'stype'), column(sample, 'awards'));
    expectClose(found?.f, gold.F, 'F');
    expectClose(found?.df1, gold.ndf, 'df 1');
    expectClose(found?.df2, gold.ddf, 'df 2');
    expectPClose(found?.p, gold.p);
  },
  weights: ({ expected }) => {
    const gold = expected as Record<'strat' | 'clus1', Record<string, number>>;
    const found = bothDesigns(({ design }) => kishAsR(design.weights));
    named(gold.strat, found.strat);
    named(gold.clus1, found.clus1);
  },
  'by-hand-strat': ({ expected }) => {
    const gold = expected as { estimate: number; se: number };
    const { rows } = schools('dstrat');
    const units = [...new Set(rows.map((row) => row['stype']))].map((type) => {
      const own = rows.filter((row) => row['stype'] === type);
      const found = descriptives(valueCounts(own.map((row) => Number(row['api00']))));
      return { ...found, invited: Number(own[0]?.['fpc']) };
    });
    const found = combineUnits(units);
    expectClose(found.mean, gold.estimate, 'estimate');
    expectClose(found.se, gold.se, 'SE');
  },
  'by-hand-clus1': ({ expected }) => {
    const gold = expected as { estimate: number; se: number };
    const sample = schools('dclus1');
    const found = weightedMean(sample.design, sample.of('api00'));
    expectClose(found?.estimate, gold.estimate, 'estimate');
    expectClose(found?.se, gold.se, 'SE');
  },
  'population-truth': ({ expected }) => {
    const { by_stype: byStype, ...gold } = expected as Record<string, number> & {
      by_stype: Record<string, number>;
    };
    const rows = dataRows('apipop.csv');
    const numbers = (name: string, of = rows) => numbersOf(of, name).filter((value) => value !== null);
    const mean = (name: string, of = rows) => descriptives(valueCounts(numbers(name, of))).mean;
    const awards = rows.filter((row) => row['awards'] === 'Yes').length;
    named(gold as Record<string, number>, {
      n: rows.length,
      api00: mean('api00'),
      api99: mean('api99'),
      enroll_total: numbers('enroll').reduce((sum, value) => sum + value, 0),
      awards_yes: awards / rows.length,
    });
    for (const [type, expectedMean] of Object.entries(byStype)) {
      expectClose(
        mean(
          'api00',
          rows.filter((row) => row['stype'] === type),
        ),
        expectedMean,
        type,
      );
    }
  },
};
