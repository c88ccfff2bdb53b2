import { createHash } from 'node:crypto';
import { type Doer, doerId, permitDoer } from '../../core/authorisation/doer.ts';
import type { MunicipalityId } from '../../core/ids.ts';
import {
  jargonChanges,
  jargonName,
  type ListedJargonWord,
  sortedJargon,
} from '../../core/quality/jargon-list.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality } from '../../platform/db/connect.ts';
import { demand } from '../../platform/demand.ts';
import { Refusal } from '../../platform/errors.ts';
import { insertAuditEntry } from '../organisation/audit.store.ts';
import { listJargon, lockJargon, replaceJargon } from './jargon.store.ts';

/** The municipality's list of words that others may not know. Refuses with `not-allowed`. */
export async function viewJargon(
  context: Context,
  municipalityId: MunicipalityId,
  by: Doer,
): Promise<{ version: string; mayEdit: boolean; words: ListedJargonWord[] }> {
  demand(by, 'readJargon', { id: municipalityId });
  const words = await inMunicipality(context.db.staff, municipalityId, listJargon);
  const mayEdit = permitDoer(by, 'manageJargon', { id: municipalityId }) !== null;
  return { version: versionOf(words), mayEdit, words };
}

/**
 * Puts these words in place of the list, and gives its version. The log gets what came in, went out and got another word
 * instead. Refuses with `not-allowed`, `word-twice`, and `jargon-changed-meanwhile` where the list is another than was seen.
 */
export async function changeJargon(
  context: Context,
  municipalityId: MunicipalityId,
  given: { basedOn: string; words: readonly ListedJargonWord[] },
  by: Doer,
): Promise<string> {
  const id = demand(by, 'manageJargon', { id: municipalityId });
  const after = sortedJargon(given.words);
  if (new Set(after.map(jargonName)).size < after.length) throw new Refusal('word-twice', 422);
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    await lockJargon(tx);
    const before = await listJargon(tx);
    if (versionOf(before) !== given.basedOn) throw new Refusal('jargon-changed-meanwhile', 409);
    const { added, removed, changed } = jargonChanges(before, after);
    if (added.length + removed.length + changed.length === 0) return versionOf(before);
    await replaceJargon(tx, id, after);
    const names = new Set(changed.map(jargonName));
    await insertAuditEntry(tx, municipalityId, {
      ...{ at: context.clock.now(), actor: doerId(by), act: 'jargonWords.changed', subject: municipalityId },
      before: told([...removed, ...before.filter((one) => names.has(jargonName(one)))]),
      after: told([...added, ...changed]),
    });
    return versionOf(after);
  });
}

/** As the log has it: each word with what is written instead, or nothing. */
function told(words: readonly ListedJargonWord[]): Record<string, string> {
  return Object.fromEntries(
    words.map(({ language, word, instead = '' }) => [`${word} (${language})`, instead]),
  );
}

function versionOf(words: readonly ListedJargonWord[]): string {
  const text = JSON.stringify(words.map(({ language, word, instead = null }) => [language, word, instead]));
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
