import { lazy, type ReactNode } from 'react';
import { Navigate, Route, Routes, useParams } from 'react-router';
import { AdminFrame, adminPagesFor } from '../admin/AdminFrame.tsx';
import { adminPages } from '../admin/pages.ts';
import { AccessibilityPage } from '../public/AccessibilityPage.tsx';
import { AccountPage } from '../public/account/AccountPage.tsx';
import { FrontPage } from '../public/FrontPage.tsx';
import { NewPasswordPage } from '../public/NewPasswordPage.tsx';
import { OptOutPage } from '../public/OptOutPage.tsx';
import { SignInPage } from '../public/SignInPage.tsx';
import { IndicatorPage } from '../results/IndicatorPage.tsx';
import { ScorecardPage } from '../scorecard/ScorecardPage.tsx';
import { SurveyPage } from '../staff/SurveyPage.tsx';
import { SurveysPage } from '../staff/SurveysPage.tsx';
import { NotFound } from './Notice.tsx';
import { usePlace } from './place.ts';
import { Shell } from './Shell.tsx';

/** Read by few at a time, and long: fetched when it is asked for. */
const MethodsPage = lazy(async () => ({ default: (await import('../methods/MethodsPage.tsx')).MethodsPage }));

/** Brings the words of the notice in three languages, which only this page needs. */
const PrivacyPage = lazy(async () => ({
  default: (await import('../staff/privacy/PrivacyPage.tsx')).PrivacyPage,
}));

/** Fault texts of files and their own steps, which few need. */
const FramePage = lazy(async () => ({ default: (await import('../staff/frame/FramePage.tsx')).FramePage }));

/** Brings the rules of a plan, which only those who open rounds need. */
const OpeningPage = lazy(async () => ({
  default: (await import('../staff/opening/OpeningPage.tsx')).OpeningPage,
}));

const PilotPage = lazy(async () => ({ default: (await import('../staff/PilotPage.tsx')).PilotPage }));

/** Read by the few who are appointed to it. */
const OwnWordsPage = lazy(async () => ({
  default: (await import('../own-words/OwnWordsPage.tsx')).OwnWordsPage,
}));

/** Shown to a room, by few: with its own texts and style. */
const MeetingPage = lazy(async () => ({
  default: (await import('../meeting/MeetingPage.tsx')).MeetingPage,
}));
const MeetingsPage = lazy(async () => ({
  default: (await import('../meeting/MeetingsPage.tsx')).MeetingsPage,
}));
const InstallPage = lazy(async () => ({
  default: (await import('../installed/InstallPage.tsx')).InstallPage,
}));

const FindingsPage = lazy(async () => ({
  default: (await import('../findings/FindingsPage.tsx')).FindingsPage,
}));

const HeldPage = lazy(async () => ({ default: (await import('../public/HeldPage.tsx')).HeldPage }));

/** The three entrances, of which most open one at a time. */
const SteeringPage = lazy(async () => ({
  default: (await import('../entrances/SteeringPage.tsx')).SteeringPage,
}));
const OmbudPage = lazy(async () => ({ default: (await import('../entrances/OmbudPage.tsx')).OmbudPage }));
const LeaderPage = lazy(async () => ({ default: (await import('../entrances/LeaderPage.tsx')).LeaderPage }));

/** Few of those who read an indicator go on to compare. */
const ComparePage = lazy(async () => ({
  default: (await import('../comparison/ComparePage.tsx')).ComparePage,
}));
const ChoosePage = lazy(async () => ({
  default: (await import('../comparison/ChoosePage.tsx')).ChoosePage,
}));

/** What is asked and read out of figures: for members of bodies and unit leaders. */
const InquiriesPage = lazy(async () => ({
  default: (await import('../inquiries/InquiriesPage.tsx')).InquiriesPage,
}));
const NewInquiryPage = lazy(async () => ({
  default: (await import('../inquiries/NewInquiryPage.tsx')).NewInquiryPage,
}));
const InquiryPage = lazy(async () => ({
  default: (await import('../inquiries/InquiryPage.tsx')).InquiryPage,
}));

/** Claims held against figures: for those who sit in bodies. */
const ClaimsPage = lazy(async () => ({ default: (await import('../claims/ClaimsPage.tsx')).ClaimsPage }));
const NewClaimPage = lazy(async () => ({
  default: (await import('../claims/NewClaimPage.tsx')).NewClaimPage,
}));
const ClaimPage = lazy(async () => ({ default: (await import('../claims/ClaimPage.tsx')).ClaimPage }));

/** Where questionnaires are written, with what drags in lists: for the few who make them. */
const DraftsPage = lazy(async () => ({ default: (await import('../designer/DraftsPage.tsx')).DraftsPage }));
const StartPage = lazy(async () => ({ default: (await import('../designer/StartPage.tsx')).StartPage }));
const EditorPage = lazy(async () => ({
  default: (await import('../designer/editor/EditorPage.tsx')).EditorPage,
}));
const DraftLanguagesPage = lazy(async () => ({
  default: (await import('../designer/languages/LanguagesPage.tsx')).LanguagesPage,
}));

const TourPage = lazy(async () => ({ default: (await import('../entrances/tour/TourPage.tsx')).TourPage }));
const GlossaryPage = lazy(async () => ({
  default: (await import('../entrances/GlossaryPage.tsx')).GlossaryPage,
}));

/** For who leads a unit. */
const MyUnitsPage = lazy(async () => ({ default: (await import('../my-unit/MyUnitsPage.tsx')).MyUnitsPage }));

/** Every address of the app. Folders in the path are Norwegian words, as people read and share them. */
export function AppRoutes(): ReactNode {
  return (
    <Routes>
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
        <Route path="sporreskjema/:draft" element={<EditorPage />} />
        <Route path="sporreskjema/:draft/sprak" element={<DraftLanguagesPage />} />
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
    </Routes>
  );
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
