import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Returns } from '../../../client/api.ts';
import { draftOf } from '../../../server/core/draft/convert.ts';
import type { MunicipalityId, RoundId } from '../../../server/core/ids.ts';
import type { UnitTree } from '../../../server/core/unit-tree.ts';
import { freezeFrame } from '../../../server/stages/responses/responses.store.ts';
import { openRound } from '../../../server/stages/rounds/rounds.service.ts';
import { samplePrivacy } from '../../fixtures/privacy.ts';
import { oneQuestion } from '../../fixtures/questionnaire.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';
import { serve } from '../../harness/http.ts';
import { installReadySurvey } from '../../harness/play.ts';
import { type SignedIn, signInAs } from '../../harness/sign-in.ts';

type Around = Returns<'GET /api/:municipality/drafts/:draft/surroundings'>;

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let mine: MunicipalityId;
let tree: UnitTree;
const people: Record<string, SignedIn> = {};
let ofSurvey: string;
let ofNothing: string;

beforeAll(async () => {
  house = await openTestHouse('2026-11-24T12:00:00Z');
  ({ municipalityId: mine, tree } = await addMunicipality(house, 'mine', ['Nord', 'Sør', 'Vest']));
  const surveyId = await installReadySurvey(house.context, mine, oneQuestion('one', 'x'));
  people['kari'] = await signInAs(house, mine, { roles: ['designer'] });
  people['owner'] = await signInAs(house, mine, { owns: surveyId });
  people['politician'] = await signInAs(house, mine, { politician: true });
  web = await serve(house.context);
  ofSurvey = await begin(oneQuestion('one', 'x'));
  ofNothing = await begin({ ...oneQuestion('two', 'x'), key: 'two' });
});
afterAll(async () => {
  await web?.close();
  await house?.close();
});

async function ask<T>(who: string, method: string, path: string, body?: object): Promise<[number, T]> {
  const response = await fetch(`${web.origin}/api/mine/${path}`, {
    ...{ method, headers: { ...people[who]?.headers, 'content-type': 'application/json' } },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return [response.status, (await response.json()) as T];
}
async function begin(questionnaire: Parameters<typeof draftOf>[0]): Promise<string> {
  const document = draftOf(questionnaire);
  const [status, { id }] = await ask<{ id: string }>('kari', 'POST', 'drafts', {
    kind: 'document',
    document,
  });
  expect(status).toBe(200);
  return id;
}
const around = async (draft: string, who = 'kari') =>
  (await ask<Around>(who, 'GET', `drafts/${draft}/surroundings`))[1];

/** A round that asks so many in each of the first units. */
async function open(period: string, counts: number[], kind: 'real' | 'pilot' = 'real'): Promise<RoundId> {
  const at = house.clock.now().getTime();
  const id = await openRound(house.context, mine, {
    ...{ surveyKey: 'one', period, source: 'collected', tree, kind },
    ...{ opensAt: new Date(at - 86_400_000), closesAt: new Date(at + 10 * 86_400_000) },
  });
  const rows = counts.flatMap((count, place) =>
    Array.from({ length: count }, () => ({
      ...{ municipality_id: mine, id: crypto.randomUUID() as never, round_id: id },
      ...{ unit_id: tree[place + 1]?.unitId as never, stratum: '', status: 'open' as const },
    })),
  );
  await house.owner.insertInto('invitation').values(rows).execute();
  return id;
}

it('are none where nobody has been asked and nothing is settled', async () => {
  expect(await around(ofNothing)).toEqual({ frame: null, hasSpecialBasis: false });
  expect(await around(ofSurvey)).toEqual({ frame: null, hasSpecialBasis: false });
});

it('are how many the latest real round asks in each unit, as counts, while it stands and when it has closed', async () => {
  const roundId = await open('2025', [3, 2]);
  const asked = {
    period: '2025',
    units: [
      { name: 'Nord', count: 3 },
      { name: 'Sør', count: 2 },
    ],
  };
  expect((await around(ofSurvey)).frame).toEqual(asked);
  expect((await around(ofSurvey, 'owner')).frame).toEqual(asked);
  await house.owner.transaction().execute((tx) => freezeFrame(tx as never, mine, roundId));
  expect((await around(ofSurvey)).frame).toEqual(asked);
  expect((await around(ofNothing)).frame).toBeNull();
});

it('tell whether the privacy settings name what in article 9 allows it', async () => {
  const set = async (basedOnVersion: number, specialCategory: boolean, article9Basis: string) => {
    const settings = { ...samplePrivacy(), specialCategory, article9Basis };
    const body = { basedOnVersion, settings };
    const [status] = await ask('kari', 'PUT', 'surveys/one/privacy', body);
    expect(status).toBe(200);
  };
  await set(1, true, '');
  expect((await around(ofSurvey)).hasSpecialBasis).toBe(false);
  await set(2, true, 'bokstav a, samtykke');
  expect((await around(ofSurvey)).hasSpecialBasis).toBe(true);
});

it('are for those alone who write the draft', async () => {
  const refused = async (who: string, draft: string) =>
    (await ask<{ code: string }>(who, 'GET', `drafts/${draft}/surroundings`))[1].code;
  expect(await refused('politician', ofSurvey)).toBe('not-allowed');
  expect(await refused('owner', ofNothing)).toBe('unknown-draft');
  expect(await refused('kari', crypto.randomUUID())).toBe('unknown-draft');
});
