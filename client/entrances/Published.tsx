import { Heading } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { formatMoment } from '../i18n/dates.ts';
import { usePlace } from '../parts/place.ts';
import { usePublished } from '../parts/queries.ts';

/** What has last become visible to whoever reads: to their bodies, or to everyone. Says nothing where it fails. */
export function Published(): ReactNode {
  const { municipality, language, texts, base } = usePlace();
  const { data } = usePublished(municipality.slug);
  if (!data || data.publications.length === 0) return null;
  return (
    <section>
      <Heading level={2} data-size="sm">
        {texts.app.front.published}
      </Heading>
      <ul className="doors">
        {data.publications.map(({ roundId, surveyTitle, period, visibleFromAt, scorecardKey }) => (
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
