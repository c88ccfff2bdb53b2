type Steps = () => Promise<void>;

/** A closed terminal (SIGHUP) ends us as surely as Ctrl-C, and must leave as little behind. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Listens for the signals from now on, and gives back the function that sets what to do at one. Until then a signal
 * ends the process at once, yet by `exit`, so that whoever holds a process of its own hears it and ends that too.
 *
 * The steps run at the first signal and have ten seconds together, so that a stuck connection cannot keep the process
 * alive. A second signal ends it at once, but not one in the first second: where `sh` is bash, npm passes the
 * terminal's Ctrl-C on, and it comes twice.
 */
export function listenForStop(): (steps: Steps) => void {
  let steps: Steps | null = null;
  let stoppingSince: number | null = null;
  const stop = () => {
    if (!steps) process.exit(1);
    if (stoppingSince !== null) {
      if (performance.now() - stoppingSince > 1_000) process.exit(1);
      return;
    }
    stoppingSince = performance.now();
    setTimeout(() => process.exit(1), 10_000).unref();
    steps().then(
      () => process.exit(0),
      (error: Error) => {
        console.error(error.message);
        process.exit(1);
      },
    );
  };
  for (const signal of signals) process.on(signal, stop);
  return (given) => {
    steps = given;
  };
}
