import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Returns } from '../../../client/api.ts';
import { addFromBank } from '../../../server/core/draft/edit/bank.ts';
import type { Draft } from '../../../server/core/draft/format.ts';
import type { BodyId, MunicipalityId, RoundId, UnitId } from '../../../server/core/ids.ts';
import type { Questionnaire } from '../../../server/core/questionnaire/format.ts';
import type { UnitTree } from '../../../server/core/unit-tree.ts';
import { readShippedScorecard } from '../../../server/demo/files.ts';
import { invite } from '../../../server/stages/invitations/invitations.service.ts';
import { publishToAll } from '../../../server/stages/releases/publications.service.ts';
import { submit } from '../../../server/stages/responses/answering.service.ts';
import { openRound } from '../../../server/stages/rounds/rounds.service.ts';
import { installScorecard } from '../../../server/stages/scorecards/scorecards.service.ts';
import { oneQuestion, sampleQuestionnaire } from '../../fixtures/questionnaire.ts';
import { addBody } from '../../harness/bodies.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';
import { serve } from '../../harness/http.ts';
import { installReadySurvey, releaseRound } from '../../harness/play.ts';
import { type SignedIn, signInAs } from '../../harness/sign-in.ts';

type List = Returns<'GET /api/:municipality/question-bank'>;
type View = Returns<'GET /api/:municipality/question-bank/:item'>;

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let mine: MunicipalityId;
let tree: UnitTree;
let council: BodyId;
const people: Record<string, SignedIn> = {};
const say = (nb: string) => ({ nb, nn: `${nb} (nn)`, en: `${nb} (en)` });

beforeAll(async () => {
  house = await openTestHouse('2022-11-24T12:00:00Z');
  ({ municipalityId: mine, tree } = await addMunicipality(house, 'mine', ['Nord', 'Sør', 'Øst', 'Vest']));
  council = await addBody(house, mine);
  await installScorecard(house.context, mine, await readShippedScorecard('fet-politisk'));
  const owned = await installReadySurvey(house.context, mine, worded('Slik spurte vi først'));
  await play('2022', worded('Slik spurte vi først'), [40, 40, 40, 4]);
  await play('2023', worded('Slik spør vi nå'), [2, 1, 0, 0]);
  await play('2024', worded('Slik spør vi nå'), [30, 30, 30, 30]);
  house.clock.set('2025-11-24T12:00:00Z');
  await open('2025', worded('Slik spør vi nå'));
  const other = await installReadySurvey(house.context, mine, sampleQuestionnaire());
  const add = async (who: string, person: Parameters<typeof signInAs>[2]) => {
    people[who] = await signInAs(house, mine, { name: who, ...person });
  };
  await add('kari', { roles: ['designer'] });
  await add('owner', { owns: owned });
  await add('otherOwner', { owns: other });
  await add('seated', { roles: ['designer'], seats: [{ bodyId: council }] });
  await add('politician', { politician: true });
  web = await serve(house.context);
});
afterAll(async () => {
  await web?.close();
  await house?.close();
});

/** A survey of one question on a scale and one in one's own words. */
function worded(title: string): Questionnaire {
  const questionnaire = oneQuestion('one', 'fet.kultur');
  const [page] = questionnaire.definition.pages as unknown as { elements: { title: object }[] }[];
  if (page?.elements[0]) page.elements[0].title = say(title);
  return {
    ...questionnaire,
    items: questionnaire.items.map((item) => ({ ...item, id: `one.${item.name}` })),
  };
}

async function open(period: string, questionnaire: Questionnaire): Promise<RoundId> {
  await installReadySurvey(house.context, mine, questionnaire);
  const at = house.clock.now().getTime();
  return openRound(house.context, mine, {
    ...{ surveyKey: questionnaire.key, period, source: 'collected', tree },
    ...{ opensAt: new Date(at - 86_400_000), closesAt: new Date(at + 86_400_000) },
  });
}

