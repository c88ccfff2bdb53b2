import { Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link, Navigate } from 'react-router';
import { meetingTexts } from '../i18n/meeting.ts';
import { PageTitle } from '../parts/PageTitle.tsx';
import { usePlace, useTexts } from '../parts/place.ts';

/** Which scorecard to show in a meeting; straight to it where there is only one. */
export function MeetingsPage(): ReactNode {
  const { municipality, language, base, texts } = usePlace();
  const words = useTexts(meetingTexts);
  const [first, ...others] = municipality.scorecards;
  if (first && others.length === 0) return <Navigate to={`${base}/mote/${first.key}`} replace />;
  return (
    <>
      <PageTitle title={words.which} />
      <Paragraph className="lead">{words.lead}</Paragraph>
      {first ? null : <Paragraph>{texts.app.front.noScorecards}</Paragraph>}
      <ul className="doors">
        {municipality.scorecards.map(({ key, title }) => (
          <li key={key} className="door">
            <Link to={`${base}/mote/${key}`} className="door-link">
              {title[language]}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
