import '../import/import.css';
import { Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { call } from '../../api.ts';
import { adminPeersTexts } from '../../i18n/admin-peers.ts';
import { formatDate } from '../../i18n/dates.ts';
import { noticeFor } from '../../parts/Notice.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { usePlace, useTexts } from '../../parts/place.ts';
import { ScrollTable } from '../../parts/ScrollTable.tsx';
import { ActDialog } from '../parts/ActDialog.tsx';
import type { RefusalWords } from '../parts/refusals.ts';
import { useSay } from '../parts/said.tsx';
import { type KeptPeer, usePeers } from './queries.ts';

/** What has been taken in of other municipalities, by whom, and how one takes it away again. */
export function PeersPage(): ReactNode {
  const { texts, base } = usePlace();
  const words = useTexts(adminPeersTexts);
  const query = usePeers();
  const notice = noticeFor(query, texts.app);
  if (notice || !query.data) return notice;
  const { peers } = query.data;
  return (
    <>
      <PageTitle title={words.title} />
      <Paragraph>{words.intro}</Paragraph>
      <p>
        <Link to={`${base}/administrasjon/andre-kommuner/import`}>{words.import}</Link>
      </p>
      {peers.length === 0 ? <Paragraph>{words.none}</Paragraph> : <PeersTable peers={peers} />}
    </>
  );
}

function PeersTable({ peers }: { peers: KeptPeer[] }): ReactNode {
  const { language } = usePlace();
  const words = useTexts(adminPeersTexts);
  return (
    <ScrollTable label={words.title} className="import-table" columns={Object.values(words.columns)}>
      <tbody>
        {peers.map((peer) => {
          const day = formatDate(peer.importedAt, language);
          return (
            <tr key={peer.id}>
              <th scope="row">
                {peer.municipality}
                {peer.isFictitious ? ` (${words.made})` : ''}
              </th>
              <td>{peer.year}</td>
              <td>{`${peer.surveyKey}: ${peer.wording}`}</td>
              <td>{peer.source}</td>
              <td>{peer.importedByName === null ? day : words.imported(day, peer.importedByName)}</td>
              <td>
                <Remove peer={peer} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </ScrollTable>
  );
}

function Remove({ peer }: { peer: KeptPeer }): ReactNode {
  const { municipality } = usePlace();
  const words = useTexts(adminPeersTexts);
  const say = useSay();
  const name = `${peer.municipality} ${peer.year}`;
  const problems: RefusalWords<'POST /api/:municipality/peers/remove'> = { 'unknown-peer': words.gone };
  return (
    <ActDialog
      words={{
        ...{ action: words.remove, title: words.removeTitle(name) },
        ...{ text: words.removeText, confirm: words.remove },
      }}
      actionLabel={words.removeOf(name)}
      colour="danger"
      variant="tertiary"
      problems={problems}
      read={() => ({ peerId: peer.id })}
      run={(given: { peerId: string }) =>
        call('POST /api/:municipality/peers/remove', { municipality: municipality.slug }, given)
      }
      onDone={() => say(words.removed(name))}
    />
  );
}
