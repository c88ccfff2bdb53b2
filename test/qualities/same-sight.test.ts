import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { memberLabels } from '../../server/core/body.ts';
import type {
  BodyId,
  MunicipalityId,
  PublicationId,
  ReleaseId,
  RoundId,
  UnitId,
} from '../../server/core/ids.ts';
import { readShippedScorecard } from '../../server/demo/files.ts';
import { inMunicipality } from '../../server/platform/db/connect.ts';
import { findLatestRelease } from '../../server/stages/releases/releases.store.ts';
import { installScorecard } from '../../server/stages/scorecards/scorecards.service.ts';
import { oneQuestion } from '../fixtures/questionnaire.ts';
import { addBody } from '../harness/bodies.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../harness/house.ts';
import { serve } from '../harness/http.ts';
import { installReadySurvey, playOpenRound, releaseRound } from '../harness/play.ts';
import { type SignedIn, signInAs } from '../harness/sign-in.ts';

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let municipalityId: MunicipalityId;
const bodies: BodyId[] = [];
const releases: ReleaseId[] = [];
/** Somebody who is nothing else, a designer, an administrator and a unit leader: with a seat all are members. */
const people: SignedIn[] = [];
const start = Date.parse('2026-11-24T12:00:00Z');

beforeAll(async () => {
  house = await openTestHouse('2024-11-24T12:00:00Z');
  let tree: Awaited<ReturnType<typeof addMunicipality>>['tree'];
  ({ municipalityId, tree } = await addMunicipality(house, 'prove', ['Nord', 'Sør']));
  await installScorecard(house.context, municipalityId, await readShippedScorecard('fet-politisk'));
  await installReadySurvey(house.context, municipalityId, oneQuestion('one', 'fet.kultur'));
  for (const period of ['2024', '2026']) {
    house.clock.set(`${period}-11-20T12:00:00Z`);
    const roundId = await playOpenRound(house, municipalityId, { surveyKey: 'one', tree, period });
    await releaseRound(house, municipalityId, roundId);
    releases.push(await releaseOf(roundId));
  }
  house.clock.set(new Date(start));
  for (const name of ['Kommunestyret', 'Formannskapet']) {
    bodies.push(await addBody(house, municipalityId, { name }));
  }
  const leads = tree[1]?.unitId as UnitId;
  for (const also of [
    {},
    { roles: ['designer' as const] },
    { roles: ['administrator' as const] },
    { leads },
  ]) {
    people.push(await signInAs(house, municipalityId, also));
  }
  web = await serve(house.context);
});
afterAll(async () => {
  await web.close();
  await house.close();
});

function releaseOf(roundId: RoundId): Promise<ReleaseId> {
  return inMunicipality(house.context.db.staff, municipalityId, async (tx) => {
    const release = await findLatestRelease(tx, roundId);
    if (!release) throw new Error('must be released');
    return release.id;
  });
}

/** Minutes after the start; null: never. */
const moment = fc.option(fc.integer({ min: 0, max: 20 }));
const seats = fc.subarray([0, 1]);
const cases = fc.record({
  seats: fc.tuple(seats, seats, seats, seats),
  labels: fc.array(fc.option(fc.constantFrom(...memberLabels)), { minLength: 8, maxLength: 8 }),
  /** Per release: to the one body, to the other, to everyone. */
  publications: fc.tuple(fc.tuple(moment, moment, moment), fc.tuple(moment, moment, moment)),
  now: fc.integer({ min: 0, max: 21 }),
});
type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

async function arrange(given: Case): Promise<void> {
  const of = { municipality_id: municipalityId };
  await house.owner.deleteFrom('publication').execute();
  await house.owner.deleteFrom('body_member').execute();
  for (const [place, held] of given.seats.entries()) {
    for (const seat of held) {
      const label = given.labels[place * 2 + seat] ?? null;
      await house.owner
        .insertInto('body_member')
        .values({
          ...{ ...of, id: crypto.randomUUID(), body_id: bodies[seat] as BodyId, party: null, label },
          account_id: (people[place] as SignedIn).accountId,
          ...{ valid_from_on: '2020-01-01', valid_to_on: null },
        })
        .execute();
    }
  }
  for (const [place, moments] of given.publications.entries()) {
    for (const [index, minutes] of moments.entries()) {
      if (minutes === null) continue;
      const body = bodies[index] ?? null;
      await house.owner
        .insertInto('publication')
        .values({
          ...{ ...of, id: crypto.randomUUID() as PublicationId, release_id: releases[place] as ReleaseId },
          ...{ audience: body ? 'body' : 'public', body_id: body },
          visible_from_at: new Date(start + minutes * 60_000),
        })
        .execute();
    }
  }
  house.clock.set(new Date(start + given.now * 60_000));
}

