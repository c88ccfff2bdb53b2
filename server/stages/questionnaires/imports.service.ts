import type { Doer } from '../../core/authorisation/doer.ts';
import { checkDraft, nationalIdFault } from '../../core/draft/check.ts';
import type { Draft } from '../../core/draft/format.ts';
import { freeKey } from '../../core/draft/start.ts';
import { type ExchangeFormat, isRead } from '../../core/exchange/answer.ts';
import type { ImportChoices, ImportCounts, ImportNote } from '../../core/exchange/imported.ts';
import type { MunicipalityId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality } from '../../platform/db/connect.ts';
import { demand } from '../../platform/demand.ts';
import { Refusal } from '../../platform/errors.ts';
import { readQuestionnaireAside } from '../../platform/files/import-process.ts';
import { listTakenKeys } from './drafts.store.ts';
import { newId } from './start.service.ts';

/** A file as it was given, with what it does not tell. */
export interface GivenQuestionnaire extends Omit<ImportChoices, 'key'> {
  name: string;
  bytes: Uint8Array;
  /** Undefined: one made of the file's name, that no questionnaire has. */
  key?: string | undefined;
}

export interface ReadQuestionnaire {
  format: ExchangeFormat;
  document: Draft;
  counts: ImportCounts;
  notes: ImportNote[];
}

/**
 * A questionnaire's file as a draft that could be stored, with what became of its parts. Nothing is stored. Refuses with
 * `questionnaire-not-read`, each fault with its code and place; `national-identity-number`; and `try-again-soon` where many are
 * being read.
 */
export async function readImport(
  context: Context,
  municipalityId: MunicipalityId,
  { name, bytes, key, kind, language }: GivenQuestionnaire,
  by: Doer,
): Promise<ReadQuestionnaire> {
  demand(by, 'editQuestionnaireDraft', { id: newId(), surveyId: null });
  const taken = await inMunicipality(context.db.staff, municipalityId, listTakenKeys);
  const own = key ?? freeKey(name.replace(/\.[^.]*$/, ''), taken);
  const reading = await readQuestionnaireAside(bytes, { key: own, kind, language });
  if (!isRead(reading)) throw notRead(reading.faults);
  const { format, draft, counts, notes } = reading;
  const { faults } = checkDraft(draft);
  const numbers = faults.filter(({ code }) => code === nationalIdFault);
  if (numbers.length > 0) {
    throw new Refusal(
      nationalIdFault,
      422,
      numbers.map(({ place, code }) => ({ place, code })),
    );
  }
  if (faults.length > 0) throw notRead(faults.map(({ place }) => ({ place, code: 'notAsExpected' })));
  return { format, document: draft, counts, notes };
}

function notRead(faults: readonly { place: string; code: string }[]): Refusal {
  return new Refusal(
    'questionnaire-not-read',
    422,
    faults.map(({ place, code }) => ({ place, code })),
  );
}
