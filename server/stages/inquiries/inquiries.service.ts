import type { Actor } from '../../core/authorisation/actor.ts';
import type { BodyId, InquiryAnswerId, InquiryId, InterpretationId, UnitId } from '../../core/ids.ts';
import type { DraftKind } from '../../core/inquiry.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { demand, demandSeen } from '../../platform/demand.ts';
import { Refusal } from '../../platform/errors.ts';
import { jobNames } from '../../platform/jobs/names.ts';
import { insertAuditEntry } from '../organisation/audit.store.ts';
import { deleteDraft, lockDraft, saveDraft } from './drafts.store.ts';
import { type AskedFigure, bodyChoices, findFigure, listAddressees } from './figure.service.ts';
import { findInquiry, insertAnswer, insertInquiry } from './inquiries.store.ts';
import { insertInterpretation, lockInterpretation, markWithdrawn } from './interpretations.store.ts';
import { seesWhatBodySees } from './leader-sight.service.ts';
import { listReleaseNames } from './places.store.ts';

export interface TypedDraft {
  /** Made where it is written, so that what is sent twice is one. */
  id: InquiryId;
  kind: DraftKind;
  figure: AskedFigure;
  toUnitId: UnitId | null;
  text: string;
}

/**
 * Saves a private draft, or changes one's own: the figure it is about stays the one it was first saved with. Nothing is logged, since
 * nobody but its author is to know of it. Refuses with `not-allowed`, `unknown-figure`, `not-an-addressee`, `already-shared`,
 * and `unknown-inquiry` where the id is another person's.
 */
export async function keepDraft(context: Context, actor: Actor, typed: TypedDraft): Promise<void> {
  const { id, kind, text } = typed;
  const permitted = demand(actor, 'writeDraft', { id, authorId: actor.accountId, kind });
  await inMunicipality(context.db.staff, actor.municipalityId, async (tx) => {
    const isShared =
      (await findInquiry(tx, id)) ?? (await lockInterpretation(tx, id as string as InterpretationId));
    if (isShared) throw new Refusal('already-shared', 409);
    const figure = await findFigure(tx, context, actor, typed.figure);
    const toUnitId = kind === 'question' ? typed.toUnitId : null;
    if (toUnitId !== null) {
      const addressees = await listAddressees(tx, context, figure);
      if (!addressees.some(({ unitId }) => unitId === toUnitId)) throw new Refusal('not-an-addressee', 422);
    }
    const { indicatorId, unitId, release } = figure;
    const isOwn = await saveDraft(tx, actor.municipalityId, permitted, {
      ...{ kind, indicatorId, unitId, releaseId: release.releaseId, toUnitId },
      ...{ authorId: actor.accountId, text, changedAt: context.clock.now() },
    });
    if (!isOwn) throw new Refusal('unknown-inquiry', 404);
  });
}

/** Deletes one's own draft for good. Refuses with `unknown-inquiry`. */
export async function dropDraft(context: Context, actor: Actor, id: InquiryId): Promise<void> {
  await inMunicipality(context.db.staff, actor.municipalityId, async (tx) => {
    const draft = await requireDraft(tx, actor, id);
    await deleteDraft(tx, demand(actor, 'keepDraft', draft));
  });
}

/**
 * Shares a draft with a body, once and for good: all its members read it from this moment, and so does the leader who is asked. Refuses
 * with `unknown-inquiry`, `not-allowed`, and `body-does-not-see` where the body does not see of the figure what the author sees.
 */
export async function shareDraft(
  context: Context,
  actor: Actor,
  id: InquiryId,
  bodyId: BodyId,
): Promise<void> {
  const { municipalityId } = actor;
  await inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const draft = await requireDraft(tx, actor, id);
    const permitted = demand(actor, 'shareDraft', { ...draft, bodyId });
    const { kind, toUnitId, changedAt: _, ...written } = draft;
    const [of] = await listReleaseNames(tx, [draft.releaseId]);
    const bodies = of ? await (await bodyChoices(tx, context, actor))(kind, of.roundId) : [];
    if (!bodies.some((one) => one.id === bodyId)) throw new Refusal('body-does-not-see', 409);
    const at = context.clock.now();
    const shared = { ...written, bodyId, sharedAt: at };
    if (kind === 'question') await insertInquiry(tx, municipalityId, permitted, { ...shared, toUnitId });
    else await insertInterpretation(tx, municipalityId, permitted, { ...shared, kind });
    await deleteDraft(tx, demand(actor, 'keepDraft', draft));
    if (toUnitId) await context.jobs.send(jobNames.inquiry, { municipalityId, inquiryId: id }, id, tx);
    const act = kind === 'question' ? 'inquiry.shared' : 'interpretation.shared';
    await insertAuditEntry(tx, municipalityId, {
      ...{ at, actor: actor.accountId, act, subject: id, after: { bodyId, toUnitId } },
    });
  });
}

async function requireDraft(tx: Tx, actor: Actor, id: InquiryId) {
  const draft = await lockDraft(tx, id);
  demandSeen(actor, 'keepDraft', draft, 'unknown-inquiry');
  return draft;
}

export interface TypedAnswer {
  id: InquiryAnswerId;
  inquiryId: InquiryId;
  text: string;
}

/** Adds a leader's answer, which nobody changes, and has whoever asked told of it by mail. Refuses with `unknown-inquiry`, and `not-allowed` for who only reads it. */
export async function answerInquiry(context: Context, actor: Actor, typed: TypedAnswer): Promise<void> {
  const { municipalityId, accountId } = actor;
  const { id, inquiryId, text } = typed;
  await inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const inquiry = await findInquiry(tx, inquiryId);
    demandSeen(actor, 'readInquiry', inquiry, 'unknown-inquiry');
    if (!(await seesWhatBodySees(tx, context, actor, inquiry))) throw new Refusal('unknown-inquiry', 404);
    const permitted = demand(actor, 'answerInquiry', inquiry);
    const answeredAt = context.clock.now();
    const given = { id, authorId: accountId, text, answeredAt };
    if (!(await insertAnswer(tx, municipalityId, permitted, given))) return;
    await context.jobs.send(jobNames.inquiryAnswered, { municipalityId, inquiryId, answerId: id }, id, tx);
    await insertAuditEntry(tx, municipalityId, {
      ...{ at: answeredAt, actor: accountId, act: 'inquiry.answered', subject: inquiryId },
    });
  });
}

/** Takes one's own interpretation back: its text is deleted. Refuses with `unknown-inquiry` and `not-allowed`. */
export async function withdrawInterpretation(
  context: Context,
  actor: Actor,
  id: InterpretationId,
): Promise<void> {
  const { municipalityId, accountId } = actor;
  await inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const interpretation = await lockInterpretation(tx, id);
    demandSeen(actor, 'readInterpretation', interpretation, 'unknown-inquiry');
    const permitted = demand(actor, 'withdrawInterpretation', interpretation);
    if (interpretation.withdrawnAt !== null) return;
    const at = context.clock.now();
    await markWithdrawn(tx, permitted, at);
    await insertAuditEntry(tx, municipalityId, {
      ...{ at, actor: accountId, act: 'interpretation.withdrawn', subject: id },
    });
  });
}
