import { createHash } from 'node:crypto';
import { expressionBuilder, type RawBuilder, sql } from 'kysely';
import { type AuditEntry, chainText } from '../../core/audit/entry.ts';
import type { MunicipalityId } from '../../core/ids.ts';
import type { Tx } from '../../platform/db/connect.ts';
import type { Schema } from '../../platform/db/schema.ts';

/** What must be said of an act; the rest is null. */
export type NewAuditEntry = Pick<AuditEntry, 'at' | 'actor' | 'act' | 'subject'> & Partial<AuditEntry>;

/**
 * Adds a line to the municipality's log, chained to the one before. One writer at a time until the transaction ends,
 * so let it be the last thing a transaction does: one that takes other locks afterwards may meet another in a circle.
 */
export async function insertAuditEntry(
  tx: Tx,
  municipalityId: MunicipalityId,
  given: NewAuditEntry,
): Promise<void> {
  await insertAuditEntries(tx, municipalityId, [given]);
}

/** Lines written with one statement: PostgreSQL takes 65,535 values, and a line has ten. */
const linesTogether = 1_000;

/** Adds lines in this order, as `insertAuditEntry` does one. */
export async function insertAuditEntries(
  tx: Tx,
  municipalityId: MunicipalityId,
  given: NewAuditEntry[],
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`audit ${municipalityId}`}, 0))`.execute(tx);
  const last = await tx
    .selectFrom('audit_entry')
    .select(['number', 'hash'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  let number = Number(last?.number ?? 0);
  let hash: Buffer = last?.hash ?? Buffer.alloc(32);
  for (let at = 0; at < given.length; at += linesTogether) {
    const rows = given.slice(at, at + linesTogether).map((one) => {
      const entry: AuditEntry = { onBehalfOf: null, before: null, after: null, ...one };
      number += 1;
      hash = chainHash(municipalityId, number, hash, entry);
      return {
        ...{ municipality_id: municipalityId, number, hash },
        ...{ at: entry.at, actor: entry.actor, on_behalf_of: entry.onBehalfOf, act: entry.act },
        subject: entry.subject,
        before: entry.before === null ? null : JSON.stringify(entry.before),
        after: entry.after === null ? null : JSON.stringify(entry.after),
      };
    });
    await tx.insertInto('audit_entry').values(rows).execute();
  }
}

export function chainHash(
  municipalityId: string,
  number: number,
  previousHash: Buffer,
  entry: AuditEntry,
): Buffer {
  const text = chainText(municipalityId, number, previousHash.toString('hex'), entry);
  return createHash('sha256').update(text).digest();
}

/** Which lines are asked for. Days are Oslo's, both included. Whatever is left out narrows nothing. */
export interface AuditSelection {
  /** What the act starts with: `release.` finds all that is done to releases. */
  act?: string | undefined;
  actor?: string | undefined;
  subject?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  /** Only lines with a lower number: the next page. */
  before?: number | undefined;
}

/** A line as it is stored, with its place in the chain. */
export interface AuditLine extends AuditEntry {
  number: number;
  hash: Buffer;
}

/** Newest first. */
export async function listAuditLines(tx: Tx, selection: AuditSelection, limit: number): Promise<AuditLine[]> {
  const rows = await selectLines(tx)
    .where(fits(selection))
    .orderBy('audit_entry.number', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, number: Number(row.number) }));
}

/** How many lines there are of a selection. */
export async function countAuditLines(tx: Tx, selection: AuditSelection): Promise<number> {
  const { count } = await tx
    .selectFrom('audit_entry')
    .select(sql<string>`count(*)`.as('count'))
    .where(fits(selection))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Who did this last to the subject, as the log has it: whoever a job acts for. Null: nobody, or the system by itself. */
export async function findWhoDid(tx: Tx, act: string, subject: string): Promise<string | null> {
  const line = await tx
    .selectFrom('audit_entry')
    .select('actor')
    .where('subject', '=', subject)
    .where('act', '=', act)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return line === undefined || line.actor === 'system' ? null : line.actor;
}

/** Who did one of these acts last to each text of a round, by the text's id: lines say which in what they have after. */
export async function listWhoDidToTexts(
  tx: Tx,
  roundId: string,
  acts: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ text: string; actor: string }>`
    select distinct on (after->>'text') after->>'text' as text, actor from audit_entry
    where subject = ${roundId} and act in (${sql.join(acts)}) and after->>'text' is not null
    order by after->>'text', number desc`.execute(tx);
  return new Map(rows.map(({ text, actor }) => [text, actor]));
}

/** The number of the newest line, 0 where there is none. */
export async function findNewestNumber(tx: Tx): Promise<number> {
  const newest = await tx
    .selectFrom('audit_entry')
    .select('number')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return Number(newest?.number ?? 0);
}

/**
 * Each condition as an index can answer it under row-level security: comparisons of the bare column. An act that
 * starts with `round.` lies, letter by letter, from that text to the same with the last of all characters after it.
 */
function fits({ act, actor, subject, from, to, before }: AuditSelection) {
  const { lit } = expressionBuilder<Schema, 'audit_entry'>();
  const column = (name: string) => sql.ref(`audit_entry.${name}`);
  const conditions: (RawBuilder<boolean> | undefined)[] = [
    act === undefined
      ? undefined
      : sql`${column('act')} collate "C" >= ${act} and ${column('act')} collate "C" < ${act + lastCharacter}`,
    actor === undefined ? undefined : sql`${column('actor')} = ${actor}`,
    subject === undefined ? undefined : sql`${column('subject')} = ${subject}`,
    from === undefined
      ? undefined
      : sql`${column('at')} >= (${from}::date)::timestamp at time zone 'Europe/Oslo'`,
    to === undefined
      ? undefined
      : sql`${column('at')} < (${to}::date + 1)::timestamp at time zone 'Europe/Oslo'`,
    before === undefined ? undefined : sql`${column('number')} < ${String(before)}`,
  ];
  const asked = conditions.filter((condition) => condition !== undefined);
  return asked.length === 0 ? lit(true) : sql<boolean>`${sql.join(asked, sql` and `)}`;
}

const lastCharacter = '\u{10FFFF}';

/** Oldest first, from the line after `number`: for walking the chain without holding all of it. */
export async function listLinesAfter(tx: Tx, number: number, limit: number): Promise<AuditLine[]> {
  const rows = await selectLines(tx)
    .where('audit_entry.number', '>', String(number))
    .orderBy('audit_entry.number')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, number: Number(row.number) }));
}

function selectLines(tx: Tx) {
  return tx
    .selectFrom('audit_entry')
    .select([
      'audit_entry.number as number',
      'audit_entry.at as at',
      'audit_entry.actor as actor',
      'audit_entry.on_behalf_of as onBehalfOf',
      'audit_entry.act as act',
      'audit_entry.subject as subject',
      'audit_entry.before as before',
      'audit_entry.after as after',
      'audit_entry.hash as hash',
    ]);
}
