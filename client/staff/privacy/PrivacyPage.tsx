import { Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { Link, useParams } from 'react-router';
import type { PrivacySettings } from '../../../server/core/privacy/settings.ts';
import { staffPrivacyTexts } from '../../i18n/staff-privacy.ts';
import { noticeFor } from '../../parts/Notice.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { usePlace } from '../../parts/place.ts';
import { type SurveyPrivacyView, type SurveyView, useSurvey, useSurveyPrivacy } from '../../parts/queries.ts';
import { NoticePreview } from './NoticePreview.tsx';
import { PrivacyForm } from './PrivacyForm.tsx';
import { SaveBar } from './SaveBar.tsx';

/** Where a survey's privacy settings are written, beside the notice they become. */
export function PrivacyPage(): ReactNode {
  const { municipality, texts } = usePlace();
  const { survey: key = '' } = useParams();
  const survey = useSurvey(municipality.slug, key);
  const privacy = useSurveyPrivacy(municipality.slug, key);
  const notice = noticeFor(survey, texts.app) ?? noticeFor(privacy, texts.app);
  if (notice || !survey.data || !privacy.data) return notice;
  return <Editor key={key} survey={survey.data} start={privacy.data} />;
}

function Editor({ survey, start }: { survey: SurveyView; start: SurveyPrivacyView }): ReactNode {
  const { language, base } = usePlace();
  const words = staffPrivacyTexts[language];
  const [settings, setSettings] = useState<PrivacySettings>(() => proposal(survey, start));
  const [hasFaults, setHasFaults] = useState(false);
  return (
    <>
      <p className="back">
        <Link to={`${base}/undersokelser/${survey.key}`}>{words.back}</Link>
      </p>
      <PageTitle title={`${words.title}: ${survey.title[language]}`} />
      <Paragraph className="lead">{words.lead}</Paragraph>
      <Paragraph>{words.keepsTheirs}</Paragraph>
      <div className="privacy-and-notice">
        <form noValidate onSubmit={(event) => event.preventDefault()}>
          <PrivacyForm survey={survey} settings={settings} onChange={setSettings} onFault={setHasFaults} />
          <SaveBar
            surveyKey={survey.key}
            settings={settings}
            startVersion={start.version}
            disabled={hasFaults}
          />
        </form>
        <NoticePreview survey={survey} settings={settings} />
      </div>
    </>
  );
}

/** A survey that has none yet begins with the purpose its first page tells anyway. */
function proposal(survey: SurveyView, start: SurveyPrivacyView): PrivacySettings {
  return start.version === 0 ? { ...start.settings, purpose: survey.purpose } : start.settings;
}
