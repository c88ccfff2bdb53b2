import type { Actor } from '../../core/authorisation/actor.ts';
import { type Doer, doerId } from '../../core/authorisation/doer.ts';
import type { Permitted } from '../../core/authorisation/permit.ts';
import type { MunicipalityId, RawGrantId, RoundId } from '../../core/ids.ts';
import { mayBeRaw } from '../../core/opening/mode.ts';
import { rawGrantState } from '../../core/raw-grant.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { demand, demandSeen } from '../../platform/demand.ts';
import { Refusal } from '../../platform/errors.ts';
import { insertAuditEntry } from '../organisation/audit.store.ts';
import { listAccounts } from '../organisation/people.store.ts';
import { listRawGrants } from '../organisation/raw-grants.store.ts';
import { getRound } from '../rounds/rounds.service.ts';
import { findRound, type Round } from '../rounds/rounds.store.ts';

/** The grant that raw data is had by: a person's own on behalf of whoever asked for it, the operator's on behalf of whoever holds it. */
export interface UsedGrant {
  id: RawGrantId;
  onBehalfOf: string;
}

/**
 * Opens a round's answers to somebody, on the mixer's connection. The use is in the log with its grant. Refused with
 * `raw-not-allowed` for anonymous rounds, and for those whose answers are not mixed yet.
 */
export async function openRaw(
  tx: Tx,
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  { by, grant, act, details }: { by: Doer; grant: UsedGrant | null; act: string; details?: object },
): Promise<{ round: Round; permitted: Permitted<'recomputeRaw'> }> {
  const round = await getRound(tx, roundId);
  const permitted = demand(by, 'recomputeRaw', round);
  const isSealed = round.source === 'collected' && !round.mixedAt;
  if (!mayBeRaw(round.mode) || isSealed) throw new Refusal('raw-not-allowed', 403);
  await insertAuditEntry(tx, municipalityId, {
    ...{ at: context.clock.now(), actor: doerId(by), act, subject: roundId },
    ...(grant ? { onBehalfOf: grant.onBehalfOf, after: { grantId: grant.id, ...details } } : {}),
  });
  return { round, permitted };
}

/** The grant in force that somebody has for a round; where there is none, a round that is nowhere: `unknown-round`. */
export async function ownGrant(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  by: Actor,
): Promise<UsedGrant> {
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    demandSeen(by, 'recomputeRaw', await findRound(tx, roundId), 'unknown-round');
    const grant = await grantInForce(tx, context, roundId, by.accountId);
    // It ended between the question who asks and this one.
    if (!grant) throw new Refusal('unknown-round', 404);
    return { id: grant.id, onBehalfOf: grant.askedBy };
  });
}

/**
 * For the operator at the command line, who sees no answers of their own accord: the grant in force of the account with
 * this mail address. Refuses with `no-raw-grant`, and `raw-not-allowed`.
 */
export async function grantHeldBy(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  email: string,
): Promise<UsedGrant> {
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const round = await getRound(tx, roundId);
    if (!mayBeRaw(round.mode)) throw new Refusal('raw-not-allowed', 403);
    const analyst = (await listAccounts(tx, context.demo)).find(
      (one) => one.email?.toLowerCase() === email.trim().toLowerCase() && one.deactivatedAt === null,
    );
    const grant = await grantInForce(tx, context, roundId, analyst?.id);
    if (!grant) throw new Refusal('no-raw-grant', 403);
    return { id: grant.id, onBehalfOf: grant.analystId };
  });
}

async function grantInForce(tx: Tx, context: Context, roundId: RoundId, analystId: string | undefined) {
  const now = context.clock.now();
  return (await listRawGrants(tx)).find(
    (one) =>
      one.kind === 'raw' &&
      one.roundId === roundId &&
      one.analystId === analystId &&
      rawGrantState(one, now) === 'inForce',
  );
}
