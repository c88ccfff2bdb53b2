import { sql } from 'kysely';
import type { AccountId, MunicipalityId } from '../../core/ids.ts';
import type { Language } from '../../core/locale.ts';
import { sha256 } from '../../platform/crypto/tokens.ts';
import type { Tx } from '../../platform/db/connect.ts';

/** What signing in looks up by an address, of an account that may sign in. */
export interface SignInRecord {
  accountId: AccountId;
  name: string;
  email: string;
  language: Language;
  passwordHash: string | null;
  /** Sealed; null until a second factor is confirmed. */
  secret: Buffer | null;
}

export async function findSignInRecord(
  tx: Tx,
  email: string,
  demo: boolean,
): Promise<SignInRecord | undefined> {
  const row = await tx
    .selectFrom('account')
    .leftJoin('password', (join) =>
      join
        .onRef('password.municipality_id', '=', 'account.municipality_id')
        .onRef('password.account_id', '=', 'account.id'),
    )
    .leftJoin('second_factor', (join) =>
      join
        .onRef('second_factor.municipality_id', '=', 'account.municipality_id')
        .onRef('second_factor.account_id', '=', 'account.id')
        .on('second_factor.confirmed_at', 'is not', null),
    )
    .select(['account.id as accountId', 'account.name', 'account.email', 'account.language'])
    .select(['password.hash as passwordHash', 'second_factor.secret'])
    .where('account.email', '=', email)
    .where('account.deactivated_at', 'is', null)
    .$if(!demo, (query) => query.where('account.is_demo', '=', false))
    .executeTakeFirst();
  return row && { ...row, email };
}

/** What a letter to somebody needs. */
export async function getAddressee(
  tx: Tx,
  accountId: AccountId,
): Promise<{ name: string; email: string | null; language: Language }> {
  const { name, email, language } = await tx
    .selectFrom('account')
    .select(['name', 'email', 'language'])
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow();
  return { name, email, language };
}

export async function hasPassword(tx: Tx, accountId: AccountId): Promise<boolean> {
  const row = await tx
    .selectFrom('password')
    .select('account_id')
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return row !== undefined;
}

export async function savePassword(
  tx: Tx,
  municipalityId: MunicipalityId,
  accountId: AccountId,
  hash: string,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('password')
    .values({ municipality_id: municipalityId, account_id: accountId, hash, changed_at: at })
    .onConflict((conflict) =>
      conflict.columns(['municipality_id', 'account_id']).doUpdateSet({ hash, changed_at: at }),
    )
    .execute();
}

/** Whether anybody here signs in with a password. */
export async function hasAnyPassword(tx: Tx): Promise<boolean> {
  const row = await tx.selectFrom('password').select('account_id').limit(1).executeTakeFirst();
  return row !== undefined;
}

/** A new secret that counts for nothing until it is confirmed. The one in use, if there is one, stays in use. */
export async function savePendingSecret(
  tx: Tx,
  municipalityId: MunicipalityId,
  accountId: AccountId,
  pending: Buffer,
  at: Date,
): Promise<void> {
  const waiting = { pending_secret: pending, pending_since_at: at };
  await tx
    .insertInto('second_factor')
    .values({ municipality_id: municipalityId, account_id: accountId, ...waiting })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'account_id']).doUpdateSet(waiting))
    .execute();
}

export interface SecondFactor {
  /** Sealed; null until one is confirmed. */
  secret: Buffer | null;
  pendingSecret: Buffer | null;
  lastStep: number;
}

export async function findSecondFactor(tx: Tx, accountId: AccountId): Promise<SecondFactor | undefined> {
  const row = await tx
    .selectFrom('second_factor')
    .select(['secret', 'pending_secret as pendingSecret', 'last_step as lastStep'])
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return row && { ...row, lastStep: Number(row.lastStep) };
}

