import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MunicipalityId, UnitId } from '../../../server/core/ids.ts';
import type { UnitTree } from '../../../server/core/unit-tree.ts';
import { inMunicipality } from '../../../server/platform/db/connect.ts';
import { listUnits } from '../../../server/stages/organisation/organisation.store.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';
import { serve } from '../../harness/http.ts';
import { type SignedIn, signInAs } from '../../harness/sign-in.ts';

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let mine: MunicipalityId;
let tree: UnitTree;
let administrator: SignedIn;
let designer: SignedIn;

beforeAll(async () => {
  house = await openTestHouse();
  const made = await addMunicipality(house, 'mine', ['Nord', 'Sør']);
  tree = made.tree;
  mine = made.municipalityId;
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

  it('nobody makes themselves the leader of one', async () => {
    const own = { leaderAccountId: administrator.accountId };
    expect(await codeOf(send('POST', '', start(own)))).toBe('own-roles');
    expect(await codeOf(send('PUT', `/${unitAt(1)}`, facts(own)))).toBe('own-roles');
    const next = start({ ...own, predecessorUnitId: unitAt(2) });
    expect(await codeOf(send('POST', '', next))).toBe('own-roles');
    // Who leads it already may mend its name.
    await house.owner
      .updateTable('unit')
      .set({ leader_account_id: administrator.accountId })
      .where('id', '=', unitAt(1) as UnitId)
      .execute();
    expect((await send('PUT', `/${unitAt(1)}`, facts(own))).status).toBe(200);
  });

  it('end the sessions of whoever comes to lead one or no longer does, and of nobody else', async () => {
    const somebody = () => signInAs(house, mine, {});
    const [kari, ola, nils] = [await somebody(), await somebody(), await somebody()];
    const signedIn = async () => {
      const sessions = await house.owner.selectFrom('session').select('account_id').execute();
      const there = new Set<string>(sessions.map(({ account_id }) => account_id));
      return [kari, ola, nils].map(({ accountId }) => there.has(accountId));
    };
    const { id } = (await send('POST', '', start({ leaderAccountId: kari.accountId }))).content;
    expect(await signedIn()).toEqual([false, true, true]);
    await send('PUT', `/${id}`, facts({ leaderAccountId: kari.accountId, name: 'Ny skole' }));
    expect(await signedIn()).toEqual([false, true, true]);
    await send('PUT', `/${id}`, facts({ leaderAccountId: ola.accountId }));
    expect(await signedIn()).toEqual([false, false, true]);
    await send('PUT', `/${id}`, facts({ leaderAccountId: nils.accountId }));
    expect(await signedIn()).toEqual([false, false, false]);
  });

  it('are split: a second takes over on the same day, and on no other; the children stay with the first', async () => {
    const old = (await send('POST', '', start())).content.id;
    const child = (await send('POST', '', start({ parentUnitId: old }))).content.id;
    const half = { validFromOn: '2026-08-01', predecessorUnitId: old };
    const first = (await send('POST', '', start({ ...half, name: 'Øst' }))).content.id;
    const second = (await send('POST', '', start({ ...half, name: 'Vest' }))).content.id;
    expect(await find(second)).toMatchObject({ predecessorUnitId: old });
    expect(await find(old)).toMatchObject({ validToOn: '2026-08-01' });
    expect(await find(child)).toMatchObject({ parentUnitId: first });
    const late = start({ ...half, validFromOn: '2026-09-01' });
    expect(await codeOf(send('POST', '', late))).toBe('unit-has-ended');
  });

  it('are merged into one that is there that day, and not into themselves', async () => {
    const [one, other, late] = [
      (await send('POST', '', start())).content.id,
      (await send('POST', '', start())).content.id,
      (await send('POST', '', start({ validFromOn: '2027-01-01' }))).content.id,
    ];
    const merge = (id: string, successorUnitId: string) =>
      send('POST', `/${id}/end`, { validToOn: '2026-06-01', successorUnitId });
    expect(await codeOf(merge(one, one))).toBe('unknown-successor');
    expect(await codeOf(merge(one, crypto.randomUUID()))).toBe('unknown-successor');
    expect(await codeOf(merge(one, late))).toBe('successor-not-there');
    expect((await merge(one, other)).status).toBe(200);
    expect(await find(one)).toMatchObject({ validToOn: '2026-06-01', successorUnitId: other });
    expect(await codeOf(merge(other, one))).toBe('successor-not-there');
  });

  it('that are soon closed down are mended until they are', async () => {
    const day = (await send('POST', '', start())).content.id;
    const under = (await send('POST', '', start({ parentUnitId: day }))).content.id;
    const takesOver = { validFromOn: '2999-01-01', predecessorUnitId: day, name: 'Den nye' };
    await send('POST', '', start(takesOver));
    const lead = { leaderAccountId: designer.accountId };
    expect((await send('PUT', `/${day}`, facts(lead))).status).toBe(200);
    expect(await find(day)).toMatchObject({ ...lead, validToOn: '2999-01-01' });
    expect(await codeOf(send('PUT', `/${under}`, facts({ parentUnitId: day })))).toBe('unknown-parent');
  });

  it('stand where they stood until the day of a reorganisation that is planned', async () => {
    const old = (await send('POST', '', start({ name: 'Før' }))).content.id;
    const child = (await send('POST', '', start({ parentUnitId: old, name: 'Under' }))).content.id;
    const takesOver = { validFromOn: '2999-01-01', predecessorUnitId: old, name: 'Etter' };
    const next = (await send('POST', '', start(takesOver))).content.id;
    const treeOn = async (on: string) =>
      new Map(
        (await inMunicipality(house.context.db.staff, mine, (tx) => listUnits(tx, on))).map(
          ({ unitId, parentUnitId }) => [unitId as string, parentUnitId],
        ),
      );
    const before = await treeOn('2998-12-31');
    expect(before.get(child)).toBe(old);
    expect(before.has(next)).toBe(false);
    const after = await treeOn('2999-01-01');
    expect(after.get(child)).toBe(next);
    expect(after.has(old)).toBe(false);
  });
});
