import type { Answers } from '../../core/answer.ts';
import type { Actor } from '../../core/authorisation/actor.ts';
import { type Doer, doerId, permitDoer } from '../../core/authorisation/doer.ts';
import type { InvitationId, LookUpId, MunicipalityId, RoundId } from '../../core/ids.ts';
import type { Localized } from '../../core/locale.ts';
import { lookUpState } from '../../core/look-up.ts';
import { textOf } from '../../core/questionnaire/definition.ts';
import type { Questionnaire } from '../../core/questionnaire/format.ts';
import { type Context, keysOf } from '../../platform/context.ts';
import { hashEither } from '../../platform/crypto/codes.ts';
import { linkHandle, linkKeyName, openLink } from '../../platform/crypto/link-key.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { demand, demandSeen } from '../../platform/demand.ts';
import { Refusal } from '../../platform/errors.ts';
import { insertAuditEntry } from '../organisation/audit.store.ts';
import { listAccounts } from '../organisation/people.store.ts';
import { getQuestionnaire } from '../questionnaires/questionnaires.store.ts';
import { getRound } from '../rounds/rounds.service.ts';
import { listRounds, type Round } from '../rounds/rounds.store.ts';
import { listSurveys } from '../rounds/surveys.store.ts';
import { forgetLinks } from './links.service.ts';
import { deleteSealedLink, findSealedLink } from './links.store.ts';
import {
  deleteOneResponse,
  findInvitationByCode,
  findOneResponse,
  insertLookUp,
  type LookUp,
  listLookUps,
  lockLookUp,
  markLookUpApproved,
  markLookUpDone,
} from './look-ups.store.ts';

/** The look-ups of the rounds the reader may see, the newest first, what they may do about each, and what they may ask of. */
export async function viewLookUps(context: Context, municipalityId: MunicipalityId, actor: Actor) {
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const now = context.clock.now();
    const surveys = new Map((await listSurveys(tx)).map(({ id, title }) => [id, title]));
    const rounds = (await listRounds(tx)).filter(
      (round) => round.mode === 'confidential' && permitDoer(actor, 'seeLookUps', round) !== null,
    );
    const names = new Map((await listAccounts(tx, context.demo)).map(({ id, name }) => [id as string, name]));
    const told = ({ id, surveyId, period }: Round) => ({
      ...{ id, period, surveyTitle: surveys.get(surveyId) as Localized },
    });
    const lookUps = (await listLookUps(tx)).flatMap((one) => {
      const round = rounds.find(({ id }) => id === one.roundId);
      if (!round) return [];
      const state = lookUpState(one, now);
      const subject = { ...one, surveyId: round.surveyId };
      return [
        {
          ...{ id: one.id, purpose: one.purpose, reason: one.reason, state, round: told(round) },
          ...{ askedBy: { id: one.askedBy, name: names.get(one.askedBy) ?? null }, askedAt: one.askedAt },
          approvedBy: one.approvedBy && { id: one.approvedBy, name: names.get(one.approvedBy) ?? null },
          ...{ approvedAt: one.approvedAt, doneAt: one.doneAt },
          mayApprove: state === 'waiting' && permitDoer(actor, 'approveLookUp', subject) !== null,
          mayCarryOut: state === 'approved' && permitDoer(actor, 'carryOutLookUp', subject) !== null,
        },
      ];
    });
    const askable = rounds.filter(
      (round) => round.mixedAt && !round.linksDeletedAt && permitDoer(actor, 'askLookUp', round) !== null,
    );
    const forgettable = rounds.filter(
      (round) => round.mixedAt && !round.linksDeletedAt && permitDoer(actor, 'forgetLinks', round) !== null,
    );
    return { lookUps, rounds: askable.map(told), forgettable: forgettable.map(told) };
  });
}

export interface AskedLookUp {
  /** As the person who answered has typed or told it. */
  code: string;
  purpose: 'access' | 'deletion';
  reason: string;
}

/**
 * Asks that the answer that was given with a code is found, for the person it belongs to. Gives nothing by itself. Refuses
 * with `not-confidential` for a round that ties nothing, or no longer does, with `round-not-mixed` before there are answers,
 * and with `unknown-code`.
 */
export async function askLookUp(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  { code, purpose, reason }: AskedLookUp,
  by: Doer,
): Promise<LookUpId> {
  const codeHash = await hashEither(context.secrets, roundId, code);
  const invitationId = await inMunicipality(context.db.participant, municipalityId, (tx) =>
    findInvitationByCode(tx, roundId, codeHash),
  );
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const round = await getRound(tx, roundId);
    const permitted = demand(by, 'askLookUp', round);
    refuseUntied(round);
    if (!invitationId) throw new Refusal('unknown-code', 404);
    const at = context.clock.now();
    const id = crypto.randomUUID() as LookUpId;
    const asked = { id, invitationId, purpose, reason, askedBy: doerId(by), askedAt: at };
    await insertLookUp(tx, municipalityId, permitted, asked);
    await insertAuditEntry(tx, municipalityId, {
      ...{ at, actor: doerId(by), act: 'lookUp.asked', subject: id, after: { roundId, purpose } },
    });
    return id;
  });
}

