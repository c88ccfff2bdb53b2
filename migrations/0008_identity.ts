import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { protect } from './protect.ts';

/**
 * People with roles instead of the three open demo accounts, which go: nobody real could sign in before this. Political
 * bodies with their members, sessions one can see and end, and the log as a chain.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop table session`.execute(db);
  await sql`drop table account`.execute(db);

  await sql`
    create table account (
      municipality_id uuid not null references municipality,
      id uuid not null default gen_random_uuid(),
      name text not null check (name <> ''),
      email text check (email = lower(email) and email like '%_@_%'),
      language text not null default 'nb' check (language in ('nb', 'nn', 'en')),
      is_demo boolean not null default false,
      created_at timestamptz not null,
      deactivated_at timestamptz,
      primary key (municipality_id, id),
      unique (municipality_id, email)
    )`.execute(db);
  // Deleted only by erasure.
  await protect(db, 'account', { staff: ['select', 'insert', 'update', 'delete'] });

  await sql`
    create table role_grant (
      municipality_id uuid not null references municipality,
      id uuid not null default gen_random_uuid(),
      account_id uuid not null,
      role text not null check (role in ('administrator', 'designer', 'surveyOwner', 'keyCustodian', 'auditor')),
      survey_id uuid,
      granted_at timestamptz not null,
      granted_by text not null,
      ended_at timestamptz,
      primary key (municipality_id, id),
      foreign key (municipality_id, account_id) references account (municipality_id, id) on delete cascade,
      foreign key (municipality_id, survey_id) references survey (municipality_id, id),
      check ((role = 'surveyOwner') = (survey_id is not null))
    )`.execute(db);
  await sql`
    create unique index role_grant_in_force on role_grant (municipality_id, account_id, role, survey_id)
      nulls not distinct where ended_at is null`.execute(db);
  await protect(db, 'role_grant', { staff: ['select', 'insert', 'delete'] });
  await sql`grant update (ended_at) on role_grant to spredning_staff`.execute(db);

  await sql`
    create table session (
      municipality_id uuid not null references municipality,
      id uuid not null default gen_random_uuid(),
      token_hash bytea not null,
      account_id uuid not null,
      method text not null check (method in ('password', 'oidc')),
      has_second_factor boolean not null,
      device text not null,
      started_at timestamptz not null,
      last_seen_at timestamptz not null,
      expires_at timestamptz not null,
      primary key (municipality_id, id),
      unique (municipality_id, token_hash),
      foreign key (municipality_id, account_id) references account (municipality_id, id) on delete cascade
    )`.execute(db);
  await protect(db, 'session', { staff: ['select', 'insert', 'delete'] });
  await sql`grant update (token_hash, last_seen_at, has_second_factor) on session to spredning_staff`.execute(
    db,
  );

  await sql`
    create table body (
      municipality_id uuid not null references municipality,
      id uuid not null default gen_random_uuid(),
      kind text not null check (kind in ('council', 'executiveBoard', 'committee')),
      name text not null check (name <> ''),
      position int not null,
      valid_from_on date not null,
      valid_to_on date,
      primary key (municipality_id, id),
      check (valid_to_on is null or valid_to_on > valid_from_on)
    )`.execute(db);
  await protect(db, 'body', { staff: ['select', 'insert', 'update', 'delete'] });

  await sql`
    create table body_member (
      municipality_id uuid not null references municipality,
      id uuid not null default gen_random_uuid(),
      body_id uuid not null,
      account_id uuid not null,
      party text,
      label text check (label in ('mayor', 'deputyMayor', 'leader', 'deputyLeader', 'groupLeader', 'oppositionLeader',
        'caseSpokesperson', 'deputyMember')),
      valid_from_on date not null,
      valid_to_on date,
      primary key (municipality_id, id),
      foreign key (municipality_id, body_id) references body (municipality_id, id) on delete cascade,
      foreign key (municipality_id, account_id) references account (municipality_id, id) on delete cascade,
      check (valid_to_on is null or valid_to_on > valid_from_on)
    )`.execute(db);
  await protect(db, 'body_member', { staff: ['select', 'insert', 'update', 'delete'] });

  await sql`alter table unit
    add column code text check (code <> ''),
    add column sector text check (sector <> ''),
    add column leader_account_id uuid`.execute(db);
  await sql`
    alter table unit add foreign key (municipality_id, leader_account_id)
      references account (municipality_id, id) on delete set null (leader_account_id)`.execute(db);
  // One number names one unit at a time; a unit that has ended may leave its number to another.
  await sql`create unique index unit_code on unit (municipality_id, code) where valid_to_on is null`.execute(
    db,
  );

  await chainTheLog(db);
}

/** Lines from before the chain stay as they were, in the order of time, with hashes from the first on. */
async function chainTheLog(db: Kysely<unknown>): Promise<void> {
  await sql`alter table audit_entry no force row level security`.execute(db);
  await sql`alter table audit_entry rename to audit_entry_unchained`.execute(db);
  await sql`
    create table audit_entry (
      municipality_id uuid not null references municipality,
      number bigint not null check (number > 0),
      at timestamptz not null,
      actor text not null,
      on_behalf_of text,
      act text not null,
      subject text not null,
      before jsonb,
      after jsonb,
      hash bytea not null check (length(hash) = 32),
      primary key (municipality_id, number)
    )`.execute(db);
  const { rows } = await sql<{ m: string; at: Date; actor: string; act: string; subject: string }>`
    select municipality_id as m, date_trunc('milliseconds', at) as at, actor, act, subject
    from audit_entry_unchained order by municipality_id, at, id`.execute(db);
  const last = new Map<string, { number: number; hash: Buffer }>();
  for (const { m, at, actor, act, subject } of rows) {
    const before = last.get(m) ?? { number: 0, hash: Buffer.alloc(32) };
    const number = before.number + 1;
    const said = JSON.stringify([
      1,
      m,
      number,
      before.hash.toString('hex'),
      at.toISOString(),
      actor,
      null,
      act,
      subject,
      null,
      null,
    ]);
    const hash = createHash('sha256').update(said).digest();
    await sql`
      insert into audit_entry (municipality_id, number, at, actor, act, subject, hash)
      values (${m}, ${number}, ${at}, ${actor}, ${act}, ${subject}, ${hash})`.execute(db);
    last.set(m, { number, hash });
  }
  await sql`drop table audit_entry_unchained`.execute(db);
  // Append-only: nobody may update or delete. The mixer reads the last line to chain its own.
  await protect(db, 'audit_entry', { staff: ['select', 'insert'], mixer: ['select', 'insert'] });
}
