import type { ReactNode } from 'react';
import { formatCount, shareWorthSaying } from '../../server/core/wording/numbers.ts';
import { ShareBars } from '../charts/ShareBars.tsx';
import { storyTexts } from '../i18n/story.ts';
import { Icon } from '../parts/Icon.tsx';
import { MethodLinks } from '../parts/MethodLinks.tsx';
import { usePlace, useTexts } from '../parts/place.ts';
import type { IndicatorView, Value } from '../parts/queries.ts';
import { asksOfSatisfaction } from './bad-end.ts';
import { comparableRounds } from './comparable.ts';
import { History } from './History.tsx';
import { QuestionSection } from './QuestionSection.tsx';
import { alertInWords, inBrackets, peopleSentence } from './sentence.ts';
import type { Shown } from './view.ts';

interface DissatisfiedProps {
  shown: Shown;
  now: Value;
}

/** «Er noen svært misfornøyd?»: as people, round by round, and the alert also where the mean meets the ambition (R21). */
export function Dissatisfied({
  shown,
  now,
  ambition,
}: DissatisfiedProps & { ambition: IndicatorView['ambition'] }): ReactNode {
  const { language } = usePlace();
  const story = useTexts(storyTexts);
  const { source, places } = shown;
  const { figures } = now;
  const sentence = peopleSentence(now, source.scale, language);
  const share = figures.shown === 'all' ? shareWorthSaying(figures.dissatisfiedShare, language) : null;
  const alert = alertInWords(now, ambition?.rule, source.scale, language);
  return (
    <QuestionSection
      id={places.dissatisfied}
      question={asksOfSatisfaction(source.scale) ? story.dissatisfied : story.badEnd}
    >
      {sentence && figures.shown === 'all' ? (
        <>
          <p className="story-answer">
            {sentence}
            {share ? ` ${story.people.share(share)}` : null}
          </p>
          {alert ? (
            <p className="alert-sentence">
              <Icon name="flag" /> {alert}
            </p>
          ) : null}
          <Rounds shown={shown} now={now} />
          <History source={source} now={now} of={['dissatisfied']} />
          <MethodLinks to={now.minorityAlert ? ['misfornoyde', 'mindretallsvarsel'] : ['misfornoyde']} />
        </>
      ) : (
        <p className="story-answer">{story.people.notShown}</p>
      )}
    </QuestionSection>
  );
}

/** As many people as there are rounds to tell of since the question was last changed, the oldest first. */
function Rounds({ shown: { source }, now }: DissatisfiedProps): ReactNode {
  const { language } = usePlace();
  const { groups } = useTexts(storyTexts);
  const rounds = comparableRounds(source, now);
  if (rounds.length < 2) return null;
  return (
    <ShareBars
      bars={rounds.map(({ period, figures: { dissatisfiedCount, n, dissatisfiedShare } }) => ({
        name: period,
        share: dissatisfiedShare,
        told: inBrackets(
          groups.some(formatCount(dissatisfiedCount, language), formatCount(n, language)),
          shareWorthSaying(dissatisfiedShare, language),
        ),
      }))}
    />
  );
}
