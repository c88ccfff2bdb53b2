import type { Answers } from '../../core/answer.ts';
import type { MunicipalityId, RoundId } from '../../core/ids.ts';
import type { Localized } from '../../core/locale.ts';
import { textOf } from '../../core/questionnaire/definition.ts';
import type { Questionnaire } from '../../core/questionnaire/format.ts';
import { pictureName } from '../../core/sent-file/sent-file.ts';
import type { Context } from '../../platform/context.ts';
import type { KeyFolder } from '../../platform/crypto/keys.ts';
import { linkHandle, linkKeyName, openLink } from '../../platform/crypto/link-key.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { lockAnswersForDeleting } from '../rounds/rounds.store.ts';
import { type Correction, correct, type Lacking } from './correcting.ts';
import { deleteFilesOf, type ListedFile, listFilesOf } from './files.store.ts';
import { deleteSealedLink, findSealedLink } from './links.store.ts';
import { deleteOneResponse, findOneResponse, type LookUp, rewriteResponses } from './look-ups.store.ts';
import type { Prepared } from './questionnaire-cache.ts';

export interface Question {
  name: string;
  /** As it was asked. */
  question: Localized;
}

/** An answer as the person reads it. `value`: as it is stored. */
export interface FoundAnswer extends Question {
  value: string;
}

/** What came of a look-up. Without answers: it is deleted or corrected, or there is none. */
export interface Outcome {
  answers: FoundAnswer[] | null;
  isDeleted: boolean;
  isCorrected: boolean;
  /** What a correction lacks, each a question as it was asked: nothing is changed until then. Null: nothing lacks. */
  lacks: Record<keyof Lacking, Question[]> | null;
}

export const nothing: Outcome = { answers: null, isDeleted: false, isCorrected: false, lacks: null };

/** Where an answer is found with the link key. */
interface Found {
  roundId: RoundId;
  responseId: string;
}

/** Follows the link from the invitation to its answer, and does with it what the look-up is for. */
export async function followLink(
  context: Context,
  keys: KeyFolder,
  municipalityId: MunicipalityId,
  { roundId, invitationId, purpose }: LookUp,
  prepared: Prepared,
  correction: Correction | null,
): Promise<Outcome> {
  const key = await keys.read(linkKeyName(roundId));
  const handle = linkHandle(key, invitationId);
  const sealed = await inMunicipality(context.db.linker, municipalityId, (tx) =>
    findSealedLink(tx, roundId, handle),
  );
  if (!sealed) return nothing;
  const found = { roundId, responseId: openLink(key, handle, sealed) };
  const outcome = await inMunicipality(context.db.mixer, municipalityId, async (tx) => {
    await lockAnswersForDeleting(tx, roundId);
    const answers = await findOneResponse(tx, roundId, found.responseId);
    if (purpose === 'deletion') {
      if (answers) await deleteOneResponse(tx, roundId, found.responseId);
      return { ...nothing, isDeleted: true };
    }
    if (!answers) return nothing;
    const files = await listFilesOf(tx, roundId, found.responseId);
    if (correction) return setRight(tx, found, answers, files, prepared, correction);
    return { ...nothing, answers: inWords(answers, files, prepared.questionnaire) };
  });
  if (outcome.isDeleted) {
    await inMunicipality(context.db.linker, municipalityId, (tx) => deleteSealedLink(tx, roundId, handle));
  }
  return outcome;
}

/** All of the correction, or nothing of it and what it lacks. */
async function setRight(
  tx: Tx,
  { roundId, responseId }: Found,
  before: Answers,
  files: { item: string }[],
  prepared: Prepared,
  correction: Correction,
): Promise<Outcome> {
  const pictures = files.map(({ item }) => item);
  const corrected = correct(prepared, before, pictures, correction);
  if ('hidden' in corrected) {
    const { questionnaire } = prepared;
    const told = (names: string[]) => names.map((name) => ({ name, question: textOf(questionnaire, name) }));
    const { hidden, asked, unasked } = corrected;
    return { ...nothing, lacks: { hidden: told(hidden), asked: told(asked), unasked: told(unasked) } };
  }
  await rewriteResponses(tx, roundId, responseId, corrected.after);
  if (corrected.withoutFiles.length > 0) await deleteFilesOf(tx, roundId, responseId, corrected.withoutFiles);
  return { ...nothing, isCorrected: true };
}

/** A picture by what it is called where it can be had. */
function inWords(
  answers: Answers,
  files: Omit<ListedFile, 'byteCount'>[],
  questionnaire: Questionnaire,
): FoundAnswer[] {
  const sent = files.map(({ id, item, kind }) => [item, pictureName(id, kind)] as const);
  return [...Object.entries(answers), ...sent].map(([name, value]) => ({
    ...{ name, question: textOf(questionnaire, name) },
    value: Array.isArray(value) ? value.join(', ') : String(value),
  }));
}
