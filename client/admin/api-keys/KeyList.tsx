import { Details, Heading, Paragraph, Tag } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { call, type Returns } from '../../api.ts';
import { adminApiKeysTexts } from '../../i18n/admin-api-keys.ts';
import { formatDate } from '../../i18n/dates.ts';
import { usePlace } from '../../parts/place.ts';
import { ConfirmedAct } from '../../staff/ConfirmedAct.tsx';

export type ApiKey = Returns<'GET /api/:municipality/api-keys'>['keys'][number];

/** Below this many days a key is marked: there must be time to put another in its place. */
const soonDays = 30;

/** Those that let somebody in, and folded away those that no longer do. */
export function KeyList({ keys }: { keys: ApiKey[] }): ReactNode {
  const words = adminApiKeysTexts[usePlace().language].list;
  const [ended, setEnded] = useState<string | null>(null);
  const alive = keys.filter(({ state }) => state === 'alive');
  const gone = keys.filter(({ state }) => state !== 'alive');
  const heading = useFocusWhenFewer(alive.length);
  return (
    <section className="api-keys">
      <Heading level={2} data-size="sm" ref={heading} tabIndex={-1}>
        {words.title}
      </Heading>
      <p role="status">{ended === null ? '' : words.hasEnded(ended)}</p>
      {alive.length === 0 ? <Paragraph>{words.none}</Paragraph> : null}
      <ul className="api-key-list">
        {alive.map((key) => (
          <li key={key.id}>
            <AliveKey shown={key} onEnded={() => setEnded(key.name)} />
          </li>
        ))}
      </ul>
      {gone.length > 0 ? (
        <Details>
          <Details.Summary>{words.gone(gone.length)}</Details.Summary>
          <Details.Content>
            <ul className="api-key-list">
              {gone.map((key) => (
                <li key={key.id}>
                  <KeyFacts shown={key} />
                </li>
              ))}
            </ul>
          </Details.Content>
        </Details>
      ) : null}
    </section>
  );
}

/** The button that ended a key goes away with it, and the focus must be somewhere. */
function useFocusWhenFewer(count: number) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(count);
  useEffect(() => {
    if (count < before.current) heading.current?.focus();
    before.current = count;
  }, [count]);
  return heading;
}

function KeyFacts({ shown }: { shown: ApiKey }): ReactNode {
  const { language } = usePlace();
  const words = adminApiKeysTexts[language];
  const day = (instant: string) => formatDate(instant, language);
  return (
    <>
      <Heading level={3} data-size="2xs">
        {shown.name}
      </Heading>
      <ul className="api-key-scopes">
        {shown.scopes.map((scope) => (
          <li key={scope}>{words.scopes[scope].name}</li>
        ))}
      </ul>
      <p>
        {shown.daysLeft === null
          ? shown.state === 'ended'
            ? words.list.ended(day(shown.endedAt ?? shown.expiresAt))
            : words.list.expired(day(shown.expiresAt))
          : `${words.list.expiresIn(shown.daysLeft)} (${day(shown.expiresAt)})`}{' '}
        {shown.daysLeft !== null && shown.daysLeft < soonDays ? (
          <Tag data-color="warning">{words.list.soon}</Tag>
        ) : null}
      </p>
      <p>{shown.lastUsedOn ? words.list.lastUsed(day(shown.lastUsedOn)) : words.list.neverUsed}</p>
      <p className="quiet">{words.list.madeBy(day(shown.createdAt), shown.createdByName)}</p>
    </>
  );
}

function AliveKey({ shown, onEnded }: { shown: ApiKey; onEnded(): void }): ReactNode {
  const { municipality, language } = usePlace();
  const words = adminApiKeysTexts[language].end;
  const client = useQueryClient();
  const end = useMutation({
    mutationFn: (_reason: string) =>
      call('POST /api/:municipality/api-keys/:keyId/end', {
        municipality: municipality.slug,
        keyId: shown.id,
      }),
    onSuccess: () => {
      onEnded();
      return client.invalidateQueries({ queryKey: [municipality.slug, 'api-keys'] });
    },
  });
  return (
    <>
      <KeyFacts shown={shown} />
      <ConfirmedAct
        words={{ ...words, action: words.actionFor(shown.name), title: words.title(shown.name) }}
        act={end}
        colour="danger"
      />
    </>
  );
}
