import { type Descriptives, descriptives, type ValueCount } from '../descriptives.ts';
import { type Funnel, type FunnelRefusal, type FunnelUnit, funnel } from './funnel.ts';

export interface CountedUnit {
  key: string;
  counts: readonly ValueCount[];
}

/**
 * Funnel of unit means, in scale points: target is the mean of all persons, se = σ_w/√n with σ_w² the variance within
 * units, Σ(n − 1)s²/Σ(n − 1). Units without answers are left out. Refusals and RangeError as `funnel`. Example: σ_w 1.2
 * and a unit of 36: se .2.
 */
export function meanFunnel(units: readonly CountedUnit[]): Funnel | FunnelRefusal {
  const answered = describe(units).filter(({ found }) => found.n > 0);
  const persons = sum(answered, ({ found }) => found.n);
  const target = persons === 0 ? 0 : sum(answered, ({ found }) => found.n * (found.mean as number)) / persons;
  const within = Math.sqrt(withinVariance(answered) ?? 0);
  return funnel(
    answered.map(({ key, found }): FunnelUnit => {
      return { key, n: found.n, value: found.mean as number, se: within / Math.sqrt(found.n) };
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
  const answered = describe(units).filter(({ found }) => found.n > 1);
  const variance = withinVariance(answered) ?? 0;
  let [persons, distances, squares] = [0, 0, 0];
  for (const { counts, found } of answered) {
    for (const { value, count } of counts) {
      const distance = ((value - (found.mean as number)) ** 2 * found.n) / (found.n - 1);
      persons += count;
      distances += count * distance;
      squares += count * distance ** 2;
    }
  }
  const moment = persons === 0 ? 0 : squares / persons - (distances / persons) ** 2;
  // All equally far from their mean, but for rounding: no uncertainty to draw limits by.
  const isFlat = variance === 0 || moment <= 1e-12 * variance ** 2;
  return funnel(
    answered.map(({ key, found }): FunnelUnit => {
      const se = isFlat ? 0 : Math.sqrt(moment / (found.n - 1) / variance) / 2;
      return { key, n: found.n, value: found.sd as number, se };
    }),
    Math.sqrt(variance),
  );
}

type Described = CountedUnit & { found: Descriptives };

function describe(units: readonly CountedUnit[]): Described[] {
  return units.map((unit) => ({ ...unit, found: descriptives(unit.counts) }));
}

/** Null when no unit has two answers. */
function withinVariance(units: readonly Described[]): number | null {
  const varying = units.filter(({ found }) => found.variance !== null);
  const df = sum(varying, ({ found }) => found.n - 1);
  return df === 0 ? null : sum(varying, ({ found }) => (found.n - 1) * (found.variance as number)) / df;
}

function sum<T>(list: readonly T[], term: (one: T) => number): number {
  return list.reduce((all, one) => all + term(one), 0);
}
