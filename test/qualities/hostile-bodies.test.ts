import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bodyLimitBytes } from '../../server/app.ts';
import type { MunicipalityId, RoundId, UnitId } from '../../server/core/ids.ts';
import { cspReportPath } from '../../server/platform/http/headers.ts';
import { invite } from '../../server/stages/invitations/invitations.service.ts';
import { openRound } from '../../server/stages/rounds/rounds.service.ts';
import { sampleQuestionnaire } from '../fixtures/questionnaire.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../harness/house.ts';
import { serve } from '../harness/http.ts';
import { installReadySurvey } from '../harness/play.ts';

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let municipalityId: MunicipalityId;
let roundId: RoundId;
let code: string;

beforeAll(async () => {
  house = await openTestHouse();
  const made = await addMunicipality(house, 'prove', ['Nord']);
  municipalityId = made.municipalityId;
  await installReadySurvey(house.context, municipalityId, withManyTexts());
  web = await serve(house.context);
  roundId = await openRound(house.context, municipalityId, {
    surveyKey: 'sample',
    period: '2026',
    source: 'collected',
    opensAt: new Date('2026-11-20T00:00:00Z'),
    closesAt: new Date('2026-12-01T00:00:00Z'),
    tree: made.tree,
  });
  const unitId = made.tree[1]?.unitId as UnitId;
  const [invited] = await invite(house.context, municipalityId, roundId, [{ unitId, stratum: '', count: 1 }]);
  code = invited?.code ?? '';
});
afterAll(async () => {
  await web.close();
  await house.close();
});

/** Each text is within its limit; all together are larger than the largest envelope. */
function withManyTexts() {
  const questionnaire = sampleQuestionnaire();
  const elements = questionnaire.definition.pages[0]?.['elements'] as Record<string, unknown>[];
  for (let index = 0; index < 12; index++) {
    elements.push({ type: 'comment', name: `tekst${index}`, title: { nb: 'x', nn: 'x', en: 'x' } });
  }
  return questionnaire;
}

