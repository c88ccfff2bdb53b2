import { demandNumber } from './demands.ts';
import { defaultLevel, tPointAt } from './distributions.ts';
import { domainDf, type SampleDesign, standardError } from './sample-design.ts';

/** One value for each person of the design, in its order; null for a person who gave none. */
export type Values = readonly (number | null)[];

/** What part of the sample an estimate is of, and how sure its interval is to be. */
export interface Asked {
  /** One for each person. The design is kept whole: who falls in the part is itself a matter of chance. */
  within?: readonly boolean[];
  level?: number;
}

/** An estimate on the values' scale with its Taylor standard error and t interval. */
export interface Estimate {
  estimate: number;
  /** Null with fewer than two valid answers: not defined. */
  se: number | null;
  /** The interval's degrees of freedom: clusters − strata, of the part that was asked for. */
  df: number;
  low: number | null;
  high: number | null;
  /** Persons with a valid answer, unweighted, as disclosure limits count them. */
  n: number;
}

/** The valid answers of the part asked for; null elsewhere. */
export interface Valid {
  values: Values;
  n: number;
  weightSum: number;
  mean: number;
}

/**
 * The valid answers of the part asked for, with their number, weight and weighted mean Σw·y/Σw. Null when nobody in the
 * part answered, or their weights sum to nothing. RangeError when the lengths differ or a value is no number. Example:
 * 4, null, 5 with weights 1, 1, 3: n 2, Σw 4, mean 4.75.
 */
export function validOf(design: SampleDesign, values: Values, { within }: Asked): Valid | null {
  const { weights } = design;
  if (values.length !== weights.length || (within && within.length !== weights.length)) {
    throw new RangeError(`${values.length} values for ${weights.length} persons`);
  }
  for (const value of values) if (value !== null) demandNumber(value);
  const inPart = within ? values.map((value, person) => (within[person] ? value : null)) : values;
  let [n, weightSum, sum] = [0, 0, 0];
  inPart.forEach((value, person) => {
    if (value === null) return;
    n += 1;
    weightSum += weights[person] as number;
    sum += (weights[person] as number) * value;
  });
  if (!(weightSum > 0)) return null;
  const rough = sum / weightSum;
  // Corrected once for what rounding lost in the first sum.
  const lost = inPart.reduce<number>(
    (all, value, person) => (value === null ? all : all + (weights[person] as number) * (value - rough)),
    0,
  );
  return { values: inPart, n, weightSum, mean: rough + lost / weightSum };
}

/** An influence on each person: the term where there is a valid answer, 0 elsewhere. Example: 4, null and 2·y: 8, 0. */
export function spreadOver({ values }: Valid, term: (value: number, person: number) => number): number[] {
  return values.map((value, person) => (value === null ? 0 : term(value, person)));
}

/**
 * The estimate with its SE from the influence, and its t interval of the level, ± t·SE with clusters − strata degrees
 * of freedom, in the estimate's unit. The SE is null with fewer than two valid answers, the interval also without a
 * degree of freedom. Example: 4.16, SE .6228 and ten persons: 2.751 to 5.569.
 */
export function estimateOf(
  design: SampleDesign,
  estimate: number,
  influence: readonly number[],
  { n }: Valid,
  { within, level = defaultLevel }: Asked,
): Estimate {
  const df = within ? domainDf(design, within) : design.df;
  const se = n < 2 ? null : standardError(design, influence);
  if (se === null || df < 1) return { estimate, se, df, low: null, high: null, n };
  const half = tPointAt(level, df) * se;
  return { estimate, se, df, low: estimate - half, high: estimate + half, n };
}
