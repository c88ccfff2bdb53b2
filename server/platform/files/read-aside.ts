import { Worker } from 'node:worker_threads';
import type { Table, TableLimits } from './table.ts';
import { type TableFault, UnreadableTable, unreadable } from './unreadable.ts';

/** What the thread is given and what it answers. */
export interface AsideJob {
  bytes: Uint8Array;
  fileName: string;
  limits: TableLimits;
  /** Characters in all cells together; a small workbook can name one long text in every cell. */
  characters: number;
}
export type AsideAnswer = { table: Table } | { fault: TableFault };

/** A file that takes longer, in milliseconds, or more memory than this was made to. */
const patience = 20_000;
const memory = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 };

/** One file at a time, so that several large ones cannot take all memory together. */
let before: Promise<unknown> = Promise.resolve();

/**
 * As `readTable`, in a thread of its own: unpacking a workbook must hold nobody else up. For files that come over HTTP.
 * @throws UnreadableTable
 */
export async function readTableAside(job: AsideJob): Promise<Table> {
  const read = before.then(() => inThread(job));
  before = read.catch(() => {});
  return read;
}

function inThread(job: AsideJob): Promise<Table> {
  const worker = new Worker(new URL('./aside-thread.ts', import.meta.url), {
    ...{ workerData: job, resourceLimits: memory, execArgv: [], env: {} },
  });
  return new Promise<Table>((resolve, reject) => {
    const timer = setTimeout(() => reject(tooMuch()), patience);
    worker.once('message', (answer: AsideAnswer) => {
      clearTimeout(timer);
      if ('table' in answer) resolve(answer.table);
      else reject(new UnreadableTable(answer.fault));
    });
    worker.once('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch() : error);
    });
  }).finally(() => worker.terminate());
}

function tooMuch(): UnreadableTable {
  return unreadable(
    'workbook-too-large',
    'The workbook holds too much for one reading. Save the sheet as CSV.',
  );
}
