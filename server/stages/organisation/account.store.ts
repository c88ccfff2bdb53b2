import type { Standing } from '../../core/authorisation/actor.ts';
import type { Permitted } from '../../core/authorisation/permit.ts';
import { type GrantedRole, type Role, roles } from '../../core/authorisation/roles.ts';
import type { AccountId, MunicipalityId, RoleGrantId, SurveyId } from '../../core/ids.ts';
import type { Language } from '../../core/locale.ts';
import { osloDay } from '../../core/oslo.ts';
import type { Tx } from '../../platform/db/connect.ts';
import { inForce } from './in-force.store.ts';
import { listGrantedRounds } from './raw-grants.store.ts';

export interface NewAccount {
  id: Permitted<'managePerson'>;
  name: string;
  /** In lower case; null for somebody who is on record and does not sign in. */
  email: string | null;
  language?: Language;
  isDemo?: boolean;
  createdAt: Date;
}

export async function insertAccount(
  tx: Tx,
  municipalityId: MunicipalityId,
  account: NewAccount,
): Promise<void> {
  await tx
    .insertInto('account')
    .values({
      municipality_id: municipalityId,
      id: account.id,
      name: account.name,
      email: account.email,
      language: account.language ?? 'nb',
      is_demo: account.isDemo ?? false,
      created_at: account.createdAt,
      deactivated_at: null,
    })
    .execute();
}

export interface NewRoleGrant {
  accountId: Permitted<'managePerson'>;
  role: GrantedRole;
  /** For a survey owner: the survey that is theirs. */
  surveyId?: SurveyId;
  grantedAt: Date;
  grantedBy: string;
}

export async function insertRoleGrant(
  tx: Tx,
  municipalityId: MunicipalityId,
  grant: NewRoleGrant,
): Promise<void> {
  await tx
    .insertInto('role_grant')
    .values({
      municipality_id: municipalityId,
      id: crypto.randomUUID() as RoleGrantId,
      account_id: grant.accountId,
      role: grant.role,
      survey_id: grant.surveyId ?? null,
      granted_at: grant.grantedAt,
      granted_by: grant.grantedBy,
      ended_at: null,
    })
    .execute();
}

/**
 * What an account is today: its grants, the units it leads and its seats. Undefined when it is not there, is
 * deactivated, or is a demo account while demo mode is off. Units and seats are those of the day in Oslo, raw data what is
 * in force at the moment.
 */
export async function findStanding(
  tx: Tx,
  municipalityId: MunicipalityId,
  accountId: AccountId,
  now: Date,
  demo: boolean,
): Promise<Standing | undefined> {
  const on = osloDay(now);
  const account = await tx
    .selectFrom('account')
    .select(['id', 'name'])
    .where('id', '=', accountId)
    .where('deactivated_at', 'is', null)
    // No address means that they do not sign in, through no door.
    .where('email', 'is not', null)
    .$if(!demo, (query) => query.where('is_demo', '=', false))
    .executeTakeFirst();
  if (!account) return undefined;
  const grants = await tx
    .selectFrom('role_grant')
    .select(['role', 'survey_id as surveyId'])
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .execute();
  const units = await tx
    .selectFrom('unit')
    .select('id')
    .where('leader_account_id', '=', accountId)
    .where(inForce(on, 'unit'))
    .execute();
  const seats = await tx
    .selectFrom('body_member')
    .innerJoin('body', (join) =>
      join
        .onRef('body.municipality_id', '=', 'body_member.municipality_id')
        .onRef('body.id', '=', 'body_member.body_id'),
    )
    .select('body.id as id')
    .where('body_member.account_id', '=', accountId)
    .where(inForce(on, 'body_member'))
    .where(inForce(on, 'body'))
    .execute();
  const rawRoundIds = await listGrantedRounds(tx, accountId, 'raw', now);
  const textRoundIds = await listGrantedRounds(tx, accountId, 'ownWords', now);
  const held = new Set<Role>(grants.map(({ role }) => role));
  if (units.length > 0) held.add('unitLeader');
  if (seats.length > 0) held.add('politician');
  if (rawRoundIds.length > 0) held.add('rawDataAnalyst');
  if (textRoundIds.length > 0) held.add('textReader');
  return {
    accountId,
    municipalityId,
    name: account.name,
    roles: roles.filter((role) => held.has(role)),
    ledUnitIds: units.map(({ id }) => id),
    bodyIds: [...new Set(seats.map(({ id }) => id))],
    ownedSurveyIds: grants.flatMap(({ surveyId }) => surveyId ?? []),
    rawRoundIds,
    textRoundIds,
  };
}

/** Whether somebody gets a letter about new results, and whether there is an address to send it to. */
export async function findResultMail(
  tx: Tx,
  accountId: AccountId,
): Promise<{ isWanted: boolean; hasAddress: boolean }> {
  const { wants_result_mail: isWanted, email } = await tx
    .selectFrom('account')
    .select(['wants_result_mail', 'email'])
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow();
  return { isWanted, hasAddress: email !== null };
}

/** One's own wish. */
export async function saveResultMail(tx: Tx, own: AccountId, isWanted: boolean): Promise<void> {
  await tx.updateTable('account').set({ wants_result_mail: isWanted }).where('id', '=', own).execute();
}
