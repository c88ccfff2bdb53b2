import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Returns } from '../../../client/api.ts';
import type { MunicipalityId } from '../../../server/core/ids.ts';
import { placedIndicators } from '../../../server/core/scorecard/walk.ts';
import { readShippedScorecard } from '../../../server/demo/files.ts';
import { installScorecard } from '../../../server/stages/scorecards/scorecards.service.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';
import { serve } from '../../harness/http.ts';
import { type SignedIn, signInAs } from '../../harness/sign-in.ts';

type Overview = Returns<'GET /api/:municipality/overview'>;
type IndicatorView = Returns<'GET /api/:municipality/indicators/:indicator'>;
type Drafts = Returns<'GET /api/:municipality/drafts'>;

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let mine: MunicipalityId;
const people: Record<string, SignedIn> = {};

beforeAll(async () => {
  house = await openTestHouse('2026-11-24T12:00:00Z');
  ({ municipalityId: mine } = await addMunicipality(house, 'mine', ['Nord', 'Sør']));
  await installScorecard(house.context, mine, await readShippedScorecard('fet-politisk'));
  await installScorecard(house.context, mine, await readShippedScorecard('fet-administrativ-2006'));
  web = await serve(house.context);
  await comeTo('2026-11-24');
});
afterAll(async () => {
  await web?.close();
  await house?.close();
});

/** A day, and everybody signed in on it. */
async function comeTo(day: string): Promise<void> {
  house.clock.set(`${day}T12:00:00Z`);
  people['designer'] = await signInAs(house, mine, { roles: ['designer'] });
  people['administrator'] = await signInAs(house, mine, { roles: ['administrator', 'auditor'] });
  people['politician'] = await signInAs(house, mine, { politician: true });
}

async function ask<T>(method: string, path: string, who: string, body?: object): Promise<[number, T]> {
  const response = await fetch(`${web.origin}/api/mine${path}`, {
    ...{ method, ...(body && { body: JSON.stringify(body) }) },
    headers: { ...people[who]?.headers, 'content-type': 'application/json' },
  });
  return [response.status, (await response.json()) as T];
}
const inAll = (text: string) => ({ nb: text, nn: text, en: text });
const given = (name: string, more: object = {}) => ({
  ...{ baseVersion: 1, successFactor: 'mangfold', name: inAll(name) },
  method: { kind: 'citizenSurvey', text: inAll('Innbyggerundersøkelse') },
  ...{ unitOfMeasurement: inAll('poeng fra 1 til 6'), ambition: null, adoptedIn: null },
  ...more,
});
const add = (body: object, who = 'designer', scorecard = 'fet-politisk') =>
  ask<{ key: string; version: number; code?: string }>(
    'POST',
    `/scorecards/${scorecard}/indicators`,
    who,
    body,
  );
const said = async (...asked: Parameters<typeof add>) => {
  const [status, { code }] = await add(...asked);
  return status === 200 ? 'ok' : `${status} ${code}`;
};
const versionOf = async (key: string) => {
  const [, { scorecards }] = await ask<Overview>('GET', '/overview', 'designer');
  return scorecards.find(({ scorecard }) => scorecard.key === key);
};

it('what cannot be taken in is refused, and the scorecard stays as it was', async () => {
  expect(await said(given('Kor og korps'), 'politician')).toBe('403 not-allowed');
  expect(await said(given('Kor og korps'), 'designer', 'nowhere')).toBe('404 unknown-scorecard');
  expect(await said(given('Kor og korps', { baseVersion: 2 }))).toBe('409 scorecard-changed-meanwhile');
  expect(await said(given('Kor og korps', { successFactor: 'nowhere' }))).toBe('404 unknown-success-factor');
  expect(await said(given('tilfredshet med Kulturlivet'))).toBe('409 indicator-name-taken');
  expect(await said(given('Kor', { ambition: '5,0–4,0' }))).toBe('422 ambition-not-adopted');
  const adopted = { adoptedIn: 'Kommunestyret 12/27' };
  expect(await said(given('Kor', { ambition: 'best', ...adopted }))).toBe('422 ambition-not-understood');
  expect(await said(given('Kor', { ambition: '4,0–5,0', ...adopted }))).toBe('422 ambition-upside-down');
  expect(await said(given(' '))).toBe('400 invalid-request');
  expect(await said(given('Kor og korps', { adoptedIn: 'Sak til 01010012356' }))).toBe(
    '422 national-identity-number',
  );
  expect((await versionOf('fet-politisk'))?.version).toBe(1);
});

