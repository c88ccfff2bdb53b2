import type { ImportFault, ImportFaultCode } from '../../core/exchange/imported.ts';
import type { UnreadableTable } from './unreadable.ts';

/** What a reader refuses, as the import tells it. Whatever else it is, a damaged file is `unreadable`. */
const codes: Readonly<Record<string, ImportFaultCode>> = {
  ...{ 'file-too-large': 'tooLarge', 'workbook-too-large': 'tooMuch', 'too-deep': 'tooDeep' },
  ...{ 'too-many-rows': 'tooMany', 'too-many-columns': 'tooMany', 'no-rows': 'noQuestions' },
  ...{ 'cell-too-long': 'tooMuch', 'declares-entities': 'notAsExpected', 'not-a-survey': 'unknownFormat' },
};

/** Why a table, workbook or XML file was not read, and on which row. */
export function importFaultOf({ fault }: UnreadableTable): ImportFault {
  const { code, row, message } = fault;
  return { code: codes[code] ?? 'unreadable', place: row === null ? '' : `row ${row}`, detail: message };
}
