import { sql } from 'kysely';
import type { Permitted } from '../../core/authorisation/permit.ts';
import type { GrantedRole } from '../../core/authorisation/roles.ts';
import type { AccountId, SurveyId } from '../../core/ids.ts';
import type { Language } from '../../core/locale.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { inForce } from './in-force.store.ts';

export interface Account {
  id: AccountId;
  name: string;
  email: string | null;
  language: Language;
  deactivatedAt: Date | null;
}

const columns = ['id', 'name', 'email', 'language', 'deactivated_at as deactivatedAt'] as const;

/** By name. Demo accounts only in demo mode: outside it they are nobody. */
export async function listAccounts(tx: Tx, demo: boolean): Promise<Account[]> {
  return tx
    .selectFrom('account')
    .select(columns)
    .$if(!demo, (query) => query.where('is_demo', '=', false))
    .orderBy('name')
    .orderBy('id')
    .execute();
}

export async function lockAccount(tx: Tx, id: AccountId): Promise<Account | undefined> {
  return tx.selectFrom('account').select(columns).where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function updateAccount(
  tx: Tx,
  id: Permitted<'managePerson'>,
  account: Omit<Account, 'id'>,
): Promise<void> {
  const { name, email, language, deactivatedAt } = account;
  await tx
    .updateTable('account')
    .set({ name, email, language, deactivated_at: deactivatedAt })
    .where('id', '=', id)
    .execute();
}

export interface HeldRole {
  accountId: AccountId;
  role: GrantedRole;
  /** A survey owner's. */
  surveyId: SurveyId | null;
}

export async function listHeldRoles(tx: Tx): Promise<HeldRole[]> {
  return tx
    .selectFrom('role_grant')
    .select(['account_id as accountId', 'role', 'survey_id as surveyId'])
    .where('ended_at', 'is', null)
    .orderBy('granted_at')
    .orderBy('role')
    .execute();
}

/** Ends a role in force; false when it was not held. */
export async function endRoleGrant(
  tx: Tx,
  id: Permitted<'managePerson'>,
  role: GrantedRole,
  surveyId: SurveyId | null,
  at: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('role_grant')
    .set({ ended_at: at })
    .where('account_id', '=', id)
    .where('role', '=', role)
    .where('survey_id', surveyId === null ? 'is' : '=', surveyId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function holdsRole(
  tx: Tx,
  id: AccountId,
  role: GrantedRole,
  surveyId: SurveyId | null,
): Promise<boolean> {
  const row = await tx
    .selectFrom('role_grant')
    .select('id')
    .where('account_id', '=', id)
    .where('role', '=', role)
    .where('survey_id', surveyId === null ? 'is' : '=', surveyId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Who may administer and can sign in, by this moment. Locks, so that two who take the role from each other at once
 * do not both find the other still there.
 */
async function lockAdministrators(tx: Tx, demo: boolean): Promise<AccountId[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended(current_setting('app.municipality_id') || ' administrators', 0))`.execute(
    tx,
  );
  const rows = await tx
    .selectFrom('role_grant')
    .innerJoin('account', (join) =>
      join
        .onRef('account.municipality_id', '=', 'role_grant.municipality_id')
        .onRef('account.id', '=', 'role_grant.account_id'),
    )
    .select('account.id as id')
    .where('role', '=', 'administrator')
    .where('ended_at', 'is', null)
    .where('deactivated_at', 'is', null)
    .where('email', 'is not', null)
    .$if(!demo, (query) => query.where('is_demo', '=', false))
    .execute();
  return rows.map(({ id }) => id);
}

/** Whether they are the one who is left to let others in; nobody can change that until the transaction ends. */
export async function isLastAdministrator(tx: Tx, id: AccountId, demo: boolean): Promise<boolean> {
  const administrators = await lockAdministrators(tx, demo);
  return administrators.length === 1 && administrators[0] === id;
}

export interface Belonging<Id> {
  accountId: AccountId;
  id: Id;
  name: string;
}

/** Seats on a day, of everybody. */
export async function listSeats(tx: Tx, on: string): Promise<Belonging<string>[]> {
  return tx
    .selectFrom('body_member')
    .innerJoin('body', (join) =>
      join
        .onRef('body.municipality_id', '=', 'body_member.municipality_id')
        .onRef('body.id', '=', 'body_member.body_id'),
    )
    .select(['body_member.account_id as accountId', 'body.id as id', 'body.name as name'])
    .where(inForce(on, 'body_member'))
    .where(inForce(on, 'body'))
    .orderBy('body.position')
    .execute();
}

/** The units in force on a day that somebody leads. */
export async function listLedUnits(tx: Tx, on: string): Promise<Belonging<string>[]> {
  const rows = await tx
    .selectFrom('unit')
    .select(['leader_account_id as accountId', 'id', 'name'])
    .where('leader_account_id', 'is not', null)
    .where(inForce(on, 'unit'))
    .orderBy('position')
    .execute();
  return rows as Belonging<string>[];
}
