import { parentPort, workerData } from 'node:worker_threads';
import type { ReaderJob } from './import-child.ts';
import { readQuestionnaireFile } from './questionnaire-file.ts';

/* The thread of `import-child.ts`: reads one file and ends. */
const { bytes, choices } = workerData as ReaderJob;
parentPort?.postMessage(await readQuestionnaireFile(Buffer.from(bytes), choices));
