import type { Actor } from '../../core/authorisation/actor.ts';
import type { Permitted } from '../../core/authorisation/permit.ts';
import type { LookUpId, MunicipalityId, RoundId } from '../../core/ids.ts';
import { lookUpState } from '../../core/look-up.ts';
import type { Context } from '../../platform/context.ts';
import type { KeyFolder } from '../../platform/crypto/keys.ts';
import { linkKeyName } from '../../platform/crypto/link-key.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { demand } from '../../platform/demand.ts';
import { Refusal } from '../../platform/errors.ts';
import { jobNames } from '../../platform/jobs/names.ts';
import { insertAuditEntry } from '../organisation/audit.store.ts';
import { getRound } from '../rounds/rounds.service.ts';
import type { Round } from '../rounds/rounds.store.ts';
import { type Correction, readCorrection } from './correcting.ts';
import { followLink, nothing, type Outcome } from './follow-link.service.ts';
import { refuseUntied, requireLookUp } from './look-ups.service.ts';
import {
  clearSealed,
  findLookUp,
  type LookUp,
  lockLookUp,
  markLookUpDone,
  markLookUpStarted,
  markStartedDone,
  markStartedReturned,
} from './look-ups.store.ts';
import { type Prepared, prepare } from './questionnaire-cache.ts';

const placeOf = (id: LookUpId) => `look-up ${id}`;

/**
 * Carries out an approved look-up, once: gives the answer, sets it right, or deletes it with its link. A line is in the log
 * before anything is read. What somebody wrote in their own words is tied to nobody, and is not found. The figures that are
 * released stay. A correction that lacks something changes nothing, says what, and may be tried again.
 *
 * In a process without keys it is left to one that has them (`isWaiting`), and asked again when that is done it gives what was
 * found or is lacking, once. Refuses with `unknown-look-up`, `not-approved`, `not-confidential`, and with `unknown-question`,
 * `no-correction` and `not-an-answer` where something is to be set right.
 */
export async function carryOutLookUp(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  id: LookUpId,
  given: Correction | null,
  by: Actor,
): Promise<Outcome & { isWaiting: boolean }> {
  const { keys, secrets } = context;
  const prepared = await preparedFor(context, municipalityId, roundId);
  const begun = await inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const round = await getRound(tx, roundId);
    const lookUp = await requireLookUp(tx, round, id, by);
    const permitted = demand(by, 'carryOutLookUp', { ...lookUp, surveyId: round.surveyId });
    const at = context.clock.now();
    const state = lookUpState(lookUp, at);
    const isRead = state === 'done' || (lookUp.returnedAt !== null && given === null);
    if (isRead && lookUp.sealed) {
      const read = JSON.parse(secrets.open(lookUp.sealed, placeOf(id))) as Outcome;
      await clearSealed(tx, permitted);
      return { read };
    }
    if (state !== 'approved') throw new Refusal('not-approved', 409);
    await refuseForgotten(context, round);
    const isCorrection = lookUp.purpose === 'correction';
    const correction = isCorrection ? given : null;
    if (isCorrection) readCorrection(prepared, correction);
    const isDoneNow = keys !== null && !isCorrection;
    if (isDoneNow) await markLookUpDone(tx, permitted, at);
    if (!keys) {
      const sealed = correction && secrets.seal(JSON.stringify(correction), placeOf(id));
      await markLookUpStarted(tx, permitted, { at, sealed });
      await context.jobs.send(jobNames.lookUp, { municipalityId, roundId, lookUpId: id }, id, tx);
    }
    const act = isCorrection ? 'lookUp.begun' : 'lookUp.done';
    await insertLine(tx, context, municipalityId, lookUp, act, by.accountId);
    return { lookUp, permitted, correction };
  });
  if (begun.read) return { ...begun.read, isWaiting: false };
  const { lookUp, permitted, correction } = begun;
  if (!keys) return { ...nothing, isWaiting: true };
  const outcome = correction
    ? await setRightHere(context, keys, municipalityId, lookUp, permitted, prepared, correction)
    : await followLink(context, keys, municipalityId, lookUp, prepared, null);
  return { ...outcome, isWaiting: false };
}

async function preparedFor(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
): Promise<Prepared> {
  const { db } = context;
  const round = await inMunicipality(db.staff, municipalityId, (tx) => getRound(tx, roundId));
  return prepare(db.staff, municipalityId, round.questionnaireVersionId);
}

async function refuseForgotten({ keys }: Context, round: Round): Promise<void> {
  refuseUntied(round);
  if (keys && !(await keys.has(linkKeyName(round.id)))) throw new Refusal('not-confidential', 409);
}

async function insertLine(
  tx: Tx,
  context: Context,
  municipalityId: MunicipalityId,
  { id, roundId, purpose }: LookUp,
  act: 'lookUp.begun' | 'lookUp.done',
  actor: string,
): Promise<void> {
  const at = context.clock.now();
  await insertAuditEntry(tx, municipalityId, { at, actor, act, subject: id, after: { roundId, purpose } });
}

/** Done where nothing lacks, and else as it was. One at a time: the look-up is held meanwhile. */
async function setRightHere(
  context: Context,
  keys: KeyFolder,
  municipalityId: MunicipalityId,
  { id, roundId, askedBy }: LookUp,
  permitted: Permitted<'carryOutLookUp'>,
  prepared: Prepared,
  correction: Correction,
): Promise<Outcome> {
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const at = context.clock.now();
    const lookUp = await lockLookUp(tx, roundId, id);
    if (!lookUp || lookUpState(lookUp, at) !== 'approved') throw new Refusal('not-approved', 409);
    const outcome = await followLink(context, keys, municipalityId, lookUp, prepared, correction);
    if (outcome.lacks) return outcome;
    await markLookUpDone(tx, permitted, at);
    await insertLine(tx, context, municipalityId, lookUp, 'lookUp.done', askedBy);
    return outcome;
  });
}

/**
 * Does what was left to a process that has the keys. What it finds lies sealed until whoever asked reads it, and so does what a
 * correction lacks, which comes back undone. Safe to run again: what is done is not done anew. Where the key is gone meanwhile,
 * nothing is found.
 */
export async function workLookUp(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  id: LookUpId,
): Promise<void> {
  const { keys, secrets } = context;
  if (!keys) throw new Error('a process without the key folder cannot carry out a look-up');
  const prepared = await preparedFor(context, municipalityId, roundId);
  const lookUp = await inMunicipality(context.db.staff, municipalityId, (tx) => findLookUp(tx, roundId, id));
  if (!lookUp?.startedAt || lookUp.returnedAt !== null || lookUp.doneAt !== null) return;
  const correction = lookUp.sealed && (JSON.parse(secrets.open(lookUp.sealed, placeOf(id))) as Correction);
  const isTied = await keys.has(linkKeyName(roundId));
  const found = isTied
    ? await followLink(context, keys, municipalityId, lookUp, prepared, correction)
    : nothing;
  await inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const at = context.clock.now();
    const sealed = secrets.seal(JSON.stringify(found), placeOf(id));
    if (found.lacks) return markStartedReturned(tx, id, { at, sealed });
    await markStartedDone(tx, id, { at, sealed });
    if (correction) await insertLine(tx, context, municipalityId, lookUp, 'lookUp.done', lookUp.askedBy);
  });
}
