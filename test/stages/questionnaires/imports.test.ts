import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Returns } from '../../../client/api.ts';
import { draftOf } from '../../../server/core/draft/convert.ts';
import { projectDir } from '../../../server/platform/config.ts';
import { mostImportBytes } from '../../../server/platform/files/import-process.ts';
import { sampleQuestionnaire } from '../../fixtures/questionnaire.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';
import { serve } from '../../harness/http.ts';
import { type SignedIn, signInAs } from '../../harness/sign-in.ts';

type Read = Returns<'POST /api/:municipality/questionnaire-imports'>;
interface Problem {
  code: string;
  faults?: { place: string; code: string }[];
}

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let kari: SignedIn;

beforeAll(async () => {
  house = await openTestHouse('2026-11-24T12:00:00Z');
  const { municipalityId } = await addMunicipality(house, 'mine', ['Nord']);
  kari = await signInAs(house, municipalityId, { name: 'kari', roles: ['designer'] });
  web = await serve(house.context);
});
afterAll(async () => {
  await web?.close();
  await house?.close();
});

async function send<T>(path: string, body: object): Promise<[number, T]> {
  const response = await fetch(`${web.origin}/api/mine/${path}`, {
    ...{ method: 'POST', body: JSON.stringify(body) },
    headers: { ...kari.headers, 'content-type': 'application/json' },
  });
  return [response.status, (await response.json()) as T];
}
const read = <T = Read>(content: string | Buffer, more: object = {}) =>
  send<T>('questionnaire-imports', {
    ...{ fileName: 'Om biblioteket.json', kind: 'user', language: 'nb', ...more },
    contentBase64: Buffer.from(content as string).toString('base64'),
  });
const fixture = readFileSync(join(projectDir, 'test/fixtures/exchange/surveyjs-1.json'));

it('a file of another tool is read as a draft, with what became of its parts, and nothing is stored', async () => {
  const [status, { format, document, counts, notes }] = await read(fixture);
  expect([status, format]).toEqual([200, 'surveyjs']);
  expect(document).toMatchObject({ key: 'om-biblioteket', kind: 'user', title: { nb: 'Biblioteket' } });
  expect(counts).toEqual({ pages: 1, questions: 7, options: 10, languages: ['nb'] });
  expect(notes).toContainEqual({
    ...{ fate: 'changed', code: 'nameChanged', place: 'elements[1]' },
    ...{ subject: 'Hvorfor ikke?', detail: 'Hvorfor_ikke_' },
  });
  expect(await house.owner.selectFrom('questionnaire_draft').select('id').execute()).toEqual([]);
});

it('what was read can be kept as a draft, and the next file of the name gets another key', async () => {
  const [, { document }] = await read(fixture);
  const [status] = await send('drafts', { kind: 'document', document });
  expect(status).toBe(200);
  const [, again] = await read(fixture);
  expect(again.document.key).toBe('om-biblioteket-2');
  const [, chosen] = await read(fixture, { key: 'egen.nokkel' });
  expect(chosen.document.items[0]?.id).toBe('egen.nokkel.bruk');
});

it('our own file keeps its key and the ids of its questions', async () => {
  const [, { format, document }] = await read(JSON.stringify(sampleQuestionnaire()));
  expect([format, document]).toEqual(['spredning', draftOf(sampleQuestionnaire())]);
});

it('refuses what cannot be read, with the reason and where in the file', async () => {
  const refused = async (content: string | Buffer) => {
    const [status, { code, faults }] = await read<Problem>(content);
    return [status, code, ...(faults ?? []).map((fault) => `${fault.code} ${fault.place}`.trim())];
  };
  expect(await refused('')).toEqual([422, 'questionnaire-not-read', 'unreadable']);
  expect(await refused('Hei.')).toEqual([422, 'questionnaire-not-read', 'unknownFormat']);
  expect(await refused('{"pages":[]}')).toEqual([422, 'questionnaire-not-read', 'noQuestions']);
  expect(await refused(Buffer.alloc(mostImportBytes + 1, '{'))).toEqual([
    ...[422, 'questionnaire-not-read', 'tooLarge'],
  ]);
  const { themes: _, ...rest } = sampleQuestionnaire();
  expect(await refused(JSON.stringify(rest))).toEqual([
    ...[422, 'questionnaire-not-read', 'notAsExpected themes'],
  ]);
  const numbered = { elements: [{ type: 'text', name: 'q', title: 'Er du 13097248022?' }] };
  expect(await refused(JSON.stringify(numbered))).toEqual([
    ...[422, 'national-identity-number'],
    'national-identity-number definition.pages[0].elements[0].title.nb',
  ]);
});
