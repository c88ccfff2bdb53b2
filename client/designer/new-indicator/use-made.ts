import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { call, ProblemError } from '../../api.ts';
import { usePlace } from '../../parts/place.ts';

type Given = NonNullable<
  Parameters<typeof call<'POST /api/:municipality/scorecards/:scorecard/indicators'>>[2]
> & { scorecardKey: string };

/** Adds the indicator, and says where it has come. */
export function useMade(onMade: (key: string) => void): UseMutationResult<{ key: string }, Error, Given> {
  const { municipality } = usePlace();
  const client = useQueryClient();
  const renew = () => client.invalidateQueries({ queryKey: [municipality.slug, 'overview'] });
  return useMutation({
    mutationFn: ({ scorecardKey, ...body }: Given) =>
      call(
        'POST /api/:municipality/scorecards/:scorecard/indicators',
        { municipality: municipality.slug, scorecard: scorecardKey },
        body,
      ),
    networkMode: 'always',
    onSuccess: async ({ key }) => {
      await renew();
      onMade(key);
    },
    // Somebody may have changed the scorecard: the next try is of what it is by now.
    onError: () => void renew(),
  });
}

/** Why it was not added, in words; undefined where no reason came. */
export function refusal(error: Error, problems: Record<string, string>): string | undefined {
  return error instanceof ProblemError ? problems[error.problem.code] : undefined;
}
