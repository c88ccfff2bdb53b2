import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { dissatisfiedValues } from '../../server/core/statistics/end-width.ts';
import { formatCount, formatMean } from '../../server/core/wording/numbers.ts';
import { Miniature } from '../charts/Miniature.tsx';
import { chartTexts } from '../i18n/charts.ts';
import { formatDate } from '../i18n/dates.ts';
import { CellText } from '../parts/CellText.tsx';
import { usePlace } from '../parts/place.ts';
import type { Source, Value } from '../parts/queries.ts';
import { deviationOf, StatusTag } from '../parts/StatusTag.tsx';
import { TwoArrows } from '../parts/TwoArrows.tsx';
import { MinorityFlag, NewTag, ResponseLine } from '../parts/ValueFacts.tsx';
import { statusWithoutValue } from '../scorecard/without-value.ts';
import { addressOfValue, type Placed } from './overview.ts';
import { OfValue } from './ValueHead.tsx';

/** Indicators one under the other, each survey's value by itself: status, six bars, both arrows, n and age. */
export function IndicatorLines({ placed }: { placed: readonly Placed[] }): ReactNode {
  return (
    <ul className="indicator-lines">
      {placed.flatMap((one) => {
        const told = one.sources.filter(({ now }) => now);
        if (told.length === 0) return [<WithoutValue key={one.indicator.key} placed={one} />];
        return told.map((source) => (
          <Line key={`${one.indicator.key} ${source.surveyKey}`} placed={one} source={source} />
        ));
      })}
    </ul>
  );
}

function Line({ placed: { indicator }, source }: { placed: Placed; source: Source }): ReactNode {
  const { texts, language, base } = usePlace();
  const { now } = source;
  if (!now) return null;
  return (
    <li className="indicator-line">
      <div>
        <p className="line-name">
          <Link to={addressOfValue(base, { indicator, source })}>{indicator.name.text[language]}</Link>{' '}
          <NewTag value={now} />
        </p>
        <p className="quiet">
          {source.surveyTitle[language]} · {now.period}
        </p>
        <p className="quiet">{texts.results.closedOn(formatDate(now.closedOn, language))}</p>
      </div>
      <div className="line-status">
        <StatusTag status={now.status} deviation={deviationOf(now, indicator.ambition?.rule)} />
        <MinorityFlag value={now} />
      </div>
      <div className="line-figures">
        <Figures now={now} source={source} />
        <ResponseLine value={now} />
        <Link to={addressOfValue(base, { indicator, source }, 'howSure')} className="cell-sure">
          {texts.results.howSure}
          <OfValue value={{ indicator, source }} />
        </Link>
      </div>
    </li>
  );
}

function Figures({ now, source }: { now: Value; source: Source }): ReactNode {
  const { texts, language } = usePlace();
  const { figures } = now;
  const charts = chartTexts[language];
  // Why a figure is not shown is the status’s word already.
  if (figures.shown === 'nothing' || figures.shown === 'tooUncertain') return null;
  if (figures.shown === 'nearlyAll') return <p>{charts.nearlyAll(formatCount(figures.value, language))}</p>;
  const mean = texts.results.meanOf(
    formatMean(figures.mean, language),
    formatCount(source.scale.max, language),
  );
  if (figures.shown === 'mean') {
    return (
      <p>
        <span className="mean">{mean}</span> {texts.results.fewAnswers}
      </p>
    );
  }
  return (
    <>
      <p className="mean-and-bars">
        <span className="mean">{mean}</span>
        <Miniature figures={figures} badValues={dissatisfiedValues(source.scale)} language={language} />
        {figures.caution ? <span className="caution-mark">{charts.caution}</span> : null}
      </p>
      <TwoArrows value={now} />
    </>
  );
}

function WithoutValue({ placed: { indicator } }: { placed: Placed }): ReactNode {
  return (
    <li className="indicator-line">
      <p className="line-name">
        <CellText cell={indicator.name} />
      </p>
      <div className="line-status">
        <StatusTag status={statusWithoutValue(indicator)} />
      </div>
    </li>
  );
}
