import { useQuery } from '@tanstack/react-query';
import { call, type Returns } from '../api.ts';
import { usePlace } from '../parts/place.ts';

export type JudgedSource =
  Returns<'GET /api/:municipality/indicators/:indicator/comparison'>['sources'][number];
export type JudgedUnit = JudgedSource['units'][number];

/** What the server says of the differences; undefined until it is here, and where it cannot be fetched: the figures stand. */
export function useComparison(indicator: string, surveyKey: string): JudgedSource | undefined {
  const { municipality } = usePlace();
  const { data } = useQuery({
    queryKey: [municipality.slug, 'comparison', indicator],
    queryFn: () =>
      call('GET /api/:municipality/indicators/:indicator/comparison', {
        municipality: municipality.slug,
        indicator,
      }),
  });
  return data?.sources.find((source) => source.surveyKey === surveyKey);
}
