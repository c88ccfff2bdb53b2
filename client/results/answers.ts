import type { Language } from '../../server/core/locale.ts';
import { formatMean, formatSd, formatSigned } from '../../server/core/wording/numbers.ts';
import { spreadTold } from '../../server/core/wording/spread.ts';
import type { StoryTexts } from '../i18n/story.nb.ts';
import type { Value } from '../parts/queries.ts';

type Compared = Extract<Value['comparison'], { comparable: true }>;

/** A change in words: the answer, and what it went from and to, its interval and how it was tested. */
interface SpreadInWords {
  answer: string;
  details: string;
}

/** «Har variasjonen økt?» by the stored verdict. Null: there is nothing to compare, or the spread is not shown. */
export function spreadChange(value: Value, texts: StoryTexts, language: Language): SpreadInWords | null {
  const { figures, comparison } = value;
  if (figures.shown !== 'all' || !comparison.comparable) return null;
  const { change } = texts;
  const { spread } = comparison;
  const isSure = spread.verdict !== 'noSureChange';
  const told = spreadTold(comparison);
  const answer = told === 'notSure' ? change[spread.reason ?? 'notSure'] : change[told];
  const hasTwo = spread.agreement.test === 'brownForsythe';
  return {
    answer,
    details: [
      change.fromTo(formatSd(figures.sd - spread.difference, language), formatSd(figures.sd, language)),
      ...between(spread, 2, texts, language),
      ...(isSure && hasTwo ? [change.bothTests] : []),
      ...(isSure || spread.reason === 'notSure' ? among(comparison, texts) : []),
    ].join(' '),
  };
}

/** The mean's own change, told beside the spread's and never in place of it; its arrow says the verdict. Null as for the spread. */
export function meanChange(value: Value, texts: StoryTexts, language: Language): string | null {
  const { figures, comparison } = value;
  if (figures.shown !== 'all' || !comparison.comparable) return null;
  const { mean } = comparison;
  const from = formatMean(figures.mean - mean.difference, language);
  return [
    texts.change.fromTo(from, formatMean(figures.mean, language)),
    ...between(mean, 1, texts, language),
  ].join(' ');
}

/** Where nobody differs, in either round, there is no interval to give. */
function between(
  { low, high }: { low: number; high: number },
  places: number,
  texts: StoryTexts,
  language: Language,
): string[] {
  if (low >= high) return [];
  return [texts.change.between(formatSigned(low, places, language), formatSigned(high, places, language))];
}

function among({ spread: { familySize } }: Compared, texts: StoryTexts): string[] {
  return familySize > 1 ? [texts.change.amongMany] : [];
}
