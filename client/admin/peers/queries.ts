import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { call, type Returns } from '../../api.ts';
import { usePlace } from '../../parts/place.ts';

export type PeersView = Returns<'GET /api/:municipality/peers'>;
export type KeptPeer = PeersView['peers'][number];

/** What has been taken in of others. */
export function usePeers(): UseQueryResult<PeersView> {
  const { slug } = usePlace().municipality;
  return useQuery({
    queryKey: [slug, 'peers'],
    queryFn: () => call('GET /api/:municipality/peers', { municipality: slug }),
    staleTime: 0,
  });
}
