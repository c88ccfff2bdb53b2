import { type UseMutationResult, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { call, ProblemError, type Returns } from '../api.ts';
import type { InquiriesTexts } from '../i18n/inquiries.nb.ts';
import { usePlace } from '../parts/place.ts';
import { useAct } from '../parts/use-act.ts';

export type InquiriesView = Returns<'GET /api/:municipality/inquiries'>;
export type Draft = InquiriesView['drafts'][number];
export type Inquiry = InquiriesView['inquiries'][number];
export type Interpretation = InquiriesView['interpretations'][number];
export type FigurePlace = Draft['place'];
export type PlaceView = Returns<'GET /api/:municipality/inquiries/place'>;

/** Which figure an address names. */
export interface AskedFigure {
  indicator: string;
  survey: string;
  /** Null: the whole. */
  unit: string | null;
}

/** All that the reader may read; of one indicator where it is named. */
export function useInquiries(indicator?: string): UseQueryResult<InquiriesView> {
  const { municipality } = usePlace();
  return useQuery({
    queryKey: [municipality.slug, 'inquiries', indicator ?? ''],
    queryFn: () =>
      call('GET /api/:municipality/inquiries', {
        municipality: municipality.slug,
        ...(indicator === undefined ? {} : { indicator }),
      }),
    enabled: indicator === undefined || municipality.account !== null,
  });
}

export function useFigurePlace({ indicator, survey, unit }: AskedFigure): UseQueryResult<PlaceView> {
  const { municipality } = usePlace();
  return useQuery({
    queryKey: [municipality.slug, 'inquiry-place', indicator, survey, unit],
    queryFn: () =>
      call('GET /api/:municipality/inquiries/place', {
        ...{ municipality: municipality.slug, indicator, survey },
        ...(unit === null ? {} : { unit }),
      }),
    enabled: indicator !== '' && survey !== '',
  });
}

/** One write, after which what is asked and read out of figures is fetched again. */
export function useInquiryAct<Given>(
  act: (given: Given, municipality: { municipality: string }) => Promise<unknown>,
  onDone?: () => void,
): UseMutationResult<unknown, Error, Given> {
  return useAct('inquiries', act, onDone);
}

/** Why it was not done. A lost connection is the usual reason that is no refusal. */
export function refusalInWords(error: Error, words: InquiriesTexts): string {
  const code = error instanceof ProblemError ? error.problem.code : '';
  return words.problems[code] ?? words.notSent;
}
