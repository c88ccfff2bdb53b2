import { type Kysely, sql } from 'kysely';
import { protect } from './protect.ts';

/**
 * A release is published to one or several named bodies, or to everyone, instead of «to the body», which was whoever
 * was signed in. What was published so is now the council's, from the same moment; where there is not exactly one
 * council in force it is every body's that is. A municipality without any body gets its council, which every
 * municipality has by law: the administrator gives it its members.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table publication no force row level security`.execute(db);
  await sql`alter table body no force row level security`.execute(db);
  await sql`
    insert into body (municipality_id, kind, name, position, valid_from_on)
    select municipality_id, 'council', 'Kommunestyret', 0,
      (least(min(visible_from_at), now()) at time zone 'Europe/Oslo')::date
    from publication old
    where audience = 'body' and not exists (
      select from body where body.municipality_id = old.municipality_id and ${inForce})
    group by municipality_id`.execute(db);

  // Made anew and not altered: what deletes a whole municipality counts on a table being younger than those it refers to.
  await sql`alter table publication rename to publication_to_whoever`.execute(db);
  await sql`
    create table publication (
      municipality_id uuid not null references municipality,
      id uuid not null default gen_random_uuid(),
      release_id uuid not null,
      audience text not null check (audience in ('body', 'public')),
      body_id uuid,
      visible_from_at timestamptz not null,
      primary key (municipality_id, id),
      constraint publication_once unique nulls not distinct (municipality_id, release_id, body_id),
      foreign key (municipality_id, release_id) references release (municipality_id, id),
      foreign key (municipality_id, body_id) references body (municipality_id, id),
      check ((audience = 'body') = (body_id is not null))
    )`.execute(db);
  await sql`
    insert into publication (municipality_id, release_id, audience, body_id, visible_from_at)
    select municipality_id, release_id, audience, null, visible_from_at
    from publication_to_whoever where audience = 'public'
    union all
    select old.municipality_id, old.release_id, old.audience, body.id, old.visible_from_at
    from publication_to_whoever old
    join body on body.municipality_id = old.municipality_id and ${inForce}
    where old.audience = 'body' and (body.kind = 'council' or 1 <> (
      select count(*) from body
      where body.municipality_id = old.municipality_id and body.kind = 'council' and ${inForce}))`.execute(
    db,
  );
  await sql`drop table publication_to_whoever`.execute(db);
  await sql`alter table body force row level security`.execute(db);

  await protect(db, 'publication', { staff: ['select', 'insert', 'delete'] });
  // What somebody can have seen is never taken back.
  await sql`create policy only_what_is_to_come on publication as restrictive for delete to spredning_staff
    using (visible_from_at > now())`.execute(db);
}

const inForce = sql`body.valid_from_on <= (now() at time zone 'Europe/Oslo')::date
  and (body.valid_to_on is null or body.valid_to_on > (now() at time zone 'Europe/Oslo')::date)`;
