import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Returns } from '../../../client/api.ts';
import type { MunicipalityId, RoundId, UnitId } from '../../../server/core/ids.ts';
import { inMunicipality } from '../../../server/platform/db/connect.ts';
import { publish } from '../../../server/stages/releases/publications.service.ts';
import { deleteDueAnswers } from '../../../server/stages/responses/deletion.service.ts';
import { oneQuestion } from '../../fixtures/questionnaire.ts';
import { addBody } from '../../harness/bodies.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';
import { serve } from '../../harness/http.ts';
import { installReadySurvey, playOpenRound, releaseRound } from '../../harness/play.ts';
import { type Person, type SignedIn, signInAs } from '../../harness/sign-in.ts';

type Review = Returns<'GET /api/:municipality/rounds/:roundId/own-words/review'>;
type Texts = Returns<'GET /api/:municipality/rounds/:roundId/own-words/texts'>['texts'];
type Told = Returns<'GET /api/:municipality/rounds/:roundId/own-words'>;

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let municipalityId: MunicipalityId;
/** Forty have written to `kommentar`. */
let round: RoundId;
const people: Record<string, SignedIn> = {};

beforeAll(async () => {
  house = await openTestHouse('2026-11-25T12:00:00Z');
  const place = await addMunicipality(house, 'mine', ['Nord', 'Sør']);
  municipalityId = place.municipalityId;
  await installReadySurvey(house.context, municipalityId, oneQuestion('one', 'one.indikator'));
  round = await playOpenRound(house, municipalityId, { surveyKey: 'one', tree: place.tree, period: '2026' });
  house.clock.set('2026-11-26T09:00:00Z');
  const roles: Record<string, Person> = {
    designer: { roles: ['designer'] },
    reader: { reads: round },
    both: { roles: ['designer'], reads: round },
    stranger: { reads: crypto.randomUUID() as RoundId },
    analyst: {},
    custodian: { roles: ['keyCustodian'] },
    administrator: { roles: ['administrator'] },
    leader: { leads: place.tree[1]?.unitId as UnitId },
    councillor: { politician: true },
  };
  delete roles['stranger'];
  for (const [key, person] of Object.entries(roles)) {
    people[key] = await signInAs(house, municipalityId, { ...person, name: key });
  }
  web = await serve(house.context);
});
afterAll(async () => {
  await web.close();
  await house.close();
});

async function send(method: 'GET' | 'POST', path: string, who: string, body?: object, of = round) {
  const response = await fetch(`${web.origin}/api/mine/rounds/${of}/own-words${path}`, {
    method,
    headers: { ...people[who]?.headers, 'content-type': 'application/json' },
    body: body ? JSON.stringify(body) : null,
  });
  const text = await response.text();
  return { status: response.status, text, content: JSON.parse(text), headers: response.headers };
}
const viewed = async (who: string) => (await send('GET', '/review', who)).content as Review;
const question = async (who = 'reader') => (await viewed(who)).questions[0] as Review['questions'][number];
const texts = async (more = '') =>
  (await send('GET', `/texts?item=kommentar${more}`, 'reader')).content.texts as Texts;
const review = (textId: string, more: object = {}, who = 'reader') =>
  send('POST', '/texts', who, {
    ...{ textId, state: 'approved', spans: [], themeIds: [], isProposed: false, ...more },
  });
const nameTheme = async (name: string, themeId: string | null = null) =>
  send('POST', '/themes', 'reader', { item: 'kommentar', themeId, name });
const decide = (more: object = {}, who = 'designer') =>
  send('POST', '/decisions', who, { item: 'kommentar', reason: 'Til møtet', fingerprint: 'x', ...more });
const told = async (who: string) => (await send('GET', '', who)).content as Told;

it('nobody reads before the answers are mixed, and whoever looks is told so', async () => {
  expect(await viewed('reader')).toMatchObject({ fault: 'round-not-mixed', mayRead: false });
  expect((await send('GET', '/texts?item=kommentar', 'reader')).content.code).toBe('round-not-mixed');
  expect((await question()).counts).toBeNull();
  await releaseRound(house, municipalityId, round);
});

