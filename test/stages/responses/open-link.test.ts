import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MunicipalityId, RoundId, UnitId } from '../../../server/core/ids.ts';
import type { UnitTree } from '../../../server/core/unit-tree.ts';
import { readConfig } from '../../../server/platform/config.ts';
import { invite } from '../../../server/stages/invitations/invitations.service.ts';
import { makeRelease } from '../../../server/stages/releases/releases.service.ts';
import { recomputeRaw } from '../../../server/stages/releases/results.service.ts';
import { mix } from '../../../server/stages/responses/mixing.service.ts';
import { closeRound } from '../../../server/stages/rounds/rounds.service.ts';
import { oneQuestion } from '../../fixtures/questionnaire.ts';
import { type FormPage, filled, readPage } from '../../harness/forms.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';
import { serve } from '../../harness/http.ts';
import { installReadySurvey } from '../../harness/play.ts';
import { type SignedIn, signInAs } from '../../harness/sign-in.ts';

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let municipalityId: MunicipalityId;
let tree: UnitTree;
let designer: SignedIn;
let roundId: RoundId;
let framedId: RoundId;
let nord: string;

beforeAll(async () => {
  house = await openTestHouse('2026-11-26T12:00:00Z');
  ({ municipalityId, tree } = await addMunicipality(house, 'prove', ['Nord', 'Sør']));
  nord = tree[1]?.unitId as string;
  await installReadySurvey(house.context, municipalityId, oneQuestion());
  designer = await signInAs(house, municipalityId, { roles: ['designer'] });
  web = await serve(house.context, readConfig({}).clientDir, { trustedProxies: 1 });
  roundId = await open('2026 åpen', 'openLink');
  framedId = await open('2026');
});
afterAll(async () => {
  await web?.close();
  await house?.close();
});

const api = async (path: string, body?: object, address = '10.0.0.1') => {
  const response = await fetch(`${web.origin}/api/prove/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      ...designer.headers,
      ...{ 'x-forwarded-for': address },
      ...(body ? { 'content-type': 'application/json' } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { status: response.status, retry: response.headers.get('retry-after'), body: await response.json() };
};

async function open(period: string, mode?: string): Promise<RoundId> {
  const { questionnaireVersionId } = (await api('surveys/one/opening')).body;
  const plan = { ...{ period, questionnaireVersionId, opensAt: null, acceptsUntilAt: null, unitIds: null } };
  const closesAt = '2026-12-17T22:59:00.000Z';
  const opened = await api('surveys/one/rounds', { ...plan, closesAt, ...(mode ? { mode } : {}) });
  return opened.body.roundId;
}

const newId = () => randomUUID().replaceAll('-', '');
const answer = (given: object, address?: string) => {
  const whole = { submissionId: newId(), language: 'nb', answers: { q1: 4 }, unitId: nord, ...given };
  return api(`rounds/${roundId}/responses`, whole, address);
};
const count = async (table: string) =>
  (
    await sql<{
      n: number;
    }>`select count(*)::int as n from ${sql.table(table)} where round_id = ${roundId}`.execute(house.owner)
  ).rows[0]?.n;

it('each unit people belong to has a link, for whoever may invite, and a framed round has none', async () => {
  const { links } = (await api(`rounds/${roundId}/links`)).body;
  expect(links.map(({ name }: { name: string }) => name)).toEqual(['Nord', 'Sør']);
  expect(links[0].addresses.nn).toContain(`/prove/s/${roundId}/nn/enhet/${nord}`);
  expect((await api(`rounds/${framedId}/links`)).body).toMatchObject({ links: [] });
});

it('the links come as posters too, a page for each in the language one asks for', async () => {
  const posters = async (query: string, round = roundId) => {
    const response = await fetch(`${web.origin}/api/prove/rounds/${round}/posters${query}`, {
      headers: designer.headers,
    });
    return { status: response.status, text: Buffer.from(await response.arrayBuffer()).toString('latin1') };
  };
  const pages = (pdf: string) => pdf.match(/\/Type \/Page\b(?!s)/g)?.length;
  const all = await posters('?language=nn');
  expect([all.status, pages(all.text)]).toEqual([200, 2]);
  expect(all.text).toMatch(/\/Lang \(nn-NO\)/);
  expect(all.text.match(/\/Alt /g)).toHaveLength(2);
  expect(pages((await posters(`?unitId=${nord}`)).text)).toBe(1);
  expect((await posters(`?unitId=${randomUUID()}`)).text).toContain('unknown-unit');
  expect((await posters('', framedId)).text).toContain('no-open-links');
});

it('nobody is invited to it', async () => {
  const frame = { fileName: 'x.csv', contentBase64: 'YQ==', apply: null };
  expect((await api(`rounds/${roundId}/frame`, frame)).status).not.toBe(200);
  expect((await api(`rounds/${roundId}/frame`)).body).toMatchObject({ hasFrame: false, units: [] });
});

it('a retry is one answer, another answer under the same id is refused, and so is a unit that is not asked', async () => {
  const submissionId = newId();
  const twice = await Promise.all([answer({ submissionId }), answer({ submissionId })]);
  expect(twice.map(({ status }) => status)).toEqual([200, 200]);
  expect((await answer({ submissionId })).status).toBe(200);
  const other = await answer({ submissionId, answers: { q1: 2 } });
  expect(other.body.code).toBe('submission-id-reused');
  for (const unitId of [tree[0]?.unitId, randomUUID(), undefined]) {
    expect((await answer({ unitId })).body.code).toBe('unit-not-asked');
  }
  expect([await count('inbox'), await count('receipt'), await count('invitation')]).toEqual([1, 1, 0]);
});

const visit = async (path: string): Promise<FormPage> => readPage(await fetch(web.origin + path));
const press = async (page: FormPage, go: string, given: Record<string, string> = {}): Promise<FormPage> =>
  readPage(
    await fetch(web.origin + page.action, {
      ...{ method: 'POST', headers: { origin: web.origin }, body: filled(page, go, given) },
    }),
  );

it('the page asks for no code, says what the link cannot do, and sends without any script', async () => {
  const choice = await visit(`/prove/s/${roundId}/nb`);
  expect(choice.text).toContain(`/enhet/${nord}"`);
  expect((await visit(`/prove/s/${roundId}/nb/enhet/${randomUUID()}`)).status).toBe(404);
  const first = await visit(`/prove/s/${roundId}/nb/enhet/${nord}`);
  expect(first.text).toContain('Du svarer for Nord.');
  expect(first.text).toContain('Lenken kan ikke hindre at noen svarer flere ganger');
  expect(first.text).not.toContain('Koden i lenken');
  expect(first.fields.map(([name]) => name)).not.toContain('code');
  const before = await count('inbox');
  const review = await press(first, 'next', { 'q.q1': '5' });
  const receipt = await press(review, 'send');
  expect(receipt.text).toContain('Svarene dine er mottatt');
  await press(review, 'send');
  expect(await count('inbox')).toBe((before ?? 0) + 1);
  const notice = await visit(`/prove/s/${roundId}/nb/enhet/${nord}/personvern`);
  expect(notice.status).toBe(200);
  expect(notice.text).toContain('Det finnes ingen kode å knytte dem til.');
});

