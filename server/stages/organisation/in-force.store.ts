import { sql } from 'kysely';

/** Whether a row is in force on a day: from its first day on, and until the day it is no longer there. */
export function inForce(on: string, table: 'unit' | 'body' | 'body_member') {
  const from = sql.ref(`${table}.valid_from_on`);
  const to = sql.ref(`${table}.valid_to_on`);
  return sql<boolean>`${from} <= ${on} and (${to} is null or ${to} > ${on})`;
}
