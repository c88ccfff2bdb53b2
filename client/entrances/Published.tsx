import { Heading } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { formatMoment } from '../i18n/dates.ts';
import { PartNotFetched } from '../parts/Notice.tsx';
import { usePlace } from '../parts/place.ts';
import { usePublished } from '../parts/queries.ts';

/** What has last become visible to whoever reads: to their bodies, or to everyone. */
export function Published(): ReactNode {
  const { municipality, language, texts, base } = usePlace();
  const query = usePublished(municipality.slug);
  const publications = query.data?.publications ?? [];
  if (publications.length === 0 && !query.isError) return null;
  return (
    <section>
      <Heading level={2} data-size="sm">
        {texts.app.front.published}
      </Heading>
      <PartNotFetched query={query} text={texts.app.front.publishedNotFetched} />
      <ul className="doors">
        {publications.map(({ roundId, surveyTitle, period, visibleFromAt, scorecardKey }) => (
          <li key={roundId} className="door">
            <Link to={`${base}/malekart/${scorecardKey}`} className="door-link">
              {surveyTitle[language]} · {period}
            </Link>
            <time className="quiet" dateTime={visibleFromAt}>
              {formatMoment(visibleFromAt, language)}
            </time>
          </li>
        ))}
      </ul>
    </section>
  );
}
