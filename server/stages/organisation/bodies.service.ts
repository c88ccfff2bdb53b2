import { type Doer, doerId } from '../../core/authorisation/doer.ts';
import type { MemberLabel } from '../../core/body.ts';
import type { BodyId, MunicipalityId } from '../../core/ids.ts';
import { seatMeeting } from '../../core/organisation/seat-rules.ts';
import { endsTooEarly } from '../../core/organisation/unit-rules.ts';
import type { Context } from '../../platform/context.ts';
import { inMunicipality, type Tx } from '../../platform/db/connect.ts';
import { demand } from '../../platform/demand.ts';
import { Refusal } from '../../platform/errors.ts';
import { insertAuditEntry } from './audit.store.ts';
import {
  type BodyMember,
  deleteMember,
  listBodies,
  listMembers,
  lockBody,
  updateBody,
  updateMember,
} from './bodies.store.ts';
import { type Body, insertBody, insertBodyMember, type NewBodyMember } from './body.store.ts';
import { refuseOwn } from './people.service.ts';
import { lockAccount } from './people.store.ts';
import { endSessionsOfChanged } from './standing-change.ts';

export async function viewBodies(context: Context, municipalityId: MunicipalityId) {
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const members = await listMembers(tx);
    return (await listBodies(tx)).map((body) => ({
      ...body,
      members: members.filter(({ bodyId }) => bodyId === body.id).map(({ bodyId: _, ...rest }) => rest),
    }));
  });
}

export async function addBody(
  context: Context,
  municipalityId: MunicipalityId,
  given: Omit<Body, 'id'>,
  by: Doer,
): Promise<BodyId> {
  const id = demand(by, 'manageBody', { id: crypto.randomUUID() as BodyId });
  refuseEarlyEnd(given);
  await inMunicipality(context.db.staff, municipalityId, async (tx) => {
    await insertBody(tx, municipalityId, { ...given, id });
    await insertAuditEntry(tx, municipalityId, {
      ...{ at: context.clock.now(), actor: doerId(by), act: 'body.added', subject: id, after: told(given) },
    });
  });
  return id;
}

export async function changeBody(
  context: Context,
  municipalityId: MunicipalityId,
  given: Body,
  by: Doer,
): Promise<void> {
  const id = demand(by, 'manageBody', given);
  refuseEarlyEnd(given);
  await inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const before = told(await requireBody(tx, id));
    await updateBody(tx, id, given);
    await insertAuditEntry(tx, municipalityId, {
      ...{ at: context.clock.now(), actor: doerId(by), act: 'body.changed', subject: id },
      ...{ before, after: told(given) },
    });
  });
}

/** Nobody gives themselves a seat, and with it sight. Whoever gets one signs in anew. */
export async function addMember(
  context: Context,
  municipalityId: MunicipalityId,
  given: NewBodyMember,
  by: Doer,
): Promise<string> {
  const bodyId = demand(by, 'manageBody', { id: given.bodyId });
  refuseOwn(by, given.accountId, 'own-roles');
  refuseEarlyEnd(given);
  return inMunicipality(context.db.staff, municipalityId, async (tx) => {
    await requireBody(tx, bodyId);
    if (!(await lockAccount(tx, given.accountId))) throw new Refusal('unknown-person', 409);
    refuseTwoSeats(await listMembers(tx), given);
    await insertBodyMember(tx, municipalityId, { ...given, bodyId });
    await endSessionsOfChanged(tx, by, [given.accountId]);
    const added = (await listMembers(tx)).find((member) => isSameSeat(member, given)) as BodyMember;
    await insertAuditEntry(tx, municipalityId, {
      ...{ at: context.clock.now(), actor: doerId(by), act: 'bodyMember.added', subject: bodyId },
      after: toldOfSeat(added),
    });
    return added.id;
  });
}

export interface Seat {
  bodyId: BodyId;
  memberId: string;
}

/** What may change in a seat. Party and label are left as they are where they are not given. */
export interface SeatChange {
  validToOn: string | null;
  party?: string | null | undefined;
  label?: MemberLabel | null | undefined;
}

export async function changeMember(
  context: Context,
  municipalityId: MunicipalityId,
  seat: Seat,
  { validToOn, party, label }: SeatChange,
  by: Doer,
): Promise<void> {
  const bodyId = demand(by, 'manageBody', { id: seat.bodyId });
  await inMunicipality(context.db.staff, municipalityId, async (tx) => {
    await requireBody(tx, bodyId);
    const members = await listMembers(tx);
    const before = requireMember(members, seat);
    refuseOwn(by, before.accountId, 'own-roles');
    const after = {
      ...before,
      validToOn,
      party: party === undefined ? before.party : party,
      label: label === undefined ? before.label : label,
    };
    refuseEarlyEnd(after);
    refuseTwoSeats(
      members.filter((member) => member !== before),
      after,
    );
    await updateMember(tx, bodyId, after);
    if (before.validToOn !== validToOn) await endSessionsOfChanged(tx, by, [before.accountId]);
    await insertAuditEntry(tx, municipalityId, {
      ...{ at: context.clock.now(), actor: doerId(by), act: 'bodyMember.changed', subject: bodyId },
      before: toldOfSeat(before),
      after: { ...toldOfSeat(after), partyChanged: before.party !== after.party },
    });
  });
}

export async function removeMember(
  context: Context,
  municipalityId: MunicipalityId,
  seat: Seat,
  by: Doer,
): Promise<void> {
  const bodyId = demand(by, 'manageBody', { id: seat.bodyId });
  await inMunicipality(context.db.staff, municipalityId, async (tx) => {
    const before = requireMember(await listMembers(tx), seat);
    await deleteMember(tx, bodyId, seat.memberId);
    await endSessionsOfChanged(tx, by, [before.accountId]);
    await insertAuditEntry(tx, municipalityId, {
      ...{ at: context.clock.now(), actor: doerId(by), act: 'bodyMember.removed', subject: bodyId },
      before: toldOfSeat(before),
    });
  });
}

async function requireBody(tx: Tx, id: BodyId): Promise<Body> {
  const body = await lockBody(tx, id);
  if (!body) throw new Refusal('unknown-body', 404);
  return body;
}

function requireMember(members: BodyMember[], { bodyId, memberId }: Seat): BodyMember {
  const found = members.find((member) => member.id === memberId && member.bodyId === bodyId);
  if (!found) throw new Refusal('unknown-member', 404);
  return found;
}

function refuseEarlyEnd(period: { validFromOn: string; validToOn: string | null }): void {
  if (endsTooEarly(period)) throw new Refusal('ends-before-it-begins', 409);
}

/** One seat each in a body on any day. */
function refuseTwoSeats(members: BodyMember[], given: NewBodyMember): void {
  if (seatMeeting(members, given)) throw new Refusal('already-a-member', 409);
}

export function isSameSeat(member: BodyMember, given: NewBodyMember): boolean {
  return (
    member.bodyId === given.bodyId &&
    member.accountId === given.accountId &&
    member.validFromOn === given.validFromOn
  );
}

function told({ kind, name, position, validFromOn, validToOn }: Omit<Body, 'id'>) {
  return { kind, name, position, validFromOn, validToOn };
}

/** As the log may have it: who by id, and not the party, which says what somebody thinks. */
export function toldOfSeat({ id, accountId, label, validFromOn, validToOn }: BodyMember) {
  return { memberId: id, accountId, label, validFromOn, validToOn };
}
