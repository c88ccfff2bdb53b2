import type { Permitted } from '../../core/authorisation/permit.ts';
import type { GrantedRole } from '../../core/authorisation/roles.ts';
import type { AccountId, MunicipalityId, ProviderId } from '../../core/ids.ts';
import { isNationalIdClaim } from '../../core/national-id.ts';
import type { Tx } from '../../platform/db/connect.ts';

/** Who may vouch for people here, and what of their word counts. */
export interface Provider {
  id: ProviderId;
  key: string;
  name: string;
  issuer: string;
  clientId: string;
  /** Sealed. */
  clientSecret: Buffer | null;
  scopes: string;
  emailClaim: string;
  subjectClaim: string;
  acrValues: string | null;
  secondFactorAcr: string[];
  roleClaim: string | null;
  roleMap: Record<string, GrantedRole>;
  /** Nobody signs in by it while this is set. */
  disabledAt: Date | null;
  secretSetAt: Date | null;
  /** The operator vouched for the address, which may then lie on the municipality's own network. */
  ownNetworkAllowed: boolean;
}

const columns = [
  'id',
  'key',
  'name',
  'issuer',
  'client_id as clientId',
  'client_secret as clientSecret',
  'scopes',
  'email_claim as emailClaim',
  'subject_claim as subjectClaim',
  'acr_values as acrValues',
  'second_factor_acr as secondFactorAcr',
  'role_claim as roleClaim',
  'role_map as roleMap',
  'disabled_at as disabledAt',
  'secret_set_at as secretSetAt',
  'own_network_allowed as ownNetworkAllowed',
] as const;

/** Whether people may sign in by it: it is not switched off, and knows nobody by a national identity number. */
export function isOpen({ disabledAt, subjectClaim }: Provider): boolean {
  return disabledAt === null && !isNationalIdClaim(subjectClaim);
}

export async function listProviders(tx: Tx): Promise<Provider[]> {
  return tx.selectFrom('identity_provider').select(columns).orderBy('name').execute();
}

export async function findProvider(tx: Tx, key: string): Promise<Provider | undefined> {
  return tx.selectFrom('identity_provider').select(columns).where('key', '=', key).executeTakeFirst();
}

export async function insertProvider(
  tx: Tx,
  municipalityId: MunicipalityId,
  id: Permitted<'manageProvider'>,
  provider: Omit<Provider, 'id'>,
  createdAt: Date,
): Promise<void> {
  await tx
    .insertInto('identity_provider')
    .values({
      municipality_id: municipalityId,
      id,
      key: provider.key,
      issuer: provider.issuer,
      subject_claim: provider.subjectClaim,
      created_at: createdAt,
      own_network_allowed: provider.ownNetworkAllowed,
      ...changeable(provider),
    })
    .execute();
}

/** All but what its identities hang on: the issuer and the claim that names a subject. */
export async function updateProvider(
  tx: Tx,
  id: Permitted<'manageProvider'>,
  provider: Omit<Provider, 'id'>,
): Promise<void> {
  await tx.updateTable('identity_provider').set(changeable(provider)).where('id', '=', id).execute();
}

function changeable(provider: Omit<Provider, 'id'>) {
  return {
    name: provider.name,
    client_id: provider.clientId,
    client_secret: provider.clientSecret,
    scopes: provider.scopes,
    email_claim: provider.emailClaim,
    acr_values: provider.acrValues,
    second_factor_acr: provider.secondFactorAcr,
    role_claim: provider.roleClaim,
    role_map: JSON.stringify(provider.roleMap),
    disabled_at: provider.disabledAt,
    secret_set_at: provider.secretSetAt,
  };
}

export interface Attempt {
  stateHash: Buffer;
  providerId: ProviderId;
  sealed: Buffer;
  expiresAt: Date;
}

export async function insertAttempt(tx: Tx, municipalityId: MunicipalityId, attempt: Attempt): Promise<void> {
  await tx
    .insertInto('sign_in_attempt')
    .values({
      municipality_id: municipalityId,
      state_hash: attempt.stateHash,
      provider_id: attempt.providerId,
      sealed: attempt.sealed,
      expires_at: attempt.expiresAt,
    })
    .execute();
}

