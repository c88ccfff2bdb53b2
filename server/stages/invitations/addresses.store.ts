import { sql } from 'kysely';
import type { InvitationId } from '../../core/ids.ts';
import type { PostalAddress } from '../../core/invitation/postal-address.ts';
import type { Tx } from '../../platform/db/connect.ts';

/** On the postman's connection. Undefined: the contact is gone, or letters go on paper only. */
export async function findEmail(tx: Tx, invitationId: InvitationId): Promise<string | undefined> {
  const row = await tx
    .selectFrom('addresses.address')
    .select('email')
    .where('invitation_id', '=', invitationId)
    .executeTakeFirst();
  return row?.email ?? undefined;
}

/** On the postman's connection: in the order a postman wants them. Whoever has no postal address is left out. */
export async function listPostalAddresses(
  tx: Tx,
  invitationIds: readonly InvitationId[],
): Promise<(PostalAddress & { invitationId: InvitationId })[]> {
  const { rows } = await sql<PostalAddress & { invitationId: InvitationId }>`
    select invitation_id as "invitationId", recipient, street, postcode, post_town as "postTown"
    from addresses.address
    where invitation_id = any(${invitationIds}::uuid[]) and recipient is not null
    order by postcode, street, recipient, invitation_id`.execute(tx);
  return rows;
}
