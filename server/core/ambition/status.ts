import type { Ambition, ScorecardIndicator } from '../scorecard/format.ts';

/**
 * `reached`, `within`, `below`: the verdicts of a band; the other forms have only the first and the last, and for them
 * `below` means not reached. `deviation`: exact, with no tolerance adopted. `missingReference`: relative to a value that
 * is not known for the period, or with percent and percentage points not yet chosen between.
 */
export type StatusCode = 'reached' | 'within' | 'below' | 'deviation' | 'missingReference' | 'delegated';
export interface Status {
  code: StatusCode;
  /** The interval of the mean crosses a threshold. Never true without an interval. */
  uncertain: boolean;
}

/**
 * The value as computed, never rounded. The interval is left out for full counts such as accounts, and where the spread
 * is not shown (security: P3): doubt is computed from the spread and would tell of it.
 */
export interface StatusValue {
  mean: number;
  meanLow?: number;
  meanHigh?: number;
}

export interface StatusOptions {
  /**
   * What the two ends of a range mean, which the guide never says (domain: 2.2). Two thresholds: the first is
   * the target and the second the floor. Or the whole band is the target, and anything in it is reached.
   */
  rangeReading?: 'twoThresholds' | 'bandIsTarget';
  /** The value of a relative ambition's reference for the same period, in the indicator's own unit. */
  reference?: number | null;
}

/**
 * Status of a value against its ambition (methods: C3, R2), on the unrounded value. The code is the class of the value
 * itself; `uncertain` is added when its interval lies on both sides of a threshold. So an interval wholly at or above
 * the target is surely reached, one wholly under the floor surely below. Where lower is better all is mirrored.
 *
 * With «5.0–4.0» on 1–6: 4.75 with the interval 4.48–5.02 is within, but uncertain, since 5 lies inside; 4.50 with
 * 4.10–4.90 is surely within. «1% lavere enn PAI» against 8.0 asks for 7.92 or less when it means percent, 7.0 or less
 * when it means percentage points. Throws a RangeError for a value or a reference that is no number.
 */
export function statusOf(
  value: StatusValue,
  ambition: Ambition,
  direction: ScorecardIndicator['direction'],
  options: StatusOptions = {},
): Status {
  assertNumber(value.mean);
  switch (ambition.form) {
    case 'band':
      return bandStatus(value, ambition, direction, options.rangeReading ?? 'twoThresholds');
    case 'exact': {
      if (ambition.tolerance === undefined) return sure('deviation');
      const { value: wanted, tolerance } = ambition;
      return insideStatus(value, wanted - tolerance, wanted + tolerance);
    }
    case 'relative':
      return relativeStatus(value, ambition, options.reference ?? null);
    case 'delegated':
      return sure('delegated');
  }
}

const sure = (code: StatusCode): Status => ({ code, uncertain: false });

function bandStatus(
  value: StatusValue,
  band: { target: number; floor: number },
  direction: ScorecardIndicator['direction'],
  reading: NonNullable<StatusOptions['rangeReading']>,
): Status {
  // Where closer is better, a value may miss a band at either end, so the band can only be what is wanted.
  if (direction === 'closerIsBetter') {
    return insideStatus(value, Math.min(band.target, band.floor), Math.max(band.target, band.floor));
  }
  const sign = direction === 'lowerIsBetter' ? -1 : 1;
  if (reading === 'bandIsTarget') return thresholdStatus(value, band.floor, sign);
  const target = against(value, band.target, sign);
  const floor = against(value, band.floor, sign);
  const code = target.reached ? 'reached' : floor.reached ? 'within' : 'below';
  return { code, uncertain: target.crossed || floor.crossed };
}

function relativeStatus(
  value: StatusValue,
  ambition: Extract<Ambition, { form: 'relative' }>,
  reference: number | null,
): Status {
  if (reference === null || ambition.unit === 'notChosen') return sure('missingReference');
  assertNumber(reference);
  const by = ambition.unit === 'percent' ? (Math.abs(reference) * ambition.by) / 100 : ambition.by;
  const sign = ambition.operator === 'lower' ? -1 : 1;
  return thresholdStatus(value, reference + sign * by, sign);
}

/** One threshold: at it or better is reached. */
function thresholdStatus(value: StatusValue, threshold: number, sign: 1 | -1): Status {
  const { reached, crossed } = against(value, threshold, sign);
  return { code: reached ? 'reached' : 'below', uncertain: crossed };
}

/** Wanted between two ends, both counted in. */
function insideStatus(value: StatusValue, lowest: number, highest: number): Status {
  const [low, high] = [against(value, lowest, 1), against(value, highest, -1)];
  return { code: low.reached && high.reached ? 'reached' : 'below', uncertain: low.crossed || high.crossed };
}

/** Crossed: one end of the interval reaches the threshold and the other does not. */
function against(
  value: StatusValue,
  threshold: number,
  sign: 1 | -1,
): { reached: boolean; crossed: boolean } {
  const { mean, meanLow, meanHigh } = value;
  const crossed =
    meanLow !== undefined &&
    meanHigh !== undefined &&
    reaches(meanLow, threshold, sign) !== reaches(meanHigh, threshold, sign);
  return { reached: reaches(mean, threshold, sign), crossed };
}

/** A value that arithmetic left a hair short of its threshold has reached it. */
function reaches(value: number, threshold: number, sign: 1 | -1): boolean {
  return sign * (value - threshold) >= -1e-9;
}

/** Where a value lies against an upper and a lower threshold; on a threshold counts as above it: 4 of 5–4 is between. */
export function zoneOf(value: number, upper: number, lower: number): 'above' | 'between' | 'below' {
  if (reaches(value, upper, 1)) return 'above';
  return reaches(value, lower, 1) ? 'between' : 'below';
}

function assertNumber(value: number): void {
  if (!Number.isFinite(value)) throw new RangeError(`${value} has no status: give a number`);
}
