import { type RawBuilder, sql } from 'kysely';
import type { Permitted } from '../../core/authorisation/permit.ts';
import type { InvitationId, UnitId } from '../../core/ids.ts';
import type { PrintedTo } from '../../core/invitation/paper-limits.ts';
import type { Language } from '../../core/locale.ts';
import type { Tx } from '../../platform/db/connect.ts';

/**
 * Contacts (`c`) that a letter is printed for. Never by who has answered: whoever prints sees the names, and two
 * printings beside each other would tell.
 */
export const isPrintedFor: Record<PrintedTo, RawBuilder<boolean>> = {
  unreached: sql`(c.has_post and (not c.has_email and c.status = 'new' or c.status = 'refused'))`,
  withoutEmail: sql`(c.has_post and (not c.has_email or c.status in ('refused', 'printed')))`,
  everyone: sql`(c.has_post)`,
};

/** Somebody a letter is printed for. Where they live, the postman knows (addresses.store.ts). */
export interface PaperContact {
  invitationId: InvitationId;
  language: Language;
}

/** In no order of theirs. `unitId`: null is all units. Whoever wants no letters is left out. */
export async function listPaperContacts(
  tx: Tx,
  roundId: Permitted<'inviteToRound'>,
  to: PrintedTo,
  unitId: UnitId | null,
): Promise<PaperContact[]> {
  const { rows } = await sql<PaperContact>`
    select c.invitation_id as "invitationId", c.language
    from contact c join invitation i on i.municipality_id = c.municipality_id and i.id = c.invitation_id
    where c.round_id = ${roundId} and ${isPrintedFor[to]} and (${unitId}::uuid is null or i.unit_id = ${unitId}::uuid)
      and not exists (select from opt_out o
        where o.municipality_id = c.municipality_id and o.address_hash = c.address_hash)
    order by c.invitation_id`.execute(tx);
  return rows;
}

/**
 * A letter on paper has gone to them. Whom e-mails still reach is reminded by e-mail; an address nobody knows has a way in
 * again, so the invitation counts.
 */
export async function markPrinted(tx: Tx, invitationIds: InvitationId[]): Promise<void> {
  await sql`
    update contact set status = case when has_email and status in ('new', 'sent') then 'sent' else 'printed' end
    where invitation_id = any(${invitationIds}::uuid[])`.execute(tx);
  await sql`
    update invitation set status = 'open'
    where id = any(${invitationIds}::uuid[]) and status = 'undelivered'`.execute(tx);
}
