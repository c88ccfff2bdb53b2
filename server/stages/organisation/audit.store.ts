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
  const entry: AuditEntry = { onBehalfOf: null, before: null, after: null, ...given };
  await sql`select pg_advisory_xact_lock(hashtextextended(${`audit ${municipalityId}`}, 0))`.execute(tx);
  const last = await tx
    .selectFrom('audit_entry')
    .select(['number', 'hash'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const number = Number(last?.number ?? 0) + 1;
  const previousHash = last?.hash ?? Buffer.alloc(32);
  await tx
    .insertInto('audit_entry')
    .values({
      municipality_id: municipalityId,
      number,
      at: entry.at,
      actor: entry.actor,
      on_behalf_of: entry.onBehalfOf,
      act: entry.act,
      subject: entry.subject,
      before: entry.before === null ? null : JSON.stringify(entry.before),
      after: entry.after === null ? null : JSON.stringify(entry.after),
      hash: chainHash(municipalityId, number, previousHash, entry),
    })
    .execute();
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
