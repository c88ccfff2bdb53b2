import { type Doer, permitDoer } from '../../core/authorisation/doer.ts';
import type { Draft } from '../../core/draft/format.ts';
import { estimateMinutes } from '../../core/draft/minutes.ts';
import { completenessOf } from '../../core/draft/texts.ts';
import type { AccountId, MunicipalityId, QuestionnaireDraftId } from '../../core/ids.ts';
import type { Localized } from '../../core/locale.ts';
import { questionCount } from '../../core/questionnaire/definition.ts';
import type { Questionnaire } from '../../core/questionnaire/format.ts';
import type { Scorecard } from '../../core/scorecard/format.ts';
import { placedIndicators } from '../../core/scorecard/walk.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality } from '../../platform/db/connect.ts';
import { demandSeen } from '../../platform/demand.ts';
import { Refusal } from '../../platform/errors.ts';
import { accountOf, type ListScorecards } from './drafts.service.ts';
import { findDraft, findRevision, listDrafts, listRevisions, type StoredDraft } from './drafts.store.ts';

/** Every draft that somebody may read, the last changed first. */
export async function listReadableDrafts(
  context: Context,
  municipalityId: MunicipalityId,
  listScorecards: ListScorecards,
  by: Doer,
) {
  const names = indicatorNames(await listScorecards(municipalityId));
  const drafts = await inMunicipality(context.db.staff, municipalityId, listDrafts);
  return drafts
    .filter((draft) => permitDoer(by, 'readQuestionnaireDraft', draft) !== null)
    .map((draft) => summaryOf(draft, names, by));
}

/** One draft, as it is or as it was. Refuses with `unknown-draft` and `unknown-revision`. */
export async function viewDraft(
  context: Context,
  municipalityId: MunicipalityId,
  id: QuestionnaireDraftId,
  revision: number | undefined,
  listScorecards: ListScorecards,
  by: Doer,
) {
  const names = indicatorNames(await listScorecards(municipalityId));
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const draft = await findDraft(tx, id);
    demandSeen(by, 'readQuestionnaireDraft', draft, 'unknown-draft');
    const documentRevision = revision ?? draft.revision;
    const document = revision === undefined ? draft.document : await findRevision(tx, id, revision);
    if (!document) throw new Refusal('unknown-revision', 404);
    return { ...summaryOf(draft, names, by), documentRevision, document };
  });
}

/** Which revisions are kept and who saved them, the latest first. Refuses with `unknown-draft`. */
export async function viewRevisions(
  context: Context,
  municipalityId: MunicipalityId,
  id: QuestionnaireDraftId,
  by: Doer,
) {
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    demandSeen(by, 'readQuestionnaireDraft', await findDraft(tx, id), 'unknown-draft');
    return (await listRevisions(tx, id)).map(({ revision, savedAt, savedById, savedByName }) => ({
      ...{ revision, savedAt: savedAt.toISOString(), savedBy: personOf(savedById, savedByName, by) },
    }));
  });
}

/** The keys of the indicators a draft feeds, by items or as it is planned, each once. */
export function fedBy({ indices, items }: Draft): string[] {
  const fed = items.flatMap((item) => (item.role === 'scale' ? item.feeds : []));
  return [...new Set([...indices, ...fed].map(({ indicator }) => indicator))];
}

/** What indicators are called in the newest scorecards that have them. */
export function indicatorNames(scorecards: readonly Scorecard[]): Map<string, Localized> {
  const placed = scorecards.flatMap(placedIndicators).reverse();
  return new Map(placed.map(({ indicator }) => [indicator.key, indicator.name.text]));
}

/** Who did something, for this reader. */
export function personOf(id: AccountId | null, name: string | null, by: Doer) {
  return { name, isSelf: id !== null && id === accountOf(by) };
}

function summaryOf(draft: StoredDraft, names: ReadonlyMap<string, Localized>, by: Doer) {
  const { id, key, state, revision, document, openCommentCount } = draft;
  return {
    ...{ id, key, state, revision, openCommentCount, kind: document.kind, title: document.title },
    hasSurvey: draft.surveyId !== null,
    createdAt: draft.createdAt.toISOString(),
    changedAt: draft.changedAt.toISOString(),
    changedBy: personOf(draft.changedById, draft.changedByName, by),
    indicators: fedBy(document).map((indicator) => ({ key: indicator, name: names.get(indicator) ?? null })),
    languages: completenessOf(document),
    // It has pages with elements as a questionnaire has, and nothing else is counted.
    questionCount: questionCount(document as unknown as Questionnaire),
    minutes: document.estimatedMinutes ?? estimateMinutes(document),
    mayEdit: permitDoer(by, 'editQuestionnaireDraft', draft) !== null && state !== 'approved',
  };
}
