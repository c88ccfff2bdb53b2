import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../api.ts';
import { usePlace } from '../parts/place.ts';
import type { Draft } from './drafts.ts';
import { reviewKey, type TextView, textsKey } from './queries.ts';
import { spansOf, wordsOf } from './words.ts';

export interface Saving {
  text: TextView;
  state: TextView['state'];
  draft: Draft;
}

interface Given {
  textId: string;
  state: TextView['state'];
}

/**
 * Saves what is done with a text, and puts it into the texts that were read beside, since reading them anew is a line in the
 * log. `done` has all of them as they are then.
 */
export function useSaving(
  roundId: string,
  item: string,
  done: (given: Given, after: TextView[]) => void,
): UseMutationResult<Given, Error, Saving> {
  const { municipality } = usePlace();
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ text, state, draft }: Saving) => {
      const isApproved = state === 'approved';
      const spans = isApproved ? spansOf(wordsOf(text.content), draft.taken) : [];
      const given = {
        ...{ textId: text.id, state, spans },
        ...{ themeIds: isApproved ? draft.themeIds : [], isProposed: isApproved && draft.isProposed },
      };
      const address = { municipality: municipality.slug, roundId };
      await call('POST /api/:municipality/rounds/:roundId/own-words/texts', address, given);
      return given;
    },
    onSuccess: ({ textId, ...given }) => {
      const by = { name: municipality.account?.name ?? null };
      const saved = { ...given, reviewedBy: given.state === 'waiting' ? null : by };
      const key = textsKey(municipality.slug, roundId, item);
      const texts = client.getQueryData<TextView[]>(key);
      const after = (texts ?? []).map((one) => (one.id === textId ? { ...one, ...saved } : one));
      // Whoever has left the page meanwhile fetches them anew when they come back.
      if (texts) client.setQueryData(key, after);
      client.invalidateQueries({ queryKey: reviewKey(municipality.slug, roundId), exact: true });
      done({ textId, state: given.state }, after);
    },
  });
}
