import type { InquiriesTexts } from '../i18n/inquiries.nb.ts';
import { asksOfSatisfaction } from '../results/bad-end.ts';
import type { ReadFigure } from './figure.ts';

/**
 * A question to begin with, from the verdicts that stand with the figure: the spread first, since a good mean hides it. It names no
 * number, so that it tells nobody more than that there is a result.
 */
export function suggestedQuestion(figure: ReadFigure | undefined, words: InquiriesTexts): string {
  const { suggestions } = words;
  if (!figure) return suggestions.other;
  const { comparison, figures, minorityAlert, status } = figure.value;
  if (comparison.comparable) {
    const { spread, dissatisfied, mean, previousPeriod } = comparison;
    if (spread.verdict === 'larger') return suggestions.spread(previousPeriod);
    if (dissatisfied.verdict === 'up') {
      const asks = asksOfSatisfaction(figure.source.scale);
      return (asks ? suggestions.dissatisfied : suggestions.badEnd)(previousPeriod);
    }
    if (mean.verdict === 'down') return suggestions.mean(previousPeriod);
  }
  if (minorityAlert) return suggestions.minority;
  if (status.code === 'below') return suggestions.below;
  if (comparison.comparable && comparison.mean.verdict === 'up')
    return suggestions.better(comparison.previousPeriod);
  return figures.shown === 'nothing' ? suggestions.hidden : suggestions.other;
}
