import type { Tx } from '../../platform/db/connect.ts';

/** Keeps the people with these addresses, and all bodies, from others until the transaction ends. */
export async function lockPeopleAndBodies(tx: Tx, emails: string[]): Promise<void> {
  await tx
    .selectFrom('account')
    .select('id')
    .where('email', 'in', ['', ...emails])
    .orderBy('id')
    .forUpdate()
    .execute();
  await tx.selectFrom('body').select('id').orderBy('id').forUpdate().execute();
}
