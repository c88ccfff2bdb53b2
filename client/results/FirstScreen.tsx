import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { dissatisfiedValues } from '../../server/core/statistics/end-width.ts';
import { twoRounds } from '../charts/kinds/two-rounds.ts';
import { StillChart } from '../charts/StillChart.tsx';
import { storyTexts } from '../i18n/story.ts';
import { newPath } from '../inquiries/addresses.ts';
import { FootnoteMark } from '../parts/CellText.tsx';
import { Help } from '../parts/Help.tsx';
import { usePlace, useTexts } from '../parts/place.ts';
import type { IndicatorView, Value } from '../parts/queries.ts';
import { deviationOf, StatusTag } from '../parts/StatusTag.tsx';
import { TwoArrows } from '../parts/TwoArrows.tsx';
import { Unbroken } from '../parts/Unbroken.tsx';
import { MinorityFlag, NewTag, ResponseLine } from '../parts/ValueFacts.tsx';
import { ambitionInWords } from './ambition.ts';
import { comparableBefore } from './comparable.ts';
import { mayAsk } from './FigureTalk.tsx';
import { HowSure } from './HowSure.tsx';
import { resultSentence, tellsWhyNotCompared } from './sentence.ts';
import type { Shown } from './view.ts';

interface FirstScreenProps {
  shown: Shown;
  now: Value;
  ambition: IndicatorView['ambition'];
  indicatorKey: string;
}

/** What a politician reads on the way into the room: the words, two arrows, a small picture, and what stands beside it. */
export function FirstScreen({ shown, now, ambition, indicatorKey }: FirstScreenProps): ReactNode {
  const { language } = usePlace();
  const { source } = shown;
  return (
    <div className="first-screen">
      <p className="result-sentence">
        {resultSentence(now, source.before?.figures ?? null, source.scale, language)}
      </p>
      {tellsWhyNotCompared(now) ? null : (
        <TwoArrows value={now} ofMean={<Help about="mean" />} ofSpread={<SpreadWord now={now} />} />
      )}
      <SmallPicture shown={shown} now={now} />
      <Tags now={now} ambition={ambition} />
      <div className="with-help">
        <ResponseLine value={now} />
        {now.response.shown === 'all' ? <Help about="response" /> : null}
      </div>
      <Ways shown={shown} indicatorKey={indicatorKey} />
      <HowSure shown={shown} now={now} />
    </div>
  );
}

/** How the answers gather, in a word beside the spread's arrow. */
function SpreadWord({ now: { spreadLabel } }: Pick<FirstScreenProps, 'now'>): ReactNode {
  const { spreadLabels } = usePlace().texts.results;
  return (
    <>
      {spreadLabel ? `, ${spreadLabels[spreadLabel]}` : null}
      <Help about="spread" />
    </>
  );
}

/** The distribution this time above last time's; nothing where it is not shown, since the sentence says why. */
function SmallPicture({ shown: { source }, now }: Pick<FirstScreenProps, 'shown' | 'now'>): ReactNode {
  const { language } = usePlace();
  const { figures } = now;
  if (figures.shown !== 'all') return null;
  return (
    <StillChart
      {...twoRounds({
        ...{ now: figures, before: comparableBefore(source, now) },
        ...{ nowLabel: now.period, beforeLabel: source.before?.period ?? '' },
        ...{ badValues: dissatisfiedValues(source.scale), language },
      })}
    />
  );
}

/** Each figure's word with what it is; the ambition with its footnote mark. */
function Tags({ now, ambition }: Pick<FirstScreenProps, 'now' | 'ambition'>): ReactNode {
  const { language } = usePlace();
  const story = useTexts(storyTexts);
  return (
    <div className="tags">
      <span className="with-help">
        <StatusTag status={now.status} deviation={deviationOf(now, ambition?.rule)} />
        <Help about="status" />
      </span>
      {ambition ? (
        <span className="adopted">
          <Unbroken text={story.ambition(ambitionInWords(ambition.text, language))} />
          <FootnoteMark mark={ambition.footnoteMark} />
        </span>
      ) : null}
      <NewTag value={now} />
      {now.minorityAlert ? (
        <span className="with-help">
          <MinorityFlag value={now} />
          <Help about="minorityAlert" />
        </span>
      ) : null}
    </div>
  );
}

/** The ways on from the first screenful. */
function Ways({
  shown: { places, source, focus },
  indicatorKey,
}: Pick<FirstScreenProps, 'shown' | 'indicatorKey'>): ReactNode {
  const { municipality, language, base } = usePlace();
  const { search } = useLocation();
  const story = useTexts(storyTexts);
  const figure = {
    ...{ indicator: indicatorKey, survey: source.surveyKey },
    unit: focus?.unit.unitId ?? null,
  };
  return (
    <nav className="ways" aria-label={`${story.questions}: ${source.surveyTitle[language]}`}>
      <Link to={{ search, hash: places.who }}>{story.who}</Link>
      {mayAsk(municipality) ? <Link to={base + newPath(figure)}>{story.ask}</Link> : null}
    </nav>
  );
}
