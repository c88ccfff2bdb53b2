import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { MunicipalityId, RoundId } from '../../server/core/ids.ts';
import type { Questionnaire } from '../../server/core/questionnaire/format.ts';
import type { UnitTree } from '../../server/core/unit-tree.ts';
import { readShippedScorecard } from '../../server/demo/files.ts';
import { seeded } from '../../server/demo/random.ts';
import { startEmbedded } from '../../server/platform/db/embedded.ts';
import { migrate } from '../../server/platform/db/migrate.ts';
import { refreshIndicators } from '../../server/stages/indicators/indicators.service.ts';
import { publishToAll } from '../../server/stages/releases/publications.service.ts';
import { makeRelease } from '../../server/stages/releases/releases.service.ts';
import { openRound } from '../../server/stages/rounds/rounds.service.ts';
import { installScorecard } from '../../server/stages/scorecards/scorecards.service.ts';
import { sampleQuestionnaire } from '../fixtures/questionnaire.ts';
import { addBody } from '../harness/bodies.ts';
import { addMunicipality, openHouseAt, type TestHouse } from '../harness/house-at.ts';
import { installReadySurvey } from '../harness/play.ts';
import type { Closers } from './closers.ts';

export interface PagesPlan {
  units: number;
  items: number;
  /** One a year, the last of them with all the answers and the others with a thousand each. */
  rounds: number;
}
export const indicatorKey = 'fet.kultur';
export const scorecardKey = 'fet-politisk';
const lastYear = 2026;
/** Different persons; the answers of a million are drawn from them. */
const persons = 400;

/** A throw-away database with nobody in it yet. Nothing is measured of writing, so nothing is flushed. */
export async function openPagesPlace(closers: Closers): Promise<TestHouse> {
  const folder = await mkdtemp(join(tmpdir(), 'spredning-pages-'));
  closers.add(() => rm(folder, { recursive: true, force: true }));
  const { ownerUrl, stop } = await startEmbedded({
    dataDir: join(folder, 'data'),
    log: () => {},
    unsafeFast: true,
  });
  closers.add(stop);
  await migrate({ ownerUrl, log: () => {} });
  const house = await openHouseAt(ownerUrl, `${lastYear}-11-24T12:00:00Z`, false);
  closers.add(() => house.close());
  return house;
}

/** A municipality whose releases are public, with so many answers behind the latest of them. */
export async function addReleased(
  house: TestHouse,
  slug: string,
  plan: PagesPlan,
  answers: number,
): Promise<void> {
  const names = Array.from({ length: plan.units }, (_, at) => `Barnehage ${at + 1}`);
  const { municipalityId, tree } = await addMunicipality(house, slug, names);
  await addBody(house, municipalityId);
  await installScorecard(house.context, municipalityId, await readShippedScorecard(scorecardKey));
  const questionnaire = withItems(plan.items);
  await installReadySurvey(house.context, municipalityId, questionnaire);
  for (let year = lastYear - plan.rounds + 1; year <= lastYear; year++) {
    house.clock.set(`${year}-11-24T12:00:00Z`);
    const at = house.clock.now().getTime();
    const roundId = await openRound(house.context, municipalityId, {
      ...{ surveyKey: questionnaire.key, period: String(year), source: 'imported', tree },
      ...{ opensAt: new Date(at - 2 * day), closesAt: new Date(at - day) },
    });
    await insertAnswers(house, municipalityId, roundId, tree, plan, year === lastYear ? answers : 1_000);
    const releaseId = await makeRelease(house.context, municipalityId, roundId);
    await refreshIndicators(house.context, municipalityId, roundId, releaseId);
    await publishToAll(house.context, municipalityId, roundId, 'operator');
  }
  await sql`analyze`.execute(house.owner);
}
const day = 86_400_000;

/** So many statements that make up one indicator, and one background question. */
function withItems(count: number): Questionnaire {
  const sample = sampleQuestionnaire();
  const names = Array.from({ length: count }, (_, at) => `q${at + 1}`);
  const [first] = sample.items;
  const scaleItem = first as Extract<typeof first, { role: 'scale' }>;
  const elements = (sample.definition.pages[1]?.elements ?? []) as { name: string }[];
  const age = elements.find(({ name }) => name === 'alder') as { name: string };
  const feeds = [{ indicator: indicatorKey, weight: 1 }];
  return {
    ...sample,
    key: 'bench',
    items: [
      ...names.map((name) => ({ ...scaleItem, name, id: `bench.${name}`, feeds })),
      ...sample.items.filter(({ name }) => name === 'alder'),
    ],
    indices: [{ indicator: indicatorKey, kind: 'formative', minValidItems: 'twoThirds' }],
    definition: {
      pages: [
        {
          name: 'side1',
          elements: [
            ...names.map((name) => ({ type: 'rating', name, title: { nb: name, nn: name, en: name } })),
            age,
          ],
        },
      ],
    },
  };
}

/** By one statement, and without looking up each row's unit. */
async function insertAnswers(
  house: TestHouse,
  municipalityId: MunicipalityId,
  roundId: RoundId,
  tree: UnitTree,
  plan: PagesPlan,
  count: number,
): Promise<void> {
  const random = seeded(plan.items);
  const drawn = Array.from({ length: persons }, () => {
    const inclination = random.normal();
    return JSON.stringify({
      ...Object.fromEntries(
        Array.from({ length: plan.items }, (_, at) => {
          const score = Math.round(4.3 + 0.8 * inclination + 0.9 * random.normal());
          return [`q${at + 1}`, Math.min(6, Math.max(1, score))];
        }),
      ),
      alder: random.pick(['ung', 'voksen']),
    });
  });
  const units = tree.slice(1).map(({ unitId }) => unitId);
  await house.owner.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    await sql`select setseed(0.5)`.execute(tx);
    await sql`
      insert into response (municipality_id, round_id, unit_id, answers)
      select ${municipalityId}, ${roundId}, (${units}::uuid[])[1 + n % ${units.length}::int],
        (${drawn}::jsonb[])[1 + floor(random() * ${persons}::int)::int]
      from generate_series(1, ${count}::int) as n`.execute(tx);
  });
}
