import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { usePlace } from './place.ts';

/**
 * One write, after which what is read under `read` is fetched again. `onDone` comes before that, for what must be gone from the page
 * when it does.
 */
export function useAct<Given>(
  read: string,
  act: (given: Given, municipality: { municipality: string }) => Promise<unknown>,
  onDone?: () => void,
): UseMutationResult<unknown, Error, Given> {
  const { municipality } = usePlace();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (given: Given) => act(given, { municipality: municipality.slug }),
    // Without a net it fails at once, so that the page can say so.
    networkMode: 'always',
    onSuccess: () => {
      onDone?.();
      return client.invalidateQueries({ queryKey: [municipality.slug, read] });
    },
  });
}
