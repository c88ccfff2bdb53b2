import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FindingMark } from '../../server/core/findings/marks.ts';
import { call } from '../api.ts';
import { usePlace } from '../parts/place.ts';

export interface Marked {
  about: 'finding' | 'indicator';
  subject: string;
}

/** The list of a municipality, as it is kept while one looks. */
export const findingsKey = (municipality: string): string[] => [municipality, 'findings'];

/** Saves what somebody follows or has muted, or takes it back (null), and reads the list anew. */
export function useMark() {
  const { municipality } = usePlace();
  const client = useQueryClient();
  const saving = useMutation({
    mutationFn: async ({ marked, mark }: { marked: Marked; mark: FindingMark | null }) => {
      const to = { municipality: municipality.slug };
      if (mark) await call('PUT /api/:municipality/me/findings', to, { ...marked, mark });
      else await call('DELETE /api/:municipality/me/findings', to, marked);
      await client.invalidateQueries({ queryKey: findingsKey(municipality.slug) });
    },
  });
  return {
    save: (marked: Marked, mark: FindingMark | null) => saving.mutate({ marked, mark }),
    isBusy: saving.isPending,
    failed: saving.isError,
  };
}
