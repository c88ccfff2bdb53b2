import type { Answers } from '../../core/answer.ts';
import type { Actor } from '../../core/authorisation/actor.ts';
import type { LookUpId, MunicipalityId, RoundId } from '../../core/ids.ts';
import type { Localized } from '../../core/locale.ts';
import { lookUpState } from '../../core/look-up.ts';
import { textOf } from '../../core/questionnaire/definition.ts';
import type { Questionnaire } from '../../core/questionnaire/format.ts';
import { pictureName } from '../../core/sent-file/sent-file.ts';
import type { Context } from '../../platform/context.ts';
import type { KeyFolder } from '../../platform/crypto/keys.ts';
import { linkHandle, linkKeyName, openLink } from '../../platform/crypto/link-key.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { demand } from '../../platform/demand.ts';
import { Refusal } from '../../platform/errors.ts';
import { jobNames } from '../../platform/jobs/names.ts';
import { insertAuditEntry } from '../organisation/audit.store.ts';
import { getQuestionnaire } from '../questionnaires/questionnaires.store.ts';
import { getRound } from '../rounds/rounds.service.ts';
import { lockAnswersForDeleting } from '../rounds/rounds.store.ts';
import { type Correction, corrected, judge } from './correcting.ts';
import { type ListedFile, listFilesOf } from './files.store.ts';
import { deleteSealedLink, findSealedLink } from './links.store.ts';
import { refuseUntied, requireLookUp } from './look-ups.service.ts';
import {
  clearSealed,
  deleteOneResponse,
  findLookUp,
  findOneResponse,
  type LookUp,
  markLookUpDone,
  markLookUpStarted,
  markStartedDone,
  rewriteResponses,
} from './look-ups.store.ts';

/** An answer as the person reads it: the question as it was asked, and what was answered as it is stored. */
export interface FoundAnswer {
  name: string;
  question: Localized;
  value: string;
}

/** What came of a look-up. Without answers: it is deleted or corrected, or there is none. */
export interface Outcome {
  answers: FoundAnswer[] | null;
  isDeleted: boolean;
  isCorrected: boolean;
}

const nothing: Outcome = { answers: null, isDeleted: false, isCorrected: false };
const placeOf = (id: LookUpId) => `look-up ${id}`;

/**
 * Carries out an approved look-up, once: gives the answer, sets one question of it right, or deletes it with its link. The line
 * is in the log before anything is read. What somebody wrote in their own words is tied to nobody, and is not found. The
 * figures that are released stay.
 *
 * In a process without keys it is left to one that has them (`isWaiting`), and asked again when that is done it gives what was
 * found, once. Refuses with `unknown-look-up`, `not-approved`, `not-confidential`, and with `unknown-question`,
 * `no-correction` and `not-an-answer` where something is to be set right.
 */
export async function carryOutLookUp(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  id: LookUpId,
  correction: Correction | null,
  by: Actor,
): Promise<Outcome & { isWaiting: boolean }> {
  const { keys, secrets } = context;
  const begun = await inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const round = await getRound(tx, roundId);
    const lookUp = await requireLookUp(tx, round, id, by);
    const permitted = demand(by, 'carryOutLookUp', { ...lookUp, surveyId: round.surveyId });
    const at = context.clock.now();
    const state = lookUpState(lookUp, at);
    if (state === 'done' && lookUp.sealed) {
      const read = JSON.parse(secrets.open(lookUp.sealed, placeOf(id))) as Outcome;
      await clearSealed(tx, permitted);
      return { read };
    }
    if (state !== 'approved') throw new Refusal('not-approved', 409);
    refuseUntied(round);
    if (keys && !(await keys.has(linkKeyName(roundId)))) throw new Refusal('not-confidential', 409);
    const questionnaire = await getQuestionnaire(tx, round.questionnaireVersionId);
    if (lookUp.purpose === 'correction') judge(questionnaire, correction);
    await insertAuditEntry(tx, municipalityId, {
      ...{ at, actor: by.accountId, act: 'lookUp.done', subject: id },
      after: { roundId, purpose: lookUp.purpose },
    });
    if (keys) {
      await markLookUpDone(tx, permitted, at);
      return { lookUp, questionnaire };
    }
    const sealed = correction && secrets.seal(JSON.stringify(correction), placeOf(id));
    await markLookUpStarted(tx, permitted, { at, sealed });
    await context.jobs.send(jobNames.lookUp, { municipalityId, roundId, lookUpId: id }, id, tx);
    return {};
  });
  if (begun.read) return { ...begun.read, isWaiting: false };
  const { lookUp, questionnaire } = begun;
  if (!keys || !lookUp) return { ...nothing, isWaiting: true };
  return {
    ...(await follow(context, keys, municipalityId, lookUp, questionnaire, correction)),
    isWaiting: false,
  };
}

