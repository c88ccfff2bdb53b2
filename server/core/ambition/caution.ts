/** `E`: to be interpreted with caution. `F`: too uncertain to be shown; not the same as `:`, withheld for privacy. */
export type CautionMark = 'E' | 'F';

/** An interval's half-width as a share of the scale's range, and the fewest answers (methods: C3; a setting). */
export interface CautionLimits {
  cautionAbove: number;
  hiddenAbove: number;
  fewestAnswers: number;
}
export const cautionLimits: CautionLimits = { cautionAbove: 0.1, hiddenAbove: 0.2, fewestAnswers: 20 };

/**
 * The mark of a mean (methods: C3, after Statistics Canada's). `F` when the half-width of its 95 % interval is more than
 * a fifth of the scale's range; `E` when it is more than a tenth, or there are fewer than 20 answers; else null. Null
 * too without an interval: full counts have none, and under the spread limit a mark would tell of the spread
 * (security: P3). Coefficients of variation are not used: on a scale from 1 to 6 the nought is arbitrary.
 *
 * On 1–6 a tenth is 0.5: the interval 4.48–5.02 of 120 answers has no mark; 3.33–4.83 of 25 answers is `E`; 2.34–5.16
 * is `F`. Throws a RangeError for an interval turned around.
 */
export function cautionMark(
  figure: { n: number; meanLow?: number; meanHigh?: number },
  scale: { min: number; max: number },
  limits: CautionLimits = cautionLimits,
): CautionMark | null {
  const { n, meanLow, meanHigh } = figure;
  if (meanLow === undefined || meanHigh === undefined) return null;
  const width = halfWidthShare({ meanLow, meanHigh }, scale);
  if (exceeds(width, limits.hiddenAbove)) return 'F';
  return exceeds(width, limits.cautionAbove) || n < limits.fewestAnswers ? 'E' : null;
}

/** Whether the interval by itself asks for caution, however many answered: 3.33 to 4.83 on 1–6 does, at .15 of the range. */
export function isWide(
  interval: { meanLow: number; meanHigh: number },
  scale: { min: number; max: number },
  limits: CautionLimits = cautionLimits,
): boolean {
  return exceeds(halfWidthShare(interval, scale), limits.cautionAbove);
}

function halfWidthShare(
  { meanLow, meanHigh }: { meanLow: number; meanHigh: number },
  scale: { min: number; max: number },
): number {
  if (!(meanLow <= meanHigh)) throw new RangeError(`${meanLow} to ${meanHigh} is no interval`);
  return (meanHigh - meanLow) / 2 / (scale.max - scale.min);
}

/** Rounding must not decide a width of exactly a tenth. */
function exceeds(width: number, limit: number): boolean {
  return width > limit + 1e-9;
}
