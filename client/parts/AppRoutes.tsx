import type { ReactNode } from 'react';
import { createRoutesFromElements, Navigate, Route, useParams, useRoutes } from 'react-router';
import { adminPages, adminPagesFor } from '../admin/pages.ts';
import { FrontPage } from '../public/FrontPage.tsx';
import { NotFound } from './Notice.tsx';
import { page } from './page.ts';
import { usePlace } from './place.ts';
import { Shell } from './Shell.tsx';

/*
 * Every page but the front one is fetched when it is opened, so that nobody waits for the pages of others. The frame around
 * them comes first, and is the same.
 */
const IndicatorPage = page(() => import('../results/IndicatorPage.tsx'), 'IndicatorPage');
const ScorecardPage = page(() => import('../scorecard/ScorecardPage.tsx'), 'ScorecardPage');

const SignInPage = page(() => import('../public/SignInPage.tsx'), 'SignInPage');
const NewPasswordPage = page(() => import('../public/NewPasswordPage.tsx'), 'NewPasswordPage');
const OptOutPage = page(() => import('../public/OptOutPage.tsx'), 'OptOutPage');
const AccountPage = page(() => import('../public/account/AccountPage.tsx'), 'AccountPage');
const AccessibilityPage = page(() => import('../public/AccessibilityPage.tsx'), 'AccessibilityPage');

const AdminFrame = page(() => import('../admin/AdminFrame.tsx'), 'AdminFrame');
const SurveysPage = page(() => import('../staff/SurveysPage.tsx'), 'SurveysPage');
const SurveyPage = page(() => import('../staff/SurveyPage.tsx'), 'SurveyPage');

/** Read by few at a time, and long: fetched when it is asked for. */
const MethodsPage = page(() => import('../methods/MethodsPage.tsx'), 'MethodsPage');

/** Brings the words of the notice in three languages, which only this page needs. */
const PrivacyPage = page(() => import('../staff/privacy/PrivacyPage.tsx'), 'PrivacyPage');

/** Fault texts of files and their own steps, which few need. */
const FramePage = page(() => import('../staff/frame/FramePage.tsx'), 'FramePage');

/** Brings the rules of a plan, which only those who open rounds need. */
const OpeningPage = page(() => import('../staff/opening/OpeningPage.tsx'), 'OpeningPage');

const PilotPage = page(() => import('../staff/PilotPage.tsx'), 'PilotPage');

/** Read by the few who are appointed to it. */
const OwnWordsPage = page(() => import('../own-words/OwnWordsPage.tsx'), 'OwnWordsPage');

/** Shown to a room, by few: with its own texts and style. */
const MeetingPage = page(() => import('../meeting/MeetingPage.tsx'), 'MeetingPage');
const MeetingsPage = page(() => import('../meeting/MeetingsPage.tsx'), 'MeetingsPage');
const InstallPage = page(() => import('../installed/InstallPage.tsx'), 'InstallPage');

const FindingsPage = page(() => import('../findings/FindingsPage.tsx'), 'FindingsPage');

const HeldPage = page(() => import('../public/HeldPage.tsx'), 'HeldPage');

/** The three entrances, of which most open one at a time. */
const SteeringPage = page(() => import('../entrances/SteeringPage.tsx'), 'SteeringPage');
const OmbudPage = page(() => import('../entrances/OmbudPage.tsx'), 'OmbudPage');
const LeaderPage = page(() => import('../entrances/LeaderPage.tsx'), 'LeaderPage');

/** Few of those who read an indicator go on to compare. */
const ComparePage = page(() => import('../comparison/ComparePage.tsx'), 'ComparePage');
const ChoosePage = page(() => import('../comparison/ChoosePage.tsx'), 'ChoosePage');

/** What is asked and read out of figures: for members of bodies and unit leaders. */
const InquiriesPage = page(() => import('../inquiries/InquiriesPage.tsx'), 'InquiriesPage');
const NewInquiryPage = page(() => import('../inquiries/NewInquiryPage.tsx'), 'NewInquiryPage');
const InquiryPage = page(() => import('../inquiries/InquiryPage.tsx'), 'InquiryPage');

/** Claims held against figures: for those who sit in bodies. */
const ClaimsPage = page(() => import('../claims/ClaimsPage.tsx'), 'ClaimsPage');
const NewClaimPage = page(() => import('../claims/NewClaimPage.tsx'), 'NewClaimPage');
const ClaimPage = page(() => import('../claims/ClaimPage.tsx'), 'ClaimPage');

/** Where questionnaires are written, with what drags in lists: for the few who make them. */
const DraftsPage = page(() => import('../designer/DraftsPage.tsx'), 'DraftsPage');
const ImportQuestionnairePage = page(
  () => import('../designer/importing/ImportQuestionnairePage.tsx'),
  'ImportQuestionnairePage',
);
const BankPage = page(() => import('../designer/bank/BankPage.tsx'), 'BankPage');
const BankItemPage = page(() => import('../designer/bank/BankItemPage.tsx'), 'BankItemPage');
const StartPage = page(() => import('../designer/StartPage.tsx'), 'StartPage');
const EditorPage = page(() => import('../designer/editor/EditorPage.tsx'), 'EditorPage');
const DraftLanguagesPage = page(() => import('../designer/languages/LanguagesPage.tsx'), 'LanguagesPage');
const JargonPage = page(() => import('../designer/jargon/JargonPage.tsx'), 'JargonPage');
const DraftVersionsPage = page(() => import('../designer/versions/VersionsPage.tsx'), 'VersionsPage');
const NewIndicatorPage = page(
  () => import('../designer/new-indicator/NewIndicatorPage.tsx'),
  'NewIndicatorPage',
);
const NewIndicatorOfDraftPage = page(
  () => import('../designer/new-indicator/NewIndicatorPage.tsx'),
  'NewIndicatorOfDraftPage',
);
const MappingPage = page(() => import('../designer/mapping/MappingPage.tsx'), 'MappingPage');
const DraftReviewPage = page(() => import('../designer/review/ReviewPage.tsx'), 'ReviewPage');

