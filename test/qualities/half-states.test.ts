import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MunicipalityId, RoundId, UnitId } from '../../server/core/ids.ts';
import { SentFile } from '../../server/core/sent-file/sent-file.ts';
import type { UnitTree } from '../../server/core/unit-tree.ts';
import { receiptOf } from '../../server/platform/crypto/codes.ts';
import { invite } from '../../server/stages/invitations/invitations.service.ts';
import { makeRelease } from '../../server/stages/releases/releases.service.ts';
import { submit } from '../../server/stages/responses/answering.service.ts';
import { importResponses } from '../../server/stages/responses/import.service.ts';
import { mix } from '../../server/stages/responses/mixing.service.ts';
import { closeRound, openRound } from '../../server/stages/rounds/rounds.service.ts';
import { jpegOf } from '../fixtures/pictures.ts';
import { oneQuestion, withPicture } from '../fixtures/questionnaire.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../harness/house.ts';
import { installReadySurvey, playOpenRound } from '../harness/play.ts';
import { typedBeside } from '../harness/typed-code.ts';
import { type FailingHouse, failingHouse, InjectedFault, type Moment } from './fault/failing-calls.ts';

/** Every database call of an act fails in turn, before it is made and after: nothing is ever half done. */
let house: TestHouse;
let failing: FailingHouse;
let municipalityId: MunicipalityId;
let tree: UnitTree;
let period = 2000;

beforeAll(async () => {
  house = await openTestHouse();
  failing = failingHouse(house.context);
  ({ municipalityId, tree } = await addMunicipality(house, 'halv', ['Nord', 'Sør']));
  await installReadySurvey(house.context, municipalityId, oneQuestion('one', 'one.q1'));
  await installReadySurvey(house.context, municipalityId, withPicture());
});
afterAll(() => house.close());

/** So many calls is more than any of these acts makes; an act that makes more would go untried. */
const mostCalls = 400;

/**
 * Lets the act fail at its first call, its second and so on, until it comes through. `whole` looks after each failure.
 * Gives how many calls failed.
 */
async function failEverywhere(
  moment: Moment,
  act: () => Promise<unknown>,
  whole: () => Promise<void>,
): Promise<number> {
  for (let k = 1; k <= mostCalls; k++) {
    failing.failAt(k, moment);
    const outcome = await act().then(
      () => null,
      (error: unknown) => error,
    );
    const reached = failing.hasFailed();
    failing.failAt(null);
    if (!reached) {
      expect(outcome).toBeNull();
      return k - 1;
    }
    // A fault after the last statement that matters may be met by an act that does not mind.
    if (outcome !== null) expect(outcome).toBeInstanceOf(InjectedFault);
    await whole();
  }
  throw new Error(`more than ${mostCalls} calls`);
}

/** Rows of a round by table, and what of its frame is spent. */
async function counts(roundId: RoundId) {
  const { rows } = await sql<Record<string, number>>`
    select (select count(*)::int from inbox where round_id = ${roundId}) as inbox,
      (select count(*)::int from inbox_file where round_id = ${roundId}) as sealed,
      (select count(*)::int from answer_file where round_id = ${roundId}) as files,
      (select count(*)::int from receipt where round_id = ${roundId}) as receipts,
      (select count(*)::int from invitation where round_id = ${roundId} and status = 'used') as used,
      (select count(*)::int from response where round_id = ${roundId}) as responses,
      (select count(*)::int from free_text where round_id = ${roundId}) as texts,
      (select count(*)::int from frame_count where round_id = ${roundId}) as frame,
      (select count(*)::int from release where round_id = ${roundId}) as releases,
      (select count(*)::int from release_cell c join release r on r.id = c.release_id
        where r.round_id = ${roundId}) as cells,
      (select count(*)::int from round_unit where round_id = ${roundId}) as units,
      (select count(*)::int from round where id = ${roundId} and mixed_at is not null) as mixed`.execute(
    house.owner,
  );
  return rows[0] as Record<string, number>;
}

const nextPeriod = () => String(period++);