/** So many answers in each unit, released; the first round is shown to all, the others to nobody yet. */
async function play(period: string, questionnaire: Questionnaire, counts: readonly number[]): Promise<void> {
  house.clock.set(`${period}-11-24T12:00:00Z`);
  const roundId = await open(period, questionnaire);
  for (const [at, count] of counts.entries()) {
    const unitId = tree[at + 1]?.unitId as UnitId;
    const invited = await invite(house.context, mine, roundId, [{ unitId, stratum: '', count: count + 2 }]);
    for (const [index, { code }] of invited.slice(0, count).entries()) {
      const submissionId = crypto.randomUUID().replaceAll('-', '');
      await submit(house.context, mine, roundId, { code, submissionId, answers: { q1: 1 + (index % 6) } });
    }
  }
  await releaseRound(house, mine, roundId);
  if (period === '2022') await publishToAll(house.context, mine, roundId, 'operator');
}

async function ask<T>(path: string, who: string): Promise<[number, T]> {
  const response = await fetch(`${web.origin}/api/mine/question-bank${path}`, {
    headers: people[who]?.headers ?? {},
  });
  return [response.status, (await response.json()) as T];
}
const list = async (query = '', who = 'kari') => (await ask<List>(`?${query}`, who))[1];
const view = async (id: string, who = 'kari') => (await ask<View>(`/${id}`, who))[1];
const said = async (path: string, who: string) => {
  const [status, { code }] = await ask<{ code?: string }>(path, who);
  return status === 200 ? 'ok' : `${status} ${code}`;
};

