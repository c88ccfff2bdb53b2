import { sql } from 'kysely';
import type { AccountId, MunicipalityId, RoundId } from '../../core/ids.ts';
import type { Language, Localized } from '../../core/locale.ts';
import type { Tx } from '../../platform/db/connect.ts';

/** A letter that waits: to one person, about one round, of one moment. */
export interface ResultLetter {
  roundId: RoundId;
  visibleFromAt: Date;
  accountId: AccountId;
}

/**
 * Notices every body whose moment has come, each once, and lays a letter for each of its members on that day: one a person,
 * also of two bodies, and none to whoever saw the same release before in another. Not to whoever does not sign in, will not
 * have it, or is of the demo. `withLetters`: false where there is no mail server, so that old news is not sent when there is.
 */
export async function noticeBodies(
  tx: Tx,
  municipalityId: MunicipalityId,
  now: Date,
  withLetters: boolean,
): Promise<void> {
  await sql`
    with due as (
      select distinct r.round_id, p.body_id, p.visible_from_at
      from publication p join release r on r.municipality_id = p.municipality_id and r.id = p.release_id
      where p.body_id is not null and p.visible_from_at <= ${now}
    ), noticed as (
      insert into result_notice (municipality_id, round_id, body_id, visible_from_at, noticed_at)
      select ${municipalityId}, round_id, body_id, visible_from_at, ${now} from due
      on conflict do nothing
      returning round_id, body_id, visible_from_at
    ), seat as (
      select m.body_id, m.account_id, m.valid_from_on, m.valid_to_on from body_member m
    )
    insert into result_letter (municipality_id, round_id, visible_from_at, account_id, begun_at)
    select distinct ${municipalityId}::uuid, n.round_id, n.visible_from_at, a.id, ${now}::timestamptz
    from noticed n
      join seat s on s.body_id = n.body_id and ${sitsAt('s', 'n')}
      join account a on a.id = s.account_id
    where ${withLetters} and a.email is not null and a.deactivated_at is null
      and a.wants_result_mail and not a.is_demo
      and not exists (
        select from publication p
          join release r on r.municipality_id = p.municipality_id and r.id = p.release_id
          join publication e on e.municipality_id = p.municipality_id and e.release_id = p.release_id
          join seat before on before.body_id = e.body_id and ${sitsAt('before', 'e')}
        where r.round_id = n.round_id and p.body_id = n.body_id and p.visible_from_at = n.visible_from_at
          and e.visible_from_at < n.visible_from_at and before.account_id = a.id)`.execute(tx);
}

/** Whether a seat is held on the day in Norway that something became visible. */
function sitsAt(seat: string, moment: string) {
  const day = sql`(${sql.ref(`${moment}.visible_from_at`)} at time zone 'Europe/Oslo')::date`;
  return sql`${sql.ref(`${seat}.valid_from_on`)} <= ${day}
    and (${sql.ref(`${seat}.valid_to_on`)} is null or ${sql.ref(`${seat}.valid_to_on`)} > ${day})`;
}

/** Those that wait, the oldest news first. */
export async function listResultLetters(tx: Tx, limit: number): Promise<ResultLetter[]> {
  return tx
    .selectFrom('result_letter')
    .select(['round_id as roundId', 'visible_from_at as visibleFromAt', 'account_id as accountId'])
    .orderBy('visible_from_at')
    .orderBy('account_id')
    .limit(limit)
    .execute();
}

export interface HeldLetter {
  name: string;
  /** Null: it is not to be sent any more, since they have left, or will not have it. */
  email: string | null;
  language: Language;
  surveyTitle: Localized;
  period: string;
  attemptCount: number;
}

/** Holds a letter while it is sent. Undefined: it is done, or somebody else has it. */
export async function holdResultLetter(tx: Tx, letter: ResultLetter): Promise<HeldLetter | undefined> {
  const { rows } = await sql<HeldLetter>`
    select a.name, a.language, s.title as "surveyTitle", r.period, l.attempt_count as "attemptCount",
      case when a.deactivated_at is null and a.wants_result_mail then a.email end as email
    from result_letter l
      join account a on a.municipality_id = l.municipality_id and a.id = l.account_id
      join round r on r.municipality_id = l.municipality_id and r.id = l.round_id
      join survey s on s.municipality_id = r.municipality_id and s.id = r.survey_id
    where l.round_id = ${letter.roundId} and l.visible_from_at = ${letter.visibleFromAt}
      and l.account_id = ${letter.accountId}
    for update of l skip locked`.execute(tx);
  return rows[0];
}

export async function countResultAttempt(tx: Tx, letter: ResultLetter): Promise<void> {
  await tx
    .updateTable('result_letter')
    .set((set) => ({ attempt_count: set('attempt_count', '+', 1) }))
    .where('round_id', '=', letter.roundId)
    .where('visible_from_at', '=', letter.visibleFromAt)
    .where('account_id', '=', letter.accountId)
    .execute();
}

export async function deleteResultLetter(tx: Tx, letter: ResultLetter): Promise<void> {
  await tx
    .deleteFrom('result_letter')
    .where('round_id', '=', letter.roundId)
    .where('visible_from_at', '=', letter.visibleFromAt)
    .where('account_id', '=', letter.accountId)
    .execute();
}

/** News that could not be sent is no news after some days. `day`: those begun then or earlier go. */
export async function deleteResultLettersUntil(tx: Tx, day: string): Promise<void> {
  await tx
    .deleteFrom('result_letter')
    .where(sql<string>`(begun_at at time zone 'Europe/Oslo')::date`, '<=', day)
    .execute();
}
