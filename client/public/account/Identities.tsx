import { Heading, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { call, ProblemError } from '../../api.ts';
import { formatDate } from '../../i18n/dates.ts';
import { problemText, signInTexts } from '../../i18n/sign-in.ts';
import { ActButton } from '../../parts/ActButton.tsx';
import { usePlace } from '../../parts/place.ts';
import { ConfirmedAct } from '../../staff/ConfirmedAct.tsx';

/** Other ways in to the account than a password. Not there where the municipality has none. */
export function Identities({ hasSecondFactor }: { hasSecondFactor: boolean }): ReactNode {
  const { municipality, language } = usePlace();
  const { slug } = municipality;
  const words = signInTexts[language];
  const query = useQuery({
    queryKey: [slug, 'own-identities'],
    queryFn: () => call('GET /api/:municipality/me/identities', { municipality: slug }),
  });
  if (!query.data) return null;
  const { identities, available, hasPassword } = query.data;
  if (identities.length + available.length === 0) return null;
  return (
    <section className="own-part">
      <Heading level={2} data-size="sm">
        {words.account.identities}
      </Heading>
      <Paragraph>{words.account.identitiesText}</Paragraph>
      <ul className="own-sessions">
        {identities.map(({ provider, name, linkedAt, isUsable }) => (
          <li key={provider}>
            <span>
              {name}. {words.account.linkedAt(formatDate(linkedAt, language))}
              {isUsable ? null : ` ${words.account.switchedOff}`}
            </span>
            <Unlink
              provider={provider}
              name={name}
              isLast={identities.length === 1 && !hasPassword}
              onDone={() => query.refetch()}
            />
          </li>
        ))}
      </ul>
      {available.map(({ provider, name }) => (
        <Link key={provider} provider={provider} name={name} asksForCode={hasSecondFactor} />
      ))}
    </section>
  );
}

interface LinkProps {
  provider: string;
  name: string;
  asksForCode: boolean;
}

/** Leaves for the provider and comes back here. A code is asked for first, where there is a second factor. */
function Link({ provider, name, asksForCode }: LinkProps): ReactNode {
  const { municipality, language } = usePlace();
  const words = signInTexts[language];
  const [isOpen, setIsOpen] = useState(false);
  const [code, setCode] = useState('');
  const begin = useMutation({
    mutationFn: () =>
      call(
        'POST /api/:municipality/me/identities/:provider',
        { municipality: municipality.slug, provider },
        { language, ...(code ? { code } : {}) },
      ),
    onSuccess: ({ next }) => window.location.assign(next),
  });
  const problem = begin.error instanceof ProblemError ? begin.error.problem : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (asksForCode && !isOpen) setIsOpen(true);
    else begin.mutate();
  };
  const fault = begin.error ? problemText(words, problem) : undefined;
  return (
    <form onSubmit={submit} className="sign-in-form">
      {isOpen ? (
        <Textfield
          label={words.code}
          description={words.account.codeFirst}
          autoComplete="one-time-code"
          required
          value={code}
          error={fault}
          onChange={(event) => setCode(event.target.value)}
        />
      ) : null}
      {fault && !isOpen ? (
        <p className="error" role="alert">
          {fault}
        </p>
      ) : null}
      <ActButton type="submit" variant="secondary" isBusy={begin.isPending}>
        {words.account.link(name)}
      </ActButton>
    </form>
  );
}

interface UnlinkProps {
  provider: string;
  name: string;
  isLast: boolean;
  onDone(): void;
}

function Unlink({ provider, name, isLast, onDone }: UnlinkProps): ReactNode {
  const { municipality, language } = usePlace();
  const words = signInTexts[language].account;
  const act = useMutation({
    mutationFn: (_reason: string) =>
      call('DELETE /api/:municipality/me/identities/:provider', {
        municipality: municipality.slug,
        provider,
      }),
    onSuccess: onDone,
  });
  if (isLast) return <span className="quiet">{words.lastWayIn}</span>;
  return (
    <ConfirmedAct
      act={act}
      colour="danger"
      words={{
        action: words.unlink,
        title: words.unlinkTitle(name),
        text: words.unlinkText,
        confirm: words.unlink,
      }}
    />
  );
}
