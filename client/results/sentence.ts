import type { Language } from '../../server/core/locale.ts';
import type { Comparison } from '../../server/core/release/figures.ts';
import type { OutwardFigures } from '../../server/core/release/outward.ts';
import type { Ambition } from '../../server/core/scorecard/format.ts';
import type { SpreadLabel } from '../../server/core/spread.ts';
import { badEnd, badEndBefore, capitalized, howSure } from '../../server/core/wording/bad-end.ts';
import { alertSentence } from '../../server/core/wording/beside.ts';
import { resultInWords } from '../../server/core/wording/sentence.ts';
import type { Situation } from '../../server/core/wording/situation.ts';
import { toldFigures } from '../../server/core/wording/told.ts';
import type { Value } from '../parts/queries.ts';
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

/**
 * How many are at the bad end, beside last time, and what the difference is worth: «14 av 120 er misfornøyde (1 eller 2), mot
 * 2 av 120 sist. Økningen er større enn tilfeldigheter lett forklarer.» Null where it is not shown.
 */
export function peopleSentence(told: Told, scale: Scale, language: Language): string | null {
  const { figures, ...situation } = situationOf(told, null, scale);
  if (figures.shown !== 'all') return null;
  const people = capitalized(badEnd({ ...situation, figures }, language));
  const { comparison } = told;
  if (!comparison.comparable) return `${people}.`;
  return [`${people}${badEndBefore(comparison, language)}.`, howSure(comparison, language)]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** «14 av 120 (12 %)», or the people alone where the share is not worth saying. */
export function inBrackets(people: string, share: string | null): string {
  return share === null ? people : `${people} (${share})`;
}

/**
 * The minority alert and its reason, as the core says it, also where the mean meets the ambition (R21). Null: there is none.
 */
export function alertInWords(
  value: Told & Pick<Value, 'minorityAlert' | 'status'>,
  rule: Ambition | undefined,
  scale: Scale,
  language: Language,
): string | null {
  const { figures, ...situation } = situationOf(value, null, scale);
  if (figures.shown !== 'all') return null;
  const { code, uncertain } = value.status;
  const isMet = code === 'reached' || code === 'within';
  const ambition = rule && isMet ? { rule, code, uncertain } : null;
  return alertSentence({ ...situation, figures, ambition, minorityAlert: value.minorityAlert }, language);
}

/** Whether the words already say why there is nothing to compare with, so that the page need not say it again. */
export function tellsWhyNotCompared({ figures, comparison }: Told): boolean {
  if (comparison.comparable) return false;
  if (figures.shown === 'tooUncertain') return true;
  return figures.shown === 'all' || (figures.shown === 'mean' && comparison.reason === 'changedQuestion');
}
