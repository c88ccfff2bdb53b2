import '../inquiries/inquiries.css';
import './claims.css';
import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { changedFigure } from '../../server/core/claims/change.ts';
import { formatCount, formatShare } from '../../server/core/wording/numbers.ts';
import { claimsTexts } from '../i18n/claims.ts';
import type { HelpTopic } from '../i18n/help.ts';
import { Signed } from '../inquiries/Signed.tsx';
import { HelpList } from '../parts/Help.tsx';
import { noticeFor } from '../parts/Notice.tsx';
import { PageTitle } from '../parts/PageTitle.tsx';
import { usePlace, useTexts } from '../parts/place.ts';
import { KeepOrShare } from './KeepOrShare.tsx';
import { type ClaimView, useClaim } from './queries.ts';
import { VerdictSection } from './VerdictSection.tsx';

/** One claim and its answer: the verdict first, why, the picture, and what would decide it. */
export function ClaimPage(): ReactNode {
  const { texts } = usePlace();
  const { claim: id = '' } = useParams();
  const query = useClaim(id);
  const notice = noticeFor(query, texts.app);
  if (notice || !query.data) return notice;
  return <Answer claim={query.data} />;
}

/** The page once its claim is here. */
export function Answer({ claim }: { claim: ClaimView }): ReactNode {
  const { language, base } = usePlace();
  const words = useTexts(claimsTexts);
  const { text, statement, figures, shared } = claim;
  const { quantifier, end, fewShare, change } = statement;
  return (
    <>
      <p className="back">
        <Link to={`${base}/stemmer-det`}>{words.toList}</Link>
      </p>
      <PageTitle title={text} />
      {shared ? (
        <>
          <Signed by={shared.by} at={shared.sharedAt} />
          <p className="quiet">{words.sharedWith(shared.body.name)}</p>
        </>
      ) : (
        <p className="draft-mark">{words.draft}</p>
      )}
      {figures.length === 0 ? (
        <NoIndicator />
      ) : (
        <Paragraph className="quiet">
          {change
            ? words.answer.readsChange(words.changes[change])
            : `${words.answer.reads(words.quantifiers[quantifier], words.ends[end])} ${words.answer.few(
                formatShare(fewShare, language),
              )}`}
        </Paragraph>
      )}
      {figures.some(({ latest }) => latest) ? <HelpList about={helpOf(claim)} /> : null}
      {figures.map((figure) => (
        <VerdictSection
          key={`${figure.indicatorKey} ${figure.surveyKey}`}
          figure={figure}
          statement={statement}
        />
      ))}
      {change && claim.knownCases === null ? null : <Known claim={claim} />}
      {shared ? null : <KeepOrShare claim={claim} />}
    </>
  );
}

/** What stands in the verdicts: of a level shares with intervals, of a change the figure that is said to have changed. */
function helpOf({ statement: { change }, figures }: ClaimView): HelpTopic[] {
  const alert: HelpTopic[] = figures.some(({ minorityAlert }) => minorityAlert) ? ['minorityAlert'] : [];
  if (change === null) return ['claim', 'interval', ...alert];
  const figure = changedFigure[change];
  const intervals: HelpTopic[] = figure === 'spread' ? [] : ['interval'];
  return ['claim', 'change', ...(figure === 'dissatisfied' ? [] : [figure]), ...intervals, ...alert];
}

function NoIndicator(): ReactNode {
  const { base } = usePlace();
  const words = useTexts(claimsTexts);
  return (
    <section className="claim-verdict">
      <Heading level={2} data-size="md">
        {words.noIndicator}
      </Heading>
      <Paragraph>{words.answer.noIndicatorText}</Paragraph>
      <Link to={`${base}/verdt-a-ta-opp`}>{words.answer.toFindings}</Link>
    </section>
  );
}

/** What whoever claims knew before: it is respected, and told as what it is. */
function Known({ claim: { knownCases, knownOf } }: { claim: ClaimView }): ReactNode {
  const { language } = usePlace();
  const words = useTexts(claimsTexts).answer;
  const count = (number: number) => formatCount(number, language);
  return (
    <section className="claim-before">
      <Heading level={2} data-size="xs">
        {words.knownTitle}
      </Heading>
      <Paragraph>
        {knownCases === null
          ? words.knownNone
          : knownOf === null
            ? words.knownCases(count(knownCases))
            : words.known(count(knownCases), count(knownOf), formatShare(knownCases / knownOf, language))}
      </Paragraph>
    </section>
  );
}
