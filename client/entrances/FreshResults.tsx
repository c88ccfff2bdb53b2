import { Heading } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { formatMoment } from '../i18n/dates.ts';
import { entrancesTexts } from '../i18n/entrances.ts';
import { usePlace, useTexts } from '../parts/place.ts';
import type { Overview } from './overview.ts';

/** What has become visible to the reader in the last six weeks, with its moment; it is everyone's in the body (R20). */
export function FreshResults({ fresh }: Pick<Overview, 'fresh'>): ReactNode {
  const { language, base } = usePlace();
  const words = useTexts(entrancesTexts).steering;
  return (
    <section className="fresh-results">
      <Heading level={2} data-size="sm">
        {words.fresh}
      </Heading>
      {fresh.length === 0 ? <p>{words.nothingFresh}</p> : null}
      <ul className="plain-list">
        {fresh.map(({ roundId, surveyTitle, period, visibleFromAt, scorecardKey }) => (
          <li key={roundId}>
            <Link to={`${base}/malekart/${scorecardKey}?vis=nytt`}>
              {surveyTitle[language]} · {period}
            </Link>{' '}
            <time className="quiet" dateTime={visibleFromAt}>
              {formatMoment(visibleFromAt, language)}
            </time>
          </li>
        ))}
      </ul>
    </section>
  );
}
