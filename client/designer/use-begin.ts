import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { call } from '../api.ts';
import { usePlace } from '../parts/place.ts';

/** What a draft may be begun from. */
export type Start = NonNullable<Parameters<typeof call<'POST /api/:municipality/drafts'>>[2]>;

/** Begins a draft and goes to it. */
export function useBegin(): UseMutationResult<{ id: string }, Error, Start> {
  const { municipality, base } = usePlace();
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (start: Start) =>
      call('POST /api/:municipality/drafts', { municipality: municipality.slug }, start),
    networkMode: 'always',
    onSuccess: ({ id }) => {
      void client.invalidateQueries({ queryKey: [municipality.slug, 'drafts'] });
      navigate(`${base}/sporreskjema/${id}`);
    },
  });
}
