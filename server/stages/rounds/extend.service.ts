import { type Doer, doerId } from '../../core/authorisation/doer.ts';
import type { MunicipalityId, RoundId } from '../../core/ids.ts';
import { afterGrace, extensionFault } from '../../core/opening/times.ts';
import type { RoundTimes } from '../../core/round.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality } from '../../platform/db/connect.ts';
import { demand } from '../../platform/demand.ts';
import { Refusal } from '../../platform/errors.ts';
import { insertAuditEntry } from '../organisation/audit.store.ts';
import { getRound } from './rounds.service.ts';
import { markExtended } from './rounds.store.ts';

type Times = Pick<RoundTimes, 'closesAt' | 'acceptsUntilAt'>;

/**
 * Gives people more time, while the round still takes answers and none is mixed. `acceptsUntilAt` null: 48 hours after
 * closing. Gives the times that stand now.
 *
 * Refuses with `round-is-over` once its time is up, it was closed with a reason, or its answers came from a file; and
 * with `not-later`, `closes-too-late`, `too-near-deletion` or `accepts-until-wrong` for what is no extension. The day the answers are
 * deleted stands as it was told when the round opened.
 */
export async function extendRound(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  { closesAt, acceptsUntilAt }: { closesAt: Date; acceptsUntilAt: Date | null },
  by: Doer,
): Promise<Times> {
  const wanted = { closesAt, acceptsUntilAt: acceptsUntilAt ?? afterGrace(closesAt) };
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const round = await getRound(tx, roundId);
    const permitted = demand(by, 'extendRound', round);
    const now = context.clock.now();
    if (round.source !== 'collected' || now >= round.acceptsUntilAt) {
      throw new Refusal('round-is-over', 409);
    }
    // What is only tried is deleted as it closes, and nobody was told a day.
    const standing = round.kind === 'test' ? { ...round, promisedDeletionOn: null } : round;
    const fault = extensionFault(standing, wanted, now);
    if (fault) {
      const place = fault === 'accepts-until-wrong' ? 'acceptsUntilAt' : 'closesAt';
      throw new Refusal(fault, 422, [{ place, code: fault }]);
    }
    if (!(await markExtended(tx, permitted, now, wanted))) throw new Refusal('round-is-over', 409);
    await insertAuditEntry(tx, municipalityId, {
      ...{ at: now, actor: doerId(by), act: 'round.extended', subject: roundId },
      before: inLog(round),
      after: inLog(wanted),
    });
    return wanted;
  });
}

function inLog({ closesAt, acceptsUntilAt }: Times) {
  return { closesAt: closesAt.toISOString(), acceptsUntilAt: acceptsUntilAt.toISOString() };
}
