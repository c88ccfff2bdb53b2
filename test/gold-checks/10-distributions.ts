import {
  betaCdf,
  betaQuantile,
  chiSquareUpper,
  fUpper,
  hypergeometricCdf,
  logGamma,
  normalCdf,
  normalQuantile,
  normalUpper,
  tQuantile,
  tTwoSided,
} from '../../server/core/statistics/distributions.ts';
import { expectClose } from '../core/close.ts';
import { expectPClose, type GoldCheck, type GoldChecks } from './check.ts';

/** A case that is a table: one row per argument, our function against the column that holds R's value. */
function table<Row>(compare: (row: Row, at: string) => void): GoldCheck {
  return ({ expected }) => {
    for (const row of expected as Row[]) compare(row, JSON.stringify(row));
  };
}

export const checks: GoldChecks = {
  qt: table<{ p: number; df: number; q: number }>(({ p, df, q }, at) => expectClose(tQuantile(p, df), q, at)),
  pt: table<{ t: number; df: number; p: number }>(({ t, df, p }, at) =>
    expectPClose(tTwoSided(t, df), p, at),
  ),
  normal: ({ expected }) => {
    const { quantile, cdf } = expected as {
      quantile: { p: number; z: number }[];
      cdf: { z: number; lower: number; upper: number }[];
    };
    for (const { p, z } of quantile) expectClose(normalQuantile(p), z, `p = ${p}`);
    for (const { z, lower, upper } of cdf) {
      expectPClose(normalCdf(z), lower, `z = ${z}`);
      expectPClose(normalUpper(z), upper, `z = ${z}, upper`);
    }
  },
  chisq: table<{ x: number; df: number; p: number }>(({ x, df, p }, at) =>
    expectPClose(chiSquareUpper(x, df), p, at),
  ),
  f: table<{ x: number; df1: number; df2: number; p: number }>(({ x, df1, df2, p }, at) =>
    expectPClose(fUpper(x, df1, df2), p, at),
  ),
  beta: table<{ a: number; b: number; 'cdf_at_0.3': number; q025: number; q975: number }>((row, at) => {
    const { a, b } = row;
    expectPClose(betaCdf(0.3, a, b), row['cdf_at_0.3'], at);
    expectPClose(betaQuantile(0.025, a, b), row.q025, at);
    expectPClose(betaQuantile(0.975, a, b), row.q975, at);
  }),
  lgamma: table<{ x: number; lgamma: number }>(({ x, lgamma }, at) => expectClose(logGamma(x), lgamma, at)),
  hypergeometric: table<{ x: number; K: number; N: number; n: number; cdf: number }>((row, at) => {
    const drawn = { population: row.N, marked: row.K, drawn: row.n };
    expectPClose(hypergeometricCdf(row.x, drawn), row.cdf, at);
  }),
};
