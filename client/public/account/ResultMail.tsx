import { Checkbox, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { call } from '../../api.ts';
import { signInTexts } from '../../i18n/sign-in.ts';
import { usePlace } from '../../parts/place.ts';
import { useOwnSessions } from './use-own-sessions.ts';

/** Whether a letter comes when results become visible to one's body; only for those who sit in one. */
export function ResultMail(): ReactNode {
  const { municipality, language } = usePlace();
  const { account, problems } = signInTexts[language];
  const words = account.resultMail;
  const query = useOwnSessions();
  const choose = useMutation({
    mutationFn: (isWanted: boolean) =>
      call('POST /api/:municipality/me/result-mail', { municipality: municipality.slug }, { isWanted }),
    onSettled: () => query.refetch(),
  });
  const now = query.data?.resultMail;
  if (!now) return null;
  const isWanted = choose.isPending ? choose.variables : now.isWanted;
  return (
    <section className="own-part">
      <Heading level={2} data-size="sm">
        {words.title}
      </Heading>
      <Paragraph>{now.hasAddress ? words.text : words.noAddress}</Paragraph>
      {now.hasAddress ? (
        <Checkbox
          label={words.wanted}
          checked={isWanted}
          onChange={(event) => choose.mutate(event.target.checked)}
        />
      ) : null}
      <div role="status">{choose.isSuccess ? words.saved : null}</div>
      {choose.isError ? (
        <p className="error" role="alert">
          {problems['other']}
        </p>
      ) : null}
    </section>
  );
}
