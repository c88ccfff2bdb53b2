import { type Doer, doerId } from '../../core/authorisation/doer.ts';
import { permitSystem } from '../../core/authorisation/permit.ts';
import type { BodyId, MunicipalityId, PublicationId, ReleaseId, RoundId } from '../../core/ids.ts';
import { osloDay } from '../../core/oslo.ts';
import { publishingFault, withdrawalFault } from '../../core/publication.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { demand } from '../../platform/demand.ts';
import { Refusal } from '../../platform/errors.ts';
import { insertAuditEntry } from '../organisation/audit.store.ts';
import { listBodies, listBodiesInForce } from '../organisation/bodies.store.ts';
import { lockRoundForReleasing } from '../rounds/limits.store.ts';
import { getRound } from '../rounds/rounds.service.ts';
import {
  deleteComingPublications,
  insertPublication,
  listPublications,
  type StoredPublication,
} from './publications.store.ts';
import { hasAnswersToCount, methodVersion } from './releases.service.ts';
import { findLatestRelease, type Release } from './releases.store.ts';

export interface NewPublication {
  /** One or several bodies, at one moment for all of them; or everyone, which is a decision of its own. */
  to: BodyId[] | 'public';
  /** Null: now. */
  visibleFromAt: Date | null;
}

/**
 * Makes the newest release visible from a moment on. Gives the moment. Refuses with `not-released`, with
 * `pilot-not-published`, with `unknown-body`
 * for one that is not there, with `body-not-in-force` for one that does not sit on that day, and as `publishingFault`
 * says.
 */
export async function publish(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  { to, visibleFromAt }: NewPublication,
  by: Doer,
): Promise<Date> {
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const round = await getRound(tx, roundId);
    const permitted = demand(by, 'publishRound', round);
    if (round.kind === 'pilot') throw new Refusal('pilot-not-published', 409);
    await lockRoundForReleasing(tx, round.id);
    const release = await requireRelease(tx, round.id);
    const now = context.clock.now();
    const at = visibleFromAt ?? now;
    if (to !== 'public') await requireBodies(tx, to, at);
    const given = (to === 'public' ? [null] : [...new Set(to)]).map((bodyId) => ({
      ...{ id: crypto.randomUUID() as PublicationId, bodyId, visibleFromAt: at },
    }));
    refuse(publishingFault(given, await listPublications(tx, release.id), now));
    for (const publication of given) {
      await insertPublication(tx, municipalityId, { id: release.id, roundId: permitted }, publication);
      await insertAuditEntry(tx, municipalityId, {
        ...{ at: now, actor: doerId(by), act: `release.published.${audienceOf(publication)}` },
        ...{ subject: release.id, after: told(publication) },
      });
    }
    return at;
  });
}

/**
 * Takes back a publication whose moment has not come. Refuses with `unknown-publication`, with `already-visible` for
 * what somebody can have seen, and with `public-before-body` where everyone would then see it before any body.
 */
export async function withdrawPublication(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  publicationId: PublicationId,
  by: Doer,
): Promise<void> {
  await inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const round = await getRound(tx, roundId);
    const permitted = demand(by, 'publishRound', round);
    await lockRoundForReleasing(tx, round.id);
    const release = await requireRelease(tx, round.id);
    const present = await listPublications(tx, release.id);
    const withdrawn = present.find(({ id }) => id === publicationId);
    if (!withdrawn) throw new Refusal('unknown-publication', 404);
    const now = context.clock.now();
    refuse(withdrawalFault(withdrawn, present, now));
    const count = await deleteComingPublications(tx, permitted, withdrawn.bodyId, now);
    if (count === 0) throw new Refusal('already-visible', 409);
    await insertAuditEntry(tx, municipalityId, {
      ...{ at: now, actor: doerId(by), act: `release.withdrawn.${audienceOf(withdrawn)}` },
      ...{ subject: release.id, before: told(withdrawn) },
    });
  });
}

/** Everything at once, for the demo: to the council, or to every body where there is none, and to everyone, from now. */
export async function publishToAll(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  by: Doer,
): Promise<void> {
  const bodies = await inMunicipality(context.db.staff, municipalityId, (tx) =>
    listBodiesInForce(tx, osloDay(context.clock.now())),
  );
  const councils = bodies.filter(({ kind }) => kind === 'council');
  const to = (councils.length > 0 ? councils : bodies).map(({ id }) => id);
  // Nobody was elected who should have it first, so nobody gets it.
  if (to.length === 0) return;
  await publish(context, municipalityId, roundId, { to, visibleFromAt: null }, by);
  await publish(context, municipalityId, roundId, { to: 'public', visibleFromAt: null }, by);
}

/**
 * Who sees the newest release of a round that was made by an older method; undefined when it was not, and where it
 * cannot be made anew because answers are deleted.
 */
export async function outdatedRelease(
  tx: Tx,
  roundId: RoundId,
): Promise<{ publications: StoredPublication[] } | undefined> {
  const latest = await findLatestRelease(tx, roundId);
  if (!latest || latest.methodVersion >= methodVersion) return undefined;
  if (!(await hasAnswersToCount(tx, roundId))) return undefined;
  return { publications: await listPublications(tx, latest.id) };
}

/**
 * Makes a release that replaces one of an older method visible to those who see, or shall see, that one. From the same
 * instants: the result was published then, and is not news again.
 */
export async function republish(
  tx: Tx,
  context: Context,
  municipalityId: MunicipalityId,
  release: { id: ReleaseId; roundId: RoundId },
  publications: StoredPublication[],
): Promise<void> {
  const permitted = permitSystem('publishRound', release.roundId, 'who sees the old one sees the new one');
  for (const { bodyId, visibleFromAt } of publications) {
    const publication = { id: crypto.randomUUID() as PublicationId, bodyId, visibleFromAt };
    await insertPublication(tx, municipalityId, { id: release.id, roundId: permitted }, publication);
    await insertAuditEntry(tx, municipalityId, {
      ...{ at: context.clock.now(), actor: 'system', act: `release.renewed.${audienceOf(publication)}` },
      ...{ subject: release.id, after: told(publication) },
    });
  }
}

async function requireRelease(tx: Tx, roundId: RoundId): Promise<Release> {
  const release = await findLatestRelease(tx, roundId);
  if (!release) throw new Refusal('not-released', 409);
  return release;
}

/** All of them there, and sitting on the day they shall see it. */
async function requireBodies(tx: Tx, ids: BodyId[], at: Date): Promise<void> {
  const known = new Set((await listBodies(tx)).map(({ id }) => id));
  if (ids.some((id) => !known.has(id))) throw new Refusal('unknown-body', 409);
  const sitting = new Set((await listBodiesInForce(tx, osloDay(at))).map(({ id }) => id));
  if (ids.some((id) => !sitting.has(id))) throw new Refusal('body-not-in-force', 409);
}

function refuse(fault: string | null): void {
  if (fault) throw new Refusal(fault, 409);
}

function audienceOf({ bodyId }: { bodyId: BodyId | null }): 'body' | 'public' {
  return bodyId === null ? 'public' : 'body';
}

function told({ bodyId, visibleFromAt }: StoredPublication) {
  return { bodyId, visibleFromAt: visibleFromAt.toISOString() };
}
