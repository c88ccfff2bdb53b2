import type { Actor } from '../../core/authorisation/actor.ts';
import type { ClaimContent, ClaimFigure } from '../../core/claims/claim.ts';
import { judgeClaim } from '../../core/claims/verdict.ts';
import type { BodyId, ClaimId } from '../../core/ids.ts';
import { osloDay } from '../../core/oslo.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { demand, demandSeen } from '../../platform/demand.ts';
import { Refusal } from '../../platform/errors.ts';
import { listIndicators, listVisibleReleases } from '../indicators/indicators.store.ts';
import { bodyChoices, type NamedBody } from '../inquiries/figure.service.ts';
import { listReleaseNames } from '../inquiries/places.store.ts';
import { insertAuditEntry } from '../organisation/audit.store.ts';
import { listBodiesInForce } from '../organisation/bodies.store.ts';
import { type AskedPlace, readPeriods } from '../scorecards/periods.service.ts';
import { deleteClaimDraft, findClaim, insertClaim, lockClaimDraft, saveClaimDraft } from './claims.store.ts';

export interface TypedClaim extends Omit<ClaimContent, 'about'> {
  /** Made where it is written, so that what is sent twice is one. */
  id: ClaimId;
  /** What it is held against. None: no indicator bears on it. */
  places: readonly AskedPlace[];
}

/**
 * Saves a private claim, or changes one's own, and holds it against what its author sees now. Nothing is logged, since nobody
 * but its author is to know of it. Refuses with `not-allowed`, `unknown-figure`, `already-shared`, and `unknown-claim` where
 * the id is another person's.
 */
export async function keepClaim(context: Context, actor: Actor, typed: TypedClaim): Promise<void> {
  const { id, places, ...content } = typed;
  const permitted = demand(actor, 'writeClaim', { id, authorId: actor.accountId });
  await inMunicipality(context.db.staff, actor.municipalityId, async (tx) => {
    if (await findClaim(tx, id)) throw new Refusal('already-shared', 409);
    const about = await foundNow(tx, context, actor, content.statement, places);
    const draft = { ...content, about, authorId: actor.accountId, changedAt: context.clock.now() };
    if (!(await saveClaimDraft(tx, actor.municipalityId, permitted, draft))) {
      throw new Refusal('unknown-claim', 404);
    }
  });
}

async function foundNow(
  tx: Tx,
  context: Context,
  actor: Actor,
  statement: ClaimContent['statement'],
  places: readonly AskedPlace[],
): Promise<ClaimFigure[]> {
  const indicators = new Map((await listIndicators(tx)).map(({ key, id }) => [key, id]));
  const read = await readPeriods(tx, context, actor, places);
  return places.map(({ indicatorKey, unitId }, at) => {
    const [indicatorId, latest] = [indicators.get(indicatorKey), read[at]?.periods[0]];
    if (!indicatorId || !latest) throw new Refusal('unknown-figure', 404);
    const { verdict, reason } = judgeClaim(statement, read[at]?.periods ?? []);
    return { indicatorId, releaseId: latest.releaseId, unitId, verdict, reason };
  });
}

/** Deletes one's own claim for good. Refuses with `unknown-claim`. */
export async function dropClaim(context: Context, actor: Actor, id: ClaimId): Promise<void> {
  await inMunicipality(context.db.staff, actor.municipalityId, async (tx) => {
    const draft = await requireDraft(tx, actor, id);
    await deleteClaimDraft(tx, demand(actor, 'keepClaim', draft));
  });
}

/**
 * Shares a claim with a body, once and for good: all its members read it from this moment, with what is found as it is shared,
 * since its author may have seen more when they wrote it. Refuses with `unknown-claim`, `not-allowed`, and `body-does-not-see`
 * where the author no longer sees a figure, or the body does not see of every figure what the author sees.
 */
export async function shareClaim(context: Context, actor: Actor, id: ClaimId, bodyId: BodyId): Promise<void> {
  const { municipalityId } = actor;
  await inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const { changedAt: _, ...draft } = await requireDraft(tx, actor, id);
    const permitted = demand(actor, 'shareClaim', { ...draft, bodyId });
    const bodies = await (await claimBodies(tx, context, actor))(draft);
    if (!bodies.some((one) => one.id === bodyId)) throw new Refusal('body-does-not-see', 409);
    const at = context.clock.now();
    const about = await foundAgain(tx, context, actor, draft);
    await insertClaim(tx, municipalityId, permitted, { ...draft, about, bodyId, sharedAt: at });
    await deleteClaimDraft(tx, demand(actor, 'keepClaim', draft));
    await insertAuditEntry(tx, municipalityId, {
      ...{ at, actor: actor.accountId, act: 'claim.shared', subject: id, after: { bodyId } },
    });
  });
}

/** The same figures held against what the author sees now. */
async function foundAgain(tx: Tx, context: Context, actor: Actor, { statement, about }: ClaimContent) {
  const keys = new Map((await listIndicators(tx)).map(({ key, id }) => [id, key]));
  const names = new Map(
    (await listReleaseNames(tx, [...new Set(about.map(({ releaseId }) => releaseId))])).map(
      ({ releaseId, surveyKey }) => [releaseId, surveyKey],
    ),
  );
  const places = about.map(({ indicatorId, releaseId, unitId }) => ({
    ...{ indicatorKey: keys.get(indicatorId) ?? '', surveyKey: names.get(releaseId) ?? '', unitId },
  }));
  const read = await readPeriods(tx, context, actor, places);
  return about.map((figure, at): ClaimFigure => {
    const periods = read[at]?.periods ?? [];
    const { verdict, reason } = judgeClaim(statement, periods);
    return { ...figure, releaseId: periods[0]?.releaseId ?? figure.releaseId, verdict, reason };
  });
}

/**
 * Which of the author's bodies see as the author does every round of the surveys a claim is held against, since its verdict may
 * come from any of them; with none, all of the author's bodies. No body where the author does not see one of the rounds any
 * more, as whoever has left the body they saw it with.
 */
export async function claimBodies(tx: Tx, context: Context, actor: Actor) {
  const now = context.clock.now();
  const own = (await listBodiesInForce(tx, osloDay(now)))
    .filter(({ id }) => actor.bodyIds.includes(id))
    .map(({ id, name }) => ({ id, name }));
  const releases = await listVisibleReleases(tx, actor, now);
  const choices = await bodyChoices(tx, context, actor);
  return async ({ about }: Pick<ClaimContent, 'about'>): Promise<NamedBody[]> => {
    const names = await listReleaseNames(tx, [...new Set(about.map(({ releaseId }) => releaseId))]);
    const surveys = new Set(names.map(({ surveyKey }) => surveyKey));
    const seen = new Set(releases.map(({ roundId }) => roundId));
    if (names.some(({ roundId }) => !seen.has(roundId))) return [];
    let seeing: NamedBody[] = own;
    for (const { roundId } of releases.filter(({ surveyKey }) => surveys.has(surveyKey))) {
      const bodies = await choices('question', roundId);
      seeing = seeing.filter(({ id }) => bodies.some((one) => one.id === id));
    }
    return seeing;
  };
}

async function requireDraft(tx: Tx, actor: Actor, id: ClaimId) {
  const draft = await lockClaimDraft(tx, id);
  demandSeen(actor, 'keepClaim', draft, 'unknown-claim');
  return draft;
}
