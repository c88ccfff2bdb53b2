import { type Kysely, sql } from 'kysely';
import { protect } from './protect.ts';

/**
 * Where letters go, apart from whom they are for: in a schema of its own, put there by staff and read by the postman alone, who
 * reads nothing else. So no user of the database but the owner sees both an address and whether the one who lives there has answered. With
 * the contact stays which ways there are to reach it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create schema addresses`.execute(db);
  await sql`grant usage on schema addresses to spredning_staff, spredning_postman`.execute(db);
  await sql`
    create table addresses.address (
      municipality_id uuid not null references municipality,
      invitation_id uuid not null,
      email text check (email <> ''),
      recipient text check (recipient <> ''),
      street text check (street <> ''),
      postcode text check (postcode ~ '^[0-9]{4}$'),
      post_town text check (post_town <> ''),
      primary key (municipality_id, invitation_id),
      foreign key (municipality_id, invitation_id) references contact (municipality_id, invitation_id)
        on delete cascade,
      check (email is not null or recipient is not null),
      check ((recipient is null) = (postcode is null) and (recipient is null) = (post_town is null))
    )`.execute(db);
  // The owner of a table is under its policy too, and no municipality is set here.
  await sql`alter table contact no force row level security`.execute(db);
  await sql`
    insert into addresses.address (municipality_id, invitation_id, email, recipient, street, postcode, post_town)
    select municipality_id, invitation_id, address, recipient, street, postcode, post_town from contact`.execute(
    db,
  );
  await sql`
    alter table contact
      add column has_email boolean not null default false,
      add column has_post boolean not null default false`.execute(db);
  await sql`update contact set has_email = address is not null, has_post = recipient is not null`.execute(db);
  await sql`
    alter table contact
      alter column has_email drop default,
      alter column has_post drop default,
      add check (has_email or has_post),
      drop column address,
      drop column recipient,
      drop column street,
      drop column postcode,
      drop column post_town`.execute(db);
  await sql`alter table contact force row level security`.execute(db);
  await protect(db, 'addresses.address', { staff: ['insert'], postman: ['select'] });
}
