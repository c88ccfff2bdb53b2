import type { Language } from '../../server/core/locale.ts';
import { tags } from '../i18n/dates.ts';

const made = new Map<string, Intl.NumberFormat>();

function formatter(language: Language, key: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const name = `${language} ${key}`;
  const known = made.get(name) ?? new Intl.NumberFormat(tags[language], options);
  made.set(name, known);
  return known;
}

function decimals(count: number): Intl.NumberFormatOptions {
  return { minimumFractionDigits: count, maximumFractionDigits: count };
}

/** A mean with one decimal: «4,8». */
export function formatMean(value: number, language: Language): string {
  return formatter(language, 'mean', decimals(1)).format(value);
}

/** A standard deviation with two decimals: «0,94». */
export function formatSd(value: number, language: Language): string {
  return formatter(language, 'sd', decimals(2)).format(value);
}

/** A share as whole percent, with the language's own spacing: «12 %». */
export function formatShare(share: number, language: Language): string {
  return formatter(language, 'share', { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

export function formatCount(count: number, language: Language): string {
  return formatter(language, 'count', { maximumFractionDigits: 0 }).format(count);
}

/** A difference with its sign: «+0,55», «−0,07». */
export function formatSigned(value: number, places: number, language: Language): string {
  const options: Intl.NumberFormatOptions = { ...decimals(places), signDisplay: 'exceptZero' };
  return formatter(language, `signed${places}`, options).format(value);
}
