import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectDir } from './platform/config.ts';
import { exitFlags } from './platform/exit-flags.ts';

/**
 * `npm run dev`: the server starts again when its source changes, and Vite serves the pages as they are written, on
 * port 5173, with the API passed on to the server on port 3000.
 */
const bin = (name: string) => join(projectDir, 'node_modules/.bin', name);
const run = (command: string, ...args: string[]) =>
  spawn(command, args, { cwd: projectDir, stdio: 'inherit' });
const children: ChildProcess[] = [
  run(
    process.execPath,
    ...exitFlags,
    '--watch-path=server',
    '--watch-path=migrations',
    '--watch-preserve-output',
    'server/main.ts',
  ),
  run(bin('vite'), '--config', 'client/vite.config.ts', '--clearScreen', 'false'),
];

const stop = () => {
  for (const child of children) child.kill('SIGINT');
};
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
for (const child of children) child.once('exit', stop);
