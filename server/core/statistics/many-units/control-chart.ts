import { demandNumber } from '../demands.ts';
import { controlSignals, type Signal } from './control-signals.ts';

/** Fewer points make no control chart. A yearly survey has three to eight: it never has one (methods: C4). */
export const fewestChartPoints = 12;

/** Mean moving range of two over the SD of a normal figure, d₂. */
const rangePerSd = 1.128;
/** 3/1.128, as Wheeler prints it. */
export const rangeFactor = 2.66;

export type ChartRefusal = {
  kind: 'not_computable';
  reason: 'tooFewPoints' | 'nothingVaries';
  pointCount: number;
};

export interface XmrChart {
  kind: 'xmr';
  centre: number;
  low: number;
  high: number;
  /** The mean of the steps between neighbours, without sign. */
  meanRange: number;
  signals: Signal[];
}

/**
 * XmR chart of a register's figure, month by month (Wheeler 1993): centre x̄, limits x̄ ± 2.66·mR̄, mR̄ the mean moving
 * range, in the figure's own unit; signals by `controlSignals`. A stated change of the process starts a new series:
 * give the points from it on. `not_computable` below twelve points. Points all equal give limits at the centre and no
 * signal. Example: 10, 12, 10, 12 … twelve times: centre 11, mR̄ 2, limits 5.68 and 16.32. Throws a RangeError for a
 * point that is no number.
 */
export function xmrChart(points: readonly number[]): XmrChart | ChartRefusal {
  checkPoints(points);
  if (points.length < fewestChartPoints) return tooFew(points.length);
  const centre = points.reduce((sum, point) => sum + point, 0) / points.length;
  const range = meanRange(points);
  const sd = (rangeFactor * range) / 3;
  return {
    kind: 'xmr',
    centre,
    low: centre - rangeFactor * range,
    high: centre + rangeFactor * range,
    meanRange: range,
    // Steps of rounding size are no steps.
    signals:
      range <= 1e-12 * Math.abs(centre) ? [] : controlSignals(points.map((point) => (point - centre) / sd)),
  };
}

export interface LaneyChart {
  kind: 'laney';
  centre: number;
  /** How much the points vary beyond binomial or Poisson chance; 1 is none. */
  sigmaZ: number;
  points: { value: number; low: number; high: number }[];
  signals: Signal[];
}

/**
 * Laney's p′ chart of shares (2002), for counts that vary more than binomial chance: p̄ = Σcount/Σsize, z =
 * (p − p̄)/√(p̄(1 − p̄)/size), σ_z = mR̄(z)/1.128, limits p̄ ± 3·σ_z·√(p̄(1 − p̄)/size) kept within 0–1.
 * `not_computable` below twelve points, or when every share is 0, every one is 1, or none differs. Example: 10 and 20
 * of 100 in turn: p̄ .15, σ_z 2.483. Throws a RangeError for a count outside 0–size.
 */
export function laneyShareChart(
  points: readonly { count: number; size: number }[],
): LaneyChart | ChartRefusal {
  const odd = points.find(({ count, size }) => !(count >= 0 && count <= size && size > 0));
  if (odd) throw new RangeError(`${odd.count} of ${odd.size} is no share`);
  return laneyChart(points, (centre) => centre * (1 - centre), 1);
}

/**
 * Laney's u′ chart of counts per size (2002), such as complaints per thousand inhabitants: as p′ with ū = Σcount/Σsize
 * and √(ū/size). Limits are kept at 0 or above. `not_computable` below twelve points, or when every count is 0 or no
 * rate differs. Example: 10 and 20 per 100 in turn: ū .15, σ_z 2.289. Throws a RangeError for a negative count or a
 * size not above 0.
 */
export function laneyRateChart(
  points: readonly { count: number; size: number }[],
): LaneyChart | ChartRefusal {
  const odd = points.find(({ count, size }) => !(count >= 0 && size > 0));
  if (odd) throw new RangeError(`${odd.count} per ${odd.size} is no rate`);
  return laneyChart(points, (centre) => centre, Number.POSITIVE_INFINITY);
}

function laneyChart(
  points: readonly { count: number; size: number }[],
  variance: (centre: number) => number,
  ceiling: number,
): LaneyChart | ChartRefusal {
  checkPoints(points.flatMap(({ count, size }) => [count, size]));
  if (points.length < fewestChartPoints) return tooFew(points.length);
  const sum = (term: (point: { count: number; size: number }) => number) =>
    points.reduce((all, point) => all + term(point), 0);
  const centre = sum(({ count }) => count) / sum(({ size }) => size);
  const sds = points.map(({ size }) => Math.sqrt(variance(centre) / size));
  if (variance(centre) <= 0)
    return { kind: 'not_computable', reason: 'nothingVaries', pointCount: points.length };
  const zs = points.map(({ count, size }, at) => (count / size - centre) / (sds[at] as number));
  const sigmaZ = meanRange(zs) / rangePerSd;
  // Rates that differ by rounding do not differ.
  if (sigmaZ < 1e-9) return { kind: 'not_computable', reason: 'nothingVaries', pointCount: points.length };
  return {
    kind: 'laney',
    centre,
    sigmaZ,
    points: points.map(({ count, size }, at) => {
      const half = 3 * sigmaZ * (sds[at] as number);
      return { value: count / size, low: Math.max(0, centre - half), high: Math.min(ceiling, centre + half) };
    }),
    signals: controlSignals(zs.map((z) => z / sigmaZ)),
  };
}

function meanRange(points: readonly number[]): number {
  const steps = points.slice(1).map((point, at) => Math.abs(point - (points[at] as number)));
  return steps.reduce((sum, step) => sum + step, 0) / steps.length;
}

function checkPoints(points: readonly number[]): void {
  for (const point of points) demandNumber(point, 'point; leave the gap out');
}

function tooFew(pointCount: number): ChartRefusal {
  return { kind: 'not_computable', reason: 'tooFewPoints', pointCount };
}
