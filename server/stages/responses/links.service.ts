import type { InvitationId, MunicipalityId, RoundId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import { linkHandle, linkKeyName, newLinkKey, sealLink } from '../../platform/crypto/link-key.ts';
import { secureShuffle } from '../../platform/crypto/shuffle.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { insertAuditEntry } from '../organisation/audit.store.ts';
import { deleteSealedLinks, insertSealedLinks, markLinksDeleted } from './links.store.ts';

/** The round's link key, made the first time it is asked for: safely in its file before a row stands on it. */
export async function linkKeyFor(keys: NonNullable<Context['keys']>, roundId: RoundId): Promise<Buffer> {
  const name = linkKeyName(roundId);
  if (!(await keys.has(name))) await keys.store(name, newLinkKey());
  return keys.read(name);
}

/** Ties each invitation to its answer, encrypted and in an order that follows neither. */
export async function storeLinks(
  tx: Tx,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  key: Buffer,
  ties: { invitationId: InvitationId; responseId: string }[],
): Promise<void> {
  const links = ties.map(({ invitationId, responseId }) => {
    const handle = linkHandle(key, invitationId);
    return { handle, sealed: sealLink(key, handle, responseId) };
  });
  await insertSealedLinks(tx, municipalityId, roundId, secureShuffle(links));
}

/**
 * Makes a confidential round anonymous for good: the key goes, then the rows it would open, which nobody can read from
 * then on in any backup of the database either. Answers and figures stay as they are. Nothing happens a second time, or to
 * a round of another mode.
 */
export async function forgetLinks(
  context: Context,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  actor: string,
): Promise<void> {
  await context.keys?.forget(linkKeyName(roundId));
  await inMunicipality(context.db.linker, municipalityId, (tx) => deleteSealedLinks(tx, roundId));
  await inMunicipality(context.db.mixer, municipalityId, async (tx) => {
    const at = context.clock.now();
    if (!(await markLinksDeleted(tx, roundId, at))) return;
    await insertAuditEntry(tx, municipalityId, { at, actor, act: 'links.deleted', subject: roundId });
  });
}
