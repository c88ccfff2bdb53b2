import { weightedMean } from './complex-sample.ts';
import { defaultLevel, fUpper, tPointAt, tTwoSided } from './distributions.ts';
import type { Groups } from './domains.ts';
import { solver } from './linear-system.ts';
import { deviations, type SampleDesign } from './sample-design.ts';
import { type Asked, spreadOver, type Valid, type Values, validOf } from './sample-estimate.ts';

/** A difference of two groups' means, second minus first. */
export interface DesignTTest {
  difference: number;
  se: number;
  t: number;
  df: number;
  /** Two-sided. */
  p: number;
  low: number;
  high: number;
}

/**
 * Whether two groups in one sample have the same mean, with strata and clusters kept (R's `svyttest`): the influence
 * of the difference is that of the one mean minus that of the other, so persons of one cluster in both groups count
 * as related. Clusters − strata − 1 degrees of freedom, as the slope of a regression. Null when a group is empty,
 * when nothing varies, or when no degree of freedom is left. The difference and its interval are on the values' scale.
 * RangeError when values and design do not match.
 *
 * Example: stratified schools, eligible for awards against not: 44.69, t 2.304, df 196, p .0223.
 */
export function designTTest(
  design: SampleDesign,
  values: Values,
  isSecond: readonly (boolean | null)[],
  level: number = defaultLevel,
): DesignTTest | null {
  const part = (second: boolean) => validOf(design, values, { within: isSecond.map((is) => is === second) });
  const [first, second] = [part(false), part(true)];
  const df = design.df - 1;
  if (!first || !second || df < 1) return null;
  const [own, other] = [meanInfluence(second), meanInfluence(first)];
  const se = lengthOf(
    deviations(
      design,
      own.map((influence, person) => influence - (other[person] as number)),
    ),
  );
  if (se === 0) return null;
  const difference = second.mean - first.mean;
  const t = difference / se;
  const half = tPointAt(level, df) * se;
  return { difference, se, t, df, p: tTwoSided(t, df), low: difference - half, high: difference + half };
}

function meanInfluence(valid: Valid): number[] {
  return spreadOver(valid, (value) => (value - valid.mean) / valid.weightSum);
}

function lengthOf(vector: readonly number[]): number {
  return Math.sqrt(product(vector, vector));
}

function product(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, entry, index) => sum + entry * (other[index] as number), 0);
}

/** A test of independence in a sample with strata, clusters and weights. */
export interface RaoScott {
  f: number;
  df1: number;
  df2: number;
  p: number;
}

/**
 * Whether two groupings are independent, by Rao and Scott's second-order correction (1984; Thomas and Rao 1987; R's
 * `svychisq`): Pearson's X² of the weighted shares times n, divided by the trace of the design effects
 * Δ = (CᵀD⁻¹C/n)⁻¹·CᵀD⁻¹VD⁻¹C of the (r − 1)(c − 1) contrasts C; F with tr²Δ/trΔ² and that times clusters − strata
 * degrees of freedom. Among those whose both groups are known. Null when a grouping has fewer than two groups, or a
 * cell of the table is empty: merge groups then. RangeError when groups and design do not match.
 *
 * Example: school type by award in the cluster sample: F 5.026, df 1.712 and 23.97, p .0188.
 */
export function raoScott(
  design: SampleDesign,
  rows: Groups,
  columns: Groups,
  asked: Asked = {},
): RaoScott | null {
  const known = rows.map((row, person) => (row === null || (columns[person] ?? null) === null ? null : 1));
  const valid = validOf(design, known, asked);
  if (!valid) return null;
  const names = (groups: Groups) => [...new Set(groups.filter((_, person) => valid.values[person] !== null))];
  const [rowNames, columnNames] = [names(rows), names(columns)];
  if (rowNames.length < 2 || columnNames.length < 2) return null;
  const cells = rowNames.flatMap((row) => columnNames.map((column) => ({ row, column })));
  const indicators = cells.map(({ row, column }) =>
    valid.values.map((is, person) =>
      is === null ? null : Number(rows[person] === row && columns[person] === column),
    ),
  );
  const shares = indicators.map((indicator) => weightedMean(design, indicator, asked)?.estimate ?? 0);
  if (shares.some((share) => !(share > 0)) || design.df < 1) return null;
  const spreads = indicators.map((indicator) =>
    deviations(design, meanInfluence(validOf(design, indicator, asked) as Valid)),
  );
  const effects = designEffects(shares, spreads, valid.n, rowNames.length, columnNames.length);
  const trace = effects.reduce((sum, row, index) => sum + (row[index] as number), 0);
  const squares = effects.reduce(
    (sum, row, one) =>
      sum + row.reduce((all, entry, other) => all + entry * ((effects[other] as number[])[one] as number), 0),
    0,
  );
  if (!(trace > 0)) return null;
  const df1 = trace ** 2 / squares;
  const f = (valid.n * pearson(shares, rowNames.length, columnNames.length)) / trace;
  return { f, df1, df2: df1 * design.df, p: fUpper(f, df1, df1 * design.df) };
}

/** Pearson's Σ(p − p_e)²/p_e over the cells, p_e being what independence would give. */
function pearson(shares: readonly number[], rows: number, columns: number): number {
  const share = (row: number, column: number) => shares[row * columns + column] as number;
  const [rowSteps, columnSteps] = [[...Array(rows).keys()], [...Array(columns).keys()]];
  const rowShares = rowSteps.map((row) => columnSteps.reduce((sum, column) => sum + share(row, column), 0));
  const columnShares = columnSteps.map((column) =>
    rowSteps.reduce((sum, row) => sum + share(row, column), 0),
  );
  return rowShares.reduce(
    (all, rowShare, row) =>
      all +
      columnShares.reduce((sum, columnShare, column) => {
        const expected = rowShare * columnShare;
        return sum + (share(row, column) - expected) ** 2 / expected;
      }, 0),
    0,
  );
}

/**
 * Δ, the design effects of the contrasts. A contrast takes the first row and column from another: +1, −1, −1, +1 in
 * the four cells, so that it sums to 0 over every row and column.
 */
function designEffects(
  shares: readonly number[],
  spreads: readonly (readonly number[])[],
  n: number,
  rows: number,
  columns: number,
): number[][] {
  const contrasts: number[][] = [];
  for (let row = 1; row < rows; row++)
    for (let column = 1; column < columns; column++) {
      const contrast = shares.map(() => 0);
      contrast[0] = contrast[row * columns + column] = 1;
      contrast[column] = contrast[row * columns] = -1;
      // D⁻¹ at once: every use of C is divided by the shares.
      contrasts.push(contrast);
    }
  const scaled = contrasts.map((contrast) => contrast.map((entry, cell) => entry / (shares[cell] as number)));
  const plain = scaled.map((one) => contrasts.map((other) => product(one, other) / n));
  const cluster = scaled.map((contrast) =>
    (spreads[0] as readonly number[]).map((_, index) =>
      contrast.reduce(
        (sum, entry, cell) => sum + entry * ((spreads[cell] as readonly number[])[index] as number),
        0,
      ),
    ),
  );
  const solve = solver(plain);
  return cluster.map((one) => solve(cluster.map((other) => product(one, other))));
}