function refuseUntied(round: Round): void {
  if (round.mode !== 'confidential' || round.linksDeletedAt) throw new Refusal('not-confidential', 409);
  if (!round.mixedAt) throw new Refusal('round-not-mixed', 409);
}

/** Approves one that waits. Refuses with `unknown-look-up`, `another-person-needed` where the custodian asked, `not-waiting`. */
export async function approveLookUp(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  id: LookUpId,
  by: Actor,
): Promise<void> {
  await inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const round = await getRound(tx, roundId);
    const lookUp = await requireLookUp(tx, round, id, by);
    if (lookUp.askedBy === by.accountId) throw new Refusal('another-person-needed', 403);
    const permitted = demand(by, 'approveLookUp', { ...lookUp, surveyId: round.surveyId });
    const at = context.clock.now();
    if (lookUpState(lookUp, at) !== 'waiting') throw new Refusal('not-waiting', 409);
    await markLookUpApproved(tx, permitted, { by: by.accountId, at });
    await insertAuditEntry(tx, municipalityId, {
      ...{ at, actor: by.accountId, act: 'lookUp.approved', subject: id },
      after: { roundId, purpose: lookUp.purpose },
    });
  });
}

async function requireLookUp(tx: Tx, round: Round, id: LookUpId, by: Doer): Promise<LookUp> {
  demandSeen(by, 'seeLookUps', round, 'unknown-round');
  const lookUp = await lockLookUp(tx, round.id, id);
  if (!lookUp) throw new Refusal('unknown-look-up', 404);
  return lookUp;
}

/**
 * Carries out an approved look-up, once: gives the answer, or deletes it with its link. The line is in the log before
 * anything is read. Null where there is no answer: the invitation was never used, or it is deleted. What somebody wrote in
 * their own words is tied to nobody, and is not found. The figures that are released stay.
 *
 * Refuses with `unknown-look-up`, `not-approved`, `not-confidential`, and with `no-key-folder` in a process without keys.
 */
export async function carryOutLookUp(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  id: LookUpId,
  by: Actor,
): Promise<{ answers: FoundAnswer[] | null; isDeleted: boolean }> {
  const keys = keysOf(context);
  const { lookUp, questionnaire } = await inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const round = await getRound(tx, roundId);
    const found = await requireLookUp(tx, round, id, by);
    const permitted = demand(by, 'carryOutLookUp', { ...found, surveyId: round.surveyId });
    const at = context.clock.now();
    if (lookUpState(found, at) !== 'approved') throw new Refusal('not-approved', 409);
    refuseUntied(round);
    if (!(await keys.has(linkKeyName(roundId)))) throw new Refusal('not-confidential', 409);
    await markLookUpDone(tx, permitted, at);
    await insertAuditEntry(tx, municipalityId, {
      ...{ at, actor: by.accountId, act: 'lookUp.done', subject: id },
      after: { roundId, purpose: found.purpose },
    });
    return {
      lookUp: found,
      questionnaire: await getQuestionnaire(tx, round.questionnaireVersionId),
    };
  });
  const key = await keys.read(linkKeyName(roundId));
  const responseId = await followLink(context, municipalityId, roundId, key, lookUp.invitationId);
  if (responseId === null) return { answers: null, isDeleted: false };
  const isDeleted = lookUp.purpose === 'deletion';
  const answers = await inMunicipality(context.db.mixer, municipalityId, async (tx) => {
    if (!isDeleted) return (await findOneResponse(tx, roundId, responseId)) ?? null;
    await deleteOneResponse(tx, roundId, responseId);
    return null;
  });
  if (isDeleted) {
    const handle = linkHandle(key, lookUp.invitationId);
    await inMunicipality(context.db.linker, municipalityId, (tx) => deleteSealedLink(tx, roundId, handle));
  }
  return { answers: answers && inWords(answers, questionnaire), isDeleted };
}

/** An answer as the person reads it: the question as it was asked, and what was answered as it is stored. */
export interface FoundAnswer {
  name: string;
  question: Localized;
  value: string;
}

function inWords(answers: Answers, questionnaire: Questionnaire): FoundAnswer[] {
  return Object.entries(answers).map(([name, value]) => ({
    ...{ name, question: textOf(questionnaire, name) },
    value: Array.isArray(value) ? value.join(', ') : String(value),
  }));
}

/** Which answer an invitation gave; null where it gave none that is still there. */
async function followLink(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  key: Buffer,
  invitationId: InvitationId,
): Promise<string | null> {
  const handle = linkHandle(key, invitationId);
  const sealed = await inMunicipality(context.db.linker, municipalityId, (tx) =>
    findSealedLink(tx, roundId, handle),
  );
  return sealed ? openLink(key, handle, sealed) : null;
}

/** Deletes the key of a confidential round for good, as a key custodian. Refuses with `not-confidential`. */
export async function forgetLinksOf(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  by: Actor,
): Promise<void> {
  keysOf(context);
  await inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const round = await getRound(tx, roundId);
    demand(by, 'forgetLinks', round);
    refuseUntied(round);
  });
  await forgetLinks(context, municipalityId, roundId, by.accountId);
}
