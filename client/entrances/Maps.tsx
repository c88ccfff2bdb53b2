import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { usePlace } from '../parts/place.ts';

/** The municipality's scorecards, each a door. `search` narrows what each shows: `?vis=spredning`. */
export function Maps({ title, search = '' }: { title: string; search?: string }): ReactNode {
  const { municipality, language, texts, base } = usePlace();
  const { front } = texts.app;
  return (
    <section>
      <Heading level={2} data-size="sm">
        {title}
      </Heading>
      {municipality.scorecards.length === 0 ? <Paragraph>{front.noScorecards}</Paragraph> : null}
      <ul className="doors">
        {municipality.scorecards.map((scorecard) => (
          <li key={scorecard.key} className="door">
            <Link to={`${base}/malekart/${scorecard.key}${search}`} className="door-link">
              {scorecard.title[language]}
            </Link>
            <span className="quiet">{front.kinds[scorecard.kind]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
