import type { DraftKind } from '../../server/core/inquiry.ts';
import { indicatorPath } from '../results/view.ts';
import type { AskedFigure, FigurePlace } from './queries.ts';

/** What is written, as the address says it. */
const kindWords: Record<DraftKind, string> = {
  question: 'sporsmal',
  meaning: 'mening',
  unknown: 'kunnskap',
  participants: 'deltakere',
};

/** The page of the figure something is written about, after `/fet/nb`. */
export function figurePath({
  indicatorKey,
  surveyKey,
  unit,
}: Pick<FigurePlace, 'indicatorKey' | 'surveyKey' | 'unit'>): string {
  return indicatorPath({ indicator: indicatorKey, survey: surveyKey, unit: unit?.id });
}

/** Where something new is written about a figure, after `/fet/nb`. */
export function newPath({ indicator, survey, unit }: AskedFigure, kind: DraftKind = 'question'): string {
  const search = new URLSearchParams({
    ...{ indikator: indicator, undersokelse: survey },
    ...(unit === null ? {} : { enhet: unit }),
    ...(kind === 'question' ? {} : { slag: kindWords[kind] }),
  });
  return `/undring/ny?${search}`;
}

/** What such an address asks for. Without a survey, the first that feeds the indicator is for the page to find. */
export function readNew(search: URLSearchParams): AskedFigure & { kind: DraftKind } {
  const slag = search.get('slag');
  const known = (Object.keys(kindWords) as DraftKind[]).find((kind) => kindWords[kind] === slag);
  return {
    indicator: search.get('indikator') ?? '',
    survey: search.get('undersokelse') ?? '',
    unit: search.get('enhet'),
    kind: known ?? 'question',
  };
}
