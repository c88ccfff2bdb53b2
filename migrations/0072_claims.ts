import { type Kysely, sql } from 'kysely';
import { protect } from './protect.ts';

/**
 * Claims that politicians hold against results. As questions about figures: one's own goes with the account and is read by
 * its author alone; what is shared with a body is a part of its case, stays as it was, and outlives its author's name.
 *
 * `about`: which figures it was held against, and what was found then, by reference: indicator, release, unit, verdict
 * and reason. No figure is copied from the release. Empty: no indicator bears on it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const columns = sql`
      text text not null check (text <> ''),
      quantifier text not null check (quantifier in ('all', 'most', 'many', 'few', 'none')),
      about_end text not null check (about_end in ('dissatisfied', 'satisfied')),
      few_share double precision not null check (few_share > 0 and few_share < 1),
      known_cases int check (known_cases between 0 and 1000000),
      known_of int check (known_of between 1 and 10000000),
      about jsonb not null check (jsonb_typeof(about) = 'array' and jsonb_array_length(about) <= 4)`;
  await sql`
    create table claim_draft (
      municipality_id uuid not null references municipality,
      id uuid not null,
      author_account_id uuid not null,
      ${columns},
      changed_at timestamptz not null,
      primary key (municipality_id, id),
      foreign key (municipality_id, author_account_id) references account (municipality_id, id) on delete cascade
    )`.execute(db);
  await protect(db, 'claim_draft', { staff: ['select', 'insert', 'delete'] });
  await sql`grant update (text, quantifier, about_end, few_share, known_cases, known_of, about, changed_at)
    on claim_draft to spredning_staff`.execute(db);
  await sql`
    create table claim (
      municipality_id uuid not null references municipality,
      id uuid not null,
      author_account_id uuid,
      body_id uuid not null,
      ${columns},
      shared_at timestamptz not null,
      primary key (municipality_id, id),
      foreign key (municipality_id, body_id) references body (municipality_id, id),
      foreign key (municipality_id, author_account_id)
        references account (municipality_id, id) on delete set null (author_account_id)
    )`.execute(db);
  await protect(db, 'claim', { staff: ['select', 'insert'] });
  await sql`create index claim_of_body on claim (municipality_id, body_id)`.execute(db);
}
