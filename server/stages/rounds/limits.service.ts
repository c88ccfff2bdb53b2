import { type Doer, doerId } from '../../core/authorisation/doer.ts';
import { type DisclosureLimits, disclosureLimits, type RaisedLimits } from '../../core/disclosure/limits.ts';
import { raiseLimits } from '../../core/disclosure/raise.ts';
import type { MunicipalityId, RoundId } from '../../core/ids.ts';
import { isRefused } from '../../core/refusal.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { demand } from '../../platform/demand.ts';
import { Refusal } from '../../platform/errors.ts';
import { insertAuditEntry } from '../organisation/audit.store.ts';
import { getQuestionnaire } from '../questionnaires/questionnaires.store.ts';
import {
  insertLimitDecision,
  isReleased,
  type LimitDecision,
  listLimitDecisions,
  lockRoundForReleasing,
} from './limits.store.ts';
import { getRound } from './rounds.service.ts';

/** The limits a round is released by, and every decision that raised them. */
export interface RoundLimits {
  limits: DisclosureLimits;
  decisions: LimitDecision[];
}

export async function readLimits(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
): Promise<RoundLimits> {
  return inMunicipality(context.db.staff, municipalityId, (tx) => limitsOf(tx, roundId));
}

/** What has been raised, as a release takes it: empty where the rules stand. */
export async function raisedLimits(tx: Tx, roundId: RoundId): Promise<RaisedLimits> {
  return (await listLimitDecisions(tx, roundId)).at(-1)?.to ?? {};
}

async function limitsOf(tx: Tx, roundId: RoundId): Promise<RoundLimits> {
  const round = await getRound(tx, roundId);
  const questionnaire = await getQuestionnaire(tx, round.questionnaireVersionId);
  const decisions = await listLimitDecisions(tx, roundId);
  return { limits: disclosureLimits(questionnaire, decisions.at(-1)?.to), decisions };
}

/** Why a raise is refused, by what the core says is wrong with it. */
const refusals = {
  notWhole: 'limit-not-whole',
  lowered: 'limit-lowered',
  notRaised: 'limits-not-raised',
} as const;

/** A reason is for people to read in the log, and must hold in one line of it. */
const longestReason = 500;

/**
 * Raises the limits of a round, with a reason, as one more decision in its log.
 *
 * Refuses with `limits-after-release` once a release is made, whoever has seen it: what is out is out, and higher
 * limits would only pretend to take it back. Refuses with `limit-lowered` under the rules or an earlier raise, with
 * `limits-not-raised` when nothing would change, with `limit-not-whole`, and with `reason-missing` without a reason or
 * with one that is longer than 500 characters.
 */
export async function raiseRoundLimits(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  asked: RaisedLimits & { reason: string },
  by: Doer,
): Promise<RoundLimits> {
  return inMunicipality(context.db.staff, municipalityId, (tx) =>
    raiseWithin(tx, context, municipalityId, roundId, asked, by),
  );
}

/** The same in a transaction that is under way, as when a round opens with higher limits. */
export async function raiseWithin(
  tx: Tx,
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  asked: RaisedLimits & { reason: string },
  by: Doer,
): Promise<RoundLimits> {
  const reason = asked.reason.replaceAll(/[\s\0]+/g, ' ').trim();
  if (reason === '' || reason.length > longestReason) throw new Refusal('reason-missing', 400);
  const round = await getRound(tx, roundId);
  const permitted = demand(by, 'raiseLimits', round);
  await lockRoundForReleasing(tx, roundId);
  if (await isReleased(tx, roundId)) throw new Refusal('limits-after-release', 409);
  const questionnaire = await getQuestionnaire(tx, round.questionnaireVersionId);
  const { limits, decisions } = await limitsOf(tx, roundId);
  const to = raiseLimits(questionnaire, decisions.at(-1)?.to ?? {}, asked);
  if (isRefused(to)) throw new Refusal(refusals[to.refused], 400);
  const decidedAt = context.clock.now();
  const from = { mean: limits.mean, spread: limits.spread };
  await insertLimitDecision(tx, municipalityId, permitted, {
    ...{ number: decisions.length + 1, decidedAt, decidedBy: doerId(by), reason, from, to },
  });
  await insertAuditEntry(tx, municipalityId, {
    ...{ at: decidedAt, actor: doerId(by), act: 'round.limits-raised', subject: roundId },
  });
  return limitsOf(tx, roundId);
}
