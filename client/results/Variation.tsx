import type { ReactNode } from 'react';
import { shownInWords } from '../charts/words.ts';
import { storyTexts } from '../i18n/story.ts';
import { Help } from '../parts/Help.tsx';
import { MethodLinks } from '../parts/MethodLinks.tsx';
import { usePlace, useTexts } from '../parts/place.ts';
import type { IndicatorView, Value } from '../parts/queries.ts';
import { MeanArrow, NotCompared, SpreadArrow } from '../parts/TwoArrows.tsx';
import { meanChange, spreadChange } from './answers.ts';
import { History } from './History.tsx';
import { QuestionSection } from './QuestionSection.tsx';
import type { Shown } from './view.ts';
import { Whole } from './Whole.tsx';

interface VariationProps {
  shown: Shown;
  now: Value;
  ambition: IndicatorView['ambition'];
}

/** «Har variasjonen økt?»: the answer, mean and spread each with its arrow and its interval, then the pictures. */
export function Variation({ shown, now, ambition }: VariationProps): ReactNode {
  const story = useTexts(storyTexts);
  return (
    <QuestionSection id={shown.places.variation} question={story.variation}>
      <Answer now={now} />
      <Whole source={shown.source} now={now} ambition={ambition?.rule} />
      <History source={shown.source} now={now} of={['spread', 'mean']} />
    </QuestionSection>
  );
}

function Answer({ now }: { now: Value }): ReactNode {
  const { texts, language } = usePlace();
  const story = useTexts(storyTexts);
  const { figures, comparison } = now;
  if (figures.shown === 'mean') return <p className="story-answer">{story.change.fewAnswers}</p>;
  if (figures.shown !== 'all') return <p className="story-answer">{shownInWords(figures, language)}</p>;
  const spread = spreadChange(now, story, language);
  const mean = meanChange(now, story, language);
  const label = now.spreadLabel ? (
    <>
      {story.change.now(texts.results.spreadLabels[now.spreadLabel])} <Help about="spreadLabel" />
    </>
  ) : null;
  if (!comparison.comparable || !spread || !mean) {
    return (
      <>
        <div className="story-answer">
          {story.change.unknown} {label}
        </div>
        <NotCompared value={now} />
      </>
    );
  }
  return (
    <>
      <div className="story-answer">
        {spread.answer} {label}
      </div>
      <ul className="story-changes">
        <li>
          <SpreadArrow comparison={comparison}>
            <Help about="change" />
          </SpreadArrow>
          <span>{spread.details}</span>
        </li>
        <li>
          <MeanArrow comparison={comparison}>
            <Help about="interval" />
          </MeanArrow>
          <span>{mean}</span>
        </li>
      </ul>
      <MethodLinks to={['endring', 'spredningsord']} />
    </>
  );
}
