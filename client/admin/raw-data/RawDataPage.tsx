import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { call, type Returns } from '../../api.ts';
import { rawDataTexts } from '../../i18n/raw-data.ts';
import { noticeFor } from '../../parts/Notice.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { usePlace } from '../../parts/place.ts';
import { useSay } from '../parts/said.tsx';
import { AskForm } from './AskForm.tsx';
import { AwaitedKeys } from './AwaitedKeys.tsx';
import { GrantCard } from './GrantCard.tsx';
import { LookUps } from './LookUps.tsx';

export type RawGrants = Returns<'GET /api/:municipality/raw-grants'>;
export type RawGrant = RawGrants['grants'][number];

/** Who may have raw data, for how long and why; to ask, approve, refuse and end; and for the analyst, the files. */
export function RawDataPage(): ReactNode {
  const { municipality, texts, language } = usePlace();
  const words = rawDataTexts[language];
  const say = useSay();
  const query = useQuery({
    queryKey: [municipality.slug, 'raw-grants'],
    queryFn: () => call('GET /api/:municipality/raw-grants', { municipality: municipality.slug }),
    staleTime: 0,
  });
  const notice = noticeFor(query, texts.app);
  if (notice || !query.data) return notice;
  const { grants, rounds, people } = query.data;
  const inState = (...states: RawGrant['state'][]) => grants.filter(({ state }) => states.includes(state));
  return (
    <>
      <PageTitle title={words.title} />
      {words.intro.map((line) => (
        <Paragraph key={line}>{line}</Paragraph>
      ))}
      <AwaitedKeys say={say} />
      {rounds.length > 0 ? <AskForm rounds={rounds} people={people} say={say} /> : null}
      <Grants title={words.waiting} none={words.noneWaiting} grants={inState('waiting')} say={say} />
      <Grants title={words.inForce} none={words.noneInForce} grants={inState('inForce')} say={say} />
      <Grants
        title={words.past}
        none={words.nonePast}
        grants={inState('ended', 'expired', 'refused', 'lapsed')}
        say={say}
      />
      <LookUps say={say} />
    </>
  );
}

interface GrantsProps {
  title: string;
  none: string;
  grants: RawGrant[];
  say(text: string): void;
}

function Grants({ title, none, grants, say }: GrantsProps): ReactNode {
  return (
    <section className="raw-grants">
      <Heading level={2} data-size="xs">
        {title}
      </Heading>
      {grants.length === 0 ? <Paragraph className="quiet">{none}</Paragraph> : null}
      <ul>
        {grants.map((grant) => (
          <li key={grant.id}>
            <GrantCard grant={grant} say={say} />
          </li>
        ))}
      </ul>
    </section>
  );
}