it('a designer adds an indicator: a new version of the scorecard, with a line in the log', async () => {
  await comeTo('2027-02-01');
  const [status, made] = await add(
    given('Kor og korps', { ambition: '5,0–4,0', adoptedIn: 'Kommunestyret 12/27' }),
  );
  expect([status, made]).toEqual([200, { key: 'fet.kor-og-korps', version: 2 }]);
  const now = await versionOf('fet-politisk');
  expect(now?.version).toBe(2);
  expect(now?.sources['fet.kor-og-korps']).toEqual([]);
  const place = placedIndicators(now?.scorecard as never).find(({ indicator }) => indicator.key === made.key);
  expect([place?.successFactor.key, place?.indicator.ambition?.rule]).toEqual([
    'mangfold',
    { form: 'band', target: 5, floor: 4 },
  ]);
  const { after } = await house.owner
    .selectFrom('audit_entry')
    .select(['after'])
    .where('act', '=', 'scorecard.indicatorAdded')
    .executeTakeFirstOrThrow();
  expect(after).toEqual({
    ...{ key: 'fet-politisk', version: 2, indicator: 'fet.kor-og-korps', isAdopted: true },
  });
});

it('its page and the map stand without any figure, and what was measured before is read against the map of its time', async () => {
  const [status, page] = await ask<IndicatorView>('GET', '/indicators/fet.kor-og-korps', 'politician');
  expect(status).toBe(200);
  expect(page).toMatchObject({
    ...{ fromSurvey: true, sources: [], adoptedIn: 'Kommunestyret 12/27' },
    unitOfMeasurement: { nb: 'poeng fra 1 til 6' },
  });
  const [mapStatus] = await ask('GET', '/scorecards/fet-politisk', 'politician');
  expect(mapStatus).toBe(200);
  await comeTo('2026-12-01');
  const then = await versionOf('fet-politisk');
  expect(then?.version).toBe(1);
  expect(await said(given('Enda en', { baseVersion: 2 }))).toBe('409 scorecard-not-in-force');
  await comeTo('2027-02-01');
});

it('two who add at once do not lose each other’s: the second hears that the scorecard is another by now', async () => {
  const answers = await Promise.all(
    ['Dans', 'Film'].map((name) =>
      said(given(name, { baseVersion: 2 }), name === 'Dans' ? 'designer' : 'administrator'),
    ),
  );
  expect(answers.toSorted()).toEqual(['409 scorecard-changed-meanwhile', 'ok']);
  // The key is one of its own across all scorecards, also where the name stands on another.
  const other = given('Dans', { successFactor: 'brukermedvirkning' });
  const another = given('Film', { successFactor: 'brukermedvirkning', baseVersion: 2 });
  const keys = [
    (await add(other, 'designer', 'fet-administrativ-2006'))[1].key,
    (await add(another, 'designer', 'fet-administrativ-2006'))[1].key,
  ];
  expect(keys.map((key) => key.replace(/-2$/, ''))).toEqual(['fet.dans', 'fet.film']);
  expect(keys.filter((key) => key.endsWith('-2'))).toHaveLength(1);
});

it('a questionnaire can begin from it', async () => {
  const start = { kind: 'indicator', indicator: 'fet.kor-og-korps' };
  const [status, { id }] = await ask<{ id: string }>('POST', '/drafts', 'designer', start);
  expect(status).toBe(200);
  const [, { drafts }] = await ask<Drafts>('GET', '/drafts', 'designer');
  expect(drafts.find((one) => one.id === id)?.indicators).toMatchObject([{ key: 'fet.kor-og-korps' }]);
});