const TourPage = page(() => import('../entrances/tour/TourPage.tsx'), 'TourPage');
const GlossaryPage = page(() => import('../entrances/GlossaryPage.tsx'), 'GlossaryPage');

/** For who leads a unit. */
const MyUnitsPage = page(() => import('../my-unit/MyUnitsPage.tsx'), 'MyUnitsPage');

/** Every address of the app. Folders in the path are Norwegian words, as people read and share them. */
export const routes = createRoutesFromElements(
  <>
    <Route path="/:municipality" element={<ToBokmal />} />
    <Route path="/:municipality/:language" element={<Shell />}>
      <Route index element={<FrontPage />} />
      <Route path="styring" element={<SteeringPage />} />
      <Route path="ombud" element={<OmbudPage />} />
      <Route path="leder" element={<LeaderPage />} />
      <Route path="omvisning" element={<TourPage />} />
      <Route path="ordliste" element={<GlossaryPage />} />
      <Route path="malekart/:scorecard" element={<ScorecardPage />} />
      <Route path="indikator/:indicator" element={<IndicatorPage />} />
      <Route path="installer" element={<InstallPage />} />
      <Route path="mote" element={<MeetingsPage />} />
      <Route path="mote/:scorecard" element={<MeetingPage />} />
      <Route path="sammenlign" element={<ChoosePage />} />
      <Route path="sammenlign/:indicator" element={<ComparePage />} />
      <Route path="verdt-a-ta-opp" element={<FindingsPage />} />
      <Route path="undersokelser" element={<SurveysPage />} />
      <Route path="undersokelser/:survey" element={<SurveyPage />} />
      <Route path="undersokelser/:survey/personvern" element={<PrivacyPage />} />
      <Route path="undersokelser/:survey/ny-runde" element={<OpeningPage />} />
      <Route path="undersokelser/:survey/runder/:round/invitasjoner" element={<FramePage />} />
      <Route path="undersokelser/:survey/runder/:round/pilot" element={<PilotPage />} />
      <Route path="sporreskjema" element={<DraftsPage />} />
      <Route path="sporreskjema/ny" element={<StartPage />} />
      <Route path="sporreskjema/hent" element={<ImportQuestionnairePage />} />
      <Route path="sporreskjema/sjargong" element={<JargonPage />} />
      <Route path="sporreskjema/:draft" element={<EditorPage />} />
      <Route path="sporreskjema/ny-indikator" element={<NewIndicatorPage />} />
      <Route path="sporreskjema/:draft/kobling" element={<MappingPage />} />
      <Route path="sporreskjema/:draft/kobling/ny-indikator" element={<NewIndicatorOfDraftPage />} />
      <Route path="sporreskjema/:draft/vurdering" element={<DraftReviewPage />} />
      <Route path="sporreskjema/:draft/sprak" element={<DraftLanguagesPage />} />
      <Route path="sporreskjema/:draft/versjoner" element={<DraftVersionsPage />} />
      <Route path="sporsmalsbank" element={<BankPage />} />
      <Route path="sporsmalsbank/:item" element={<BankItemPage />} />
      <Route path="fritekst/:round" element={<OwnWordsPage />} />
      <Route path="min-enhet" element={<MyUnitsPage />} />
      <Route path="undring" element={<InquiriesPage />} />
      <Route path="undring/ny" element={<NewInquiryPage />} />
      <Route path="undring/:inquiry" element={<InquiryPage />} />
      <Route path="stemmer-det" element={<ClaimsPage />} />
      <Route path="stemmer-det/ny" element={<NewClaimPage />} />
      <Route path="stemmer-det/:claim" element={<ClaimPage />} />
      <Route path="metode" element={<MethodsPage />} />
      <Route path="administrasjon" element={<AdminFrame />}>
        {adminPages.map(({ key, path, Page, subpages = [] }) => (
          <Route key={key} path={path}>
            <Route index element={<Page />} />
            {subpages.map((below) => (
              <Route key={below.path} path={below.path} element={<below.Page />} />
            ))}
          </Route>
        ))}
        <Route index element={<FirstAdminPage />} />
        <Route path="*" element={<NotFound />} />
      </Route>
      <Route path="logg-inn" element={<SignInPage />} />
      <Route path="nytt-passord" element={<NewPasswordPage />} />
      <Route path="nei-takk" element={<OptOutPage />} />
      <Route path="tilgjengelighet" element={<AccessibilityPage />} />
      <Route path="min-konto" element={<AccountPage />} />
      <Route path="min-konto/lagret" element={<HeldPage />} />
      <Route path="*" element={<NotFound />} />
    </Route>
  </>,
);

export function AppRoutes(): ReactNode {
  return useRoutes(routes);
}

/** To the first page this person has use for; the page itself says so where there is none. */
function FirstAdminPage(): ReactNode {
  const place = usePlace();
  const first = adminPagesFor(place)[0];
  return first ? <Navigate to={first.path} replace /> : <NotFound />;
}

function ToBokmal(): ReactNode {
  const { municipality } = useParams();
  return <Navigate to={`/${municipality}/nb`} replace />;
}
