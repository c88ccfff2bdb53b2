import { Button, Heading, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { call, ProblemError, type Returns } from '../../api.ts';
import { problemText, signInTexts } from '../../i18n/sign-in.ts';
import { ActButton } from '../../parts/ActButton.tsx';
import { usePlace } from '../../parts/place.ts';
import { RecoveryCodes } from './RecoveryCodes.tsx';

interface SecondFactorProps {
  has: boolean;
  onAdded(): void;
}

/** Adds a second factor, or puts a new one in place of the old, which works until the new one is confirmed. */
export function SecondFactor({ has, onAdded }: SecondFactorProps): ReactNode {
  const { municipality, language, texts } = usePlace();
  const words = signInTexts[language];
  const client = useQueryClient();
  const params = { municipality: municipality.slug };
  const [codes, setCodes] = useState<string[]>();
  const start = useMutation({
    mutationFn: () => call('POST /api/:municipality/me/second-factor', params),
    onSuccess: () => setCodes(undefined),
  });
  const waiting = (municipality.account?.waitingRoles ?? []).map((role) => texts.app.roles[role]);
  const added = async (recoveryCodes: string[]) => {
    setCodes(recoveryCodes);
    start.reset();
    await client.invalidateQueries({ queryKey: [municipality.slug, 'municipality'] });
    onAdded();
  };
  const why = waiting.length > 0 ? words.account.wantsSecondFactor(waiting.join(', ')) : words.account.mayAdd;
  return (
    <section className="own-part">
      <Heading level={2} data-size="sm">
        {words.account.secondFactor}
      </Heading>
      {codes ? <RecoveryCodes codes={codes} /> : null}
      <Paragraph>{has ? words.account.hasSecondFactor : why}</Paragraph>
      {has ? <Paragraph>{words.account.replaceText}</Paragraph> : null}
      {start.error ? (
        <p className="error" role="alert">
          {problemText(words, start.error instanceof ProblemError ? start.error.problem : undefined)}
        </p>
      ) : null}
      {start.data ? (
        <Confirm started={start.data} onConfirmed={added} onLeave={() => start.reset()} />
      ) : (
        <ActButton
          variant={has ? 'secondary' : 'primary'}
          onClick={() => start.mutate()}
          isBusy={start.isPending}
        >
          {has ? words.account.replace : words.account.add}
        </ActButton>
      )}
    </section>
  );
}

interface ConfirmProps {
  started: Returns<'POST /api/:municipality/me/second-factor'>;
  onConfirmed(codes: string[]): void;
  onLeave(): void;
}

function Confirm({ started, onConfirmed, onLeave }: ConfirmProps): ReactNode {
  const { municipality, language } = usePlace();
  const words = signInTexts[language];
  const [code, setCode] = useState('');
  const confirm = useMutation({
    mutationFn: () =>
      call('POST /api/:municipality/me/second-factor/confirm', { municipality: municipality.slug }, { code }),
    onSuccess: ({ recoveryCodes }) => onConfirmed(recoveryCodes),
  });
  const problem = confirm.error instanceof ProblemError ? confirm.error.problem : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    confirm.mutate();
  };
  return (
    <form onSubmit={submit} className="sign-in-form">
      <Paragraph>{words.account.scan}</Paragraph>
      <img
        src={`data:image/svg+xml;utf8,${encodeURIComponent(started.picture)}`}
        alt={words.account.pictureAlt}
        width={200}
        height={200}
      />
      <p>
        {words.account.key}: <code>{started.secret.match(/.{1,4}/g)?.join(' ')}</code>
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
      <p className="dialog-buttons">
        <ActButton type="submit" isBusy={confirm.isPending}>
          {words.account.confirm}
        </ActButton>
        <Button variant="tertiary" onClick={onLeave}>
          {words.account.leave}
        </Button>
      </p>
    </form>
  );
}
