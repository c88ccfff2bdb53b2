import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MunicipalityId } from '../../../server/core/ids.ts';
import { inMunicipality } from '../../../server/platform/db/connect.ts';
import { installSurvey } from '../../../server/stages/rounds/rounds.service.ts';
import { sampleQuestionnaire } from '../../fixtures/questionnaire.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';
import { serve } from '../../harness/http.ts';
import { type SignedIn, signInAs } from '../../harness/sign-in.ts';

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let mine: MunicipalityId;
let administrator: SignedIn;

beforeAll(async () => {
  house = await openTestHouse();
  mine = (await addMunicipality(house, 'mine', ['Nord'])).municipalityId;
  await installSurvey(house.context, mine, sampleQuestionnaire());
  web = await serve(house.context);
  administrator = await signInAs(house, mine, { roles: ['administrator'] });
});
afterAll(async () => {
  await web.close();
  await house.close();
});

interface Content {
  id: string;
  code: string;
  people: { id: string }[];
}

async function send(method: string, path: string, body?: unknown, who = administrator) {
  const response = await fetch(`${web.origin}/api/mine${path}`, {
    method,
    headers: { ...who.headers, 'content-type': 'application/json' },
    body: body === undefined ? null : JSON.stringify(body),
  });
  return { status: response.status, content: (await response.json()) as Content };
}
const kari = { name: 'Kari Nordmann', email: 'Kari@Example.org', language: 'nn' };
const add = async (facts: object = {}) =>
  (await send('POST', '/people', { ...kari, email: `${randomUUID()}@example.org`, ...facts })).content.id;
const signedIn = async (who: SignedIn) =>
  (await (await fetch(`${web.origin}/api/mine`, { headers: who.headers })).json()).account !== null;

describe('people and their roles', () => {
  it('are for an administrator only', async () => {
    const designer = await signInAs(house, mine, { roles: ['designer'] });
    expect((await send('GET', '/people', undefined, designer)).status).toBe(403);
    expect((await send('POST', '/people', kari, designer)).status).toBe(403);
  });

  it('are added, with the address in lower case, and listed with roles, seats and units', async () => {
    const id = await add({ email: kari.email });
    await send('POST', `/people/${id}/roles`, { role: 'surveyOwner', surveyKey: 'sample' });
    const { content } = await send('GET', '/people');
    const found = content.people.find((person) => person.id === id);
    expect(found).toEqual({
      ...{ id, name: kari.name, email: 'kari@example.org', language: 'nn', deactivatedAt: null },
      ...{ roles: [{ role: 'surveyOwner', surveyKey: 'sample' }], bodies: [], ledUnits: [] },
    });
  });

  it('have an address each', async () => {
    await add({ email: 'en@example.org' });
    const again = await send('POST', '/people', { ...kari, email: 'EN@example.org' });
    expect([again.status, again.content.code]).toEqual([409, 'email-taken']);
    const other = await add();
    const change = { ...kari, email: 'en@example.org', deactivated: false };
    expect((await send('PUT', `/people/${other}`, change)).content.code).toBe('email-taken');
  });

  it('lose their sessions when a role comes or goes, or they are deactivated', async () => {
    for (const [method, path, body] of [
      ['POST', '/roles', { role: 'auditor', surveyKey: null }],
      ['DELETE', '/roles/designer', { surveyKey: null }],
      ['PUT', '', { ...kari, email: 'ute@example.org', deactivated: true }],
    ] as const) {
      const who = await signInAs(house, mine, { roles: ['designer'] });
      expect(await signedIn(who)).toBe(true);
      expect((await send(method, `/people/${who.accountId}${path}`, body)).status).toBe(200);
      expect(await signedIn(who)).toBe(false);
    }
  });

  it('cannot lose a role they do not hold, nor own a survey that is not there', async () => {
    const id = await add();
    const ended = await send('DELETE', `/people/${id}/roles/auditor`, { surveyKey: null });
    expect(ended.content.code).toBe('role-not-held');
    const given = { role: 'surveyOwner', surveyKey: 'nowhere' };
    expect((await send('POST', `/people/${id}/roles`, given)).content.code).toBe('unknown-survey');
    expect((await send('POST', `/people/${id}/roles`, { role: 'surveyOwner', surveyKey: null })).status).toBe(
      400,
    );
    expect((await send('PUT', `/people/${randomUUID()}`, { ...kari, deactivated: false })).status).toBe(404);
  });

  it('keep one administrator, also when two take the role from each other at once', async () => {
    const last = `/people/${administrator.accountId}`;
    const gone = { ...kari, email: 'sist@example.org', deactivated: true };
    expect((await send('PUT', last, gone)).content.code).toBe('last-administrator');
    const second = await signInAs(house, mine, { roles: ['administrator'] });
    const answers = await Promise.all([
      send('DELETE', `${last}/roles/administrator`, { surveyKey: null }, second),
      send('DELETE', `/people/${second.accountId}/roles/administrator`, { surveyKey: null }),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    administrator = await signInAs(house, mine, { roles: ['administrator'] });
  });

  it('are in the log without name or address', async () => {
    const lines = await inMunicipality(house.context.db.staff, mine, (tx) =>
      tx.selectFrom('audit_entry').select(['act', 'before', 'after']).execute(),
    );
    const acts = new Set(lines.map(({ act }) => act));
    expect([...acts].sort()).toEqual(['person.added', 'person.changed', 'role.ended', 'role.granted']);
    expect(JSON.stringify(lines)).not.toMatch(/Nordmann|@/);
  });
});
