import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { call, type Returns } from '../../api.ts';
import { usePlace } from '../../parts/place.ts';

export type Clock = Returns<'GET /api/:municipality/privacy/retention'>;
export type Rule = Clock['rules'][number];
export type Erasable = Returns<'GET /api/:municipality/privacy/erasures'>['people'][number];
export type ProcessingRecord = Returns<'GET /api/:municipality/privacy/record'>;

export function useClock(): UseQueryResult<Clock> {
  const municipality = usePlace().municipality.slug;
  return useQuery({
    queryKey: [municipality, 'privacy', 'retention'],
    queryFn: () => call('GET /api/:municipality/privacy/retention', { municipality }),
    staleTime: 0,
  });
}

export function useErasable(): UseQueryResult<{ people: Erasable[] }> {
  const municipality = usePlace().municipality.slug;
  return useQuery({
    queryKey: [municipality, 'privacy', 'erasures'],
    queryFn: () => call('GET /api/:municipality/privacy/erasures', { municipality }),
    staleTime: 0,
  });
}

export function useRecord(): UseQueryResult<ProcessingRecord> {
  const municipality = usePlace().municipality.slug;
  return useQuery({
    queryKey: [municipality, 'privacy', 'record'],
    queryFn: () => call('GET /api/:municipality/privacy/record', { municipality }),
    staleTime: 0,
  });
}
