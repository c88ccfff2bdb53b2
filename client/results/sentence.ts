import type { Language } from '../../server/core/locale.ts';
import type { Comparison } from '../../server/core/release/figures.ts';
import type { OutwardFigures } from '../../server/core/release/outward.ts';
import type { SpreadLabel } from '../../server/core/spread.ts';
import { resultInWords } from '../../server/core/wording/sentence.ts';
import type { Situation } from '../../server/core/wording/situation.ts';
import { toldFigures } from '../../server/core/wording/told.ts';
import { asksOfSatisfaction } from './bad-end.ts';

export interface Told {
  period: string;
  figures: OutwardFigures;
  comparison: Comparison;
  spreadLabel: SpreadLabel | null;
}

type Scale = Parameters<typeof asksOfSatisfaction>[0];

/**
 * What the wording is told of a figure. What has its own place on the page is left out: the ambition and its status, the
 * minority alert and the response. `before` is what is shown of last time.
 */
export function situationOf(told: Told, before: OutwardFigures | null, scale: Scale): Situation {
  const { period, figures, comparison, spreadLabel } = told;
  return {
    scale,
    // An indicator's items are turned so that high is good.
    direction: 'higherIsBetter',
    badEnd: asksOfSatisfaction(scale) ? 'dissatisfied' : 'position',
    period,
    ...toldFigures(figures),
    comparison,
    before: before?.shown === 'all' ? before : null,
    spreadLabel,
    minorityAlert: false,
    ambition: null,
    response: null,
    pooling: [],
  };
}

/** The indicator's result in words, as the core says it. */
export function resultSentence(
  told: Told,
  before: OutwardFigures | null,
  scale: Scale,
  language: Language,
): string {
  return resultInWords(situationOf(told, before, scale), language);
}

/** Whether the words already say why there is nothing to compare with, so that the page need not say it again. */
export function tellsWhyNotCompared({ figures, comparison }: Told): boolean {
  if (comparison.comparable) return false;
  if (figures.shown === 'tooUncertain') return true;
  return figures.shown === 'all' || (figures.shown === 'mean' && comparison.reason === 'changedQuestion');
}
