import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Returns } from '../client/api.ts';
import { api } from '../server/api.ts';
import { demoAddresses } from '../server/demo/addresses.ts';
import { loadDemo } from '../server/demo/load.ts';
import type { OpenApi } from '../server/platform/http/openapi.ts';
import { findMunicipality } from '../server/stages/organisation/organisation.store.ts';
import { openTestHouse, type TestHouse } from './harness/house.ts';
import { serve } from './harness/http.ts';
import { signInByEmail } from './harness/sign-in.ts';

type Indicator = Returns<'GET /api/:municipality/indicators/:indicator'>;
type Claims = Returns<'GET /api/:municipality/claims'>;
type Claim = Returns<'GET /api/:municipality/claims/:claim'>;
type Scorecard = Returns<'GET /api/:municipality/scorecards/:scorecard'>;
type Round = Returns<'GET /api/:municipality/rounds/:roundId'>;
type OwnWords = Returns<'GET /api/:municipality/rounds/:roundId/own-words'>;
type Texts = Returns<'GET /api/:municipality/rounds/:roundId/own-words/texts'>;
type Surveys = Returns<'GET /api/:municipality/surveys'>;

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let citizen: URL;

beforeAll(async () => {
  house = await openTestHouse('2026-11-24T12:00:00Z');
  await loadDemo(house.context, house.owner, () => {});
  web = await serve(house.context);
  const addresses = await demoAddresses(house.context, house.owner, web.origin);
  citizen = new URL(addresses.find(({ who }) => who.startsWith('Citizen'))?.address ?? '');
});
afterAll(async () => {
  await web.close();
  await house.close();
});

