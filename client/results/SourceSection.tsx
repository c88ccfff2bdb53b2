import { Details, Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import type { Ambition } from '../../server/core/scorecard/format.ts';
import { ChartFrame } from '../charts/ChartFrame.tsx';
import { responseRatesChart } from '../charts/kinds/response-rates.ts';
import { formatDate } from '../i18n/dates.ts';
import { MethodLinks } from '../parts/MethodLinks.tsx';
import { usePlace } from '../parts/place.ts';
import type { IndicatorSource, Value } from '../parts/queries.ts';
import { deviationOf, StatusTag } from '../parts/StatusTag.tsx';
import { TwoArrows } from '../parts/TwoArrows.tsx';
import { MinorityFlag, NewTag, ResponseLine } from '../parts/ValueFacts.tsx';
import { asksOfSatisfaction } from './bad-end.ts';
import { History } from './History.tsx';
import { Items } from './Items.tsx';
import { OtherQuestions } from './OtherQuestions.tsx';
import { resultSentence, tellsWhyNotCompared } from './sentence.ts';
import { sourceLine } from './source-line.ts';
import { surenessInWords } from './sureness.ts';
import { Units } from './Units.tsx';
import { Where } from './Where.tsx';
import { Whole } from './Whole.tsx';

interface SourceSectionProps {
  source: IndicatorSource;
  ambition: Ambition | undefined;
}

interface WholeSectionProps extends SourceSectionProps {
  /** What stands last, after the figures. */
  children?: ReactNode;
}

export function SourceSection({ source, ambition, children }: WholeSectionProps): ReactNode {
  const { texts, language } = usePlace();
  const { now } = source;
  return (
    <section className="source" aria-labelledby={source.surveyKey}>
      <Heading level={2} data-size="sm" id={source.surveyKey} tabIndex={-1} className="source-title">
        {source.surveyTitle[language]}
        {now ? ` · ${now.period}` : ''}
      </Heading>
      {now ? (
        <>
          <FirstScreen source={source} now={now} ambition={ambition} />
          <Whole source={source} now={now} ambition={ambition} />
          <History source={source} now={now} of={['mean', 'spread', 'dissatisfied']} />
          <HowSure now={now} source={source} />
          <Where source={source} now={now} />
          <Units source={source} now={now} />
          <Items source={source} now={now} />
          <OtherQuestions source={source} />
          {children}
        </>
      ) : (
        <Paragraph>{texts.results.noResultsYet}</Paragraph>
      )}
    </section>
  );
}

/** What a politician reads on the way into the room. */
function FirstScreen({ source, now, ambition }: SourceSectionProps & { now: Value }): ReactNode {
  const { texts, language } = usePlace();
  return (
    <>
      <p className="result-sentence">
        {resultSentence(now, source.before?.figures ?? null, source.scale, language)}
      </p>
      {tellsWhyNotCompared(now) ? null : <TwoArrows value={now} />}
      <p className="tags">
        <StatusTag status={now.status} deviation={deviationOf(now, ambition)} />
        {now.spreadLabel ? <span>{texts.results.spreadLabels[now.spreadLabel]}</span> : null}
        <NewTag value={now} />
      </p>
      <MinorityFlag value={now} explained />
      {now.minorityAlert ? <MethodLinks to={['mindretallsvarsel']} /> : null}
      <div className="response-and-date">
        <ResponseLine value={now} />
        <p>{texts.results.closedOn(formatDate(now.closedOn, language))}</p>
      </div>
    </>
  );
}

/** The share that answered in each unit beside the whole: a figure of few of those asked is less sure than it looks. */
function WhoAnswered({ now, source }: { now: Value; source: IndicatorSource }): ReactNode {
  const place = usePlace();
  const { municipality, texts, language } = place;
  const rows = [
    { name: municipality.name, response: now.response },
    ...source.units.map((unit) => ({ name: unit.name, response: unit.now?.response ?? null })),
  ];
  // Who comes by an open link was not asked, and there is no share to draw.
  if (!rows.some(({ response }) => response?.shown === 'all' && response.responseRate !== null)) return null;
  return (
    <ChartFrame
      chart={responseRatesChart({ title: texts.results.whoAnswered, rows, language })}
      level={3}
      source={sourceLine(source, now, place)}
      language={language}
    />
  );
}

function HowSure({ now, source }: { now: Value; source: SourceSectionProps['source'] }): ReactNode {
  const { texts, language } = usePlace();
  const isIndex = source.items.length > 1;
  const subject = { isIndex, asksOfSatisfaction: asksOfSatisfaction(source.scale) };
  return (
    <Details className="how-sure">
      <Details.Summary>{texts.results.howSure}</Details.Summary>
      <Details.Content>
        <ul>
          {surenessInWords(now, subject, language).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <WhoAnswered now={now} source={source} />
        <MethodLinks
          to={[
            'snitt',
            'spredning',
            'spredningsord',
            'endring',
            'ambisjon',
            'svarprosent',
            ...(isIndex ? (['indeks'] as const) : []),
          ]}
        />
      </Details.Content>
    </Details>
  );
}
