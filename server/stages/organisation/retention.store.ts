import { sql } from 'kysely';
import type { Permitted } from '../../core/authorisation/permit.ts';
import type { AccountId, MunicipalityId } from '../../core/ids.ts';
import type { RetentionRuleKey } from '../../core/retention/rules.ts';
import type { Tx } from '../../platform/db/connect.ts';

export interface RetentionSetting {
  rule: RetentionRuleKey;
  kept: number;
  changedAt: Date;
}

export async function listRetentionSettings(tx: Tx): Promise<RetentionSetting[]> {
  return tx.selectFrom('retention_setting').select(['rule', 'kept', 'changed_at as changedAt']).execute();
}

export async function saveRetentionSetting(
  tx: Tx,
  municipalityId: Permitted<'managePrivacy'>,
  setting: RetentionSetting & { changedBy: string },
): Promise<void> {
  const set = { kept: setting.kept, changed_at: setting.changedAt, changed_by: setting.changedBy };
  await tx
    .insertInto('retention_setting')
    .values({ municipality_id: municipalityId, rule: setting.rule, ...set })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'rule']).doUpdateSet(set))
    .execute();
}

export interface RetentionRun {
  rule: RetentionRuleKey;
  ranAt: Date;
  failed: boolean;
}

export async function listRetentionRuns(tx: Tx): Promise<RetentionRun[]> {
  return tx.selectFrom('retention_run').select(['rule', 'ran_at as ranAt', 'failed']).execute();
}

export async function saveRetentionRun(
  tx: Tx,
  municipalityId: MunicipalityId,
  { rule, ranAt, failed }: RetentionRun,
): Promise<void> {
  const run = { ran_at: ranAt, failed };
  await tx
    .insertInto('retention_run')
    .values({ municipality_id: municipalityId, rule, ...run })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'rule']).doUpdateSet(run))
    .execute();
}

/** The day in Norway an instant falls on, as PostgreSQL sees it; the same as `osloDay`. */
function dayOf(column: string) {
  return sql<string>`(${sql.ref(column)} at time zone 'Europe/Oslo')::date`;
}

export async function deletePasswordLinksUntil(tx: Tx, now: Date): Promise<void> {
  await tx.deleteFrom('password_link').where('expires_at', '<=', now).execute();
}

/** Windows that ended on the day or earlier. */
export async function deleteFailuresUntil(tx: Tx, day: string): Promise<void> {
  await tx.deleteFrom('failed_sign_in').where(dayOf('window_ends_at'), '<=', day).execute();
}

/** Secrets begun on the day or earlier that nobody confirmed. One in use stays in use. */
export async function deletePendingSecretsUntil(tx: Tx, day: string): Promise<void> {
  await tx
    .deleteFrom('second_factor')
    .where('secret', 'is', null)
    .where(dayOf('pending_since_at'), '<=', day)
    .execute();
  await tx
    .updateTable('second_factor')
    .set({ pending_secret: null, pending_since_at: null })
    .where(dayOf('pending_since_at'), '<=', day)
    .execute();
}

/** Accounts deactivated on the day or earlier. */
export async function listDeactivatedUntil(tx: Tx, day: string): Promise<AccountId[]> {
  const rows = await tx
    .selectFrom('account')
    .select('id')
    .where(dayOf('deactivated_at'), '<=', day)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

const oldest = {
  sessions: ['session', 'expires_at'],
  signInAttempts: ['sign_in_attempt', 'expires_at'],
  failedSignIns: ['failed_sign_in', 'window_ends_at'],
  passwordLinks: ['password_link', 'expires_at'],
  resultLetters: ['result_letter', 'begun_at'],
  draftPresence: ['questionnaire_draft_presence', 'seen_at'],
  pendingSecondFactors: ['second_factor', 'pending_since_at'],
  deactivatedAccounts: ['account', 'deactivated_at'],
} as const;
export type AgedRule = keyof typeof oldest;
export const agedRules = Object.keys(oldest) as AgedRule[];

/** The day the oldest row of a rule counts from; null where there is none. */
export async function findOldest(tx: Tx, rule: AgedRule): Promise<string | null> {
  const [table, column] = oldest[rule];
  const { rows } = await sql<{ day: string | null }>`
    select min((${sql.ref(column)} at time zone 'Europe/Oslo')::date)::text as day from ${sql.table(table)}`.execute(
    tx,
  );
  return rows[0]?.day ?? null;
}

/** How many rows count from the day or earlier: what a shorter time would delete the next night. */
export async function countUntil(tx: Tx, rule: AgedRule, day: string): Promise<number> {
  const [table, column] = oldest[rule];
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from ${sql.table(table)}
    where (${sql.ref(column)} at time zone 'Europe/Oslo')::date <= ${day}`.execute(tx);
  return rows[0]?.count ?? 0;
}
