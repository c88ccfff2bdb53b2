import { Button, Heading, Paragraph, Spinner } from '@digdir/designsystemet-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { Link, useLocation } from 'react-router';
import { ProblemError } from '../api.ts';
import type { AppTexts } from '../i18n/app.nb.ts';
import { PageTitle } from './PageTitle.tsx';
import { usePlace } from './place.ts';

export function Loading({ text }: { text: string }): ReactNode {
  return (
    <p className="loading" role="status">
      <Spinner aria-hidden="true" data-size="sm" /> {text}
    </p>
  );
}

interface FailedProps {
  texts: AppTexts;
  onRetry(): void;
}

/** The server or the network did not answer. Works also before the municipality is known. */
export function Failed({ texts, onRetry }: FailedProps): ReactNode {
  return (
    <div className="notice" role="alert">
      <Heading level={1} data-size="md">
        {texts.failedTitle}
      </Heading>
      <Paragraph>{texts.failedText}</Paragraph>
      <Button onClick={onRetry}>{texts.tryAgain}</Button>
    </div>
  );
}

/** Of a part of a page that did not come, while the rest stands. Nothing while it is on its way, or when it is here. */
export function PartNotFetched({ query, text }: { query: UseQueryResult<unknown>; text: string }): ReactNode {
  const { texts } = usePlace();
  if (!query.isError || query.data !== undefined) return null;
  return (
    <div className="part-notice" role="alert">
      <Paragraph>{text}</Paragraph>
      <Button variant="secondary" onClick={() => query.refetch()}>
        {texts.app.tryAgain}
      </Button>
    </div>
  );
}

/** No such municipality or language: there is no frame to stand in. */
export function UnknownAddress({ texts, href }: { texts: AppTexts; href: string }): ReactNode {
  useEffect(() => {
    document.title = texts.notFoundTitle;
  }, [texts]);
  return (
    <main className="notice">
      <Heading level={1} data-size="md">
        {texts.notFoundTitle}
      </Heading>
      <Paragraph>{texts.notFoundText}</Paragraph>
      <a href={href}>{texts.toFront}</a>
    </main>
  );
}

export function NotFound(): ReactNode {
  const { texts, base } = usePlace();
  return (
    <div className="notice">
      <PageTitle title={texts.app.notFoundTitle} />
      <Paragraph>{texts.app.notFoundText}</Paragraph>
      <Link to={base}>{texts.app.toFront}</Link>
    </div>
  );
}

/** Not signed in: the way in leads back here. Without the second factor: where one is set up. Otherwise: no. */
function NotLetIn({ code }: { code: string }): ReactNode {
  const { texts, base } = usePlace();
  const { pathname, search } = useLocation();
  const { app } = texts;
  if (code === 'second-factor-needed') {
    return (
      <div className="notice">
        <PageTitle title={app.factorNeededTitle} />
        <Paragraph>{app.factorNeededText}</Paragraph>
        <Link to={`${base}/min-konto`}>{app.toAccount}</Link>
      </div>
    );
  }
  const mustSignIn = code === 'sign-in-needed';
  const back = new URLSearchParams({
    til: `${pathname}${search}`,
    som: pathname.includes('/administrasjon') ? 'administrator' : 'designer',
  });
  return (
    <div className="notice">
      <PageTitle title={mustSignIn ? app.signInNeededTitle : app.notAllowedTitle} />
      <Paragraph>{mustSignIn ? app.signInNeededText : app.notAllowedText}</Paragraph>
      <Link to={`${base}/logg-inn?${back}`}>{app.signIn}</Link>
    </div>
  );
}

/** What stands on the page until its content is here, or instead of it. Null: the content is here. */
export function noticeFor(query: UseQueryResult<unknown>, texts: AppTexts): ReactNode {
  if (query.isPending) return <Loading text={texts.loading} />;
  if (query.data !== undefined) return null;
  const { status, code } =
    query.error instanceof ProblemError ? query.error.problem : { status: 500, code: '' };
  if (status === 404 || status === 400) return <NotFound />;
  if (status === 401 || status === 403) return <NotLetIn code={code} />;
  return <Failed texts={texts} onRetry={() => query.refetch()} />;
}
