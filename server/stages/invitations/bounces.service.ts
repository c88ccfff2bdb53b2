import { type Doer, doerId } from '../../core/authorisation/doer.ts';
import type { MunicipalityId, RoundId } from '../../core/ids.ts';
import { roundState } from '../../core/round.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality } from '../../platform/db/connect.ts';
import { demand } from '../../platform/demand.ts';
import { Refusal } from '../../platform/errors.ts';
import { insertAuditEntry } from '../organisation/audit.store.ts';
import { addressMark } from './addresses.ts';
import { markBounced } from './dispatch.store.ts';
import { roundForInviting } from './frame.service.ts';
import { lockFrame } from './frame.store.ts';

/**
 * Addresses that letters have come back from, days after the mail server took them: they count as not reached, get no
 * reminder, and can be printed for. Their codes still work, for an earlier letter may have arrived. Gives how many of them
 * the round has; again changes nothing. Refuses with `round-not-open` when it has closed: it has no addresses then.
 */
export async function recordBounces(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  addresses: string[],
  by: Doer,
): Promise<number> {
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const round = await roundForInviting(tx, roundId, by);
    const permitted = demand(by, 'inviteToRound', round);
    const at = context.clock.now();
    if (roundState(round, at) === 'closed') throw new Refusal('round-not-open', 409);
    await lockFrame(tx, roundId);
    const hashes = addresses.map((address) => addressMark(context, municipalityId, address.toLowerCase()));
    const marked = await markBounced(tx, permitted, hashes);
    await insertAuditEntry(tx, municipalityId, {
      ...{ at, actor: doerId(by), act: 'letters.bounced', subject: roundId, after: { letters: marked } },
    });
    return marked;
  });
}
