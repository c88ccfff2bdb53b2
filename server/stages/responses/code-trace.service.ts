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
  listRowsWith,
  listTablesAbout,
  type Row,
} from './code-trace.store.ts';

/** What a transaction writes beside the invitation that it spends, or would if answers were linked to it. */
const spentWith = ['inbox', 'inbox_file', 'receipt', 'response', 'free_text', 'answer_file'] as const;

/**
 * All that the database holds about one code: its own row and its invitation's; every row of every table that holds the
 * invitation's id, among them the address it was sent to and a letter that waits; the no to letters from that address; what
 * the transaction that spent the invitation wrote; and every other column in which the code, its hash, the address or the
 * invitation's id stands. Needs the owner's connection: no role of the server may read so much, and the server's secrets for
 * a code that is typed. Empty when the code is not held, whether it never was or is deleted.
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
    const add = (table: string, { xmin, columns }: Row) => {
      for (const [column, value] of Object.entries({ ...columns, xmin })) {
        if (value !== null) held.push({ place: `${table}.${column}`, value: String(value) });
      }
    };
    const texts = [normaliseCode(typed).toLowerCase(), codeHash.toString('hex')];
    const code = await findCodeRow(tx, roundId, codeHash);
    if (code) add('invitation_code', code);
    const invitationId = code?.columns['invitation_id'];
    const invitation = invitationId ? await findInvitationRow(tx, invitationId) : undefined;
    if (code && invitationId && invitation) {
      add('invitation', invitation);
      texts.push(invitationId);
      for (const { table, column } of await listTablesAbout(tx)) {
        for (const row of await listRowsWith(tx, table, column, invitationId)) {
          // The code's own row is told already; the invitation's other codes have theirs.
          if (table !== 'invitation_code' || row.columns['code_hash'] !== code.columns['code_hash'])
            add(table, row);
          if (table === 'contact' || table === 'addresses.address') texts.push(...markedBy(row));
        }
      }
      // An unused invitation was written together with all the others.
      if (invitation.columns['status'] === 'used') {
        for (const table of spentWith) {
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

/** By what the address may be known elsewhere: as it is written, and by its mark, as a no to letters is kept. */
function markedBy({ columns: { email, address_hash: mark } }: Row): string[] {
  return [email?.toLowerCase(), mark?.replace('\\x', '')].filter((text) => text !== undefined);
}
