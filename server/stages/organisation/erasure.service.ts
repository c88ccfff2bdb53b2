import type { Actor } from '../../core/authorisation/actor.ts';
import { type Doer, doerId } from '../../core/authorisation/doer.ts';
import type { AccountId, MunicipalityId } from '../../core/ids.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { demand } from '../../platform/demand.ts';
import { Refusal } from '../../platform/errors.ts';
import { findWhoDid, insertAuditEntry } from './audit.store.ts';
import {
  deleteAccount,
  deleteErasureRequest,
  type Erasure,
  hasAskedForErasure,
  insertErasure,
  insertErasureRequest,
  listErasable,
  listErasures,
} from './erasure.store.ts';
import { lockAccount } from './people.store.ts';

/**
 * Erases a deactivated person: the account and all that hangs on it. The log keeps its lines, which have the id and no
 * name. Refuses with `unknown-person`, `not-deactivated`, and `name-not-typed` where the name is not the person's.
 */
export async function erasePerson(
  context: Context,
  municipalityId: MunicipalityId,
  accountId: AccountId,
  typedName: string,
  by: Doer,
): Promise<void> {
  demand(by, 'erasePerson', { id: accountId });
  await inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const account = await lockAccount(tx, accountId);
    if (!account) throw new Refusal('unknown-person', 404);
    // Only who can no longer sign in: so nobody's work is cut off, and the last administrator is never among them.
    if (account.deactivatedAt === null) throw new Refusal('not-deactivated', 409);
    if (typedName !== account.name) throw new Refusal('name-not-typed', 422);
    await erase(tx, context, municipalityId, { accountId, erasedAt: context.clock.now() }, by);
  });
}

/**
 * Erases whoever was deactivated on the day or earlier, each in a transaction of its own. The log says for whom: who
 * asked to be erased, else whoever decided how long deactivated accounts are kept, if anybody has.
 */
export async function eraseDeactivated(
  context: Context,
  municipalityId: MunicipalityId,
  ids: readonly AccountId[],
): Promise<void> {
  for (const accountId of ids) {
    await inMunicipality(context.db.staff, municipalityId, async (tx) => {
      const account = await lockAccount(tx, accountId);
      // Somebody may have let them in again a moment ago.
      if (!account?.deactivatedAt) return;
      await erase(tx, context, municipalityId, { accountId, erasedAt: context.clock.now() }, 'system');
    });
  }
}

/**
 * Erases again what a restored backup brought back, whoever they are in it. Gives how many were there. Safe to run
 * again.
 */
export async function replayErasures(
  context: Context,
  municipalityId: MunicipalityId,
  erasures: readonly Erasure[],
): Promise<number> {
  let count = 0;
  for (const erasure of erasures) {
    await inMunicipality(context.db.staff, municipalityId, async (tx) => {
      if (await erase(tx, context, municipalityId, erasure, 'operator')) count += 1;
    });
  }
  return count;
}

export async function readErasures(context: Context, municipalityId: MunicipalityId): Promise<Erasure[]> {
  return inMunicipality(context.db.staff, municipalityId, listErasures);
}

/** False, and nothing in the log, where nobody has the id. Whoever asked for it is who it is done for. */
async function erase(
  tx: Tx,
  context: Context,
  municipalityId: MunicipalityId,
  erasure: Erasure,
  by: Doer,
): Promise<boolean> {
  const permitted = demand(by, 'erasePerson', { id: erasure.accountId });
  const onBehalfOf = (await hasAskedForErasure(tx, permitted))
    ? erasure.accountId
    : by === 'system'
      ? await findWhoDid(tx, 'retention.changed', 'deactivatedAccounts')
      : null;
  const wasThere = await deleteAccount(tx, permitted);
  await insertErasure(tx, municipalityId, erasure);
  if (wasThere) {
    await insertAuditEntry(tx, municipalityId, {
      ...{ at: context.clock.now(), actor: doerId(by), act: 'person.erased', subject: erasure.accountId },
      onBehalfOf,
    });
  }
  return wasThere;
}

/** Who is deactivated or has asked to be erased. `isSelf`: another administrator must do it. */
export async function viewErasable(context: Context, actor: Actor) {
  return inMunicipality(context.db.staff, actor.municipalityId, async (tx) => {
    const people = await listErasable(tx, context.demo);
    return people.map(({ deactivatedAt, requestedAt, ...person }) => ({
      ...person,
      deactivatedAt: deactivatedAt?.toISOString() ?? null,
      requestedAt: requestedAt?.toISOString() ?? null,
      isSelf: person.id === actor.accountId,
    }));
  });
}

/** One's own wish to be erased; asked twice it is one wish. */
export async function requestErasure(context: Context, actor: Actor): Promise<void> {
  await recordWish(context, actor, 'person.erasure-requested', (tx) =>
    insertErasureRequest(tx, actor.municipalityId, actor.accountId, context.clock.now()),
  );
}

/** Nothing happens where nothing was asked for. */
export async function withdrawErasure(context: Context, actor: Actor): Promise<void> {
  await recordWish(context, actor, 'person.erasure-withdrawn', (tx) =>
    deleteErasureRequest(tx, actor.accountId),
  );
}

async function recordWish(
  context: Context,
  actor: Actor,
  act: string,
  change: (tx: Tx) => Promise<boolean>,
): Promise<void> {
  const { accountId, municipalityId } = actor;
  await inMunicipality(context.db.staff, municipalityId, async (tx) => {
    if (!(await change(tx))) return;
    await insertAuditEntry(tx, municipalityId, {
      ...{ at: context.clock.now(), actor: accountId, act, subject: accountId },
    });
  });
}
