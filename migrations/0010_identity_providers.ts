import { type Kysely, sql } from 'kysely';
import { protect } from './protect.ts';

/** Sign-in with OpenID Connect: who may vouch for people here, whom they have vouched for, and sign-ins under way. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table identity_provider (
      municipality_id uuid not null references municipality,
      id uuid not null default gen_random_uuid(),
      key text not null check (key <> ''),
      name text not null check (name <> ''),
      issuer text not null,
      client_id text not null check (client_id <> ''),
      client_secret bytea,
      scopes text not null,
      email_claim text not null,
      subject_claim text not null,
      acr_values text,
      second_factor_acr text[] not null,
      role_claim text,
      role_map jsonb not null,
      created_at timestamptz not null,
      primary key (municipality_id, id),
      unique (municipality_id, key)
    )`.execute(db);
  await protect(db, 'identity_provider', { staff: ['select', 'insert'] });
  // Never the issuer: another issuer's subjects are other people.
  await sql`grant update (name, client_id, client_secret, scopes, email_claim, acr_values, second_factor_acr, role_claim,
    role_map) on identity_provider to spredning_staff`.execute(db);

  // One subject of a provider for each account: an address that changes hands gives nobody another's account.
  await sql`
    create table external_identity (
      municipality_id uuid not null references municipality,
      provider_id uuid not null,
      subject text not null check (subject <> ''),
      account_id uuid not null,
      linked_at timestamptz not null,
      primary key (municipality_id, provider_id, subject),
      unique (municipality_id, provider_id, account_id),
      foreign key (municipality_id, provider_id) references identity_provider (municipality_id, id) on delete cascade,
      foreign key (municipality_id, account_id) references account (municipality_id, id) on delete cascade
    )`.execute(db);
  await protect(db, 'external_identity', { staff: ['select', 'insert', 'delete'] });

  await sql`
    create table sign_in_attempt (
      municipality_id uuid not null references municipality,
      state_hash bytea not null check (length(state_hash) = 32),
      provider_id uuid not null,
      sealed bytea not null,
      expires_at timestamptz not null,
      primary key (municipality_id, state_hash),
      foreign key (municipality_id, provider_id) references identity_provider (municipality_id, id) on delete cascade
    )`.execute(db);
  await protect(db, 'sign_in_attempt', { staff: ['select', 'insert', 'delete'] });
}
