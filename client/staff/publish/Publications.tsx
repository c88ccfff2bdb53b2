import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { call } from '../../api.ts';
import { formatMoment } from '../../i18n/dates.ts';
import { publishTexts } from '../../i18n/publish.ts';
import { Done, useDone } from '../../parts/Done.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { usePlace } from '../../parts/place.ts';
import { ConfirmedAct } from '../ConfirmedAct.tsx';
import { PublishToBodies, PublishToPublic } from './PublishForms.tsx';
import type { Body, Publication } from './words.ts';

interface PublicationsProps {
  roundId: string;
  present: Publication[];
  bodies: Body[];
}

/** Whom a result is made visible to and from when, and how to make it visible to more. */
export function Publications({ roundId, present, bodies }: PublicationsProps): ReactNode {
  const words = publishTexts[usePlace().language];
  const left = bodies.filter(({ id }) => !present.some(({ body }) => body?.id === id));
  const isForBody = present.some(({ body }) => body !== null);
  const isForPublic = present.some(({ body }) => body === null);
  const [done, say] = useDone();
  // What was chosen was for what stood here before: the forms begin anew when that changes.
  const state = present.map(({ id }) => id).join();
  return (
    <>
      <Done thing={done} />
      {present.length === 0 ? <p className="quiet">{words.visibleToNobody}</p> : null}
      <ul className="visibility">
        {present.map((publication) => (
          <li key={publication.id}>
            <Line roundId={roundId} publication={publication} say={say} />
          </li>
        ))}
      </ul>
      {bodies.length === 0 ? <p>{words.noBodies}</p> : null}
      {left.length > 0 ? (
        <PublishToBodies key={state} roundId={roundId} present={present} bodies={left} say={say} />
      ) : null}
      {isForBody && !isForPublic ? <PublishToPublic key={state} roundId={roundId} say={say} /> : null}
    </>
  );
}

interface LineProps {
  roundId: string;
  publication: Publication;
  /** Says what was done, where the list begins. */
  say(text: string): void;
}

function Line({ roundId, publication, say }: LineProps): ReactNode {
  const { language } = usePlace();
  const words = publishTexts[language];
  const who = publication.body?.name ?? words.everyone;
  const moment = formatMoment(publication.visibleFromAt, language);
  if (publication.isVisible) {
    return (
      <>
        <Icon name="check" /> {words.seesSince(who, moment)}
      </>
    );
  }
  return (
    <span className="planned">
      <span>{words.willSee(who, moment)}</span>{' '}
      <Withdraw roundId={roundId} publicationId={publication.id} who={who} say={say} />
    </span>
  );
}

interface WithdrawProps {
  roundId: string;
  publicationId: string;
  who: string;
  say(text: string): void;
}

function Withdraw({ roundId, publicationId, who, say }: WithdrawProps): ReactNode {
  const { municipality, language } = usePlace();
  const client = useQueryClient();
  const { withdraw: words } = publishTexts[language];
  const withdraw = useMutation({
    mutationFn: (_: string) =>
      call('DELETE /api/:municipality/rounds/:roundId/publications/:publicationId', {
        ...{ municipality: municipality.slug, roundId, publicationId },
      }),
    onSuccess: async () => {
      await client.invalidateQueries();
      say(words.done);
    },
  });
  return (
    <ConfirmedAct
      words={{ ...words, title: words.title(who), text: [words.text] }}
      act={withdraw}
      colour="danger"
    />
  );
}
