import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { api } from '../../server/api.ts';
import type { MunicipalityId, RoundId } from '../../server/core/ids.ts';
import type { Route } from '../../server/platform/http/contract.ts';
import { openRound } from '../../server/stages/rounds/rounds.service.ts';
import { sampleQuestionnaire } from '../fixtures/questionnaire.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../harness/house.ts';
import { serve } from '../harness/http.ts';
import { asText, nearSchema } from '../harness/near-schema.ts';
import { installReadySurvey } from '../harness/play.ts';
import { signInAs } from '../harness/sign-in.ts';

/** Bodies for each of the two senders, shared out over the write routes. */
const bodies = 2_000;
const together = 8;
const limitMs = 1_000;
/** Another each time; put the printed one here to see a fault again. */
const seed = randomInt(2 ** 31);
/** What would show the inside. */
const leak = /\b(select|insert) |node_modules|\/server\/|\bstack\b/i;

/** What closes the round comes last: the others shall meet an open one. */
const writes = Object.entries(api as Record<string, Route>)
  .filter(([key]) => !key.startsWith('GET '))
  .toSorted(([a], [b]) => Number(a.endsWith('/close')) - Number(b.endsWith('/close')));
const each = Math.ceil(bodies / writes.length);

/** Which answers came, to show that the bodies get far inside. */
const seen = new Set<string>();

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let municipalityId: MunicipalityId;
let roundId: RoundId;

beforeAll(async () => {
  house = await openTestHouse();
  const made = await addMunicipality(house, 'prove', ['Nord']);
  municipalityId = made.municipalityId;
  await installReadySurvey(house.context, municipalityId, sampleQuestionnaire());
  roundId = await openRound(house.context, municipalityId, {
    ...{ surveyKey: 'sample', period: '2026', source: 'collected', tree: made.tree },
    ...{ opensAt: new Date('2026-11-20T00:00:00Z'), closesAt: new Date('2026-12-01T00:00:00Z') },
  });
  // With a proxy in front, so that each body comes from an address of its own and is not held back.
  web = await serve(house.context, '/nowhere', { trustedProxies: 1 });
});
afterAll(async () => {
  await web?.close();
  await house?.close();
});

/** Real objects half the time, so that what is behind the look-up is reached. */
function pathsOf(path: string): fc.Arbitrary<string> {
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '');
  const values = names.map((name) => {
    if (name === 'municipality') return fc.constantFrom('prove', 'prove', 'prove', 'prove', 'ukjent');
    const real = name === 'roundId' ? roundId : 'sample';
    return fc.oneof(
      fc.constant(real),
      fc.constant(real),
      fc.uuid(),
      fc.string({ minLength: 1, maxLength: 90 }),
    );
  });
  return fc
    .tuple(...values)
    .map((chosen) =>
      names.reduce(
        (made, name, index) => made.replace(`:${name}`, () => encodeURIComponent(chosen[index] ?? '')),
        path,
      ),
    );
}

async function fault(method: string, path: string, body: string, headers: object): Promise<string | null> {
  const since = performance.now();
  const octets = Array.from({ length: 3 }, () => randomInt(256)).join('.');
  const response = await fetch(web.origin + path, {
    ...{ method, body },
    headers: { 'content-type': 'application/json', 'x-forwarded-for': `10.${octets}`, ...headers },
  });
  const text = await response.text();
  seen.add(`${response.status} ${(JSON.parse(text) as { code?: string }).code}`);
  const took = performance.now() - since;
  const wrong =
    response.status >= 500
      ? `status ${response.status}`
      : leak.test(text)
        ? 'a leak'
        : took > limitMs
          ? 'slow'
          : null;
  return (
    wrong && `${wrong} (seed ${seed}): ${method} ${path} ${body.slice(0, 2_000)} → ${text.slice(0, 500)}`
  );
}

/** A body that is slow of itself is slow again; a busy machine is not its fault. */
async function lastingFault(...sent: Parameters<typeof fault>): Promise<string | null> {
  const found = await fault(...sent);
  return found?.startsWith('slow') ? fault(...sent) : found;
}

async function faultsOf(key: string, route: Route, headers: object): Promise<string[]> {
  const [method = '', path = ''] = key.split(' ');
  const schema = route.body ? z.toJSONSchema(route.body, { io: 'input', unrepresentable: 'any' }) : {};
  const made = fc.tuple(pathsOf(path), asText(nearSchema(schema as Record<string, unknown>)));
  const samples = fc.sample(made, { numRuns: each, seed });
  const faults: (string | null)[] = [];
  for (let at = 0; at < samples.length; at += together) {
    const some = samples.slice(at, at + together);
    faults.push(
      ...(await Promise.all(some.map(([where, body]) => lastingFault(method, where, body, headers)))),
    );
  }
  return faults.filter((found) => found !== null).slice(0, 5);
}

describe.each(writes)('%s stands any body', (key, route) => {
  it('from a stranger', async () => {
    expect(await faultsOf(key, route, {})).toEqual([]);
  });

  it('from a designer', async () => {
    const { headers } = await signInAs(house, municipalityId, { roles: ['designer'] });
    expect(await faultsOf(key, route, headers)).toEqual([]);
  });
});

it('the bodies came past the first door', () => {
  expect([...seen]).toEqual(
    expect.arrayContaining(['400 invalid-request', '422 invalid-answers', '404 code-not-usable']),
  );
});
