import { Heading, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useMemo, useState } from 'react';
import { Link, useLocation, useParams } from 'react-router';
import { openingTexts } from '../i18n/opening.ts';
import { Done } from '../parts/Done.tsx';
import { Icon } from '../parts/Icon.tsx';
import { noticeFor } from '../parts/Notice.tsx';
import { PageTitle } from '../parts/PageTitle.tsx';
import { usePlace, useTexts } from '../parts/place.ts';
import { type SurveyView, useSurvey } from '../parts/queries.ts';
import { PhonePreview } from './PhonePreview.tsx';
import { PrivacySection } from './privacy/PrivacySection.tsx';
import { RoundCard } from './RoundCard.tsx';
import { fillsInWords, SurveyFacts } from './SurveysPage.tsx';
import { Themes } from './Themes.tsx';

/** One survey as its designer sees it: what it is for, what it fills, its rounds, its questions, the phone. */
export function SurveyPage(): ReactNode {
  const { municipality, texts, language, base } = usePlace();
  const opening = useTexts(openingTexts);
  const { survey: key = '' } = useParams();
  const query = useSurvey(municipality.slug, key);
  const notice = noticeFor(query, texts.app);
  if (notice || !query.data) return notice;
  const survey = query.data;
  const words = texts.staff;
  return (
    <>
      <p className="back">
        <Link to={`${base}/undersokelser`}>{words.back}</Link>
      </p>
      <PageTitle title={survey.title[language]} />
      <SurveyFacts survey={survey} />
      <Paragraph className="lead">{survey.purpose[language]}</Paragraph>
      <Fills survey={survey} />
      <section>
        <Heading level={2} data-size="sm">
          {words.rounds}
        </Heading>
        <JustOpened />
        {survey.rounds.length === 0 ? <Paragraph>{words.noRounds}</Paragraph> : null}
        <p>
          <Link to={`${base}/undersokelser/${survey.key}/ny-runde`}>{opening.link}</Link>
        </p>
        <ul className="rounds">
          {survey.rounds.map((round) => (
            <li key={round.roundId} className="round">
              <RoundCard
                round={round}
                bodies={survey.bodies}
                surveyKey={survey.key}
                hasOwnWords={hasOwnWords(survey)}
              />
            </li>
          ))}
        </ul>
      </section>
      <PrivacySection surveyKey={survey.key} />
      <div className="questions-and-phone">
        <Themes survey={survey} />
        <Preview survey={survey} />
      </div>
    </>
  );
}

/** Says that a round was opened, to whoever comes from there. */
function JustOpened(): ReactNode {
  const { state } = useLocation();
  const said = (state as { said?: string } | null)?.said;
  return <Done thing={useMemo(() => (said ? { text: said } : null), [said])} />;
}

/** The purpose in one strip: which indicators get a value, and which are still empty. */
function Fills({ survey }: { survey: SurveyView }): ReactNode {
  const { texts, language, base } = usePlace();
  const words = texts.staff;
  return (
    <section className="fills" aria-label={words.fillsHeading}>
      <p className="fills-count">{fillsInWords(survey, words)}</p>
      <ul>
        {survey.indicators.map((indicator) => (
          <li key={indicator.key}>
            <Icon name={indicator.fed ? 'check' : 'dash'} />
            <span className="quiet">{indicator.fed ? words.filled : words.empty}:</span>{' '}
            <Link to={`${base}/indikator/${indicator.key}`}>{indicator.name[language]}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Preview({ survey }: { survey: SurveyView }): ReactNode {
  const { texts } = usePlace();
  const [isOpen, setIsOpen] = useState(false);
  const words = texts.staff;
  return (
    <section className="preview">
      <Heading level={2} data-size="sm">
        {words.preview}
      </Heading>
      <Paragraph>{words.previewText}</Paragraph>
      {isOpen ? (
        <PhonePreview surveyKey={survey.key} title={words.preview} />
      ) : (
        <button type="button" className="ds-button" data-variant="secondary" onClick={() => setIsOpen(true)}>
          {words.openPreview}
        </button>
      )}
    </section>
  );
}

function hasOwnWords({ themes }: SurveyView): boolean {
  return themes.some(({ items }) => items.some(({ role }) => role === 'freeText'));
}
