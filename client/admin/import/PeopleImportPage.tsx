import type { ReactNode } from 'react';
import { call } from '../../api.ts';
import { noticeFor } from '../../parts/Notice.tsx';
import { usePlace } from '../../parts/place.ts';
import { usePeople } from '../parts/organisation.ts';
import { ImportPage } from './ImportPage.tsx';

/** People, roles and seats from a file. Only whoever may see them all comes further. */
export function PeopleImportPage(): ReactNode {
  const { municipality, texts } = usePlace();
  const { slug } = municipality;
  const query = usePeople();
  const notice = noticeFor(query, texts.app);
  if (notice) return notice;
  return (
    <ImportPage
      what="people"
      back="folk"
      send={(file) => call('POST /api/:municipality/people/import', { municipality: slug }, file)}
    />
  );
}
