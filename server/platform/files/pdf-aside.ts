import { Worker } from 'node:worker_threads';
import type { PaperBlock } from '../../core/exchange/paper/blocks.ts';
import type { PaperLetter } from '../../core/invitation/paper-letter.ts';
import type { Poster } from '../../core/invitation/poster.ts';
import { workPool } from '../work-pool.ts';
import type { PdfDocument } from './pdf.ts';

/** What can be laid out: a page each, or the parts of a document that runs over pages. */
export interface PageKinds {
  letters: PaperLetter;
  posters: Poster;
  blocks: PaperBlock;
}

/** What the thread is started with and given, and what it answers: that a page is done or all are, and the file by pieces. */
export interface PdfJob {
  kind: keyof PageKinds;
  document: PdfDocument;
}
export type PdfGiven = { page: PageKinds[keyof PageKinds] } | 'last';
export type PdfAnswer = { piece: Uint8Array } | 'done';

/** Lays out one file, page by page. */
export interface Press<Page, File = Buffer> {
  /** Done when the page is drawn, so that whoever gives pages never has more than one waiting. */
  lay(page: Page): Promise<void>;
  /** The whole file, when the last page is laid. */
  finish(): Promise<File>;
}

/** Two thousand letters hold some fifty megabytes until the last is laid; what they throw away is collected at this. */
const memory = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 16 };

/** A small file need not wait for a large one; more at once would take the memory. */
const pool = workPool({ lanes: 2, waitingLimit: 20 });

/**
 * Does `work` with a press in a thread of its own, as laying out holds everybody up by milliseconds a page and by a tenth
 * of a second where the fonts are read. Waits for its turn. Refuses with `try-again-soon` (503) where very many wait.
 */
export function withPress<Kind extends keyof PageKinds, Result>(
  job: PdfJob & { kind: Kind },
  work: (press: Press<PageKinds[Kind]>) => Promise<Result>,
): Promise<Result> {
  return pool(async () => {
    const worker = new Worker(new URL('./pdf-thread.ts', import.meta.url), {
      ...{ workerData: job, resourceLimits: memory, execArgv: [], env: {} },
    });
    try {
      return await work(pressOf(worker));
    } finally {
      await worker.terminate();
    }
  });
}

function pressOf<Page extends PageKinds[keyof PageKinds]>(worker: Worker): Press<Page> {
  const pieces: Uint8Array[] = [];
  let fault: Error | undefined;
  let waiting: { resolve(): void; reject(error: Error): void } | undefined;
  worker.on('message', (answer: PdfAnswer) => {
    if (answer === 'done') waiting?.resolve();
    else pieces.push(answer.piece);
  });
  worker.on('error', (error: Error) => {
    fault = error;
    waiting?.reject(error);
  });
  const done = (given: PdfGiven) =>
    new Promise<void>((resolve, reject) => {
      if (fault) return reject(fault);
      waiting = { resolve, reject };
      worker.postMessage(given);
    });
  return {
    lay: (page) => done({ page }),
    async finish() {
      await done('last');
      return Buffer.concat(pieces);
    },
  };
}
