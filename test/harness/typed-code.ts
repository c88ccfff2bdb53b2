import { sql } from 'kysely';
import type { RoundId } from '../../server/core/ids.ts';
import { hashCode, hashTypedCode, mintTypedCode } from '../../server/platform/crypto/codes.ts';
import type { TestHouse } from './house.ts';

/** A code to type from paper for the invitation that a link's code is for, as a letter has both. */
export async function typedBeside(
  { context, owner }: TestHouse,
  roundId: RoundId,
  code: string,
): Promise<string> {
  const typed = mintTypedCode();
  await sql`
    insert into invitation_code (municipality_id, round_id, code_hash, invitation_id)
    select municipality_id, round_id, ${await hashTypedCode(context.secrets, roundId, typed)}, invitation_id
    from invitation_code where code_hash = ${hashCode(roundId, code)}`.execute(owner);
  return typed;
}
