/** Steps that undo what was begun, last first. */
export interface Closers {
  add(step: () => Promise<unknown>): void;
  /** Takes every step once, also when it is called by Ctrl-C and by the end of the work at the same time. */
  run(): Promise<void>;
}

export function createClosers(): Closers {
  const steps: (() => Promise<unknown>)[] = [];
  let running: Promise<void> | null = null;
  const takeAll = async () => {
    for (let step = steps.pop(); step; step = steps.pop()) await step();
  };
  return {
    add(step) {
      steps.push(step);
    },
    run() {
      running ??= takeAll();
      return running;
    },
  };
}
