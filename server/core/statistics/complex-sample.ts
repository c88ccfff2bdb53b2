import { type SampleDesign, standardError } from './sample-design.ts';
import {
  type Asked,
  type Estimate,
  estimateOf,
  spreadOver,
  type Valid,
  type Values,
  validOf,
} from './sample-estimate.ts';

/**
 * The weighted mean Σw·y/Σw with its standard error by Taylor linearisation (methods: C1; Lumley 2010, R's
 * `svymean`): the influence of person i is (y_i − ȳ)/Σw. Missing answers are a part of the sample like any other,
 * so n counts as random and the SE differs a little from s/√n where some are missing. Null when nobody answered.
 * RangeError when values and design do not match.
 *
 * Example: 6, 5, 4, 6, 2, 3, 5, 1, 4, 5 with weights 1.2, .8, 1, 1.5, .7, 1.1, .9, 1.3, .6, .9: mean 4.16, SE .6228.
 */
export function weightedMean(design: SampleDesign, values: Values, asked: Asked = {}): Estimate | null {
  const valid = validOf(design, values, asked);
  if (!valid) return null;
  const { mean, weightSum } = valid;
  const influence = spreadOver(valid, (value) => (value - mean) / weightSum);
  return estimateOf(design, mean, influence, valid, asked);
}

/**
 * The weighted total Σw·y, in the values' unit (R's `svytotal`); the influence of person i is y_i. Null when nobody
 * answered. RangeError when values and design do not match. Example: 200 schools that stand for 6,194 enrol
 * 3,687,178, SE 114,642.
 */
export function weightedTotal(design: SampleDesign, values: Values, asked: Asked = {}): Estimate | null {
  const valid = validOf(design, values, asked);
  if (!valid) return null;
  const influence = spreadOver(valid, (value) => value);
  return estimateOf(design, valid.mean * valid.weightSum, influence, valid, asked);
}

/**
 * The ratio of two totals, R = Σw·y/Σw·x, among those who have both; influence (y_i − R·x_i)/Σw·x. In the one's unit
 * per the other's (R's `svyratio`). Null when nobody has both or the lower total is 0. RangeError when values and
 * design do not match. Example: tested pupils to enrolled in those schools: .8370, SE .0078.
 */
export function weightedRatio(
  design: SampleDesign,
  above: Values,
  below: Values,
  asked: Asked = {},
): Estimate | null {
  const both = above.map((value, person) => ((below[person] ?? null) === null ? null : value));
  const valid = validOf(design, both, asked);
  const lower = valid && weightedTotal(design, only(below, valid), asked)?.estimate;
  if (!valid || !lower) return null;
  const ratio = (valid.mean * valid.weightSum) / lower;
  const influence = spreadOver(valid, (value, person) => (value - ratio * (below[person] as number)) / lower);
  return estimateOf(design, ratio, influence, valid, asked);
}

/** The spread of the population's values as the sample shows it. Null: not defined. */
export interface SpreadEstimate {
  n: number;
  variance: number | null;
  seVariance: number | null;
  sd: number | null;
  /** Null also when it is 0: then no interval can be given. */
  seSd: number | null;
}

/**
 * Variance and SD with their Taylor standard errors (methods: C1; R's `svyvar`): s² = Σw(y − ȳ)²/Σw·n/(n − 1), the
 * influence of person i is ((y_i − ȳ)²·n/(n − 1) − s²)/Σw, and by the delta method SE(s) = SE(s²)/(2s). On the
 * values' scale, the variance squared. All null with fewer than two valid answers. RangeError when values and design do
 * not match.
 *
 * Example: the ten answers above: s² 3.1938, SD 1.7871, SE of the SD .3476.
 */
export function weightedSpread(design: SampleDesign, values: Values, asked: Asked = {}): SpreadEstimate {
  const valid = validOf(design, values, asked);
  const none = { variance: null, seVariance: null, sd: null, seSd: null };
  if (!valid || valid.n < 2) return { n: valid?.n ?? 0, ...none };
  const { n, mean } = valid;
  const bessel = n / (n - 1);
  const squares = valid.values.map((value) => (value === null ? null : bessel * (value - mean) ** 2));
  const spread = validOf(design, squares, asked) as Valid;
  const variance = spread.mean;
  // Weights below 0 (linear calibration) can bring the variance there too.
  if (variance < 0) return { n, ...none };
  const seVariance = standardError(
    design,
    spreadOver(spread, (square) => (square - variance) / spread.weightSum),
  );
  const sd = Math.sqrt(variance);
  // All equally far from the mean gives 0 but for rounding.
  const seSd = seVariance <= 1e-12 * variance ? null : seVariance / (2 * sd);
  return { n, variance, seVariance, sd, seSd };
}

/** How many times the variance of the mean is that of a plain random sample of the same size. */
export interface DesignEffect {
  /** Against drawing without replacement from Σw; null when the weights do not sum to a population above n. */
  deff: number | null;
  /** Against drawing with replacement. */
  deffReplace: number;
}

/**
 * The design effect of a mean (Kish 1965): its variance divided by s²/n, or by s²/n·(1 − n/Σw). 1 is a plain
 * random sample; more costs precision. Null when the mean has no standard error or nobody differs. RangeError when
 * values and design do not match. Example: the stratified schools: 1.204, with replacement 1.166.
 */
export function designEffect(design: SampleDesign, values: Values, asked: Asked = {}): DesignEffect | null {
  const valid = validOf(design, values, asked);
  const mean = weightedMean(design, values, asked);
  const { variance } = weightedSpread(design, values, asked);
  if (!valid || !mean || mean.se === null || !variance) return null;
  const deffReplace = (mean.se ** 2 * valid.n) / variance;
  const left = 1 - valid.n / valid.weightSum;
  return { deff: left > 0 ? deffReplace / left : null, deffReplace };
}

/** The values of those who are valid. */
function only(values: Values, valid: Valid): Values {
  return values.map((value, person) => (valid.values[person] === null ? null : value));
}
