import { afterAll, beforeAll, expect, it } from 'vitest';
import { publishRound } from '../../server/commands/publish.ts';
import type { Workbench } from '../../server/commands/workbench.ts';
import { readShippedScorecard } from '../../server/demo/files.ts';
import { installScorecard } from '../../server/stages/scorecards/scorecards.service.ts';
import { oneQuestion } from '../fixtures/questionnaire.ts';
import { addBody } from '../harness/bodies.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../harness/house.ts';
import { installReadySurvey, playOpenRound, releaseRound } from '../harness/play.ts';

let house: TestHouse;
let bench: Workbench;
const address = 'mine/one/2026';

beforeAll(async () => {
  house = await openTestHouse('2026-11-24T12:00:00Z');
  bench = { context: house.context, owner: house.owner, say: () => {} };
  const { municipalityId, tree } = await addMunicipality(house, 'mine', ['Nord', 'Sør']);
  await installScorecard(house.context, municipalityId, await readShippedScorecard('fet-politisk'));
  await installReadySurvey(house.context, municipalityId, oneQuestion('one', 'fet.kultur'));
  for (const name of ['Kommunestyret', 'Formannskapet', 'Utvalget', 'Utvalget']) {
    await addBody(house, municipalityId, { name });
  }
  const roundId = await playOpenRound(house, municipalityId, { surveyKey: 'one', tree, period: '2026' });
  await expect(
    publishRound(bench, address, { body: ['Kommunestyret'], public: false }),
  ).rejects.toMatchObject({ code: 'not-released' });
  await releaseRound(house, municipalityId, roundId);
});
afterAll(() => house.close());

const published = async () =>
  (await house.owner.selectFrom('publication').selectAll().orderBy('visible_from_at').execute()).map(
    ({ audience, visible_from_at }) => `${audience} ${visible_from_at.toISOString()}`,
  );

it.each([
  [{ public: false }, 'Say to whom'],
  [{ public: true, body: ['Kommunestyret'] }, 'a decision of its own'],
  [
    { public: false, body: ['Bystyret'] },
    'not one body called «Bystyret». Those that sit now: Formannskapet,',
  ],
  [{ public: false, body: ['Utvalget'] }, 'not one body called «Utvalget»'],
  [{ public: true, at: 'i kveld' }, '--at is a day and a time'],
  [{ public: true, at: '2026-11-26 18:00 Z' }, '--at is a day and a time'],
])('%j is refused in words', async (options, words) => {
  await expect(publishRound(bench, address, options)).rejects.toThrow(words);
  expect(await published()).toEqual([]);
});

it('makes the result visible to bodies by name from a moment in Norway, then to everyone', async () => {
  await expect(publishRound(bench, address, { public: true })).rejects.toMatchObject({
    code: 'public-before-body',
  });
  const bodies = { body: ['kommunestyret', 'Formannskapet'], public: false, at: '2026-11-26 18:00' };
  expect(await publishRound(bench, address, bodies)).toBe(
    `${address}: all members of kommunestyret and Formannskapet, and unit leaders, see it from 2026-11-26 18:00, Norwegian time.`,
  );
  expect(await publishRound(bench, address, { public: true, at: '2026-11-27T08:00' })).toContain('everyone');
  expect(await published()).toEqual([
    ...['body 2026-11-26T17:00:00.000Z', 'body 2026-11-26T17:00:00.000Z'],
    'public 2026-11-27T07:00:00.000Z',
  ]);
});
