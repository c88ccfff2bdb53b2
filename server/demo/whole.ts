import type { MunicipalityId } from '../core/ids.ts';
import type { Context } from '../platform/context.ts';
import { type Db, inMunicipality } from '../platform/db/connect.ts';
import { StartError } from '../platform/errors.ts';
import {
  findMunicipality,
  insertMunicipality,
  type Municipality,
} from '../stages/organisation/organisation.store.ts';
import { listRounds } from '../stages/rounds/rounds.store.ts';
import { deleteMunicipality, renameSlug, withLoadLock } from './whole.store.ts';

/**
 * Loads a demo municipality whole or not at all. While it is loaded it has another slug, and only a whole one gets its
 * own: a start that was killed in the middle leaves nothing but what the next one clears away. Gives false when it was
 * there already.
 */
export async function loadWhole(
  context: Context,
  ownerDb: Db,
  municipality: Omit<Municipality, 'id'>,
  load: (id: MunicipalityId) => Promise<void>,
): Promise<boolean> {
  return withLoadLock(ownerDb, async (owner) => {
    if (await findMunicipality(owner, municipality.slug)) return false;
    if (!context.keys) {
      throw new StartError(
        'A process with ROLE=web has no keys and cannot make the demo. Start once with ROLE=all, or set DEMO=0.',
      );
    }
    const unfinishedSlug = `${municipality.slug}-unfinished`;
    const unfinished = await findMunicipality(owner, unfinishedSlug);
    if (unfinished) await remove(context, owner, unfinished.id);
    const id = crypto.randomUUID() as MunicipalityId;
    await insertMunicipality(owner, { id, ...municipality, slug: unfinishedSlug });
    await load(id);
    await renameSlug(owner, id, municipality.slug);
    return true;
  });
}

async function remove(context: Context, owner: Db, id: MunicipalityId): Promise<void> {
  const rounds = await inMunicipality(context.db.staff, id, (tx) => listRounds(tx));
  for (const round of rounds) await context.keys?.destroy(round.id);
  await deleteMunicipality(owner, id);
}
