import { normaliseCode } from '../../core/code.ts';
import type { MunicipalityId, RoundId } from '../../core/ids.ts';
import { hashEither } from '../../platform/crypto/codes.ts';
import type { SecretBox } from '../../platform/crypto/secret-box.ts';
import { type Db, inMunicipality } from '../../platform/db/connect.ts';
import {
  findCodeRow,
  findInvitationRow,
  type Held,
  listPlacesOf,
  listRowsOfTransaction,
} from './code-trace.store.ts';

/**
 * All that the database holds about one code: its own row and its invitation's, what the transaction that spent it wrote,
 * and every other column in which the code, its hash or its invitation's id stands. Needs the owner's connection: no
 * role of the server may read so much, and the server's secrets for a code that is typed. Empty when the code is not held, whether it never was or is deleted.
 */
export async function traceCode(
  owner: Db,
  secrets: SecretBox,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  typed: string,
): Promise<Held[]> {
  const codeHash = await hashEither(secrets, roundId, typed);
  return inMunicipality(owner, municipalityId, async (tx) => {
    const held: Held[] = [];
    const add = (table: string, { xmin, columns }: { xmin: string; columns: Record<string, unknown> }) => {
      for (const [column, value] of Object.entries({ ...columns, xmin })) {
        if (value !== null) held.push({ place: `${table}.${column}`, value: String(value) });
      }
    };
    const texts = [normaliseCode(typed).toLowerCase(), codeHash.toString('hex')];
    const code = await findCodeRow(tx, roundId, codeHash);
    if (code) add('invitation_code', code);
    const invitationId = code?.columns['invitation_id'];
    const invitation = invitationId ? await findInvitationRow(tx, invitationId) : undefined;
    if (invitation) {
      add('invitation', invitation);
      texts.push(String(invitationId));
      // An unused invitation was written together with all the others.
      if (invitation.columns['status'] === 'used') {
        for (const table of [
          ...(['inbox', 'inbox_file', 'receipt', 'response', 'free_text', 'answer_file'] as const),
        ]) {
          const rows = await listRowsOfTransaction(tx, table, roundId, invitation.xmin);
          for (const row of rows) add(table, row);
        }
      }
    }
    const known = new Set(held.map(({ place }) => place));
    const elsewhere = await listPlacesOf(tx, texts);
    return [...held, ...elsewhere.filter(({ place }) => !known.has(place))];
  });
}
