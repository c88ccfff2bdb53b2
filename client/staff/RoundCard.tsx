import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { call } from '../api.ts';
import { formatDate } from '../i18n/dates.ts';
import { Icon } from '../parts/Icon.tsx';
import { usePlace } from '../parts/place.ts';
import type { Round } from '../parts/queries.ts';
import { ConfirmedAct } from './ConfirmedAct.tsx';
import { RoundFacts } from './RoundFacts.tsx';

type Audience = 'body' | 'public';

/** One round: its state in words, and what can be done with it now. */
export function RoundCard({ round }: { round: Round }): ReactNode {
  const { texts, language } = usePlace();
  const words = texts.staff;
  return (
    <>
      <p className="round-lines">
        <RoundFacts round={round} />
      </p>
      <p className="quiet">{words.modes[round.mode]}</p>
      {round.state === 'closed' && !round.release ? <p role="status">{words.counting}</p> : null}
      {round.release ? (
        <>
          <p>{words.released(round.release.version, formatDate(round.release.computedAt, language))}</p>
          <Visibility release={round.release} />
        </>
      ) : null}
      <div className="round-acts">
        {round.path && round.state === 'open' ? (
          <a href={`${round.path}/${language}`}>{words.answerPage}</a>
        ) : null}
        {round.noticePath ? (
          <a href={`${round.noticePath}/${language}/personvern`}>{words.roundNotice}</a>
        ) : null}
        {round.source === 'collected' && round.state === 'open' ? <CloseRound round={round} /> : null}
        {round.release && !round.release.visibleToBody ? <Publish round={round} audience="body" /> : null}
        {round.release && !round.release.visibleToPublic ? <Publish round={round} audience="public" /> : null}
      </div>
    </>
  );
}

function Visibility({ release }: { release: NonNullable<Round['release']> }): ReactNode {
  const { texts } = usePlace();
  const words = texts.staff;
  const seen = [
    ...(release.visibleToBody ? [words.visibleToBody] : []),
    ...(release.visibleToPublic ? [words.visibleToPublic] : []),
  ];
  if (seen.length === 0) return <p className="quiet">{words.visibleToNobody}</p>;
  return (
    <ul className="visibility">
      {seen.map((line) => (
        <li key={line}>
          <Icon name="check" /> {line}
        </li>
      ))}
    </ul>
  );
}

function CloseRound({ round }: { round: Round }): ReactNode {
  const { municipality, texts } = usePlace();
  const client = useQueryClient();
  const words = texts.staff.close;
  const close = useMutation({
    mutationFn: (reason: string) =>
      call(
        'POST /api/:municipality/rounds/:roundId/close',
        { municipality: municipality.slug, roundId: round.roundId },
        { reason },
      ),
    onSuccess: () => client.invalidateQueries(),
  });
  return (
    <ConfirmedAct
      words={{ ...words, title: words.title(round.period) }}
      asksForReason
      act={close}
      colour="danger"
    />
  );
}

function Publish({ round, audience }: { round: Round; audience: Audience }): ReactNode {
  const { municipality, texts } = usePlace();
  const client = useQueryClient();
  const publish = useMutation({
    mutationFn: (_: string) =>
      call(
        'POST /api/:municipality/rounds/:roundId/publications',
        { municipality: municipality.slug, roundId: round.roundId },
        { audience },
      ),
    onSuccess: () => client.invalidateQueries(),
  });
  return <ConfirmedAct words={texts.staff.publish[audience]} act={publish} />;
}
