import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { ScorecardIndicator } from '../../server/core/scorecard/format.ts';
import { dissatisfiedValues } from '../../server/core/statistics/end-width.ts';
import { formatCount, formatMean } from '../../server/core/wording/numbers.ts';
import { Miniature } from '../charts/Miniature.tsx';
import { chartTexts } from '../i18n/charts.ts';
import { formatDate } from '../i18n/dates.ts';
import { usePlace } from '../parts/place.ts';
import type { Source, Value } from '../parts/queries.ts';
import { deviationOf, StatusTag } from '../parts/StatusTag.tsx';
import { TwoArrows } from '../parts/TwoArrows.tsx';
import { MinorityFlag, NewTag, ResponseLine } from '../parts/ValueFacts.tsx';
import { indicatorPath } from '../results/view.ts';

interface SourceCellProps {
  indicator: ScorecardIndicator;
  source: Source;
}

/** One survey's value in a cell of the map. Two surveys stand side by side: their spreads are never pooled. */
export function SourceCell({ indicator, source }: SourceCellProps): ReactNode {
  const { texts, language, base } = usePlace();
  const { now } = source;
  const place = { indicator: indicator.key, survey: source.surveyKey };
  return (
    <div className="source-cell">
      <p className="source-head">
        <Link to={base + indicatorPath(place)} className="source-link">
          {source.surveyTitle[language]}
          {now ? ` · ${now.period}` : ''}
        </Link>
        {now ? <NewTag value={now} /> : null}
      </p>
      {now ? (
        <>
          <div className="source-top">
            <StatusTag status={now.status} deviation={deviationOf(now, indicator.ambition?.rule)} />
            <MinorityFlag value={now} />
          </div>
          <MeanAndBars value={now} source={source} />
          <ResponseLine value={now} />
          <p className="response">{texts.results.closedOn(formatDate(now.closedOn, language))}</p>
          <Link to={base + indicatorPath({ ...place, at: 'howSure' })} className="cell-sure">
            {texts.results.howSure}
          </Link>
        </>
      ) : (
        <p>{texts.results.noResultsYet}</p>
      )}
    </div>
  );
}

/** The mean and the shape of the answers, side by side: the spread is never one click further away. */
function MeanAndBars({ value, source }: { value: Value; source: Source }): ReactNode {
  const { texts, language } = usePlace();
  const { figures } = value;
  if (figures.shown === 'nothing') return <p>{chartTexts[language].notShown[figures.reason]}</p>;
  if (figures.shown === 'tooUncertain') return <p>{chartTexts[language].tooUncertain}</p>;
  if (figures.shown === 'nearlyAll') {
    return <p>{chartTexts[language].nearlyAll(formatCount(figures.value, language))}</p>;
  }
  const mean = (
    <span className="mean">
      {texts.results.meanOf(formatMean(figures.mean, language), formatCount(source.scale.max, language))}
    </span>
  );
  if (figures.shown === 'mean') {
    return (
      <p className="mean-and-bars">
        {mean} <span>{texts.results.fewAnswers}</span>
      </p>
    );
  }
  return (
    <>
      <div className="mean-and-bars">
        {mean}
        <Miniature figures={figures} badValues={dissatisfiedValues(source.scale)} language={language} />
        {value.spreadLabel ? <span>{texts.results.spreadLabels[value.spreadLabel]}</span> : null}
        {figures.caution ? <span className="caution-mark">{chartTexts[language].caution}</span> : null}
      </div>
      <TwoArrows value={value} />
    </>
  );
}
