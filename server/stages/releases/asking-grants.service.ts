import { type Doer, doerId } from '../../core/authorisation/doer.ts';
import { barFromOwnWords } from '../../core/authorisation/own-words.ts';
import type { GrantKind } from '../../core/authorisation/raw-grant.ts';
import { readingFault } from '../../core/free-text/review.ts';
import type { AccountId, MunicipalityId, RawGrantId, RoundId } from '../../core/ids.ts';
import { mayBeRaw } from '../../core/opening/mode.ts';
import { askingFault, rawGrantState } from '../../core/raw-grant.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { demand } from '../../platform/demand.ts';
import { Refusal } from '../../platform/errors.ts';
import { findStanding } from '../organisation/account.store.ts';
import { insertAuditEntry } from '../organisation/audit.store.ts';
import { lockAccount } from '../organisation/people.store.ts';
import { insertRawGrant, listRawGrants } from '../organisation/raw-grants.store.ts';
import { getQuestionnaire } from '../questionnaires/questionnaires.store.ts';
import { getRound } from '../rounds/rounds.service.ts';
import type { Round } from '../rounds/rounds.store.ts';

/** What may be asked for of a round, whoever asks. */
export function kindsOf(round: Round, hasOwnWords: boolean): GrantKind[] {
  const fault = readingFault(round);
  return [
    ...(mayBeRaw(round.mode) ? (['raw'] as const) : []),
    ...(hasOwnWords && (fault === null || fault === 'round-not-mixed') ? (['ownWords'] as const) : []),
  ];
}

export interface Asked {
  kind: GrantKind;
  analystId: AccountId;
  reason: string;
  days: number;
}

/**
 * Asks that somebody gets a round's raw data, or may read what people wrote in it. Gives nothing by itself. Refuses with `unknown-round`, `unknown-person`, `no-own-words`,
 * and as `askingFault` says.
 */
export async function askRaw(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  { kind, analystId, reason, days }: Asked,
  by: Doer,
): Promise<RawGrantId> {
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const round = await getRound(tx, roundId);
    const permitted = demand(by, 'askRaw', round);
    const at = context.clock.now();
    const present = (await listRawGrants(tx))
      .filter((grant) => grant.roundId === roundId && grant.kind === kind && grant.analystId === analystId)
      .map((grant) => rawGrantState(grant, at));
    const ownWords = kind === 'raw' ? null : await readingBy(tx, context, municipalityId, round, analystId);
    const fault = askingFault({ mode: round.mode, ownWords, days, analystId, askedBy: doerId(by) }, present);
    if (fault) throw new Refusal(fault, 409);
    const analyst = await lockAccount(tx, analystId);
    if (!analyst || analyst.deactivatedAt !== null) throw new Refusal('unknown-person', 409);
    const id = crypto.randomUUID() as RawGrantId;
    const grant = { id, kind, analystId, reason, days, askedBy: doerId(by), askedAt: at };
    await insertRawGrant(tx, municipalityId, permitted, grant);
    await insertAuditEntry(tx, municipalityId, {
      ...{
        at,
        actor: doerId(by),
        act: 'rawGrant.asked',
        subject: id,
        after: { roundId, kind, analystId, days },
      },
    });
    return id;
  });
}

async function readingBy(
  tx: Tx,
  context: Context,
  municipalityId: MunicipalityId,
  round: Round,
  analystId: AccountId,
) {
  const { kind, items } = await getQuestionnaire(tx, round.questionnaireVersionId);
  if (!items.some(({ role }) => role === 'freeText')) throw new Refusal('no-own-words', 409);
  const standing = await findStanding(tx, municipalityId, analystId, context.clock.now(), context.demo);
  return {
    readingFault: readingFault(round),
    bar: standing ? barFromOwnWords(standing, { kind }) : null,
  };
}
