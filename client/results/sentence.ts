import type { Language } from '../../server/core/locale.ts';
import type { Comparison, Figures, FullFigures } from '../../server/core/release/figures.ts';
import type { SpreadLabel } from '../../server/core/spread.ts';
import { formatCount, formatMean } from '../charts/number.ts';
import { appTexts } from '../i18n/app.ts';
import { chartTexts } from '../i18n/charts.ts';
import { asksOfSatisfaction, dissatisfiedValues } from './bad-end.ts';

export interface Told {
  period: string;
  figures: Figures;
  comparison: Comparison;
  spreadLabel: SpreadLabel | null;
}

type Scale = Parameters<typeof asksOfSatisfaction>[0];
type Comparable = Extract<Comparison, { comparable: true }>;

/** A difference under 5 % of the scale's range is «about as last time» (methods: C4); 0.25 on 1–6. */
const minorShare = 0.05;
/** The dissatisfied have changed when chance hardly explains it and it is five points or more (methods: C10). */
const relevantShare = 0.05;

/**
 * The result in words, only from what is stored and shown: the mean, then how the answers spread with the number who
 * are dissatisfied, beside last time where the two can be compared. Anyone can check it against the table.
 */
export function resultSentence(told: Told, scale: Scale, language: Language): string {
  const texts = appTexts[language].results;
  const { figures, comparison } = told;
  if (figures.shown === 'nothing') return texts.withheld;
  if (figures.shown === 'nearlyAll') {
    return `${chartTexts[language].nearlyAll(formatCount(figures.value, language))}.`;
  }
  const max = formatCount(scale.max, language);
  if (figures.shown === 'mean') {
    return texts.sentence.few(formatMean(figures.mean, language), max, formatCount(figures.n, language));
  }
  const mean = texts.sentence.mean(formatMean(figures.mean, language), max);
  if (!comparison.comparable) {
    const parts = [`${mean}.`, aloneSpread(told.spreadLabel, figures, scale, language)];
    if (comparison.reason === 'changedQuestion') parts.push(texts.notCompared.changedQuestion(told.period));
    return parts.join(' ');
  }
  return [
    mean + meanChange(figures, comparison, scale, language),
    spreadChange(figures, comparison, scale, language),
    sureChange(comparison, language),
  ]
    .filter(Boolean)
    .join(' ');
}

function isMinor(difference: number, scale: Scale): boolean {
  return Math.abs(difference) < minorShare * (scale.max - scale.min);
}

function meanChange(figures: FullFigures, { mean }: Comparable, scale: Scale, language: Language): string {
  const { sentence } = appTexts[language].results;
  const before = formatMean(figures.mean - mean.difference, language);
  if (mean.verdict === 'up') return sentence.up(before);
  if (mean.verdict === 'down') return sentence.down(before);
  return isMinor(mean.difference, scale) ? sentence.aboutAsBefore : sentence.notSure(before);
}

function spreadChange(
  figures: FullFigures,
  { mean, spread, dissatisfied }: Comparable,
  scale: Scale,
  language: Language,
): string {
  const { sentence } = appTexts[language].results;
  const before = sentence.before(
    countOrNone(dissatisfied.previousCount, language),
    formatCount(dissatisfied.previousN, language),
  );
  const larger = mean.verdict === 'down' ? sentence.andLarger : sentence.butLarger;
  const unsure = isMinor(spread.difference, scale) ? sentence.spreadAsBefore : sentence.spreadNotSure;
  const words = { larger, smaller: sentence.smaller, noSureChange: unsure }[spread.verdict];
  return `${words}: ${atBadEnd(figures, scale, language)}${before}.`;
}

function sureChange({ dissatisfied }: Comparable, language: Language): string {
  const { sentence } = appTexts[language].results;
  const { difference, low, high } = dissatisfied;
  // Rounding must not decide a change of exactly five points.
  if (Math.abs(difference) < relevantShare - 1e-9) return '';
  if (low > 0) return sentence.riseIsSure;
  return high < 0 ? sentence.fallIsSure : '';
}

function aloneSpread(
  label: SpreadLabel | null,
  figures: FullFigures,
  scale: Scale,
  language: Language,
): string {
  const { sentence } = appTexts[language].results;
  const people = atBadEnd(figures, scale, language);
  return label ? `${sentence.labels[label]}: ${people}.` : `${people}.`;
}

/** An indicator's items are turned so that high is good, hence its bad end is always the low one. */
function atBadEnd(figures: FullFigures, scale: Scale, language: Language): string {
  const { sentence } = appTexts[language].results;
  const values = dissatisfiedValues(scale).map((value) => formatCount(value, language));
  const named = values.length > 1 ? sentence.or(values.slice(0, -1), values.at(-1) ?? '') : values.join('');
  const count = countOrNone(figures.dissatisfiedCount, language);
  const say = asksOfSatisfaction(scale) ? sentence.dissatisfied : sentence.atBadEnd;
  return say(count, formatCount(figures.n, language), named);
}

function countOrNone(count: number, language: Language): string {
  return count === 0 ? appTexts[language].results.sentence.none : formatCount(count, language);
}
