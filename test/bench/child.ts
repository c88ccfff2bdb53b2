import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

type Reply<T> = { result: T } | { error: string };

export interface Child<Job, Result> {
  /** One job at a time. Throws what the child said went wrong, and when the child ends or stays silent too long. */
  ask(job: Job, limitSeconds: number): Promise<Result>;
  close(): Promise<void>;
}

/** Starts a file of this folder as a process of its own, so that the load never runs where the server runs. */
export function startChild<Job extends object, Result>(file: string): Child<Job, Result> {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), { serialization: 'advanced' });
  return {
    async ask(job, limitSeconds) {
      const giveUp = new AbortController();
      const timer = setTimeout(() => giveUp.abort(), limitSeconds * 1_000);
      try {
        const reply = Promise.race([
          once(child, 'message', { signal: giveUp.signal }) as Promise<[Reply<Result>]>,
          once(child, 'exit', { signal: giveUp.signal }).then(() => [{ error: `${file} ended` }] as const),
        ]);
        child.send(job);
        const [said] = await reply;
        if ('error' in said) throw new Error(said.error);
        return said.result;
      } finally {
        clearTimeout(timer);
        giveUp.abort();
      }
    },
    close: () => end(child, 'SIGTERM'),
  };
}

/** What the child's file calls: does each job it is sent and tells the result. */
export function serveParent<Job, Result>(work: (job: Job) => Promise<Result>): void {
  process.on('message', (job: Job) => {
    work(job).then(
      (result) => process.send?.({ result }),
      (error: Error) => process.send?.({ error: error.stack ?? error.message }),
    );
  });
  // Never outlives the one it works for.
  process.on('disconnect', () => process.exit(0));
}

/** Asks the process to end, and after ten seconds makes it. */
export async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(timer);
}
