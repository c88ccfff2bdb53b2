import { Button, Heading, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { call, ProblemError } from '../api.ts';
import { heldTexts } from '../i18n/held.ts';
import { problemText, signInTexts } from '../i18n/sign-in.ts';
import { noticeFor } from '../parts/Notice.tsx';
import { PageTitle } from '../parts/PageTitle.tsx';
import { usePlace, useTexts } from '../parts/place.ts';

/** One's own account: where one is signed in, and the second factor. */
export function AccountPage(): ReactNode {
  const { municipality, language, texts } = usePlace();
  const words = signInTexts[language].account;
  const params = { municipality: municipality.slug };
  const query = useQuery({
    queryKey: [municipality.slug, 'own-sessions'],
    queryFn: () => call('GET /api/:municipality/me/sessions', params),
  });
  const end = useMutation({
    mutationFn: (which: string) => call('POST /api/:municipality/me/sessions/end', params, { which }),
    onSuccess: () => query.refetch(),
  });
  const notice = noticeFor(query, texts.app);
  if (notice || !query.data) return notice;
  const when = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Oslo',
  });
  return (
    <>
      <PageTitle title={words.title} />
      <SecondFactor has={query.data.hasSecondFactor} onAdded={() => query.refetch()} />
      <Heading level={2} data-size="sm">
        {words.sessions}
      </Heading>
      <ul className="own-sessions">
        {query.data.sessions.map(({ id, device, lastSeenAt, isThis }) => (
          <li key={id}>
            <span>
              {device || words.unknownDevice}. {words.lastSeen(when.format(new Date(lastSeenAt)))}
            </span>
            {isThis ? (
              <strong>{words.thisOne}</strong>
            ) : (
              <Button variant="secondary" data-size="sm" onClick={() => end.mutate(id)}>
                {words.end}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {query.data.sessions.length > 1 ? (
        <Button variant="secondary" onClick={() => end.mutate('others')} disabled={end.isPending}>
          {words.endOthers}
        </Button>
      ) : null}
      <WhatIsHeld />
    </>
  );
}

/** The way to everything that is held about oneself. */
function WhatIsHeld(): ReactNode {
  const { base } = usePlace();
  const words = useTexts(heldTexts);
  return (
    <section className="held-part">
      <Heading level={2} data-size="sm">
        {words.title}
      </Heading>
      <Paragraph>{words.linkText}</Paragraph>
      <Link to={`${base}/min-konto/lagret`}>{words.link}</Link>
    </section>
  );
}

function SecondFactor({ has, onAdded }: { has: boolean; onAdded(): void }): ReactNode {
  const { municipality, language, texts } = usePlace();
  const words = signInTexts[language];
  const client = useQueryClient();
  const params = { municipality: municipality.slug };
  const [code, setCode] = useState('');
  const start = useMutation({ mutationFn: () => call('POST /api/:municipality/me/second-factor', params) });
  const confirm = useMutation({
    mutationFn: () => call('POST /api/:municipality/me/second-factor/confirm', params, { code }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: [municipality.slug, 'municipality'] });
      onAdded();
    },
  });
  const problem = confirm.error instanceof ProblemError ? confirm.error.problem : undefined;
  const waiting = (municipality.account?.waitingRoles ?? []).map((role) => texts.app.roles[role]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    confirm.mutate();
  };
  return (
    <section className="own-factor">
      <Heading level={2} data-size="sm">
        {words.account.secondFactor}
      </Heading>
      {confirm.data ? <RecoveryCodes codes={confirm.data.recoveryCodes} /> : null}
      {has ? <Paragraph>{words.account.hasSecondFactor}</Paragraph> : null}
      {!has && !start.data ? (
        <>
          <Paragraph>
            {waiting.length > 0 ? words.account.wantsSecondFactor(waiting.join(', ')) : words.account.mayAdd}
          </Paragraph>
          <Button onClick={() => start.mutate()} disabled={start.isPending}>
            {words.account.add}
          </Button>
        </>
      ) : null}
      {!has && start.data ? (
        <form onSubmit={submit} className="sign-in-form">
          <Paragraph>{words.account.scan}</Paragraph>
          <img
            src={`data:image/svg+xml;utf8,${encodeURIComponent(start.data.picture)}`}
            alt={words.account.pictureAlt}
            width={200}
            height={200}
          />
          <p>
            {words.account.key}: <code>{start.data.secret.match(/.{1,4}/g)?.join(' ')}</code>
          </p>
          <Textfield
            label={words.code}
            inputMode="numeric"
            autoComplete="one-time-code"
            required
            value={code}
            error={confirm.error ? problemText(words, problem) : undefined}
            onChange={(event) => setCode(event.target.value)}
          />
          <Button type="submit" disabled={confirm.isPending}>
            {words.account.confirm}
          </Button>
        </form>
      ) : null}
    </section>
  );
}

function RecoveryCodes({ codes }: { codes: string[] }): ReactNode {
  const { language } = usePlace();
  const words = signInTexts[language].account;
  return (
    <div role="status">
      <Heading level={3} data-size="xs">
        {words.recoveryTitle}
      </Heading>
      <Paragraph>{words.recoveryText}</Paragraph>
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </div>
  );
}
