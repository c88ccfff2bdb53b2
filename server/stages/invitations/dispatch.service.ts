import { type Doer, doerId } from '../../core/authorisation/doer.ts';
import type { DispatchId, MunicipalityId, RoundId } from '../../core/ids.ts';
import { reminderDue } from '../../core/invitation/reminders.ts';
import { roundState } from '../../core/round.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { demand } from '../../platform/demand.ts';
import { Refusal } from '../../platform/errors.ts';
import { jobNames } from '../../platform/jobs/names.ts';
import { insertAuditEntry } from '../organisation/audit.store.ts';
import type { Round } from '../rounds/rounds.store.ts';
import {
  insertDispatch,
  insertLetters,
  listDispatches,
  listReminders,
  replaceReminders,
} from './dispatch.store.ts';
import { roundForInviting } from './frame.service.ts';
import { lockFrame } from './frame.store.ts';

/**
 * Sends letters to everybody who has had none. `expected`: how many whoever asks was told it would be. Refuses with
 * `no-mail`, `round-not-open`, `nothing-to-send`, and with `changed-since` when it would be another number.
 */
export async function startDispatch(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  expected: number,
  by: Doer,
): Promise<void> {
  await inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const round = await roundForInviting(tx, roundId, by);
    demand(by, 'inviteToRound', round);
    const at = context.clock.now();
    if (roundState(round, at) !== 'open') throw new Refusal('round-not-open', 409);
    if (!context.mail) throw new Refusal('no-mail', 409);
    await lockFrame(tx, roundId);
    const letters = await addDispatch(tx, context, municipalityId, roundId, null);
    if (letters === 0) throw new Refusal('nothing-to-send', 409);
    if (letters !== expected) throw new Refusal('changed-since', 409);
    await insertAuditEntry(tx, municipalityId, {
      ...{ at, actor: doerId(by), act: 'letters.sent', subject: roundId, after: { letters } },
    });
  });
}

/** The dispatch with its letters, and the job that sends them. Gives how many. */
async function addDispatch(
  tx: Tx,
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  afterDays: number | null,
): Promise<number> {
  const id = crypto.randomUUID() as DispatchId;
  const createdAt = context.clock.now();
  const begun = { id, roundId, afterDays, channel: 'email', createdAt, finishedAt: null } as const;
  await insertDispatch(tx, municipalityId, begun);
  const letters = await insertLetters(
    tx,
    municipalityId,
    { id, roundId },
    afterDays === null ? 'new' : 'sent',
  );
  await context.jobs.send(jobNames.letters, { municipalityId, dispatchId: id }, id, tx);
  return letters;
}

/** When those who have not answered are reminded, in days after opening. Those that have had their turn stay done. */
export async function setReminders(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  afterDays: number[],
  by: Doer,
): Promise<void> {
  await inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const round = await roundForInviting(tx, roundId, by);
    demand(by, 'inviteToRound', round);
    const at = context.clock.now();
    if (roundState(round, at) === 'closed') throw new Refusal('round-not-open', 409);
    await lockFrame(tx, roundId);
    const before = await listReminders(tx, roundId);
    const after = [...new Set(afterDays)].sort((one, other) => one - other);
    await replaceReminders(tx, municipalityId, roundId, after);
    await insertAuditEntry(tx, municipalityId, {
      ...{ at, actor: doerId(by), act: 'reminders.set', subject: roundId, before, after },
    });
  });
}

/**
 * What a minute asks of an open round: the reminder whose turn it is, also after a missed night, and the job of letters
 * that still wait. How many a reminder goes to is told nowhere: it is how many have not answered.
 */
export async function tendLetters(
  context: Context,
  municipalityId: MunicipalityId,
  round: Round,
): Promise<void> {
  // Nobody is asked to answer what takes no answers; what is due is caught up afterwards.
  if (!context.mail || round.pausedAt) return;
  await inMunicipality(context.db.staff, municipalityId, async (tx) => {
    await lockFrame(tx, round.id);
    const now = context.clock.now();
    const dispatches = await listDispatches(tx, round.id);
    for (const { id, finishedAt } of dispatches) {
      if (!finishedAt) await context.jobs.send(jobNames.letters, { municipalityId, dispatchId: id }, id, tx);
    }
    const due = reminderDue({
      ...{ afterDays: await listReminders(tx, round.id), opensAt: round.opensAt, now },
      done: dispatches.flatMap(({ afterDays }) => afterDays ?? []),
      lastDispatchAt: dispatches.at(-1)?.createdAt ?? null,
    });
    if (!due || dispatches.some(({ finishedAt }) => !finishedAt)) return;
    for (const afterDays of due.skip) {
      const id = crypto.randomUUID() as DispatchId;
      const passed = { id, roundId: round.id, afterDays, createdAt: now, finishedAt: now };
      await insertDispatch(tx, municipalityId, { ...passed, channel: 'email' });
    }
    await addDispatch(tx, context, municipalityId, round.id, due.send);
  });
}
