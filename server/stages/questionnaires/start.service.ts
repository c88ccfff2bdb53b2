import type { Doer } from '../../core/authorisation/doer.ts';
import { draftOf } from '../../core/draft/convert.ts';
import { blankDraft, type Draft } from '../../core/draft/format.ts';
import { draftFeeding, freeKey, questionnaireKindOf, type StartKind } from '../../core/draft/start.ts';
import type { QuestionnaireDraftId, QuestionnaireVersionId } from '../../core/ids.ts';
import type { SurveyKind } from '../../core/questionnaire/format.ts';
import type { Scorecard } from '../../core/scorecard/format.ts';
import { placedIndicators } from '../../core/scorecard/walk.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { demandSeen } from '../../platform/demand.ts';
import { Refusal } from '../../platform/errors.ts';
import { findDraft, findSurveyIdOf, listAskedNow, listTakenKeys } from './drafts.store.ts';
import { listShipped } from './shipped.service.ts';

/** What a draft is to begin from, as it came: which of the others there must be hangs on the kind. */
export interface Start {
  kind: StartKind;
  questionnaireKind?: SurveyKind | undefined;
  title?: string | undefined;
  survey?: string | undefined;
  draft?: string | undefined;
  key?: string | undefined;
  document?: unknown;
  indicator?: string | undefined;
  newKey?: string | undefined;
}

export interface Begun {
  /** Of `document` as it came, to be judged. */
  document: unknown;
  basedOnVersionId: QuestionnaireVersionId | null;
}

/**
 * The first revision of a new draft. Refuses with `unknown-survey`, `unknown-draft`, `unknown-questionnaire`,
 * `unknown-indicator`, `key-taken` where another survey has the new key, and `invalid-request` with what is missing.
 */
export async function beginFrom(
  tx: Tx,
  start: Start,
  scorecards: readonly Scorecard[],
  by: Doer,
): Promise<Begun> {
  const begun = await starts[start.kind](tx, start, scorecards, by);
  const { newKey } = start;
  if (newKey === undefined || !isPlain(begun.document) || newKey === begun.document['key']) return begun;
  if ((await findSurveyIdOf(tx, newKey)) !== null) throw new Refusal('key-taken', 409);
  return { document: { ...begun.document, key: newKey }, basedOnVersionId: begun.basedOnVersionId };
}

const starts: Record<
  Start['kind'],
  (tx: Tx, start: Start, scorecards: readonly Scorecard[], by: Doer) => Promise<Begun>
> = {
  async blank(tx, start) {
    const [kind, title] = [given(start, 'questionnaireKind'), given(start, 'title')];
    return anew(blankDraft(freeKey(title, await listTakenKeys(tx)), kind, { nb: title }));
  },
  async survey(tx, start, _scorecards, by) {
    const [asked] = await listAskedNow(tx, given(start, 'survey'));
    // Who may not write it learns no more than who names one that is not there.
    const subject = asked && { id: newId(), surveyId: asked.surveyId };
    demandSeen(by, 'editQuestionnaireDraft', subject, 'unknown-survey');
    const { questionnaire, versionId } = asked as NonNullable<typeof asked>;
    return { document: draftOf(questionnaire), basedOnVersionId: versionId };
  },
  async draft(tx, start, _scorecards, by) {
    const draft = await findDraft(tx, given(start, 'draft') as QuestionnaireDraftId);
    demandSeen(by, 'readQuestionnaireDraft', draft, 'unknown-draft');
    const { document, approvedVersionId, basedOnVersionId } = draft;
    return { document, basedOnVersionId: approvedVersionId ?? basedOnVersionId };
  },
  async shipped(_tx, start) {
    const key = given(start, 'key');
    const questionnaire = (await listShipped()).find((one) => one.key === key);
    if (!questionnaire) throw new Refusal('unknown-questionnaire', 404);
    return anew(draftOf(questionnaire));
  },
  async document(_tx, start) {
    return anew(given(start, 'document'));
  },
  async indicator(tx, start, scorecards) {
    const key = given(start, 'indicator');
    const found = scorecards.flatMap(placedIndicators).find(({ indicator }) => indicator.key === key);
    if (!found) throw new Refusal('unknown-indicator', 404);
    const { name, direction } = found.indicator;
    const kind = start.questionnaireKind ?? questionnaireKindOf(found.indicator) ?? 'citizen';
    const title = start.title ?? name.text.nb;
    const blank = blankDraft(freeKey(title, await listTakenKeys(tx)), kind, { nb: title });
    return anew(draftFeeding(blank, key, direction === 'lowerIsBetter' ? direction : 'higherIsBetter'));
  },
};

const anew = (document: Draft | unknown): Begun => ({ document, basedOnVersionId: null });

export const newId = () => crypto.randomUUID() as QuestionnaireDraftId;

function given<Name extends keyof Start>(start: Start, name: Name): NonNullable<Start[Name]> {
  const value = start[name];
  if (value === undefined || value === null) {
    throw new Refusal('invalid-request', 400, [{ place: name, code: 'missing' }]);
  }
  return value as NonNullable<Start[Name]>;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
