import { expect } from 'vitest';
import { classicAnova, studentTest, welchAnova } from '../../server/core/statistics/analysis-of-variance.ts';
import { newcombe, welchTest } from '../../server/core/statistics/comparison.ts';
import { chiSquareTest, shareTest } from '../../server/core/statistics/contingency.ts';
import { type PairCount, pearson, spearman } from '../../server/core/statistics/correlation.ts';
import { descriptives, total, type ValueCount } from '../../server/core/statistics/descriptives.ts';
import { cohensD, cohensDInterval, hedgesG, pooledSd } from '../../server/core/statistics/effect-sizes.ts';
import {
  benjaminiHochberg,
  benjaminiYekutieli,
  bonferroni,
  hochberg,
  holm,
} from '../../server/core/statistics/multiple-testing.ts';
import { kruskalWallis, mannWhitney } from '../../server/core/statistics/rank-tests.ts';
import { expectClose } from '../core/close.ts';
import { asWelch, countValues } from './as-r-describes.ts';
import type { GoldChecks } from './check.ts';
import { expectAll } from './compare-all.ts';
import { type Row, readData } from './data.ts';

const bfi = readData('bfi.csv');
const items = ['A', 'C', 'E', 'N', 'O'].flatMap((scale) =>
  [1, 2, 3, 4, 5].map((place) => `${scale}${place}`),
);
const education = [1, 2, 3, 4, 5];
const fiveItems = ['A1', 'C1', 'E1', 'N1', 'O1'];

const answerOf = (row: Row, item: string) => (row[item] ? Number(row[item]) : null);
const countsOf = (item: string, group: string, level: number): ValueCount[] =>
  countValues(bfi.filter((row) => row[group] === String(level)).map((row) => answerOf(row, item)));
const genders = (item: string) => [countsOf(item, 'gender', 1), countsOf(item, 'gender', 2)] as const;
const described = (item: string) => {
  const [men, women] = genders(item);
  return [descriptives(men), descriptives(women)] as const;
};
const pOf = (tests: { p: number | undefined }[]) => tests.map(({ p }) => p as number);

const welchPairs = (item: string) => {
  const pairs = education.flatMap((one) =>
    education.filter((other) => other > one).map((other) => [one, other]),
  );
  const tests = pairs.map(([one, other]) => {
    const [first, second] = [one, other].map((level) =>
      descriptives(countsOf(item, 'education', level as number)),
    );
    if (!first || !second) throw new Error('a pair has two groups');
    return { item, group1: one, group2: other, ...asWelch(first, second, welchTest(first, second)) };
  });
  const [byHolm, byBh] = [holm(pOf(tests)), benjaminiHochberg(pOf(tests))];
  return tests.map((test, at) => ({ ...test, p_holm: byHolm[at], p_bh: byBh[at] }));
};

const pairCounts = (x: string, y: string): PairCount[] =>
  bfi.flatMap((row) => {
    const [one, other] = [answerOf(row, x), answerOf(row, y)];
    return one === null || other === null ? [] : [{ x: one, y: other, count: 1 }];
  });

