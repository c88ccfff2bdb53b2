import { expect, it } from 'vitest';
import { api } from '../../server/api.ts';
import { type OpenApi, openApi } from '../../server/platform/http/openapi.ts';
import { promisesOf } from '../harness/promises.ts';

/** As it is served. The answers themselves are held against it in authorisation.test.ts. */
const breachOf = promisesOf(JSON.parse(JSON.stringify(openApi(api))) as OpenApi);

function breach(key: string, status: number, type: string, body: unknown, location?: string): string | null {
  const headers = new Headers({ 'content-type': type, ...(location ? { location } : {}) });
  return breachOf(key, { status, headers, body: typeof body === 'string' ? body : JSON.stringify(body) });
}

const bodies = 'GET /api/:municipality/bodies';
const seat = 'PUT /api/:municipality/bodies/:bodyId/members/:memberId';
const problem = (code: string, status: number) => ({ type: `/problems/${code}`, code, status, title: code });
const asProblem = 'application/problem+json; charset=utf-8';
const asJson = 'application/json; charset=utf-8';

it('an answer as described is none', () => {
  expect(breach(bodies, 200, asJson, { bodies: [] })).toBeNull();
  expect(breach(bodies, 404, asProblem, problem('unknown-municipality', 404))).toBeNull();
  expect(breach(bodies, 503, asProblem, problem('try-again-soon', 503))).toBeNull();
  expect(breach(seat, 404, asProblem, problem('unknown-body', 404))).toBeNull();
  expect(breach(seat, 409, asProblem, problem('already-a-member', 409))).toBeNull();
});

it.each([
  ['a status', 201, asJson, { bodies: [] }, /201 is not described/],
  ['a type', 200, 'text/csv', 'x', /text\/csv.*application\/json/],
  ['a body', 200, asJson, { bodies: [{}] }, /bodies\[0\]\.kind/],
  ['a key', 200, asJson, { bodies: [], more: 1 }, /more/],
  ['a code', 404, asProblem, problem('unknown-unit', 404), /code/],
  ['a code of another status', 409, asProblem, problem('sign-in-needed', 409), /code/],
  ['a problem without all its parts', 404, asProblem, { code: 'unknown-municipality' }, /title/],
  ['a problem that tells another status', 404, asProblem, problem('unknown-municipality', 409), /status/],
  ['a problem in plain JSON', 404, asJson, problem('unknown-municipality', 404), /came as/],
] as const)('%s that is not described is one', (_what, status, type, body, told) => {
  expect(breach(bodies, status, type, body)).toMatch(told);
});

it('files are files, by format, and a browser that is sent on is told where', () => {
  const log = 'GET /api/:municipality/audit/export';
  expect(breach(log, 200, 'text/csv; charset=utf-8', 'x')).toBeNull();
  expect(breach(log, 200, 'application/jsonl', '{}')).toBeNull();
  expect(breach(log, 200, asJson, '"x"')).toMatch(/came as/);
  const raw = 'GET /api/:municipality/rounds/:roundId/raw';
  expect(breach(raw, 200, 'text/csv', 'x')).toBeNull();
  expect(breach(raw, 200, asJson, { units: [], smallCells: {} })).toBeNull();
  expect(breach(raw, 200, asJson, '"x"')).toMatch(/not as described/);
  const toProvider = 'GET /api/:municipality/sign-in/:provider';
  expect(breach(toProvider, 302, 'text/plain', '', 'https://login.example')).toBeNull();
  expect(breach(toProvider, 302, 'text/plain', '')).toMatch(/location/i);
  expect(breach(toProvider, 200, asJson, 'null')).toMatch(/200 is not described/);
});

it('what a provider sends may be a form', () => {
  const { paths } = openApi(api);
  const route = paths['/api/{municipality}/sign-in/{provider}/back-channel-logout']?.['post'];
  expect(Object.keys(route?.requestBody?.content ?? {})).toEqual([
    'application/json',
    'application/x-www-form-urlencoded',
  ]);
});
