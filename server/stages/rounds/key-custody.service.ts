import { type Doer, doerId, permitDoer } from '../../core/authorisation/doer.ts';
import type { MunicipalityId, RoundId } from '../../core/ids.ts';
import { type Context, keysOf } from '../../platform/context.ts';
import { publicKeyOf } from '../../platform/crypto/seal.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { demand } from '../../platform/demand.ts';
import { Refusal } from '../../platform/errors.ts';
import { jobNames } from '../../platform/jobs/names.ts';
import { insertAuditEntry } from '../organisation/audit.store.ts';
import { listMunicipalities } from '../organisation/organisation.store.ts';
import { findRoundKey, markKeyDeleted } from './round-key.store.ts';
import { getRound } from './rounds.service.ts';
import { listRounds, type Round } from './rounds.store.ts';
import { listSurveys } from './surveys.store.ts';

/**
 * Takes the private key a custodian has kept, and has the round mixed. Refuses with `key-is-on-server`, `already-mixed`,
 * `key-deleted`, while answers are still taken with `round-still-open`, and with `key-of-another-round`. The key is read
 * from what was brought only for somebody who may, and for a round that waits for one.
 */
export async function bringKey(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  readKey: () => Buffer,
  by: Doer = 'operator',
): Promise<void> {
  await inMunicipality(context.db.staff, municipalityId, async (tx) => {
    demand(by, 'bringKey', await getRound(tx, roundId));
    const round = await getUnmixed(tx, roundId);
    const { custody, deletedAt } = await findRoundKey(tx, roundId);
    if (custody !== 'custodian') throw new Refusal('key-is-on-server', 409);
    if (deletedAt) throw new Refusal('key-deleted', 409);
    const now = context.clock.now();
    if (now < round.acceptsUntilAt) throw new Refusal('round-still-open', 409);
    const keys = keysOf(context);
    const privateKey = readKey();
    if (!round.publicKey?.equals(publicKeyOf(privateKey))) throw new Refusal('key-of-another-round', 422);
    await note(tx, context, municipalityId, roundId, 'round.key-brought', by);
    await context.jobs.send(jobNames.mix, { municipalityId, roundId }, roundId, tx);
    if (!(await keys.has(roundId))) await keys.store(roundId, privateKey, true);
  });
}

/** Rounds that are over and wait for their key, among those it may be brought for; the longest waiting first. */
export async function listAwaitedKeys(context: Context, municipalityId: MunicipalityId, by: Doer) {
  const now = context.clock.now();
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const titles = new Map((await listSurveys(tx)).map(({ id, title }) => [id, title]));
    const awaited = [];
    for (const round of await listRounds(tx)) {
      if (round.source !== 'collected' || round.mixedAt || round.answersDeletedAt) continue;
      if (now < round.acceptsUntilAt || permitDoer(by, 'bringKey', round) === null) continue;
      const { custody, deletedAt } = await findRoundKey(tx, round.id);
      const surveyTitle = titles.get(round.surveyId);
      if (custody !== 'custodian' || deletedAt || !surveyTitle) continue;
      const { id: roundId, period, acceptsUntilAt: since } = round;
      const isBrought = (await context.keys?.has(roundId)) ?? false;
      awaited.push({ roundId, surveyTitle, period, since, isBrought });
    }
    return awaited.sort((one, other) => one.since.getTime() - other.since.getTime());
  });
}

/**
 * Gives up the answers of a round: its key is deleted, and nobody can ever open what is sealed to it. Written down before
 * it is done; asked for again it does the rest. Refuses with `already-mixed`.
 */
export async function deleteKey(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
): Promise<void> {
  const keys = keysOf(context);
  await inMunicipality(context.db.staff, municipalityId, async (tx) => {
    await getUnmixed(tx, roundId);
    if ((await findRoundKey(tx, roundId)).deletedAt) return;
    await markKeyDeleted(tx, municipalityId, roundId, context.clock.now());
    await note(tx, context, municipalityId, roundId, 'round.key-deleted');
  });
  await keys.forget(roundId);
}

/**
 * Deletes the second copy of a mixed round's key, once a backup that has the mixed answers is verified. Refuses with
 * `not-mixed-yet`, since the copy may be the only key left.
 */
export async function forgetKeyCopy(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
): Promise<void> {
  const keys = keysOf(context);
  await inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const round = await getRound(tx, roundId);
    if (round.source === 'collected' && !round.mixedAt) throw new Refusal('not-mixed-yet', 409);
    await note(tx, context, municipalityId, roundId, 'round.key-copy-deleted');
  });
  await keys.forget(roundId);
}

export type KeyPlace = 'server' | 'custodian' | 'brought' | 'missing' | 'deleted' | 'kept-copy';

/** Where the key of every round is that is not mixed, and every copy that is still kept of one that is. */
export async function listKeys(
  context: Context,
  municipalityId: MunicipalityId,
): Promise<{ surveyKey: string; period: string; roundId: RoundId; place: KeyPlace; hasCopy: boolean }[]> {
  const keys = keysOf(context);
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const keyOf = new Map((await listSurveys(tx)).map(({ id, key }) => [id, key]));
    const found = [];
    for (const round of await listRounds(tx)) {
      if (round.source !== 'collected') continue;
      const hasCopy = await keys.hasCopy(round.id);
      const place = await placeOf(tx, context, round, hasCopy);
      if (place === null) continue;
      const surveyKey = keyOf.get(round.surveyId) ?? '';
      found.push({ surveyKey, period: round.period, roundId: round.id, place, hasCopy });
    }
    return found;
  });
}

/** What must be said at a start: rounds that could lose every answer, since the server should have their key and has not. */
export async function listMissingKeys(context: Context): Promise<string[]> {
  const missing = [];
  for (const { id, slug } of await listMunicipalities(context.db.staff)) {
    for (const { surveyKey, period, roundId, place } of await listKeys(context, id)) {
      if (place === 'missing') missing.push(`${slug}/${surveyKey}/${period} (${roundId}.key)`);
    }
  }
  return missing;
}

async function placeOf(tx: Tx, { keys }: Context, round: Round, hasCopy: boolean): Promise<KeyPlace | null> {
  if (round.mixedAt || round.answersDeletedAt) return hasCopy ? 'kept-copy' : null;
  const { custody, deletedAt } = await findRoundKey(tx, round.id);
  if (deletedAt) return 'deleted';
  const isHere = (await keys?.has(round.id)) ?? false;
  if (custody === 'custodian') return isHere ? 'brought' : 'custodian';
  return isHere ? 'server' : 'missing';
}

async function getUnmixed(tx: Tx, roundId: RoundId): Promise<Round> {
  const round = await getRound(tx, roundId);
  if (round.source !== 'collected' || round.mixedAt || round.answersDeletedAt) {
    throw new Refusal('already-mixed', 409);
  }
  return round;
}

async function note(
  tx: Tx,
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  act: string,
  by: Doer = 'operator',
): Promise<void> {
  const at = context.clock.now();
  await insertAuditEntry(tx, municipalityId, { at, actor: doerId(by), act, subject: roundId });
}
