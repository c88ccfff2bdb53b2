import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { api } from '../../server/api.ts';
import type { MunicipalityId } from '../../server/core/ids.ts';
import { loadDemo } from '../../server/demo/load.ts';
import { bankContract } from '../../server/stages/bank/bank.contract.ts';
import { claimsContract } from '../../server/stages/claims/claims.contract.ts';
import { findingsContract } from '../../server/stages/findings/findings.contract.ts';
import { inquiriesContract } from '../../server/stages/inquiries/inquiries.contract.ts';
import { findMunicipality } from '../../server/stages/organisation/organisation.store.ts';
import { comparisonContract } from '../../server/stages/peers/comparison.contract.ts';
import { scorecardsContract } from '../../server/stages/scorecards/scorecards.contract.ts';
import { unitContract } from '../../server/stages/scorecards/unit.contract.ts';
import { addBody } from '../harness/bodies.ts';
import { openTestHouse, type TestHouse } from '../harness/house.ts';
import { serve } from '../harness/http.ts';
import { keyFor, signInAs, signInByEmail } from '../harness/sign-in.ts';

/**
 * What the pages, their downloads and the API show to anybody is a function of what releases tell that reader, and of nothing
 * else: the answers and counts behind are altered, and no reader's results change by a byte. So the attacker of
 * `npm run attack`, who is given every cell of both lattices at once, holds all that can be read here.
 */
type Headers = Record<string, string>;

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let municipalityId: MunicipalityId;
const readers: Record<string, Headers> = {};
const paths: string[] = [];

/** What tells of figures by its reader's own sight, with and without a scope for programs. */
const bySight = {
  ...{ ...scorecardsContract, ...unitContract, ...findingsContract, ...comparisonContract },
  ...{ ...inquiriesContract, ...claimsContract, ...bankContract },
};
/**
 * Every route that programs may read results by, and all that else tells of figures. What people wrote is let out text by
 * text, by somebody who has read it.
 */
const routes = Object.entries(api)
  .filter(([key]) => key.startsWith('GET '))
  .filter(([key, route]) => key in bySight || ('scope' in route && route.scope === 'results:read'))
  .map(([key]) => key.slice('GET /api/:municipality'.length))
  .filter((path) => !path.endsWith('/own-words'));
/** The demo's own pair. */
const asked = { indicatorKey: 'fet.brukertilfredshet', surveyKey: 'hjemmesykepleie-bruker' };
/** What is asked for beside the address, where a route needs it. */
const queries: Record<string, string> = {
  '/inquiries/place': `?indicator=${asked.indicatorKey}&survey=${asked.surveyKey}`,
};

beforeAll(async () => {
  house = await openTestHouse('2026-11-24T12:00:00Z');
  await loadDemo(house.context, house.owner, () => {});
  const municipality = await findMunicipality(house.owner, 'fet');
  if (!municipality) throw new Error('the demo is not there');
  municipalityId = municipality.id;
  const [unit] = await house.owner
    .selectFrom('unit')
    .select('id')
    .where('municipality_id', '=', municipalityId)
    .where('name', '=', 'Hovin barnehage')
    .execute();
  if (!unit) throw new Error('the demo has another unit');
  const other = await addBody(house, municipalityId, { name: 'Kontrollutvalget' });
  readers.nobody = {};
  readers.council = (await signInByEmail(house, municipalityId, 'politician@example.org')).headers;
  readers.otherBody = (await signInAs(house, municipalityId, { seats: [{ bodyId: other }] })).headers;
  readers.unitLeader = (await signInAs(house, municipalityId, { leads: unit.id })).headers;
  for (const role of ['designer', 'administrator', 'auditor', 'keyCustodian'] as const) {
    readers[role] = (await signInAs(house, municipalityId, { roles: [role] })).headers;
  }
  readers.program = (await keyFor(house, municipalityId, ['results:read'])).headers;
  web = await serve(house.context);
  await findPaths();
});
afterAll(async () => {
  await web.close();
  await house.close();
});

async function findPaths(): Promise<void> {
  const known: Record<string, string[]> = {
    scorecard: await keysOf('scorecard'),
    indicator: await indicatorsWithOneMore(),
    survey: await keysOf('survey'),
    // On a scale, a choice that several surveys ask, and words.
    item: ['fet.kulturtilbud', 'hjemmesykepleie.pleien', 'felles.alder', 'fet.kommentar'],
    unitId: await unitsNamed(['Fetsund barnehage', 'Hovin barnehage', 'Fetsund']),
    // The demo's politician has held them against what the council sees inside.
    claim: (await house.owner.selectFrom('claim').select('id').execute()).map(({ id }) => id),
  };
  for (const route of routes) {
    const names = [...route.matchAll(/:(\w+)/g)].map(([, name]) => name as string);
    const missing = names.filter((name) => !known[name]);
    if (missing.length > 0) throw new Error(`${route}: say here what ${missing.join(', ')} can be`);
    let filled = [route];
    for (const name of names) {
      filled = filled.flatMap((path) => (known[name] ?? []).map((key) => path.replace(`:${name}`, key)));
    }
    paths.push(...filled.map((path) => path + (queries[route] ?? '')));
  }
}

