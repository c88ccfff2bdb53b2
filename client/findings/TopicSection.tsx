import { Heading, Tag } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';
import { Link } from 'react-router';
import { isMuted } from '../../server/core/findings/marks.ts';
import { findingInWords } from '../../server/core/wording/findings.ts';
import { formatDate } from '../i18n/dates.ts';
import { findingsTexts, kindWords } from '../i18n/findings.ts';
import { figurePath, newPath } from '../inquiries/addresses.ts';
import { Icon } from '../parts/Icon.tsx';
import { SpeakingOf, usePlace, useTexts } from '../parts/place.ts';
import { asksOfSatisfaction } from '../results/bad-end.ts';
import { mayAsk } from '../results/FigureTalk.tsx';
import { HowSureLink } from '../results/HowSureLink.tsx';
import { FindingPicture } from './FindingPicture.tsx';
import { FollowButton, JustMuted, MuteButton } from './MarkButtons.tsx';
import type { FindingView, Topic } from './topics.ts';
import { WhyHere } from './WhyHere.tsx';

/** What is found about one indicator from one survey, under its name. */
export function TopicSection({ topic }: { topic: Topic }): ReactNode {
  const { texts, language } = usePlace();
  const words = useTexts(findingsTexts);
  const [first] = topic.findings;
  // No landmark: several surveys feed one indicator, and the page would have many of one name.
  return (
    <div className="finding-topic">
      <header>
        <Heading level={3} data-size="xs">
          {topic.isResponse ? words.whoAnswered : first.indicatorName[language]}
        </Heading>
        <p className="finding-source">
          <span>
            {first.surveyTitle[language]} · {first.period}
          </span>
          <span>{texts.results.closedOn(formatDate(first.closedOn, language))}</span>
          {first.visibleFromAt === null ? (
            <Tag data-color="warning" data-size="sm">
              {texts.results.notPublished}
            </Tag>
          ) : first.isNew ? (
            <Tag data-color="info" data-size="sm">
              {texts.results.isNew}
            </Tag>
          ) : null}
        </p>
        {topic.isResponse ? null : <FollowButton finding={first} />}
      </header>
      {topic.findings.map((finding) => (
        <SpeakingOf key={finding.id} units={finding.unitTerm}>
          <FindingItem finding={finding} />
        </SpeakingOf>
      ))}
    </div>
  );
}

/** One finding: the sentence first, then the picture, then why it stands here, and what one can do with it. */
function FindingItem({ finding }: { finding: FindingView }): ReactNode {
  const { municipality, language, base } = usePlace();
  const words = useTexts(findingsTexts);
  const id = useId();
  const { numbers, scale, alsoIn, unit, indicatorKey, surveyKey } = finding;
  const askPath = newPath({ indicator: indicatorKey, survey: surveyKey, unit: unit?.id ?? null });
  if (finding.marks && isMuted(finding.marks)) return <JustMuted finding={finding} />;
  return (
    <article className="finding" aria-labelledby={id}>
      <h4 className="finding-kind" id={id}>
        {numbers.kind === 'minorityAlert' ? <Icon name="flag" /> : null}{' '}
        {kindWords(words, numbers.kind, asksOfSatisfaction(scale))}
        {unit ? <span> · {unit.name}</span> : null}
      </h4>
      <p className="finding-sentence">
        {findingInWords(
          {
            ...{ numbers, scale },
            badEnd: asksOfSatisfaction(scale) ? 'dissatisfied' : 'position',
            alsoIn: alsoIn.map(({ name }) => name),
          },
          language,
        )}
      </p>
      <FindingPicture finding={finding} />
      <WhyHere finding={finding} />
      <p className="finding-links">
        <Link to={`${base}${figurePath(finding)}`} aria-describedby={id}>
          {words.seeNumbers}
        </Link>
        {numbers.kind === 'responseDown' ? null : (
          <HowSureLink
            {...{ indicator: indicatorKey, survey: surveyKey, unit: unit?.id }}
            of={finding.indicatorName[language]}
          />
        )}
        {mayAsk(municipality) ? (
          <Link to={`${base}${askPath}`} aria-describedby={id}>
            {words.ask}
          </Link>
        ) : null}
        <MuteButton finding={finding} />
      </p>
    </article>
  );
}