/** All that the pages are made from, as it came. */
async function answersTo(person: SignedIn): Promise<string> {
  const paths = ['/scorecards/fet-politisk', '/indicators/fet.kultur', '/findings'];
  const bodies = paths.map(async (path) => {
    const response = await fetch(`${web.origin}/api/prove${path}`, { headers: person.headers });
    return `${response.status} ${await response.text()}`;
  });
  return (await Promise.all(bodies)).join('\n');
}

/** Which releases somebody in these bodies should see inside figures of. */
function expectedOf(given: Case, held: number[]): (number | null)[] {
  return given.publications.map((moments) => {
    const come = held.map((seat) => moments[seat] ?? null).filter((at) => at !== null && at <= given.now);
    return come.length === 0 ? null : Math.min(...(come as number[]));
  });
}

it('any two members of a body read the same, to the byte, whatever they are called in it and are besides', async () => {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(cases, async (given) => {
      await arrange(given);
      const answers = await Promise.all(people.map(answersTo));
      for (const [one, held] of given.seats.entries()) {
        for (const [other, alsoHeld] of given.seats.entries()) {
          // Two who share a body, and to whose other bodies nothing more has come.
          const sameGiven =
            JSON.stringify(expectedOf(given, held)) === JSON.stringify(expectedOf(given, alsoHeld));
          const share = held.some((seat) => alsoHeld.includes(seat));
          if (one >= other || !share || !sameGiven) continue;
          compared += 1;
          expect(answers[other]).toBe(answers[one]);
        }
      }
    }),
    { numRuns: 60 },
  );
  expect(compared).toBeGreaterThan(40);
}, 240_000);

it('and what has come to their body they see: the newest of it stands on the page', async () => {
  await fc.assert(
    fc.asyncProperty(cases, async (given) => {
      await arrange(given);
      for (const [place, held] of given.seats.entries()) {
        // Without a seat these are staff, who see what staff see.
        if (held.length === 0 && place > 0) continue;
        const own = expectedOf(given, held);
        const toAll = given.publications.map((moments) => moments[2] !== null && moments[2] <= given.now);
        const seen = own.map((at, index) => at !== null || toAll[index]);
        const answer = await answersTo(people[place] as SignedIn);
        const newest = seen[1] ? '2026' : seen[0] ? '2024' : null;
        const told = /"now":\{"period":"(\d+)"/.exec(answer)?.[1] ?? null;
        expect(told).toBe(newest);
      }
    }),
    { numRuns: 30 },
  );
}, 240_000);

it('a designer with a seat is told on the survey’s page with whom they wait, and sees no figure there before', async () => {
  const designer = people[1] as SignedIn;
  const seats: [number[], number[], number[], number[]] = [[], [0], [], []];
  const told = async (given: Partial<Case>) => {
    await arrange({
      seats,
      labels: [],
      publications: [
        [null, null, null],
        [5, 3, null],
      ],
      now: 4,
      ...given,
    });
    const response = await fetch(`${web.origin}/api/prove/surveys/one`, { headers: designer.headers });
    const { rounds } = (await response.json()) as {
      rounds: { answeredAtLeastCount: number | null; release: { waitsWith: { name: string }[] } }[];
    };
    return [rounds[0]?.release.waitsWith.map(({ name }) => name), rounds[0]?.answeredAtLeastCount ?? null];
  };
  expect(await told({})).toEqual([['Kommunestyret'], null]);
  expect(await told({ now: 5 })).toEqual([[], expect.any(Number)]);
  expect(await told({ seats: [[], [], [], []] })).toEqual([[], expect.any(Number)]);
});
