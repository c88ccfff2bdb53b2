import { sql } from 'kysely';
import type { Permitted } from '../../core/authorisation/permit.ts';
import type { AccountId } from '../../core/ids.ts';
import type { Localized } from '../../core/locale.ts';
import type { Tx } from '../../platform/db/connect.ts';

export interface SignInFacts {
  accountId: AccountId;
  hasPassword: boolean;
  hasSecondFactor: boolean;
  hasProvider: boolean;
  lastSignInAt: Date | null;
}

/**
 * How everybody signs in, and when they last did: by the log, which has the doors of this house, or by a session that
 * is alive, which may have come through another's.
 */
export async function listSignInFacts(tx: Tx): Promise<SignInFacts[]> {
  const { rows } = await sql<SignInFacts>`
    select id as "accountId",
      exists (select from password where account_id = account.id) as "hasPassword",
      exists (select from second_factor where account_id = account.id and confirmed_at is not null)
        as "hasSecondFactor",
      exists (select from external_identity where account_id = account.id) as "hasProvider",
      greatest(signed_in.at, started.at) as "lastSignInAt"
    from account
    left join (
      select subject, max(at) as at from audit_entry where act = 'account.signed-in' group by subject
    ) signed_in on signed_in.subject = account.id::text
    left join (select account_id, max(started_at) as at from session group by account_id) started
      on started.account_id = account.id`.execute(tx);
  return rows;
}

/** Removes a second factor and what stands in for it; false where there was none that is confirmed. */
export async function deleteSecondFactor(tx: Tx, id: Permitted<'managePerson'>): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('second_factor')
    .where('account_id', '=', id)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst();
  await tx.deleteFrom('recovery_code').where('account_id', '=', id).execute();
  return numDeletedRows > 0n;
}

/** Roles name surveys, which are of a later stage; only what they are called is taken from it. */
export async function listSurveyNames(tx: Tx): Promise<{ key: string; title: Localized }[]> {
  return tx.selectFrom('survey').select(['key', 'title']).orderBy('key').execute();
}
