import {
  MutationCache,
  QueryCache,
  QueryClient,
  queryOptions,
  type UseQueryResult,
  useQuery,
} from '@tanstack/react-query';
import { call, ProblemError, type Returns } from '../api.ts';
import { callOrKept } from '../offline/or-kept.ts';
import { noticeEnd } from './session-ended.ts';

export type Municipality = Returns<'GET /api/:municipality'>;
export type ScorecardView = Returns<'GET /api/:municipality/scorecards/:scorecard'>;
export type Source = ScorecardView['sources'][string][number];
export type Value = NonNullable<Source['now']>;
export type IndicatorView = Returns<'GET /api/:municipality/indicators/:indicator'>;
export type IndicatorSource = IndicatorView['sources'][number];
export type UnitSource =
  Returns<'GET /api/:municipality/indicators/:indicator/units/:unitId'>['sources'][number];
export type Survey = Returns<'GET /api/:municipality/surveys'>['surveys'][number];
export type SurveyView = Returns<'GET /api/:municipality/surveys/:survey'>;
export type SurveyPrivacyView = Returns<'GET /api/:municipality/surveys/:survey/privacy'>;
export type LinksView = Returns<'GET /api/:municipality/rounds/:roundId/links'>;
export type FrameView = Returns<'GET /api/:municipality/rounds/:roundId/frame'>;
export type Round = Survey['rounds'][number];
export type OpeningView = Returns<'GET /api/:municipality/surveys/:survey/opening'>;

const triesWhenAway = 2;

/** A refusal is an answer and is not asked again; a lost connection is. */
export function createQueryClient(): QueryClient {
  const client = new QueryClient({
    // A page that never got its content says so itself; one that had it, or was written on, must be kept.
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (query.state.data !== undefined) noticeEnd(error);
      },
    }),
    mutationCache: new MutationCache({
      onError: (error) => {
        noticeEnd(error);
        // Signed in anew in another tab: the page's token is asked for again.
        if (error instanceof ProblemError && error.problem.code === 'page-token-missing') {
          client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] === 'municipality' });
        }
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        // Asked also where the browser says that there is no contact, so that a page does not wait without a word; and again when it is back.
        networkMode: 'always',
        refetchOnReconnect: true,
        retry: (failures, error) =>
          failures < triesWhenAway && !(error instanceof ProblemError && error.problem.status < 500),
      },
    },
  });
  return client;
}

export function useMunicipality(municipality: string): UseQueryResult<Municipality> {
  return useQuery({
    queryKey: [municipality, 'municipality'],
    queryFn: () => callOrKept('GET /api/:municipality', { municipality }),
  });
}

export function usePublished(
  municipality: string,
): UseQueryResult<Returns<'GET /api/:municipality/publications'>> {
  return useQuery({
    queryKey: [municipality, 'publications'],
    queryFn: () => call('GET /api/:municipality/publications', { municipality }),
  });
}

export function useScorecard(municipality: string, scorecard: string): UseQueryResult<ScorecardView> {
  return useQuery({
    queryKey: [municipality, 'scorecard', scorecard],
    queryFn: () => callOrKept('GET /api/:municipality/scorecards/:scorecard', { municipality, scorecard }),
  });
}

export function useIndicator(municipality: string, indicator: string): UseQueryResult<IndicatorView> {
  return useQuery(indicatorQuery(municipality, indicator));
}

/** One unit's figures in every round and question by question; nothing is asked for where no unit is given. */
export function useUnitOfIndicator(
  municipality: string,
  indicator: string,
  unitId: string | null,
): UseQueryResult<{ sources: UnitSource[] }> {
  return useQuery({
    queryKey: [municipality, 'indicator', indicator, 'unit', unitId],
    queryFn: () =>
      call('GET /api/:municipality/indicators/:indicator/units/:unitId', {
        ...{ municipality, indicator, unitId: unitId ?? '' },
      }),
    enabled: unitId !== null,
  });
}

/** For pages that ask for several at once. */
export function indicatorQuery(municipality: string, indicator: string) {
  return queryOptions({
    queryKey: [municipality, 'indicator', indicator],
    queryFn: () => callOrKept('GET /api/:municipality/indicators/:indicator', { municipality, indicator }),
  });
}

/** How often to look while answers are being mixed and counted, in milliseconds. */
const lookAgain = 1_500;

function isCounting(rounds: Round[]): boolean {
  return rounds.some(
    ({ state, acceptsUntilAt, release }) => state === 'closed' && acceptsUntilAt === null && release === null,
  );
}

export function useSurveys(municipality: string): UseQueryResult<Returns<'GET /api/:municipality/surveys'>> {
  return useQuery({
    queryKey: [municipality, 'surveys'],
    queryFn: () => call('GET /api/:municipality/surveys', { municipality }),
  });
}

export function useSurvey(municipality: string, survey: string): UseQueryResult<SurveyView> {
  return useQuery({
    queryKey: [municipality, 'survey', survey],
    queryFn: () => call('GET /api/:municipality/surveys/:survey', { municipality, survey }),
    refetchInterval: (query) => (isCounting(query.state.data?.rounds ?? []) ? lookAgain : false),
  });
}

export function useSurveyPrivacy(municipality: string, survey: string): UseQueryResult<SurveyPrivacyView> {
  return useQuery({
    queryKey: surveyPrivacyKey(municipality, survey),
    queryFn: () => call('GET /api/:municipality/surveys/:survey/privacy', { municipality, survey }),
  });
}

export function surveyPrivacyKey(municipality: string, survey: string): string[] {
  return [municipality, 'survey-privacy', survey];
}

/** Fetched anew each time the page is opened, since its times begin now. What is typed is kept by the form. */
export function useOpening(municipality: string, survey: string): UseQueryResult<OpeningView> {
  return useQuery({
    queryKey: [municipality, 'opening', survey],
    queryFn: () => call('GET /api/:municipality/surveys/:survey/opening', { municipality, survey }),
    staleTime: 0,
    gcTime: 0,
    // A key that is being made is there in a moment.
    refetchInterval: ({ state }) =>
      state.data?.checklist.some(({ point, isReady }) => point === 'keyFolder' && !isReady) ? 2_000 : false,
  });
}

/** Asked again while one looks, since letters go out one by one. */
/** The open links of a round; empty where it asks in another way. */
export function useLinks(municipality: string, roundId: string): UseQueryResult<LinksView> {
  return useQuery({
    queryKey: [municipality, 'links', roundId],
    queryFn: () => call('GET /api/:municipality/rounds/:roundId/links', { municipality, roundId }),
  });
}

export function usePilot(
  municipality: string,
  roundId: string,
): UseQueryResult<Returns<'GET /api/:municipality/rounds/:roundId/pilot'>> {
  return useQuery({
    queryKey: [municipality, 'pilot', roundId],
    queryFn: () => call('GET /api/:municipality/rounds/:roundId/pilot', { municipality, roundId }),
  });
}

export function useFrame(municipality: string, roundId: string): UseQueryResult<FrameView> {
  return useQuery({
    queryKey: [municipality, 'frame', roundId],
    queryFn: () => call('GET /api/:municipality/rounds/:roundId/frame', { municipality, roundId }),
    refetchInterval: ({ state }) =>
      state.data?.dispatches.some(({ isFinished }) => !isFinished) ? lookAgain : false,
  });
}
