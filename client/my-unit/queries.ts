import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { call, type Returns } from '../api.ts';
import { usePlace } from '../parts/place.ts';

export type MyUnits = Returns<'GET /api/:municipality/my-units'>;
export type MyUnit = MyUnits['units'][number];
export type UnitFigure = MyUnit['figures'][number];

export function useMyUnits(): UseQueryResult<MyUnits> {
  const { municipality } = usePlace();
  return useQuery({
    queryKey: [municipality.slug, 'my-units'],
    queryFn: () => call('GET /api/:municipality/my-units', { municipality: municipality.slug }),
  });
}
