import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { UnitTree } from '../../../server/core/unit-tree.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';
import { serve } from '../../harness/http.ts';
import { type SignedIn, signInAs } from '../../harness/sign-in.ts';

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let tree: UnitTree;
let administrator: SignedIn;
let designer: SignedIn;

beforeAll(async () => {
  house = await openTestHouse();
  const made = await addMunicipality(house, 'mine', ['Nord', 'Sør']);
  tree = made.tree;
  web = await serve(house.context);
  administrator = await signInAs(house, made.municipalityId, { roles: ['administrator'] });
  designer = await signInAs(house, made.municipalityId, { roles: ['designer'] });
});
afterAll(async () => {
  await web.close();
  await house.close();
});

interface Content {
  id: string;
  code: string;
  units: { id: string; parentUnitId: string | null; validToOn: string | null; leaderName: string | null }[];
}

async function send(method: string, path: string, body?: unknown, who = administrator) {
  const response = await fetch(`${web.origin}/api/mine/units${path}`, {
    method,
    headers: { ...who.headers, 'content-type': 'application/json' },
    body: body === undefined ? null : JSON.stringify(body),
  });
  return { status: response.status, content: (await response.json()) as Content };
}
const unitAt = (index: number) => tree[index]?.unitId ?? '';
const facts = (more: object = {}) => ({
  ...{ parentUnitId: unitAt(0), name: 'Skolen', kind: 'school', position: 9, code: null, sector: 'Oppvekst' },
  ...{ leaderAccountId: null, ...more },
});
const start = (more: object = {}) => ({
  ...facts({ validFromOn: '2026-01-01', predecessorUnitId: null, ...more }),
});
const find = async (id: string) =>
  (await send('GET', '')).content.units.find((candidate) => candidate.id === id);
const codeOf = async (answer: ReturnType<typeof send>) => (await answer).content.code;

describe('units', () => {
  it('are for an administrator only', async () => {
    expect((await send('GET', '', undefined, designer)).status).toBe(403);
    expect((await send('POST', '', start(), designer)).status).toBe(403);
  });

  it('are added with a number and a leader, and a number is had by one', async () => {
    const lead = { code: '100', leaderAccountId: designer.accountId };
    const { content } = await send('POST', '', start(lead));
    expect(await find(content.id)).toMatchObject({ ...lead, leaderName: 'Prøve Person', validToOn: null });
    expect(await codeOf(send('POST', '', start({ code: '100' })))).toBe('code-taken');
    const stranger = { leaderAccountId: crypto.randomUUID() };
    expect(await codeOf(send('POST', '', start(stranger)))).toBe('unknown-person');
  });

  it('have one root and no circle', async () => {
    expect(await codeOf(send('POST', '', start({ parentUnitId: null })))).toBe('second-root');
    expect(await codeOf(send('PUT', `/${unitAt(1)}`, facts({ parentUnitId: unitAt(1) })))).toBe(
      'under-itself',
    );
    const child = (await send('POST', '', start({ parentUnitId: unitAt(1) }))).content.id;
    expect(await codeOf(send('PUT', `/${unitAt(1)}`, facts({ parentUnitId: child })))).toBe('under-itself');
    expect(await codeOf(send('PUT', `/${unitAt(2)}`, facts({ parentUnitId: null })))).toBe('second-root');
  });

  it('end once, when nothing in force is under them', async () => {
    expect(await codeOf(send('POST', `/${unitAt(1)}/end`, { validToOn: '2027-01-01' }))).toBe('has-children');
    const { id } = (await send('POST', '', start())).content;
    expect(await codeOf(send('POST', `/${id}/end`, { validToOn: '2026-01-01' }))).toBe(
      'ends-before-it-begins',
    );
    expect((await send('POST', `/${id}/end`, { validToOn: '2026-02-01' })).status).toBe(200);
    expect(await codeOf(send('POST', `/${id}/end`, { validToOn: '2026-03-01' }))).toBe('unit-has-ended');
    expect(await codeOf(send('PUT', `/${id}`, facts()))).toBe('unit-has-ended');
  });

  it('take over from one another on one day, with number and children', async () => {
    const old = (await send('POST', '', start({ code: '200' }))).content.id;
    const child = (await send('POST', '', start({ parentUnitId: old }))).content.id;
    const under = start({ parentUnitId: child, predecessorUnitId: old });
    expect(await codeOf(send('POST', '', under))).toBe('under-itself');
    const takesOver = { code: '200', validFromOn: '2026-08-01', predecessorUnitId: old };
    const { id } = (await send('POST', '', start(takesOver))).content;
    expect(await find(old)).toMatchObject({ validToOn: '2026-08-01' });
    expect(await find(id)).toMatchObject({ predecessorUnitId: old, validToOn: null });
    expect(await find(child)).toMatchObject({ parentUnitId: id });
  });
});
