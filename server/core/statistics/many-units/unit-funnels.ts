import { type Descriptives, descriptives, type ValueCount } from '../descriptives.ts';
import { type Funnel, type FunnelRefusal, type FunnelUnit, funnel } from './funnel.ts';

export interface CountedUnit {
  key: string;
  counts: readonly ValueCount[];
}

/** A unit as its descriptives tell of it, where its answers are not. */
export type ToldUnit = { key: string } & Pick<Descriptives, 'n' | 'mean' | 'sd' | 'seSd'>;

/**
 * Funnel of unit means, in scale points: target is the mean of all persons, se = σ_w/√n with σ_w² the variance within
 * units, Σ(n − 1)s²/Σ(n − 1). Units without answers are left out. Refusals and RangeError as `funnel`. Example: σ_w 1.2
 * and a unit of 36: se .2.
 */
export function meanFunnel(units: readonly CountedUnit[]): Funnel | FunnelRefusal {
  return meanFunnelOf(describe(units));
}

/** The same from what a release tells of each unit. */
export function meanFunnelOf(units: readonly ToldUnit[]): Funnel | FunnelRefusal {
  const answered = units.filter(({ n }) => n > 0);
  const persons = sum(answered, ({ n }) => n);
  const target = persons === 0 ? 0 : sum(answered, ({ n, mean }) => n * (mean as number)) / persons;
  const within = Math.sqrt(withinVariance(answered) ?? 0);
  return funnel(
    answered.map(({ key, n, mean }): FunnelUnit => {
      return { key, n, value: mean as number, se: within / Math.sqrt(n) };
    }),
    target,
  );
}

/**
 * Funnel of unit shares (of the dissatisfied), 0–1: target is the share p of all persons, se = √(p(1 − p)/n). Units
 * without answers are left out. Refusals as `funnel`. Example: p .1 and a unit of 36: se .05. Throws a RangeError for
 * impossible counts.
 */
export function shareFunnel(
  units: readonly { key: string; count: number; n: number }[],
): Funnel | FunnelRefusal {
  const isCounted = (persons: number) => Number.isInteger(persons) && persons >= 0;
  const odd = units.find(({ count, n }) => !isCounted(count) || !isCounted(n) || count > n);
  if (odd) throw new RangeError(`${odd.count} of ${odd.n} is no share of persons`);
  const answered = units.filter(({ n }) => n > 0);
  const persons = sum(answered, ({ n }) => n);
  const target = persons === 0 ? 0 : sum(answered, ({ count }) => count) / persons;
  return funnel(
    answered.map(({ key, count, n }): FunnelUnit => {
      return { key, n, value: count / n, se: Math.sqrt((target * (1 - target)) / n) };
    }),
    target,
  );
}

/**
 * Funnel of unit SDs, in scale points: target is the SD within units, and the standard error is the Taylor form of the
 * SD (methods: C1) with the moments of all units pooled, √((mean of a² − (mean of a)²)/(n − 1))/(2σ_w), where a is a
 * person's squared distance from the unit's own mean times n/(n − 1). Pooled, because a unit where all answered alike
 * has no standard error of its own. Units with fewer than two answers are left out. Refusals and RangeError as
 * `funnel`. Example: normal answers with σ_w 1.2 and a unit of 73: 1.2/√(2·72) = .1.
 */
export function sdFunnel(units: readonly CountedUnit[]): Funnel | FunnelRefusal {
  return sdFunnelOf(describe(units));
}

/**
 * The same from what a release tells of each unit: its mean of a is s², and its mean of a² − (mean of a)² is
 * 4s²(n − 1)·SE(s)², which is how the SE of the SD was made of it.
 */
export function sdFunnelOf(units: readonly ToldUnit[]): Funnel | FunnelRefusal {
  const answered = units.filter(({ n }) => n > 1);
  const variance = withinVariance(answered) ?? 0;
  let [persons, distances, squares] = [0, 0, 0];
  for (const { n, sd, seSd } of answered) {
    const mean = (sd as number) ** 2;
    persons += n;
    distances += n * mean;
    squares += n * (4 * mean * (n - 1) * (seSd ?? 0) ** 2 + mean ** 2);
  }
  const moment = persons === 0 ? 0 : squares / persons - (distances / persons) ** 2;
  // All equally far from their mean, but for rounding: no uncertainty to draw limits by.
  const isFlat = variance === 0 || moment <= 1e-12 * variance ** 2;
  return funnel(
    answered.map(({ key, n, sd }): FunnelUnit => {
      const se = isFlat ? 0 : Math.sqrt(moment / (n - 1) / variance) / 2;
      return { key, n, value: sd as number, se };
    }),
    Math.sqrt(variance),
  );
}

function describe(units: readonly CountedUnit[]): ToldUnit[] {
  return units.map(({ key, counts }) => ({ key, ...descriptives(counts) }));
}

/** Null when no unit has two answers. */
function withinVariance(units: readonly ToldUnit[]): number | null {
  const varying = units.filter(({ sd }) => sd !== null);
  const df = sum(varying, ({ n }) => n - 1);
  return df === 0 ? null : sum(varying, ({ n, sd }) => (n - 1) * (sd as number) ** 2) / df;
}

function sum<T>(list: readonly T[], term: (one: T) => number): number {
  return list.reduce((all, one) => all + term(one), 0);
}
