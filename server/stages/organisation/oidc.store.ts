import type { GrantedRole } from '../../core/authorisation/roles.ts';
import type { AccountId, MunicipalityId, ProviderId } from '../../core/ids.ts';
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
] as const;

export async function listProviders(tx: Tx): Promise<Provider[]> {
  return tx.selectFrom('identity_provider').select(columns).orderBy('name').execute();
}

export async function findProvider(tx: Tx, key: string): Promise<Provider | undefined> {
  return tx.selectFrom('identity_provider').select(columns).where('key', '=', key).executeTakeFirst();
}

export async function insertProvider(
  tx: Tx,
  municipalityId: MunicipalityId,
  provider: Provider,
  createdAt: Date,
): Promise<void> {
  await tx
    .insertInto('identity_provider')
    .values({
      municipality_id: municipalityId,
      id: provider.id,
      key: provider.key,
      issuer: provider.issuer,
      subject_claim: provider.subjectClaim,
      created_at: createdAt,
      ...changeable(provider),
    })
    .execute();
}

/** All but what its identities hang on: the issuer and the claim that names a subject. */
export async function updateProvider(tx: Tx, provider: Provider): Promise<void> {
  await tx.updateTable('identity_provider').set(changeable(provider)).where('id', '=', provider.id).execute();
}

function changeable(provider: Provider) {
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
