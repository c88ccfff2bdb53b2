import type { Clock } from './clock.ts';
import type { KeyFolder } from './crypto/keys.ts';
import type { SecretBox } from './crypto/secret-box.ts';
import type { Databases, Tx } from './db/connect.ts';
import type { Vacuum } from './db/vacuum.ts';
import { Refusal } from './errors.ts';
import type { JobName } from './jobs/names.ts';
import type { Logger } from './log.ts';
import type { Mailer } from './mail.ts';

/** What every service is given. Nothing is reached for globally. */
export interface Context {
  db: Databases;
  /** Takes what is deleted off the tables' pages (db/vacuum.ts). */
  vacuum: Vacuum;
  clock: Clock;
  /** Null in a process with ROLE=web: it must not be able to open an envelope. */
  keys: KeyFolder | null;
  jobs: JobQueue;
  log: Logger;
  demo: boolean;
  /** Where people reach us, without a slash at the end. From the configuration, never from a request. */
  baseUrl: string;
  secrets: SecretBox;
  /** Null where no mail server is set up. */
  mail: Mailer | null;
}

export interface JobQueue {
  /**
   * Enqueues inside the transaction that causes the job (a staff transaction), or at once without one. `key` makes
   * it idempotent: while one with the key waits, another is not added.
   */
  send(name: JobName, data: Record<string, string>, key: string, tx?: Tx): Promise<void>;
}

/** The folder with the keys of rounds. Refuses with `no-key-folder` in a process that has none (`ROLE=web`). */
export function keysOf({ keys }: Context): KeyFolder {
  if (!keys) throw new Refusal('no-key-folder', 503);
  return keys;
}
