import {
  keepPreviousData,
  type UseInfiniteQueryResult,
  type UseMutationResult,
  type UseQueryResult,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query';
import type { Narrowing } from '../../server/core/inquiry.ts';
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

/** What is asked for: of one indicator, one by its id, or what is all of these. */
export interface AskedInquiries {
  indicator?: string;
  id?: string;
  only?: readonly Narrowing[];
}

export type InquiriesQuery = UseInfiniteQueryResult<InquiriesView>;

/** What the reader may read, the newest page first and then page after page; together as one view. */
export function useInquiries({ indicator, id, only = [] }: AskedInquiries = {}): InquiriesQuery {
  const { municipality } = usePlace();
  const asked = {
    ...(indicator === undefined ? {} : { indicator }),
    ...(id === undefined ? {} : { id }),
    ...(only.length === 0 ? {} : { only: only.join(',') }),
  };
  return useInfiniteQuery({
    queryKey: [municipality.slug, 'inquiries', asked],
    initialPageParam: null as InquiriesView['next'],
    queryFn: ({ pageParam }) =>
      call('GET /api/:municipality/inquiries', {
        ...{ municipality: municipality.slug, ...asked, ...(pageParam ?? {}) },
      }),
    getNextPageParam: ({ next }) => next,
    select: ({ pages }) => together(pages),
    // The list stays while it is narrowed, so that the focus does too. What is about one thing does not stand for another.
    ...(indicator === undefined && id === undefined ? { placeholderData: keepPreviousData } : {}),
    enabled: indicator === undefined || municipality.account !== null,
  });
}

/** The pages as one: what waited on the first may stand on a later one too. */
export function together(pages: readonly InquiriesView[]): InquiriesView {
  const [first] = pages as [InquiriesView, ...InquiriesView[]];
  const once = <One extends { id: string }>(all: One[]) => [
    ...new Map(all.map((one) => [one.id, one] as const)).values(),
  ];
  return {
    ...first,
    next: pages.at(-1)?.next ?? null,
    drafts: once(pages.flatMap(({ drafts }) => drafts)),
    inquiries: once(pages.flatMap(({ inquiries }) => inquiries)),
    // Each page has its own in the order they were shared, and the later page the earlier ones.
    interpretations: once(pages.toReversed().flatMap(({ interpretations }) => interpretations)),
  };
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
