import { Button, Heading, Paragraph, Spinner } from '@digdir/designsystemet-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { Link } from 'react-router';
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

function NotLetIn({ status }: { status: number }): ReactNode {
  const { texts, base } = usePlace();
  const mustSignIn = status === 401;
  return (
    <div className="notice">
      <PageTitle title={mustSignIn ? texts.app.signInNeededTitle : texts.app.notAllowedTitle} />
      <Paragraph>{mustSignIn ? texts.app.signInNeededText : texts.app.notAllowedText}</Paragraph>
      <Link to={`${base}/logg-inn?som=designer`}>{texts.app.signIn}</Link>
    </div>
  );
}

/** What stands on the page until its content is here, or instead of it. Null: the content is here. */
export function noticeFor(query: UseQueryResult<unknown>, texts: AppTexts): ReactNode {
  if (query.isPending) return <Loading text={texts.loading} />;
  if (query.data !== undefined) return null;
  const status = query.error instanceof ProblemError ? query.error.problem.status : 500;
  if (status === 404 || status === 400) return <NotFound />;
  if (status === 401 || status === 403) return <NotLetIn status={status} />;
  return <Failed texts={texts} onRetry={() => query.refetch()} />;
}
