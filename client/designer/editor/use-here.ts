import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { call, type Returns } from '../../api.ts';
import { usePlace } from '../../parts/place.ts';
import { type Comment, reviewed } from '../review/queries.ts';
import type { DraftSession } from './session.ts';

export type Other = Returns<'POST /api/:municipality/drafts/:draft/here'>['people'][number];

/** How often whoever has the page open says so and hears of the others, in milliseconds. */
const sayAgain = 10_000;

/**
 * Who else has the draft open. What they have saved comes in here, and what they have said: where another number of comments stands open, the
 * comments are fetched again.
 */
export function useHere(
  session: DraftSession,
  draft: string,
  itemName: string | null,
  isOn: boolean,
): readonly Other[] {
  const { municipality } = usePlace();
  const client = useQueryClient();
  const asked = { municipality: municipality.slug, draft };
  const { data } = useQuery({
    queryKey: [municipality.slug, 'draft-here', draft, itemName],
    queryFn: () => call('POST /api/:municipality/drafts/:draft/here', asked, { item: itemName }),
    enabled: isOn,
    refetchInterval: sayAgain,
    gcTime: 0,
    retry: false,
    placeholderData: (before) => before,
  });
  const revision = data?.revision ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever somebody has saved
  useEffect(() => {
    if (revision <= session.revision) return;
    void client
      .fetchQuery({
        queryKey: [municipality.slug, 'draft-now', draft, revision],
        queryFn: () => call('GET /api/:municipality/drafts/:draft', asked),
        retry: false,
      })
      .then((now) => session.refreshed({ revision: now.revision, document: now.document }))
      // It comes in when this one is saved.
      .catch(() => {});
  }, [revision]);
  const openCount = data?.openCommentCount;
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another number stands open
  useEffect(() => {
    if (openCount === undefined) return;
    const queryKey = [municipality.slug, reviewed, draft, 'comments'];
    const known = client.getQueryData<{ comments: readonly Comment[] }>(queryKey);
    const knownCount = known?.comments.filter(({ resolved }) => resolved === null).length;
    if (knownCount !== undefined && knownCount !== openCount) void client.invalidateQueries({ queryKey });
  }, [openCount]);
  return (data?.people ?? []).filter(({ isSelf }) => !isSelf);
}
