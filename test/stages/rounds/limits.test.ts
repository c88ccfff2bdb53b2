import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { limitsOf } from '../../../server/commands/limits.ts';
import type { Workbench } from '../../../server/commands/workbench.ts';
import type { RaisedLimits } from '../../../server/core/disclosure/limits.ts';
import type { MunicipalityId, RoundId, UnitId } from '../../../server/core/ids.ts';
import type { UnitTree } from '../../../server/core/unit-tree.ts';
import { inMunicipality } from '../../../server/platform/db/connect.ts';
import { invite } from '../../../server/stages/invitations/invitations.service.ts';
import { makeRelease } from '../../../server/stages/releases/releases.service.ts';
import { listCells } from '../../../server/stages/releases/releases.store.ts';
import { submit } from '../../../server/stages/responses/answering.service.ts';
import { mix } from '../../../server/stages/responses/mixing.service.ts';
import { raiseRoundLimits, readLimits } from '../../../server/stages/rounds/limits.service.ts';
import { closeRound, openRound } from '../../../server/stages/rounds/rounds.service.ts';
import { oneQuestion } from '../../fixtures/questionnaire.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';
import { installReadySurvey } from '../../harness/play.ts';

let house: TestHouse;
let bench: Workbench;
let municipalityId: MunicipalityId;
let tree: UnitTree;

beforeAll(async () => {
  house = await openTestHouse('2026-11-24T12:00:00Z');
  bench = { context: house.context, owner: house.owner, say: () => {} };
  ({ municipalityId, tree } = await addMunicipality(house, 'prove', ['Nord', 'Sør']));
  await installReadySurvey(house.context, municipalityId, oneQuestion('one', 'one.indikator'));
});
afterAll(() => house.close());

/** An open round that sixteen in each of two units have answered. */
async function play(period: string): Promise<RoundId> {
  const at = house.clock.now().getTime();
  const roundId = await openRound(house.context, municipalityId, {
    surveyKey: 'one',
    period,
    source: 'collected',
    opensAt: new Date(at - 86_400_000),
    closesAt: new Date(at + 86_400_000),
    tree,
  });
  const groups = tree.slice(1).map((node) => ({ unitId: node.unitId as UnitId, stratum: '', count: 16 }));
  const invited = await invite(house.context, municipalityId, roundId, groups);
  for (const [index, { code }] of invited.entries()) {
    const submissionId = crypto.randomUUID().replaceAll('-', '');
    await submit(house.context, municipalityId, roundId, {
      code,
      submissionId,
      answers: { q1: 1 + (index % 6) },
    });
  }
  return roundId;
}

async function release(roundId: RoundId) {
  await closeRound(house.context, municipalityId, roundId, 'operator', 'prøve');
  await mix(house.context, municipalityId, roundId);
  return makeRelease(house.context, municipalityId, roundId);
}

const raise = (roundId: RoundId, asked: RaisedLimits, reason = 'små enheter') =>
  raiseRoundLimits(house.context, municipalityId, roundId, { ...asked, reason }, 'operator');

/** What each unit shows of the question, in the order of the tree. */
async function shown(releaseId: Awaited<ReturnType<typeof release>>, lattice: 'internal' | 'public') {
  const cells = await inMunicipality(house.context.db.staff, municipalityId, (tx) =>
    listCells(tx, releaseId, lattice, { subjects: ['q1'] }),
  );
  return tree.map(({ unitId }) => cells.find((cell) => cell.unitId === unitId)?.figures.shown);
}