describe('who may', () => {
  it('read is whoever is appointed, and nobody else at all', async () => {
    for (const who of ['designer', 'analyst', 'custodian', 'administrator', 'leader', 'councillor']) {
      expect([who, (await send('GET', '/texts?item=kommentar', who)).content.code]).toEqual([
        who,
        'not-allowed',
      ]);
    }
    const nowhere = crypto.randomUUID() as RoundId;
    expect((await send('GET', '/texts?item=kommentar', 'reader', undefined, nowhere)).content.code).toBe(
      'unknown-round',
    );
    expect((await texts()).length).toBe(40);
  });

  it('is appointed by two others, also for a round that is anonymous, and then reads', async () => {
    const grants = (path: string, who: string, body: object) =>
      fetch(`${web.origin}/api/mine${path}`, {
        method: 'POST',
        headers: { ...people[who]?.headers, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }).then(async (response) => ({ status: response.status, content: await response.json() }));
    const asked = { kind: 'ownWords', analystId: people['analyst']?.accountId, reason: 'Lese', days: 7 };
    const path = `/rounds/${round}/raw-grants`;
    expect((await grants(path, 'designer', { ...asked, kind: 'raw' })).content).toMatchObject({
      code: 'anonymous-round',
    });
    const { id } = (await grants(path, 'designer', asked)).content as { id: string };
    expect((await grants(path, 'designer', asked)).content).toMatchObject({ code: 'already-asked' });
    expect((await grants(`/raw-grants/${id}/approve`, 'custodian', {})).status).toBe(200);
    // Their sessions ended; what they may is of this round alone, and not its raw data.
    const row = await house.owner
      .selectFrom('raw_grant')
      .select('kind')
      .where('id', '=', id as never)
      .executeTakeFirstOrThrow();
    expect(row.kind).toBe('ownWords');
    const raw = await fetch(`${web.origin}/api/mine/rounds/${round}/raw`, {
      headers: { ...people['reader']?.headers },
    });
    expect(((await raw.json()) as { code: string }).code).toBe('not-allowed');
  });

  it('is nobody with a seat in a body, who would read before the others in it', async () => {
    const response = await fetch(`${web.origin}/api/mine/rounds/${round}/raw-grants`, {
      method: 'POST',
      headers: { ...people['designer']?.headers, 'content-type': 'application/json' },
      body: JSON.stringify({
        ...{ kind: 'ownWords', analystId: people['councillor']?.accountId, reason: 'x', days: 7 },
      }),
    });
    expect(((await response.json()) as { code: string }).code).toBe('elected-may-not-read');
  });

  it('of employees’ own words is nobody who leads a unit, neither to be appointed nor to read', async () => {
    await house.owner
      .updateTable('questionnaire_version')
      .set({
        definition: JSON.stringify({ ...oneQuestion('one', 'one.indikator'), kind: 'employee' }),
      } as never)
      .execute();
    const response = await fetch(`${web.origin}/api/mine/rounds/${round}/raw-grants`, {
      method: 'POST',
      headers: { ...people['designer']?.headers, 'content-type': 'application/json' },
      body: JSON.stringify({
        ...{ kind: 'ownWords', analystId: people['leader']?.accountId, reason: 'x', days: 7 },
      }),
    });
    expect(((await response.json()) as { code: string }).code).toBe('leader-may-not-read');
    await house.owner
      .updateTable('questionnaire_version')
      .set({ definition: JSON.stringify(oneQuestion('one', 'one.indikator')) } as never)
      .execute();
  });

  it('and a round whose people were not told is read by nobody', async () => {
    await house.owner
      .updateTable('round')
      .set({ notice_version: 1 } as never)
      .execute();
    expect((await send('GET', '/texts?item=kommentar', 'reader')).content.code).toBe('not-told-of-reading');
    expect(await viewed('designer')).toMatchObject({ fault: 'not-told-of-reading' });
    await house.owner
      .updateTable('round')
      .set({ notice_version: 2 } as never)
      .execute();
  });
});

describe('reading', () => {
  it('has all texts in random order, with no unit, and each reading in the log', async () => {
    const before = await lines('ownWords.read');
    const { content, headers } = await send('GET', '/texts?item=kommentar', 'reader');
    expect(content.hasMore).toBe(false);
    expect(headers.get('cache-control')).toBe('no-store');
    const [first] = content.texts as Texts;
    expect(Object.keys(first ?? {}).sort()).toEqual([
      ...['content', 'hints', 'id', 'isProposed', 'reviewedBy', 'spans', 'state', 'themeIds'],
    ]);
    expect((await texts(`&after=${first?.id}`)).length).toBe(39);
    const after = await lines('ownWords.read');
    expect(after.length).toBe(before.length + 2);
    expect(after.at(-1)).toMatchObject({
      ...{ actor: people['reader']?.accountId, subject: round, after: { question: 'kommentar' } },
    });
    expect((await send('GET', '/texts?item=q1', 'reader')).content.code).toBe('unknown-question');
  });

  it('takes out parts, and never changes what was written', async () => {
    const [text] = await texts();
    const id = text?.id ?? '';
    const spans = [{ from: 0, to: 3, mark: 'name' }];
    expect((await review(id, { spans })).content).toEqual({
      redacted: `[navn]${text?.content.slice(3)}`,
    });
    expect((await texts())[0]).toMatchObject({ content: text?.content, state: 'approved', spans });
    const refused = async (more: object) => (await review(id, more)).content.code;
    expect(await refused({ spans: [{ from: 0, to: 99, mark: 'name' }] })).toBe('span-outside');
    expect(await refused({ spans: [...spans, { from: 2, to: 4, mark: 'name' }] })).toBe('spans-overlap');
    expect(await refused({ spans: [{ from: 0, to: text?.content.length, mark: 'other' }] })).toBe(
      'nothing-left',
    );
    expect(await refused({ themeIds: [crypto.randomUUID()] })).toBe('unknown-theme');
    expect((await review(crypto.randomUUID())).content.code).toBe('unknown-text');
    expect((await review(id, { state: 'setAside', isProposed: true })).content).toEqual({ redacted: null });
    expect((await question()).counts).toEqual({ written: 40, approved: 0, setAside: 1, waiting: 39 });
    await review(id, { state: 'waiting' });
    expect((await question()).counts).toEqual({ written: 40, approved: 0, setAside: 0, waiting: 40 });
  });

  it('tells and logs who did what with which text, and never what it says', async () => {
    const [text] = await texts();
    const id = text?.id ?? '';
    const acts = ['ownWords.approved', 'ownWords.setAside', 'ownWords.reopened'];
    const count = async () => (await Promise.all(acts.map(lines))).map(({ length }) => length);
    const before = await count();
    expect(text?.reviewedBy).toBeNull();
    await review(id, { state: 'waiting' });
    expect(await count(), 'nothing was done').toEqual(before);
    for (const state of ['approved', 'setAside']) {
      await review(id, { state });
      expect((await texts())[0]?.reviewedBy).toEqual({ name: 'reader' });
    }
    await review(id, { state: 'waiting' });
    expect((await texts())[0]?.reviewedBy).toBeNull();
    expect(await count()).toEqual(before.map((lines) => lines + 1));
    for (const act of acts) {
      expect((await lines(act)).at(-1)).toEqual({
        ...{ actor: people['reader']?.accountId, subject: round, after: { question: 'kommentar', text: id } },
      });
    }
  });

  it('suggests the house’s own names, and what was taken out of another text', async () => {
    const [first, second] = await texts();
    const write = (id: string | undefined, content: string) =>
      house.owner
        .updateTable('free_text')
        .set({ content } as never)
        .where('id', '=', id as never)
        .execute();
    await write(first?.id, 'hun på nord heter bjørnhild');
    await write(second?.id, 'spør bjørnhilds nabo eller en designer på sør');
    const hints = async (at: number) => {
      const text = (await texts())[at];
      return text?.hints.map(({ from, to, mark }) => `${mark} ${text.content.slice(from, to)}`);
    };
    expect(await hints(0)).toEqual(['place nord']);
    expect(await hints(1)).toEqual(['place sør']);
    await review(first?.id ?? '', { spans: [{ from: 18, to: 27, mark: 'name' }] });
    expect(await hints(1)).toEqual(['name bjørnhilds', 'place sør']);
    await review(first?.id ?? '', { state: 'waiting' });
    await write(first?.id, first?.content ?? '');
    await write(second?.id, second?.content ?? '');
  });

  it('has themes, each named once, that are renamed and made one', async () => {
    const { id: food } = (await nameTheme('Mat')).content;
    expect((await nameTheme('MAT')).content.id).toBe(food);
    const { id: time } = (await nameTheme('Tid')).content;
    const { id: meal } = (await nameTheme('Måltider')).content;
    expect((await nameTheme('Ventetid', time)).content.id).toBe(time);
    const [one, two] = await texts();
    await review(one?.id ?? '', { themeIds: [meal, food] });
    await review(two?.id ?? '', { themeIds: [meal] });
    expect((await nameTheme('mat', meal)).content.id).toBe(food);
    expect((await question()).themes).toEqual([
      { id: food, name: 'Mat', count: 2 },
      { id: time, name: 'Ventetid', count: 0 },
    ]);
    expect((await nameTheme('x', crypto.randomUUID())).content.code).toBe('unknown-theme');
    expect((await nameTheme('01010750160')).content.code).toBe('national-identity-number');
    for (let at = 2; at < 40; at++) expect((await nameTheme(`T${at}`)).status).toBe(200);
    expect((await nameTheme('En til')).content.code).toBe('too-many-themes');
  });
});

describe('what goes further', () => {
  it('is decided by another than who reads, of what was looked at, when all is read', async () => {
    const waiting = await question('designer');
    expect(waiting.themes).toEqual([]);
    expect((await decide({ fingerprint: waiting.fingerprint })).content.code).toBe('texts-waiting');
    const food = (await question()).themes.find(({ name }) => name === 'Mat')?.id;
    const time = (await question()).themes.find(({ name }) => name === 'Ventetid')?.id;
    for (const [at, { id }] of (await texts()).entries()) {
      const themeIds = [...(at < 30 ? [food] : []), ...(at >= 36 ? [time] : [])];
      const is = await review(id, {
        themeIds,
        isProposed: at < 2,
        spans: [{ from: 0, to: 3, mark: 'other' }],
      });
      expect(is.status).toBe(200);
    }
    const { content, fingerprint } = await question('designer');
    expect(content).toMatchObject({
      ...{ writtenCount: 40, themes: [{ name: 'Mat', count: 30 }], hasRare: true },
    });
    expect(content?.excerpts).toHaveLength(2);
    expect(content?.excerpts[0]).toMatch(/^\[tatt ut\]/);
    expect((await decide({ fingerprint }, 'both')).content.code).toBe('another-person-needed');
    expect((await decide({ fingerprint }, 'reader')).content.code).toBe('not-allowed');
    expect((await decide({ fingerprint: 'old' })).content.code).toBe('changed-since');
    expect((await decide({ item: 'q1', fingerprint })).content.code).toBe('unknown-question');
    expect((await decide({ fingerprint: null })).content.code).toBe('nothing-shown');
    expect((await decide({ fingerprint })).status).toBe(200);
    const proposed = (await texts()).filter(({ isProposed }) => isProposed).map(({ id }) => id);
    expect((await lines('ownWords.shown')).at(-1)?.after).toEqual({
      ...{ question: 'kommentar', number: 1, excerpts: proposed },
    });
    expect(JSON.stringify(await viewed('designer'))).not.toContain(proposed[0]);
    expect((await question('designer')).decision).toMatchObject({
      ...{ number: 1, reason: 'Til møtet', decidedBy: { name: 'designer' }, content },
    });
  });

  it('is seen with the result: by a body when it is published to it, by all when to all', async () => {
    expect((await told('designer')).questions).toHaveLength(1);
    for (const who of ['councillor', 'nobody']) expect((await told(who)).questions).toEqual([]);
    const bodyId = await addBody(house, municipalityId);
    people['member'] = await signInAs(house, municipalityId, { seats: [{ bodyId }] });
    await publish(house.context, municipalityId, round, { to: [bodyId], visibleFromAt: null }, 'operator');
    expect((await told('member')).questions).toMatchObject([
      { item: 'kommentar', writtenCount: 40, themes: [{ name: 'Mat', count: 30 }], hasRare: true },
    ]);
    expect((await told('nobody')).questions).toEqual([]);
    await publish(house.context, municipalityId, round, { to: 'public', visibleFromAt: null }, 'operator');
    expect((await told('nobody')).questions).toHaveLength(1);
    expect((await told('member')).questions[0]).not.toHaveProperty('counts');
  });

  it('is not changed by reading on, and can be taken back', async () => {
    const [text] = await texts();
    await review(text?.id ?? '', { state: 'setAside' });
    expect((await told('member')).questions[0]?.excerpts).toHaveLength(2);
    expect((await decide({ fingerprint: null })).status).toBe(200);
    expect((await told('member')).questions).toEqual([]);
    const { fingerprint } = await question('designer');
    expect((await decide({ fingerprint })).status).toBe(200);
    expect((await told('member')).questions[0]?.excerpts).toHaveLength(1);
    expect((await lines('ownWords.shown')).map(({ after }) => after)).toMatchObject([
      { question: 'kommentar', number: 1 },
      { number: 3 },
    ]);
  });

  it('is withheld where few have written, as where nobody has', async () => {
    await house.owner
      .deleteFrom('free_text')
      .where('id', 'in', (await texts()).slice(9).map(({ id }) => id) as never)
      .execute();
    const withheld = await question();
    expect((await send('GET', '/texts?item=kommentar', 'reader')).content.code).toBe('too-few-wrote');
    expect((await decide({ fingerprint: 'x' })).content.code).toBe('too-few-wrote');
    await house.owner.deleteFrom('free_text').execute();
    expect(await question()).toEqual(withheld);
    expect(withheld).toMatchObject({ counts: null, content: null, themes: [], fingerprint: null });
  });
});

it('the texts and all that was done with them are deleted with the answers; what was shown stays', async () => {
  house.clock.set('2030-01-01T12:00:00Z');
  await deleteDueAnswers(house.context, municipalityId, round);
  for (const table of ['free_text', 'text_review', 'text_review_theme', 'text_theme'] as const) {
    expect([table, await house.owner.selectFrom(table).selectAll().execute()]).toEqual([table, []]);
  }
  expect((await told('nobody')).questions).toHaveLength(1);
  const seen = await inMunicipality(house.context.db.staff, municipalityId, (tx) =>
    tx.selectFrom('text_decision').select('number').execute(),
  );
  expect(seen).toHaveLength(3);
});

async function lines(act: string) {
  return house.owner
    .selectFrom('audit_entry')
    .select(['actor', 'subject', 'after'])
    .where('act', '=', act)
    .orderBy('number')
    .execute();
}
