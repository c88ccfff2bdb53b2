import { parentPort, workerData } from 'node:worker_threads';
import type { AsideAnswer, AsideJob } from './read-aside.ts';
import { readTable } from './table.ts';
import { UnreadableTable, unreadable } from './unreadable.ts';

/** The thread of `readTableAside`: reads one file and ends. */
async function read({ bytes, fileName, limits, characters }: AsideJob): Promise<AsideAnswer> {
  try {
    const table = await readTable(Buffer.from(bytes), fileName, undefined, limits);
    let room = characters;
    for (const { cells } of table.rows) for (const cell of cells) room -= cell.length;
    if (room < 0) throw unreadable('workbook-too-large', 'The workbook holds too much for one reading.');
    return { table };
  } catch (error) {
    if (error instanceof UnreadableTable) return { fault: error.fault };
    throw error;
  }
}

parentPort?.postMessage(await read(workerData as AsideJob));
