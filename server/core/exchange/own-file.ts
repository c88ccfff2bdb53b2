import { draftOf } from '../draft/convert.ts';
import { type Draft, draftFormat, draftSchema } from '../draft/format.ts';
import { checkNesting } from '../questionnaire/check-elements.ts';
import { shapeFaults } from '../questionnaire/faults.ts';
import { questionnaireFormat, questionnaireSchema } from '../questionnaire/format.ts';
import { countsOf, type Imported } from './imported.ts';

/** Whether a file says that it is one of ours, of whatever version. */
export function isOwnFile(file: Record<string, unknown>): boolean {
  const format = file['format'];
  return typeof format === 'string' && /^spredning-(questionnaire|draft)\//.test(format);
}

/**
 * A questionnaire or a draft of ours as a draft. Everything comes in as it is, its key and the ids of its questions too, so that
 * they are the same in the next round; what is wrong in it refuses it, each fault with its place.
 */
export function readOwnFile(file: Record<string, unknown>): Imported {
  const [nested] = checkNesting(file['definition']);
  if (nested) return { faults: [{ code: 'tooDeep', place: nested.place, detail: null }] };
  const draft = file['format'] === questionnaireFormat ? fromQuestionnaire(file) : fromDraft(file);
  if ('faults' in draft) return draft;
  return { draft, notes: [], counts: countsOf(draft) };
}

type Faults = Extract<Imported, { faults: unknown }>;

function fromQuestionnaire(file: Record<string, unknown>): Draft | Faults {
  const read = questionnaireSchema.safeParse(file);
  return read.success ? draftOf(read.data) : faultsOf(shapeFaults(read.error));
}

function fromDraft(file: Record<string, unknown>): Draft | Faults {
  if (file['format'] !== draftFormat) {
    return { faults: [{ code: 'unknownFormat', place: 'format', detail: String(file['format']) }] };
  }
  const { $schema: _, ...rest } = file;
  const read = draftSchema.safeParse(rest);
  return read.success ? read.data : faultsOf(shapeFaults(read.error));
}

function faultsOf(faults: readonly { place: string; message: string }[]): Faults {
  return {
    faults: faults
      .slice(0, 100)
      .map(({ place, message }) => ({ code: 'notAsExpected', place, detail: message })),
  };
}
