import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Returns } from '../../../client/api.ts';
import { listErasuresOf, replayErasuresOf } from '../../../server/commands/erasures.ts';
import type { MunicipalityId, UnitId } from '../../../server/core/ids.ts';
import { runRetention } from '../../../server/stages/duties/retention.service.ts';
import { verifyChain } from '../../../server/stages/organisation/audit-chain.service.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';
import { serve } from '../../harness/http.ts';
import { type SignedIn, signInAs } from '../../harness/sign-in.ts';

type Erasable = Returns<'GET /api/:municipality/privacy/erasures'>['people'];

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let mine: MunicipalityId;
let unitId: UnitId;
let anne: SignedIn;

beforeAll(async () => {
  house = await openTestHouse('2026-11-24T12:00:00Z');
  const { municipalityId, tree } = await addMunicipality(house, 'mine', ['Nord']);
  mine = municipalityId;
  unitId = tree[1]?.unitId as UnitId;
  anne = await signInAs(house, mine, { name: 'Anne Administrator', roles: ['administrator'] });
  web = await serve(house.context);
});
afterAll(async () => {
  await web?.close();
  await house?.close();
});

async function send(method: string, path: string, by: SignedIn, body?: object): Promise<string> {
  const response = await fetch(`${web.origin}/api/mine/${path}`, {
    method,
    headers: { ...by.headers, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const { code } = (await response.json()) as { code?: string };
  return response.ok ? 'ok' : `${response.status} ${code}`;
}
const erase = (who: SignedIn, name: string, by = anne) =>
  send('POST', `people/${who.accountId}/erasure`, by, { name });
const deactivate = (who: SignedIn, name: string) =>
  send('PUT', `people/${who.accountId}`, anne, {
    ...{ name, email: `${who.accountId}@example.org`, language: 'nb', deactivated: true },
  });
async function erasable(): Promise<Erasable> {
  const response = await fetch(`${web.origin}/api/mine/privacy/erasures`, { headers: anne.headers });
  return ((await response.json()) as { people: Erasable }).people;
}

/** Every column of every table, and of the job queue, in which a text is found. */
async function placesOf(text: string): Promise<string[]> {
  const { rows: columns } = await sql<{ schema: string; table: string; column: string }>`
    select table_schema as schema, table_name as table, column_name as column from information_schema.columns
    where table_schema in ('public', 'pgboss') and data_type in ('text', 'jsonb', 'uuid', 'bytea', 'ARRAY',
      'character varying')`.execute(house.owner);
  const found: string[] = [];
  for (const { schema, table, column } of columns) {
    const { rows } = await sql<{ there: boolean }>`
      select exists (select from ${sql.id(schema, table)}
        where ${sql.ref(column)}::text ilike ${`%${text}%`}) as there`.execute(house.owner);
    if (rows[0]?.there) found.push(`${table}.${column}`);
  }
  return found;
}

it('leaves neither name nor address anywhere, the log whole, and the unit without a leader', async () => {
  const person = { name: 'Peder Ås-Testesen', roles: ['designer' as const], politician: true, leads: unitId };
  const peder = await signInAs(house, mine, person);
  const now = house.clock.now();
  const own = { municipality_id: mine, account_id: peder.accountId };
  await house.owner
    .insertInto('password')
    .values({ ...own, hash: '$argon2id$x', changed_at: now })
    .execute();
  await send('POST', 'sign-in', peder, { email: `${peder.accountId}@example.org`, password: 'feil' });
  await send('POST', 'me/erasure-request', peder);
  await send('POST', `people/${peder.accountId}/roles`, anne, { role: 'auditor', surveyKey: null });
  expect((await placesOf('Ås-Testesen')).sort()).toEqual(['account.name', 'body.name']);
  // A body is called what it is called: here the harness gave it the person's name.
  await house.owner.updateTable('body').set({ name: 'Rådet' }).execute();
  const before = await verifyChain(house.context.db.staff, mine);
  expect(await deactivate(peder, person.name)).toBe('ok');
  expect(await erase(peder, person.name)).toBe('ok');
  expect(await placesOf('Ås-Testesen')).toEqual([]);
  expect(await placesOf(`${peder.accountId}@`)).toEqual([]);
  expect((await placesOf(peder.accountId)).sort()).toEqual([
    'audit_entry.actor',
    // It was done for whoever asked.
    'audit_entry.on_behalf_of',
    'audit_entry.subject',
    'erasure.account_id',
  ]);
  const { rows } = await sql`select from failed_sign_in`.execute(house.owner);
  expect(rows).toEqual([]);
  const unit = await house.owner
    .selectFrom('unit')
    .selectAll()
    .where('id', '=', unitId)
    .executeTakeFirstOrThrow();
  expect(unit.leader_account_id).toBeNull();
  expect(before.holds).toBe(true);
  const after = await verifyChain(house.context.db.staff, mine, before.holds ? before.headHash : '');
  expect(after).toMatchObject({ holds: true, hasExpectedHead: true });
  const [last] = await house.owner
    .selectFrom('audit_entry')
    .selectAll()
    .orderBy('number', 'desc')
    .limit(1)
    .execute();
  expect(last).toMatchObject({ act: 'person.erased', actor: anne.accountId, subject: peder.accountId });
  expect(last).toMatchObject({ before: null, after: null });
  expect(await erase(peder, person.name)).toBe('404 unknown-person');
});

describe('an administrator', () => {
  it('erases who is deactivated and whose name is typed, and nobody else', async () => {
    const kari = await signInAs(house, mine, { name: 'Kari Nordmann' });
    expect(await erase(kari, 'Kari Nordmann')).toBe('409 not-deactivated');
    await deactivate(kari, 'Kari Nordmann');
    expect(await erase(kari, 'Kari')).toBe('422 name-not-typed');
    expect(await erase(kari, ' Kari Nordmann ')).toBe('ok');
  });

  it('is never erased by themselves, and the last one by nobody', async () => {
    expect(await erase(anne, 'Anne Administrator')).toBe('403 not-allowed');
    expect(await deactivate(anne, 'Anne Administrator')).toBe('409 last-administrator');
    house.clock.set('2036-11-24T12:00:00Z');
    await runRetention(house.context, mine);
    house.clock.set('2026-11-24T12:00:00Z');
    const there = await house.owner
      .selectFrom('account')
      .select('id')
      .where('id', '=', anne.accountId)
      .execute();
    expect(there).toHaveLength(1);
    anne = await signInAs(house, mine, { name: 'Anne Annen', roles: ['administrator'] });
  });

  it('sees who has asked, also oneself, and who has taken it back', async () => {
    const ola = await signInAs(house, mine, { name: 'Ola Hansen' });
    for (const who of [ola, ola, anne]) expect(await send('POST', 'me/erasure-request', who)).toBe('ok');
    const at = house.clock.now().toISOString();
    expect(await erasable()).toEqual([
      { id: anne.accountId, name: 'Anne Annen', deactivatedAt: null, requestedAt: at, isSelf: true },
      { id: ola.accountId, name: 'Ola Hansen', deactivatedAt: null, requestedAt: at, isSelf: false },
    ]);
    for (const who of [ola, ola, anne]) expect(await send('DELETE', 'me/erasure-request', who)).toBe('ok');
    expect(await erasable()).toEqual([]);
    const lines = await house.owner
      .selectFrom('audit_entry')
      .select('act')
      .where('actor', '=', ola.accountId)
      .orderBy('number')
      .execute();
    expect(lines.map(({ act }) => act)).toEqual(['person.erasure-requested', 'person.erasure-withdrawn']);
  });
});

describe('after a restore from a backup', () => {
  it('who was erased is erased again, whoever they are in it, from a file kept outside', async () => {
    const eva = await signInAs(house, mine, { name: 'Eva Hansen', roles: ['administrator'] });
    const account = await house.owner
      .selectFrom('account')
      .selectAll()
      .where('id', '=', eva.accountId)
      .executeTakeFirstOrThrow();
    await deactivate(eva, 'Eva Hansen');
    expect(await erase(eva, 'Eva Hansen')).toBe('ok');
    const bench = { context: house.context, owner: house.owner, say: () => {} };
    const file = await listErasuresOf(bench, 'mine');
    expect(file).not.toContain('Eva');
    // The backup is from before: she is there, active, and the list of erasures is not.
    await house.owner.deleteFrom('erasure').execute();
    await house.owner.insertInto('account').values(account).execute();
    expect(await placesOf('Eva Hansen')).toEqual(['account.name']);
    expect(await replayErasuresOf(bench, 'mine', file)).toMatch(/1 of \d+ was/);
    expect(await placesOf('Eva Hansen')).toEqual([]);
    expect(await listErasuresOf(bench, 'mine')).toBe(file);
    expect(await replayErasuresOf(bench, 'mine', file)).toMatch(/0 of \d+ were/);
  });

  it('a file that is not one is refused whole', async () => {
    const bench = { context: house.context, owner: house.owner, say: () => {} };
    for (const file of [
      'x',
      '{}',
      '{"municipality":"other","erasures":[]}',
      '{"municipality":"mine","erasures":[{}]}',
    ]) {
      await expect(replayErasuresOf(bench, 'mine', file)).rejects.toThrow(/file|of/);
    }
  });
});
