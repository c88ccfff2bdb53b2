import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BodyId, MunicipalityId } from '../../../server/core/ids.ts';
import { inMunicipality } from '../../../server/platform/db/connect.ts';
import { demand } from '../../../server/platform/demand.ts';
import { verifyChain } from '../../../server/stages/organisation/audit-chain.service.ts';
import { insertBody } from '../../../server/stages/organisation/body.store.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';
import { serve } from '../../harness/http.ts';
import { importBody } from '../../harness/import.ts';
import { type SignedIn, signInAs } from '../../harness/sign-in.ts';

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let municipalityId: MunicipalityId;
let administrator: SignedIn;
let politician: SignedIn;

beforeAll(async () => {
  house = await openTestHouse();
  ({ municipalityId } = await addMunicipality(house, 'mine', []));
  web = await serve(house.context);
  administrator = await signInAs(house, municipalityId, { roles: ['administrator'] });
  politician = await signInAs(house, municipalityId, { name: 'Ola' });
  const id = demand('operator', 'manageBody', { id: crypto.randomUUID() as BodyId });
  const body = { id, kind: 'council', name: 'Kommunestyret' } as const;
  await inMunicipality(house.context.db.staff, municipalityId, (tx) =>
    insertBody(tx, municipalityId, { ...body, position: 0, validFromOn: '2023-10-01', validToOn: null }),
  );
});
afterAll(async () => {
  await web.close();
  await house.close();
});

interface Outcome {
  code: string;
  fingerprint: string;
  faults: { row: number; column: string; code: string }[];
  changes: { kind: string; key: string }[];
  unchanged: number;
}
async function post(content: string, apply: string | null = null) {
  const response = await fetch(`${web.origin}/api/mine/people/import`, {
    method: 'POST',
    headers: { ...administrator.headers, 'content-type': 'application/json' },
    body: JSON.stringify(importBody(content, apply)),
  });
  return { status: response.status, content: (await response.json()) as Outcome };
}
async function get<Content>(path: string, who = administrator): Promise<Content> {
  const response = await fetch(`${web.origin}/api/mine/${path}`, { headers: who.headers });
  return (await response.json()) as Content;
}
interface Known {
  name: string;
  email: string;
  language: string;
  roles: { role: string }[];
  bodies: { name: string }[];
}
const people = async () => (await get<{ people: Known[] }>('people')).people;
const named = async (email: string) => (await people()).find((person) => person.email === email);
const header = 'Navn;E-post;Språk;Roller;Organ;Parti;Verv';
const ola = () => `${politician.accountId}@example.org`;
const file = () =>
  [
    header,
    'Kari Ny;kari@mine.no;nn;"kontrollør, undersøkelsesansvarlig";;;',
    `Ola Nordmann;${ola()};;nøkkelforvalter;kommunestyret;Partiet;ordfører`,
  ].join('\n');

describe('a people file', () => {
  it('with one fault changes nobody; also a role to oneself is one', async () => {
    const before = await people();
    const own = `${file()}\nMeg;${administrator.accountId}@example.org;;kontrollør;;;`;
    const { status, content } = await post(own);
    expect(status).toBe(422);
    expect(content.faults).toMatchObject([{ row: 4, column: 'Roller', code: 'own-role' }]);
    expect(await people()).toEqual(before);
  });

  it('is tried without a trace, then carried out: people, roles and seats', async () => {
    const before = await people();
    const { content } = await post(file());
    expect(content.changes.map(({ kind }) => kind)).toEqual([
      ...['added', 'role', 'role', 'changed', 'role', 'seat'],
    ]);
    expect(await people()).toEqual(before);
    expect((await post(file(), content.fingerprint)).status).toBe(200);
    expect(await named('kari@mine.no')).toMatchObject({ name: 'Kari Ny', language: 'nn' });
    expect((await named('kari@mine.no'))?.roles.map(({ role }) => role)).toEqual(['auditor', 'designer']);
    expect(await named(ola())).toMatchObject({ name: 'Ola Nordmann', bodies: [{ name: 'Kommunestyret' }] });
  });

  it('ends the sessions of whoever got a role, and changes nothing the second time', async () => {
    const { account } = await get<{ account: object | null }>('', politician);
    expect(account).toBeNull();
    expect((await post(file())).content).toMatchObject({ unchanged: 2, changes: [] });
  });

  it('leaves a line for each act, without names or addresses, in a whole chain', async () => {
    const { lines } = await get<{ lines: { act: string; after: object }[] }>('audit');
    expect(lines.slice(0, 7).map(({ act }) => act)).toEqual([
      ...['people.imported', 'bodyMember.added', 'role.granted', 'role.granted', 'role.granted'],
      ...['person.changed', 'person.added'],
    ]);
    expect(lines[0]?.after).toEqual({ added: 1, changed: 1, role: 3, seat: 1 });
    expect(JSON.stringify(lines)).not.toMatch(/Kari|Nordmann|mine\.no|Partiet/);
    expect(await verifyChain(house.context.db.staff, municipalityId)).toMatchObject({ holds: true });
  });

  it('ends the sessions of whoever got a seat alone', async () => {
    const seated = await signInAs(house, municipalityId, { name: 'Per' });
    const row = `${header}\nPer;${seated.accountId}@example.org;;;kommunestyret;;`;
    const { content } = await post(row);
    expect(content.changes.map(({ kind }) => kind)).toEqual(['seat']);
    expect((await get<{ account: object | null }>('', seated)).account).not.toBeNull();
    await post(row, content.fingerprint);
    expect((await get<{ account: object | null }>('', seated)).account).toBeNull();
  });

  it('is not carried out when somebody was given a role meanwhile', async () => {
    const more = `${header}\nKari Ny;kari@mine.no;;nøkkelforvalter;;;`;
    const { content } = await post(more);
    const other = `${header}\nKari Nyere;kari@mine.no;;;;;`;
    await post(other, (await post(other)).content.fingerprint);
    expect(await post(more, content.fingerprint)).toMatchObject({
      status: 409,
      content: { code: 'changed-since' },
    });
  });
});
