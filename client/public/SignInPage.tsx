import { Button, Heading, Paragraph } from '@digdir/designsystemet-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Navigate, useNavigate, useSearchParams } from 'react-router';
import { call, type Returns } from '../api.ts';
import { lastEntrance } from '../entrances/last-entrance.ts';
import { problemText, signInTexts } from '../i18n/sign-in.ts';
import { PageTitle } from '../parts/PageTitle.tsx';
import { usePlace } from '../parts/place.ts';
import { Providers } from './Providers.tsx';
import { SignInForm, type Typed } from './SignInForm.tsx';

/** The one door. With `til` in the address one ends where one came from. */
export function SignInPage(): ReactNode {
  const { municipality, language, base } = usePlace();
  const texts = signInTexts[language];
  const [search] = useSearchParams();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [filled, setFilled] = useState<{ typed: Typed; turn: number }>();
  // What a provider's way back says when it led to nobody.
  const fault = search.get('feil');
  const asked = targetIn(search, municipality.slug);
  const target = asked ?? firstPage();
  // From a letter, by somebody who is signed in: straight on. A page that refused says who to sign in as, and then one stays.
  const [wasSignedIn] = useState(municipality.account !== null);
  if (wasSignedIn && asked && !search.has('som')) return <Navigate to={asked} replace />;
  return (
    <>
      <PageTitle title={texts.title} />
      {fault ? (
        <p className="error" role="alert">
          {problemText(texts, { code: fault })}
        </p>
      ) : null}
      <Providers returnTo={target} />
      <SignInForm
        key={filled?.turn}
        {...(filled ? { filled: filled.typed } : {})}
        onSignedIn={async () => {
          await client.invalidateQueries();
          navigate(target);
        }}
      />
      {municipality.demo ? (
        <DemoPeople
          onChoose={({ email, password, code }) =>
            setFilled({ typed: { email, password, code: code ?? '' }, turn: (filled?.turn ?? 0) + 1 })
          }
        />
      ) : null}
    </>
  );

  function firstPage(): string {
    const entrance = lastEntrance(municipality);
    if (entrance) return `${base}/${entrance}`;
    const [scorecard] = municipality.scorecards;
    return scorecard ? `${base}/malekart/${scorecard.key}` : base;
  }
}

/** Where one was when a sign-in was asked for: a page of this municipality, and never the sign-in page again. */
function targetIn(search: URLSearchParams, slug: string): string | null {
  const asked = search.get('til') ?? '';
  const isOwn = asked.startsWith(`/${slug}/`) && !/[\\]|\/\/|logg-inn/.test(asked);
  return isOwn ? asked : null;
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
