import { type UseMutationResult, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { call, ProblemError, type Returns } from '../api.ts';
import type { ClaimsTexts } from '../i18n/claims.nb.ts';
import { usePlace } from '../parts/place.ts';
import { useAct } from '../parts/use-act.ts';

export type ClaimsView = Returns<'GET /api/:municipality/claims'>;
export type ClaimView = Returns<'GET /api/:municipality/claims/:claim'>;
export type ClaimFigureView = ClaimView['figures'][number];
export type Candidate = Returns<'POST /api/:municipality/claims/bearing'>['candidates'][number];

/** One's own claims, and those shared with one's bodies. */
export function useClaims(): UseQueryResult<ClaimsView> {
  const { municipality } = usePlace();
  return useQuery({
    queryKey: [municipality.slug, 'claims'],
    queryFn: () => call('GET /api/:municipality/claims', { municipality: municipality.slug }),
  });
}

/** One claim, as it stands now. An empty id asks for none. */
export function useClaim(id: string): UseQueryResult<ClaimView> {
  const { municipality } = usePlace();
  return useQuery({
    queryKey: [municipality.slug, 'claims', id],
    queryFn: () =>
      call('GET /api/:municipality/claims/:claim', { municipality: municipality.slug, claim: id }),
    enabled: id !== '',
  });
}

/** Which indicators a claim may be about; of nothing claimed, all there are results of. */
export function useBearing(text: string): UseQueryResult<Candidate[]> {
  const { municipality, language } = usePlace();
  return useQuery({
    queryKey: [municipality.slug, 'claim-bearing', language, text],
    queryFn: async () => {
      const asked = { municipality: municipality.slug };
      return (await call('POST /api/:municipality/claims/bearing', asked, { text, language })).candidates;
    },
  });
}

/** One write, after which claims are fetched again. */
export function useClaimAct<Given>(
  act: (given: Given, municipality: { municipality: string }) => Promise<unknown>,
  onDone?: () => void,
): UseMutationResult<unknown, Error, Given> {
  return useAct('claims', act, onDone);
}

/** Why it was not done. A lost connection is the usual reason that is no refusal. */
export function claimRefusalInWords(error: Error, words: ClaimsTexts): string {
  const code = error instanceof ProblemError ? error.problem.code : '';
  return words.problems[code] ?? words.notSent;
}
