import type { TranslationsRead } from '../../core/exchange/translations/read-file.ts';
import { hasKeyColumn, translatedInTable } from '../../core/exchange/translations/table.ts';
import { translatedInXliff } from '../../core/exchange/translations/xliff.ts';
import { importFaultOf } from './import-fault.ts';
import { readTable, type TableLimits } from './table.ts';
import { UnreadableTable, unreadable } from './unreadable.ts';
import { isXml, readXml } from './xml.ts';

/** A draft has some thousand texts in twelve languages at most. */
const limits: TableLimits = {
  ...{ bytes: 8 * 1024 * 1024, rows: 20_000, columns: 60, unpackedBytes: 24 * 1024 * 1024 },
};
const mostCharacters = 12_000_000;

/**
 * What a file of translations holds: a workbook or a CSV file with a row for each text, or XLIFF, told by its bytes. Only in the process that
 * can be killed. `base`: the language that was translated from.
 */
export async function readTranslationsFile(bytes: Buffer, base: string): Promise<TranslationsRead> {
  const format = isXml(bytes) ? 'xliff' : 'table';
  try {
    const read =
      format === 'xliff' ? translatedInXliff(readXml(bytes)) : translatedInTable(await tableIn(bytes), base);
    return { format, ...read };
  } catch (error) {
    if (!(error instanceof UnreadableTable)) throw error;
    return { format, faults: [importFaultOf(error)] };
  }
}

async function tableIn(bytes: Buffer) {
  const table = await readTable(bytes, 'tekster', hasKeyColumn, limits);
  // Cells may share one long text, so what they hold together is counted, not what they weigh.
  let room = mostCharacters;
  for (const { cells } of table.rows) for (const cell of cells) room -= cell.length;
  if (room < 0) throw unreadable('workbook-too-large', 'The file holds too much for one reading.');
  return table;
}
