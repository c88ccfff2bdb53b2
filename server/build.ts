import { buildClientIfStale } from './platform/client-build.ts';
import { StartError } from './platform/errors.ts';

/** `npm run build`: the pages, as `npm start` makes them, with the mark that tells what they were built from. */
buildClientIfStale((line) => process.stdout.write(`${line}\n`)).catch((error: Error) => {
  console.error(error instanceof StartError ? error.message : error);
  process.exitCode = 1;
});
