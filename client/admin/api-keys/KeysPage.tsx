import './api-keys.css';
import { Paragraph } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { call } from '../../api.ts';
import { adminApiKeysTexts } from '../../i18n/admin-api-keys.ts';
import { noticeFor } from '../../parts/Notice.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { usePlace } from '../../parts/place.ts';
import { KeyForm } from './KeyForm.tsx';
import { KeyList } from './KeyList.tsx';
import { type MadeKey, NewKey } from './NewKey.tsx';

/** The keys of the municipality's own programs: made, seen and ended by an administrator. */
export function KeysPage(): ReactNode {
  const { municipality, texts, language } = usePlace();
  const words = adminApiKeysTexts[language];
  const { slug } = municipality;
  const [made, setMade] = useState<MadeKey | null>(null);
  const query = useQuery({
    queryKey: [slug, 'api-keys'],
    queryFn: () => call('GET /api/:municipality/api-keys', { municipality: slug }),
    staleTime: 0,
  });
  const notice = noticeFor(query, texts.app);
  if (notice || !query.data) return notice;
  return (
    <>
      <PageTitle title={words.title} />
      <Paragraph>{words.intro}</Paragraph>
      <p>
        <a href="/api/docs">{words.docs}</a>
      </p>
      <KeyList keys={query.data.keys} />
      {made ? <NewKey made={made} onDone={() => setMade(null)} /> : <KeyForm onMade={setMade} />}
    </>
  );
}
