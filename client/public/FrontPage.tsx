import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { formatMoment } from '../i18n/dates.ts';
import { PageTitle } from '../parts/PageTitle.tsx';
import { usePlace } from '../parts/place.ts';
import { usePublished } from '../parts/queries.ts';

/** What anyone meets first: the scorecards, and in plain words what they are. */
export function FrontPage(): ReactNode {
  const { municipality, language, texts, base } = usePlace();
  const { front } = texts.app;
  return (
    <>
      <PageTitle title={front.title(municipality.name)} />
      <Paragraph data-size="lg" className="lead">
        {front.lead}
      </Paragraph>
      <Heading level={2} data-size="sm">
        {front.scorecards}
      </Heading>
      {municipality.scorecards.length === 0 ? <Paragraph>{front.noScorecards}</Paragraph> : null}
      <ul className="doors">
        {municipality.scorecards.map((scorecard) => (
          <li key={scorecard.key} className="door">
            <Link to={`${base}/malekart/${scorecard.key}`} className="door-link">
              {scorecard.title[language]}
            </Link>
            <span className="quiet">{front.kinds[scorecard.kind]}</span>
          </li>
        ))}
      </ul>
      <Published />
      <div className="two-texts">
        <Words title={front.whatTitle} lines={front.what} />
        <Words title={front.spreadTitle} lines={front.spread} />
      </div>
    </>
  );
}

/** What has last become visible to whoever reads: to their bodies, or to everyone. Says nothing where it fails. */
function Published(): ReactNode {
  const { municipality, language, texts, base } = usePlace();
  const { front } = texts.app;
  const { data } = usePublished(municipality.slug);
  if (!data || data.publications.length === 0) return null;
  return (
    <section>
      <Heading level={2} data-size="sm">
        {front.published}
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

function Words({ title, lines }: { title: string; lines: string[] }): ReactNode {
  return (
    <section>
      <Heading level={2} data-size="xs">
        {title}
      </Heading>
      {lines.map((line) => (
        <Paragraph key={line}>{line}</Paragraph>
      ))}
    </section>
  );
}
