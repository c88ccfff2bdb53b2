import { useQuery } from '@tanstack/react-query';
import { call, type Returns } from '../../api.ts';
import { usePlace } from '../../parts/place.ts';

export type People = Returns<'GET /api/:municipality/people'>;
export type Person = People['people'][number];
export type Unit = Returns<'GET /api/:municipality/units'>['units'][number];
export type Body = Returns<'GET /api/:municipality/bodies'>['bodies'][number];
export type Member = Body['members'][number];

export function usePeople() {
  const { slug } = usePlace().municipality;
  return useQuery({
    queryKey: [slug, 'people'],
    queryFn: () => call('GET /api/:municipality/people', { municipality: slug }),
  });
}

export function useUnits() {
  const { slug } = usePlace().municipality;
  return useQuery({
    queryKey: [slug, 'units'],
    queryFn: () => call('GET /api/:municipality/units', { municipality: slug }),
  });
}

export function useBodies() {
  const { slug } = usePlace().municipality;
  return useQuery({
    queryKey: [slug, 'bodies'],
    queryFn: () => call('GET /api/:municipality/bodies', { municipality: slug }),
  });
}
