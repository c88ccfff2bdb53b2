import type { Draft } from '../../core/draft/format.ts';
import { xlsFormOf } from '../../core/exchange/xlsform/export.ts';
import type { BesideNote } from '../../core/exchange/xlsform/export-rows.ts';
import { conditionOf } from '../survey-conditions.ts';
import { workbookOfSheets } from './write-table.ts';

/** A draft as the workbook of an XLSForm, and what other tools will not see of it. */
export async function xlsFormFile(draft: Draft): Promise<{ workbook: Buffer; beside: BesideNote[] }> {
  const { sheets, beside } = xlsFormOf(draft, conditionOf);
  return { workbook: await workbookOfSheets(sheets), beside };
}