type Headed = Record<string, string>;
async function get<T>(path: string, headers: Headed = {}): Promise<T> {
  const response = await fetch(`${web.origin}/api/fet${path}`, { headers });
  expect(response.status, path).toBe(200);
  return (await response.json()) as T;
}
async function post(
  path: string,
  body: unknown,
  headers: Headed = {},
): Promise<{ status: number; body: { code?: string } }> {
  const response = await fetch(`${web.origin}/api/fet${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as { code?: string } };
}
const signIn = async (who: string): Promise<Headed> => {
  const municipality = await findMunicipality(house.owner, 'fet');
  if (!municipality) throw new Error('the demo is not there');
  return (await signInByEmail(house, municipality.id, `${who}@example.org`)).headers;
};

describe('the guide’s question about home care, in numbers', () => {
  const source = (indicator: Indicator) =>
    indicator.sources.find((one) => one.surveyKey === 'hjemmesykepleie-bruker');

  it('the mean stays, the spread grows, and two dissatisfied become fourteen', async () => {
    const { now, before } =
      source(await get<Indicator>('/indicators/fet.brukertilfredshet', await signIn('politician'))) ?? {};
    if (now?.figures.shown !== 'all' || before?.figures.shown !== 'all')
      throw new Error('both must be shown');
    expect([before.figures.mean.toFixed(4), now.figures.mean.toFixed(4)]).toEqual(['4.8167', '4.7500']);
    expect([before.figures.sd.toFixed(4), now.figures.sd.toFixed(4)]).toEqual(['0.9437', '1.4965']);
    expect([before.figures.dissatisfiedCount, now.figures.dissatisfiedCount]).toEqual([2, 14]);
    expect(now.figures.bars.map((bar) => bar.count)).toEqual([8, 6, 6, 18, 32, 50]);
    expect(now.response).toEqual({
      shown: 'all',
      answeredCount: 120,
      invitedCount: 168,
      responseRate: 120 / 168,
    });
    expect(now.comparison).toMatchObject({
      comparable: true,
      mean: { verdict: 'noSureChange' },
      spread: { verdict: 'larger' },
      dissatisfied: { previousCount: 2, previousN: 120 },
    });
    expect(now.status.code).toBe('within');
    expect(now.minorityAlert).toBe(true);
  });

  it('most of them are in one zone, and every zone is there in the municipality’s own order', async () => {
    const indicator = await get<Indicator>('/indicators/fet.brukertilfredshet', await signIn('politician'));
    const units = source(indicator)?.units ?? [];
    expect(units.map(({ name }) => name)).toEqual([
      'Hjemmesykepleien nord',
      'Hjemmesykepleien sør',
      'Hjemmesykepleien vest',
    ]);
    const bad = units.map(({ now }) => (now?.figures.shown === 'all' ? now.figures.dissatisfiedCount : null));
    expect(bad).toEqual([2, 2, 10]);
  });

  it('what is claimed of it is a trend, an exception that is fourteen people all the same, or undecided', async () => {
    const headers = await signIn('politician');
    const { claims } = await get<Claims>('/claims', headers);
    expect(claims.map(({ text, verdicts }) => [text, ...verdicts])).toEqual([
      ['Mange er misfornøyde med hjemmesykepleien', 'exception'],
      ['Det er blitt større forskjeller i hjemmesykepleien', 'undecided'],
      ['De fleste er fornøyde med hjemmesykepleien', 'trend'],
    ]);
    const figures = await Promise.all(
      claims.map(async ({ id }) => (await get<Claim>(`/claims/${id}`, headers)).figures[0]),
    );
    const found = { isLatest: true, period: '2026' };
    const now = source(await get<Indicator>('/indicators/fet.brukertilfredshet', headers))?.now;
    expect(now?.minorityAlert).toBe(true);
    expect(figures).toMatchObject([
      { found, minorityAlert: true, shares: [{ count: 14, n: 120 }, { count: 2 }] },
      { found, minorityAlert: true, reason: 'oneChange' },
      { found, minorityAlert: true, literally: true },
    ]);
  });

  it('an indicator two surveys feed has no pooled figure: each stands by itself', async () => {
    const { sources } = await get<Scorecard>(
      '/scorecards/fet-administrativ-2006',
      await signIn('politician'),
    );
    expect(sources['fet.brukertilfredshet']?.map((one) => one.surveyKey).sort()).toEqual([
      'barnehage-foreldre',
      'hjemmesykepleie-bruker',
    ]);
    expect(sources['fet.avvik-budsjett']).toEqual([]);
  });

  it('a unit with four answers is hidden, and so is the smallest beside it', async () => {
    const indicator = await get<Indicator>('/indicators/fet.brukertilfredshet', await signIn('politician'));
    const parents = indicator.sources.find((one) => one.surveyKey === 'barnehage-foreldre');
    const shown = Object.fromEntries(
      (parents?.units ?? []).map(({ name, now }) => [name, now?.figures.shown]),
    );
    expect(shown).toMatchObject({
      'Skogbrynet barnehage': 'nothing',
      'Hovin barnehage': 'nothing',
      'Solhaug barnehage': 'all',
    });
    expect(Object.values(shown).filter((one) => one === 'all').length).toBeGreaterThanOrEqual(10);
  });
});

describe('what people wrote in their own words', () => {
  it('is read in one round, and its themes and excerpt go with the result; in another it waits to be read', async () => {
    const indicator = await get<Indicator>('/indicators/fet.brukertilfredshet', await signIn('politician'));
    const roundOf = (key: string) => indicator.sources.find(({ surveyKey }) => surveyKey === key)?.roundId;
    const [homeCare, kindergartens] = [roundOf('hjemmesykepleie-bruker'), roundOf('barnehage-foreldre')];
    const told = await get<OwnWords>(`/rounds/${homeCare}/own-words`);
    expect(told.questions).toMatchObject([
      {
        ...{ writtenCount: 20, hasRare: true },
        themes: [
          { name: 'Respekt og omsorg', count: 7 },
          { name: 'Faste folk', count: 6 },
          { name: 'Tid og punktlighet', count: 6 },
        ],
        excerpts: [expect.stringMatching(/^Det viktigste for meg .* \[navn\] på \[sted\] har/)],
      },
    ]);
    expect((await get<OwnWords>(`/rounds/${kindergartens}/own-words`)).questions).toEqual([]);
    const reader = await signIn('reader');
    const texts = await get<Texts>(`/rounds/${homeCare}/own-words/texts?item=kommentar`, reader);
    expect(texts.texts.map(({ reviewedBy }) => reviewedBy?.name)).toEqual(Array(20).fill('Lise Leser'));
    expect(JSON.stringify(told)).not.toMatch(/Kari|Ingrid|anita|90 00|Solveien/);
    const left = await get<Texts>(`/rounds/${kindergartens}/own-words/texts?item=kommentar`, reader);
    expect(left.texts.map(({ state }) => state)).toEqual(Array(14).fill('waiting'));
  });
});

describe('the whole story', () => {
  const roundId = () => citizen.pathname.split('/')[3] ?? '';
  const code = () => citizen.hash.slice(1);

  it('an open round shows nothing but a coarse count', async () => {
    const { surveys } = await get<Surveys>('/surveys', await signIn('designer'));
    const open = surveys.flatMap((survey) => survey.rounds).find((round) => round.roundId === roundId());
    expect(open).toMatchObject({ state: 'open', release: null, invitedCount: 820 });
    expect(open?.answeredAtLeastCount).toBeLessThanOrEqual(60);
    expect((open?.answeredAtLeastCount ?? 1) % 5).toBe(0);
    const { sources } = await get<Scorecard>('/scorecards/fet-politisk');
    expect(sources['fet.kultur']?.[0]?.now?.period).toBe('2024');
  });

  it('the survey before tells who answered beside who lives there, and weighs by all at once', async () => {
    const [source] = (await get<Indicator>('/indicators/fet.kultur')).sources;
    const [young] = source?.population[0]?.groups ?? [];
    expect(source?.population.map(({ question }) => question.nb)).toEqual([
      'Hvor gammel er du?',
      'Hvilket kjønn er du?',
    ]);
    expect(young?.answeredShare).toBeLessThan(young?.populationShare ?? 0);
    expect(source?.weights?.effectiveCount).toBeLessThan(source?.weights?.n ?? 0);
    expect(source?.together?.mean).toBeCloseTo(source?.weighed[0]?.mean ?? 0, 0);
  });

  it('the same is told by background, to each reader from their own figures, and no unit by background', async () => {
    for (const [headers, lattice] of [
      [{}, 'public'],
      [await signIn('politician'), 'internal'],
    ] as const) {
      const [source] = (await get<Indicator>('/indicators/fet.kultur', headers)).sources;
      const [age] = source?.groups ?? [];
      expect(age?.question.nb).toBe('Hvor gammel er du?');
      const { rows } = await sql<{ category: string; n: number }>`
        select cut_category as category, n from release_cell where release_id = ${source?.now?.releaseId}
          and lattice = ${lattice} and subject = 'fet.kultur' and cut_background <> '' and shown = 'all'
          and unit_id in (select unit_id from round_unit where parent_unit_id is null)`.execute(house.owner);
      const told = (source?.groups ?? []).flatMap(({ answers }) =>
        answers.flatMap(({ figures }) => ('n' in figures ? [figures.n] : [])),
      );
      expect(told.length).toBeGreaterThan(2);
      expect(told.sort((a, b) => a - b)).toEqual(rows.map(({ n }) => n).sort((a, b) => a - b));
      expect(source?.units.some((unit) => 'groups' in unit)).toBe(false);
    }
  });

  it('a citizen answers with a code that can be used again, and the figures then hold the answer', async () => {
    const round = await get<Round>(`/rounds/${roundId()}`);
    expect(round).toMatchObject({ state: 'open', dataLabel: 'fictitious', questionCount: 29, results: null });
    const send = () =>
      post(`/rounds/${roundId()}/responses`, {
        code: code(),
        submissionId: randomUUID().replaceAll('-', ''),
        language: 'nb',
        answers: { kulturtilbud: 1, lagOgForeninger: 1, samarbeidMedLag: 1, kommentar: 'Fra prøven' },
      });
    expect([(await send()).status, (await send()).status]).toEqual([200, 200]);
    expect((await post(`/demo/rounds/${roundId()}/close`, {})).status).toBe(200);
    let results: Round['results'] = null;
    for (let tries = 0; tries < 100 && !results; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      ({ results } = await get<Round>(`/rounds/${roundId()}`));
    }
    expect(results).toMatchObject({ scorecardKey: 'fet-politisk' });
    const { sources } = await get<Indicator>('/indicators/fet.kultur', await signIn('politician'));
    const [source] = sources;
    expect(source?.now).toMatchObject({ period: '2026', response: { answeredCount: 62, invitedCount: 820 } });
    expect(source?.before?.period).toBe('2024');
    if (source?.now?.figures.shown !== 'all') throw new Error('must be shown');
    expect(source.now.figures.bars[0]?.count).toBeGreaterThanOrEqual(2);
    // Of sixty the small groups are withheld, and what would tell them; so nothing is weighed.
    const counted = source.population
      .flatMap(({ groups }) => groups)
      .map(({ answeredCount }) => answeredCount);
    expect(counted).toContain(null);
    expect([source.together, source.weights]).toEqual([null, null]);
    const kept = await sql<{
      n: number;
    }>`select count(*)::int as n from response where answers @> '{"kulturtilbud": 1, "lagOgForeninger": 1, "samarbeidMedLag": 1}' and round_id = ${roundId()}`.execute(
      house.owner,
    );
    expect(kept.rows[0]?.n).toBeGreaterThanOrEqual(2);
  });

  it('the closed round takes no more, and its code tells nothing', async () => {
    expect((await post(`/rounds/${roundId()}/admissions`, { code: code() })).body.code).toBe(
      'round-not-open',
    );
  });
});

describe('who may see what', () => {
  it('the designer’s pages want a designer', async () => {
    const status = async (headers: Headed) =>
      (await fetch(`${web.origin}/api/fet/surveys`, { headers })).status;
    expect([
      await status({}),
      await status(await signIn('politician')),
      await status(await signIn('designer')),
    ]).toEqual([401, 403, 200]);
  });

  it('the public sees spread from fifteen answers, the body from ten', async () => {
    const smallest = async (headers: Headed) => {
      const { sources } = await get<Indicator>('/indicators/fet.kultur', headers);
      const shown = sources
        .flatMap(({ units }) => units)
        .flatMap(({ now }) => (now?.figures.shown === 'all' ? [now.figures.n] : []));
      return Math.min(...shown);
    };
    expect(await smallest({})).toBeGreaterThanOrEqual(15);
    expect(await smallest(await signIn('politician'))).toBeGreaterThanOrEqual(10);
  });

  it('signing out ends the session on the server', async () => {
    const cookie = await signIn('designer');
    await post('/sign-out', {}, cookie);
    expect((await fetch(`${web.origin}/api/fet/surveys`, { headers: cookie })).status).toBe(401);
  });

  it('a page on another site cannot act here', async () => {
    const response = await fetch(`${web.origin}/api/fet/sign-out`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://evil.example' },
      body: '{}',
    });
    expect(response.status).toBe(403);
  });

  it('a published result is not published twice, and closing wants an open round', async () => {
    const cookie = await signIn('designer');
    const { surveys } = await get<Surveys>('/surveys', cookie);
    const round = surveys.find((one) => one.key === 'medarbeider')?.rounds[0];
    const [council, everyone] = round?.release?.publications ?? [];
    expect([council?.body?.name, everyone?.body]).toEqual(['Kommunestyret', null]);
    for (const given of [{ audience: 'bodies', bodyIds: [council?.body?.id] }, { audience: 'public' }]) {
      const again = { ...given, visibleFromAt: null };
      const { body } = await post(`/rounds/${round?.roundId}/publications`, again, cookie);
      expect(body.code).toBe('already-visible');
    }
    expect((await post(`/rounds/${round?.roundId}/close`, { reason: 'x' }, cookie)).body.code).toBe(
      'round-not-open',
    );
  });
});

it('the API describes itself, every route with what it may refuse', async () => {
  const document = (await (await fetch(`${web.origin}/api/openapi.json`)).json()) as OpenApi;
  expect(document.openapi).toBe('3.1.0');
  const operations = Object.values(document.paths).flatMap((path) => Object.entries(path));
  expect(operations).toHaveLength(Object.keys(api).length);
  const redirecting = Object.values(api).filter((route) => 'redirects' in route && route.redirects);
  expect(operations.filter(([, { responses }]) => '302' in responses)).toHaveLength(redirecting.length);
  for (const [method, { summary, description, responses }] of operations) {
    expect(summary).toMatch(/\.$/);
    const asksWho = !/^Access: (anyone|participant)\./.test(description);
    const takesKeys = !description.startsWith('Access: participant.');
    const mayForbid = asksWho || method !== 'get' || description.includes('with the scope');
    const statuses = [
      ...[
        '302' in responses ? '302' : '200',
        '400',
        ...(takesKeys ? ['401'] : []),
        ...(mayForbid ? ['403'] : []),
        '404',
      ],
      ...(takesKeys ? ['429'] : []),
    ];
    expect(Object.keys(responses)).toEqual([...statuses, 'default']);
  }
});

it('a demo that was stopped while it was made is made anew and whole', async () => {
  const other = await openTestHouse('2026-11-24T12:00:00Z');
  try {
    const stopped = loadDemo(other.context, other.owner, () => {
      throw new Error('killed');
    });
    await expect(stopped).rejects.toThrow('killed');
    expect(await loadDemo(other.context, other.owner, () => {})).toBe(true);
    expect(await loadDemo(other.context, other.owner, () => {})).toBe(false);
    const addresses = await demoAddresses(other.context, other.owner, web.origin);
    expect(addresses[0]?.address).toContain('/fet/s/');
    const { rows } = await sql<{ slug: string }>`select slug from municipality`.execute(other.owner);
    expect(rows).toEqual([{ slug: 'fet' }]);
  } finally {
    await other.close();
  }
});
