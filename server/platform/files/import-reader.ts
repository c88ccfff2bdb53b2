import { parentPort, workerData } from 'node:worker_threads';
import type { ReaderJob } from './import-child.ts';

/* The thread of `import-child.ts`: reads one file and ends. Only what that file needs is loaded. */
const { bytes, wanted } = workerData as ReaderJob;
const file = Buffer.from(bytes);
if (wanted.kind === 'questionnaire') {
  const { readQuestionnaireFile } = await import('./questionnaire-file.ts');
  parentPort?.postMessage(await readQuestionnaireFile(file, wanted.choices));
} else {
  const { readTranslationsFile } = await import('./translations-file.ts');
  parentPort?.postMessage(await readTranslationsFile(file, wanted.base));
}
