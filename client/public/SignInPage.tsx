import { Button, Heading, Paragraph, Textfield } from '@digdir/designsystemet-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { call, ProblemError, type Returns } from '../api.ts';
import { problemText, signInTexts } from '../i18n/sign-in.ts';
import { PageTitle } from '../parts/PageTitle.tsx';
import { usePlace } from '../parts/place.ts';

/** The one door: address and password, and a code where the account has a second factor. */
export function SignInPage(): ReactNode {
  const { municipality, language } = usePlace();
  const texts = signInTexts[language];
  const [typed, setTyped] = useState({ email: '', password: '', code: '' });
  const [search] = useSearchParams();
  // What a provider's way back says when it led to nobody.
  const fault = search.get('feil');
  const [wantsCode, setWantsCode] = useState(false);
  const signIn = useSignIn(() => setWantsCode(true));
  const link = useMutation({
    mutationFn: (email: string) =>
      call('POST /api/:municipality/password-links', { municipality: municipality.slug }, { email }),
  });
  const error = link.error ?? signIn.error;
  const problem = error instanceof ProblemError ? error.problem : undefined;
  const field = (name: keyof typeof typed) => ({
    name,
    value: typed[name],
    onChange: (event: { target: { value: string } }) => setTyped({ ...typed, [name]: event.target.value }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    link.reset();
    signIn.mutate({ ...typed, code: typed.code || undefined });
  };
  return (
    <>
      <PageTitle title={texts.title} />
      {fault ? (
        <p className="error" role="alert">
          {problemText(texts, { code: fault })}
        </p>
      ) : null}
      <Providers />
      <form onSubmit={submit} className="sign-in-form">
        <div role="status">{link.isSuccess ? <Paragraph>{texts.linkSent}</Paragraph> : null}</div>
        {error ? (
          <p className="error" role="alert">
            {problemText(texts, problem)}
          </p>
        ) : null}
        <Textfield label={texts.email} type="email" autoComplete="username" required {...field('email')} />
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
        <Button type="submit" disabled={signIn.isPending}>
          {texts.submit}
        </Button>
        <Button
          variant="tertiary"
          disabled={typed.email === '' || link.isPending}
          onClick={() => link.mutate(typed.email)}
        >
          {texts.forgotten} {texts.sendLink}
        </Button>
      </form>
      {municipality.demo ? (
        <DemoPeople
          onChoose={({ email, password, code }) => {
            setTyped({ email, password, code: code ?? '' });
            setWantsCode(code !== null);
          }}
        />
      ) : null}
    </>
  );
}

/** Whom one may sign in with beside a password. A plain address: the browser leaves for the provider. */
function Providers(): ReactNode {
  const { municipality, language } = usePlace();
  const { data } = useQuery({
    queryKey: [municipality.slug, 'providers'],
    queryFn: () => call('GET /api/:municipality/sign-in/providers', { municipality: municipality.slug }),
  });
  if (!data || data.providers.length === 0) return null;
  return (
    <ul className="accounts">
      {data.providers.map(({ key, name }) => (
        <li key={key}>
          <a href={`/api/${municipality.slug}/sign-in/${key}`}>
            {signInTexts[language].providers} {name}
          </a>
        </li>
      ))}
    </ul>
  );
}

function useSignIn(onCodeNeeded: () => void) {
  const { municipality, base } = usePlace();
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (body: { email: string; password: string; code?: string | undefined }) =>
      call('POST /api/:municipality/sign-in', { municipality: municipality.slug }, body),
    onError: (error) => {
      if (error instanceof ProblemError && /code/.test(error.problem.code)) onCodeNeeded();
    },
    onSuccess: async () => {
      await client.invalidateQueries();
      const [scorecard] = municipality.scorecards;
      navigate(scorecard ? `${base}/malekart/${scorecard.key}` : base);
    },
  });
}

type DemoPerson = Returns<'GET /api/:municipality/demo/people'>['people'][number];

/** In the demo: what each of its people would type, with the code their phone shows now. */
function DemoPeople({ onChoose }: { onChoose(person: DemoPerson): void }): ReactNode {
  const { municipality, language } = usePlace();
  const texts = signInTexts[language];
  const [search] = useSearchParams();
  const ask = () =>
    call('GET /api/:municipality/demo/people', { municipality: municipality.slug }).then(
      ({ people }) => people,
    );
  const { data = [] } = useQuery({ queryKey: [municipality.slug, 'demo-people'], queryFn: ask });
  const asked = search.get('som');
  const ordered = [...data.filter(({ key }) => key === asked), ...data.filter(({ key }) => key !== asked)];
  /** Asked again when chosen, since a code lives half a minute. */
  const choose = async (chosen: string) => {
    const person = (await ask()).find(({ key }) => key === chosen);
    if (person) onChoose(person);
  };
  return (
    <section>
      <Heading level={2} data-size="sm">
        {texts.demoTitle}
      </Heading>
      <Paragraph>{texts.demoText}</Paragraph>
      <ul className="accounts">
        {ordered.map(({ key, name }) => (
          <li key={key}>
            <Button variant="secondary" onClick={() => choose(key)}>
              {texts.fillIn(name)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
