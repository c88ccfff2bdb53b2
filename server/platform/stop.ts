/**
 * Runs the steps in order at the first SIGINT or SIGTERM and ends the process; a second signal ends it at once. The
 * steps have ten seconds together, so that a stuck connection cannot keep the process alive.
 */
export function onStop(steps: () => Promise<void>): void {
  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => process.exit(1), 10_000).unref();
    steps().then(
      () => process.exit(0),
      (error: Error) => {
        console.error(error.message);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