/**
 * Does what was left to a process that has the keys. What it finds lies sealed until whoever asked reads it. Safe to run again:
 * what is done is not done anew. Where the key is gone meanwhile, nothing is found.
 */
export async function workLookUp(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  id: LookUpId,
): Promise<void> {
  const { keys, secrets } = context;
  if (!keys) throw new Error('a process without the key folder cannot carry out a look-up');
  const { lookUp, questionnaire } = await inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const round = await getRound(tx, roundId);
    return {
      lookUp: await findLookUp(tx, roundId, id),
      questionnaire: await getQuestionnaire(tx, round.questionnaireVersionId),
    };
  });
  if (!lookUp?.startedAt || lookUp.doneAt !== null) return;
  const correction = lookUp.sealed && (JSON.parse(secrets.open(lookUp.sealed, placeOf(id))) as Correction);
  const isTied = await keys.has(linkKeyName(roundId));
  const found = isTied
    ? await follow(context, keys, municipalityId, lookUp, questionnaire, correction)
    : nothing;
  await inMunicipality(context.db.staff, municipalityId, (tx) =>
    markStartedDone(tx, id, {
      at: context.clock.now(),
      sealed: secrets.seal(JSON.stringify(found), placeOf(id)),
    }),
  );
}

/** Follows the link from the invitation to its answer, and does with it what the look-up is for. */
async function follow(
  context: Context,
  keys: KeyFolder,
  municipalityId: MunicipalityId,
  { roundId, invitationId, purpose }: LookUp,
  questionnaire: Questionnaire,
  correction: Correction | null,
): Promise<Outcome> {
  const key = await keys.read(linkKeyName(roundId));
  const handle = linkHandle(key, invitationId);
  const sealed = await inMunicipality(context.db.linker, municipalityId, (tx) =>
    findSealedLink(tx, roundId, handle),
  );
  if (!sealed) return nothing;
  const responseId = openLink(key, handle, sealed);
  const { answers, files } = await inMunicipality(context.db.mixer, municipalityId, async (tx) => ({
    answers: await changed(tx, roundId, responseId, (before) => {
      if (purpose === 'deletion') return null;
      return correction ? corrected(before, questionnaire, correction) : before;
    }),
    files: await listFilesOf(tx, roundId, responseId),
  }));
  if (purpose === 'deletion') {
    await inMunicipality(context.db.linker, municipalityId, (tx) => deleteSealedLink(tx, roundId, handle));
    return { ...nothing, isDeleted: true };
  }
  if (!answers) return nothing;
  const isCorrected = purpose === 'correction';
  return { ...nothing, answers: isCorrected ? null : inWords(answers, files, questionnaire), isCorrected };
}

/** The answer after the change; null where it is deleted now or was before. */
async function changed(
  tx: Tx,
  roundId: RoundId,
  responseId: string,
  change: (before: Answers) => Answers | null,
): Promise<Answers | null> {
  await lockAnswersForDeleting(tx, roundId);
  const before = await findOneResponse(tx, roundId, responseId);
  const after = before ? change(before) : null;
  if (before && !after) await deleteOneResponse(tx, roundId, responseId);
  if (after && after !== before) await rewriteResponses(tx, roundId, responseId, after);
  return after;
}

/** A picture by what it is called where it can be had. */
function inWords(
  answers: Answers,
  files: Omit<ListedFile, 'byteCount'>[],
  questionnaire: Questionnaire,
): FoundAnswer[] {
  const sent = files.map(({ id, item, kind }) => [item, pictureName(id, kind)] as const);
  return [...Object.entries(answers), ...sent].map(([name, value]) => ({
    ...{ name, question: textOf(questionnaire, name) },
    value: Array.isArray(value) ? value.join(', ') : String(value),
  }));
}