describe('the question bank', () => {
  it('lists what has been asked, as it was last asked, with what it gave when it was last released', async () => {
    const { items, allCount, foundCount, hasMore } = await list();
    expect(items[0]).toMatchObject({
      ...{ id: 'one.q1', text: say('Slik spør vi nå'), askedCount: 4, isOwn: true, isShipped: false },
      ...{ kinds: ['user'], lastAsked: { period: '2025' }, theme: say('Tema') },
      feeds: [{ key: 'fet.kultur', name: { nb: expect.any(String) } }],
      scale: { min: 1, max: 6, labels: { 1: say('dårlig') }, dontKnow: say('Vet ikke'), notApplicable: null },
    });
    expect(items[0]?.last).toMatchObject({ period: '2024', figures: { shown: 'all', n: 120 } });
    expect(items).toHaveLength(25);
    expect([foundCount, hasMore]).toEqual([allCount, true]);
  });

  it('is turned page by page without a question lost or told twice', async () => {
    const ids: string[] = [];
    for (let page: List = await list(); ; page = await list(`after=${ids.at(-1)}`)) {
      ids.push(...page.items.map(({ id }) => id));
      if (!page.hasMore) break;
    }
    expect(ids).toHaveLength((await list()).allCount);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('finds by words, by who is asked, by what is one’s own and by indicator', async () => {
    const ids = async (query: string) => (await list(query)).items.map(({ id }) => id);
    expect(await ids('words=SP%C3%98R%20vi&source=own')).toEqual(['one.q1']);
    // Not by words it had before.
    expect((await list('words=spurte%20vi%20f%C3%B8rst')).foundCount).toBe(0);
    expect(await ids('indicator=fet.kultur&source=own')).toEqual(['one.q1']);
    expect(
      (await list('source=shipped&kind=employee')).items.every(({ kinds }) => kinds.includes('employee')),
    ).toBe(true);
    expect(await said('?kind=everyone', 'kari')).toBe('400 invalid-request');
  });

  it('is of the surveys its reader may read, and of what comes with the program', async () => {
    const own = async (who: string) => (await list('source=own', who)).items.map(({ id }) => id);
    expect(await own('owner')).toEqual(['one.q1', 'one.kommentar']);
    expect((await own('otherOwner')).every((id) => id.startsWith('sample.'))).toBe(true);
    expect((await list('source=shipped', 'otherOwner')).foundCount).toBeGreaterThan(20);
    expect(await said('/one.q1', 'owner')).toBe('ok');
    expect(await said('/one.q1', 'otherOwner')).toBe('404 unknown-question');
    expect(await said('/nowhere', 'kari')).toBe('404 unknown-question');
    expect(await said('', 'politician')).toBe('403 not-allowed');
    expect(await said('', 'nobody')).toBe('401 sign-in-needed');
  });

  it('tells how a question was worded, and where its series broke', async () => {
    const { wordings } = await view('one.q1');
    expect(wordings).toMatchObject([
      { text: say('Slik spurte vi først'), periods: ['2022'], changes: [], surveyKey: 'one' },
      { text: say('Slik spør vi nå'), periods: ['2023', '2024', '2025'], changes: ['wording'] },
    ]);
  });

  it('tells what each release told of the whole, and where nothing is told, why', async () => {
    const { rounds } = await view('one.q1');
    expect(rounds.map(({ period, untold, value }) => [period, untold, value?.isBreak ?? null])).toEqual([
      ['2025', 'notReleased', null],
      ['2024', null, false],
      ['2023', null, true],
      ['2022', null, false],
    ]);
    expect(rounds[1]?.value).toMatchObject({ figures: { shown: 'all', n: 120 }, scale: { min: 1, max: 6 } });
    expect(rounds[2]?.value).toMatchObject({
      figures: { shown: 'nothing', reason: 'withheld' },
      ...{ response: { shown: 'nothing', reason: 'withheld' }, dissatisfiedInterval: null },
    });
    // One unit of that round is too small to be shown; the whole is what its release has, and no unit is named.
    expect(rounds[3]?.value).toMatchObject({ figures: { shown: 'all', n: 124 }, isPublished: true });
    expect(JSON.stringify(rounds)).not.toContain(tree[4]?.unitId);
    expect((await view('one.kommentar')).rounds.every(({ value, other }) => !value && !other)).toBe(true);
  });

  it('shows whoever has a seat only what their body may see', async () => {
    const { rounds } = await view('one.q1', 'seated');
    expect(rounds.map(({ period, untold }) => [period, untold])).toEqual([
      ['2025', 'notReleased'],
      ['2024', 'notSeen'],
      ['2023', 'notSeen'],
      ['2022', null],
    ]);
    const [first] = (await list('source=own', 'seated')).items;
    expect(first?.last).toMatchObject({ period: '2022', figures: { shown: 'all' } });
  });

  it('gives what makes the question the same in a draft, which is saved as any change is', async () => {
    const headers = { ...people['kari']?.headers, 'content-type': 'application/json' };
    const call = async <T>(method: string, path: string, body?: object) => {
      const sent = body ? { body: JSON.stringify(body) } : {};
      const response = await fetch(`${web.origin}/api/mine/drafts${path}`, { method, headers, ...sent });
      expect(response.status).toBe(200);
      return (await response.json()) as T;
    };
    const start = { kind: 'blank', questionnaireKind: 'user', title: 'Ny' };
    const { id } = await call<{ id: string }>('POST', '', start);
    const { document, revision } = await call<{ document: Draft; revision: number }>('GET', `/${id}`);
    const { piece } = await view('one.q1');
    const added = addFromBank(document, piece, { within: 'page:side1', at: 0 });
    if (added.outcome !== 'added') throw new Error('it is there');
    const given = { baseRevision: revision, document: added.draft };
    const saved = await call<{ document: Draft }>('PUT', `/${id}`, given);
    expect(saved.document.items).toMatchObject([{ id: 'one.q1', feeds: [{ indicator: 'fet.kultur' }] }]);
    const { rounds: shipped } = await view((await list('source=shipped')).items.at(-1)?.id ?? '');
    expect(shipped).toEqual([]);
  });
});
