import { readFileSync, writeSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Reading } from '../../core/exchange/answer.ts';
import type { ImportChoices } from '../../core/exchange/imported.ts';
import type { TranslationsRead } from '../../core/exchange/translations/read-file.ts';

/*
 * The process of `readQuestionnaireAside` and `readTranslationsAside`: this thread watches what the process costs and ends it, while another reads. It
 * loads next to nothing, so that it is there whatever the other does.
 */

/** What is to be read out of a file: a questionnaire, or translations from a language. */
export type Wanted =
  | { kind: 'questionnaire'; choices: ImportChoices }
  | { kind: 'translations'; base: string };

/** What the reading thread is given. */
export interface ReaderJob {
  bytes: Uint8Array;
  wanted: Wanted;
}

const { wanted, limits } = JSON.parse(process.argv[2] ?? '') as {
  wanted: Wanted;
  limits: { memory: number; work: number };
};
/** Stopped a little before the limit: what is taken between two looks comes on top. */
const nearMemory = limits.memory * 0.94;
const lookEvery = 5;
/** The reader's own, so that most of what grows is stopped without a look. Megabytes. */
const resourceLimits = { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 16, stackSizeMb: 4 };

const parts: Buffer[] = [];
for await (const part of process.stdin) parts.push(part as Buffer);
const job: ReaderJob = { bytes: new Uint8Array(Buffer.concat(parts)), wanted };
const worker = new Worker(new URL('./import-reader.ts', import.meta.url), {
  ...{ workerData: job, resourceLimits, execArgv: [], stdout: true, stderr: true },
  // Patterns are judged by what is in the package; its other ways would start a process.
  env: { RECHECK_SYNC_BACKEND: 'pure' },
});

setInterval(() => {
  const { user, system } = process.cpuUsage();
  if (process.memoryUsage.rss() > nearMemory || (user + system) / 1_000 > limits.work) stop();
}, lookEvery);
worker.once('message', (reading: Reading | TranslationsRead) => answer(reading));
worker.once('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') stop();
  else answer(refused('unreadable'));
});

/** As either kind of reading tells it. */
function refused(code: 'tooMuch' | 'unreadable'): Reading & TranslationsRead {
  return { format: null, faults: [{ code, place: '', detail: null }] };
}

/** Does not wait for the reader, which may be deaf. */
function stop(): void {
  writeSync(1, told(refused('tooMuch')));
  process.kill(process.pid, 'SIGKILL');
}

function answer(reading: Reading | TranslationsRead): void {
  process.stdout.write(told(reading), () => process.kill(process.pid, 'SIGKILL'));
}

function told(reading: Reading | TranslationsRead): string {
  return JSON.stringify({ reading, peakBytes: peakBytes() });
}

/**
 * The most memory this process has had. `maxRSS` will not do on Linux: there it begins at what the process that started this one
 * had. Elsewhere it is what there is.
 */
function peakBytes(): number {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    if (kilobytes) return Number(kilobytes) * 1024;
  } catch {
    // No such file on this system.
  }
  return process.resourceUsage().maxRSS * 1024;
}
