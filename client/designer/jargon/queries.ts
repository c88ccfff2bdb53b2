import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { ListedJargonWord } from '../../../server/core/quality/jargon-list.ts';
import { call } from '../../api.ts';
import { usePlace } from '../../parts/place.ts';

/** A list as it was read: the words, and which list it is. */
export interface ReadList {
  version: string;
  words: ListedJargonWord[];
}

/** What its reads are kept under. */
export const jargonRead = 'jargon';

/** The municipality's own words that others may not know; without what may be written instead where that is nothing. */
export function useJargon(isNeeded = true): UseQueryResult<ReadList & { mayEdit: boolean }> {
  const { municipality } = usePlace();
  return useQuery({
    queryKey: [municipality.slug, jargonRead],
    queryFn: () => readJargon(municipality.slug),
    enabled: isNeeded,
  });
}

export async function readJargon(municipality: string): Promise<ReadList & { mayEdit: boolean }> {
  const { words, ...rest } = await call('GET /api/:municipality/jargon-words', { municipality });
  return {
    ...rest,
    words: words.map(({ instead, ...word }) => ({ ...word, ...(instead === null ? {} : { instead }) })),
  };
}

export async function writeJargon(municipality: string, { version, words }: ReadList): Promise<ReadList> {
  const given = words.map(({ instead = null, ...word }) => ({ ...word, instead }));
  const now = await call(
    'PUT /api/:municipality/jargon-words',
    { municipality },
    { basedOn: version, words: given },
  );
  return { version: now.version, words };
}
