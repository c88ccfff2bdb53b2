import { Heading, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { formatMinutes } from '../../server/core/wording/numbers.ts';
import { noticeFor } from '../parts/Notice.tsx';
import { PageTitle } from '../parts/PageTitle.tsx';
import { usePlace } from '../parts/place.ts';
import { type Survey, useSurveys } from '../parts/queries.ts';
import { RoundFacts } from './RoundFacts.tsx';

export function SurveysPage(): ReactNode {
  const { municipality, texts } = usePlace();
  const query = useSurveys(municipality.slug);
  const notice = noticeFor(query, texts.app);
  if (notice || !query.data) return notice;
  const { surveys } = query.data;
  return (
    <>
      <PageTitle title={texts.staff.title} />
      {surveys.length === 0 ? <Paragraph>{texts.staff.none}</Paragraph> : null}
      <ul className="surveys">
        {surveys.map((survey) => (
          <li key={survey.key} className="survey">
            <SurveyCard survey={survey} />
          </li>
        ))}
      </ul>
    </>
  );
}

function SurveyCard({ survey }: { survey: Survey }): ReactNode {
  const { texts, language, base } = usePlace();
  return (
    <>
      <Heading level={2} data-size="xs">
        <Link to={`${base}/undersokelser/${survey.key}`}>{survey.title[language]}</Link>
      </Heading>
      <SurveyFacts survey={survey} />
      <p>{fillsInWords(survey, texts.staff)}</p>
      {survey.rounds.length === 0 ? <p className="quiet">{texts.staff.noRounds}</p> : null}
      <ul className="round-lines">
        {survey.rounds.map((round) => (
          <li key={round.roundId}>
            <RoundFacts round={round} />
          </li>
        ))}
      </ul>
    </>
  );
}

export function SurveyFacts({ survey }: { survey: Survey }): ReactNode {
  const { texts, language } = usePlace();
  const words = texts.staff;
  const facts = [
    words.kinds[survey.kind],
    ...(survey.sensitive ? [words.sensitive] : []),
    words.extent(survey.questionCount, formatMinutes(survey.estimatedMinutes, language)),
  ];
  return <p className="quiet">{facts.join(' · ')}</p>;
}

export function fillsInWords(
  { indicators }: Survey,
  words: ReturnType<typeof usePlace>['texts']['staff'],
): string {
  const fed = indicators.filter((indicator) => indicator.fed).length;
  return indicators.length === 0 ? words.fillsNothing : words.fills(fed, indicators.length);
}