async function keysOf(table: 'scorecard' | 'indicator' | 'survey'): Promise<string[]> {
  const rows = await house.owner
    .selectFrom(table)
    .select('key')
    .where('municipality_id', '=', municipalityId)
    .orderBy('key')
    .execute();
  return rows.map(({ key }) => key);
}

/** Of one survey a unit that is shown to all and one that is too small for that, and a unit of another survey. */
async function unitsNamed(names: string[]): Promise<string[]> {
  const rows = await house.owner
    .selectFrom('unit')
    .select('id')
    .where('municipality_id', '=', municipalityId)
    .where('name', 'in', names)
    .execute();
  if (rows.length < names.length) throw new Error('the demo has other units');
  return rows.map(({ id }) => id);
}

/** The indicators that there are results of, and one of the many that there are none of. */
async function indicatorsWithOneMore(): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select key from indicator i where municipality_id = ${municipalityId}
      and exists (select from indicator_value v where v.municipality_id = i.municipality_id and v.indicator_id = i.id)`.execute(
    house.owner,
  );
  const fed = rows.map(({ key }) => key);
  const [without] = (await keysOf('indicator')).filter((key) => !fed.includes(key));
  return [...fed, ...(without === undefined ? [] : [without])].sort();
}

/** Everything one reader can read of results, by address. */
async function readBy(headers: Headers): Promise<Record<string, string>> {
  const read: Record<string, string> = {};
  for (const path of paths) {
    const response = await fetch(`${web.origin}/api/fet${path}`, { headers });
    read[path] = `${response.status} ${await response.text()}`;
  }
  return read;
}

async function readByAll(): Promise<Record<string, Record<string, string>>> {
  const read = Object.entries(readers).map(async ([name, headers]) => [name, await readBy(headers)] as const);
  return Object.fromEntries(await Promise.all(read));
}

/** Everything that everybody reads, in the order of the tests: as it was released, and what of that is to stay as more is taken away. */
let released: Awaited<ReturnType<typeof readByAll>>;

describe('what anybody reads of results', () => {
  it('is told to somebody by each route', async () => {
    released = await readByAll();
    expect(routes.length).toBeGreaterThanOrEqual(11);
    // Each route tells somebody something here; one that refuses everybody would be the same whatever it read.
    for (const path of paths) {
      const told = Object.values(released).filter((read) => read[path]?.startsWith('200'));
      expect(told.length, path).toBeGreaterThan(0);
    }
    expect(JSON.stringify(released.council)).toContain('dissatisfiedShare');
  });

  it('comes from releases: it is the same, to the byte, when every answer and count behind is gone', async () => {
    const { numDeletedRows } = await house.owner
      .deleteFrom('response')
      .where('municipality_id', '=', municipalityId)
      .executeTakeFirst();
    expect(Number(numDeletedRows)).toBeGreaterThan(1_000);
    for (const table of ['free_text', 'coarse_count', 'frame_count', 'answer_file', 'inbox', 'inbox_file']) {
      await sql`delete from ${sql.table(table)} where municipality_id = ${municipalityId}`.execute(
        house.owner,
      );
    }
    expect(await readByAll()).toEqual(released);
  });

  it('comes from the reader’s own set of figures: without a body’s, the public reads the same', async () => {
    for (const table of ['release_cell', 'release_response', 'release_population', 'release_question']) {
      await sql`delete from ${sql.table(table)} where municipality_id = ${municipalityId}
        and lattice = 'internal'`.execute(house.owner);
    }
    const after = await readByAll();
    for (const reader of ['nobody', 'otherBody', 'auditor', 'keyCustodian', 'administrator', 'program']) {
      expect(after[reader], reader).toEqual(released[reader]);
    }
    expect(after.council).not.toEqual(released.council);
    // To a leader too: what anybody may be shown of their unit is the public's.
    const forAll = (read: Record<string, string> | undefined) =>
      JSON.parse(read?.['/my-units']?.slice('200 '.length) ?? '').units.map(
        (unit: { forAll: unknown }) => unit.forAll,
      );
    expect(forAll(after.unitLeader)).toEqual(forAll(released.unitLeader));
  });
});
