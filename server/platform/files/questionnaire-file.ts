import type { ExchangeFormat, Reading } from '../../core/exchange/answer.ts';
import { isFormio, readFormio } from '../../core/exchange/formio/read.ts';
import type { ImportChoices, Imported, ImportFaultCode } from '../../core/exchange/imported.ts';
import { isOwnFile, readOwnFile } from '../../core/exchange/own-file.ts';
import { isSurveyJs, readSurveyJs } from '../../core/exchange/surveyjs/read.ts';
import { checkTree } from '../../core/questionnaire/check-tree.ts';

/**
 * A questionnaire of any format, told by what the bytes hold. Runs in a process of its own (`readQuestionnaireAside`): what a
 * hostile file costs here, nobody else pays. Each reader is loaded when a file needs it.
 */
export async function readQuestionnaireFile(bytes: Buffer, choices: ImportChoices): Promise<Reading> {
  if (bytes.length === 0) return refused(null, 'unreadable');
  const start = bytes
    .subarray(0, 512)
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  if (start.startsWith('{') || start.startsWith('[')) return readJsonFile(bytes, choices);
  const { readOtherTool } = await import('./other-tools.ts');
  return (await readOtherTool(bytes, choices)) ?? refused(null, 'unknownFormat');
}

async function readJsonFile(bytes: Buffer, choices: ImportChoices): Promise<Reading> {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return refused(null, 'unreadable');
  }
  const [unsafe] = checkTree(json);
  if (unsafe) {
    return refused(null, unsafe.code === 'nested-too-deep' ? 'tooDeep' : 'forbiddenName', unsafe.place);
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return refused(null, 'unknownFormat');
  const file = json as Record<string, unknown>;
  if (isOwnFile(file)) return told('spredning', readOwnFile(file));
  if (isSurveyJs(file)) {
    const { expressionFault } = await import('../survey-model.ts');
    return told('surveyjs', readSurveyJs(file, { choices, expressionFault }));
  }
  if (isFormio(file)) {
    const { expressionFault } = await import('../survey-model.ts');
    return told('formio', readFormio(file, { choices, expressionFault }));
  }
  return refused(null, 'unknownFormat');
}

function told(format: ExchangeFormat, imported: Imported): Reading {
  return { format, ...imported };
}

function refused(format: ExchangeFormat | null, code: ImportFaultCode, place = ''): Reading {
  return { format, faults: [{ code, place, detail: null }] };
}
