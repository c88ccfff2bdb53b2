import type { MunicipalityId, RoundId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import { createRoundKeyPair } from '../../platform/crypto/seal.ts';
import { inMunicipality } from '../../platform/db/connect.ts';
import { countSpareKeys, insertSpareKey } from './spare-keys.store.ts';

/** So many rounds may be opened one after the other before more keys are made. */
export const spareCount = 3;

/**
 * Makes keys ahead, for rounds that are opened where there is no key folder. The private half is safely in its file before
 * anyone can take the public one. Safe to run again; throws in a process without a key folder.
 */
export async function makeSpareKeys(context: Context, municipalityId: MunicipalityId): Promise<void> {
  const { keys } = context;
  if (!keys) throw new Error('a process without the key folder cannot make keys');
  const there = await inMunicipality(context.db.mixer, municipalityId, countSpareKeys);
  for (let made = there; made < spareCount; made++) {
    const id = crypto.randomUUID() as RoundId;
    const { publicKey, privateKey } = createRoundKeyPair();
    await keys.store(id, privateKey);
    await inMunicipality(context.db.mixer, municipalityId, (tx) =>
      insertSpareKey(tx, municipalityId, id, publicKey),
    );
  }
}
