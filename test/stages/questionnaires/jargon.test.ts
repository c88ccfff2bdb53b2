import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Returns } from '../../../client/api.ts';
import type { MunicipalityId } from '../../../server/core/ids.ts';
import { mostJargonWords } from '../../../server/core/quality/jargon-list.ts';
import { inMunicipality } from '../../../server/platform/db/connect.ts';
import { sampleQuestionnaire } from '../../fixtures/questionnaire.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';
import { serve } from '../../harness/http.ts';
import { installReadySurvey } from '../../harness/play.ts';
import { type SignedIn, signInAs } from '../../harness/sign-in.ts';

type List = Returns<'GET /api/:municipality/jargon-words'>;

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let mine: MunicipalityId;
const people: Record<string, SignedIn> = {};

beforeAll(async () => {
  house = await openTestHouse();
  mine = (await addMunicipality(house, 'mine', ['Nord'])).municipalityId;
  const other = (await addMunicipality(house, 'other', ['Nord'])).municipalityId;
  const surveyId = await installReadySurvey(house.context, mine, sampleQuestionnaire());
  people['kari'] = await signInAs(house, mine, { roles: ['designer'] });
  people['admin'] = await signInAs(house, mine, { roles: ['administrator'] });
  people['owner'] = await signInAs(house, mine, { owns: surveyId });
  people['stranger'] = await signInAs(house, other, { roles: ['designer'] });
  web = await serve(house.context);
});
afterAll(async () => {
  await web?.close();
  await house?.close();
});

async function ask<T>(who: string, body?: object, slug = 'mine'): Promise<[number, T]> {
  const response = await fetch(`${web.origin}/api/${slug}/jargon-words`, {
    ...(body ? { method: 'PUT', body: JSON.stringify(body) } : {}),
    headers: { ...people[who]?.headers, 'content-type': 'application/json' },
  });
  return [response.status, (await response.json()) as T];
}
const nb = (word: string, instead: string | null = null) => ({ language: 'nb', word, instead });
const put = async (who: string, basedOn: string, words: object[]) => {
  const [status, { code }] = await ask<{ code?: string }>(who, { basedOn, words });
  return code ?? status;
};
const read = async (who = 'kari') => (await ask<List>(who))[1];
const logged = () =>
  inMunicipality(house.context.db.staff, mine, (tx) =>
    tx
      .selectFrom('audit_entry')
      .select(['actor', 'before', 'after'])
      .where('act', '=', 'jargonWords.changed')
      .orderBy('number')
      .execute(),
  );

it('is empty from the start, and then what was written, by the alphabet, in this place alone', async () => {
  const empty = await read();
  expect(empty).toMatchObject({ mayEdit: true, words: [] });
  const words = [nb('ytelse', 'hjelp'), { language: 'nn', word: 'åtferd', instead: null }, nb('BPA')];
  expect(await put('kari', empty.version, words)).toBe(200);
  const now = await read('owner');
  expect(now.mayEdit).toBe(false);
  expect(now.words).toEqual([nb('BPA'), nb('ytelse', 'hjelp'), words[1]]);
  expect((await ask<List>('stranger', undefined, 'other'))[1].words).toEqual([]);
});

it('tells the log what came in, went out and was changed, and nothing where nothing was', async () => {
  const { version, words } = await read();
  expect(await put('admin', version, words)).toBe(200);
  expect(await put('admin', version, [nb('ytelse', 'støtte'), nb('vedtak')])).toBe(200);
  expect((await logged()).map(({ before, after }) => ({ before, after }))).toEqual([
    { before: {}, after: { 'BPA (nb)': '', 'ytelse (nb)': 'hjelp', 'åtferd (nn)': '' } },
    {
      before: { 'BPA (nb)': '', 'åtferd (nn)': '', 'ytelse (nb)': 'hjelp' },
      after: { 'vedtak (nb)': '', 'ytelse (nb)': 'støtte' },
    },
  ]);
});

it('refuses what was changed from another list than there is, and changes nothing', async () => {
  const before = await read();
  expect(await put('kari', 'another', [])).toBe('jargon-changed-meanwhile');
  expect(await read()).toEqual(before);
});

it('refuses a word twice, also in capitals, though not in two languages', async () => {
  const { version } = await read();
  expect(await put('kari', version, [nb('Vedtak'), nb('vedtak', 'svar')])).toBe('word-twice');
  const two = [nb('vedtak'), { language: 'nn', word: 'vedtak', instead: null }];
  expect(await put('kari', version, two)).toBe(200);
});

it('refuses what is no word, too many, and a national identity number', async () => {
  const { version } = await read();
  for (const word of ['', 'x'.repeat(81), 'to\nlinjer', 'to  ord']) {
    expect(await put('kari', version, [nb(word)]), word).toBe('invalid-request');
  }
  const many = Array.from({ length: mostJargonWords + 1 }, (_, at) => nb(`ord${at}`));
  expect(await put('kari', version, many)).toBe('invalid-request');
  expect(await put('kari', version, [nb('01810710094')])).toBe('national-identity-number');
  expect(await put('owner', version, [])).toBe('not-allowed');
});
