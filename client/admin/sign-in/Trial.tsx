import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { call, ProblemError } from '../../api.ts';
import { adminSignInTexts } from '../../i18n/admin-sign-in.ts';
import { ActButton } from '../../parts/ActButton.tsx';
import { usePlace } from '../../parts/place.ts';

/** Asks the provider for its description and says in words how it went. */
export function Trial({ issuer }: { issuer: string }): ReactNode {
  const { municipality, language } = usePlace();
  const words = adminSignInTexts[language];
  const trial = useMutation({
    mutationFn: () =>
      call('POST /api/:municipality/provider-trials', { municipality: municipality.slug }, { issuer }),
  });
  const code = trial.error instanceof ProblemError ? trial.error.problem.code : 'other';
  const { data } = trial;
  return (
    <div>
      <ActButton
        variant="secondary"
        onClick={() => trial.mutate()}
        disabled={issuer.trim() === ''}
        isBusy={trial.isPending}
      >
        {words.trial}
      </ActButton>
      <div role="status" className="trial">
        {trial.isPending ? <p>{words.trying}</p> : null}
        {trial.isError ? <p className="error">{words.problems[code] ?? words.problems['other']}</p> : null}
        {data ? (
          <p className={data.outcome === 'answers' ? '' : 'error'}>{words.trials[data.outcome]}</p>
        ) : null}
        {data?.outcome === 'answers' ? (
          <p>
            {data.endsSessions ? words.endsSessions : words.endsNoSessions}{' '}
            {data.tellsOfEndedSessions ? words.tells : ''}{' '}
            {data.acrValues.length > 0 ? words.levels(data.acrValues.join(', ')) : ''}
          </p>
        ) : null}
      </div>
    </div>
  );
}
