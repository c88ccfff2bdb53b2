import { type Kysely, sql } from 'kysely';

/**
 * The two statements of a submission as functions, whose plans the database keeps for each connection: planning them anew, with
 * row-level security on five tables, cost as much as carrying them out. They run with the rights of
 * whoever calls. (Files' table comes with the next migration; a function's body is read when it is first called.)
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function code_state(in_round uuid, by_code bytea, by_submission bytea, is_sending boolean)
    returns table ("invitationId" uuid, "unitId" uuid, stratum text, "receiptTag" bytea)
    language plpgsql as $$
    begin
      if is_sending then
        perform pg_advisory_xact_lock_shared(hashtextextended(in_round::text, 1));
      end if;
      return query
        select coalesce(own.id, pool.id), coalesce(own.unit_id, pool.unit_id),
          coalesce(own.stratum, pool.stratum), r.tag
        from (select 1) as one
        left join receipt r on r.round_id = in_round and r.id_hash = by_submission
        left join invitation_code c on c.round_id = in_round and c.code_hash = by_code
        left join lateral (
          select i.id, i.unit_id, i.stratum, i.status from invitation i where i.id = c.invitation_id offset 0
        ) own on own.status = 'open'
        left join lateral (
          select i.id, i.unit_id, i.stratum from invitation i
          where c.reusable_unit_id is not null
            and i.round_id = in_round and i.unit_id = c.reusable_unit_id and i.status = 'open'
          limit 1 for update skip locked
        ) pool on true;
    end $$`.execute(db);
  // Without an invitation it comes by an open link.
  await sql`
    create function store_submission(
      in_municipality uuid, in_round uuid, by_invitation uuid, sealed_answer bytea, sealed_files bytea[],
      by_submission bytea, its_tag bytea, at timestamptz)
    returns boolean language plpgsql as $$
    declare
      is_stored boolean;
    begin
      with taking as (
        select mode from round where id = in_round and mixed_at is null and paused_at is null
          and opens_at <= at and accepts_until_at > at
      ), spent as (
        update invitation set status = 'used'
        where id = by_invitation and status = 'open' and exists (select from taking)
        returning 1
      ), admitted as (
        select 1 from spent
        union all select 1 from taking where by_invitation is null and mode = 'openLink'
      ), envelope as (
        insert into inbox (municipality_id, round_id, sealed)
        select in_municipality, in_round, sealed_answer from admitted
      ), kept as (
        insert into receipt (municipality_id, round_id, id_hash, tag)
        select in_municipality, in_round, by_submission, its_tag from admitted
      ), sent as (
        insert into inbox_file (municipality_id, round_id, sealed)
        select in_municipality, in_round, file from admitted, unnest(sealed_files) as file
      )
      select exists (select from admitted) into is_stored;
      return is_stored;
    end $$`.execute(db);
  for (const name of ['code_state', 'store_submission']) {
    await sql`revoke execute on function ${sql.id(name)} from public`.execute(db);
    await sql`grant execute on function ${sql.id(name)} to spredning_participant`.execute(db);
  }
}