describe('the limits of a round', () => {
  it('stand as the rules have them until somebody raises them, and each raise is a decision in the log', async () => {
    const roundId = await play('2026');
    expect(await readLimits(house.context, municipalityId, roundId)).toMatchObject({
      limits: { mean: 5, spread: 10, publicSpread: 15 },
      decisions: [],
    });
    await raise(roundId, { mean: 8 });
    house.clock.set('2026-11-24T13:00:00Z');
    const { limits, decisions } = await raise(roundId, { spread: 20 }, '  vedtatt i\n utvalget ');
    expect(limits).toMatchObject({ mean: 8, spread: 20, publicSpread: 20, cut: 10 });
    expect(decisions).toEqual([
      {
        ...{
          number: 1,
          decidedBy: 'operator',
          reason: 'små enheter',
          decidedAt: new Date('2026-11-24T12:00:00Z'),
        },
        ...{ from: { mean: 5, spread: 10 }, to: { mean: 8, spread: 10 } },
      },
      {
        ...{
          number: 2,
          decidedBy: 'operator',
          reason: 'vedtatt i utvalget',
          decidedAt: new Date('2026-11-24T13:00:00Z'),
        },
        ...{ from: { mean: 8, spread: 10 }, to: { mean: 8, spread: 20 } },
      },
    ]);
  });

  it('are never lowered: not under the rules, and not under an earlier raise', async () => {
    const roundId = await play('2026-rules');
    await expect(raise(roundId, { mean: 4 })).rejects.toMatchObject({ code: 'limit-lowered' });
    await raise(roundId, { mean: 8, spread: 15 });
    await expect(raise(roundId, { mean: 7 })).rejects.toMatchObject({ code: 'limit-lowered' });
    await expect(raise(roundId, { mean: 9, spread: 14 })).rejects.toMatchObject({ code: 'limit-lowered' });
    await expect(raise(roundId, { mean: 8 })).rejects.toMatchObject({ code: 'limits-not-raised' });
    const { limits, decisions } = await readLimits(house.context, municipalityId, roundId);
    expect([limits.mean, limits.spread, decisions.length]).toEqual([8, 15, 1]);
  });

  it('are not raised without a reason', async () => {
    const roundId = await play('2026-reason');
    for (const reason of ['', ' \n', '\0', 'x'.repeat(501)]) {
      await expect(raise(roundId, { mean: 8 }, reason)).rejects.toMatchObject({ code: 'reason-missing' });
    }
  });

  it('raised by two at one moment, are raised one after the other', async () => {
    const roundId = await play('2026-two');
    const both = await Promise.allSettled([raise(roundId, { mean: 8 }), raise(roundId, { mean: 8 })]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const { decisions } = await readLimits(house.context, municipalityId, roundId);
    expect(decisions).toHaveLength(1);
  });
});

describe('a release', () => {
  it('is made by the raised limits, the public one too', async () => {
    const byTheRules = await release(await play('2027-rules'));
    expect(await shown(byTheRules, 'internal')).toEqual(['all', 'all', 'all']);
    expect(await shown(byTheRules, 'public')).toEqual(['all', 'all', 'all']);
    const spread = await play('2027-spread');
    await raise(spread, { spread: 17 });
    const withSpread = await release(spread);
    expect(await shown(withSpread, 'internal')).toEqual(['all', 'mean', 'mean']);
    expect(await shown(withSpread, 'public')).toEqual(['all', 'mean', 'mean']);
    const mean = await play('2027-mean');
    await raise(mean, { mean: 17 });
    const withMean = await release(mean);
    expect(await shown(withMean, 'internal')).toEqual(['all', 'nothing', 'nothing']);
    expect(await shown(withMean, 'public')).toEqual(['all', 'nothing', 'nothing']);
  });

  it('ends the raising, also while nobody has seen it: what is out is out', async () => {
    const roundId = await play('2028');
    await release(roundId);
    await expect(raise(roundId, { mean: 8 })).rejects.toMatchObject({ code: 'limits-after-release' });
    await makeRelease(house.context, municipalityId, roundId);
    expect((await readLimits(house.context, municipalityId, roundId)).decisions).toEqual([]);
  });
});

describe('the log', () => {
  it('cannot be changed by any role, nor hold a decision that lowers', async () => {
    const rights = await sql<{ right: string }>`
      select p as right from unnest(array['spredning_participant', 'spredning_staff', 'spredning_mixer']) r,
        unnest(array['update', 'delete', 'truncate']) p
      where has_table_privilege(r, 'limit_decision', p)`.execute(house.owner);
    expect(rights.rows).toEqual([]);
    const roundId = await play('2029');
    const lowering = inMunicipality(house.context.db.staff, municipalityId, (tx) =>
      tx
        .insertInto('limit_decision')
        .values({
          ...{ municipality_id: municipalityId, round_id: roundId, number: 1, decided_at: house.clock.now() },
          ...{ decided_by: 'kari', reason: 'x', mean_from: 10, mean_to: 8, spread_from: 10, spread_to: 12 },
        })
        .execute(),
    );
    await expect(lowering).rejects.toThrow(/check constraint/);
  });
});

describe('the command', () => {
  it('shows the limits, raises them and shows who did it and why', async () => {
    await play('2030');
    const address = 'prove/one/2030';
    expect(await limitsOf(bench, address, {})).toContain('nothing has been raised');
    await expect(limitsOf(bench, address, { mean: '8' })).rejects.toThrow('--reason');
    await expect(limitsOf(bench, address, { reason: 'x' })).rejects.toThrow('--mean or --spread');
    await expect(limitsOf(bench, address, { mean: '8,5', reason: 'x' })).rejects.toThrow('whole number');
    const said = await limitsOf(bench, address, { mean: '8', spread: '15', reason: 'små barnehager' });
    expect(said).toMatch(/mean {12}8\n {2}spread {10}15\n {2}public spread {3}15/);
    expect(said).toContain('operator: mean 5 → 8, spread 10 → 15. små barnehager');
    expect(await limitsOf(bench, address, {})).toBe(said);
    await expect(limitsOf(bench, address, { mean: '6', reason: 'x' })).rejects.toMatchObject({
      code: 'limit-lowered',
    });
  });
});
