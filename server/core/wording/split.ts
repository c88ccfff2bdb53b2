import type { Language } from '../locale.ts';
import { formatDecimal } from './numbers.ts';
import { wordsIn } from './words.ts';

/** Whole percent between units and within them, rounded so that they sum to 100: 6.6 is «7» and «93». */
export function splitPercents(
  betweenPercent: number,
  language: Language,
): { between: string; within: string } {
  const between = Math.round(betweenPercent);
  return { between: formatDecimal(between, 0, language), within: formatDecimal(100 - between, 0, language) };
}

/**
 * Where the differences between people lie, η² in words. `theUnits`: what the units are called together.
 *
 * Example: «7 % av forskjellene ligger mellom barnehagene, 93 % inni hver.»
 */
export function splitInWords(betweenPercent: number, theUnits: string, language: Language): string {
  const { between, within } = splitPercents(betweenPercent, language);
  return wordsIn(language).split(between, within, theUnits);
}
