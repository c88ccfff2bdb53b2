import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { luckyHits, typedCodeFrom, typedTriesPerSecond } from '../../../server/core/code.ts';
import type { MunicipalityId, RoundId, UnitId } from '../../../server/core/ids.ts';
import type { Context } from '../../../server/platform/context.ts';
import { TooManyWrong, watchWrongCodes } from '../../../server/platform/http/wrong-codes.ts';
import { invite } from '../../../server/stages/invitations/invitations.service.ts';
import { admit } from '../../../server/stages/responses/answering.service.ts';
import { countTypedTries } from '../../../server/stages/responses/typed-tries.service.ts';
import { openRound } from '../../../server/stages/rounds/rounds.service.ts';
import { oneQuestion } from '../../fixtures/questionnaire.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';
import { openHouseAt } from '../../harness/house-at.ts';
import { installReadySurvey } from '../../harness/play.ts';
import { typedBeside } from '../../harness/typed-code.ts';

let house: TestHouse;
let other: TestHouse;
/** Two processes on one database, with the same secrets. */
let processes: Context[];
let id: MunicipalityId;
let roundId: RoundId;
let typed: string;

beforeAll(async () => {
  house = await openTestHouse();
  other = await openHouseAt(house.ownerUrl);
  processes = [house.context, { ...other.context, secrets: house.context.secrets }];
  const { municipalityId, tree } = await addMunicipality(house, 'prove', ['Nord']);
  id = municipalityId;
  await installReadySurvey(house.context, id, oneQuestion());
  const at = house.clock.now().getTime();
  roundId = await openRound(house.context, id, {
    ...{ surveyKey: 'one', period: '2026', source: 'collected', tree },
    ...{ opensAt: new Date(at - 86_400_000), closesAt: new Date(at + 86_400_000) },
  });
  const unitId = tree[1]?.unitId as UnitId;
  const [invited] = await invite(house.context, id, roundId, [{ unitId, stratum: '', count: 1 }]);
  typed = await typedBeside(house, roundId, invited?.code ?? '');
});
afterAll(async () => {
  await other.close();
  await house.close();
});

async function secondNow(): Promise<number> {
  const { rows } = await sql<{ second: number }>`
    select floor(extract(epoch from clock_timestamp()))::int as second`.execute(house.owner);
  return rows[0]?.second ?? 0;
}

/** The most that may be let through while the work lasts, by the seconds of the database's clock it began and ended in. */
async function most<T>(work: () => Promise<T>): Promise<{ result: T; limit: number }> {
  const before = await secondNow();
  const result = await work();
  return { result, limit: typedTriesPerSecond * ((await secondNow()) - before + 1) };
}

describe('codes to type that are tried', () => {
  it('give less than a hundred thousandth of a hit in 50,000 codes for three weeks, by the formula and the cap', () => {
    expect(luckyHits(50_000, typedTriesPerSecond, 21)).toBeLessThanOrEqual(1e-5);
    // As the table has it that the length was chosen by; and what a machine that hashes quicker would give without the cap.
    expect(luckyHits(50_000, 20, 21)).toBeCloseTo(1.6e-6, 7);
    expect(luckyHits(50_000, 222, 21)).toBeGreaterThan(1e-5);
  });

  it('are a hundred wrong ones a second in a round at most, by however many processes', async () => {
    const counts = processes.map((context) => countTypedTries(context));
    const { result, limit } = await most(() =>
      Promise.all(Array.from({ length: 400 }, (_, turn) => counts[turn % 2]?.take(id, roundId))),
    );
    const taken = result.filter((one) => one !== null);
    expect(taken.length).toBeLessThanOrEqual(limit);
    expect(taken.length).toBeGreaterThanOrEqual(typedTriesPerSecond);
  });

  it('do not count when they were right', async () => {
    const [count] = processes.map((context) => countTypedTries(context));
    for (let turn = 0; turn < 3 * typedTriesPerSecond; turn++) {
      let giveBack = (await count?.take(id, roundId)) ?? null;
      // Only what the test before has left of its second.
      while (turn === 0 && !giveBack) giveBack = (await count?.take(id, roundId)) ?? null;
      expect(giveBack).not.toBeNull();
      await giveBack?.();
    }
  });

  it('from ever new places wait when there are too many, right and wrong alike, and are told for how long', async () => {
    const watches = processes.map((context) => ({
      context,
      watch: watchWrongCodes(house.clock, countTypedTries(context)),
    }));
    const wrong = (turn: number) =>
      typedCodeFrom(Uint8Array.from({ length: 12 }, (_, place) => turn * 7 + place));
    const tries = Array.from({ length: 170 }, (_, turn) => (turn === 169 ? typed : wrong(turn)));
    const { result, limit } = await most(() =>
      Promise.all(
        tries.map((code, turn) => {
          const { context, watch } = watches[turn % 2] as (typeof watches)[number];
          const tried = { address: `10.0.${turn}.1`, municipalityId: id, roundId, code };
          return watch
            .watch(tried, () => admit(context, id, roundId, code))
            .then(
              () => 'right',
              (error: unknown) => error,
            );
        }),
      ),
    );
    const held = result.filter((outcome) => outcome instanceof TooManyWrong);
    for (const outcome of held) {
      expect(outcome).toMatchObject({ code: 'too-many-wrong-codes', status: 429, retryAfterSeconds: 1 });
    }
    expect(tries.length - held.length).toBeLessThanOrEqual(limit);
    for (const outcome of result) {
      if (outcome !== 'right' && !held.includes(outcome as TooManyWrong))
        expect(outcome).toMatchObject({ code: expect.stringMatching(/^(code-not-usable|try-again-soon)$/) });
    }
  });

  it('are not looked up where all are used up, by whatever process, and come again in a second', async () => {
    const watch = watchWrongCodes(house.clock, { take: async () => null });
    let lookedUp = false;
    const tried = { address: '10.9.9.9', municipalityId: id, roundId, code: typed };
    const outcome = watch.watch(tried, async () => {
      lookedUp = true;
    });
    await expect(outcome).rejects.toMatchObject({ status: 429, retryAfterSeconds: 1 });
    expect(lookedUp).toBe(false);
  });

  it('of a round that is not there are counted nowhere, and what is counted is in no log of the database', async () => {
    const [count] = processes.map((context) => countTypedTries(context));
    expect(await count?.take(id, crypto.randomUUID() as RoundId)).toBeTypeOf('function');
    const { rows } = await sql<{ roundId: RoundId; kept: string; logged: string }>`
      select t.round_id as "roundId", c.relpersistence as logged, to_jsonb(t)::text as kept
      from typed_tries t, pg_class c where c.oid = 'typed_tries'::regclass`.execute(house.owner);
    expect(rows).toEqual([{ roundId, logged: 'u', kept: expect.any(String) }]);
    expect(Object.keys(JSON.parse(rows[0]?.kept ?? '{}')).sort()).toEqual(
      ['municipality_id', 'round_id', 'second', 'try_count'].sort(),
    );
  });
});
