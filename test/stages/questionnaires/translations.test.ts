import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Returns } from '../../../client/api.ts';
import type { Draft } from '../../../server/core/draft/format.ts';
import { sampleQuestionnaire } from '../../fixtures/questionnaire.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';
import { serve } from '../../harness/http.ts';
import { installReadySurvey } from '../../harness/play.ts';
import { type SignedIn, signInAs } from '../../harness/sign-in.ts';

type Taken = Returns<'POST /api/:municipality/drafts/:draft/translations'> & {
  code: string;
  faults: { place: string; code: string }[];
};
type Read = Returns<'GET /api/:municipality/drafts/:draft'>;

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
const people: Record<string, SignedIn> = {};

beforeAll(async () => {
  house = await openTestHouse('2026-11-24T12:00:00Z');
  const { municipalityId } = await addMunicipality(house, 'mine', ['Nord', 'Sør']);
  const surveyId = await installReadySurvey(house.context, municipalityId, sampleQuestionnaire());
  people['kari'] = await signInAs(house, municipalityId, { roles: ['designer'] });
  people['owner'] = await signInAs(house, municipalityId, { owns: surveyId });
  people['politician'] = await signInAs(house, municipalityId, { politician: true });
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
const send = (id: string, file: string, more: object = {}, who = 'kari') => {
  const contentBase64 = Buffer.from(file).toString('base64');
  return ask<Taken>('POST', `/${id}/translations`, { fileName: 'x.csv', contentBase64, ...more }, who);
};
const read = async (id: string) => (await ask<Read>('GET', `/${id}`))[1];

describe('a file of translations', () => {
  it('is told what it changes before anything is kept, and is then saved whole', async () => {
    const id = await copy();
    const file = 'key;nb;nn;ar\ntitle;Prøve;Ein prøve;اختبار\npart/q1/title;Spørsmål 1;;سؤال';
    const [status, report] = await send(id, file);
    expect([status, report]).toEqual([
      200,
      {
        ...{ revision: 1, isSaved: false, blankCount: 1, unknownCount: 0, faults: [] },
        changes: [
          { key: 'title', language: 'nn', before: 'Prøve (nn)', after: 'Ein prøve' },
          { key: 'title', language: 'ar', before: null, after: 'اختبار' },
          { key: 'part/q1/title', language: 'ar', before: null, after: 'سؤال' },
        ],
      },
    ]);
    expect((await read(id)).revision).toBe(1);
    expect((await send(id, file, { apply: true }, 'owner'))[1]).toMatchObject({ revision: 2, isSaved: true });
    const { document } = await read(id);
    expect(document.title).toMatchObject({ nb: 'Prøve', nn: 'Ein prøve', ar: 'اختبار' });
    expect(document.languages).toEqual(['nb', 'nn', 'en', 'ar']);
    // Nothing is otherwise any more.
    expect((await send(id, file, { apply: true }))[1]).toMatchObject({ revision: 2, changes: [] });
  });

  it('is taken in whole or not at all, and what has changed since is taken in only when told to', async () => {
    const id = await copy();
    const { document } = await read(id);
    const reworded: Draft = { ...document, title: { ...document.title, nb: 'Ny tittel' } };
    expect((await ask('PUT', `/${id}`, { baseRevision: 1, document: reworded }))[0]).toBe(200);
    const file =
      'key;nb;nn\npurpose;For å prøve;Ny grunn\ntitle;Prøve;Ein prøve\npart/borte/title;Borte;Borte';
    const [, report] = await send(id, file);
    expect(report.faults).toEqual([
      { code: 'source-changed', place: 'row 3', detail: 'Ny tittel' },
      { code: 'unknown-key', place: 'row 4', detail: 'part/borte/title' },
    ]);
    expect(report.changes.map(({ after }) => after)).toEqual(['Ny grunn', 'Ein prøve']);
    const [status, refused] = await send(id, file, { apply: true });
    expect([status, refused.code, refused.faults.map(({ place }) => place)]).toEqual([
      ...[422, 'translations-not-taken', ['row 3', 'row 4']],
    ]);
    expect((await read(id)).revision).toBe(2);
    const despite = { despiteChanged: true, despiteUnknown: true, apply: true };
    expect((await send(id, file, despite))[1]).toMatchObject({ isSaved: true, unknownCount: 1 });
    expect((await read(id)).document.title).toMatchObject({ nb: 'Ny tittel', nn: 'Ein prøve' });
  });

  it('is refused where it cannot be read, holds a national identity number, or is not for whoever sends it', async () => {
    const id = await copy();
    const said = async (file: string, more: object = {}, who = 'kari') => {
      const [status, { code, faults }] = await send(id, file, more, who);
      return [
        status,
        code,
        ...(faults ?? []).slice(0, 1).map((fault) => `${fault.code} ${fault.place}`.trim()),
      ];
    };
    expect(await said('Hei.')).toEqual([422, 'translations-not-read', 'unknownFormat']);
    expect(await said('key;nb\ntitle;Prøve')).toEqual([422, 'translations-not-read', 'no-translation row 1']);
    expect(await said('<!DOCTYPE x><xliff/>')).toEqual([422, 'translations-not-read', 'notAsExpected']);
    expect((await said('key;nb;nn\ntitle;Prøve;Ring 15076500565'))[1]).toBe('national-identity-number');
    const good = 'key;nb;nn\ntitle;Prøve;Ja';
    expect(await said(good, {}, 'politician')).toEqual([403, 'not-allowed']);
    const [, { revision }] = await ask<Read>('GET', `/${id}`);
    for (const state of ['review', 'approved']) {
      expect((await ask('POST', `/${id}/state`, { state, baseRevision: revision }))[0]).toBe(200);
    }
    expect(await said(good)).toEqual([409, 'draft-approved']);
    expect((await send(crypto.randomUUID(), good))[1].code).toBe('unknown-draft');
  });
});
