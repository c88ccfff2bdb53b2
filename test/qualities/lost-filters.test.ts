import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { api } from '../../server/api.ts';
import type { MunicipalityId, RoundId, UnitId } from '../../server/core/ids.ts';
import { readShippedScorecard } from '../../server/demo/files.ts';
import { type Databases, type Db, inMunicipality } from '../../server/platform/db/connect.ts';
import { publish } from '../../server/stages/releases/publications.service.ts';
import { installScorecard } from '../../server/stages/scorecards/scorecards.service.ts';
import { oneQuestion } from '../fixtures/questionnaire.ts';
import { addBody } from '../harness/bodies.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../harness/house.ts';
import { serve } from '../harness/http.ts';
import { withoutFilters } from '../harness/lost-filters.ts';
import { installReadySurvey, playOpenRound, releaseRound } from '../harness/play.ts';
import { signInAs } from '../harness/sign-in.ts';

type Web = Awaited<ReturnType<typeof serve>>;
type RouteKey = keyof typeof api;

let house: TestHouse;
/** The app's own code on a query layer without filters: as its roles, and as one whom row-level security does not bind. */
let walled: Web;
let open: Web;
let mine: { municipalityId: MunicipalityId; roundId: RoundId; unitId: UnitId };
let theirs: { municipalityId: MunicipalityId };
/** Every id and word of the neighbour's that stands in no row of ours. */
let marks: RegExp;
/** Of the rows that came to the app: those with a mark. */
const foreign: string[] = [];
let rowCount = 0;

beforeAll(async () => {
  house = await openTestHouse('2024-11-24T12:00:00Z');
  mine = await fill('mine', ['Nord', 'Vest'], 'Egen person');
  theirs = await fill('theirs', ['Fremmed nord', 'Fremmed vest'], 'Fremmed person');
  marks = await marksOf(theirs.municipalityId);
  const patched = (db: Db) =>
    withoutFilters(db, (rows) => {
      rowCount += rows.length;
      for (const row of rows) {
        const text = JSON.stringify(row);
        if (marks.test(text)) foreign.push(text.slice(0, 200));
      }
    });
  const { participant, staff, mixer } = house.context.db;
  const asRoles = { participant: patched(participant), staff: patched(staff), mixer: patched(mixer) };
  const asOwner = patched(house.owner);
  const app = (db: Databases) => serve({ ...house.context, db }, '/nowhere', { trustedProxies: 1 });
  walled = await app(asRoles);
  open = await app({ participant: asOwner, staff: asOwner, mixer: asOwner });
});
afterAll(async () => {
  await walled?.close();
  await open?.close();
  await house?.close();
});
beforeEach(() => {
  foreign.length = 0;
  rowCount = 0;
});

async function fill(slug: string, unitNames: string[], name: string) {
  const { municipalityId, tree } = await addMunicipality(house, slug, unitNames);
  await installScorecard(house.context, municipalityId, await readShippedScorecard('fet-politisk'));
  await installReadySurvey(house.context, municipalityId, oneQuestion('one', 'fet.kultur'));
  const unitId = tree[1]?.unitId as UnitId;
  await signInAs(house, municipalityId, { name, roles: ['designer'], politician: true, leads: unitId });
  const roundId = await playOpenRound(house, municipalityId, { surveyKey: 'one', tree, period: '2024' });
  await releaseRound(house, municipalityId, roundId);
  const to = [await addBody(house, municipalityId)];
  const visibleFromAt = new Date('2100-01-01T00:00:00Z');
  await publish(house.context, municipalityId, roundId, { to, visibleFromAt }, 'operator');
  const next = { surveyKey: 'one', tree, period: '2025' };
  return { municipalityId, unitId, roundId: await playOpenRound(house, municipalityId, next) };
}

