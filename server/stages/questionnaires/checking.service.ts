import type { Doer } from '../../core/authorisation/doer.ts';
import { finishedOf } from '../../core/draft/convert.ts';
import type { Draft } from '../../core/draft/format.ts';
import { estimateMinutes } from '../../core/draft/minutes.ts';
import { partAt } from '../../core/draft/place.ts';
import { questionnaireKindOf } from '../../core/draft/start.ts';
import { completenessOf } from '../../core/draft/texts.ts';
import type { MunicipalityId, QuestionnaireDraftId } from '../../core/ids.ts';
import { checkQuestionnaire } from '../../core/questionnaire/check.ts';
import type { Scorecard } from '../../core/scorecard/format.ts';
import { isFromSurvey, placedIndicators } from '../../core/scorecard/walk.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality } from '../../platform/db/connect.ts';
import { demandSeen } from '../../platform/demand.ts';
import { expressionFault } from '../../platform/survey-model.ts';
import type { ListScorecards } from './drafts.service.ts';
import { findDraft, listAskedNow } from './drafts.store.ts';
import { fedBy, indicatorNames } from './reading-drafts.service.ts';

/** What stands between a draft and a questionnaire, and which indicators it gives data. Refuses with `unknown-draft`. */
export async function checkStoredDraft(
  context: Context,
  municipalityId: MunicipalityId,
  id: QuestionnaireDraftId,
  listScorecards: ListScorecards,
  by: Doer,
) {
  const scorecards = await listScorecards(municipalityId);
  const names = indicatorNames(scorecards);
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const draft = await findDraft(tx, id);
    demandSeen(by, 'readQuestionnaireDraft', draft, 'unknown-draft');
    const { document, revision } = draft;
    const asked = (await listAskedNow(tx)).flatMap(({ questionnaire }) => questionnaire.indices);
    const fed = fedBy(document);
    const known = new Set([...asked.map(({ indicator }) => indicator), ...fed]);
    const { faults } = checkQuestionnaire(finishedOf(document), expressionFault);
    return {
      revision,
      faults: faults.map((fault) => ({ ...fault, item: partAt(document, fault.place) })),
      languages: completenessOf(document),
      minutes: estimateMinutes(document),
      feeds: fed.map((key) => ({ key, name: names.get(key) ?? null })),
      without: lacking(scorecards, known, document.kind),
    };
  });
}

/** Indicators that surveys are to give values to and nothing known does, once each. */
function lacking(scorecards: readonly Scorecard[], known: ReadonlySet<string>, kind: Draft['kind']) {
  const seen = new Set(known);
  return scorecards.flatMap((scorecard) =>
    placedIndicators(scorecard).flatMap(({ indicator }) => {
      if (!isFromSurvey(indicator) || seen.has(indicator.key)) return [];
      seen.add(indicator.key);
      const isOfKind = questionnaireKindOf(indicator) === kind;
      return [{ key: indicator.key, name: indicator.name.text, scorecardKey: scorecard.key, isOfKind }];
    }),
  );
}
