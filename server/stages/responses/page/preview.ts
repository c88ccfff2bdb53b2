import type { Doer } from '../../../core/authorisation/doer.ts';
import type { RoundId } from '../../../core/ids.ts';
import { type Language, languages } from '../../../core/locale.ts';
import { usualTimes } from '../../../core/opening/times.ts';
import { noticeVersion } from '../../../core/privacy/notice.ts';
import { asksForFiles } from '../../../core/questionnaire/check-files.ts';
import { respondTexts } from '../../../core/wording/respond.ts';
import type { Context } from '../../../platform/context.ts';
import { inMunicipality } from '../../../platform/db/connect.ts';
import { demandSeen } from '../../../platform/demand.ts';
import type { Municipality } from '../../organisation/organisation.store.ts';
import type { Round } from '../../rounds/rounds.store.ts';
import { findSurvey } from '../../rounds/surveys.store.ts';
import { prepare } from '../questionnaire-cache.ts';
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
  const now = context.clock.now();
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
