import { randomUUID } from 'node:crypto';
import type { GrantedRole } from '../../server/core/authorisation/roles.ts';
import type { Scope } from '../../server/core/authorisation/scopes.ts';
import type { MemberLabel } from '../../server/core/body.ts';
import type {
  AccountId,
  BodyId,
  MunicipalityId,
  RawGrantId,
  RoundId,
  SurveyId,
  UnitId,
} from '../../server/core/ids.ts';
import { inMunicipality } from '../../server/platform/db/connect.ts';
import { demand } from '../../server/platform/demand.ts';
import { insertAccount, insertRoleGrant } from '../../server/stages/organisation/account.store.ts';
import { addKey } from '../../server/stages/organisation/api-keys.service.ts';
import { insertBody, insertBodyMember } from '../../server/stages/organisation/body.store.ts';
import { csrfTokenOf, standingOf, startSession } from '../../server/stages/organisation/session.service.ts';
import type { TestHouse } from './house.ts';

/** What a new person shall be. Without anything: signed in, with no role. */
export interface Person {
  name?: string;
  roles?: GrantedRole[];
  /** A seat in a new council. */
  politician?: boolean;
  /** Seats in bodies that are there, since long and without end unless told otherwise. */
  seats?: { bodyId: BodyId; label?: MemberLabel; validFromOn?: string; validToOn?: string | null }[];
  leads?: UnitId;
  owns?: SurveyId;
  /** An imported round whose raw data they may have, by a grant in force for a week. */
  analyses?: RoundId;
  /** A round in which they may read what people wrote, by the same. */
  reads?: RoundId;
}

/** Somebody signed in, and the headers their browser would send with a write. */
export interface SignedIn {
  accountId: AccountId;
  token: string;
  headers: { cookie: string; 'x-csrf-token': string };
}

/** A new person, signed in with a second factor unless told otherwise. */
export async function signInAs(
  house: TestHouse,
  municipalityId: MunicipalityId,
  person: Person,
  hasSecondFactor = true,
): Promise<SignedIn> {
  const accountId = demand('operator', 'managePerson', { id: randomUUID() as AccountId });
  const now = house.clock.now();
  await inMunicipality(house.context.db.staff, municipalityId, async (tx) => {
    const name = person.name ?? 'Prøve Person';
    await insertAccount(tx, municipalityId, {
      ...{ id: accountId, name, email: `${accountId}@example.org`, createdAt: now },
    });
    const grant = { accountId, grantedAt: now, grantedBy: 'operator' };
    for (const role of person.roles ?? []) await insertRoleGrant(tx, municipalityId, { ...grant, role });
    if (person.owns) {
      await insertRoleGrant(tx, municipalityId, { ...grant, role: 'surveyOwner', surveyId: person.owns });
    }
    if (person.politician) {
      const bodyId = demand('operator', 'manageBody', { id: randomUUID() as BodyId });
      const since = { validFromOn: '2000-01-01', validToOn: null };
      await insertBody(tx, municipalityId, { id: bodyId, kind: 'council', name, position: 0, ...since });
      await insertBodyMember(tx, municipalityId, { bodyId, accountId, party: null, label: null, ...since });
    }
    for (const seat of person.seats ?? []) {
      const since = { validFromOn: '2000-01-01', validToOn: null };
      const bodyId = demand('operator', 'manageBody', { id: seat.bodyId });
      const member = { accountId, party: null, label: null, ...since, ...seat, bodyId };
      await insertBodyMember(tx, municipalityId, member);
    }
    for (const [kind, roundId] of [
      ['raw', person.analyses],
      ['ownWords', person.reads],
    ] as const) {
      if (!roundId) continue;
      await tx
        .insertInto('raw_grant')
        .values({ ...grantInForce(municipalityId, roundId, accountId, now), kind })
        .execute();
    }
    if (person.leads) {
      const leader = { leader_account_id: accountId };
      await tx.updateTable('unit').set(leader).where('id', '=', person.leads).execute();
    }
  });
  return signInAccount(house, municipalityId, accountId, hasSecondFactor);
}

function grantInForce(municipalityId: MunicipalityId, roundId: RoundId, accountId: AccountId, at: Date) {
  return {
    ...{ municipality_id: municipalityId, id: randomUUID() as RawGrantId, round_id: roundId },
    ...{ analyst_account_id: accountId, reason: 'prøve', days: 7, asked_by: 'operator', asked_at: at },
    ...{ approved_by: randomUUID(), approved_at: at, expires_at: new Date(at.getTime() + 7 * 86_400_000) },
    ...{ ended_by: null, ended_at: null },
  };
}

/** A new API key of the municipality, and the header its program sends. */
export async function keyFor(
  house: TestHouse,
  municipalityId: MunicipalityId,
  scopes: readonly Scope[],
  expiresInDays = 90,
) {
  const given = { name: 'Prøveprogram', scopes, expiresInDays };
  const { id, token } = await addKey(house.context, municipalityId, given, 'operator');
  return { id, token, headers: { authorization: `Bearer ${token}` } };
}

/** Somebody who is there already, such as one of the demo's people. */
export async function signInByEmail(
  house: TestHouse,
  municipalityId: MunicipalityId,
  email: string,
): Promise<SignedIn> {
  const { id } = await inMunicipality(house.context.db.staff, municipalityId, (tx) =>
    tx.selectFrom('account').select('id').where('email', '=', email).executeTakeFirstOrThrow(),
  );
  return signInAccount(house, municipalityId, id, true);
}

async function signInAccount(
  house: TestHouse,
  municipalityId: MunicipalityId,
  accountId: AccountId,
  hasSecondFactor: boolean,
): Promise<SignedIn> {
  const { token } = await inMunicipality(house.context.db.staff, municipalityId, async (tx) => {
    const standing = await standingOf(tx, house.context, municipalityId, accountId);
    if (!standing) throw new Error('this person may not sign in');
    const proof = { method: 'password', hasSecondFactor, device: 'Prøve' } as const;
    return startSession(tx, house.context, municipalityId, standing, proof);
  });
  return {
    accountId,
    token,
    headers: { cookie: `spredning_session=${token}`, 'x-csrf-token': csrfTokenOf(token) },
  };
}
