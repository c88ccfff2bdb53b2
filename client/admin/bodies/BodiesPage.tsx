import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { adminBodiesTexts } from '../../i18n/admin-bodies.ts';
import { noticeFor } from '../../parts/Notice.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { usePlace } from '../../parts/place.ts';
import { timeOf, today } from '../parts/days.ts';
import { type Body, useBodies } from '../parts/organisation.ts';
import { leadersText, membersText, periodText } from './body-words.ts';
import { membersOn } from './seats.ts';

/** The political bodies in their order, those that have ended apart. */
export function BodiesPage(): ReactNode {
  const { texts, language } = usePlace();
  const words = adminBodiesTexts[language];
  const query = useBodies();
  const notice = noticeFor(query, texts.app);
  if (notice || !query.data) return notice;
  const { bodies } = query.data;
  const isEarlier = (body: Body) => timeOf(body, today()) === 'earlier';
  const earlier = bodies.filter(isEarlier);
  return (
    <>
      <PageTitle title={words.title} />
      <Paragraph className="admin-intro">{words.intro}</Paragraph>
      <p className="admin-links">
        <Link className="ds-button" data-variant="primary" to="ny">
          {words.add}
        </Link>
      </p>
      {bodies.length === 0 ? <Paragraph>{words.none}</Paragraph> : null}
      <BodyList bodies={bodies.filter((body) => !isEarlier(body))} label={words.title} />
      {earlier.length > 0 ? (
        <section className="admin-section">
          <Heading level={2} data-size="sm">
            {words.earlierBodies}
          </Heading>
          <BodyList bodies={earlier} label={words.earlierBodies} />
        </section>
      ) : null}
    </>
  );
}

function BodyList({ bodies, label }: { bodies: Body[]; label: string }): ReactNode {
  const { language } = usePlace();
  const words = adminBodiesTexts[language];
  if (bodies.length === 0) return null;
  return (
    <ul className="admin-list" aria-label={label}>
      {bodies.map((body) => {
        const { now } = membersOn(body, today());
        return (
          <li key={body.id}>
            <div>
              <Link to={body.id} className="admin-list-name">
                {body.name}
              </Link>
              <div className="quiet">{words.kinds[body.kind]}</div>
            </div>
            <div>
              <div>{membersText(now, language)}</div>
              <div>{leadersText(now, language)}</div>
            </div>
            <div className="quiet">{periodText(body, language)}</div>
          </li>
        );
      })}
    </ul>
  );
}
