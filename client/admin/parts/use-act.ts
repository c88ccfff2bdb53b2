import { useMutation, useQueryClient } from '@tanstack/react-query';
import { adminPartsTexts } from '../../i18n/admin-parts.ts';
import { usePlace } from '../../parts/place.ts';
import { type Refused, refusedBy } from './refusals.ts';

export interface ActGiven<Given, Answer> {
  run(given: Given): Promise<Answer>;
  /** What the refusals of `run` are in words, and which field each is about. */
  problems: Record<string, string>;
  fields?: Partial<Record<string, string>>;
  /** After all that the page shows is fetched anew. */
  onDone(answer: Answer, given: Given): void;
}

export interface Act<Given> {
  start(given: Given): void;
  isPending: boolean;
  refused: Refused | null;
  /** Forgets a refusal. */
  reset(): void;
}

/** One write, after which everything of this municipality is fetched anew. */
export function useAct<Given, Answer>(given: ActGiven<Given, Answer>): Act<Given> {
  const { municipality, language } = usePlace();
  const client = useQueryClient();
  const mutation = useMutation({
    mutationFn: given.run,
    networkMode: 'always',
    onSuccess: async (answer, what) => {
      await client.invalidateQueries({ queryKey: [municipality.slug] });
      given.onDone(answer, what);
    },
  });
  const common = adminPartsTexts[language];
  return {
    start: (what) => mutation.mutate(what),
    isPending: mutation.isPending,
    refused: mutation.error && refusedBy(mutation.error, given.problems, given.fields ?? {}, common),
    reset: mutation.reset,
  };
}
