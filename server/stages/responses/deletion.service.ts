import type { MunicipalityId, RoundId } from '../../core/ids.ts';
import { osloDay } from '../../core/oslo.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { insertAuditEntry } from '../organisation/audit.store.ts';
import { listPromisedRounds, lockAnswersForDeleting, type PromisedRound } from '../rounds/rounds.store.ts';
import { clearPages } from './clearing.service.ts';
import { forgetLinks } from './links.service.ts';
import {
  countAnswerRows,
  deleteAnswerRows,
  deleteCodesOfClosedRounds,
  deleteSealed,
  lockRoundForMixing,
  markAnswersDeleted,
} from './responses.store.ts';

/** Rounds whose answers were to be gone by today, the earliest first. */
export async function listDueAnswers(context: Context, municipalityId: MunicipalityId): Promise<RoundId[]> {
  return inMunicipality(context.db.mixer, municipalityId, async (tx) =>
    (await dueRounds(tx, context)).map(({ id }) => id),
  );
}

async function dueRounds(tx: Tx, context: Context): Promise<PromisedRound[]> {
  const now = context.clock.now();
  const today = osloDay(now);
  const promised = await listPromisedRounds(tx);
  return promised.filter((round) => round.closesAt <= now && round.deletedOn <= today);
}

/**
 * Deletes the answers and free texts of a round whose day has come, and what may still lie sealed because it was never
 * mixed; then looks that no row is left, and clears the pages they lay on. Its figures stay. Nothing happens before the day, nor a second time. The log
 * says that it was done, not how many they were.
 */
export async function deleteDueAnswers(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
): Promise<void> {
  const isDone = await inMunicipality(context.db.mixer, municipalityId, async (tx) => {
    await lockRoundForMixing(tx, roundId);
    await lockAnswersForDeleting(tx, roundId);
    if (!(await dueRounds(tx, context)).some(({ id }) => id === roundId)) return false;
    await deleteAnswerRows(tx, roundId);
    await deleteSealed(tx, roundId);
    const left = await countAnswerRows(tx, roundId);
    if (left > 0)
      throw new Error(`round ${roundId} would still have ${left} rows of answers; nothing was changed`);
    const at = context.clock.now();
    await markAnswersDeleted(tx, roundId, at);
    await insertAuditEntry(tx, municipalityId, {
      ...{ at, actor: 'system', act: 'answers.deleted', subject: roundId },
    });
    return true;
  });
  if (isDone) await clearPages(context, roundId, true);
  await context.keys?.destroy(roundId);
  if (isDone) await forgetLinks(context, municipalityId, roundId, 'system');
}

/** Codes of rounds that take no more answers open nothing, and go. */
export async function deleteSpentCodes(context: Context, municipalityId: MunicipalityId): Promise<void> {
  await inMunicipality(context.db.mixer, municipalityId, deleteCodesOfClosedRounds);
}
