import { SkipLink } from '@digdir/designsystemet-react';
import { type ReactNode, Suspense, useEffect } from 'react';
import { Link, Outlet, useParams } from 'react-router';
import { type Language, languages } from '../../server/core/locale.ts';
import { ProblemError } from '../api.ts';
import { explaining } from '../entrances/doors.ts';
import { appTexts } from '../i18n/app.ts';
import { doorsTexts } from '../i18n/doors.ts';
import { useInstallable } from '../installed/head-links.ts';
import { Failed, Loading, UnknownAddress } from './Notice.tsx';
import { PlaceProvider, usePlace, useTexts } from './place.ts';
import { useMunicipality } from './queries.ts';
import { SessionEnded } from './SessionEnded.tsx';
import { TopBar } from './TopBar.tsx';

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
    return (
      <main>
        <Loading text={texts.app.loading} />
      </main>
    );
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

function Frame(): ReactNode {
  const { municipality, texts, base } = usePlace();
  const { doors: doorNames } = useTexts(doorsTexts);
  const label = municipality.dataLabel;
  return (
    <>
      <SkipLink href="#content">{texts.app.skipToContent}</SkipLink>
      <TopBar />
      {label ? <aside className="data-label">{texts.app.dataLabels[label]}</aside> : null}
      <main id="content" tabIndex={-1} className="page">
        <Suspense fallback={<Loading text={texts.app.loading} />}>
          <Outlet />
        </Suspense>
      </main>
      <SessionEnded />
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
