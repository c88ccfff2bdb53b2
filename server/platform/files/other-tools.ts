import type { ExchangeFormat, Reading } from '../../core/exchange/answer.ts';
import type { ImportChoices } from '../../core/exchange/imported.ts';
import { draftOfLime } from '../../core/exchange/limesurvey/draft.ts';
import { surveyOfLss } from '../../core/exchange/limesurvey/lss.ts';
import { isLimeSheet, surveyOfTsv } from '../../core/exchange/limesurvey/tsv.ts';
import { draftOfXlsForm } from '../../core/exchange/xlsform/draft.ts';
import { isXlsForm } from '../../core/exchange/xlsform/form.ts';
import { formKindOf, readFormSheets } from './form-sheets.ts';
import { importFaultOf } from './import-fault.ts';
import { readTable } from './table.ts';
import { UnreadableTable } from './unreadable.ts';

/**
 * A questionnaire of LimeSurvey (`.lss`, `.tsv`) or an XLSForm, told by its bytes; null where it is none of them. Only in the process
 * that can be killed: workbooks and XML are what hostile files are made of.
 */
export async function readOtherTool(bytes: Buffer, choices: ImportChoices): Promise<Reading | null> {
  const kind = formKindOf(bytes);
  if (kind) {
    return within('xlsform', async () => {
      const sheets = await readFormSheets(bytes, kind);
      return isXlsForm(sheets) ? { format: 'xlsform', ...draftOfXlsForm(sheets, choices) } : null;
    });
  }
  const { isLss, readLss } = await import('./lss.ts');
  if (isLss(bytes)) {
    return within('limesurvey-lss', async () => ({
      ...{ format: 'limesurvey-lss', ...draftOfLime(surveyOfLss(readLss(bytes)), choices) },
    }));
  }
  if (!/^\ufeff?"?class"?\t/i.test(bytes.subarray(0, 200).toString('utf8'))) return null;
  return within('limesurvey-tsv', async () => {
    const table = await readTable(bytes, 'survey.tsv', undefined, tableLimits);
    if (!isLimeSheet(table.columns)) return null;
    return { format: 'limesurvey-tsv', ...draftOfLime(surveyOfTsv(table), choices) };
  });
}

const tableLimits = { bytes: 8 * 1024 * 1024, rows: 20_000, columns: 500, unpackedBytes: 0 };

async function within(format: ExchangeFormat, read: () => Promise<Reading | null>): Promise<Reading | null> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof UnreadableTable)) throw error;
    return { format, faults: [importFaultOf(error)] };
  }
}
