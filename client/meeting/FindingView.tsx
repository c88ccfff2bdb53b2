import { type ReactNode, useId } from 'react';
import { dissatisfiedValues } from '../../server/core/statistics/end-width.ts';
import { formatMean } from '../../server/core/wording/numbers.ts';
import { Drawn } from '../charts/Drawn.tsx';
import type { Chart } from '../charts/drawing.ts';
import { Miniature } from '../charts/Miniature.tsx';
import { ReadableChart } from '../charts/ReadableChart.tsx';
import { meetingTexts } from '../i18n/meeting.ts';
import { usePlace, useTexts } from '../parts/place.ts';
import { deviationOf, StatusTag } from '../parts/StatusTag.tsx';
import { TwoArrows } from '../parts/TwoArrows.tsx';
import { MinorityFlag, NewTag, ResponseLine } from '../parts/ValueFacts.tsx';
import { resultSentence, tellsWhyNotCompared } from '../results/sentence.ts';
import { sourceLine } from '../results/source-line.ts';
import { chartOf } from './charts.ts';
import type { Finding, Reading } from './findings.ts';
import { headingOf, nameOf, wordsOf } from './words.ts';

interface FindingProps {
  finding: Finding;
  /** On paper a drawing has one size, and nothing is read with the keyboard. */
  isPrinted?: boolean;
}

/** One finding: words first, then the picture, large; the response and the source always. */
export function FindingView({ finding, isPrinted = false }: FindingProps): ReactNode {
  const texts = useTexts(meetingTexts);
  if (finding.kind === 'talk') {
    return (
      <ul className="meeting-questions">
        {texts.questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
    );
  }
  if (finding.kind === 'whole' || finding.kind === 'area') return <Several finding={finding} />;
  return <OfIndicator finding={finding} isPrinted={isPrinted} />;
}

/** The whole map, or a focus area: what stands out in words, then each indicator in the map's order. */
function Several({ finding }: { finding: Extract<Finding, { kind: 'whole' | 'area' }> }): ReactNode {
  const place = usePlace();
  const texts = useTexts(meetingTexts);
  return (
    <>
      {wordsOf(finding, place, texts).map((line) => (
        <p className="meeting-words" key={line}>
          {line}
        </p>
      ))}
      {finding.readings.length > 0 ? (
        <>
          <h2 className="meeting-part">{texts.standing}</h2>
          <ul className="meeting-lines">
            {finding.readings.map((reading) => (
              <IndicatorLine key={`${reading.indicator.key} ${reading.source.surveyKey}`} reading={reading} />
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

function IndicatorLine({ reading }: { reading: Reading }): ReactNode {
  const { texts, language } = usePlace();
  const { indicator, source, now } = reading;
  const { figures } = now;
  return (
    <li>
      <span className="meeting-line-name">
        {indicator.name.text[language]}
        {reading.hasSeveralSources ? <span className="quiet"> {source.surveyTitle[language]}</span> : null}
      </span>
      <StatusTag status={now.status} deviation={deviationOf(now, indicator.ambition?.rule)} />
      {'mean' in figures ? (
        <span className="meeting-mean">
          {texts.results.meanOf(formatMean(figures.mean, language), String(source.scale.max))}
        </span>
      ) : null}
      {figures.shown === 'all' ? (
        <Miniature figures={figures} badValues={dissatisfiedValues(source.scale)} language={language} />
      ) : null}
      <MinorityFlag value={now} />
    </li>
  );
}

function OfIndicator({
  finding,
  isPrinted = false,
}: {
  finding: Extract<Finding, { kind: 'indicator' | 'units' }>;
  isPrinted?: boolean;
}): ReactNode {
  const place = usePlace();
  const texts = useTexts(meetingTexts);
  const { indicator, source, now } = finding;
  const chart = chartOf(finding, place, texts);
  const isWhole = finding.kind === 'indicator';
  return (
    <>
      <p className="meeting-of">
        {source.surveyTitle[place.language]} · {now.period}
      </p>
      <p className="meeting-words">
        {isWhole
          ? resultSentence(now, source.before?.figures ?? null, source.scale, place.language)
          : wordsOf(finding, place, texts).join(' ')}
      </p>
      {isWhole ? (
        <>
          {tellsWhyNotCompared(now) ? null : <TwoArrows value={now} />}
          <div className="tags">
            <StatusTag status={now.status} deviation={deviationOf(now, indicator.ambition?.rule)} />
            <NewTag value={now} />
            {now.spreadLabel ? <span>{place.texts.results.spreadLabels[now.spreadLabel]}</span> : null}
            <ResponseLine value={now} />
          </div>
          <MinorityFlag value={now} explained />
        </>
      ) : (
        <ResponseLine value={now} />
      )}
      {chart ? (
        <figure className="meeting-picture" aria-label={chart.title}>
          {isPrinted ? <StillChart chart={chart} /> : <ReadableChart chart={chart} />}
        </figure>
      ) : null}
      <p className="chart-source">{sourceLine(source, now, place)}</p>
    </>
  );
}

/** The width of a drawing on an A4 page on its side, in pixels of its own. */
const paperWidth = 880;

function StillChart({ chart }: { chart: Chart }): ReactNode {
  const id = useId();
  const drawing = chart.draw(paperWidth);
  return (
    <svg
      className="drawn-chart"
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      role="img"
      aria-label={chart.words}
    >
      <Drawn drawing={drawing} patterns={id} />
    </svg>
  );
}

/** What a finding is called: `of` in lists, `heading` on its own page, where the survey stands below. */
export function useFindingNames(): Record<'of' | 'heading', (finding: Finding) => string> {
  const place = usePlace();
  const texts = useTexts(meetingTexts);
  return {
    of: (finding) => nameOf(finding, place, texts),
    heading: (finding) => headingOf(finding, place, texts),
  };
}
