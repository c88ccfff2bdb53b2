import { Heading } from '@digdir/designsystemet-react';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { call } from '../../api.ts';
import { formatMoment } from '../../i18n/dates.ts';
import { signInTexts } from '../../i18n/sign-in.ts';
import { ActButton } from '../../parts/ActButton.tsx';
import { usePlace } from '../../parts/place.ts';
import { useOwnSessions } from './use-own-sessions.ts';

/** Where one is signed in, each of which can be ended. */
export function OwnSessions(): ReactNode {
  const { municipality, language } = usePlace();
  const words = signInTexts[language].account;
  const query = useOwnSessions();
  const end = useMutation({
    mutationFn: (which: string) =>
      call(
        'POST /api/:municipality/me/sessions/end',
        { municipality: municipality.slug },
        { which: which as 'others' },
      ),
    onSuccess: () => query.refetch(),
  });
  const sessions = query.data?.sessions ?? [];
  return (
    <section className="own-part">
      <Heading level={2} data-size="sm">
        {words.sessions}
      </Heading>
      <ul className="own-sessions">
        {sessions.map(({ id, device, lastSeenAt, isThis }) => (
          <li key={id}>
            <span>
              {device || words.unknownDevice}. {words.lastSeen(formatMoment(lastSeenAt, language))}
            </span>
            {isThis ? (
              <strong>{words.thisOne}</strong>
            ) : (
              <ActButton
                variant="secondary"
                data-size="sm"
                onClick={() => end.mutate(id)}
                isBusy={end.isPending}
              >
                {words.end}
              </ActButton>
            )}
          </li>
        ))}
      </ul>
      <div role="status">{end.isSuccess ? words.ended : null}</div>
      {end.isError ? (
        <p className="error" role="alert">
          {signInTexts[language].problems['other']}
        </p>
      ) : null}
      {sessions.length > 1 ? (
        <ActButton variant="secondary" onClick={() => end.mutate('others')} isBusy={end.isPending}>
          {words.endOthers}
        </ActButton>
      ) : null}
    </section>
  );
}