async function tables(): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'municipality_id' order by 1`.execute(house.owner);
  return rows.map(({ name }) => name);
}

async function textOf(municipalityId: MunicipalityId): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const table of await tables()) {
    const { rows } = await sql<{ text: string }>`
      select coalesce(string_agg(to_jsonb(x)::text, ' ' order by to_jsonb(x)::text), '') as text
      from ${sql.table(table)} x where municipality_id = ${municipalityId}`.execute(house.owner);
    texts[table] = rows[0]?.text ?? '';
  }
  return texts;
}

async function marksOf(municipalityId: MunicipalityId): Promise<RegExp> {
  const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
  const own = new Set(JSON.stringify(await textOf(mine.municipalityId)).match(uuid));
  const ids = JSON.stringify(await textOf(municipalityId)).match(uuid) ?? [];
  return new RegExp([...new Set(ids.filter((id) => !own.has(id))), 'Fremmed'].join('|'));
}

/** Bodies that go far in: each names something of our own, which a query without filters may take for anything. */
function bodyOf(key: RouteKey): object {
  const person = { name: 'x', email: null, language: 'nb' };
  const unit = { parentUnitId: null, name: 'x', kind: 'unit', position: 9, code: null };
  const wholeUnit = { ...unit, sector: null, leaderAccountId: null };
  const body = { kind: 'council', name: 'x', position: 0, validFromOn: '2024-11-24', validToOn: null };
  const provider = {
    ...{ name: 'x', clientId: 'x', scopes: 'openid', emailClaim: 'email', acrValues: null, roles: [] },
    ...{ secondFactorAcr: [], roleClaim: null, clientSecret: null },
  };
  const bodies: Partial<Record<RouteKey, object>> = {
    'POST /api/:municipality/sign-in': { email: 'x@example.org', password: 'feil' },
    'POST /api/:municipality/password': { token: 'x'.repeat(43), password: 'en blå sykkel i regnet' },
    'POST /api/:municipality/me/sessions/end': { which: 'others' },
    'POST /api/:municipality/people': person,
    'PUT /api/:municipality/people/:accountId': { ...person, deactivated: false },
    'POST /api/:municipality/people/:accountId/roles': { role: 'auditor', surveyKey: null },
    'DELETE /api/:municipality/people/:accountId/roles/:role': { surveyKey: null },
    'POST /api/:municipality/units': { ...wholeUnit, validFromOn: '2024-11-24', predecessorUnitId: null },
    'PUT /api/:municipality/units/:unitId': wholeUnit,
    'POST /api/:municipality/units/:unitId/end': { validToOn: '2024-11-24' },
    'POST /api/:municipality/bodies': body,
    'PUT /api/:municipality/bodies/:bodyId': body,
    'PUT /api/:municipality/providers/:provider': provider,
    'POST /api/:municipality/providers/:provider/use': { isOn: false },
    'PUT /api/:municipality/site': { accessibilityUrl: null, accessibilityEmail: 'x@example.org' },
    'POST /api/:municipality/rounds/:roundId/close': { reason: 'prøve' },
    'POST /api/:municipality/rounds/:roundId/publications': {
      to: [crypto.randomUUID()],
      visibleFromAt: null,
    },
    'POST /api/:municipality/rounds/:roundId/admissions': { code: 'FEIL' },
    'POST /api/:municipality/rounds/:roundId/responses': {
      ...{ code: 'FEIL', submissionId: '0'.repeat(32), language: 'nb', answers: { q1: 3 } },
    },
  };
  return bodies[key] ?? {};
}

/** Every route of the app, as an administrator and as a designer; gives the statuses that came. */
async function everyRoute(web: Web): Promise<Set<number>> {
  const statuses = new Set<number>();
  const keys = (Object.keys(api) as RouteKey[]).filter((key) => !key.includes('/sign-in/:provider'));
  for (const role of ['administrator', 'designer'] as const) {
    for (const [turn, key] of keys.entries()) {
      const { headers, accountId } = await signInAs(house, mine.municipalityId, { roles: [role] });
      const values: Record<string, string> = {
        ...{
          municipality: 'mine',
          survey: 'one',
          scorecard: 'fet-politisk',
          indicator: 'fet.kultur',
          accountId,
        },
        ...{ roundId: mine.roundId, unitId: mine.unitId, role: 'auditor', provider: 'entra' },
      };
      const [method = '', path = ''] = key.split(' ');
      const address = path.replaceAll(/:(\w+)/g, (_, name: string) => values[name] ?? crypto.randomUUID());
      const response = await fetch(`${web.origin}${address}`, {
        method,
        headers: { 'content-type': 'application/json', 'x-forwarded-for': `10.${turn}.1.1`, ...headers },
        ...(method === 'GET' ? {} : { body: JSON.stringify(bodyOf(key)) }),
      });
      const text = await response.text();
      if (marks.test(text)) foreign.push(`${key} answered ${text.slice(0, 200)}`);
      statuses.add(response.status);
    }
  }
  return statuses;
}

it('the app’s own code without any filter reads, changes and deletes no row of the neighbour', async () => {
  const before = await textOf(theirs.municipalityId);
  const own = await textOf(mine.municipalityId);
  const statuses = await everyRoute(walled);
  expect(statuses).toContain(200);
  expect(rowCount).toBeGreaterThan(1_000);
  expect(foreign).toEqual([]);
  expect(await textOf(theirs.municipalityId)).toEqual(before);
  expect(await textOf(mine.municipalityId)).not.toEqual(own);
});

it('and does where row-level security does not bind it, so that it is the wall that holds', async () => {
  const before = await textOf(theirs.municipalityId);
  await everyRoute(open);
  expect(foreign.length).toBeGreaterThan(10);
  const after = await textOf(theirs.municipalityId);
  expect(Object.keys(before).filter((table) => before[table] !== after[table]).length).toBeGreaterThan(0);
});

it('the mixer’s and the participant’s statements too', async () => {
  for (const role of ['participant', 'mixer'] as const) {
    const db = withoutFilters(house.context.db[role], (rows) => {
      rowCount += rows.length;
      for (const row of rows) if (marks.test(JSON.stringify(row))) foreign.push(JSON.stringify(row));
    });
    await inMunicipality(db, mine.municipalityId, async (tx) => {
      const { id } = { id: theirs.municipalityId };
      for (const table of ['round', 'survey', 'questionnaire_version'] as const) {
        await tx.selectFrom(table).selectAll().where('municipality_id', '=', id).execute();
      }
    });
  }
  expect(rowCount).toBeGreaterThan(0);
  expect(foreign).toEqual([]);
});
