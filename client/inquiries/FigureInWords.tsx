import { Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { inquiriesTexts } from '../i18n/inquiries.ts';
import { usePlace, useTexts } from '../parts/place.ts';
import { useIndicator } from '../parts/queries.ts';
import { TwoArrows } from '../parts/TwoArrows.tsx';
import { MinorityFlag, ResponseLine } from '../parts/ValueFacts.tsx';
import { HowSureLink } from '../results/HowSureLink.tsx';
import { resultSentence, tellsWhyNotCompared } from '../results/sentence.ts';
import { figurePath } from './addresses.ts';
import { findFigure } from './figure.ts';
import type { FigurePlace } from './queries.ts';

/**
 * The figure something is written about, in words, read as every figure is: by what this reader sees of it, which may be less than
 * whoever wrote saw.
 */
export function FigureInWords({ place }: { place: FigurePlace }): ReactNode {
  const { municipality, language, base } = usePlace();
  const words = useTexts(inquiriesTexts);
  const query = useIndicator(municipality.slug, place.indicatorKey);
  if (query.isPending) return null;
  const { surveyKey, roundId, period, unit } = place;
  const figure = findFigure(query.data, { surveyKey, unitId: unit?.id ?? null, round: { roundId, period } });
  const isSeen = query.data?.sources.some((source) => source.surveyKey === surveyKey);
  return (
    <div className="figure-in-words">
      {figure ? (
        <>
          {figure.isOlder ? <p className="quiet">{words.aboutPeriod(period)}</p> : null}
          <Paragraph>
            {resultSentence(figure.value, figure.before?.figures ?? null, figure.source.scale, language)}
          </Paragraph>
          {tellsWhyNotCompared(figure.value) ? null : <TwoArrows value={figure.value} />}
          <MinorityFlag value={figure.value} />
          <ResponseLine value={figure.value} />
        </>
      ) : (
        <Paragraph>{isSeen ? words.olderFigure(period) : words.noFigure}</Paragraph>
      )}
      {isSeen ? (
        <p className="line-facts">
          <Link to={`${base}${figurePath(place)}`}>{words.toFigure}</Link>{' '}
          {figure && !figure.isOlder ? (
            <HowSureLink
              {...{ indicator: place.indicatorKey, survey: surveyKey, unit: unit?.id }}
              of={place.indicatorName[language]}
            />
          ) : null}
        </p>
      ) : null}
    </div>
  );
}

/** «Fornøyd med hjemmesykepleien · Nord · Hjemmesykepleien 2026». */
export function FigureName({ place }: { place: FigurePlace }): ReactNode {
  const { language } = usePlace();
  const words = useTexts(inquiriesTexts);
  const where = place.unit?.name ?? words.whole;
  return (
    <p className="figure-name">
      <strong>{place.indicatorName[language]}</strong> · {where} · {place.surveyTitle[language]}{' '}
      {place.period}
    </p>
  );
}
