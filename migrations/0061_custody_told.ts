import type { Kysely } from 'kysely';
import { grant } from './protect.ts';

/** Whoever answers is told who has the key that opens the answers, and so the citizen's page reads it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await grant(db, 'round_key', { participant: ['select'] });
}
