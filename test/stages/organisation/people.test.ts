import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccountId, MunicipalityId } from '../../../server/core/ids.ts';
import { inMunicipality } from '../../../server/platform/db/connect.ts';
import type { Mail } from '../../../server/platform/mail.ts';
import { saveDemoCredentials } from '../../../server/stages/organisation/demo-people.ts';
import { installSurvey } from '../../../server/stages/rounds/surveys.service.ts';
import { sampleQuestionnaire } from '../../fixtures/questionnaire.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';
import { serve } from '../../harness/http.ts';
import { type SignedIn, signInAs } from '../../harness/sign-in.ts';

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let mine: MunicipalityId;
let administrator: SignedIn;

beforeAll(async () => {
  house = await openTestHouse('2026-11-24T23:30:00Z');
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
  link: string | null;
  people: { id: string; roles: object[]; isYou: boolean; hasPassword: boolean; hasSecondFactor: boolean }[];
  surveys: { key: string }[];
  sendsMail: boolean;
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
const find = async (id: string, who = administrator) =>
  (await send('GET', '/people', undefined, who)).content.people.find((person) => person.id === id);
const signedIn = async (who: SignedIn) =>
  (await (await fetch(`${web.origin}/api/mine`, { headers: who.headers })).json()).account !== null;

/** Takes letters, until it is down. */
function postOffice() {
  const letters: Mail[] = [];
  return {
    letters,
    isDown: false,
    async mail(letter: Mail) {
      if (this.isDown) throw new Error('away');
      letters.push(letter);
    },
  };
}

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
      ...{ isYou: false, hasPassword: false, hasSecondFactor: false, hasProvider: false, lastSignInOn: null },
    });
    expect(content.surveys.map(({ key }) => key)).toEqual(['sample']);
    expect(content.sendsMail).toBe(false);
  });

  it('are added with their roles, or not at all', async () => {
    const roles = [
      { role: 'auditor', surveyKey: null },
      { role: 'surveyOwner', surveyKey: 'sample' },
    ];
    const id = await add({ roles });
    expect((await find(id))?.roles).toEqual(roles);
    const before = (await send('GET', '/people')).content.people.length;
    const unknown = [{ role: 'surveyOwner', surveyKey: 'nowhere' }];
    const refused = await send('POST', '/people', { ...kari, email: null, roles: unknown });
    expect(refused.content.code).toBe('unknown-survey');
    expect((await send('GET', '/people')).content.people).toHaveLength(before);
  });

  it('are listed with how and when they last signed in', async () => {
    const who = await signInAs(house, mine, { name: 'Ny Innlogget' });
    expect(await find(who.accountId)).toMatchObject({ lastSignInOn: '2026-11-25', isYou: false });
    expect((await find(administrator.accountId))?.isYou).toBe(true);
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

  it('do not change their own roles, nor lock themselves out', async () => {
    await signInAs(house, mine, { roles: ['administrator'] });
    const own = `/people/${administrator.accountId}`;
    const given = { role: 'designer', surveyKey: null };
    expect((await send('POST', `${own}/roles`, given)).content.code).toBe('own-roles');
    const ended = await send('DELETE', `${own}/roles/administrator`, { surveyKey: null });
    expect(ended.content.code).toBe('own-roles');
    for (const gone of [{ deactivated: true }, { email: null }]) {
      const facts = { ...kari, email: 'meg@example.org', deactivated: false, ...gone };
      expect((await send('PUT', own, facts)).content.code).toBe('own-account');
    }
    expect((await send('POST', `${own}/password-link`)).content.code).toBe('own-account');
    expect((await send('POST', `${own}/second-factor/reset`)).content.code).toBe('own-account');
    expect(await signedIn(administrator)).toBe(true);
  });

  it('get a link to make a password, the newest alone, and none where they do not sign in', async () => {
    const id = await add();
    const first = (await send('POST', `/people/${id}/password-link`)).content.link ?? '';
    const second = (await send('POST', `/people/${id}/password-link`)).content.link ?? '';
    const use = (link: string) =>
      send('POST', '/password', { token: link.split('#')[1], password: 'en blå sykkel i regnet' });
    expect((await use(first)).content.code).toBe('link-not-valid');
    expect((await use(second)).status).toBe(200);
    expect((await find(id))?.hasPassword).toBe(true);
    const none = await add({ email: null });
    expect((await send('POST', `/people/${none}/password-link`)).content.code).toBe('does-not-sign-in');
    expect((await send('POST', `/people/${randomUUID()}/password-link`)).status).toBe(404);
  });

  it('get the link by mail, in their language, where there is a mail server', async () => {
    const post = postOffice();
    const withMail = await serve({ ...house.context, mail: (letter) => post.mail(letter) });
    const ask = async (id: string) => {
      const path = `${withMail.origin}/api/mine/people/${id}/password-link`;
      return (await fetch(path, { method: 'POST', headers: administrator.headers })).json();
    };
    const id = await add({ email: 'brev@example.org' });
    expect(await ask(id)).toEqual({ link: null });
    expect(post.letters[0]).toMatchObject({ to: 'brev@example.org', subject: 'mine: Nytt passord' });
    expect(post.letters[0]?.text).toMatch(
      /Lenkja verkar éin gong, i tre døgn:\n\S+\/nn\/nytt-passord#\S{40,}\n/,
    );
    post.isDown = true;
    expect((await ask(id)).code).toBe('mail-not-sent');
    await withMail.close();
  });

  it('whose address is changed lose the links that went to the old one', async () => {
    const id = await add({ email: 'feil@example.org' });
    const { link } = (await send('POST', `/people/${id}/password-link`)).content;
    const changed = { ...kari, email: 'riktig@example.org', deactivated: false };
    expect((await send('PUT', `/people/${id}`, changed)).status).toBe(200);
    const body = { token: link?.split('#')[1], password: 'et langt og godt passord' };
    expect((await send('POST', '/password', body)).content.code).toBe('link-not-valid');
  });

  it('are told by mail what happens to their account, at the address they had then', async () => {
    const post = postOffice();
    const withMail = await serve({ ...house.context, mail: (letter) => post.mail(letter) });
    const ask = async (method: string, path: string, body: object) => {
      const headers = { ...administrator.headers, 'content-type': 'application/json' };
      const to = `${withMail.origin}/api/mine/people/${path}`;
      return (await fetch(to, { method, headers, body: JSON.stringify(body) })).status;
    };
    const id = await add({ email: 'for@example.org' });
    const change = (facts: object) => ask('PUT', id, { ...kari, deactivated: false, ...facts });
    expect(await change({ email: 'for@example.org', name: 'Kari Hansen' })).toBe(200);
    expect(post.letters).toEqual([]);
    expect(await change({ email: 'etter@example.org' })).toBe(200);
    expect(post.letters).toMatchObject([{ to: 'for@example.org', subject: 'mine: Adressa di er endra' }]);
    expect(post.letters[0]?.text).toMatch(/^Hei, Kari Hansen\.[\s\S]*Sei frå/);
    expect(post.letters[0]?.text).not.toContain('etter@example.org');
    await inMunicipality(house.context.db.staff, mine, (tx) =>
      saveDemoCredentials(tx, house.context, mine, id as AccountId, true),
    );
    expect(await ask('POST', `${id}/second-factor/reset`, {})).toBe(200);
    expect(post.letters[1]).toMatchObject({
      to: 'etter@example.org',
      subject: 'mine: Eingongskoden er fjerna',
    });
    post.isDown = true;
    expect(await change({ email: 'igjen@example.org' })).toBe(200);
    expect(post.letters.length).toBe(2);
    await withMail.close();
  });

  it('have a lost second factor removed, are signed out, and their roles wait for a new one', async () => {
    const who = await signInAs(house, mine, { roles: ['designer'] });
    const reset = () => send('POST', `/people/${who.accountId}/second-factor/reset`);
    expect((await reset()).content.code).toBe('no-second-factor');
    await inMunicipality(house.context.db.staff, mine, (tx) =>
      saveDemoCredentials(tx, house.context, mine, who.accountId, true),
    );
    expect((await find(who.accountId))?.hasSecondFactor).toBe(true);
    expect((await reset()).status).toBe(200);
    expect((await find(who.accountId))?.hasSecondFactor).toBe(false);
    expect(await signedIn(who)).toBe(false);
    const left = await house.owner
      .selectFrom('second_factor')
      .select('account_id')
      .where('account_id', '=', who.accountId)
      .execute();
    expect(left).toEqual([]);
  });

  it('are in the log without name or address', async () => {
    const lines = await inMunicipality(house.context.db.staff, mine, (tx) =>
      tx.selectFrom('audit_entry').select(['act', 'before', 'after']).execute(),
    );
    const acts = new Set(lines.map(({ act }) => act));
    expect([...acts].sort()).toEqual([
      ...['account.password-link-made', 'account.password-set', 'account.second-factor-reset'],
      ...['person.added', 'person.changed', 'role.ended', 'role.granted', 'survey.installed'],
    ]);
    expect(JSON.stringify(lines)).not.toMatch(/Nordmann|@|nytt-passord/);
  });
});
