import { cautionMark } from '../../server/core/ambition/caution.ts';
import type { Language } from '../../server/core/locale.ts';
import type { Comparison, Figures } from '../../server/core/release/figures.ts';
import type { SpreadLabel } from '../../server/core/spread.ts';
import { resultInWords } from '../../server/core/wording/sentence.ts';
import { asksOfSatisfaction } from './bad-end.ts';

export interface Told {
  period: string;
  figures: Figures;
  comparison: Comparison;
  spreadLabel: SpreadLabel | null;
}

type Scale = Parameters<typeof asksOfSatisfaction>[0];

/**
 * The indicator's result in words, as the core says it. What has its own place on the page is left to that place: the
 * ambition and its status, the minority alert and the response. `before` is what is shown of last time.
 */
export function resultSentence(told: Told, before: Figures | null, scale: Scale, language: Language): string {
  const { period, figures, comparison, spreadLabel } = told;
  return resultInWords(
    {
      scale,
      // An indicator's items are turned so that high is good.
      direction: 'higherIsBetter',
      badEnd: asksOfSatisfaction(scale) ? 'dissatisfied' : 'position',
      period,
      figures,
      comparison,
      before: before?.shown === 'all' ? before : null,
      spreadLabel,
      minorityAlert: false,
      // The picture below shows the figure, so the words explain how uncertain it is rather than withhold it.
      caution: figures.shown === 'all' && cautionMark(figures, scale) ? 'E' : null,
      ambition: null,
      response: null,
      pooling: [],
    },
    language,
  );
}

/** Whether the words already say why there is nothing to compare with, so that the page need not say it again. */
export function tellsWhyNotCompared({ figures, comparison }: Told): boolean {
  if (comparison.comparable) return false;
  return figures.shown === 'all' || (figures.shown === 'mean' && comparison.reason === 'changedQuestion');
}
