import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link, useLocation, useParams } from 'react-router';
import { openingTexts } from '../../i18n/opening.ts';
import { noticeFor } from '../../parts/Notice.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { usePlace, useTexts } from '../../parts/place.ts';
import { type OpeningView, useOpening, useSurvey } from '../../parts/queries.ts';
import { OpeningForm } from './OpeningForm.tsx';
import type { Plan } from './plan.ts';

/** Where a round is opened: what is missing, the plan, what else people are asked meanwhile, and what will happen. */
export function OpeningPage(): ReactNode {
  const { municipality, texts, language, base } = usePlace();
  const words = useTexts(openingTexts);
  const { survey: key = '' } = useParams();
  // What a pilot's page leads here with.
  const { state } = useLocation() as { state: { begun?: Partial<Plan> } | null };
  const survey = useSurvey(municipality.slug, key);
  const opening = useOpening(municipality.slug, key);
  const notice = noticeFor(survey, texts.app) ?? noticeFor(opening, texts.app);
  if (notice || !survey.data || !opening.data) return notice;
  return (
    <div className="opening">
      <p className="back">
        <Link to={`${base}/undersokelser/${key}`}>{survey.data.title[language]}</Link>
      </p>
      <PageTitle title={`${words.title}: ${survey.data.title[language]}`} />
      <Paragraph className="lead">{words.lead}</Paragraph>
      <Checklist surveyKey={key} checklist={opening.data.checklist} />
      <OpeningForm key={key} surveyKey={key} opening={opening.data} begun={state?.begun ?? {}} />
    </div>
  );
}

interface ChecklistProps {
  surveyKey: string;
  checklist: OpeningView['checklist'];
}

/** What must be in order, and beside what is not, where it is mended. */
function Checklist({ surveyKey, checklist }: ChecklistProps): ReactNode {
  const { base } = usePlace();
  const words = useTexts(openingTexts);
  // Where the server keeps its keys is no page's: whoever runs it is told what to do.
  const places: Partial<Record<(typeof checklist)[number]['point'], string>> = {
    questionnaire: `${base}/undersokelser/${surveyKey}`,
    privacy: `${base}/undersokelser/${surveyKey}/personvern`,
    units: `${base}/administrasjon/enheter`,
  };
  return (
    <section>
      <Heading level={2} data-size="sm">
        {words.checklist}
      </Heading>
      <ul className="opening-checklist">
        {checklist.map(({ point, isReady }) => {
          const place = places[point];
          return (
            <li key={point} className={isReady ? undefined : 'privacy-missing'}>
              <strong>{isReady ? words.ready : words.missing}:</strong> {words.points[point]}{' '}
              {isReady ? null : place ? (
                <Link to={place}>{words.mend[point]}</Link>
              ) : (
                <span>{words.mend[point]}</span>
              )}
            </li>
          );
        })}
      </ul>
      <Paragraph>
        {checklist.every(({ isReady }) => isReady) ? words.allReady : <strong>{words.notReady}</strong>}
      </Paragraph>
    </section>
  );
}
