import { Paragraph } from '@digdir/designsystemet-react';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { call, ProblemError } from '../api.ts';
import { optOutTexts } from '../i18n/opt-out.ts';
import { ActButton } from '../parts/ActButton.tsx';
import { PageTitle } from '../parts/PageTitle.tsx';
import { usePlace, useTexts } from '../parts/place.ts';

/** Where the link of a letter leads for whoever wants no more. The token is in the fragment; it names the address alone. */
export function OptOutPage(): ReactNode {
  const { municipality } = usePlace();
  const words = useTexts(optOutTexts);
  const { hash } = useLocation();
  const say = useMutation({
    mutationFn: () =>
      call('POST /api/:municipality/opt-outs/:token', {
        ...{ municipality: municipality.slug, token: hash.slice(1) },
      }),
  });
  const isUnknown = say.error instanceof ProblemError && say.error.problem.status < 500;
  return (
    <div className="text-page">
      <PageTitle title={words.title} />
      <div role="status">{say.isSuccess ? <Paragraph>{words.done}</Paragraph> : null}</div>
      {say.isSuccess ? null : (
        <>
          <Paragraph>{words.text(municipality.name)}</Paragraph>
          <Paragraph>{words.answered}</Paragraph>
          {say.error ? (
            <p className="error" role="alert">
              {isUnknown ? words.notValid : words.failed}
            </p>
          ) : null}
          <p>
            <ActButton isBusy={say.isPending} onClick={() => say.mutate()}>
              {words.button}
            </ActButton>
          </p>
        </>
      )}
    </div>
  );
}
