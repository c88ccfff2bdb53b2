import { Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { FootnoteMark } from '../parts/CellText.tsx';
import { useGoToHash } from '../parts/go-to-hash.ts';
import { noticeFor } from '../parts/Notice.tsx';
import { PageTitle } from '../parts/PageTitle.tsx';
import { usePlace } from '../parts/place.ts';
import { type IndicatorView, useIndicator } from '../parts/queries.ts';
import { FigureTalk } from './FigureTalk.tsx';
import { SourceSection } from './SourceSection.tsx';
import { SourceWords } from './SourceWords.tsx';

/** One indicator: words first, then the picture, then the table; each survey that feeds it by itself. */
export function IndicatorPage(): ReactNode {
  const { municipality, texts, base } = usePlace();
  const { indicator: key = '' } = useParams();
  const query = useIndicator(municipality.slug, key);
  useGoToHash(query.data !== undefined);
  const notice = noticeFor(query, texts.app);
  if (notice || !query.data) return notice;
  const indicator = query.data;
  return (
    <>
      <IndicatorHead indicator={indicator} />
      <ToSources indicator={indicator} />
      {indicator.sources.length > 0 ? (
        <p className="to-comparison">
          <Link to={`${base}/sammenlign/${key}`}>{texts.results.compare}</Link>
        </p>
      ) : null}
      {indicator.sources.length === 0 ? (
        <Paragraph className="lead">
          {indicator.fromSurvey ? texts.results.noSources : texts.results.indicatorNotFromSurvey}
        </Paragraph>
      ) : null}
      {indicator.sources.map((source) => (
        <SourceSection key={source.surveyKey} source={source} ambition={indicator.ambition?.rule}>
          <SourceWords roundId={source.roundId} />
          <FigureTalk indicator={indicator.key} survey={source.surveyKey} unit={null} />
        </SourceSection>
      ))}
    </>
  );
}

function IndicatorHead({ indicator }: { indicator: IndicatorView }): ReactNode {
  const { texts, language, base } = usePlace();
  const { ambition } = indicator;
  const words = texts.results;
  return (
    <>
      <p className="back">
        <Link to={`${base}/malekart/${indicator.scorecardKey}`}>
          {words.backTo(indicator.scorecardTitle[language])}
        </Link>
      </p>
      <PageTitle title={indicator.name[language]}>
        {indicator.name[language]}
        <FootnoteMark mark={indicator.footnoteMark} />
      </PageTitle>
      <p className="indicator-place">
        {indicator.focusArea[language]} · {indicator.successFactor[language]} · {words.ambition}:{' '}
        {ambition ? ambition.text[language] : words.noAmbitionCell.toLowerCase()}
        <FootnoteMark mark={ambition?.footnoteMark ?? null} />
      </p>
    </>
  );
}

/** With two surveys the second is far down on a phone; their spreads are never pooled into one figure. */
function ToSources({ indicator }: { indicator: IndicatorView }): ReactNode {
  const { texts, language } = usePlace();
  if (indicator.sources.length < 2) return null;
  return (
    <nav aria-label={texts.results.severalSources}>
      <ul className="to-sources">
        {indicator.sources.map((source) => (
          <li key={source.surveyKey}>
            <Link to={`#${source.surveyKey}`}>{source.surveyTitle[language]}</Link>
          </li>
        ))}
      </ul>
      {indicator.pooled ? <p>{texts.results.eachItsOwn}</p> : null}
    </nav>
  );
}
