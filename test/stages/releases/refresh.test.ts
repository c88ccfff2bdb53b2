import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MunicipalityId, RoundId, UnitId } from '../../../server/core/ids.ts';
import type { UnitTree } from '../../../server/core/unit-tree.ts';
import { inMunicipality } from '../../../server/platform/db/connect.ts';
import { makeRelease } from '../../../server/stages/releases/releases.service.ts';
import { insertResponses } from '../../../server/stages/responses/responses.store.ts';
import { openRound } from '../../../server/stages/rounds/rounds.service.ts';
import { oneQuestion } from '../../fixtures/questionnaire.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';
import { installReadySurvey } from '../../harness/play.ts';

let house: TestHouse;
let municipalityId: MunicipalityId;
let roundId: RoundId;
let tree: UnitTree;

beforeAll(async () => {
  house = await openTestHouse('2026-11-24T12:00:00Z');
  ({ municipalityId, tree } = await addMunicipality(house, 'prove', ['Nord', 'Sør']));
  await installReadySurvey(house.context, municipalityId, oneQuestion('one', 'one.indikator'));
  const at = house.clock.now();
  roundId = await openRound(house.context, municipalityId, {
    ...{ surveyKey: 'one', period: '2026', source: 'imported', tree },
    ...{ opensAt: new Date(at.getTime() - 1_000), closesAt: at, acceptsUntilAt: at },
  });
  await answer(1, 20);
  await answer(2, 20);
});
afterAll(() => house.close());

/** As an import of the future might: more answers in a round that has a release. */
async function answer(place: number, count: number): Promise<void> {
  const unitId = tree[place]?.unitId as UnitId;
  await inMunicipality(house.context.db.mixer, municipalityId, (tx) =>
    insertResponses(
      tx,
      municipalityId,
      roundId,
      Array.from({ length: count }, (_, index) => ({
        unitId,
        stratum: '',
        answers: { q1: 1 + (index % 6) },
      })),
    ),
  );
}

const release = () => makeRelease(house.context, municipalityId, roundId);
const versions = () =>
  inMunicipality(house.context.db.staff, municipalityId, async (tx) =>
    (await tx.selectFrom('release').select('version').orderBy('version').execute()).map(
      ({ version }) => version,
    ),
  );

it('a round is not released anew for fewer than five new answers, and for five it is', async () => {
  const first = await release();
  expect(await release()).toBe(first);
  await answer(1, 1);
  await expect(release()).rejects.toMatchObject({ code: 'refresh-too-small', status: 409 });
  await answer(1, 3);
  await expect(release()).rejects.toMatchObject({ code: 'refresh-too-small' });
  expect(await versions()).toEqual([1]);
  await answer(1, 1);
  expect(await release()).not.toBe(first);
  expect(await versions()).toEqual([1, 2]);
});

it('nor where the five are in two units of which both are told', async () => {
  await answer(1, 3);
  await answer(2, 3);
  await expect(release()).rejects.toMatchObject({ code: 'refresh-too-small' });
  expect(await versions()).toEqual([1, 2]);
});
