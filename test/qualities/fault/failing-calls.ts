import type { KyselyPlugin } from 'kysely';
import type { Context } from '../../../server/platform/context.ts';
import type { Db } from '../../../server/platform/db/connect.ts';

/** When in a call the fault comes: before the database has it, or after it is carried out and before we are told. */
export type Moment = 'before' | 'after';

export class InjectedFault extends Error {}

export interface FailingHouse {
  /** The context given, on databases whose calls are counted and can be made to fail. */
  context: Context;
  /** The `k`-th database call from now fails, counted from 1; null: none does. */
  failAt(k: number | null, moment?: Moment): void;
  /** Whether it has been reached. */
  hasFailed(): boolean;
}

/** Counts every statement of all roles together; beginning and ending a transaction are not among them. */
export function failingHouse(context: Context): FailingHouse {
  let count = 0;
  let target: number | null = null;
  let at: Moment = 'before';
  let failed = false;
  const fail = (): never => {
    failed = true;
    throw new InjectedFault(`call ${target}, ${at}`);
  };
  const doomed = new WeakSet<object>();
  const plugin: KyselyPlugin = {
    transformQuery({ node, queryId }) {
      count += 1;
      if (count === target && at === 'before') fail();
      if (count === target) doomed.add(queryId);
      return node;
    },
    async transformResult({ result, queryId }) {
      return doomed.has(queryId) ? fail() : result;
    },
  };
  const failing = (db: Db): Db => db.withPlugin(plugin);
  return {
    context: {
      ...context,
      db: {
        participant: failing(context.db.participant),
        staff: failing(context.db.staff),
        mixer: failing(context.db.mixer),
        linker: failing(context.db.linker),
        postman: failing(context.db.postman),
      },
    },
    failAt(k, moment = 'before') {
      [count, target, at, failed] = [0, k, moment, false];
    },
    hasFailed: () => failed,
  };
}