/** Puts the waiting secret in use, its code's step taken; false where it no longer waits. */
export async function confirmSecret(
  tx: Tx,
  accountId: AccountId,
  pending: Buffer,
  step: number,
  at: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('second_factor')
    .set({
      ...{ secret: pending, confirmed_at: at, last_step: step },
      ...{ pending_secret: null, pending_since_at: null },
    })
    .where('account_id', '=', accountId)
    .where('pending_secret', '=', pending)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Takes a step once: false where it, or a later one, was used before. One statement, so two at once cannot both win. */
export async function takeStep(tx: Tx, accountId: AccountId, step: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('second_factor')
    .set({ last_step: step })
    .where('account_id', '=', accountId)
    .where(sql<boolean>`last_step < ${step}`)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function replaceRecoveryCodes(
  tx: Tx,
  municipalityId: MunicipalityId,
  accountId: AccountId,
  codes: string[],
): Promise<void> {
  await tx.deleteFrom('recovery_code').where('account_id', '=', accountId).execute();
  await tx
    .insertInto('recovery_code')
    .values(
      codes.map((code) => ({
        municipality_id: municipalityId,
        account_id: accountId,
        code_hash: sha256(code),
      })),
    )
    .execute();
}

/** Uses a recovery code up; false where it is not one. */
export async function takeRecoveryCode(tx: Tx, accountId: AccountId, code: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('recovery_code')
    .where('account_id', '=', accountId)
    .where('code_hash', '=', sha256(code))
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

export async function insertPasswordLink(
  tx: Tx,
  municipalityId: MunicipalityId,
  link: { token: string; accountId: AccountId; expiresAt: Date },
): Promise<void> {
  await tx
    .insertInto('password_link')
    .values({
      municipality_id: municipalityId,
      token_hash: sha256(link.token),
      account_id: link.accountId,
      expires_at: link.expiresAt,
    })
    .execute();
}

export async function findPasswordLink(tx: Tx, token: string, now: Date): Promise<AccountId | undefined> {
  const row = await tx
    .selectFrom('password_link')
    .select('account_id as accountId')
    .where('token_hash', '=', sha256(token))
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row?.accountId;
}

/** Links that still work, and end at the latest then. */
export async function countPasswordLinks(
  tx: Tx,
  accountId: AccountId,
  now: Date,
  until: Date,
): Promise<number> {
  const { count } = await tx
    .selectFrom('password_link')
    .select((select) => select.cast<number>(select.fn.countAll(), 'integer').as('count'))
    .where('account_id', '=', accountId)
    .where('expires_at', '>', now)
    .where('expires_at', '<=', until)
    .executeTakeFirstOrThrow();
  return count;
}

export async function deletePasswordLinks(tx: Tx, accountId: AccountId): Promise<void> {
  await tx.deleteFrom('password_link').where('account_id', '=', accountId).execute();
}

/** How many wrong sign-ins the present window has for what was typed, and when it ends; null: none. */
export async function findFailures(
  tx: Tx,
  email: string,
  now: Date,
): Promise<{ count: number; windowEndsAt: Date } | undefined> {
  return tx
    .selectFrom('failed_sign_in')
    .select(['failed_count as count', 'window_ends_at as windowEndsAt'])
    .where('email_hash', '=', sha256(email))
    .where('window_ends_at', '>', now)
    .executeTakeFirst();
}

/** Gives how many there are now in the window. */
export async function countFailure(
  tx: Tx,
  municipalityId: MunicipalityId,
  email: string,
  now: Date,
  windowEndsAt: Date,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    insert into failed_sign_in (municipality_id, email_hash, failed_count, window_ends_at)
    values (${municipalityId}, ${sha256(email)}, 1, ${windowEndsAt})
    on conflict (municipality_id, email_hash) do update set
      failed_count = case when failed_sign_in.window_ends_at > ${now} then failed_sign_in.failed_count + 1 else 1 end,
      window_ends_at = case when failed_sign_in.window_ends_at > ${now} then failed_sign_in.window_ends_at
        else ${windowEndsAt} end
    returning failed_count as count`.execute(tx);
  return rows[0]?.count ?? 0;
}
