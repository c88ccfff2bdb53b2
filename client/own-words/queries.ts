import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { call, type Returns } from '../api.ts';

export type ReviewView = Returns<'GET /api/:municipality/rounds/:roundId/own-words/review'>;
export type QuestionView = ReviewView['questions'][number];
export type TextView = Returns<'GET /api/:municipality/rounds/:roundId/own-words/texts'>['texts'][number];
export type ToldView = NonNullable<QuestionView['content']>;

export const reviewKey = (municipality: string, roundId: string) => [municipality, 'own-words', roundId];
export const textsKey = (municipality: string, roundId: string, item: string) => [
  ...reviewKey(municipality, roundId),
  item,
];

export function useReview(municipality: string, roundId: string): UseQueryResult<ReviewView> {
  return useQuery({
    queryKey: reviewKey(municipality, roundId),
    queryFn: () => call('GET /api/:municipality/rounds/:roundId/own-words/review', { municipality, roundId }),
    staleTime: 0,
  });
}

/** Every text of a question. Read once, since each reading is in the log; what is done with one is put in beside. */
export function useTextsOf(municipality: string, roundId: string, item: string): UseQueryResult<TextView[]> {
  return useQuery({
    queryKey: textsKey(municipality, roundId, item),
    queryFn: async () => {
      const texts: TextView[] = [];
      for (;;) {
        const last = texts.at(-1);
        const page = await call('GET /api/:municipality/rounds/:roundId/own-words/texts', {
          ...{ municipality, roundId, item },
          ...(last ? { after: last.id } : {}),
        });
        texts.push(...page.texts);
        if (!page.hasMore) return texts;
      }
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
}
