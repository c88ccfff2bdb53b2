import type { MunicipalityId, RoundId } from '../../core/ids.ts';
import type { JobRule } from '../../core/retention/rules.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { toldOf } from '../../platform/log.ts';
import { deleteContactsOfClosedRounds } from '../invitations/frame.store.ts';
import { eraseDeactivated } from '../organisation/erasure.service.ts';
import { deleteExpiredAttempts } from '../organisation/oidc.store.ts';
import {
  deleteFailuresUntil,
  deletePasswordLinksUntil,
  deletePendingSecretsUntil,
  listDeactivatedUntil,
} from '../organisation/retention.store.ts';
import { deleteExpiredSessions } from '../organisation/session.store.ts';
import { deleteGone } from '../questionnaires/presence.store.ts';
import { makeRelease } from '../releases/releases.service.ts';
import { deleteResultLettersUntil } from '../releases/result-letters.store.ts';
import { deleteDueAnswers, deleteSpentCodes, listDueAnswers } from '../responses/deletion.service.ts';
import { clearUnread } from '../responses/look-ups.store.ts';
import { isReleased } from '../rounds/limits.store.ts';
import { listRounds } from '../rounds/rounds.store.ts';

/**
 * What the job does for a rule. `until`: the last day to count from of what is due; rules that go by the instant look
 * at the clock. Only answers and codes are on the mixer's connection, the one role that may touch them.
 */
type CarryOut = (context: Context, municipalityId: MunicipalityId, until: string) => Promise<void>;

const onStaff =
  (work: (tx: Tx, now: Date, until: string) => Promise<void>): CarryOut =>
  (context, municipalityId, until) =>
    inMunicipality(context.db.staff, municipalityId, (tx) => work(tx, context.clock.now(), until));

export const carryOut: Record<JobRule, CarryOut> = {
  async answers(context, municipalityId) {
    for (const roundId of await listDueAnswers(context, municipalityId)) {
      await releaseFirst(context, municipalityId, roundId);
      await deleteDueAnswers(context, municipalityId, roundId);
    }
  },
  accessCodes: deleteSpentCodes,
  contacts: onStaff(async (tx, now) => {
    await deleteContactsOfClosedRounds(tx, now);
    // What a look-up found for somebody who never came to read it.
    await clearUnread(tx, now);
  }),
  sessions: onStaff(deleteExpiredSessions),
  signInAttempts: onStaff(deleteExpiredAttempts),
  passwordLinks: onStaff(deletePasswordLinksUntil),
  resultLetters: onStaff((tx, _now, until) => deleteResultLettersUntil(tx, until)),
  draftPresence: onStaff((tx, now) => deleteGone(tx, now)),
  failedSignIns: onStaff((tx, _now, until) => deleteFailuresUntil(tx, until)),
  pendingSecondFactors: onStaff((tx, _now, until) => deletePendingSecretsUntil(tx, until)),
  async deactivatedAccounts(context, municipalityId, until) {
    const ids = await inMunicipality(context.db.staff, municipalityId, (tx) =>
      listDeactivatedUntil(tx, until),
    );
    await eraseDeactivated(context, municipalityId, ids);
  },
};

/**
 * Makes what can only be made while the answers are there: the release of the round, and of one that follows it and is
 * compared with it, where a job that should have made them has not. The day was promised, so it waits for none of them.
 */
async function releaseFirst(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
): Promise<void> {
  const unreleased = await inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const found: RoundId[] = [];
    for (const round of await listRounds(tx)) {
      const isConcerned = round.id === roundId || round.previousRoundId === roundId;
      if (isConcerned && round.mixedAt !== null && !(await isReleased(tx, round.id))) found.push(round.id);
    }
    return found;
  });
  for (const id of unreleased) {
    try {
      await makeRelease(context, municipalityId, id);
    } catch (error) {
      context.log.error({ ...toldOf(error), roundId: id }, 'release before deletion');
    }
  }
}
