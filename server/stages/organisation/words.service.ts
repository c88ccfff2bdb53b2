import type { AuditValue } from '../../core/audit/entry.ts';
import { type Doer, doerId } from '../../core/authorisation/doer.ts';
import type { MunicipalityId } from '../../core/ids.ts';
import { type ChosenWord, withoutStandard } from '../../core/words/dictionary.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality } from '../../platform/db/connect.ts';
import { demand } from '../../platform/demand.ts';
import { Refusal } from '../../platform/errors.ts';
import { insertAuditEntry } from './audit.store.ts';
import { listWords, lockWords, replaceWords } from './words.store.ts';

/** The words the municipality has chosen instead of the standard ones, for whoever reads its pages. */
export async function wordsInForce(context: Context, municipalityId: MunicipalityId): Promise<ChosenWord[]> {
  return inMunicipality(context.db.staff, municipalityId, listWords);
}

/**
 * Puts these words in place of all that were chosen. Words that are the standard ones are not stored. The log gets
 * what changed, before and after. Refuses with `word-twice` where a term has two words in one language.
 */
export async function changeWords(
  context: Context,
  municipalityId: MunicipalityId,
  words: ChosenWord[],
  by: Doer,
): Promise<void> {
  const id = demand(by, 'manageWords', { id: municipalityId });
  if (new Set(words.map(nameOf)).size < words.length) throw new Refusal('word-twice', 422);
  const after = withoutStandard(words);
  await inMunicipality(context.db.staff, municipalityId, async (tx) => {
    await lockWords(tx);
    const before = await listWords(tx);
    const changed = new Set(differing(before, after));
    if (changed.size === 0) return;
    await replaceWords(tx, id, after);
    await insertAuditEntry(tx, municipalityId, {
      ...{ at: context.clock.now(), actor: doerId(by), act: 'words.changed', subject: municipalityId },
      ...{ before: told(before, changed), after: told(after, changed) },
    });
  });
}

function nameOf({ key, language }: ChosenWord): string {
  return `${key}.${language}`;
}

/** The names of the words that are not the same in both. */
function differing(before: ChosenWord[], after: ChosenWord[]): string[] {
  const texts = (words: ChosenWord[]) => new Map(words.map((word) => [nameOf(word), formsText(word)]));
  const [old, now] = [texts(before), texts(after)];
  return [...new Set([...old.keys(), ...now.keys()])].filter((name) => old.get(name) !== now.get(name));
}

/** As the log has it: all the forms in a line. What is not there has the standard word. */
function told(words: ChosenWord[], changed: ReadonlySet<string>): AuditValue {
  return Object.fromEntries(
    words.filter((word) => changed.has(nameOf(word))).map((word) => [nameOf(word), formsText(word)]),
  );
}

function formsText({ article, one, theOne, many, theMany }: ChosenWord): string {
  return `${article} ${one}, ${theOne}, ${many}, ${theMany}`;
}
