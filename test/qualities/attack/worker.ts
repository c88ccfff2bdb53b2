import { parentPort } from 'node:worker_threads';
import { attackSeed, type PublisherName } from './campaign.ts';

export interface Task {
  publisher: PublisherName;
  seed: number;
}

/** Attacks the municipality of each seed it is sent. */
parentPort?.on('message', ({ publisher, seed }: Task) =>
  parentPort?.postMessage({ publisher, seed, outcome: attackSeed(publisher, seed) }),
);
