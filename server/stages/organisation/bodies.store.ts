import type { Permitted } from '../../core/authorisation/permit.ts';
import type { BodyId } from '../../core/ids.ts';
import type { Tx } from '../../platform/db/connect.ts';
import type { Body, NewBodyMember } from './body.store.ts';
import { inForce } from './in-force.store.ts';

export async function listBodies(tx: Tx): Promise<Body[]> {
  return tx
    .selectFrom('body')
    .select(['id', 'kind', 'name', 'position', 'valid_from_on as validFromOn', 'valid_to_on as validToOn'])
    .orderBy('position')
    .orderBy('name')
    .execute();
}

/** The bodies that sit on a day, the council first, each with how many have a seat on it. */
export async function listBodiesInForce(tx: Tx, on: string): Promise<(Body & { memberCount: number })[]> {
  const seats = await tx
    .selectFrom('body_member')
    .select(['body_id as bodyId', (column) => column.fn.countAll<string>().as('count')])
    .where(inForce(on, 'body_member'))
    .groupBy('body_id')
    .execute();
  const inOrder = await tx
    .selectFrom('body')
    .select(['id', 'kind', 'name', 'position', 'valid_from_on as validFromOn', 'valid_to_on as validToOn'])
    .where(inForce(on, 'body'))
    .orderBy((column) => column('kind', '=', 'council'), 'desc')
    .orderBy('position')
    .orderBy('name')
    .execute();
  return inOrder.map((body) => ({
    ...body,
    memberCount: Number(seats.find(({ bodyId }) => bodyId === body.id)?.count ?? 0),
  }));
}

/** The body as it is, kept from others until the transaction ends. */
export async function lockBody(tx: Tx, id: BodyId): Promise<Body | undefined> {
  return tx
    .selectFrom('body')
    .select(['id', 'kind', 'name', 'position', 'valid_from_on as validFromOn', 'valid_to_on as validToOn'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateBody(
  tx: Tx,
  id: Permitted<'manageBody'>,
  { kind, name, position, validFromOn, validToOn }: Omit<Body, 'id'>,
): Promise<void> {
  await tx
    .updateTable('body')
    .set({ kind, name, position, valid_from_on: validFromOn, valid_to_on: validToOn })
    .where('id', '=', id)
    .execute();
}

export interface BodyMember extends NewBodyMember {
  id: string;
  name: string;
}

/** Everyone who sits or has sat, in all bodies, by name. */
export async function listMembers(tx: Tx): Promise<BodyMember[]> {
  return tx
    .selectFrom('body_member')
    .innerJoin('account', (join) =>
      join
        .onRef('account.municipality_id', '=', 'body_member.municipality_id')
        .onRef('account.id', '=', 'body_member.account_id'),
    )
    .select([
      'body_member.id as id',
      'body_id as bodyId',
      'account_id as accountId',
      'account.name as name',
      'party',
      'label',
      'valid_from_on as validFromOn',
      'valid_to_on as validToOn',
    ])
    .orderBy('account.name')
    .orderBy('valid_from_on')
    .execute();
}

export async function updateMember(
  tx: Tx,
  bodyId: Permitted<'manageBody'>,
  { id, party, label, validToOn }: BodyMember,
): Promise<void> {
  await tx
    .updateTable('body_member')
    .set({ party, label, valid_to_on: validToOn })
    .where('body_id', '=', bodyId)
    .where('id', '=', id)
    .execute();
}

export async function deleteMember(tx: Tx, bodyId: Permitted<'manageBody'>, memberId: string): Promise<void> {
  await tx.deleteFrom('body_member').where('body_id', '=', bodyId).where('id', '=', memberId).execute();
}
