import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { type AuditEntry, chainText } from '../../core/audit/entry.ts';
import type { MunicipalityId } from '../../core/ids.ts';
import type { Tx } from '../../platform/db/connect.ts';

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

/** A line with the name of whoever did it, as it is now. Null: erased, or neither an account nor an API key. */
export interface NamedAuditLine extends AuditLine {
  actorName: string | null;
}

/** Newest first. */
export async function listAuditLines(
  tx: Tx,
  selection: AuditSelection,
  limit: number,
): Promise<NamedAuditLine[]> {
  const { act, actor, subject, from, to, before } = selection;
  const day = sql<string>`(audit_entry.at at time zone 'Europe/Oslo')::date`;
  const rows = await selectLines(tx)
    .leftJoin('account', (join) => join.on(sql<boolean>`account.id::text = audit_entry.actor`))
    .leftJoin('api_key', (join) => join.on(sql<boolean>`'key:' || api_key.id = audit_entry.actor`))
    .select(sql<string | null>`coalesce(account.name, api_key.name)`.as('actorName'))
    .$if(act !== undefined, (query) => query.where(sql<boolean>`starts_with(audit_entry.act, ${act})`))
    .$if(actor !== undefined, (query) => query.where('audit_entry.actor', '=', actor ?? ''))
    .$if(subject !== undefined, (query) => query.where('audit_entry.subject', '=', subject ?? ''))
    .$if(from !== undefined, (query) => query.where(day, '>=', from ?? ''))
    .$if(to !== undefined, (query) => query.where(day, '<=', to ?? ''))
    .$if(before !== undefined, (query) => query.where('audit_entry.number', '<', String(before)))
    .orderBy('audit_entry.number', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, number: Number(row.number) }));
}

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
