import { readFile, writeFile } from 'node:fs/promises';
import { readKeyFile, writeKeyFile } from '../platform/crypto/key-file.ts';
import { createRoundKeyPair } from '../platform/crypto/seal.ts';
import { StartError } from '../platform/errors.ts';
import { findMunicipality } from '../stages/organisation/organisation.store.ts';
import {
  bringKey,
  deleteKey,
  forgetKeyCopy,
  type KeyPlace,
  listKeys,
} from '../stages/rounds/key-custody.service.ts';
import { atWorkbench, findRoundByAddress, type Workbench } from './workbench.ts';

/** `key make FILE`: on the custodian's own machine, without a database. Prints what the round is opened with. */
export async function makeKeyCommand(file: string): Promise<string> {
  const pair = createRoundKeyPair();
  await writeFile(file, writeKeyFile(pair), { flag: 'wx', mode: 0o600 }).catch((error: { code?: string }) => {
    throw new StartError(
      error.code === 'EEXIST'
        ? `«${file}» is there already. A key is never written over: choose another name.`
        : `«${file}» cannot be written.`,
    );
  });
  return [
    `The key is in ${file}. Keep it, and a second copy of it, away from the server: without it nobody can ever open the answers.`,
    'The round is opened with its public half, which is no secret:',
    '',
    pair.publicKey.toString('base64'),
    '',
    'When the round no longer takes answers, bring the file to the server: npx spredning key bring ROUND FILE',
  ].join('\n');
}

/** `key bring ROUND FILE`: the round is mixed by the server's worker, which then deletes its copy of the key. */
export async function bringKeyCommand(address: string, file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new StartError(`The file «${file}» cannot be read.`);
  });
  const { privateKey } = readKeyFile(text);
  return atWorkbench((bench) => bringKeyTo(bench, address, privateKey));
}

export async function bringKeyTo(bench: Workbench, address: string, privateKey: Buffer): Promise<string> {
  const { municipality, round } = await findRoundByAddress(bench, address);
  await bringKey(bench.context, municipality.id, round.id, () => privateKey);
  return [
    `The answers of ${address} are mixed by the server as soon as it runs; then it deletes its copy of the key.`,
    'Keep your own file until a backup with the mixed answers is verified, and delete it then.',
  ].join('\n');
}

const places: Record<KeyPlace, string> = {
  server: 'on the server',
  custodian: 'with the custodian',
  brought: 'brought; is mixed when the server runs',
  missing: 'MISSING: put it back in KEY_DIR from its copy. Without it the answers cannot be opened',
  deleted: 'deleted; the answers cannot be opened by anybody',
  'kept-copy': 'mixed. The copy is kept until: npx spredning key backed-up',
};

/** `key status MUNICIPALITY`: where the key of each round is that is not mixed, and what copies there are. */
export async function keyStatusCommand(slug: string): Promise<string> {
  return atWorkbench((bench) => keyStatusOf(bench, slug));
}

export async function keyStatusOf({ context, owner }: Workbench, slug: string): Promise<string> {
  const municipality = await findMunicipality(owner, slug);
  if (!municipality) throw new StartError(`There is no municipality «${slug}».`);
  const keys = await listKeys(context, municipality.id);
  if (keys.length === 0) return 'No round waits for a key, and no copy is kept.';
  return keys
    .map(({ surveyKey, period, place, hasCopy }) => {
      const copy = hasCopy && place !== 'kept-copy' ? ', with a copy' : '';
      return `${slug}/${surveyKey}/${period}: ${places[place]}${copy}`;
    })
    .join('\n');
}

/** `key delete ROUND --lose-the-answers`: says what is lost, and does it only when told that it shall be. */
export async function deleteKeyCommand(address: string, isSure: boolean): Promise<string> {
  return atWorkbench((bench) => deleteKeyOf(bench, address, isSure));
}

export async function deleteKeyOf(bench: Workbench, address: string, isSure: boolean): Promise<string> {
  const { municipality, round } = await findRoundByAddress(bench, address);
  if (!isSure) {
    throw new StartError(
      `Without its key the round ${address} is lost: no answer in it can ever be opened, by anybody, from the database or from any backup. Nothing has been deleted. If that is what shall happen, write --lose-the-answers.`,
    );
  }
  await deleteKey(bench.context, municipality.id, round.id);
  return `The key of ${address} is deleted, with its copy, and the log says so. The round is lost: its answers stay sealed. A custodian's own file is for the custodian to delete.`;
}

/** `key backed-up ROUND`: a backup with the mixed answers is verified, so that the copy of the key has no more use. */
export async function backedUpCommand(address: string): Promise<string> {
  return atWorkbench((bench) => backedUp(bench, address));
}

export async function backedUp(bench: Workbench, address: string): Promise<string> {
  const { municipality, round } = await findRoundByAddress(bench, address);
  await forgetKeyCopy(bench.context, municipality.id, round.id);
  return `No copy of the key of ${address} is left. What older backups have of the answers cannot be opened any more.`;
}
