import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link, Navigate } from 'react-router';
import { entrances } from '../entrances/doors.ts';
import { entranceOnArrival } from '../entrances/last-entrance.ts';
import { Maps } from '../entrances/Maps.tsx';
import { Published } from '../entrances/Published.tsx';
import { doorsTexts } from '../i18n/doors.ts';
import { PageTitle } from '../parts/PageTitle.tsx';
import { usePlace, useTexts } from '../parts/place.ts';

/** What anyone meets first; an elected who has chosen an entrance before is led to that one. */
export function FrontPage(): ReactNode {
  const { municipality, texts, base } = usePlace();
  const { front } = texts.app;
  const entrance = entranceOnArrival(municipality);
  if (entrance) return <Navigate to={`${base}/${entrance}`} replace />;
  return (
    <>
      <PageTitle title={front.title(municipality.name)} />
      <Paragraph data-size="lg" className="lead">
        {front.lead}
      </Paragraph>
      <Entrances />
      <Maps title={front.scorecards} />
      <Published />
      <div className="two-texts">
        <Words title={front.whatTitle} lines={front.what} />
        <Words title={front.spreadTitle} lines={front.spread} />
      </div>
    </>
  );
}

function Entrances(): ReactNode {
  const { base } = usePlace();
  const texts = useTexts(doorsTexts);
  return (
    <section>
      <Heading level={2} data-size="sm">
        {texts.entrancesTitle}
      </Heading>
      <ul className="doors three-doors">
        {entrances.map((entrance) => (
          <li key={entrance} className="door">
            <Link to={`${base}/${entrance}`} className="door-link">
              {texts.doors[entrance].name}
            </Link>
            <span className="quiet">{texts.doors[entrance].text}</span>
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
