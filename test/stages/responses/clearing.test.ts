import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MunicipalityId, RoundId } from '../../../server/core/ids.ts';
import type { UnitTree } from '../../../server/core/unit-tree.ts';
import type { Context } from '../../../server/platform/context.ts';
import { vacuumAs } from '../../../server/platform/db/vacuum.ts';
import { deleteDueAnswers } from '../../../server/stages/responses/deletion.service.ts';
import { mix } from '../../../server/stages/responses/mixing.service.ts';
import { closeRound } from '../../../server/stages/rounds/rounds.service.ts';
import { oneQuestion } from '../../fixtures/questionnaire.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';
import { installReadySurvey, playOpenRound } from '../../harness/play.ts';
import { readPages } from '../../qualities/linking/evidence.ts';

let house: TestHouse;
let client: pg.Client;
let id: MunicipalityId;
let tree: UnitTree;
/** Thirty are invited in its unit, and twenty have answered. */
const play = (period: string) => playOpenRound(house, id, { surveyKey: 'one', period, tree });

beforeAll(async () => {
  house = await openTestHouse('2026-11-24T12:00:00Z');
  client = new pg.Client({ connectionString: house.ownerUrl });
  await client.connect();
  ({ municipalityId: id, tree } = await addMunicipality(house, 'prove', ['Nord']));
  await installReadySurvey(house.context, id, oneQuestion());
});
afterAll(async () => {
  await client?.end();
  await house?.close();
});

/** How many versions of rows lie on a table's pages, dead ones too. */
async function lying(table: string): Promise<number> {
  const pages = await readPages(client, table);
  if (!pages) throw new Error('pageinspect is not there');
  return pages.length;
}
const close = (roundId: RoundId) => closeRound(house.context, id, roundId, 'operator', 'prøve');

describe('what is deleted is off the pages too', () => {
  let open: RoundId;
  let mixed: RoundId;

  it('once a round is mixed: its envelopes, its receipts, and its invitations as they were before they were spent', async () => {
    open = await play('2025');
    mixed = await play('2026');
    expect(await lying('inbox')).toBe(40);
    await close(mixed);
    await mix(house.context, id, mixed);
    expect([await lying('inbox'), await lying('receipt')], 'of the round that is open').toEqual([20, 20]);
    expect(await lying('invitation')).toBe(60);
  });

  it('once a round’s answers are deleted: the answers', async () => {
    expect([await lying('response'), await lying('free_text')]).toEqual([20, 20]);
    house.clock.set('2028-01-01T12:00:00Z');
    await deleteDueAnswers(house.context, id, mixed);
    expect([await lying('response'), await lying('free_text')]).toEqual([0, 0]);
  });

  it('or, where it cannot be done, is told in the log, and the key goes all the same', async () => {
    house.clock.set('2026-11-24T12:00:00Z');
    const told: unknown[] = [];
    const away: Context = {
      ...house.context,
      vacuum: () => Promise.reject(new Error('terminating connection')),
      log: Object.assign(Object.create(house.context.log), { error: (line: unknown) => told.push(line) }),
    };
    await close(open);
    await mix(away, id, open);
    expect(told).toEqual([expect.objectContaining({ roundId: open })]);
    expect(await house.context.keys?.has(open)).toBe(false);
    // The job that runs again clears it.
    await mix(house.context, id, open);
    expect(await lying('inbox')).toBe(0);
  });

  it('nor does the key wait for somebody who holds a table', async () => {
    house.clock.set('2026-11-24T12:00:00Z');
    const held = await play('2027');
    await close(held);
    const hasty: Context = { ...house.context, vacuum: vacuumAs(house.owner, '50ms') };
    await client.query('begin');
    await client.query('lock table receipt in share update exclusive mode');
    await mix(hasty, id, held);
    await client.query('rollback');
    expect(await house.context.keys?.has(held)).toBe(false);
  });
});
