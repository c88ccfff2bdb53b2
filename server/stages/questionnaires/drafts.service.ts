import { type Doer, doerId } from '../../core/authorisation/doer.ts';
import type { DraftState } from '../../core/authorisation/questionnaire-draft.ts';
import { checkDraft, mostDraftBytes, nationalIdFault } from '../../core/draft/check.ts';
import type { Draft } from '../../core/draft/format.ts';
import { isSame, mergeDrafts } from '../../core/draft/merge.ts';
import type { AccountId, MunicipalityId, QuestionnaireDraftId } from '../../core/ids.ts';
import type { Scorecard } from '../../core/scorecard/format.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { demand, demandSeen } from '../../platform/demand.ts';
import { Refusal, RefusalWith } from '../../platform/errors.ts';
import { insertAuditEntry } from '../organisation/audit.store.ts';
import {
  deleteDraft,
  findRevision,
  findSurveyIdOf,
  insertDraft,
  lockDraft,
  type StoredDraft,
  updateDraft,
  updateDraftState,
} from './drafts.store.ts';
import { beginFrom, newId, type Start } from './start.service.ts';

/** What comes after in the flow, given by who puts the house together: the scorecards, whose indicators drafts feed. */
export type ListScorecards = (municipalityId: MunicipalityId) => Promise<readonly Scorecard[]>;

/** Begins a draft. Refuses as `beginFrom` and `judged` do, and with `not-allowed`. */
export async function createDraft(
  context: Context,
  municipalityId: MunicipalityId,
  start: Start,
  listScorecards: ListScorecards,
  by: Doer,
): Promise<QuestionnaireDraftId> {
  const scorecards = start.kind === 'indicator' ? await listScorecards(municipalityId) : [];
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const begun = await beginFrom(tx, start, scorecards, by);
    const document = judged(begun.document);
    const subject = { id: newId(), surveyId: await findSurveyIdOf(tx, document.key) };
    const permitted = demand(by, 'editQuestionnaireDraft', subject);
    const at = context.clock.now();
    const { basedOnVersionId } = begun;
    await insertDraft(tx, municipalityId, permitted, { document, basedOnVersionId, by: accountOf(by), at });
    await insertAuditEntry(tx, municipalityId, {
      ...{ at, actor: doerId(by), act: 'questionnaireDraft.created', subject: subject.id },
      after: { questionnaireKey: document.key, from: start.kind },
    });
    return subject.id;
  });
}

export interface Saved {
  revision: number;
  document: Draft;
  isMerged: boolean;
}

/**
 * Saves what somebody has made of a revision, merged with what others have made of it since. Where both have changed the same
 * thing nothing is saved: `draft-conflict` says what there is, and `draft-too-old` where the revision is no longer kept.
 * Refuses as `judged` does too, and with `unknown-draft`, `not-allowed` and `draft-approved`.
 */
export async function saveDraft(
  context: Context,
  municipalityId: MunicipalityId,
  id: QuestionnaireDraftId,
  given: { baseRevision: number; document: unknown },
  by: Doer,
): Promise<Saved> {
  const mine = judged(given.document);
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const { draft, permitted } = await requireOpen(tx, id, by);
    const { document: theirs, revision } = draft;
    const base = given.baseRevision === revision ? theirs : await findRevision(tx, id, given.baseRevision);
    if (!base) throw conflict('draft-too-old', { revision, document: theirs, merged: theirs, conflicts: [] });
    const { draft: merged, conflicts } = mergeDrafts(base, mine, theirs);
    if (conflicts.length > 0) {
      throw conflict('draft-conflict', { revision, document: theirs, merged, conflicts });
    }
    if (isSame(merged, theirs)) return { revision, document: theirs, isMerged: !isSame(mine, theirs) };
    await keep(tx, context, municipalityId, draft, judged(merged), permitted, by);
    return { revision: revision + 1, document: merged, isMerged: !isSame(mine, merged) };
  });
}

/**
 * Puts an earlier revision in place of the present one, as a new revision: nothing that came between is lost. Refuses with
 * `unknown-revision`, and `draft-changed-meanwhile` where the present one is another than the one that was seen.
 */
