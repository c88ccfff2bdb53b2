import { welchTest } from '../../server/core/statistics/comparison.ts';
import { descriptives, total, type ValueCount } from '../../server/core/statistics/descriptives.ts';
import { benjaminiHochberg, holm } from '../../server/core/statistics/multiple-testing.ts';
import { standardise } from '../../server/core/statistics/standardisation.ts';
import { trendLine } from '../../server/core/statistics/trend.ts';
import { asDescribed, asWelch, countValues } from './as-r-describes.ts';
import type { GoldChecks } from './check.ts';
import { expectAll } from './compare-all.ts';
import { type Row, readData } from './data.ts';

const gss = readData('gssvocab.csv');
const years = [...new Set(gss.map((row) => Number(row['year'])))].sort((one, other) => one - other);
const inYear = new Map(years.map((year) => [year, gss.filter((row) => row['year'] === String(year))]));
const countsOf = (rows: Row[]): ValueCount[] =>
  countValues(rows.map((row) => (row['vocab'] ? Number(row['vocab']) : null)));
const rowsOf = (year: number) => inYear.get(year) ?? [];
const summaryOf = (year: number) => descriptives(countsOf(rowsOf(year)));
const points = Array.from({ length: 11 }, (_, value) => value);

/** As R's locale sorts them. */
const groups = ['<12 yrs', '>16 yrs', '12 yrs', '13-15 yrs', '16 yrs'];
const persons = (group: string) => gss.filter((row) => row['educGroup'] === group).length;

export const checks: GoldChecks = {
  'by-year': ({ expected }) => {
    const found = years.map((year) => {
      const counts = countsOf(rowsOf(year));
      const missing = rowsOf(year).length - total(counts);
      // The gold's own ends; ours are three values wide on eleven points.
      return {
        year,
        ...asDescribed(
          counts,
          missing,
          points,
          (value) => value <= 3,
          (value) => value >= 8,
        ),
      };
    });
    expectAll(found, expected);
  },

  change: ({ expected }) => {
    const tests = years.slice(1).map((year, at) => {
      const before = years[at] as number;
      const [now, past] = [summaryOf(year), summaryOf(before)];
      return { year, before, ...asWelch(now, past, welchTest(now, past)) };
    });
    const ps = tests.map(({ p }) => p as number);
    const [byHolm, byBh] = [holm(ps), benjaminiHochberg(ps)];
    expectAll(
      tests.map((test, at) => ({ ...test, p_holm: byHolm[at], p_bh: byBh[at] })),
      expected,
    );
  },

  'trend-line': ({ expected }) => {
    const summaries = years.map(summaryOf);
    const [means, n] = [summaries.map(({ mean }) => mean as number), summaries.map((summary) => summary.n)];
    const line = trendLine(
      years.map((time, at) => ({ time, mean: means[at] as number, n: n[at] as number })),
    );
    if (line.kind !== 'trend') throw new Error(line.reason);
    expectAll(
      {
        years,
        means,
        n,
        slope: line.slope,
        intercept: line.intercept,
        slope_se: line.slopeSe,
        slope_p: line.slopeP,
        kendall_tau: line.kendallTau,
      },
      expected,
    );
  },

  standardised: ({ expected }) => {
    const found = [1978, 2016].map((year) => {
      const known = rowsOf(year).filter((row) => row['educGroup']);
      const cells = groups.map((group) => ({
        summary: descriptives(countsOf(known.filter((row) => row['educGroup'] === group))),
        population: persons(group),
      }));
      const { mean, se, weights } = standardise(cells);
      return {
        year,
        crude: descriptives(countsOf(known)).mean,
        standardised: mean,
        se,
        cells: cells.map(({ summary }, at) => {
          return { educGroup: groups[at], n: summary.n, mean: summary.mean, weight: weights[at] };
        }),
      };
    });
    expectAll(found, expected);
  },
};
