import type { Actor } from '../../core/authorisation/actor.ts';
import { type Doer, permitDoer } from '../../core/authorisation/doer.ts';
import { isParty, type RawGrantSubject } from '../../core/authorisation/raw-grant.ts';
import type { MunicipalityId, RawGrantId, RoundId } from '../../core/ids.ts';
import { rawGrantEnd, rawGrantState, rawRequestEnd } from '../../core/raw-grant.ts';
import type { Scorecard } from '../../core/scorecard/format.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { demand, demandSeen } from '../../platform/demand.ts';
import { Refusal } from '../../platform/errors.ts';
import { insertAuditEntry } from '../organisation/audit.store.ts';
import { listAccounts } from '../organisation/people.store.ts';
import {
  listRawGrants,
  lockRawGrant,
  markRawApproved,
  markRawEnded,
  type RawGrant,
} from '../organisation/raw-grants.store.ts';
import { deleteSessionsOf } from '../organisation/session.store.ts';
import { listVersionsWith } from '../questionnaires/questionnaires.store.ts';
import { getRound } from '../rounds/rounds.service.ts';
import { listRounds, type Round } from '../rounds/rounds.store.ts';
import { listSurveys, type Survey } from '../rounds/surveys.store.ts';
import { kindsOf } from './asking-grants.service.ts';
import { grantHeldBy, ownGrant } from './raw-access.service.ts';
import { type RawResults, recomputeRaw } from './results.service.ts';

/** The grants that concern the reader, with what they may do about each, and what they may ask for. */
export async function viewRawGrants(context: Context, municipalityId: MunicipalityId, actor: Actor) {
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const now = context.clock.now();
    const surveys = new Map((await listSurveys(tx)).map((survey) => [survey.id, survey]));
    const rounds = new Map((await listRounds(tx)).map((round) => [round.id, round]));
    const accounts = await listAccounts(tx, context.demo);
    const names = new Map(accounts.map(({ id, name }) => [id as string, name]));
    const named = (id: string) => ({ id, name: names.get(id) ?? null });
    const versionsWithWords = await listVersionsWith(tx, 'freeText');
    const versionsWithPictures = await listVersionsWith(tx, 'file');
    const askable = [...rounds.values()].flatMap((round) => {
      const hasOwnWords = versionsWithWords.has(round.questionnaireVersionId);
      const kinds = permitDoer(actor, 'askRaw', round) === null ? [] : kindsOf(round, hasOwnWords);
      return kinds.length > 0 ? [{ round, kinds }] : [];
    });
    const others = accounts.filter(
      ({ id, email, deactivatedAt }) => id !== actor.accountId && email !== null && deactivatedAt === null,
    );
    const grants = (await listRawGrants(tx)).flatMap((grant) => {
      const round = rounds.get(grant.roundId) as Round;
      const subject = subjectOf(grant, round);
      if (permitDoer(actor, 'seeRaw', subject) === null) return [];
      return [
        {
          ...toldGrant(grant, now, named),
          round: toldRound(round, surveys),
          ...rightsOf(actor, subject, grant, now),
          hasPictures: versionsWithPictures.has(round.questionnaireVersionId),
        },
      ];
    });
    return {
      grants,
      rounds: askable.map(({ round, kinds }) => ({ ...toldRound(round, surveys), kinds })),
      people: askable.length > 0 ? others.map(({ id, name }) => ({ id, name })) : [],
    };
  });
}

function toldGrant(grant: RawGrant, now: Date, named: (id: string) => { id: string; name: string | null }) {
  const isDecided = grant.approvedAt !== null || grant.endedAt !== null;
  return {
    id: grant.id,
    kind: grant.kind,
    analyst: named(grant.analystId),
    reason: grant.reason,
    days: grant.days,
    state: rawGrantState(grant, now),
    askedBy: named(grant.askedBy),
    askedAt: grant.askedAt.toISOString(),
    lapsesAt: isDecided ? null : rawRequestEnd(grant.askedAt).toISOString(),
    approvedBy: grant.approvedBy === null ? null : named(grant.approvedBy),
    approvedAt: grant.approvedAt?.toISOString() ?? null,
    expiresAt: grant.expiresAt?.toISOString() ?? null,
    endedBy: grant.endedBy === null ? null : named(grant.endedBy),
    endedAt: grant.endedAt?.toISOString() ?? null,
  };
}

