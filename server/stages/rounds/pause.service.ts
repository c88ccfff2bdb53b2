import { type Doer, doerId } from '../../core/authorisation/doer.ts';
import type { MunicipalityId, RoundId } from '../../core/ids.ts';
import { takesAnswers } from '../../core/round.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality } from '../../platform/db/connect.ts';
import { demand } from '../../platform/demand.ts';
import { Refusal } from '../../platform/errors.ts';
import { insertAuditEntry } from '../organisation/audit.store.ts';
import { getRound } from './rounds.service.ts';
import { markPaused } from './rounds.store.ts';

/**
 * Takes no answers in a round for now. Its times stand: a pause does not prolong it. What people have answered stays on
 * their devices. Refuses with `round-not-open` where it takes no answers anyway, and with `already-paused`.
 */
export async function pauseRound(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  reason: string,
  by: Doer,
): Promise<void> {
  await setPause(context, municipalityId, roundId, by, reason);
}

/** Takes answers again. Refuses with `round-not-open` once its time is up, and with `not-paused`. */
export async function resumeRound(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  by: Doer,
): Promise<void> {
  await setPause(context, municipalityId, roundId, by, null);
}

async function setPause(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  by: Doer,
  reason: string | null,
): Promise<void> {
  await inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const round = await getRound(tx, roundId);
    const permitted = demand(by, 'pauseRound', round);
    const now = context.clock.now();
    if (round.source !== 'collected' || !takesAnswers(round, now)) throw new Refusal('round-not-open', 409);
    const isPause = reason !== null;
    const isChanged = await markPaused(tx, permitted, isPause ? now : null);
    if (!isChanged) throw new Refusal(isPause ? 'already-paused' : 'not-paused', 409);
    await insertAuditEntry(tx, municipalityId, {
      ...{ at: now, actor: doerId(by), act: isPause ? 'round.paused' : 'round.resumed', subject: roundId },
      ...(isPause ? { after: { reason } } : { before: { pausedAt: round.pausedAt?.toISOString() ?? null } }),
    });
  });
}
