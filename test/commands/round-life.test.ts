import { afterAll, beforeAll, expect, it } from 'vitest';
import { liveRound, type RoundAct, type RoundLifeOptions } from '../../server/commands/round-life.ts';
import type { Workbench } from '../../server/commands/workbench.ts';
import type { RoundId } from '../../server/core/ids.ts';
import { openRound } from '../../server/stages/rounds/rounds.service.ts';
import { oneQuestion } from '../fixtures/questionnaire.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../harness/house.ts';
import { installReadySurvey } from '../harness/play.ts';

let house: TestHouse;
let bench: Workbench;
let roundId: RoundId;
const trial = 'mine/one/trial';
const address = 'mine/one/2026';
const live = (act: RoundAct, options: RoundLifeOptions = {}) => liveRound(bench, act, address, options);

beforeAll(async () => {
  house = await openTestHouse('2026-11-24T12:00:00Z');
  bench = { context: house.context, owner: house.owner, say: () => {} };
  const { municipalityId, tree } = await addMunicipality(house, 'mine', ['Nord']);
  await installReadySurvey(house.context, municipalityId, oneQuestion());
  roundId = await openRound(house.context, municipalityId, {
    ...{ surveyKey: 'one', period: '2026', source: 'collected', tree },
    ...{ opensAt: new Date('2026-11-23T12:00:00Z'), closesAt: new Date('2026-12-14T12:00:00Z') },
  });
  await openRound(house.context, municipalityId, {
    ...{ surveyKey: 'one', period: 'trial', source: 'collected', tree, kind: 'test' },
    ...{ opensAt: new Date('2026-11-23T12:00:00Z'), closesAt: new Date('2026-12-14T12:00:00Z') },
  });
});
afterAll(() => house.close());

const standing = () =>
  house.owner
    .selectFrom('round')
    .select(['closes_at', 'accepts_until_at', 'paused_at', 'close_reason'])
    .where('id', '=', roundId)
    .executeTakeFirstOrThrow();
const logged = async () =>
  (await house.owner.selectFrom('audit_entry').selectAll().where('subject', '=', roundId).execute())
    .filter(({ actor, act }) => actor === 'operator' && act !== 'round.opened')
    .map(({ act }) => act)
    .toSorted();

it.each<[RoundAct, RoundLifeOptions, string]>([
  ['pause', {}, 'Say why'],
  ['pause', { reason: '  ' }, 'Say why'],
  ['pause', { reason: 'x'.repeat(501) }, 'Say why'],
  ['pause', { reason: 'Klage fra 01010150074' }, 'national identity number'],
  ['extend', {}, 'Say when it closes instead'],
  ['extend', { until: 'i morgen' }, '--until is a day and a time'],
  ['extend', { until: '2026-12-20 23:59', 'accepts-until': '24:99' }, '--accepts-until is a day and a time'],
  ['close', { 'for-good': true }, 'Say why'],
  ['close', { reason: 'Feil skjema' }, 'never be opened again'],
])('round %s with %j is refused in words, and changes nothing', async (act, options, words) => {
  const before = await standing();
  await expect(live(act, options)).rejects.toThrow(words);
  expect(await standing()).toEqual(before);
  expect(await logged()).toEqual([]);
});

it('pauses, takes up again, gives more time and closes early, each with its line in the log', async () => {
  await expect(live('resume')).rejects.toMatchObject({ code: 'not-paused' });
  expect(await live('pause', { reason: 'Feil i spørsmål 1' })).toContain(`${address} is paused`);
  expect((await standing()).paused_at).not.toBeNull();
  await expect(live('pause', { reason: 'igjen' })).rejects.toMatchObject({ code: 'already-paused' });
  expect(await live('resume')).toBe(
    `${address} takes answers again, until 2026-12-16 13:00, Norwegian time.`,
  );
  expect((await standing()).paused_at).toBeNull();
  await expect(live('extend', { until: '2026-12-14 13:00' })).rejects.toMatchObject({ code: 'not-later' });
  expect(await live('extend', { until: '2026-12-20 23:59', 'accepts-until': '2026-12-21 12:00' })).toBe(
    `${address} closes 2026-12-20 23:59, Norwegian time, and takes what was begun in time until 2026-12-21 12:00, Norwegian time.`,
  );
  expect(await standing()).toMatchObject({ closes_at: new Date('2026-12-20T22:59:00Z') });
  expect(await live('close', { reason: 'Feil skjema', 'for-good': true })).toContain('is closed');
  expect(await standing()).toMatchObject({ closes_at: house.clock.now(), close_reason: 'Feil skjema' });
  await expect(live('extend', { until: '2026-12-30 12:00' })).rejects.toMatchObject({
    code: 'round-is-over',
  });
  await expect(live('pause', { reason: 'for sent' })).rejects.toMatchObject({ code: 'round-not-open' });
  expect(await logged()).toEqual(['round.closed', 'round.extended', 'round.paused', 'round.resumed']);
});

it('tells what becomes of the answers of a round that is only tried', async () => {
  const reason = 'Prøvd ferdig';
  const asked = liveRound(bench, 'close', trial, { reason });
  await expect(asked).rejects.toThrow('the answers are deleted unopened.');
  expect(await liveRound(bench, 'close', trial, { reason, 'for-good': true })).toBe(
    `${trial} is closed. A running server deletes the answers unopened.`,
  );
});
