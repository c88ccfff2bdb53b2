import './inquiries.css';
import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { interpretationKinds } from '../../server/core/inquiry.ts';
import { newClaimPath } from '../claims/addresses.ts';
import { doorsTexts } from '../i18n/doors.ts';
import { inquiriesTexts } from '../i18n/inquiries.ts';
import { usePlace, useTexts } from '../parts/place.ts';
import { newPath } from './addresses.ts';
import { Interpretations } from './Interpretations.tsx';
import { MoreOfThem } from './MoreOfThem.tsx';
import { type AskedFigure, useInquiries } from './queries.ts';
import { Said, Signed } from './Signed.tsx';

/**
 * Under a result, for members of bodies and unit leaders: to ask, to say what one reads out of it, and what others have asked and read.
 * Nothing for others, and nothing until it is here.
 */
export function AboutFigure(figure: AskedFigure): ReactNode {
  const { base } = usePlace();
  const words = useTexts(inquiriesTexts);
  const { doors } = useTexts(doorsTexts);
  const query = useInquiries({ indicator: figure.indicator });
  const { data } = query;
  if (!data || !(data.mayAsk || data.mayInterpret)) return null;
  const place = { indicatorKey: figure.indicator, surveyKey: figure.survey, unitId: figure.unit };
  const isHere = ({ place }: { place: { surveyKey: string; unit: { id: string } | null } }) =>
    place.surveyKey === figure.survey && (figure.unit === null || place.unit?.id === figure.unit);
  const [inquiries, interpretations] = [data.inquiries.filter(isHere), data.interpretations.filter(isHere)];
  return (
    <section className="about-figure">
      <Heading level={3} data-size="xs">
        {words.interpretations.title}
      </Heading>
      <Paragraph>{words.interpretations.text}</Paragraph>
      <p className="prompts">
        {data.mayAsk ? (
          <Link className="prompt" to={`${base}${newPath(figure)}`}>
            {words.ask}
          </Link>
        ) : null}
        {data.mayAsk ? (
          <Link className="prompt" to={`${base}${newClaimPath({ place })}`}>
            {doors['stemmer-det'].name}
          </Link>
        ) : null}
        {interpretationKinds.map((kind) => (
          <Link key={kind} className="prompt" to={`${base}${newPath(figure, kind)}`}>
            {words.kinds[kind]}
          </Link>
        ))}
      </p>
      {interpretations.length > 0 ? <Interpretations all={interpretations} /> : null}
      {inquiries.length > 0 ? (
        <>
          <Heading level={4} data-size="2xs">
            {words.questions}
          </Heading>
          <ul className="said-list">
            {inquiries.map((one) => (
              <li key={one.id}>
                <Said text={one.text} />
                <Signed by={one.by} at={one.sharedAt} />
                <Link to={`${base}/undring/${one.id}`}>{words.answerCount(one.answers.length)}</Link>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <MoreOfThem query={query} />
    </section>
  );
}
