import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { storyTexts } from '../i18n/story.ts';
import { SpeakingOf, usePlace, useTexts } from '../parts/place.ts';
import type { IndicatorView } from '../parts/queries.ts';
import { asksOfSatisfaction } from './bad-end.ts';
import { Dissatisfied } from './Dissatisfied.tsx';
import { FirstScreen } from './FirstScreen.tsx';
import { Items } from './Items.tsx';
import { OtherQuestions } from './OtherQuestions.tsx';
import { Representativity } from './Representativity.tsx';
import { Variation } from './Variation.tsx';
import type { Shown } from './view.ts';
import { Weighed } from './Weighed.tsx';
import { Who } from './Who.tsx';

interface SourceSectionProps {
  shown: Shown;
  indicator: Pick<IndicatorView, 'key' | 'ambition'>;
  /** What stands under the first screenful, before the three questions. */
  aside?: ReactNode;
  /** What stands last, after the figures. */
  children?: ReactNode;
}

/** One survey: the story on the first screenful, then the three questions, words before pictures, then what lies behind. */
export function SourceSection({ shown, indicator, aside, children }: SourceSectionProps): ReactNode {
  const { texts, language } = usePlace();
  const { source } = shown;
  const { now } = source;
  const { ambition } = indicator;
  return (
    <section className="source" aria-labelledby={source.surveyKey}>
      <Heading level={2} data-size="2xs" id={source.surveyKey} tabIndex={-1} className="source-title">
        {source.surveyTitle[language]}
        {now ? ` · ${now.period}` : ''}
      </Heading>
      {now ? (
        <>
          <FirstScreen shown={shown} now={now} ambition={ambition} indicatorKey={indicator.key} />
          {aside}
          <SpeakingOf units={source.unitTerm}>
            <ToQuestions shown={shown} indicator={indicator} />
          </SpeakingOf>
          <Variation shown={shown} now={now} ambition={ambition} />
          <Dissatisfied shown={shown} now={now} ambition={ambition} />
          <Who shown={shown} now={now} indicator={indicator} />
          <Representativity source={source} now={now} />
          {now.figures.shown === 'all' ? <Weighed source={source} now={now} figures={now.figures} /> : null}
          <Items source={source} now={now} />
          <OtherQuestions source={source} />
          {children}
        </>
      ) : (
        <>
          <Paragraph>{texts.results.noResultsYet}</Paragraph>
          {aside}
        </>
      )}
    </section>
  );
}

/** To each question on the page, and to the page where units and years stand side by side. */
function ToQuestions({
  shown: { source, focus, places },
  indicator,
}: Pick<SourceSectionProps, 'shown' | 'indicator'>): ReactNode {
  const story = useTexts(storyTexts);
  const { texts, language, base } = usePlace();
  const { search } = useLocation();
  const questions = [
    [places.variation, story.variation],
    [places.dissatisfied, asksOfSatisfaction(source.scale) ? story.dissatisfied : story.badEnd],
    [places.who, story.who],
  ] as const;
  const compared = new URLSearchParams({
    undersokelse: source.surveyKey,
    ...(focus ? { enhet: focus.unit.unitId } : {}),
  });
  return (
    <nav aria-label={`${story.questions}, ${source.surveyTitle[language]}`} className="to-questions">
      <ul className="to-sources">
        {questions.map(([hash, question]) => (
          <li key={hash}>
            <Link to={{ search, hash }}>{question}</Link>
          </li>
        ))}
        <li>
          <Link to={`${base}/sammenlign/${indicator.key}?${compared}`}>{texts.results.compare}</Link>
        </li>
      </ul>
    </nav>
  );
}