export async function restoreRevision(
  context: Context,
  municipalityId: MunicipalityId,
  id: QuestionnaireDraftId,
  given: { baseRevision: number; revision: number },
  by: Doer,
): Promise<number> {
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const { draft, permitted } = await requireOpen(tx, id, by);
    demandUnchanged(draft, given.baseRevision);
    const document = await findRevision(tx, id, given.revision);
    if (!document) throw new Refusal('unknown-revision', 404);
    const at = await keep(tx, context, municipalityId, draft, document, permitted, by);
    await insertAuditEntry(tx, municipalityId, {
      ...{ at, actor: doerId(by), act: 'questionnaireDraft.restored', subject: id },
      after: { revision: given.revision },
    });
    return draft.revision + 1;
  });
}

/** Sends a draft to review, or back to be written on. Nothing happens where it is there already. */
export async function moveDraft(
  context: Context,
  municipalityId: MunicipalityId,
  id: QuestionnaireDraftId,
  state: Exclude<DraftState, 'approved'>,
  by: Doer,
): Promise<void> {
  await inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const { draft, permitted } = await requireOpen(tx, id, by);
    if (draft.state === state) return;
    await updateDraftState(tx, permitted, state);
    await insertAuditEntry(tx, municipalityId, {
      ...{ at: context.clock.now(), actor: doerId(by), subject: id, after: { revision: draft.revision } },
      act: state === 'review' ? 'questionnaireDraft.sentToReview' : 'questionnaireDraft.takenBack',
    });
  });
}

/** Deletes a draft with its revisions and comments. Refuses with `unknown-draft`, `not-allowed` and `draft-approved`. */
export async function dropDraft(
  context: Context,
  municipalityId: MunicipalityId,
  id: QuestionnaireDraftId,
  by: Doer,
): Promise<void> {
  await inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const { draft, permitted } = await requireOpen(tx, id, by);
    await deleteDraft(tx, permitted);
    await insertAuditEntry(tx, municipalityId, {
      ...{ at: context.clock.now(), actor: doerId(by), act: 'questionnaireDraft.deleted', subject: id },
      before: { questionnaireKey: draft.key, revision: draft.revision },
    });
  });
}

/** A draft that may be changed, locked. Refuses with `unknown-draft`, `not-allowed` and `draft-approved`. */
export async function requireOpen(tx: Tx, id: QuestionnaireDraftId, by: Doer) {
  const draft = await lockDraft(tx, id);
  demandSeen(by, 'readQuestionnaireDraft', draft, 'unknown-draft');
  const permitted = demand(by, 'editQuestionnaireDraft', draft);
  if (draft.state === 'approved') throw new Refusal('draft-approved', 409);
  return { draft, permitted };
}

/** What is decided of a draft is decided of what was seen. */
export function demandUnchanged({ revision }: StoredDraft, seen: number): void {
  if (revision !== seen) throw new Refusal('draft-changed-meanwhile', 409);
}

/** The next revision. Whoever gives it another key must be one who may write that survey too. */
async function keep(
  tx: Tx,
  context: Context,
  municipalityId: MunicipalityId,
  { id, key, revision }: StoredDraft,
  document: Draft,
  permitted: ReturnType<typeof demand<'editQuestionnaireDraft'>>,
  by: Doer,
): Promise<Date> {
  if (document.key !== key) {
    demand(by, 'editQuestionnaireDraft', { id, surveyId: await findSurveyIdOf(tx, document.key) });
  }
  const at = context.clock.now();
  const saving = { document, revision: revision + 1, by: accountOf(by), at };
  await updateDraft(tx, municipalityId, permitted, saving);
  return at;
}

/**
 * What came, where it can be a draft. Refuses with `draft-has-faults`, each with its place, `national-identity-number`, and
 * `draft-too-large`.
 */
function judged(value: unknown): Draft {
  const { draft, faults } = checkDraft(value);
  if (!draft) {
    const told = faults.map(({ place, code }) => ({
      place: place === '' ? 'document' : `document.${place}`,
      code,
    }));
    const numbers = told.filter(({ code }) => code === nationalIdFault);
    if (numbers.length > 0) throw new Refusal(nationalIdFault, 422, numbers);
    throw new Refusal('draft-has-faults', 422, told);
  }
  if (Buffer.byteLength(JSON.stringify(draft)) > mostDraftBytes) throw new Refusal('draft-too-large', 413);
  return draft;
}

function conflict(code: string, conflict: Record<string, unknown>): RefusalWith {
  return new RefusalWith(code, 409, { conflict });
}

export function accountOf(by: Doer): AccountId | null {
  return typeof by === 'object' && 'accountId' in by ? by.accountId : null;
}
