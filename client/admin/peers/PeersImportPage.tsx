import type { ReactNode } from 'react';
import { call } from '../../api.ts';
import { noticeFor } from '../../parts/Notice.tsx';
import { usePlace } from '../../parts/place.ts';
import { ImportPage } from '../import/ImportPage.tsx';
import { usePeers } from './queries.ts';

/** Figures of other municipalities from a file. Only whoever may see them all comes further. */
export function PeersImportPage(): ReactNode {
  const { municipality, texts } = usePlace();
  const { slug } = municipality;
  const query = usePeers();
  const notice = noticeFor(query, texts.app);
  if (notice) return notice;
  return (
    <ImportPage
      what="peers"
      back="andre-kommuner"
      send={(file) => call('POST /api/:municipality/peers/import', { municipality: slug }, file)}
    />
  );
}
