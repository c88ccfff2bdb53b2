import type { Actor } from '../../core/authorisation/actor.ts';
import { type Doer, doerId, permitDoer } from '../../core/authorisation/doer.ts';
import { codeWithin } from '../../core/code.ts';
import type { InvitationId, LookUpId, MunicipalityId, RoundId } from '../../core/ids.ts';
import type { Localized } from '../../core/locale.ts';
import { type LookUpPurpose, lookUpState } from '../../core/look-up.ts';
import { tellsOfAddress } from '../../core/privacy/notice.ts';
import { textOf } from '../../core/questionnaire/definition.ts';
import type { Questionnaire } from '../../core/questionnaire/format.ts';
import { answerForm } from '../../core/wording/answer-form.ts';
import { type Context, keysOf } from '../../platform/context.ts';
import { hashEither } from '../../platform/crypto/codes.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { demand, demandSeen } from '../../platform/demand.ts';
import { Refusal } from '../../platform/errors.ts';
import { addressMark } from '../invitations/addresses.ts';
import { insertAuditEntry } from '../organisation/audit.store.ts';
import { listAccounts } from '../organisation/people.store.ts';
import { getQuestionnaire } from '../questionnaires/questionnaires.store.ts';
import { getRound } from '../rounds/rounds.service.ts';
import { listRounds, type Round } from '../rounds/rounds.store.ts';
import { listSurveys } from '../rounds/surveys.store.ts';
import { correctable } from './correcting.ts';
import { forgetLinks } from './links.service.ts';
import {
  findInvitationByAddress,
  findInvitationByCode,
  insertLookUp,
  type LookUp,
  listLookUps,
  lockLookUp,
  markLookUpApproved,
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
      const isReady = state === 'approved' || (state === 'done' && one.sealed !== null);
      return [
        {
          ...{ id: one.id, purpose: one.purpose, reason: one.reason, state, round: told(round) },
          ...{ askedBy: { id: one.askedBy, name: names.get(one.askedBy) ?? null }, askedAt: one.askedAt },
          approvedBy: one.approvedBy && { id: one.approvedBy, name: names.get(one.approvedBy) ?? null },
          ...{ approvedAt: one.approvedAt, doneAt: one.doneAt },
          isReturned: state === 'approved' && one.returnedAt !== null && one.sealed !== null,
          mayApprove: state === 'waiting' && permitDoer(actor, 'approveLookUp', subject) !== null,
          mayCarryOut: isReady && permitDoer(actor, 'carryOutLookUp', subject) !== null,
        },
      ];
    });
    const askable = rounds.filter(
      (round) => round.mixedAt && !round.linksDeletedAt && permitDoer(actor, 'askLookUp', round) !== null,
    );
    const forgettable = rounds.filter(
      (round) => round.mixedAt && !round.linksDeletedAt && permitDoer(actor, 'forgetLinks', round) !== null,
    );
    const asked = askable.map((round) => ({ ...told(round), findsMore: tellsOfAddress(round) }));
    return {
      ...{ lookUps: await withQuestions(tx, lookUps, rounds) },
      ...{ rounds: asked, forgettable: forgettable.map(told) },
    };
  });
}

/** With each correction that the reader may carry out, the questions it can be of, and how each is answered. */
async function withQuestions<
  L extends { purpose: LookUpPurpose; state: string; mayCarryOut: boolean; round: { id: RoundId } },
>(tx: Tx, lookUps: L[], rounds: Round[]) {
  const told = [];
  for (const one of lookUps) {
    const round = rounds.find(({ id }) => id === one.round.id);
    const isAsked = one.purpose === 'correction' && one.state === 'approved' && one.mayCarryOut;
    const questionnaire = isAsked && round && (await getQuestionnaire(tx, round.questionnaireVersionId));
    told.push({
      ...one,
      questions: questionnaire ? correctable(questionnaire).map((name) => asked(questionnaire, name)) : [],
    });
  }
  return told;
}

function asked(questionnaire: Questionnaire, name: string) {
  return { name, question: textOf(questionnaire, name), ...answerForm(questionnaire, name) };
}

/** Whose answer it is, as they have told it: by a code of theirs, or by the e-mail address they were invited at. */
export type Sought = { code: string } | { email: string };

export interface AskedLookUp {
  who: Sought;
  purpose: LookUpPurpose;
  reason: string;
}

/**
 * Asks that somebody's answer is found, for the person it belongs to. Gives nothing by itself. Refuses with `not-confidential`
 * for a round that ties nothing, or no longer does, with `round-not-mixed` before there are answers, with `not-told` for an
 * address or a correction in a round whose notice told of neither, and with `unknown-code` or `unknown-email`.
 */
export async function askLookUp(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  { who, purpose, reason }: AskedLookUp,
  by: Doer,
): Promise<LookUpId> {
  const demandAsking = async (tx: Tx) => {
    const round = await getRound(tx, roundId);
    const permitted = demand(by, 'askLookUp', round);
    refuseUntied(round);
    const isTold = tellsOfAddress(round) || ('code' in who && purpose !== 'correction');
    if (!isTold) throw new Refusal('not-told', 409);
    return permitted;
  };
  await inMunicipality(context.db.staff, municipalityId, demandAsking);
  const invitationId = await findInvitation(context, municipalityId, roundId, who);
  if (!invitationId) throw new Refusal('code' in who ? 'unknown-code' : 'unknown-email', 404);
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const permitted = await demandAsking(tx);
    const at = context.clock.now();
    const id = crypto.randomUUID() as LookUpId;
    const asked = { id, invitationId, purpose, reason, askedBy: doerId(by), askedAt: at };
    await insertLookUp(tx, municipalityId, permitted, asked);
    const foundBy = 'code' in who ? 'code' : 'email';
    await insertAuditEntry(tx, municipalityId, {
      ...{ at, actor: doerId(by), act: 'lookUp.asked', subject: id, after: { roundId, purpose, foundBy } },
    });
    return id;
  });
}

async function findInvitation(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  who: Sought,
): Promise<InvitationId | undefined> {
  if ('code' in who) {
    const codeHash = await hashEither(context.secrets, roundId, codeWithin(who.code));
    return inMunicipality(context.db.participant, municipalityId, (tx) =>
      findInvitationByCode(tx, roundId, codeHash),
    );
  }
  const mark = addressMark(context, municipalityId, who.email.toLowerCase());
  return inMunicipality(context.db.linker, municipalityId, (tx) =>
    findInvitationByAddress(tx, roundId, mark),
  );
}

/** Of a round that ties nothing, or not yet. */
export function refuseUntied(round: Round): void {
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

/** One of a round whose look-ups they may see. Refuses with `unknown-round` and `unknown-look-up`. */
export async function requireLookUp(tx: Tx, round: Round, id: LookUpId, by: Doer): Promise<LookUp> {
  demandSeen(by, 'seeLookUps', round, 'unknown-round');
  const lookUp = await lockLookUp(tx, round.id, id);
  if (!lookUp) throw new Refusal('unknown-look-up', 404);
  return lookUp;
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