export const checks: GoldChecks = {
  'welch-gender': ({ expected }) => {
    const tests = items.map((item) => {
      const [men, women] = described(item);
      return { item, ...asWelch(men, women, welchTest(men, women)) };
    });
    const ps = pOf(tests);
    const [byHolm, byBh, byBonferroni] = [holm(ps), benjaminiHochberg(ps), bonferroni(ps)];
    const adjusted = tests.map((test, at) => {
      return { ...test, p_holm: byHolm[at], p_bh: byBh[at], p_bonferroni: byBonferroni[at] };
    });
    expectAll(adjusted, expected);
  },

  'effect-gender': ({ expected }) => {
    const found = items.map((item) => {
      const [men, women] = described(item);
      const g = hedgesG(men, women);
      return {
        item,
        sd_pooled: pooledSd(men, women),
        d: cohensD(men, women),
        g: g?.g,
        g_approx: g?.gApproximate,
      };
    });
    expectAll(found, expected);
  },

  // The case's own tolerance is 1e-6: effectsize finds the ends of the interval by search.
  'effectsize-check': ({ expected }) => {
    const golds = expected as { item: string; d: number; ci95_low: number; ci95_high: number }[];
    for (const gold of golds) {
      const [men, women] = described(gold.item);
      expectClose(cohensD(men, women), gold.d);
      const interval = cohensDInterval(men, women);
      expect(Math.abs((interval?.low ?? 0) / gold.ci95_low - 1), gold.item).toBeLessThan(1e-6);
      expect(Math.abs((interval?.high ?? 0) / gold.ci95_high - 1), gold.item).toBeLessThan(1e-6);
    }
    expectAll(
      golds.map(({ item }) => item),
      fiveItems,
    );
  },

  'welch-education-pairs': ({ expected }) => {
    expectAll(['A2', 'C1', 'E4', 'N1', 'O3'].flatMap(welchPairs), expected);
  },

  'student-gender': ({ expected }) => {
    const found = fiveItems.map((item) => {
      const test = studentTest(...described(item));
      return { item, t: test?.t, df: test?.df, p: test?.p };
    });
    expectAll(found, expected);
  },

  'mann-whitney-gender': ({ expected }) => {
    const found = items.map((item) => {
      const test = mannWhitney(...genders(item));
      return { item, W: test?.w, p: test?.p, prob_superiority: test?.superiority };
    });
    expectAll(found, expected);
  },

  'anova-education': ({ expected }) => {
    const found = items.map((item) => {
      const groups = education.map((level) => countsOf(item, 'education', level));
      const summaries = groups.map((counts) => descriptives(counts));
      const [welch, classic, kruskal] = [
        welchAnova(summaries),
        classicAnova(summaries),
        kruskalWallis(groups),
      ];
      return {
        item,
        n: total(groups.flat()),
        welch_F: welch?.f,
        welch_df1: welch?.df1,
        welch_df2: welch?.df2,
        welch_p: welch?.p,
        F: classic?.f,
        p: classic?.p,
        eta_sq: classic?.etaSquared,
        kruskal_chisq: kruskal?.chiSquare,
        kruskal_p: kruskal?.p,
      };
    });
    expectAll(found, expected);
  },

  'share-high-gender': ({ expected }) => {
    const found = items.map((item) => {
      const [men, women] = genders(item);
      const high = (counts: ValueCount[]) => ({
        count: total(counts.filter(({ value }) => value >= 5)),
        n: total(counts),
      });
      const [one, other] = [high(men), high(women)];
      const [test, interval] = [shareTest(one, other), newcombe(one, other)];
      return {
        item,
        x1: one.count,
        n1: one.n,
        x2: other.count,
        n2: other.n,
        diff: test?.difference,
        chisq: test?.chiSquare,
        p: test?.p,
        newcombe_low: interval?.low,
        newcombe_high: interval?.high,
      };
    });
    expectAll(found, expected);
  },

  'chisq-education-gender': ({ expected }) => {
    const table = [1, 2].map((gender) =>
      education.map(
        (level) =>
          bfi.filter((row) => row['gender'] === String(gender) && row['education'] === String(level)).length,
      ),
    );
    const test = chiSquareTest(table);
    expectAll(
      { table, chisq: test?.chiSquare, df: test?.df, p: test?.p, cramers_v: test?.cramersV },
      expected,
    );
  },

  correlations: ({ expected }) => {
    const found = [
      ['A1', 'A2'],
      ['C4', 'C5'],
      ['N1', 'N2'],
      ['E1', 'E2'],
      ['A2', 'age'],
    ].map(([x, y]) => {
      const pairs = pairCounts(x as string, y as string);
      const test = pearson(pairs);
      return {
        x,
        y,
        n: test?.n,
        r: test?.r,
        ci95_low: test?.low,
        ci95_high: test?.high,
        t: test?.t,
        p: test?.p,
        rho: spearman(pairs),
      };
    });
    expectAll(found, expected);
  },

  'p-adjust-plain': ({ expected }) => {
    const vectors = [
      [0.01, 0.02, 0.03, 0.04, 0.05],
      [0.04, 0.001, 0.5, 0.04, 0.9, 0],
      [1, 1, 1],
      [0.03],
      [0.05, 0.05, 0.05],
      [0.01, null, 0.04, 0.03],
    ];
    const found = vectors.map((p) => ({
      p,
      holm: holm(p),
      bh: benjaminiHochberg(p),
      bonferroni: bonferroni(p),
      hochberg: hochberg(p),
      by: benjaminiYekutieli(p),
    }));
    expectAll(found, expected);
  },
};
