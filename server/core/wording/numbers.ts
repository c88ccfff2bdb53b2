import type { Language } from '../locale.ts';

/** How a language writes numbers. Spaces inside a number do not break, so that no line ends in the middle of one. */
const marks: Record<Language, { decimal: string; thousands: string; percent: string }> = {
  nb: { decimal: ',', thousands: '\u202f', percent: '\u00a0%' },
  nn: { decimal: ',', thousands: '\u202f', percent: '\u00a0%' },
  en: { decimal: '.', thousands: ',', percent: '%' },
};
const minus = '\u2212';

/** From here a double cannot hold a decimal. */
const largest = 1e15;
/** A half that arithmetic left a hair short is still a half. */
const hair = 1e-9;

/**
 * A number with a fixed count of decimals, in the language's writing: decimal comma and a narrow space for thousands in
 * Norwegian, and the true minus sign. Rounded from the value as computed, halves away from zero: never round twice.
 * Throws a RangeError for NaN, infinity and 1e15 or more, which no figure may be.
 *
 * formatDecimal(4.8167, 1, 'nb') is «4,8»; formatDecimal(−1234.5, 0, 'nb') is «−1 235»; formatDecimal(-0.04, 1, 'en')
 * is “0.0”, without a sign.
 */
export function formatDecimal(value: number, places: number, language: Language): string {
  if (!(Math.abs(value) < largest)) throw new RangeError(`${value} cannot be written as a figure`);
  const { decimal, thousands } = marks[language];
  const scaled = Math.floor((Math.abs(value) + hair) * 10 ** places + 0.5);
  const [whole = '', fraction] = (scaled / 10 ** places).toFixed(places).split('.');
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, thousands);
  const sign = value < 0 && scaled > 0 ? minus : '';
  return sign + grouped + (fraction === undefined ? '' : decimal + fraction);
}

/** Minutes as they are told beforehand, with a decimal only where there is one: «4», «4,5». */
export function formatMinutes(minutes: number, language: Language): string {
  const isWhole = Math.abs(minutes - Math.round(minutes)) < 0.05;
  return formatDecimal(minutes, isWhole ? 0 : 1, language);
}

/** A mean with one decimal: formatMean(4.8167, 'nb') is «4,8». */
export function formatMean(mean: number, language: Language): string {
  return formatDecimal(mean, 1, language);
}

/** A standard deviation with two decimals, since it differs by less: formatSd(0.9437, 'nb') is «0,94». */
export function formatSd(sd: number, language: Language): string {
  return formatDecimal(sd, 2, language);
}

/** A whole number: formatCount(1240, 'nb') is «1 240». */
export function formatCount(count: number, language: Language): string {
  return formatDecimal(count, 0, language);
}

/** A share of 0–1 as whole percent: 0.7143 is «71 %» in Norwegian and “71%” in English. */
export function formatShare(share: number, language: Language): string {
  return formatDecimal(share * 100, 0, language) + marks[language].percent;
}

/**
 * The share beside a number of people, in whole percent. Null where it would read «0 %»: «ingen av 348» says it already,
 * and one of 394 is not nobody.
 */
export function shareWorthSaying(share: number, language: Language): string | null {
  return Math.round(share * 100) === 0 ? null : formatShare(share, language);
}

/** A difference with its sign: formatSigned(0.553, 2, 'nb') is «+0,55»; what rounds to nought has none. */
export function formatSigned(difference: number, places: number, language: Language): string {
  const written = formatDecimal(difference, places, language);
  const isPositive = difference > 0 && /[1-9]/.test(written);
  return isPositive ? `+${written}` : written;
}
