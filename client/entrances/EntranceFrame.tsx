import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useEffect } from 'react';
import { Link, NavLink } from 'react-router';
import { doorsTexts } from '../i18n/doors.ts';
import { PageTitle } from '../parts/PageTitle.tsx';
import { usePlace, useTexts } from '../parts/place.ts';
import { doorsIn, type Entrance, entrances } from './doors.ts';
import { keepEntrance } from './last-entrance.ts';
import { TourOffer } from './tour/TourOffer.tsx';

interface EntranceFrameProps {
  entrance: Entrance;
  children: ReactNode;
}

/** What the three entrances have in common: their name, the way to the other two, and the doors that stand in them. */
export function EntranceFrame({ entrance, children }: EntranceFrameProps): ReactNode {
  const { municipality } = usePlace();
  const texts = useTexts(doorsTexts);
  useEffect(() => keepEntrance(municipality, entrance), [municipality, entrance]);
  return (
    <>
      <OtherEntrances />
      <PageTitle title={texts.doors[entrance].name} />
      <Paragraph className="lead">{texts.doors[entrance].text}</Paragraph>
      <TourOffer />
      {children}
      <Doors entrance={entrance} />
    </>
  );
}

/** One tap from one entrance to another. */
function OtherEntrances(): ReactNode {
  const { base } = usePlace();
  const texts = useTexts(doorsTexts);
  return (
    <nav aria-label={texts.entrances} className="entrances">
      {entrances.map((entrance) => (
        <NavLink key={entrance} to={`${base}/${entrance}`}>
          {texts.doors[entrance].name}
        </NavLink>
      ))}
    </nav>
  );
}

function Doors({ entrance }: { entrance: Entrance }): ReactNode {
  const { municipality, base } = usePlace();
  const texts = useTexts(doorsTexts);
  const shown = doorsIn(entrance, municipality.account);
  if (shown.length === 0) return null;
  return (
    <section className="more-doors">
      <Heading level={2} data-size="sm">
        {texts.more}
      </Heading>
      <ul className="doors">
        {shown.map(({ key, path }) => (
          <li key={key} className="door">
            <Link to={`${base}/${path}`} className="door-link">
              {texts.doors[key].name}
            </Link>
            <span className="quiet">{texts.doors[key].text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
