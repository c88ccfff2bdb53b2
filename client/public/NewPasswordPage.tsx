import { Paragraph, Textfield } from '@digdir/designsystemet-react';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { call, ProblemError } from '../api.ts';
import { problemText, signInTexts } from '../i18n/sign-in.ts';
import { ActButton } from '../parts/ActButton.tsx';
import { PageTitle } from '../parts/PageTitle.tsx';
import { usePlace } from '../parts/place.ts';

/** Where a link to set a password leads. The token is in the fragment, so no server log sees it. */
export function NewPasswordPage(): ReactNode {
  const { municipality, language, base } = usePlace();
  const texts = signInTexts[language];
  const { hash } = useLocation();
  const [password, setPassword] = useState('');
  const save = useMutation({
    mutationFn: () =>
      call(
        'POST /api/:municipality/password',
        { municipality: municipality.slug },
        { token: hash.slice(1), password },
      ),
  });
  const problem = save.error instanceof ProblemError ? save.error.problem : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <>
      <PageTitle title={texts.newPassword.title} />
      {save.isSuccess ? (
        <div role="status">
          <Paragraph>{texts.newPassword.saved}</Paragraph>
          <Link to={`${base}/logg-inn`}>{texts.newPassword.toSignIn}</Link>
        </div>
      ) : (
        <form onSubmit={submit} className="sign-in-form">
          <Textfield
            label={texts.password}
            description={texts.newPassword.help}
            type="password"
            autoComplete="new-password"
            required
            value={password}
            error={save.error ? problemText(texts, problem) : undefined}
            onChange={(event) => setPassword(event.target.value)}
          />
          <ActButton type="submit" isBusy={save.isPending}>
            {texts.newPassword.save}
          </ActButton>
        </form>
      )}
    </>
  );
}
