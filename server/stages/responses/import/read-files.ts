import type { Questionnaire } from '../../../core/questionnaire/format.ts';
import { readTable, type Table } from '../../../platform/files/table.ts';
import { UnreadableTable } from '../../../platform/files/unreadable.ts';
import { FaultList, type ImportFile } from './faults.ts';
import { type Mapping, readMapping } from './mapping.ts';
import { type ImportInput, type ImportResult, parseResponses } from './parse.ts';
import { headerFits, type TablePart } from './recognise.ts';

/** A file as it was given: its bytes, and its name for messages. */
export interface GivenFile {
  bytes: Buffer;
  name: string;
}

export interface GivenFiles {
  questionnaire: Questionnaire;
  knownUnits: ImportInput['knownUnits'];
  responses: GivenFile;
  respondents?: GivenFile | undefined;
  units?: GivenFile | undefined;
  mapping?: GivenFile | undefined;
}

/**
 * Reads and parses the files of one import. A file that cannot be read at all is a fault like the others, and the
 * other files' first faults are listed beside it. In a workbook, the sheet whose header fits the part is read, so
 * one workbook can be both the responses and the units.
 */
export async function readResponseFiles(files: GivenFiles): Promise<ImportResult> {
  const faults = new FaultList();
  const mappingInput = readJson(files.mapping, faults);
  const { mapping } = readMapping(mappingInput, files.questionnaire);
  const read = (part: TablePart) => readPart(part, files, mapping, faults);
  const responses = await read('responses');
  const respondents = await read('respondents');
  const units = await read('units');
  if (faults.count > 0 || responses === undefined) return { ok: false, faults: faults.list() };
  const { questionnaire, knownUnits } = files;
  return parseResponses({ questionnaire, knownUnits, responses, respondents, units, mapping: mappingInput });
}

async function readPart(
  part: TablePart,
  files: GivenFiles,
  mapping: Mapping,
  faults: FaultList,
): Promise<Table | undefined> {
  const file = files[part];
  if (file === undefined) return undefined;
  try {
    return await readTable(file.bytes, file.name, headerFits(part, files.questionnaire, mapping));
  } catch (error) {
    if (!(error instanceof UnreadableTable)) throw error;
    addFault(faults, part, error);
    return undefined;
  }
}

function addFault(faults: FaultList, file: ImportFile, error: UnreadableTable): void {
  faults.add({ file, ...error.fault });
}

function readJson(file: GivenFile | undefined, faults: FaultList): unknown {
  if (file === undefined) return undefined;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(file.bytes));
  } catch (error) {
    const message = `The mapping file is not JSON in UTF-8: ${(error as Error).message}`;
    faults.add({ file: 'mapping', row: null, column: null, code: 'not-json', message });
    return undefined;
  }
}
