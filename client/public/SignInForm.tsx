import { Paragraph, Textfield } from '@digdir/designsystemet-react';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { call, ProblemError } from '../api.ts';
import { problemText, signInTexts } from '../i18n/sign-in.ts';
import { ActButton } from '../parts/ActButton.tsx';
import { usePlace } from '../parts/place.ts';

export interface Typed {
  email: string;
  password: string;
  code: string;
}

interface SignInFormProps {
  /** What stands in the fields at first; a code there means that one is asked for. */
  filled?: Typed;
  onSignedIn(): Promise<unknown> | unknown;
}

const empty: Typed = { email: '', password: '', code: '' };

/** Address and password, and a code where the account has a second factor. */
export function SignInForm({ filled = empty, onSignedIn }: SignInFormProps): ReactNode {
  const { municipality, language } = usePlace();
  const texts = signInTexts[language];
  const params = { municipality: municipality.slug };
  const [typed, setTyped] = useState(filled);
  const [wantsCode, setWantsCode] = useState(filled.code !== '');
  const [isEmailMissing, setIsEmailMissing] = useState(false);
  const email = useRef<HTMLInputElement>(null);
  const signIn = useMutation({
    mutationFn: () =>
      call('POST /api/:municipality/sign-in', params, { ...typed, code: typed.code || undefined }),
    onError: (error) => {
      if (error instanceof ProblemError && /code/.test(error.problem.code)) setWantsCode(true);
    },
    onSuccess: onSignedIn,
  });
  const link = useMutation({
    mutationFn: () => call('POST /api/:municipality/password-links', params, { email: typed.email }),
  });
  const error = link.error ?? signIn.error;
  const problem = error instanceof ProblemError ? error.problem : undefined;
  const field = (name: keyof Typed) => ({
    name,
    value: typed[name],
    onChange: (event: { target: { value: string } }) => {
      setIsEmailMissing(false);
      setTyped({ ...typed, [name]: event.target.value });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    link.reset();
    signIn.mutate();
  };
  const sendLink = () => {
    signIn.reset();
    if (typed.email === '') {
      setIsEmailMissing(true);
      email.current?.focus();
    } else link.mutate();
  };
  return (
    <form onSubmit={submit} className="sign-in-form">
      <div role="status">{link.isSuccess ? <Paragraph>{texts.linkSent}</Paragraph> : null}</div>
      {error ? (
        <p className="error" role="alert">
          {problemText(texts, problem)}
        </p>
      ) : null}
      <Textfield
        label={texts.email}
        type="email"
        autoComplete="username"
        required
        ref={email}
        error={isEmailMissing ? texts.emailFirst : undefined}
        {...field('email')}
      />
      <Textfield
        label={texts.password}
        type="password"
        autoComplete="current-password"
        required
        {...field('password')}
      />
      {wantsCode ? (
        <Textfield
          label={texts.code}
          description={texts.codeHelp}
          autoComplete="one-time-code"
          inputMode="numeric"
          required
          {...field('code')}
        />
      ) : null}
      <ActButton type="submit" isBusy={signIn.isPending}>
        {texts.submit}
      </ActButton>
      <p className="forgotten">
        {texts.forgotten}{' '}
        <button type="button" className="as-link" disabled={link.isPending} onClick={sendLink}>
          {texts.sendLink}
        </button>
      </p>
    </form>
  );
}
