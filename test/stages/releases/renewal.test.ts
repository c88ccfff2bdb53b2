import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadDemo } from '../../../server/demo/load.ts';
import { renewOutdatedReleases } from '../../../server/flow.ts';
import { inMunicipality } from '../../../server/platform/db/connect.ts';
import {
  findMunicipality,
  type Municipality,
} from '../../../server/stages/organisation/organisation.store.ts';
import { methodVersion } from '../../../server/stages/releases/releases.service.ts';
import { listCells } from '../../../server/stages/releases/releases.store.ts';
import { openTestHouse, type TestHouse } from '../../harness/house.ts';

let house: TestHouse;
let fet: Municipality;

beforeAll(async () => {
  house = await openTestHouse('2026-11-24T12:00:00Z');
  await loadDemo(house.context, house.owner, () => {});
  fet = (await findMunicipality(house.owner, 'fet')) as Municipality;
});
afterAll(() => house.close());

/** As the first version left them: an older method, and comparisons that nobody had adjusted. */
async function makeOld(): Promise<void> {
  await inMunicipality(house.owner, fet.id, async (tx) => {
    await sql`update release set method_version = 0, input_hash = 'old' || round_id`.execute(tx);
    await sql`update release_cell set comparison = comparison #- '{mean,adjustedP}' #- '{spread,adjustedP}'`.execute(
      tx,
    );
  });
}

const releases = () =>
  inMunicipality(house.owner, fet.id, (tx) =>
    tx.selectFrom('release').selectAll().orderBy('round_id').orderBy('version').execute(),
  );
const publications = () =>
  inMunicipality(house.owner, fet.id, (tx) => tx.selectFrom('publication').selectAll().execute());

it('makes every release of an older method anew, for those who saw the old one, and only once', async () => {
  const before = await releases();
  const seen = await publications();
  await makeOld();
  expect(await renewOutdatedReleases(house.context)).toBe(before.length);
  expect(await renewOutdatedReleases(house.context)).toBe(0);
  const after = await releases();
  expect(after).toHaveLength(2 * before.length);
  const fresh = after.filter(({ version }) => version === 2);
  expect(new Set(fresh.map((release) => release.method_version))).toEqual(new Set([methodVersion]));
  const places = (ids: Set<string>, all: typeof seen) =>
    all
      .filter(({ release_id }) => ids.has(release_id))
      .map(({ body_id, visible_from_at }) => `${body_id} ${visible_from_at.toISOString()}`)
      .sort();
  const now = await publications();
  expect(places(new Set(fresh.map(({ id }) => id)), now)).toEqual(
    places(new Set(before.map(({ id }) => id)), seen),
  );
  const cells = await inMunicipality(house.owner, fet.id, async (tx) =>
    Promise.all(fresh.map(({ id }) => listCells(tx, id, 'internal', { cuts: true }))),
  );
  const compared = cells.flat().flatMap(({ comparison }) => (comparison.comparable ? [comparison] : []));
  expect(compared.length).toBeGreaterThan(20);
  for (const { mean, spread } of compared) {
    expect(mean.adjustedP === null || mean.adjustedP >= (mean.p as number)).toBe(true);
    expect(spread.familySize).toBeGreaterThan(0);
  }
});
