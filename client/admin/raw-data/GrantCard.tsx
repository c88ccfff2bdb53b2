import { Heading } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { addressOf, call } from '../../api.ts';
import { formatMoment } from '../../i18n/dates.ts';
import { rawDataTexts } from '../../i18n/raw-data.ts';
import { usePlace } from '../../parts/place.ts';
import { ConfirmedAct } from '../../staff/ConfirmedAct.tsx';
import { Pictures } from './Pictures.tsx';
import type { RawGrant } from './RawDataPage.tsx';
import { timeLeft, useNow } from './time-left.ts';

interface GrantCardProps {
  grant: RawGrant;
  /** Says what was done, beside the title of the page. */
  say(text: string): void;
}

/** One request or grant: whose, to what, why, who stands behind, how long is left, and what can be done with it now. */
export function GrantCard({ grant, say }: GrantCardProps): ReactNode {
  const { language } = usePlace();
  const words = rawDataTexts[language];
  const { name } = grant.analyst;
  const wordsOfApproval = grant.kind === 'ownWords' ? words.approve.ownWords : words.approve.text;
  return (
    <article className="raw-grant">
      <Heading level={3} data-size="2xs">
        {words.whatFor(grant.round.surveyTitle[language], grant.round.period)}
      </Heading>
      <Facts grant={grant} />
      {grant.state === 'inForce' && grant.expiresAt ? <TimeLeft end={grant.expiresAt} /> : null}
      {grant.mayRead ? <Reading roundId={grant.round.id} /> : null}
      {grant.mayFetch ? <Files roundId={grant.round.id} /> : null}
      {grant.mayFetch && grant.hasPictures ? <Pictures roundId={grant.round.id} /> : null}
      <div className="round-acts">
        {grant.mayApprove ? (
          <Act
            act="POST /api/:municipality/raw-grants/:grantId/approve"
            grant={grant}
            words={{ ...words.approve, text: wordsOfApproval(name ?? words.erased, grant.days) }}
            say={say}
          />
        ) : null}
        {grant.mayEnd ? (
          <Act
            act="POST /api/:municipality/raw-grants/:grantId/end"
            grant={grant}
            words={grant.state === 'waiting' ? words.refuse : words.end}
            say={say}
          />
        ) : null}
      </div>
    </article>
  );
}

function Facts({ grant }: { grant: RawGrant }): ReactNode {
  const { language } = usePlace();
  const words = rawDataTexts[language];
  const who = (person: RawGrant['analyst']) => person.name ?? words.doers[person.id] ?? words.erased;
  const byAt = (person: RawGrant['analyst'] | null, at: string | null) =>
    person && at ? words.byAt(who(person), formatMoment(at, language)) : null;
  const end = grant.state === 'refused' ? words.facts.refused : words.facts.ended;
  const facts: [string, string | null][] = [
    [words.facts.kind, words.kinds[grant.kind]],
    [words.facts.analyst, who(grant.analyst)],
    [words.facts.reason, grant.reason],
    [words.facts.lasts, words.days(grant.days)],
    [words.facts.asked, byAt(grant.askedBy, grant.askedAt)],
    [
      grant.state === 'lapsed' ? words.facts.lapsed : words.facts.lapses,
      grant.lapsesAt && formatMoment(grant.lapsesAt, language),
    ],
    [words.facts.approved, byAt(grant.approvedBy, grant.approvedAt)],
    [words.facts.expires, grant.expiresAt && formatMoment(grant.expiresAt, language)],
    [end, byAt(grant.endedBy, grant.endedAt)],
  ];
  return (
    <dl>
      {facts.map(([term, fact]) =>
        fact === null ? null : (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

function TimeLeft({ end }: { end: string }): ReactNode {
  const words = rawDataTexts[usePlace().language];
  const left = timeLeft(end, useNow());
  return (
    <p className="raw-clock">
      <strong>{left ? words.left(left.days, left.hours, left.minutes) : words.timeIsUp}</strong>
    </p>
  );
}

function Reading({ roundId }: { roundId: string }): ReactNode {
  const { municipality, language } = usePlace();
  return (
    <p className="raw-files">
      <Link to={`/${municipality.slug}/${language}/fritekst/${roundId}`}>{rawDataTexts[language].read}</Link>
    </p>
  );
}

function Files({ roundId }: { roundId: string }): ReactNode {
  const { municipality, language } = usePlace();
  const words = rawDataTexts[language];
  const address = (format: 'json' | 'csv') =>
    addressOf('GET /api/:municipality/rounds/:roundId/raw', {
      ...{ municipality: municipality.slug, roundId, format },
    });
  const answers = (format: 'csv' | 'xlsx') =>
    addressOf('GET /api/:municipality/rounds/:roundId/answers', {
      ...{ municipality: municipality.slug, roundId, format },
    });
  return (
    <div>
      <p className="raw-files">
        <a href={answers('csv')} download>
          {words.fetchAnswersCsv}
        </a>
        <a href={answers('xlsx')} download>
          {words.fetchAnswersXlsx}
        </a>
      </p>
      <p className="quiet">{words.answersNote}</p>
      <p className="raw-files">
        <a href={address('csv')} download>
          {words.fetchCsv}
        </a>
        <a href={address('json')} download>
          {words.fetchJson}
        </a>
      </p>
      <p className="quiet">{words.fetchNote}</p>
    </div>
  );
}

interface ActProps extends GrantCardProps {
  act:
    | 'POST /api/:municipality/raw-grants/:grantId/approve'
    | 'POST /api/:municipality/raw-grants/:grantId/end';
  words: { action: string; title: string; text: string[]; confirm: string; done: string };
}

function Act({ act, grant, words, say }: ActProps): ReactNode {
  const { municipality } = usePlace();
  const client = useQueryClient();
  const mutation = useMutation({
    mutationFn: (_: string) =>
      call(act, { municipality: municipality.slug, grantId: grant.id }, {}) as Promise<unknown>,
    onSuccess: async () => {
      await client.invalidateQueries();
      say(words.done);
    },
  });
  return <ConfirmedAct words={words} act={mutation} colour={act.endsWith('approve') ? 'accent' : 'danger'} />;
}
