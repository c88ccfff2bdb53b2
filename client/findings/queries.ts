import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { call } from '../api.ts';
import type { FindingsView } from './topics.ts';
import { findingsKey } from './use-mark.ts';

/** What may be worth raising, as its reader sees it. */
export function useFindings(municipality: string): UseQueryResult<FindingsView> {
  return useQuery({
    queryKey: findingsKey(municipality),
    queryFn: () => call('GET /api/:municipality/findings', { municipality }),
  });
}