/** Takes the attempt out, so that of two who come with one state only the first gets it. */
export async function takeAttempt(tx: Tx, stateHash: Buffer): Promise<Attempt | undefined> {
  return tx
    .deleteFrom('sign_in_attempt')
    .where('state_hash', '=', stateHash)
    .returning(['state_hash as stateHash', 'provider_id as providerId', 'sealed', 'expires_at as expiresAt'])
    .executeTakeFirst();
}

export async function deleteExpiredAttempts(tx: Tx, now: Date): Promise<void> {
  await tx.deleteFrom('sign_in_attempt').where('expires_at', '<=', now).execute();
}

export async function findAccountOfSubject(
  tx: Tx,
  providerId: ProviderId,
  subject: string,
): Promise<AccountId | undefined> {
  const found = await tx
    .selectFrom('external_identity')
    .select('account_id as accountId')
    .where('provider_id', '=', providerId)
    .where('subject', '=', subject)
    .executeTakeFirst();
  return found?.accountId;
}

/** The account of this address, unless the provider has vouched for it as another subject already. */
export async function findUnlinkedAccount(
  tx: Tx,
  providerId: ProviderId,
  email: string,
): Promise<AccountId | undefined> {
  const found = await tx
    .selectFrom('account')
    .select('id')
    .where('email', '=', email)
    .where('deactivated_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('external_identity')
            .select('subject')
            .whereRef('external_identity.account_id', '=', 'account.id')
            .where('provider_id', '=', providerId),
        ),
      ),
    )
    .executeTakeFirst();
  return found?.id;
}

export async function insertExternalIdentity(
  tx: Tx,
  municipalityId: MunicipalityId,
  identity: { providerId: ProviderId; subject: string; accountId: AccountId; linkedAt: Date },
): Promise<void> {
  await tx
    .insertInto('external_identity')
    .values({
      municipality_id: municipalityId,
      provider_id: identity.providerId,
      subject: identity.subject,
      account_id: identity.accountId,
      linked_at: identity.linkedAt,
    })
    .execute();
}

/** The roles of the whole municipality that an account holds, and who gave each. */
export async function listGrants(
  tx: Tx,
  accountId: AccountId,
): Promise<{ role: GrantedRole; grantedBy: string }[]> {
  return tx
    .selectFrom('role_grant')
    .select(['role', 'granted_by as grantedBy'])
    .where('account_id', '=', accountId)
    .where('survey_id', 'is', null)
    .where('ended_at', 'is', null)
    .execute();
}

export async function endGrant(
  tx: Tx,
  accountId: AccountId,
  role: GrantedRole,
  grantedBy: string,
  at: Date,
): Promise<void> {
  await tx
    .updateTable('role_grant')
    .set({ ended_at: at })
    .where('account_id', '=', accountId)
    .where('role', '=', role)
    .where('granted_by', '=', grantedBy)
    .where('ended_at', 'is', null)
    .execute();
}

export interface LinkedIdentity {
  providerId: ProviderId;
  linkedAt: Date;
}

export async function listIdentities(tx: Tx, accountId: AccountId): Promise<LinkedIdentity[]> {
  return tx
    .selectFrom('external_identity')
    .select(['provider_id as providerId', 'linked_at as linkedAt'])
    .where('account_id', '=', accountId)
    .orderBy('linked_at')
    .execute();
}

/** False where there was none. */
export async function deleteIdentity(tx: Tx, providerId: ProviderId, accountId: AccountId): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('external_identity')
    .where('provider_id', '=', providerId)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

/** How many people each provider vouches for. */
export async function countIdentities(tx: Tx): Promise<Map<ProviderId, number>> {
  const rows = await tx
    .selectFrom('external_identity')
    .select(({ fn }) => ['provider_id as providerId', fn.countAll().as('count')])
    .groupBy('provider_id')
    .execute();
  return new Map(rows.map(({ providerId, count }) => [providerId, Number(count)]));
}

/** Takes a logout token once: false where it was taken before. Those too old to be accepted are forgotten. */
export async function takeLogoutToken(
  tx: Tx,
  municipalityId: MunicipalityId,
  token: { providerId: ProviderId; tokenHash: Buffer; expiresAt: Date },
  now: Date,
): Promise<boolean> {
  await tx.deleteFrom('used_logout_token').where('expires_at', '<=', now).execute();
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('used_logout_token')
    .values({
      municipality_id: municipalityId,
      provider_id: token.providerId,
      token_hash: token.tokenHash,
      expires_at: token.expiresAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
