import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Returns } from '../../../client/api.ts';
import type { Draft } from '../../../server/core/draft/format.ts';
import type { MunicipalityId, SurveyId } from '../../../server/core/ids.ts';
import type { UnitTree } from '../../../server/core/unit-tree.ts';
import { openRound } from '../../../server/stages/rounds/rounds.service.ts';
import { sampleQuestionnaire } from '../../fixtures/questionnaire.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';
import { serve } from '../../harness/http.ts';
import { installReadySurvey } from '../../harness/play.ts';
import { type SignedIn, signInAs } from '../../harness/sign-in.ts';

type Read = Returns<'GET /api/:municipality/drafts/:draft'>;
type Versions = Returns<'GET /api/:municipality/drafts/:draft/versions'>;
type Differences = Returns<'GET /api/:municipality/drafts/:draft/differences'>;

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let mine: MunicipalityId;
let tree: UnitTree;
let surveyId: SurveyId;
const people: Record<string, SignedIn> = {};

beforeAll(async () => {
  house = await openTestHouse('2026-11-24T12:00:00Z');
  const place = await addMunicipality(house, 'mine', ['Nord', 'Sør']);
  [mine, tree] = [place.municipalityId, place.tree];
  surveyId = await installReadySurvey(house.context, mine, sampleQuestionnaire());
  await openRound(house.context, mine, {
    ...({ surveyKey: 'sample', period: '2026', source: 'collected', tree } as const),
    ...{ opensAt: new Date('2026-11-01T00:00:00Z'), closesAt: new Date('2026-11-20T00:00:00Z') },
  });
  people['kari'] = await signInAs(house, mine, { roles: ['designer'] });
  people['owner'] = await signInAs(house, mine, { owns: surveyId });
  people['politician'] = await signInAs(house, mine, { politician: true });
  web = await serve(house.context);
});
afterAll(async () => {
  await web?.close();
  await house?.close();
});

async function ask<T>(method: string, path: string, body?: object, who = 'kari'): Promise<[number, T]> {
  const response = await fetch(`${web.origin}/api/mine/drafts${path}`, {
    ...{ method, ...(body && { body: JSON.stringify(body) }) },
    headers: { ...people[who]?.headers, 'content-type': 'application/json' },
  });
  return [response.status, (await response.json()) as T];
}
const copy = async () => (await ask<{ id: string }>('POST', '', { kind: 'survey', survey: 'sample' }))[1].id;
const change = async (id: string, made: (draft: Draft) => void) => {
  const { document, revision } = (await ask<Read>('GET', `/${id}`))[1];
  made(document);
  const [status] = await ask('PUT', `/${id}`, { baseRevision: revision, document });
  expect(status).toBe(200);
};
const move = async (id: string, state: string) => {
  const { revision } = (await ask<Read>('GET', `/${id}`))[1];
  const [status] = await ask('POST', `/${id}/state`, { state, baseRevision: revision });
  expect(status).toBe(200);
};
const differences = (id: string, query = '', who = 'kari') =>
  ask<Differences & { code?: string }>('GET', `/${id}/differences${query}`, undefined, who);
const versions = async (id: string, who = 'kari') =>
  (await ask<Versions>('GET', `/${id}/versions`, undefined, who))[1].versions;
const reword = (nb: string) => (draft: Draft) => {
  const [page] = draft.definition.pages as unknown as { elements: { title: { nb: string } }[] }[];
  Object.assign(page?.elements[0]?.title as object, { nb });
};

describe('a draft beside what was asked', () => {
  it('is held against the version it was begun from, with what that breaks of the round that asked it', async () => {
    const id = await copy();
    expect((await differences(id))[1]).toMatchObject({
      ...{ from: { version: 1, revision: null }, to: { version: null, revision: 1 }, differences: [] },
      series: { period: '2026', version: 1, changes: [] },
    });
    await change(id, reword('Hvor fornøyd er du egentlig?'));
    const [, found] = await differences(id);
    expect(found.differences).toEqual([
      {
        ...{ kind: 'changed', subject: 'part', name: 'q1', property: 'title', language: 'nb' },
        ...{ before: 'Spørsmål 1', after: 'Hvor fornøyd er du egentlig?' },
      },
    ]);
    expect(found.series?.changes).toEqual([
      { sort: 'item', name: 'q1', item: 'q1', reasonsBefore: [], reasons: ['wording'] },
      { sort: 'indicator', name: 'sample.indikator', item: null, reasonsBefore: [], reasons: ['wording'] },
    ]);
    // From a revision to another, against the latest round all the same.
    const [, between] = await differences(id, '?from=revision:2&to=revision:1');
    expect(between).toMatchObject({
      differences: [{ before: 'Hvor fornøyd er du egentlig?', after: 'Spørsmål 1' }],
      series: { changes: [{ reasonsBefore: ['wording'], reasons: [] }, { sort: 'indicator' }] },
    });
    expect(between.from.document.definition).not.toEqual(between.to.document.definition);
  });

  it('knows the versions, the rounds that asked them and which it became', async () => {
    const id = await copy();
    await change(id, reword('Nytt'));
    await move(id, 'review');
    expect(await versions(id, 'politician')).toEqual([
      { version: 1, rounds: ['2026'], isNow: true, isThisDraft: false },
    ]);
    await move(id, 'approved');
    expect(await versions(id, 'owner')).toEqual([
      { version: 2, rounds: [], isNow: true, isThisDraft: true },
      { version: 1, rounds: ['2026'], isNow: false, isThisDraft: false },
    ]);
    const [, found] = await differences(id, '?from=version:1&to=version:2');
    expect(found.differences.map(({ after }) => after)).toContain('Nytt');
    // What was never asked is held against the latest that was.
    expect((await differences(id, '?from=version:2'))[1].series).toMatchObject({
      ...{ period: '2026', version: 1 },
    });
  });

  it('is by itself where no survey has its key', async () => {
    const start = { kind: 'blank', questionnaireKind: 'user', title: 'Nytt skjema' };
    const [, { id }] = await ask<{ id: string }>('POST', '', start);
    await change(id, (draft) => {
      draft.purpose = { nb: 'Derfor' };
    });
    expect(await versions(id)).toEqual([]);
    expect((await differences(id))[1]).toMatchObject({
      ...{ from: { revision: 1 }, to: { revision: 2 }, series: null },
      differences: [{ subject: 'questionnaire', property: 'purpose', after: 'Derfor' }],
    });
  });
});

it('what is not there, and what one may not read, is refused', async () => {
  const id = await copy();
  const said = async (query: string, who = 'kari') => {
    const [status, { code }] = await differences(id, query, who);
    return `${status} ${code}`;
  };
  expect(await said('?from=version:99')).toBe('404 unknown-version');
  expect(await said('?to=revision:9')).toBe('404 unknown-revision');
  expect(await said('?from=revision:x')).toBe('400 invalid-request');
  expect(await said('?from=revision:99999999999')).toBe('400 invalid-request');
  expect(await said('', 'politician')).toBe('404 unknown-draft');
  const [status] = await ask('GET', `/${id}/versions`, undefined, 'politician');
  expect(status).toBe(404);
  await move(id, 'review');
  expect((await differences(id, '', 'politician'))[0]).toBe(200);
});
