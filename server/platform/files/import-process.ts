import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { type Reading, readingShape } from '../../core/exchange/answer.ts';
import type { ImportChoices, ImportFaultCode } from '../../core/exchange/imported.ts';
import { type TranslationsRead, translationsReadShape } from '../../core/exchange/translations/read-file.ts';
import { projectDir } from '../config.ts';
import { exitFlags } from '../exit-flags.ts';
import { workPool } from '../work-pool.ts';
import type { Wanted } from './import-child.ts';
import { couldBeQuestionnaire, couldBeTranslations } from './recognise.ts';

/** A larger file is no questionnaire: the longest that have been seen are a fiftieth of it. Bytes. */
export const mostImportBytes = 5 * 1024 * 1024;
/** What the process may have in memory, in bytes, and how long it may work, in milliseconds of processor time. */
export const importLimits = { memory: 256 * 1024 * 1024, work: 2_000 };
/** Where the machine has no time for it at all, in milliseconds. It is then killed, whatever it does. */
const patience = 20_000;
/** No draft that can be kept is near it. Bytes. */
const mostAnswered = 16 * 1024 * 1024;

/** A reading with what it cost: the most memory the process had, in bytes. Null: it never began. */
export interface Measured<Read> {
  reading: Read;
  peakBytes: number | null;
}
export type MeasuredReading = Measured<Reading>;

/** Two at once, so that no flood of files takes the machine. */
const inTurn = workPool({ lanes: 2, waitingLimit: 4 });

/**
 * Reads a questionnaire of any format in a process of its own, which is held to its limits and can be killed. It may read the
 * program's own files and nothing else, write nothing, and start nothing. What it answers is checked before it is believed.
 *
 * The format is told by what the file holds, never by its name. Refuses with `try-again-soon` (503) where many wait already.
 */
export async function readQuestionnaireAside(bytes: Uint8Array, choices: ImportChoices): Promise<Reading> {
  return (await measureReading(bytes, choices)).reading;
}

/** The same of a file of translations from a language. */
export async function readTranslationsAside(bytes: Uint8Array, base: string): Promise<TranslationsRead> {
  return (await measureTranslations(bytes, base)).reading;
}

/** As `readQuestionnaireAside`, for whoever wants to know what it cost. */
export async function measureReading(bytes: Uint8Array, choices: ImportChoices): Promise<MeasuredReading> {
  const early = refusedAtOnce(bytes, couldBeQuestionnaire);
  if (early) return { reading: early, peakBytes: null };
  return inTurn(() => inProcess(bytes, { kind: 'questionnaire', choices }, readingShape));
}

/** As `readTranslationsAside`, for whoever wants to know what it cost. */
export async function measureTranslations(
  bytes: Uint8Array,
  base: string,
): Promise<Measured<TranslationsRead>> {
  const early = refusedAtOnce(bytes, couldBeTranslations);
  if (early) return { reading: early, peakBytes: null };
  return inTurn(() => inProcess(bytes, { kind: 'translations', base }, translationsReadShape));
}

/** What costs no process: too large, empty, or plainly something else. */
function refusedAtOnce(bytes: Uint8Array, couldBe: (bytes: Uint8Array) => boolean): Refused | null {
  if (bytes.length > mostImportBytes) return refused('tooLarge');
  if (bytes.length === 0) return refused('unreadable');
  return couldBe(bytes) ? null : refused('unknownFormat');
}

/** The program's files, and its packages where they lie elsewhere. */
const readable = [
  ...new Set([projectDir, join(projectDir, 'node_modules')].map((folder) => realpathSync(folder))),
];

function inProcess<Read>(
  bytes: Uint8Array,
  wanted: Wanted,
  shape: z.ZodType<Read>,
): Promise<Measured<Read | Refused>> {
  const child = spawn(
    process.execPath,
    [
      ...exitFlags,
      ...['--no-warnings', '--permission', '--allow-worker'],
      ...readable.map((folder) => `--allow-fs-read=${folder}`),
      // What it has cost, told by the system.
      '--allow-fs-read=/proc/self/status',
      fileURLToPath(new URL('./import-child.ts', import.meta.url)),
      JSON.stringify({ wanted, limits: importLimits }),
    ],
    { stdio: ['pipe', 'pipe', 'ignore'], env: {}, cwd: projectDir },
  );
  return new Promise((resolve, reject) => {
    const answered: Buffer[] = [];
    let length = 0;
    const timer = setTimeout(() => child.kill('SIGKILL'), patience);
    child.stdout.on('data', (part: Buffer) => {
      length += part.length;
      if (length > mostAnswered) child.kill('SIGKILL');
      else answered.push(part);
    });
    // It may be killed before it has read everything.
    child.stdin.on('error', () => {});
    child.once('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.once('close', () => {
      clearTimeout(timer);
      resolve(believed(length > mostAnswered ? '' : Buffer.concat(answered).toString('utf8'), shape));
    });
    child.stdin.end(bytes);
  });
}

/** What the process said, where it has the form that was promised; else it did not get to say it. */
function believed<Read>(text: string, shape: z.ZodType<Read>): Measured<Read | Refused> {
  try {
    const { reading, peakBytes } = JSON.parse(text) as Record<string, unknown>;
    return {
      reading: shape.parse(reading),
      peakBytes: typeof peakBytes === 'number' ? peakBytes : null,
    };
  } catch {
    return { reading: refused('tooMuch'), peakBytes: null };
  }
}

/** As either kind of reading tells it. */
interface Refused {
  format: null;
  faults: { code: ImportFaultCode; place: string; detail: string | null }[];
}

function refused(code: ImportFaultCode): Refused {
  return { format: null, faults: [{ code, place: '', detail: null }] };
}
