import type { MunicipalityId, RoundId, UnitId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import { open, type RoundKeyPair } from '../../platform/crypto/seal.ts';
import { secureShuffle } from '../../platform/crypto/shuffle.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { jobNames } from '../../platform/jobs/names.ts';
import { findWhoDid, insertAuditEntry } from '../organisation/audit.store.ts';
import { findRoundKey } from '../rounds/round-key.store.ts';
import { getRound } from '../rounds/rounds.service.ts';
import { isClosedEarly, listRoundUnits, type Round } from '../rounds/rounds.store.ts';
import { clearPages } from './clearing.service.ts';
import type { Envelope } from './envelope.ts';
import { findSealedFile, insertAnswerFile, listSealedFileIds } from './files.store.ts';
import { linkKeyFor, storeLinks } from './links.service.ts';
import {
  countReceipts,
  countResponses,
  countUsedInvitations,
  deleteSealed,
  freezeFrame,
  insertFreeTexts,
  insertResponses,
  listEnvelopes,
  lockRoundForMixing,
  markAnswersDeleted,
  markMixed,
} from './responses.store.ts';
import { openSealedFile } from './sealed-files.ts';

/**
 * Opens all envelopes of a closed round, shuffles them and stores them as answers, in one transaction: every row
 * gets the same transaction number, and nothing tells which envelope it came from. Only when envelopes, spent
 * invitations and answers are equally many is the transaction kept. Then what the envelopes have left on the pages is cleared
 * away, and the private key is destroyed.
 *
 * Safe to run again at any point: a mixed round only has its key destroyed and its release asked for once more. A round
 * whose key a custodian has waits until it is brought, and one whose key is deleted stays as it is.
 */
export async function mix(context: Context, municipalityId: MunicipalityId, roundId: RoundId): Promise<void> {
  const { keys } = context;
  if (!keys) throw new Error('a process without the key folder cannot mix');
  const state = await inMunicipality(context.db.mixer, municipalityId, async (tx) => {
    await lockRoundForMixing(tx, roundId);
    const round = await getRound(tx, roundId);
    if (round.answersDeletedAt) return 'over';
    if (round.mixedAt || round.source === 'imported') return 'mixed';
    const now = context.clock.now();
    if (now < round.acceptsUntilAt) throw new Error(`round ${roundId} still takes answers`);
    if (round.kind === 'test') {
      await throwAway(tx, municipalityId, round, now);
      return 'over';
    }
    const { custody, deletedAt } = await findRoundKey(tx, roundId);
    if (deletedAt || (custody === 'custodian' && !(await keys.has(roundId)))) return 'waits';
    const linkKey = round.mode === 'confidential' ? await linkKeyFor(keys, roundId) : null;
    await mixInto(tx, municipalityId, round, await keys.read(roundId), linkKey);
    await markMixed(tx, roundId, now);
    if (!(await isClosedEarly(tx, roundId))) await recordCloseInTime(tx, municipalityId, round, now);
    return 'mixed';
  });
  if (state === 'waits') return;
  await clearPages(context, roundId);
  await keys.destroy(roundId);
  if (state === 'over') return;
  await context.jobs.send(jobNames.release, { municipalityId, roundId }, roundId);
}

/** What came in while a round was tried goes unopened, and is the base of nothing. */
async function throwAway(tx: Tx, municipalityId: MunicipalityId, round: Round, now: Date): Promise<void> {
  await deleteSealed(tx, round.id);
  await markAnswersDeleted(tx, round.id, now);
  if (!(await isClosedEarly(tx, round.id))) await recordCloseInTime(tx, municipalityId, round, now);
}

/** A round that was closed early has its line from then, with a reason. Others close for whoever set the time. */
async function recordCloseInTime(
  tx: Tx,
  municipalityId: MunicipalityId,
  round: Round,
  at: Date,
): Promise<void> {
  await insertAuditEntry(tx, municipalityId, {
    ...{ at, actor: 'system', act: 'round.closed', subject: round.id },
    onBehalfOf: await findWhoDid(tx, 'round.opened', round.id),
    after: { closesAt: round.closesAt.toISOString() },
  });
}

async function mixInto(
  tx: Tx,
  municipalityId: MunicipalityId,
  round: Round,
  privateKey: Buffer,
  linkKey: Buffer | null,
): Promise<void> {
  const keyPair = { publicKey: round.publicKey as Buffer, privateKey };
  const sealed = await listEnvelopes(tx, round.id);
  // By an open link nothing is spent; each envelope has its receipt.
  const spentCount =
    round.mode === 'openLink' ? await countReceipts(tx, round.id) : await countUsedInvitations(tx, round.id);
  if (sealed.length !== spentCount) {
    throw new Error(
      `round ${round.id} has ${sealed.length} envelopes but ${spentCount} spent invitations or receipts; nothing was changed`,
    );
  }
  const envelopes = sealed.map((bytes) => ({
    ...(JSON.parse(open(bytes, keyPair)) as Envelope),
    id: crypto.randomUUID(),
  }));
  const root = (await listRoundUnits(tx, round.id)).find((node) => node.parentUnitId === null);
  if (!root) throw new Error(`round ${round.id} has no units`);
  await insertResponses(tx, municipalityId, round.id, secureShuffle(envelopes));
  const answerCount = await countResponses(tx, round.id);
  if (answerCount !== spentCount) {
    throw new Error(
      `round ${round.id} would have ${answerCount} answers of ${spentCount} envelopes; nothing was changed`,
    );
  }
  const texts = envelopes.flatMap(({ freeTexts }) =>
    freeTexts.map(({ name, text }) => ({ itemName: name, content: text })),
  );
  // Shuffled apart, so that the order of texts does not follow the order of answers.
  await insertFreeTexts(tx, municipalityId, round.id, root.unitId as UnitId, secureShuffle(texts));
  await mixFiles(tx, municipalityId, round, keyPair, envelopes);
  if (linkKey) {
    const ties = envelopes.flatMap(({ invitationId, id }) =>
      invitationId ? [{ invitationId, responseId: id }] : [],
    );
    if (ties.length !== answerCount) {
      throw new Error(
        `round ${round.id} would have ${ties.length} links to ${answerCount} answers; nothing was changed`,
      );
    }
    await storeLinks(tx, municipalityId, round.id, linkKey, ties);
  }
  await freezeFrame(tx, municipalityId, round.id);
  await deleteSealed(tx, round.id);
}

/** Every file an envelope names, and no other, in an order of chance. In confidential rounds it goes with its answer. */
async function mixFiles(
  tx: Tx,
  municipalityId: MunicipalityId,
  round: Round,
  keyPair: RoundKeyPair,
  envelopes: (Envelope & { id: string })[],
): Promise<void> {
  const answerOf = new Map(envelopes.flatMap(({ files = [], id }) => files.map((token) => [token, id])));
  const ids = await listSealedFileIds(tx, round.id);
  const named = answerOf.size;
  for (const sealedId of secureShuffle(ids)) {
    const file = openSealedFile(await findSealedFile(tx, round.id, sealedId), keyPair);
    const responseId = answerOf.get(file.token);
    if (!responseId)
      throw new Error(`round ${round.id} has a file that no envelope names; nothing was changed`);
    answerOf.delete(file.token);
    const tied = round.mode === 'confidential' ? responseId : null;
    await insertAnswerFile(tx, municipalityId, round.id, file, tied);
  }
  if (answerOf.size > 0) {
    throw new Error(
      `round ${round.id} has ${ids.length} files of ${named} in its envelopes; nothing was changed`,
    );
  }
}
