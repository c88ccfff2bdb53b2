import { useQuery } from '@tanstack/react-query';
import { call } from '../../api.ts';
import { usePlace } from '../../parts/place.ts';

/** Where one is signed in, and whether one has a second factor. */
export function useOwnSessions() {
  const { slug } = usePlace().municipality;
  return useQuery({
    queryKey: [slug, 'own-sessions'],
    queryFn: () => call('GET /api/:municipality/me/sessions', { municipality: slug }),
  });
}
