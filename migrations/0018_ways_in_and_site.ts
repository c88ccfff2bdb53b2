import { type Kysely, sql } from 'kysely';
import { protect } from './protect.ts';

/**
 * Providers that an administrator sets up, and sign-ins that end at the provider too; and what the municipality must say
 * of its pages' accessibility.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Those that are there came by the command line, whose operator may name a provider on the municipality's own network.
  await sql`alter table identity_provider
    add column disabled_at timestamptz,
    add column secret_set_at timestamptz,
    add column own_network_allowed boolean not null default true`.execute(db);
  await sql`alter table identity_provider alter column own_network_allowed set default false`.execute(db);
  await sql`alter table identity_provider no force row level security`.execute(db);
  await sql`update identity_provider set secret_set_at = created_at where client_secret is not null`.execute(
    db,
  );
  await sql`alter table identity_provider force row level security`.execute(db);
  await sql`grant update (disabled_at, secret_set_at) on identity_provider to spredning_staff`.execute(db);

  // By which provider, the provider's own name for the sign-in, and the id token, sealed, that ends it there.
  await sql`alter table session
    add column provider_id uuid,
    add column provider_session text,
    add column id_token bytea,
    add foreign key (municipality_id, provider_id) references identity_provider (municipality_id, id)
      on delete set null (provider_id)`.execute(db);

  await sql`
    create table used_logout_token (
      municipality_id uuid not null references municipality,
      provider_id uuid not null,
      token_hash bytea not null check (length(token_hash) = 32),
      expires_at timestamptz not null,
      primary key (municipality_id, provider_id, token_hash),
      foreign key (municipality_id, provider_id) references identity_provider (municipality_id, id) on delete cascade
    )`.execute(db);
  await protect(db, 'used_logout_token', { staff: ['select', 'insert', 'delete'] });

  await sql`
    create table site_settings (
      municipality_id uuid primary key references municipality,
      accessibility_url text check (accessibility_url like 'https://%'),
      accessibility_email text check (accessibility_email like '%_@_%')
    )`.execute(db);
  await protect(db, 'site_settings', { staff: ['select', 'insert', 'update'] });
}