describe.each<Moment>(['before', 'after'])('a fault %s each call', (moment) => {
  it('of a submission leaves an answer with its receipt and its spent code, or none of them', async () => {
    const at = house.clock.now().getTime();
    const roundId = await openRound(house.context, municipalityId, {
      ...{ surveyKey: 'one', period: nextPeriod(), source: 'collected', tree },
      ...{ opensAt: new Date(at - 86_400_000), closesAt: new Date(at + 86_400_000) },
    });
    const unitId = tree[1]?.unitId as UnitId;
    const [person] = await invite(house.context, municipalityId, roundId, [
      { unitId, stratum: '', count: 1 },
    ]);
    const link = person?.code ?? '';
    const code = moment === 'before' ? link : await typedBeside(house, roundId, link);
    const submission = {
      ...{ code, submissionId: randomUUID().replaceAll('-', '') },
      answers: { q1: 3, kommentar: 'takk' },
    };
    let acknowledged = 0;
    const failures = await failEverywhere(
      moment,
      async () => {
        await submit(failing.context, municipalityId, roundId, submission);
        acknowledged += 1;
      },
      async () => {
        const { inbox, receipts, used } = await counts(roundId);
        expect([inbox, receipts, used]).toEqual([inbox, inbox, inbox]);
        expect(inbox).toBeGreaterThanOrEqual(acknowledged > 0 ? 1 : 0);
      },
    );
    // The municipality, the code's state, the storing.
    expect(failures).toBeGreaterThanOrEqual(3);
    // The same person with the same answer, so often refused and at last let in, has answered once.
    expect(await counts(roundId)).toMatchObject({ inbox: 1, receipts: 1, used: 1 });
    const receipt = receiptOf(submission.submissionId, '');
    const known = await house.owner
      .selectFrom('receipt')
      .select('round_id')
      .where('id_hash', '=', receipt.idHash)
      .execute();
    expect(known).toHaveLength(1);
  });

  it('of a submission with a picture, and of its mixing, leaves the two together, or neither', async () => {
    const at = house.clock.now().getTime();
    const roundId = await openRound(house.context, municipalityId, {
      ...{ surveyKey: 'bilde', period: nextPeriod(), source: 'collected', mode: 'confidential', tree },
      ...{ opensAt: new Date(at - 86_400_000), closesAt: new Date(at + 86_400_000) },
    });
    const asked = [{ unitId: tree[1]?.unitId as UnitId, stratum: '', count: 1 }];
    const [person] = await invite(house.context, municipalityId, roundId, asked);
    const submission = {
      ...{ code: person?.code ?? '', submissionId: randomUUID().replaceAll('-', '') },
      answers: { q1: 3, foto: SentFile.from(jpegOf()) },
    };
    const together = async () => {
      const { inbox, sealed, responses, files, used } = await counts(roundId);
      expect([sealed, files]).toEqual([inbox, responses]);
      expect([0, used]).toContain((inbox as number) + (responses as number));
    };
    await failEverywhere(
      moment,
      () => submit(failing.context, municipalityId, roundId, submission),
      together,
    );
    expect(await counts(roundId)).toMatchObject({ inbox: 1, sealed: 1, used: 1 });
    await closeRound(house.context, municipalityId, roundId, 'operator', 'prøve');
    await failEverywhere(moment, () => mix(failing.context, municipalityId, roundId), together);
    expect(await counts(roundId)).toMatchObject({ inbox: 0, sealed: 0, responses: 1, files: 1 });
  });

  it('of mixing leaves all envelopes and the key, or all answers; never some of each', async () => {
    const roundId = await playOpenRound(house, municipalityId, {
      ...{ surveyKey: 'one', period: nextPeriod(), tree },
    });
    const answered = (await counts(roundId))['inbox'] as number;
    expect(answered).toBe(40);
    await closeRound(house.context, municipalityId, roundId, 'operator', 'prøve');
    const failures = await failEverywhere(
      moment,
      () => mix(failing.context, municipalityId, roundId),
      async () => {
        const { inbox, responses, texts, frame, mixed } = await counts(roundId);
        if (mixed === 1) {
          expect([inbox, responses, texts, frame]).toEqual([0, answered, answered, frame]);
          expect(frame).toBeGreaterThan(0);
        } else {
          expect([inbox, responses, texts, frame]).toEqual([answered, 0, 0, 0]);
          expect((await house.context.keys?.read(roundId))?.length).toBe(32);
        }
      },
    );
    expect(failures).toBeGreaterThan(8);
    expect(await counts(roundId)).toMatchObject({ inbox: 0, responses: answered, mixed: 1 });
    await expect(house.context.keys?.read(roundId)).rejects.toThrow();
  });

  it('of an import leaves the round as it was, or with every person', async () => {
    const at = house.clock.now().getTime();
    const roundId = await openRound(house.context, municipalityId, {
      ...{ surveyKey: 'one', period: nextPeriod(), source: 'imported', tree: [] },
      ...{ opensAt: new Date(at - 86_400_000), closesAt: new Date(at - 3_600_000) },
    });
    const persons = Array.from({ length: 25 }, (_, index) => ({
      unit: { name: index % 2 ? 'Øst' : 'Vest', departmentName: null },
      answers: { q1: 1 + (index % 6) },
    }));
    const parsed = { ok: true, persons, units: null, itemsWithoutAnswers: [] } as never;
    const unitsBefore = await allUnits();
    const failures = await failEverywhere(
      moment,
      () => importResponses(failing.context, municipalityId, roundId, parsed, 'operator'),
      async () => {
        const { responses, frame, units } = await counts(roundId);
        expect([responses, frame, units]).toEqual([0, 0, 0]);
        expect(await allUnits()).toBe(unitsBefore);
      },
    );
    expect(failures).toBeGreaterThan(8);
    expect(await counts(roundId)).toMatchObject({ responses: 25, units: 3 });
  });

  it('of a release leaves no release, or one that is whole', async () => {
    const roundId = await playOpenRound(house, municipalityId, {
      ...{ surveyKey: 'one', period: nextPeriod(), tree },
    });
    await closeRound(house.context, municipalityId, roundId, 'operator', 'prøve');
    await mix(house.context, municipalityId, roundId);
    const cells = new Set<unknown>();
    const whole = async () => {
      const made = await counts(roundId);
      expect(made['responses']).toBe(40);
      if (made['releases'] === 1) cells.add(made['cells']);
      else expect([made['releases'], made['cells']]).toEqual([0, 0]);
    };
    const failures = await failEverywhere(
      moment,
      () => makeRelease(failing.context, municipalityId, roundId),
      whole,
    );
    expect(failures).toBeGreaterThan(5);
    await whole();
    expect([...cells]).toEqual([expect.any(Number)]);
    expect([...cells]).not.toEqual([0]);
  });
});

async function allUnits(): Promise<number> {
  const units = await house.owner
    .selectFrom('unit')
    .select('id')
    .where('municipality_id', '=', municipalityId)
    .execute();
  return units.length;
}
