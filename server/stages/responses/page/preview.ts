import type { Doer } from '../../../core/authorisation/doer.ts';
import { directionOf } from '../../../core/draft/direction.ts';
import { type FaultyPart, previewOf } from '../../../core/draft/preview.ts';
import type { QuestionnaireDraftId, QuestionnaireVersionId, RoundId, SurveyId } from '../../../core/ids.ts';
import { type Language, languages } from '../../../core/locale.ts';
import { usualTimes } from '../../../core/opening/times.ts';
import { noticeVersion } from '../../../core/privacy/notice.ts';
import { asksForFiles } from '../../../core/questionnaire/check-files.ts';
import { respondTexts } from '../../../core/wording/respond.ts';
import type { Context } from '../../../platform/context.ts';
import { inMunicipality } from '../../../platform/db/connect.ts';
import { demandSeen } from '../../../platform/demand.ts';
import { Refusal } from '../../../platform/errors.ts';
import { expressionFault } from '../../../platform/survey-model.ts';
import type { Municipality } from '../../organisation/organisation.store.ts';
import { findDraft } from '../../questionnaires/drafts.store.ts';
import type { Round } from '../../rounds/rounds.store.ts';
import { findSurvey, type Survey } from '../../rounds/surveys.store.ts';
import { type Prepared, prepare, preparedOf } from '../questionnaire-cache.ts';
import { factsHtml, factsOf } from './facts.ts';
import { firstView, templatesOf } from './first-page.ts';
import { html } from './html.ts';
import type { Page } from './shell.ts';
import { frame, type Place, surveyTitle } from './views.ts';

/**
 * The page of a survey as a citizen would meet it in a round that opened now, for whoever may read the survey. Refuses with
 * `unknown-survey`.
 */
export async function previewPage(
  context: Context,
  municipality: Municipality,
  surveyKey: string,
  language: Language,
  by: Doer,
): Promise<Page> {
  const survey = await inMunicipality(context.db.staff, municipality.id, async (tx) => {
    const found = await findSurvey(tx, surveyKey);
    demandSeen(by, 'readSurvey', found, 'unknown-survey');
    return found;
  });
  const prepared = await prepare(context.db.staff, municipality.id, survey.questionnaireVersionId);
  return pageOf(municipality, survey, prepared, language, context.clock.now());
}

/** What is shown of a draft, and which parts of it are not as they will be. */
export interface DraftPreview {
  page: Page;
  faulty: FaultyPart[];
}

const isOurs = (tag: string): tag is Language => (languages as readonly string[]).includes(tag);

/**
 * The page of a draft as it is now, as a citizen would meet it, whatever is missing; in any language of the draft, with the page's
 * own words in bokmål where it has none in that. Refuses with `unknown-draft`, and
 * `draft-cannot-be-shown` where what there is cannot be put on a page.
 */
export async function previewDraft(
  context: Context,
  municipality: Municipality,
  id: QuestionnaireDraftId,
  tag: string,
  by: Doer,
): Promise<DraftPreview> {
  const draft = await inMunicipality(context.db.staff, municipality.id, async (tx) => {
    const found = await findDraft(tx, id);
    demandSeen(by, 'readQuestionnaireDraft', found, 'unknown-draft');
    return found;
  });
  const { questionnaire, faulty } = previewOf(draft.document, expressionFault, isOurs(tag) ? null : tag);
  // No version and no survey: nothing is kept of either.
  const of = { id: id as string as SurveyId, questionnaireVersionId: id as string as QuestionnaireVersionId };
  try {
    const language = isOurs(tag) ? tag : 'nb';
    const page = pageOf(municipality, of, preparedOf(questionnaire), language, context.clock.now());
    return { page: isOurs(tag) ? page : { ...page, written: { tag, direction: directionOf(tag) } }, faulty };
  } catch {
    throw new Refusal('draft-cannot-be-shown', 409);
  }
}

function pageOf(
  municipality: Municipality,
  survey: Pick<Survey, 'id' | 'questionnaireVersionId'>,
  prepared: Prepared,
  language: Language,
  now: Date,
): Page {
  const round: Round = {
    ...{ id: survey.id as unknown as RoundId, surveyId: survey.id, period: '' },
    ...{ questionnaireVersionId: survey.questionnaireVersionId, source: 'collected', mode: 'anonymous' },
    ...{
      publicKey: null,
      mixedAt: null,
      previousRoundId: null,
      strata: [],
      privacyVersion: null,
      promisedDeletionOn: null,
      noticeVersion,
    },
    ...{
      answersDeletedAt: null,
      linksDeletedAt: null,
      pausedAt: null,
      languages: [...languages],
      kind: 'real',
      ...usualTimes(now),
      opensAt: now,
    },
  };
  const place: Place = {
    ...{ municipality, round, language, texts: respondTexts[language], answers: {}, code: '' },
    ...{ prepared: { ...prepared, questionnaire: prepared.screens } },
    ...{ submissionId: '', unit: null, isLate: false, isDemo: false },
  };
  const main = html`${firstView(place, null)}${templatesOf(place)}${factsHtml(factsOf(place, 'preview'))}`;
  const hasPictures = asksForFiles(prepared.questionnaire);
  return { language, title: surveyTitle(place), body: frame(place, main, { by: 'nothing' }), hasPictures };
}
