import { kendall } from './correlation.ts';
import { demandNumber } from './demands.ts';
import { tTwoSided } from './distributions.ts';

/** A mean at one time, usually a year, and how many persons it rests on. */
export interface TrendPoint {
  time: number;
  mean: number;
  n: number;
}

export interface TrendLine {
  /** Scale points per unit of time. */
  slope: number;
  /** The line's value at time 0. */
  intercept: number;
  slopeSe: number;
  /** Two-sided; null when every point lies on the line. */
  slopeP: number | null;
  /** Kendall's τ-b of time and mean, −1 to 1: whether it mostly rises or falls; null when no mean differs. */
  kendallTau: number | null;
}

/** Fewer points cannot speak of a trend; the page says «for få målinger til å snakke om trend» (methods: C4). */
export const fewestTrendPoints = 4;

export type Trend = ({ kind: 'trend' } & TrendLine) | { kind: 'not_computable'; reason: 'tooFewPoints' };

/**
 * The straight line through yearly means, by least squares weighted by the number of persons: slope b =
 * Σn(t − t̄)(m − m̄)/Σn(t − t̄)², SE(b) = √(Σn·residual²/(k − 2)/Σn(t − t̄)²), t with k − 2 degrees of freedom, as R's
 * `lm(m ~ t, weights = n)`. It sees the years as the sample, not the persons: yearly surveys have few points, and a
 * broken series must be given in parts. `not_computable` below four points. Example: means 3, 4, 4, 5 in years 1–4,
 * ten persons each: slope .6, SE .141, p .051, τ .913. Throws a RangeError for equal times or counts below 1.
 */
export function trendLine(points: readonly TrendPoint[]): Trend {
  for (const point of points) {
    for (const one of [point.time, point.mean, point.n]) demandNumber(one, 'point');
    if (point.n <= 0) throw new RangeError('every point needs persons; leave out empty years');
  }
  if (new Set(points.map(({ time }) => time)).size < points.length) {
    throw new RangeError('two points have the same time; pool their answers first');
  }
  if (points.length < fewestTrendPoints) return { kind: 'not_computable', reason: 'tooFewPoints' };
  const sum = (term: (point: TrendPoint) => number) =>
    points.reduce((all, point) => all + point.n * term(point), 0);
  const persons = sum(() => 1);
  const [timeMean, grandMean] = [sum(({ time }) => time) / persons, sum(({ mean }) => mean) / persons];
  const times = sum(({ time }) => (time - timeMean) ** 2);
  const slope = sum(({ time, mean }) => (time - timeMean) * (mean - grandMean)) / times;
  const left = sum(({ time, mean }) => (mean - grandMean - slope * (time - timeMean)) ** 2);
  const df = points.length - 2;
  // Points on one line leave nothing but rounding.
  const isExact = left <= 1e-24 * sum(({ mean }) => mean ** 2);
  const slopeSe = isExact ? 0 : Math.sqrt(left / df / times);
  return {
    kind: 'trend',
    slope,
    intercept: grandMean - slope * timeMean,
    slopeSe,
    slopeP: slopeSe === 0 ? null : tTwoSided(slope / slopeSe, df),
    kendallTau: kendall(points.map(({ time, mean }) => ({ x: time, y: mean, count: 1 }))),
  };
}
