import { exitFlags } from './exit-flags.ts';

/*
 * Imported first, and before anything is loaded, by whatever ends by itself: a server, a command, the test run. One that was
 * started without the flags becomes one that has them: the same process with the same number, input and output, 40 ms later.
 * Left as it is where there is no such call (Windows) and where a channel to the parent would be lost.
 */
const hasFlags = exitFlags.every((flag) => process.execArgv.includes(flag));
if (!hasFlags && process.platform !== 'win32' && !process.channel) {
  process.execve?.(process.execPath, [
    process.execPath,
    ...exitFlags,
    ...process.execArgv,
    ...process.argv.slice(1),
  ]);
}
