import { SkipLink } from '@digdir/designsystemet-react';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { Link, Outlet, useLocation, useParams } from 'react-router';
import { type Language, languages } from '../../server/core/locale.ts';
import { ProblemError } from '../api.ts';
import { explaining } from '../entrances/doors.ts';
import { appTexts } from '../i18n/app.ts';
import { doorsTexts } from '../i18n/doors.ts';
import { useInstallable } from '../installed/head-links.ts';
import { Failed, Loading, UnknownAddress } from './Notice.tsx';
import { PageBoundary } from './PageBoundary.tsx';
import { PlaceProvider, usePlace, useTexts } from './place.ts';
import { useMunicipality } from './queries.ts';
import { useSessionEnded } from './session-ended.ts';
import { TopBar } from './TopBar.tsx';

/** Brings the whole of signing in, which few need on the page they read. */
const SessionEnded = lazy(async () => ({ default: (await import('./SessionEnded.tsx')).SessionEnded }));

/** What stands around every page: who the municipality is, what its figures are, who is signed in. */
export function Shell(): ReactNode {
  const { municipality: slug = '', language: tag = '' } = useParams();
  const isKnown = (languages as readonly string[]).includes(tag);
  const language = isKnown ? (tag as Language) : 'nb';
  const texts = appTexts[language];
  const query = useMunicipality(slug);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useInstallable(slug, language, query.data !== undefined);

  if (query.isPending) {
    return <OnItsWay text={texts.app.loading} />;
  }
  const isUnknown = query.error instanceof ProblemError && query.error.problem.status < 500;
  if (!isKnown || isUnknown)
    return <UnknownAddress texts={texts.app} href={isUnknown ? '/' : `/${slug}/nb`} />;
  if (!query.data) {
    return (
      <main className="outside">
        <Failed texts={texts.app} onRetry={() => query.refetch()} />
      </main>
    );
  }

  return (
    <PlaceProvider value={{ municipality: query.data, language, texts, base: `/${slug}/${language}` }}>
      <Frame />
    </PlaceProvider>
  );
}

function EndOfSession(): ReactNode {
  if (!useSessionEnded()) return null;
  return (
    <Suspense fallback={null}>
      <SessionEnded />
    </Suspense>
  );
}

/** As the page came from the server, with the municipality's name, until what it says of itself is here. */
function OnItsWay({ text }: { text: string }): ReactNode {
  const [name] = useState(() => document.querySelector('#root .municipality')?.textContent);
  return (
    <>
      <header className="top">
        <div className="top-line">
          <span className="municipality">{name}</span>
        </div>
      </header>
      <main className="page">
        <Loading text={text} />
      </main>
    </>
  );
}

function Frame(): ReactNode {
  const { municipality, texts, base } = usePlace();
  const { doors: doorNames } = useTexts(doorsTexts);
  const { pathname } = useLocation();
  const label = municipality.dataLabel;
  return (
    <>
      <SkipLink href="#content">{texts.app.skipToContent}</SkipLink>
      <TopBar />
      {label ? <aside className="data-label">{texts.app.dataLabels[label]}</aside> : null}
      <main id="content" tabIndex={-1} className="page">
        <PageBoundary at={pathname} texts={texts.app}>
          <Suspense fallback={<Loading text={texts.app.loading} />}>
            <Outlet />
          </Suspense>
        </PageBoundary>
      </main>
      <EndOfSession />
      <footer className="page-footer">
        <p>{texts.app.footer}</p>
        <nav aria-label={texts.app.footerPages} className="footer-links">
          <Link to={`${base}/metode`}>{texts.app.methods}</Link>
          {explaining.map(({ key, path }) => (
            <Link key={key} to={`${base}/${path}`}>
              {doorNames[key].name}
            </Link>
          ))}
          <Link to={`${base}/tilgjengelighet`}>{texts.app.accessibility}</Link>
          <Link to={`${base}/installer`}>{texts.app.install}</Link>
        </nav>
      </footer>
    </>
  );
}