it('very many answers from one place are slowed, and nobody elsewhere', async () => {
  let slowed: Awaited<ReturnType<typeof answer>> | undefined;
  for (let i = 0; i < 80 && !slowed; i++) {
    const given = await answer({}, '10.9.9.1');
    if (given.status === 429) slowed = given;
  }
  expect(slowed?.body.code).toBe('too-many-tries');
  expect(Number(slowed?.retry)).toBeGreaterThan(0);
  expect((await answer({}, '10.9.8.1')).status).toBe(200);
});

it('a mode is kept, whoever asks', async () => {
  await expect(
    sql`update round set mode = 'confidential' where id = ${roundId}`.execute(house.owner),
  ).rejects.toThrow('keeps the mode');
});

it('beside a framed round of the same survey it is released apart: a count, and no response rate', async () => {
  const unitId = tree[1]?.unitId as UnitId;
  await invite(house.context, municipalityId, framedId, [{ unitId, stratum: '', count: 12 }]);
  const sent = (await count('inbox')) ?? 0;
  house.clock.set('2026-11-27T12:00:00Z');
  const raw = (id: RoundId) => recomputeRaw(house.context, municipalityId, id, [], 'operator');
  await expect(raw(roundId)).rejects.toMatchObject({ code: 'raw-not-allowed' });
  for (const id of [roundId, framedId]) {
    await closeRound(house.context, municipalityId, id, 'operator', 'prøve');
    await mix(house.context, municipalityId, id);
  }
  expect([await count('response'), await count('inbox'), await count('receipt')]).toEqual([sent, 0, 0]);
  expect((await raw(roundId)).units.length).toBeGreaterThan(0);
  await expect(raw(framedId)).rejects.toMatchObject({ code: 'raw-not-allowed' });
  const releaseId = await makeRelease(house.context, municipalityId, roundId);
  const { rows } = await sql<{ answered: number; invited: number | null; rate: number | null }>`
    select answered_count as answered, invited_count as invited, response_rate as rate
    from release_response where release_id = ${releaseId} and unit_id = ${nord}`.execute(house.owner);
  expect(rows[0]).toEqual({ answered: sent, invited: null, rate: null });
  designer = await signInAs(house, municipalityId, { roles: ['designer'] });
  const survey = (await api('surveys/one')).body;
  const [round] = survey.rounds.filter((each: { roundId: string }) => each.roundId === roundId);
  expect(round).toMatchObject({ mode: 'openLink', path: null });
});