function toldRound(round: Round, surveys: ReadonlyMap<string, Survey>) {
  const { title } = surveys.get(round.surveyId) as Survey;
  return { id: round.id, surveyTitle: title, period: round.period };
}

function rightsOf(actor: Actor, subject: RawGrantSubject, grant: RawGrant, now: Date) {
  const state = rawGrantState(grant, now);
  const isOpen = state === 'waiting' || state === 'inForce';
  const isHad = state === 'inForce' && grant.analystId === actor.accountId;
  return {
    mayApprove: state === 'waiting' && permitDoer(actor, 'approveRaw', subject) !== null,
    mayEnd: isOpen && permitDoer(actor, 'endRaw', subject) !== null,
    mayFetch: isHad && grant.kind === 'raw' && actor.roles.has('rawDataAnalyst'),
    mayRead: isHad && grant.kind === 'ownWords' && actor.roles.has('textReader'),
  };
}

/**
 * Approves a request: its time begins now. Gives when it is up. The analyst's sessions end, as for any new role. Refuses
 * with `another-person-needed` where a custodian asked or is the analyst, and with `not-waiting`.
 */
export async function approveRaw(
  context: Context,
  municipalityId: MunicipalityId,
  id: RawGrantId,
  by: Actor,
): Promise<Date> {
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const { grant, subject } = await requireSeen(tx, id, by);
    if (isParty(by, subject)) throw new Refusal('another-person-needed', 403);
    const permitted = demand(by, 'approveRaw', subject);
    const at = context.clock.now();
    if (rawGrantState(grant, at) !== 'waiting') throw new Refusal('not-waiting', 409);
    const expiresAt = rawGrantEnd(at, grant.days);
    await markRawApproved(tx, permitted, { by: by.accountId, at, expiresAt });
    await deleteSessionsOf(tx, grant.analystId);
    await insertAuditEntry(tx, municipalityId, {
      ...{ at, actor: by.accountId, act: 'rawGrant.approved', subject: id },
      after: { roundId: grant.roundId, analystId: grant.analystId, expiresAt: expiresAt.toISOString() },
    });
    return expiresAt;
  });
}

/** Refuses or withdraws a request, or ends a grant in force: the analyst's sessions end with it. */
export async function endRaw(
  context: Context,
  municipalityId: MunicipalityId,
  id: RawGrantId,
  by: Actor,
): Promise<void> {
  await inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const { grant, subject } = await requireSeen(tx, id, by);
    const permitted = demand(by, 'endRaw', subject);
    const at = context.clock.now();
    const state = rawGrantState(grant, at);
    if (state !== 'waiting' && state !== 'inForce') throw new Refusal('grant-is-over', 409);
    await markRawEnded(tx, permitted, by.accountId, at);
    if (state === 'inForce') await deleteSessionsOf(tx, grant.analystId);
    await insertAuditEntry(tx, municipalityId, {
      ...{ at, actor: by.accountId, act: state === 'waiting' ? 'rawGrant.refused' : 'rawGrant.ended' },
      ...{ subject: id, before: { roundId: grant.roundId, analystId: grant.analystId } },
    });
  });
}

/** The round with nothing withheld, for one with a grant in force. Each fetch is in the log with its grant. */
export async function fetchRaw(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  scorecards: Scorecard[],
  by: Actor,
): Promise<RawResults> {
  const grant = await ownGrant(context, municipalityId, roundId, by);
  return recomputeRaw(context, municipalityId, roundId, scorecards, by, grant);
}

/** The same at the command line, on behalf of the account with this mail address, as `grantHeldBy` says. */
export async function fetchRawFor(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  scorecards: Scorecard[],
  email: string,
): Promise<RawResults> {
  const grant = await grantHeldBy(context, municipalityId, roundId, email);
  return recomputeRaw(context, municipalityId, roundId, scorecards, 'operator', grant);
}

/** A grant one may see; another answers as one that is nowhere. */
async function requireSeen(
  tx: Tx,
  id: RawGrantId,
  by: Doer,
): Promise<{ grant: RawGrant; subject: RawGrantSubject }> {
  const grant = await lockRawGrant(tx, id);
  const subject = grant && subjectOf(grant, await getRound(tx, grant.roundId));
  demandSeen(by, 'seeRaw', subject, 'unknown-grant');
  return { grant: grant as RawGrant, subject };
}

function subjectOf({ id, analystId, askedBy }: RawGrant, { surveyId }: Round): RawGrantSubject {
  return { id, analystId, askedBy, surveyId };
}
