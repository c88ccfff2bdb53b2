import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { up } from '../../migrations/0013_publication_to_bodies.ts';
import type { MunicipalityId } from '../../server/core/ids.ts';
import { readShippedScorecard } from '../../server/demo/files.ts';
import { inMunicipality } from '../../server/platform/db/connect.ts';
import { installScorecard } from '../../server/stages/scorecards/scorecards.service.ts';
import { oneQuestion } from '../fixtures/questionnaire.ts';
import { addBody } from '../harness/bodies.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../harness/house.ts';
import { installReadySurvey, playOpenRound, releaseRound } from '../harness/play.ts';

let house: TestHouse;
const ids: Record<string, MunicipalityId> = {};
const bodyAt = '2024-12-01T10:00:00.000Z';
const publicAt = '2024-12-05T10:00:00.000Z';

beforeAll(async () => {
  house = await openTestHouse('2024-11-24T12:00:00Z');
  await sql`drop table publication`.execute(house.owner);
  // As the migrations before this one left it.
  await sql`
    create table publication (
      municipality_id uuid not null references municipality,
      release_id uuid not null,
      audience text not null check (audience in ('body', 'public')),
      visible_from_at timestamptz not null,
      primary key (municipality_id, release_id, audience),
      foreign key (municipality_id, release_id) references release (municipality_id, id)
    )`.execute(house.owner);
  const board = { kind: 'executiveBoard', name: 'Formannskapet' } as const;
  const gone = { name: 'Det gamle kommunestyret', validToOn: '2023-10-01' };
  await fill('one-council', [{}, board, gone]);
  await fill('no-council', [board, { kind: 'committee', name: 'Utvalget' }]);
  await fill('two-councils', [{ name: 'Bystyret' }, { name: 'Kommunestyret' }, board]);
  await fill('no-body', [gone]);
  await up(house.owner as unknown as Kysely<unknown>);
});
afterAll(() => house.close());

async function fill(slug: string, bodies: Parameters<typeof addBody>[2][]): Promise<void> {
  const { municipalityId, tree } = await addMunicipality(house, slug, ['Nord']);
  ids[slug] = municipalityId;
  await installScorecard(house.context, municipalityId, await readShippedScorecard('fet-politisk'));
  await installReadySurvey(house.context, municipalityId, oneQuestion('one', 'fet.kultur'));
  for (const body of bodies) await addBody(house, municipalityId, body);
  const round = { surveyKey: 'one', tree, period: '2024' };
  const roundId = await playOpenRound(house, municipalityId, round);
  await releaseRound(house, municipalityId, roundId);
  for (const [audience, at] of [
    ['body', bodyAt],
    ['public', publicAt],
  ]) {
    await sql`
      insert into publication select municipality_id, id, ${audience}, ${at}::timestamptz
      from release where municipality_id = ${municipalityId}`.execute(house.owner);
  }
}

/** Who has the release after the move, and since when, by direct reading as the staff role. */
async function publications(slug: string): Promise<string[]> {
  const { rows } = await inMunicipality(house.context.db.staff, ids[slug] as MunicipalityId, (tx) =>
    sql<{ who: string | null; audience: string; at: Date }>`
      select body.name as who, audience, visible_from_at as at from publication
      left join body on body.id = publication.body_id order by visible_from_at, body.name`.execute(tx),
  );
  return rows.map(({ who, audience, at }) => `${audience} ${who} ${at.toISOString()}`);
}

it.each<[string, string[]]>([
  ['one-council', ['Kommunestyret']],
  ['no-council', ['Formannskapet', 'Utvalget']],
  ['two-councils', ['Bystyret', 'Formannskapet', 'Kommunestyret']],
  ['no-body', ['Kommunestyret']],
])('what was published to the body is in %s that of %j, from the same moment', async (slug, bodies) => {
  expect(await publications(slug)).toEqual([
    ...bodies.map((name) => `body ${name} ${bodyAt}`),
    `public null ${publicAt}`,
  ]);
});

it('a municipality without a body gets its council, without members, from the day of the first publication', async () => {
  const { rows } = await inMunicipality(house.context.db.staff, ids['no-body'] as MunicipalityId, (tx) =>
    sql<{ kind: string; from: string; members: number }>`
      select kind, valid_from_on::text as from, (select count(*)::int from body_member) as members
      from body where name = 'Kommunestyret'`.execute(tx),
  );
  expect(rows).toEqual([{ kind: 'council', from: '2024-12-01', members: 0 }]);
});
