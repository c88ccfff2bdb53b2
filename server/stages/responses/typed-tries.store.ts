import { sql } from 'kysely';
import type { MunicipalityId, RoundId } from '../../core/ids.ts';
import type { Tx } from '../../platform/db/connect.ts';

/** `full`: so many were tried within this second. `unknown`: there is no such round, and nothing is counted. */
export type TakenTry = { second: number } | 'full' | 'unknown';

const secondNow = sql`floor(extract(second from clock_timestamp()))::smallint`;

/**
 * Counts one more code to type that is tried in a round, unless `limit` are counted within this second of the database's clock.
 * The clock is read once the row is held, so that those who waited for it cannot count in a second that is past.
 */
export async function takeTry(
  tx: Tx,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  limit: number,
): Promise<TakenTry> {
  const { rows } = await sql<{ second: number | null; isKnown: boolean }>`
    with known as (select id from round where id = ${roundId}),
    taken as (
      insert into typed_tries as held (municipality_id, round_id, second, try_count)
      select ${municipalityId}, id, ${secondNow}, 1 from known
      on conflict (municipality_id, round_id) do update set
        second = ${secondNow},
        try_count = case when held.second = ${secondNow} then held.try_count + 1 else 1 end
      where held.second <> ${secondNow} or held.try_count < ${limit}
      returning second)
    select (select second from taken) as second, exists (select from known) as "isKnown"`.execute(tx);
  const { second = null, isKnown = false } = rows[0] ?? {};
  if (!isKnown) return 'unknown';
  return second === null ? 'full' : { second };
}

/** The code was not wrong: it no longer counts. */
export async function giveTryBack(tx: Tx, roundId: RoundId, second: number): Promise<void> {
  await sql`
    update typed_tries set try_count = try_count - 1
    where round_id = ${roundId} and second = ${second} and try_count > 0`.execute(tx);
}
