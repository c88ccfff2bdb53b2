import { chartTexts } from '../i18n/charts.ts';
import { formatDate } from '../i18n/dates.ts';
import type { Place } from '../parts/place.ts';
import type { Value } from '../parts/queries.ts';
import type { ShownSource } from './view.ts';

/**
 * Where a chart's figures come from, for the papers it is taken into: «Kilde: Hjemmesykepleien · år B · Fet. Lukket 20. oktober
 * 2026. Oppdiktede svar.» Made-up answers are always said to be so.
 */
export function sourceLine(
  source: Pick<ShownSource, 'surveyTitle' | 'unitName'>,
  now: Pick<Value, 'period' | 'closedOn'>,
  place: Place,
): string {
  const { municipality, texts, language } = place;
  const unit = source.unitName === undefined ? [] : [source.unitName];
  const from = [source.surveyTitle[language], now.period, ...unit, municipality.name].join(' · ');
  const label = municipality.dataLabel;
  return [
    `${chartTexts[language].pictures.source(from)}.`,
    `${texts.results.closedOn(formatDate(now.closedOn, language))}.`,
    ...(label ? [texts.app.dataLabels[label]] : []),
  ].join(' ');
}
