import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readShippedQuestionnaire } from '../../server/demo/files.ts';
import { makeDemoAccounts } from '../../server/demo/load.ts';
import { loadRealData, realMunicipality } from '../../server/demo/real.ts';
import { loadWhole } from '../../server/demo/whole.ts';
import { inMunicipality } from '../../server/platform/db/connect.ts';
import { jobNames } from '../../server/platform/jobs/names.ts';
import { invite } from '../../server/stages/invitations/invitations.service.ts';
import { findMunicipality } from '../../server/stages/organisation/organisation.store.ts';
import { openRound } from '../../server/stages/rounds/rounds.service.ts';
import { listRounds } from '../../server/stages/rounds/rounds.store.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../harness/house.ts';
import { installReadySurvey } from '../harness/play.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

/** A round of its own with a key and invitations, as the demo makes them. */
async function addRound(municipalityId: Parameters<typeof openRound>[1], tree: Tree): Promise<void> {
  const questionnaire = await readShippedQuestionnaire('barnehage-foreldre');
  await installReadySurvey(house.context, municipalityId, questionnaire);
  const now = house.clock.now().getTime();
  const roundId = await openRound(house.context, municipalityId, {
    surveyKey: questionnaire.key,
    period: '2026',
    source: 'collected',
    opensAt: new Date(now - 86_400_000),
    closesAt: new Date(now + 86_400_000),
    tree,
  });
  const unitId = tree.at(-1)?.unitId as Parameters<typeof invite>[3][number]['unitId'];
  await invite(house.context, municipalityId, roundId, [{ unitId, stratum: '', count: 3 }]);
}
type Tree = Parameters<typeof openRound>[2]['tree'];

it('what a killed load left behind is cleared away, and nothing else is', async () => {
  const bystander = await addMunicipality(house, 'nabo', ['Enhet']);
  await addRound(bystander.municipalityId, bystander.tree);
  const [keyOfBystander] = readdirSync(house.keyDir);

  // As after kill -9: rows and a key, and the slug of one that is not whole.
  const left = await addMunicipality(house, `${realMunicipality.slug}-unfinished`, ['Enhet']);
  await makeDemoAccounts(house.context, left.municipalityId);
  await addRound(left.municipalityId, left.tree);
  await house.context.jobs.send(
    jobNames.mix,
    { municipalityId: left.municipalityId, roundId: randomUUID() },
    'x',
  );

  expect(await loadRealData(house.context, house.owner)).toBe(true);
  expect(await loadRealData(house.context, house.owner)).toBe(false);
  expect(await findMunicipality(house.owner, `${realMunicipality.slug}-unfinished`)).toBeUndefined();
  const { rows } = await sql`select 1 from unit where municipality_id = ${left.municipalityId}
    union all select 1 from pgboss.job where data->>'municipalityId' = ${left.municipalityId}`.execute(
    house.owner,
  );
  expect(rows).toEqual([]);
  expect(readdirSync(house.keyDir)).toEqual([keyOfBystander]);
  const rounds = await inMunicipality(house.context.db.staff, bystander.municipalityId, (tx) =>
    listRounds(tx),
  );
  expect(rounds).toHaveLength(1);
});

it('a load that fails is not shown, and the next starts from the beginning', async () => {
  const municipality = { slug: 'halv', name: 'Halv', dataLabel: 'fictitious' } as const;
  const failing = loadWhole(house.context, house.owner, municipality, async (id) => {
    await makeDemoAccounts(house.context, id);
    throw new Error('in the middle');
  });
  await expect(failing).rejects.toThrow('in the middle');
  expect(await findMunicipality(house.owner, 'halv')).toBeUndefined();
  expect(await loadWhole(house.context, house.owner, municipality, async () => {})).toBe(true);
  expect(await findMunicipality(house.owner, 'halv')).toBeDefined();
});
