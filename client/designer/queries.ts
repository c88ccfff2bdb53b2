import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { Localized } from '../../server/core/locale.ts';
import type { SurveyKind } from '../../server/core/questionnaire/format.ts';
import { placedIndicators } from '../../server/core/scorecard/walk.ts';
import { call, type Returns } from '../api.ts';
import { useOverview } from '../entrances/overview.ts';
import { usePlace } from '../parts/place.ts';
import { afterLeft } from './leaving.ts';

export type DraftsView = Returns<'GET /api/:municipality/drafts'>;
export type DraftLine = DraftsView['drafts'][number];
export type DraftView = Returns<'GET /api/:municipality/drafts/:draft'>;

export function useDrafts(): UseQueryResult<DraftsView> {
  const { municipality } = usePlace();
  return useQuery({
    queryKey: [municipality.slug, 'drafts'],
    queryFn: () => call('GET /api/:municipality/drafts', { municipality: municipality.slug }),
  });
}

/** Fetched anew whenever the page is opened, and then no more: what is being written is the page's own. */
export function useDraft(draft: string): UseQueryResult<DraftView> {
  const { municipality } = usePlace();
  return useQuery({
    queryKey: [municipality.slug, 'draft', draft],
    queryFn: () =>
      afterLeft(draft, () =>
        call('GET /api/:municipality/drafts/:draft', { municipality: municipality.slug, draft }),
      ),
    ...{ staleTime: Number.POSITIVE_INFINITY, gcTime: 0, refetchOnMount: 'always' as const },
  });
}

/** What the draft's survey asked the last time. What was asked is never changed, so it is fetched once. */
export function useAsked(
  draft: string,
): UseQueryResult<Returns<'GET /api/:municipality/drafts/:draft/asked'>> {
  const { municipality } = usePlace();
  return useQuery({
    queryKey: [municipality.slug, 'draft', draft, 'asked'],
    queryFn: () =>
      call('GET /api/:municipality/drafts/:draft/asked', { municipality: municipality.slug, draft }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** An indicator of the scorecards in force that a survey can give a value to. */
export interface Indicator {
  key: string;
  name: Localized;
  direction: string;
  /** Who is asked for it, by its method; null where its values come from elsewhere, as from a register. */
  kind: SurveyKind | null;
  /** Whether any survey gives it a value today. */
  hasSource: boolean;
}

/** Who is asked, by the method of an indicator; of other methods nobody. */
export const kindByMethod: Record<string, SurveyKind> = {
  ...{ citizenSurvey: 'citizen', userSurvey: 'user', employeeSurvey: 'employee' },
};

/** Each indicator once, in the order of the maps. Empty until they are fetched. */
export function useIndicators(): Indicator[] {
  const { data } = useOverview(usePlace().municipality.slug);
  const found = new Map<string, Indicator>();
  for (const { scorecard, sources } of data?.scorecards ?? []) {
    for (const { indicator } of placedIndicators(scorecard)) {
      if (found.has(indicator.key)) continue;
      found.set(indicator.key, {
        ...{ key: indicator.key, name: indicator.name.text, direction: String(indicator.direction) },
        kind: kindByMethod[indicator.method.kind] ?? null,
        hasSource: (sources[indicator.key] ?? []).length > 0,
      });
    }
  }
  return [...found.values()];
}
