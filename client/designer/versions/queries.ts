import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { call, ProblemError, type Returns } from '../../api.ts';
import type { DraftVersionsTexts } from '../../i18n/draft-versions.nb.ts';
import { usePlace } from '../../parts/place.ts';
import { afterLeft } from '../leaving.ts';
import type { DraftView } from '../queries.ts';

export type DifferencesView = Returns<'GET /api/:municipality/drafts/:draft/differences'>;
export type VersionLine = Returns<'GET /api/:municipality/drafts/:draft/versions'>['versions'][number];
export type RevisionLine = Returns<'GET /api/:municipality/drafts/:draft/revisions'>['revisions'][number];

/** Under which the states of a draft are fetched, and fetched again after one is brought back. */
export const versionsOfDraft = 'draft-versions';

/** The draft as it is, whenever the page is opened. */
export function useDraftNow(draft: string): UseQueryResult<DraftView> {
  const { municipality } = usePlace();
  return useQuery({
    queryKey: [municipality.slug, versionsOfDraft, draft, 'draft'],
    queryFn: () =>
      afterLeft(draft, () =>
        call('GET /api/:municipality/drafts/:draft', { municipality: municipality.slug, draft }),
      ),
    ...{ staleTime: 0 },
  });
}

export function useRevisions(
  draft: string,
): UseQueryResult<Returns<'GET /api/:municipality/drafts/:draft/revisions'>> {
  const { municipality } = usePlace();
  return useQuery({
    queryKey: [municipality.slug, versionsOfDraft, draft, 'revisions'],
    queryFn: () =>
      afterLeft(draft, () =>
        call('GET /api/:municipality/drafts/:draft/revisions', { municipality: municipality.slug, draft }),
      ),
    ...{ staleTime: 0 },
  });
}

export function useVersions(
  draft: string,
): UseQueryResult<Returns<'GET /api/:municipality/drafts/:draft/versions'>> {
  const { municipality } = usePlace();
  return useQuery({
    queryKey: [municipality.slug, versionsOfDraft, draft, 'versions'],
    queryFn: () =>
      call('GET /api/:municipality/drafts/:draft/versions', { municipality: municipality.slug, draft }),
    ...{ staleTime: 0 },
  });
}

/** From one state to another; what is left out the server chooses. What was shown stands until the next is here. */
export function useDifferences(
  draft: string,
  from: string | null,
  to: string | null,
  isOn = true,
): UseQueryResult<DifferencesView> {
  const { municipality } = usePlace();
  const asked = { ...(from && { from }), ...(to && { to }) };
  return useQuery({
    queryKey: [municipality.slug, versionsOfDraft, draft, 'differences', from, to],
    queryFn: () =>
      afterLeft(draft, () =>
        call('GET /api/:municipality/drafts/:draft/differences', {
          ...{ municipality: municipality.slug, draft },
          ...asked,
        }),
      ),
    ...{ staleTime: 0, enabled: isOn, placeholderData: keepPreviousData },
  });
}

/** Why something could not be shown or done, in words. */
export function versionRefusal(error: unknown, words: DraftVersionsTexts, otherwise: string): string {
  const problems: Record<string, string> = words.problems;
  return (error instanceof ProblemError ? problems[error.problem.code] : undefined) ?? otherwise;
}
