import { type Doer, doerId } from '../../core/authorisation/doer.ts';
import type { AccountId } from '../../core/ids.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { deleteSessionsOf } from './session.store.ts';

/**
 * Ends the sessions of those whose seats or units an act changes, as a role that comes or goes does (security.md, T-32).
 * What begins or ends by its date needs no act: standing is read anew with every request. Whoever does it stays signed
 * in: nobody gives themselves anything, so they can only have lost.
 */
export async function endSessionsOfChanged(
  tx: Tx,
  by: Doer,
  people: Iterable<AccountId | null | undefined>,
): Promise<void> {
  for (const id of new Set(people)) if (id && id !== doerId(by)) await deleteSessionsOf(tx, id);
}

/** Who leads something else than before: neither where one is the other. */
export function whoeverLeads(before: AccountId | null, after: AccountId | null): (AccountId | null)[] {
  return before === after ? [] : [before, after];
}
