import { Writable } from 'node:stream';
import { parentPort, workerData } from 'node:worker_threads';
import type { PaperBlock } from '../../core/exchange/paper/blocks.ts';
import type { PaperLetter } from '../../core/invitation/paper-letter.ts';
import type { Poster } from '../../core/invitation/poster.ts';
import { writeBlocksPdf } from './blocks-pdf.ts';
import { writeLettersPdf } from './letters-pdf.ts';
import type { PdfAnswer, PdfGiven, PdfJob } from './pdf-aside.ts';
import { writePostersPdf } from './posters-pdf.ts';

/** The thread of `withPress`: lays out what it is given, a page at a time, and sends the file as it comes. */
const { kind, document } = workerData as PdfJob;
const answer = (told: PdfAnswer, given: ArrayBuffer[] = []) => parentPort?.postMessage(told, given);

/** What one is given, until the last; whoever gave it is told as the next is asked for, when it is drawn. */
async function* given<Page>(): AsyncGenerator<Page> {
  const queue: PdfGiven[] = [];
  let wake = () => {};
  parentPort?.on('message', (next: PdfGiven) => {
    queue.push(next);
    wake();
  });
  while (true) {
    const next = queue.shift();
    if (next === 'last') return;
    if (next) {
      yield next.page as Page;
      answer('done');
    } else {
      await new Promise<void>((go) => {
        wake = go;
      });
    }
  }
}

/** In bytes: a file comes in very many small chunks, and each piece sent costs as much as a large one. */
const pieceSize = 262_144;
let held: Buffer[] = [];
let heldSize = 0;

function send(): void {
  const piece = new Uint8Array(Buffer.concat(held));
  [held, heldSize] = [[], 0];
  answer({ piece }, [piece.buffer]);
}

const out = new Writable({
  write(chunk: Buffer, _encoding, done) {
    held.push(chunk);
    heldSize += chunk.length;
    if (heldSize >= pieceSize) send();
    done();
  },
  final(done) {
    send();
    done();
  },
});
if (kind === 'letters') await writeLettersPdf(given<PaperLetter>(), document, out);
else if (kind === 'posters') await writePostersPdf(given<Poster>(), document, out);
else await writeBlocksPdf(given<PaperBlock>(), document, out);
answer('done');
