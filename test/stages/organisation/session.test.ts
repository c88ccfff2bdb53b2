import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MunicipalityId, UnitId } from '../../../server/core/ids.ts';
import type { UnitTree } from '../../../server/core/unit-tree.ts';
import { inMunicipality } from '../../../server/platform/db/connect.ts';
import { rotateSession } from '../../../server/stages/organisation/session.service.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';
import { serve } from '../../harness/http.ts';
import { type Person, type SignedIn, signInAs } from '../../harness/sign-in.ts';

const start = Date.parse('2026-11-24T06:00:00Z');
const minute = 60_000;
const hour = 60 * minute;

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let municipalityId: MunicipalityId;
let tree: UnitTree;

beforeAll(async () => {
  house = await openTestHouse();
  ({ municipalityId, tree } = await addMunicipality(house, 'prove', ['Nord']));
  web = await serve(house.context);
});
afterAll(async () => {
  await web.close();
  await house.close();
});

function signIn(person: Person, hasSecondFactor = true): Promise<SignedIn> {
  house.clock.set(new Date(start));
  return signInAs(house, municipalityId, person, hasSecondFactor);
}

interface Account {
  roles: string[];
  waitingRoles: string[];
}
/** Who the server takes the browser with this cookie for, so long after the sign-in. */
async function accountAt(after: number, cookie: string): Promise<Account | null> {
  house.clock.set(new Date(start + after));
  const response = await fetch(`${web.origin}/api/prove`, { headers: { cookie } });
  expect(response.status).toBe(200);
  return ((await response.json()) as { account: Account | null }).account;
}
const isInAt = async (after: number, { headers }: SignedIn) =>
  (await accountAt(after, headers.cookie)) !== null;

async function countSessions({ accountId }: SignedIn): Promise<number> {
  const rows = await house.owner
    .selectFrom('session')
    .select('id')
    .where('account_id', '=', accountId)
    .execute();
  return rows.length;
}

describe('a session that is not used', () => {
  it('ends after half an hour, and its row goes', async () => {
    const staff = { roles: ['designer' as const] };
    expect(await isInAt(30 * minute - 1, await signIn(staff))).toBe(true);
    const person = await signIn(staff);
    expect(await isInAt(30 * minute, person)).toBe(false);
    expect(await countSessions(person)).toBe(0);
    // Also when the clock is set back: it is the row that is gone.
    expect(await isInAt(0, person)).toBe(false);
  });

  it('ends after eight hours for one who is only a politician', async () => {
    expect(await isInAt(8 * hour - 1, await signIn({ politician: true }))).toBe(true);
    expect(await isInAt(8 * hour, await signIn({ politician: true }))).toBe(false);
  });

  it('ends after half an hour for a politician who is anything more, and for one who is nothing', async () => {
    const leads = tree[1]?.unitId as UnitId;
    for (const person of [
      { politician: true, leads },
      { politician: true, roles: ['auditor' as const] },
      {},
    ]) {
      expect(await isInAt(30 * minute, await signIn(person))).toBe(false);
    }
    // A role that waits for the second factor counts: whoever holds it is staff.
    const waiting = await signIn({ politician: true, roles: ['designer'] }, false);
    expect(await isInAt(30 * minute, waiting)).toBe(false);
  });
});

it('a session in use all the time ends after twelve hours, for everybody', async () => {
  for (const person of [{ roles: ['designer' as const] }, { politician: true }]) {
    const signedIn = await signIn(person);
    for (let after = 0; after < 12 * hour; after += 20 * minute) {
      expect(await isInAt(after, signedIn)).toBe(true);
    }
    expect(await isInAt(12 * hour - 1, signedIn)).toBe(true);
    expect(await isInAt(12 * hour, signedIn)).toBe(false);
  }
});

it('signing out kills the session on the server, and no other of the same municipality', async () => {
  const person = await signIn({ roles: ['designer'] });
  const other = await signIn({ roles: ['designer'] });
  const response = await fetch(`${web.origin}/api/prove/sign-out`, {
    method: 'POST',
    headers: person.headers,
  });
  expect(response.status).toBe(200);
  expect(response.headers.get('set-cookie')).toMatch(/^spredning_session=;/);
  expect(await countSessions(person)).toBe(0);
  expect(await isInAt(1, person)).toBe(false);
  expect(await isInAt(1, other)).toBe(true);
});

it('an account that is deactivated is out at once', async () => {
  const person = await signIn({ roles: ['designer'] });
  const surveys = () => fetch(`${web.origin}/api/prove/surveys`, { headers: person.headers });
  expect((await surveys()).status).toBe(200);
  await house.owner
    .updateTable('account')
    .set({ deactivated_at: house.clock.now() })
    .where('id', '=', person.accountId)
    .execute();
  expect((await surveys()).status).toBe(401);
  expect(await countSessions(person)).toBe(0);
});

it('a role that is taken away is gone from the very next request', async () => {
  const person = await signIn({ roles: ['designer'] });
  await house.owner
    .updateTable('role_grant')
    .set({ ended_at: house.clock.now() })
    .where('account_id', '=', person.accountId)
    .execute();
  expect(await accountAt(1, person.headers.cookie)).toMatchObject({ roles: [], waitingRoles: [] });
});

it('roles that want a second factor wait for it; the others are had', async () => {
  for (const role of ['administrator', 'designer', 'keyCustodian', 'auditor'] as const) {
    const person = await signIn({ politician: true, roles: [role] }, false);
    expect(await accountAt(1, person.headers.cookie)).toMatchObject({
      roles: ['politician'],
      waitingRoles: [role],
    });
  }
  const designer = await signIn({ roles: ['designer'] }, false);
  const response = await fetch(`${web.origin}/api/prove/surveys`, { headers: designer.headers });
  expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([
    403,
    'second-factor-needed',
  ]);
});

describe('the token of a session', () => {
  it('is never one the browser came with', async () => {
    const given = 'A'.repeat(43);
    const cookie = `spredning_session=${given}`;
    for (const [method, path] of [
      ['GET', '/api/prove'],
      ['POST', '/api/prove/sign-out'],
      ['GET', '/api/prove/surveys'],
    ] as const) {
      const response = await fetch(`${web.origin}${path}`, { method, headers: { cookie } });
      expect(response.headers.get('set-cookie') ?? '').not.toContain(given);
    }
    const people = [await signIn({}), await signIn({})];
    expect(new Set([given, ...people.map(({ token }) => token)]).size).toBe(3);
    expect(await accountAt(1, cookie)).toBeNull();
  });

  it('is new when what the session may do has grown, and the old one is dead', async () => {
    const person = await signIn({ roles: ['designer'] }, false);
    const { id } = await house.owner
      .selectFrom('session')
      .select('id')
      .where('account_id', '=', person.accountId)
      .executeTakeFirstOrThrow();
    const token = await inMunicipality(house.context.db.staff, municipalityId, (tx) =>
      rotateSession(tx, id, true),
    );
    expect(await isInAt(1, person)).toBe(false);
    expect(await accountAt(1, `spredning_session=${token}`)).toMatchObject({ roles: ['designer'] });
  });

  it('is in the database only as a hash', async () => {
    const { token } = await signIn({});
    const rows = await house.owner.selectFrom('session').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(rows.some((row) => row.token_hash.toString('utf8').includes(token))).toBe(false);
  });
});
