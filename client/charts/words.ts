import type { Language } from '../../server/core/locale.ts';
import type { FullFigures } from '../../server/core/release/figures.ts';
import type { OutwardFigures } from '../../server/core/release/outward.ts';
import {
  formatCount,
  formatMean,
  formatSd,
  formatShare,
  shareWorthSaying,
} from '../../server/core/wording/numbers.ts';
import { chartTexts } from '../i18n/charts.ts';

/** What a distribution shows, for those who hear it instead of seeing it. */
export function distributionInWords(figures: FullFigures, language: Language): string {
  const texts = chartTexts[language];
  const values = figures.bars.map((bar) =>
    texts.atValue(bar.value, formatCount(bar.count, language), formatShare(bar.count / figures.n, language)),
  );
  return [
    texts.bars(
      formatCount(figures.n, language),
      formatMean(figures.mean, language),
      formatSd(figures.sd, language),
    ),
    worstAnswers(figures, language),
    `${values.join(', ')}.`,
  ].join(' ');
}

/** What stands where there is no distribution: why not, or the little that is told. */
export function shownInWords(
  figures: Exclude<OutwardFigures, { shown: 'all' }> | null,
  language: Language,
): string {
  const texts = chartTexts[language];
  if (!figures) return texts.noData;
  if (figures.shown === 'nothing') return texts.notShown[figures.reason];
  if (figures.shown === 'tooUncertain') return texts.tooUncertain;
  if (figures.shown === 'nearlyAll') return texts.nearlyAll(formatCount(figures.value, language));
  const answers = texts.answers(formatCount(figures.n, language));
  return `${texts.meanOnly(formatMean(figures.mean, language))}. ${answers}, ${texts.fewAnswers}.`;
}

/** How many gave the worst answers, also when nobody did. */
export function worstAnswers(figures: FullFigures, language: Language): string {
  const texts = chartTexts[language];
  if (figures.dissatisfiedCount === 0) return texts.noneDissatisfied;
  return texts.dissatisfied(
    formatCount(figures.dissatisfiedCount, language),
    shareWorthSaying(figures.dissatisfiedShare, language),
  );
}

/**
 * Those who answered without giving a value: how large a share does not know, of those who gave a value or said so; and to
 * how many it does not apply, who are outside every share. Nothing of those there are none of, or that are not told.
 */
export function withoutValueInWords(
  {
    dontKnowCount,
    dontKnowShare,
    notApplicableCount,
  }: Pick<FullFigures, 'dontKnowCount' | 'dontKnowShare' | 'notApplicableCount'>,
  language: Language,
): string[] {
  const texts = chartTexts[language];
  return [
    ...(dontKnowCount && dontKnowShare ? [texts.dontKnow(formatShare(dontKnowShare, language))] : []),
    ...(notApplicableCount ? [texts.notApplicable(formatCount(notApplicableCount, language))] : []),
  ];
}

/** A name before what is said of it. One that ends in a mark of its own, as a question does, gets no other. */
export function named(name: string, mark: '.' | ':'): string {
  const isMarked = mark === '.' ? /[.?!…]$/ : /[?!…]$/;
  return isMarked.test(name.trimEnd()) ? name : name + mark;
}
