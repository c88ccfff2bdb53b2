import { setTimeout as delay } from 'node:timers/promises';

/** How much is asked, bounded in time and in count. */
export interface Load {
  clients: number;
  seconds: number;
  /** At most so many acts. */
  limit: number;
  /** Acts are due at this even pace. Null: each client begins the next act when its last one ended. */
  perSecond: number | null;
}

export interface Outcome {
  /** Acts that were done. They are the first `count` numbers from 0. */
  count: number;
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
}

/**
 * Lets the clients act side by side until the time or the limit is reached, and waits for what was begun. At a set
 * pace the time of an act runs from when it was due, so that a slow server cannot hide its own queue.
 */
export async function carryOut(
  load: Load,
  act: (client: number, index: number) => Promise<void>,
): Promise<Outcome> {
  const start = performance.now();
  const until = start + load.seconds * 1_000;
  const dueOf = (index: number) => (load.perSecond ? start + (index * 1_000) / load.perSecond : 0);
  const times: number[] = [];
  let next = 0;
  const beClient = async (client: number): Promise<void> => {
    while (next < load.limit && Math.max(performance.now(), dueOf(next)) < until) {
      const index = next++;
      const wait = dueOf(index) - performance.now();
      if (wait > 0) await delay(wait);
      const begun = dueOf(index) || performance.now();
      await act(client, index);
      times.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: load.clients }, (_, client) => beClient(client)));
  const seconds = (performance.now() - start) / 1_000;
  times.sort((a, b) => a - b);
  return {
    count: times.length,
    perSecond: times.length / seconds,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
  };
}

/** The smallest value that at least this share of the sorted values do not exceed (nearest rank). */
export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** The middle value; of an even number, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return Number.isInteger(half)
    ? ((sorted[half - 1] ?? Number.NaN) + (sorted[half] ?? Number.NaN)) / 2
    : (sorted[Math.floor(half)] ?? Number.NaN);
}
