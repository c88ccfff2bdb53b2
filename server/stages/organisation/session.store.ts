import type { AccountId, MunicipalityId } from '../../core/ids.ts';
import type { Tx } from '../../platform/db/connect.ts';

export interface Account {
  id: AccountId;
  name: string;
  role: 'designer' | 'politician' | 'administrator';
}

export async function findDemoAccount(tx: Tx, role: Account['role']): Promise<Account | undefined> {
  return tx
    .selectFrom('account')
    .select(['id', 'name', 'role'])
    .where('is_demo', '=', true)
    .where('role', '=', role)
    .executeTakeFirst();
}

export async function insertAccount(
  tx: Tx,
  municipalityId: MunicipalityId,
  account: Account & { isDemo: boolean },
): Promise<void> {
  const { isDemo, ...rest } = account;
  await tx
    .insertInto('account')
    .values({ municipality_id: municipalityId, ...rest, is_demo: isDemo })
    .execute();
}

export async function insertSession(
  tx: Tx,
  municipalityId: MunicipalityId,
  session: { tokenHash: Buffer; accountId: AccountId; expiresAt: Date },
): Promise<void> {
  await tx
    .insertInto('session')
    .values({
      municipality_id: municipalityId,
      token_hash: session.tokenHash,
      account_id: session.accountId,
      expires_at: session.expiresAt,
    })
    .execute();
}

/** The account behind a live session. Demo accounts count only while demo mode is on. */
export async function findSessionAccount(
  tx: Tx,
  tokenHash: Buffer,
  now: Date,
  demo: boolean,
): Promise<Account | undefined> {
  return tx
    .selectFrom('session')
    .innerJoin('account', (join) =>
      join
        .onRef('account.municipality_id', '=', 'session.municipality_id')
        .onRef('account.id', '=', 'session.account_id'),
    )
    .select(['account.id', 'account.name', 'account.role'])
    .where('session.token_hash', '=', tokenHash)
    .where('session.expires_at', '>', now)
    .$if(!demo, (query) => query.where('account.is_demo', '=', false))
    .executeTakeFirst();
}

export async function deleteSession(tx: Tx, tokenHash: Buffer): Promise<void> {
  await tx.deleteFrom('session').where('token_hash', '=', tokenHash).execute();
}
