import type { Doer } from '../../core/authorisation/doer.ts';
import { checkDraft, nationalIdFault } from '../../core/draft/check.ts';
import {
  judgeTranslations,
  type TranslationChoice,
  type TranslationsJudged,
  withChanges,
} from '../../core/exchange/translations/take-in.ts';
import type { MunicipalityId, QuestionnaireDraftId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality } from '../../platform/db/connect.ts';
import { Refusal } from '../../platform/errors.ts';
import { readTranslationsAside } from '../../platform/files/import-process.ts';
import { requireOpen, saveDraft } from './drafts.service.ts';

/** A file of translations, and what is to be done with it. */
export interface GivenTranslations {
  bytes: Uint8Array;
  /** False: nothing is written. */
  apply: boolean;
  choice: TranslationChoice;
}

/**
 * What a file's translations change in a draft, and the same saved where it is told to: merged with what others have changed meanwhile,
 * as any save is. Refuses with `translations-not-read`, each fault with its place; `translations-not-taken` where they are to be
 * saved and have faults; `national-identity-number`; `try-again-soon` where many files are being read; and as `requireOpen` and `saveDraft` do.
 */
export async function takeInTranslations(
  context: Context,
  municipalityId: MunicipalityId,
  id: QuestionnaireDraftId,
  { bytes, apply, choice }: GivenTranslations,
  by: Doer,
): Promise<TranslationsJudged & { revision: number; isSaved: boolean }> {
  // Reading takes its time, and nobody's draft is locked meanwhile.
  const { document, revision } = await inMunicipality(
    context.db.staff,
    municipalityId,
    async (tx) => (await requireOpen(tx, id, by)).draft,
  );
  const read = await readTranslationsAside(bytes, document.languages[0] as string);
  if (!('translated' in read)) throw refusal('translations-not-read', read.faults);
  const judged = judgeTranslations(document, read.translated, choice);
  const taken = withChanges(document, judged.changes);
  const numbers = checkDraft(taken).faults.filter(({ code }) => code === nationalIdFault);
  if (numbers.length > 0) throw refusal(nationalIdFault, numbers);
  if (!apply) return { ...judged, revision, isSaved: false };
  if (judged.faults.length > 0) throw refusal('translations-not-taken', judged.faults);
  const saved = await saveDraft(context, municipalityId, id, { baseRevision: revision, document: taken }, by);
  return { ...judged, revision: saved.revision, isSaved: true };
}

function refusal(code: string, faults: readonly { place: string; code: string }[]): Refusal {
  return new Refusal(
    code,
    422,
    faults.map((fault) => ({ place: fault.place, code: fault.code })),
  );
}
