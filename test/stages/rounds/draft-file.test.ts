import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DraftFileFormat, draftFileFormats } from '../../../server/core/exchange/draft-file.ts';
import type { QuestionnaireDraftId } from '../../../server/core/ids.ts';
import { readTable } from '../../../server/platform/files/table.ts';
import { createDraft, moveDraft } from '../../../server/stages/questionnaires/drafts.service.ts';
import { sampleQuestionnaire } from '../../fixtures/questionnaire.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';
import { serve } from '../../harness/http.ts';
import { installReadySurvey } from '../../harness/play.ts';
import { type SignedIn, signInAs } from '../../harness/sign-in.ts';

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let id: QuestionnaireDraftId;
const people: Record<string, SignedIn> = {};

beforeAll(async () => {
  house = await openTestHouse('2026-11-24T12:00:00Z');
  const { municipalityId } = await addMunicipality(house, 'mine', ['Nord', 'Sør']);
  await installReadySurvey(house.context, municipalityId, sampleQuestionnaire());
  people['kari'] = await signInAs(house, municipalityId, { roles: ['designer'] });
  people['politician'] = await signInAs(house, municipalityId, { politician: true });
  const start = { kind: 'survey', survey: 'sample' } as const;
  id = await createDraft(house.context, municipalityId, start, async () => [], 'operator');
  web = await serve(house.context);
  expect((await file('?format=paper', 'politician')).status).toBe(404);
  await moveDraft(house.context, municipalityId, id, 'review', 'operator');
});
afterAll(async () => {
  await web?.close();
  await house?.close();
});

async function file(query: string, who = 'kari') {
  const { headers } = people[who] as SignedIn;
  const response = await fetch(`${web.origin}/api/mine/drafts/${id}/file${query}`, { headers });
  const bytes = Buffer.from(await response.arrayBuffer());
  const [, name] = /filename="?([^";]+)"?/.exec(response.headers.get('content-disposition') ?? '') ?? [];
  return { status: response.status, name, bytes };
}

/** What each is called, and begins with. */
const expected: Record<DraftFileFormat, [string, string | RegExp]> = {
  own: ['sample.json', /^\{/],
  surveyjs: ['sample-surveyjs.json', /^\{/],
  xlsform: ['sample-xlsform.xlsx', 'PK'],
  paper: ['sample-nb.pdf', '%PDF-'],
  codebook: ['sample-kodebok-nb.pdf', '%PDF-'],
  codebookTable: ['sample-kodebok-nb.csv', '\ufeff'],
  ddi: ['sample-ddi.xml', '<?xml'],
  translations: ['sample-tekster.xlsx', 'PK'],
  xliff: ['sample-nn.xlf', '<?xml'],
};

it.each(draftFileFormats)(
  'a draft is taken along as %s, by politicians too while it is in review',
  async (format) => {
    const [name, start] = expected[format];
    for (const who of ['kari', 'politician']) {
      const made = await file(`?format=${format}`, who);
      expect([made.status, made.name]).toEqual([200, name]);
      const text = made.bytes.toString('utf8');
      if (typeof start === 'string') expect(text.startsWith(start)).toBe(true);
      else expect(text).toMatch(start);
    }
  },
);

it('is named by the language it is in, and has only the language that is to be translated into', async () => {
  expect((await file('?format=codebookTable&language=en')).name).toBe('sample-kodebok-en.csv');
  const xliff = await file('?format=xliff&target=ar');
  expect([xliff.name, xliff.bytes.toString().includes('trgLang="ar"')]).toEqual(['sample-ar.xlf', true]);
  const one = await file('?format=translations&target=ar');
  const { columns, rows } = await readTable(one.bytes, 'x.xlsx');
  expect([one.name, columns]).toEqual(['sample-tekster-ar.xlsx', ['key', 'note', 'nb', 'ar']]);
  expect(rows.find(({ cells }) => cells[0] === 'title')?.cells).toEqual(['title', '', 'Prøve', '']);
});