async function send(body: BodyInit, headers: Record<string, string> = {}) {
  const response = await fetch(`${web.origin}/api/prove/rounds/${roundId}/responses`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  const text = await response.text();
  return {
    status: response.status,
    text,
    faults: (JSON.parse(text) as { faults?: { code: string }[] }).faults,
  };
}
const around = (answers: string, more = '') =>
  `{"code":"${code}","submissionId":"${randomUUID().replaceAll('-', '')}","language":"nb"${more},"answers":${answers}}`;

describe('each row of what survey-core lets through, over HTTP', () => {
  it.each([
    ['a rating of 99', '{"q1":99}', 'off-the-scale'],
    ['a script as a rating', '{"q1":"\\"><script>"}', 'off-the-scale'],
    ['white space as a rating', '{"q1":" "}', 'off-the-scale'],
    ['a cell outside the columns', '{"m":{"r1":9}}', 'not-a-column'],
    ['text in a number field', '{"antall":"abc"}', 'not-a-number'],
    ['a number over the largest', '{"antall":500}', 'out-of-range'],
    ['an endless number', '{"antall":1e400}', 'not-a-number'],
    ['two choices where one may be made', '{"flere":["a","b"]}', 'too-many-choices'],
    ['an unknown key', '{"ukjent":1}', 'unknown-question'],
    ['an unknown key with nothing in it', '{"ukjent":null}', 'unknown-question'],
    ['an answer to a hidden question', '{"alder":"ung","q2":3}', 'hidden-question'],
    ['a choice that is not there', '{"alder":77}', 'not-a-choice'],
    ['half a character', '{"kommentar":"\\ud800"}', 'not-text'],
    ['a zero byte', '{"kommentar":"\\u0000"}', 'not-text'],
  ])('%s', async (_what, answers, fault) => {
    expect(await send(around(answers))).toMatchObject({ status: 422, faults: [{ code: fault }] });
  });
});

describe('a body nobody sends by mistake', () => {
  it.each([
    ['a question answered twice', () => around('{"q1":99,"q1":3}'), 'key-given-twice'],
    ['twice, spelt differently', () => around('{"q1":99,"\\u0071\\u0031":3}'), 'key-given-twice'],
    ['__proto__ among the answers', () => around('{"__proto__":{"q1":3}}'), 'forbidden-key'],
    ['__proto__ beside them', () => around('{"q1":3}', ',"__proto__":{"x":1}'), 'forbidden-key'],
    ['a list in a list, 60,000 deep', () => around(`{"q1":${'['.repeat(60_000)}`), 'nested-too-deep'],
    ['bytes that are no text', () => Buffer.concat([Buffer.from('{"a":"'), Buffer.of(0xff)]), 'not-utf-8'],
    ['a key the contract does not have', () => around('{"q1":3}', ',"extra":1'), 'unrecognized_keys'],
  ])('%s', async (_what, body, fault) => {
    expect(await send(body())).toMatchObject({ status: 400, faults: [{ code: fault }] });
  });

  it('another character set', async () => {
    const headers = { 'content-type': 'application/json; charset=utf-16' };
    expect((await send(Buffer.from(around('{"q1":3}'), 'utf16le'), headers)).status).toBe(400);
  });

  it('larger than the limit, or packed, so that a little takes up much', async () => {
    expect((await send('x'.repeat(bodyLimitBytes + 1))).status).toBe(413);
    for (const packed of [gzipSync(Buffer.alloc(20_000_000, ' ')), gzipSync(around('{"q1":3}'))]) {
      const { status, text } = await send(packed, { 'content-encoding': 'gzip' });
      expect([status, JSON.parse(text)]).toEqual([415, expect.objectContaining({ code: 'body-packed' })]);
    }
  });

  it.each([
    ['a form', '/s/ROUND/nb', 'application/x-www-form-urlencoded', 415],
    [
      'a form of a provider of sign-in',
      '/api/prove/sign-in/x/back-channel-logout',
      'application/x-www-form-urlencoded',
      415,
    ],
    [
      'what a browser tells of a stopped script, which is answered alike whatever comes',
      cspReportPath,
      'application/csp-report',
      204,
    ],
  ])('%s, packed', async (_what, path, type, status) => {
    const headers = { 'content-type': type, 'content-encoding': 'gzip', origin: web.origin };
    const address = web.origin + path.replace('/s/ROUND', `/prove/s/${roundId}`);
    const told = await fetch(address, { method: 'POST', headers, body: gzipSync('{"a":1}') });
    expect(told.status).toBe(status);
  });

  it('thousands of unknown keys do not come back as thousands of faults', async () => {
    const keys = Array.from({ length: 15_000 }, (_, index) => `"k${index}":1`).join(',');
    const { status, faults } = await send(around(`{${keys}}`));
    expect([status, faults?.length]).toEqual([422, 100]);
  });

  it('texts that together fit no envelope are a fault, not a crash', async () => {
    const texts = Array.from({ length: 12 }, (_, index) => `"tekst${index}":"${'\\u0001'.repeat(2_000)}"`);
    expect(await send(around(`{${texts.join(',')}}`))).toMatchObject({
      status: 413,
      faults: [{ code: 'too-long' }],
    });
  });

  it('none of it is stored, none spends the code, and none shows the inside', async () => {
    const bodies = ['{', 'null', '[]', '{}', around('{"q1":99}'), around('null'), around('{"m":{"r1":{}}}')];
    for (const { status, text } of await Promise.all(bodies.map((body) => send(body)))) {
      expect(status).toBeLessThan(500);
      expect(text).not.toMatch(/select|insert|\bat \/|node_modules|server\/|stack/i);
    }
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from inbox`.execute(house.owner);
    expect(rows[0]?.n).toBe(0);
    expect((await send(around('{"q1":3}'))).status).toBe(200);
  });
});

it('an address is never turned into one on another site', async () => {
  const response = await fetch(`${web.origin}/%2Fevil.example/s/x`, { redirect: 'manual' });
  expect(response.headers.get('location')).toBe('/%2Fevil.example/s/x/nb');
});

it('an unknown or broken address gives a problem, and it is not kept by anyone', async () => {
  for (const path of ['/api/prove/nothing', '/api/%00', '/%E0%A4%A', '//x/s/y']) {
    const response = await fetch(web.origin + path);
    expect([400, 404]).toContain(response.status);
    expect(response.headers.get('content-type')).toMatch(/problem\+json/);
    expect(response.headers.get('cache-control')).toBe('no-store');
  }
});
