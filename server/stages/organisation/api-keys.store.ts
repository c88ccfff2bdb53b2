import { sql } from 'kysely';
import type { Permitted } from '../../core/authorisation/permit.ts';
import type { Scope } from '../../core/authorisation/scopes.ts';
import type { ApiKeyId, MunicipalityId } from '../../core/ids.ts';
import type { Tx } from '../../platform/db/connect.ts';

export interface ApiKey {
  id: ApiKeyId;
  name: string;
  scopes: Scope[];
  createdAt: Date;
  expiresAt: Date;
  /** A day in Norway. */
  lastUsedOn: string | null;
  endedAt: Date | null;
}

const columns = [
  'api_key.id as id',
  'api_key.name as name',
  'api_key.scopes as scopes',
  'api_key.created_at as createdAt',
  'api_key.expires_at as expiresAt',
  'api_key.last_used_on as lastUsedOn',
  'api_key.ended_at as endedAt',
] as const;

/** Newest first, each with the name of whoever made it; null where the account is erased. */
export async function listKeys(tx: Tx): Promise<(ApiKey & { createdByName: string | null })[]> {
  return tx
    .selectFrom('api_key')
    .leftJoin('account', (join) => join.on(sql<boolean>`account.id::text = api_key.created_by`))
    .select([...columns, 'account.name as createdByName'])
    .orderBy('api_key.created_at', 'desc')
    .orderBy('api_key.id')
    .execute();
}

export async function findKeyByHash(tx: Tx, tokenHash: Buffer): Promise<ApiKey | undefined> {
  return tx.selectFrom('api_key').select(columns).where('token_hash', '=', tokenHash).executeTakeFirst();
}

export async function lockKey(tx: Tx, id: ApiKeyId): Promise<ApiKey | undefined> {
  return tx.selectFrom('api_key').select(columns).where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function insertKey(
  tx: Tx,
  municipalityId: MunicipalityId,
  id: Permitted<'manageApiKey'>,
  key: Pick<ApiKey, 'name' | 'scopes' | 'createdAt' | 'expiresAt'> & { tokenHash: Buffer; createdBy: string },
): Promise<void> {
  await tx
    .insertInto('api_key')
    .values({
      municipality_id: municipalityId,
      id,
      name: key.name,
      scopes: key.scopes,
      token_hash: key.tokenHash,
      created_by: key.createdBy,
      created_at: key.createdAt,
      expires_at: key.expiresAt,
    })
    .execute();
}

/** The day and nothing nearer: when a program works is nobody's business. */
export async function markUsed(tx: Tx, id: ApiKeyId, day: string): Promise<void> {
  await tx.updateTable('api_key').set({ last_used_on: day }).where('id', '=', id).execute();
}

export async function markEnded(
  tx: Tx,
  id: Permitted<'manageApiKey'>,
  ended: { at: Date; by: string },
): Promise<void> {
  await tx
    .updateTable('api_key')
    .set({ ended_at: ended.at, ended_by: ended.by })
    .where('id', '=', id)
    .execute();
}
