import { type Kysely, sql } from 'kysely';

/**
 * Letters on paper: a contact may have a postal address beside or instead of an e-mail address, and a dispatch tells which
 * way it went. `printed`: the last letter went on paper, so that no e-mail reminder follows.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table contact
      alter column address drop not null,
      add column recipient text check (recipient <> ''),
      add column street text check (street <> ''),
      add column postcode text check (postcode ~ '^[0-9]{4}$'),
      add column post_town text check (post_town <> ''),
      add check (address is not null or recipient is not null),
      add check ((recipient is null) = (postcode is null) and (recipient is null) = (post_town is null)),
      drop constraint contact_status_check,
      add constraint contact_status_check check (status in ('new', 'sent', 'refused', 'printed'))`.execute(
    db,
  );
  await sql`
    alter table dispatch
      add column channel text not null default 'email' check (channel in ('email', 'paper'))`.execute(db);
}
