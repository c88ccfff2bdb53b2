import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MunicipalityId, RoundId, SurveyId } from '../../../server/core/ids.ts';
import type { UnitTree } from '../../../server/core/unit-tree.ts';
import { tick } from '../../../server/flow.ts';
import { createRoundKeyPair, open as openEnvelope, seal } from '../../../server/platform/crypto/seal.ts';
import { inMunicipality } from '../../../server/platform/db/connect.ts';
import { insertRoundDesign } from '../../../server/stages/rounds/design.store.ts';
import { listRoundUnits } from '../../../server/stages/rounds/rounds.store.ts';
import { makeSpareKeys } from '../../../server/stages/rounds/spare-keys.service.ts';
import { installSurvey } from '../../../server/stages/rounds/surveys.service.ts';
import { oneQuestion } from '../../fixtures/questionnaire.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';
import { serve } from '../../harness/http.ts';
import { importBody } from '../../harness/import.ts';
import { installReadySurvey } from '../../harness/play.ts';
import { type SignedIn, signInAs } from '../../harness/sign-in.ts';

const start = '2026-11-26T12:00:00Z';
let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let municipalityId: MunicipalityId;
let tree: UnitTree;
let surveyId: SurveyId;
let designer: SignedIn;

beforeAll(async () => {
  house = await openTestHouse(start);
  ({ municipalityId, tree } = await addMunicipality(house, 'prove', ['Nord', 'Sør']));
  surveyId = await installReadySurvey(house.context, municipalityId, oneQuestion('one', 'one.indikator'));
  await installReadySurvey(house.context, municipalityId, oneQuestion('two', 'two.indikator'));
  designer = await signInAs(house, municipalityId, { roles: ['designer'] });
  web = await serve(house.context);
});
afterAll(async () => {
  await web.close();
  await house.close();
});

async function ask(method: string, path: string, body?: object, by?: SignedIn, origin = web.origin) {
  const response = await fetch(`${origin}/api/prove/${path}`, {
    method,
    headers: { ...(by ?? designer).headers, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { status: response.status, body: await response.json() };
}
const opening = async (survey = 'one') => (await ask('GET', `surveys/${survey}/opening`)).body;
const plan = async (change: object = {}, survey = 'one') => ({
  ...{ period: '2026', opensAt: null, closesAt: '2026-12-17T22:59:00.000Z', acceptsUntilAt: null },
  ...{ unitIds: null, questionnaireVersionId: (await opening(survey)).questionnaireVersionId },
  ...change,
});
const open = async (change: object = {}, survey = 'one') =>
  ask('POST', `surveys/${survey}/rounds`, await plan(change, survey));
const extend = (roundId: string, closesAt: string, acceptsUntilAt: string | null = null) =>
  ask('POST', `rounds/${roundId}/extend`, { closesAt, acceptsUntilAt });
const rowOf = (id: string) =>
  house.owner
    .selectFrom('round')
    .selectAll()
    .where('id', '=', id as RoundId)
    .executeTakeFirstOrThrow();
const lastLine = () =>
  house.owner
    .selectFrom('audit_entry')
    .select(['act', 'actor', 'subject', 'before', 'after'])
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
/** As the public sees it: a session would not last from one time to the other. */
const state = async (roundId: string): Promise<string> =>
  (await (await fetch(`${web.origin}/api/prove/rounds/${roundId}`)).json()).state;
/** Moves the clock, where the designer must sign in anew. */
async function setClock(now: string): Promise<void> {
  house.clock.set(now);
  designer = await signInAs(house, municipalityId, { roles: ['designer'] });
}

describe('what stands before an opening', () => {
  it('is all in order for a survey that is ready, with times to begin with', async () => {
    const given = await opening();
    expect(given.checklist.every(({ isReady }: { isReady: boolean }) => isReady)).toBe(true);
    expect(given.usual).toEqual({
      opensAt: '2026-11-26T12:00:00.000Z',
      closesAt: '2026-12-17T22:59:00.000Z',
      acceptsUntilAt: '2026-12-19T22:59:00.000Z',
    });
    expect(given.limits).toEqual({ mean: 5, spread: 10 });
    expect(given.units.map(({ name }: { name: string }) => name)).toEqual(tree.map(({ name }) => name));
    expect(given).toMatchObject({ takenPeriods: [], calendar: [] });
  });

  it('says what is missing', async () => {
    await installSurvey(house.context, municipalityId, oneQuestion('bare', 'bare.indikator'));
    const keyless = await serve({ ...house.context, keys: null });
    const { body } = await ask('GET', 'surveys/bare/opening', undefined, undefined, keyless.origin);
    await keyless.close();
    expect(body.checklist).toEqual([
      { point: 'questionnaire', isReady: true },
      { point: 'privacy', isReady: false },
      { point: 'keyFolder', isReady: false },
      { point: 'units', isReady: true },
    ]);
    expect(await open({}, 'bare')).toMatchObject({ status: 409, body: { code: 'no-privacy-settings' } });
  });
});

describe('a questionnaire that is not written in every language', () => {
  beforeAll(async () => {
    const written = oneQuestion('half', 'half.indikator');
    await installReadySurvey(house.context, municipalityId, { ...written, languages: ['nb', 'en'] });
  });

  it('is asked in those it is written in, where no other is chosen', async () => {
    expect((await opening('half')).languages).toEqual(['nb', 'en']);
    const { status, body } = await open({ period: 'some' }, 'half');
    expect(status).toBe(200);
    expect((await rowOf(body.roundId)).languages).toEqual(['nb', 'en']);
  });

  it('opens no round in another, and says which field is wrong', async () => {
    expect(await open({ period: 'all', languages: ['nb', 'nn'] }, 'half')).toMatchObject({
      status: 422,
      body: { code: 'language-incomplete', faults: [{ place: 'languages', code: 'language-incomplete' }] },
    });
    expect((await opening('half')).takenPeriods).toEqual(['some']);
  });
});

describe('an opening', () => {
  it('makes an anonymous round that takes answers, by the designer, in the log', async () => {
    const { status, body } = await open();
    expect(status).toBe(200);
    expect(await rowOf(body.roundId)).toMatchObject({
      ...{ survey_id: surveyId, period: '2026', source: 'collected', mode: 'anonymous' },
      ...{ opens_at: new Date(start), closes_at: new Date('2026-12-17T22:59:00Z') },
      accepts_until_at: new Date('2026-12-19T22:59:00Z'),
    });
    expect(await state(body.roundId)).toBe('open');
    expect(await lastLine()).toMatchObject({
      ...{ act: 'round.opened', actor: designer.accountId, subject: body.roundId, before: null },
      after: { period: '2026', mode: 'anonymous', unitCount: tree.length },
    });
    expect((await house.context.keys?.read(body.roundId))?.length).toBeGreaterThan(0);
    expect((await opening()).takenPeriods).toEqual(['2026']);
  });

  it('with a custodian’s key has none on the server, also where that could keep none; and takes no odd one', async () => {
    const pair = createRoundKeyPair();
    const publicKey = pair.publicKey.toString('base64');
    const keyless = await serve({ ...house.context, keys: null });
    const given = await plan({ period: 'forvalter', publicKey });
    const { status, body } = await ask('POST', 'surveys/one/rounds', given, undefined, keyless.origin);
    await keyless.close();
    expect(status).toBe(200);
    expect((await rowOf(body.roundId)).public_key).toEqual(pair.publicKey);
    expect(await house.context.keys?.has(body.roundId)).toBe(false);
    expect(await lastLine()).toMatchObject({ act: 'round.opened', after: { keyWith: 'custodian' } });
    const used = await open({ period: 'igjen', publicKey });
    const place = (code: string) => ({ status: 422, body: { code, faults: [{ place: 'publicKey', code }] } });
    expect(used).toMatchObject(place('public-key-used'));
    const nothing = Buffer.alloc(32).toString('base64');
    expect(await open({ period: 'null', publicKey: nothing })).toMatchObject(place('public-key-not-usable'));
    expect(await open({ period: 'kort', publicKey: 'AAAA' })).toMatchObject({ status: 400 });
  });

  it('in chosen languages, with higher limits and why: all of it or no round', async () => {
    const plan = { period: '2026-språk', languages: ['nn', 'en'] };
    const low = await open({ ...plan, limits: { mean: 4, spread: 10, reason: 'Få' } });
    expect(low).toMatchObject({ status: 400, body: { code: 'limit-lowered' } });
    const { status, body } = await open({ ...plan, limits: { mean: 8, spread: 15, reason: 'Små enheter' } });
    expect(status).toBe(200);
    const decisions = await house.owner
      .selectFrom('limit_decision')
      .selectAll()
      .where('round_id', '=', body.roundId)
      .execute();
    expect(decisions).toMatchObject([{ mean_to: 8, spread_to: 15, reason: 'Små enheter' }]);
    expect(await rowOf(body.roundId)).toMatchObject({ languages: ['nn', 'en'] });
    const bokmål = await (await fetch(`${web.origin}/prove/s/${body.roundId}/nb`)).text();
    expect(bokmål).toContain('<html lang="nn">');
    expect(bokmål).toContain('English');
    expect(bokmål).not.toContain('lang="nb"');
    await expect(
      sql`update round set languages = '{nb}' where id = ${body.roundId}`.execute(house.context.db.staff),
    ).rejects.toThrow(/permission denied/);
  });

  it('where there is no key folder takes a key that was made ahead, each its own, and says when there is none', async () => {
    const keyless = await serve({ ...house.context, keys: null });
    const without = async (period: string) =>
      ask('POST', 'surveys/one/rounds', await plan({ period }), undefined, keyless.origin);
    expect(await without('2026-a')).toMatchObject({ status: 503, body: { code: 'no-key-folder' } });
    await makeSpareKeys(house.context, municipalityId);
    await makeSpareKeys(house.context, municipalityId);
    const { body } = await ask('GET', 'surveys/one/opening', undefined, undefined, keyless.origin);
    expect(body.checklist).toContainEqual({ point: 'keyFolder', isReady: true });
    // What is refused leaves its key for the next.
    expect(await without('2026')).toMatchObject({ status: 409 });
    const opened = await Promise.all(['2026-a', '2026-b', '2026-c', '2026-d'].map(without));
    expect(opened.map(({ status }) => status).sort()).toEqual([200, 200, 200, 503]);
    const rounds = opened.flatMap(({ status, body: { roundId } }) => (status === 200 ? [roundId] : []));
    for (const roundId of rounds) {
      const { public_key: publicKey } = await rowOf(roundId);
      const privateKey = (await house.context.keys?.read(roundId)) as Buffer;
      const sealed = seal('{"a":1}', publicKey as Buffer);
      expect(openEnvelope(sealed, { publicKey: publicKey as Buffer, privateKey })).toBe('{"a":1}');
    }
    await keyless.close();
  });

  it('is the owner’s too, of their own survey', async () => {
    const owner = await signInAs(house, municipalityId, { owns: surveyId });
    const mine = await ask('POST', 'surveys/one/rounds', await plan({ period: 'eier' }), owner);
    expect(mine.status).toBe(200);
    const others = await ask('POST', 'surveys/two/rounds', await plan({}, 'two'), owner);
    expect(others).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
  });

  it('to come waits for its time', async () => {
    const { body } = await open({ period: 'vår', opensAt: '2026-12-01T07:00:00Z' });
    expect(await state(body.roundId)).toBe('notOpenYet');
    const code = { code: 'ABCD', submissionId: '0'.repeat(32), language: 'nb', answers: { q1: 3 } };
    expect((await ask('POST', `rounds/${body.roundId}/responses`, code)).body.code).toBe('round-not-open');
    await setClock('2026-12-01T07:00:00Z');
    expect(await state(body.roundId)).toBe('open');
    await setClock(start);
  });

  it('asks the chosen units, with what holds them together', async () => {
    const [root, nord] = tree;
    const { body } = await open({ period: 'nord', unitIds: [nord?.unitId] });
    const units = await inMunicipality(house.context.db.staff, municipalityId, (tx) =>
      listRoundUnits(tx, body.roundId),
    );
    expect(units.map(({ unitId }) => unitId)).toEqual([root?.unitId, nord?.unitId]);
    const seen = (await opening('two')).calendar.find(({ period }: { period: string }) => period === 'nord');
    expect(seen).toMatchObject({ unitIds: [nord?.unitId], surveyTitle: { nb: expect.any(String) } });
  });

  it.each([
    [{}, 409, 'period-taken'],
    [{ questionnaireVersionId: crypto.randomUUID() }, 409, 'questionnaire-changed-meanwhile'],
    [{ period: 'x', unitIds: [crypto.randomUUID()] }, 422, 'unit-not-in-force'],
    [{ period: 'x', unitIds: [] }, 422, 'unit-not-in-force'],
    [{ period: 'x', closesAt: start }, 422, 'closes-too-early'],
    [{ period: 'x', closesAt: '2028-01-01T00:00:00Z' }, 422, 'closes-too-late'],
    [{ period: 'x', opensAt: '2028-01-01T00:00:00Z' }, 422, 'opens-too-late'],
    [{ period: 'x', acceptsUntilAt: '2026-12-01T00:00:00Z' }, 422, 'accepts-until-wrong'],
    [{ period: 'a/b' }, 400, 'invalid-request'],
    [{ period: ' ' }, 400, 'invalid-request'],
  ])('of %j is refused with %i %s, and leaves nothing', async (change, status, code) => {
    const before = await house.owner.selectFrom('round').select('id').execute();
    expect(await open(change)).toMatchObject({ status, body: { code } });
    expect(await house.owner.selectFrom('round').select('id').execute()).toHaveLength(before.length);
  });

  it('of one period by two at one moment is one round', async () => {
    const planned = await plan({ period: 'samtidig' });
    const both = await Promise.all([1, 2].map(() => ask('POST', 'surveys/one/rounds', planned)));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(both.find(({ status }) => status === 409)?.body.code).toBe('period-taken');
  });
});

describe('an extension', () => {
  it('moves the times, with before and after in the log', async () => {
    const { body } = await open({ period: 'lengre' });
    const wanted = { closesAt: '2026-12-20T22:59:00.000Z', acceptsUntilAt: '2026-12-22T22:59:00.000Z' };
    expect(await extend(body.roundId, wanted.closesAt)).toEqual({ status: 200, body: wanted });
    expect(await rowOf(body.roundId)).toMatchObject({ closes_at: new Date(wanted.closesAt) });
    expect(await lastLine()).toMatchObject({
      ...{ act: 'round.extended', actor: designer.accountId, subject: body.roundId },
      before: { closesAt: '2026-12-17T22:59:00.000Z', acceptsUntilAt: '2026-12-19T22:59:00.000Z' },
      after: wanted,
    });
    for (const [closesAt, acceptsUntilAt, code] of [
      [wanted.closesAt, null, 'not-later'],
      ['2026-12-21T22:59:00Z', '2026-12-21T23:59:00Z', 'accepts-until-wrong'],
      ['2028-12-21T22:59:00Z', null, 'closes-too-late'],
      ['2027-11-24T22:59:00Z', '2027-12-04T22:59:00Z', 'too-near-deletion'],
    ] as const) {
      expect(await extend(body.roundId, closesAt, acceptsUntilAt)).toMatchObject({ body: { code } });
    }
  });

  it('opens anew what closed, until its time is up, and then no more', async () => {
    const { body } = await open({ period: 'kort', closesAt: '2026-11-27T12:00:00Z' });
    await setClock('2026-11-28T12:00:00Z');
    expect(await state(body.roundId)).toBe('closed');
    expect((await extend(body.roundId, '2026-11-30T12:00:00Z')).status).toBe(200);
    expect(await state(body.roundId)).toBe('open');
    await setClock('2026-12-02T12:00:00Z');
    expect((await extend(body.roundId, '2026-12-05T12:00:00Z')).body.code).toBe('round-is-over');
    await setClock(start);
  });

  it('is not for a round that was closed with a reason', async () => {
    const { body } = await open({ period: 'stengt' });
    await setClock('2026-11-26T13:00:00Z');
    expect((await ask('POST', `rounds/${body.roundId}/close`, { reason: 'prøve' })).status).toBe(200);
    expect((await extend(body.roundId, '2026-12-30T12:00:00Z')).body.code).toBe('round-is-over');
    await setClock(start);
  });
});

it('a round whose time is up is mixed by the job that runs every minute, and not before', async () => {
  const { body } = await open({ period: 'tid', closesAt: '2026-11-27T12:00:00Z' });
  const sent: string[] = [];
  const jobs = { send: async (_name: string, _data: object, key: string) => void sent.push(key) };
  await setClock('2026-11-29T11:59:00Z');
  await tick({ ...house.context, jobs });
  expect(sent).not.toContain(body.roundId);
  await setClock('2026-11-29T12:00:00Z');
  await tick({ ...house.context, jobs });
  expect(sent).toContain(body.roundId);
  // A server that was down for some nights takes it up as soon as it runs again.
  sent.length = 0;
  await setClock('2026-12-03T05:00:00Z');
  await tick({ ...house.context, jobs });
  expect(sent).toContain(body.roundId);
  await setClock(start);
});

describe('a design', () => {
  const population = 'variabel;kategori;antall\ngruppe;Nord;2000\ngruppe;Sør;3000';
  const sent = (content: string) => importBody(content);

  it('is read from a file for a survey of citizens, and kept with the round it opens, for good', async () => {
    const citizens = { ...oneQuestion('citizens', 'citizens.indikator'), kind: 'citizen' as const };
    await installReadySurvey(house.context, municipalityId, citizens);
    const { apply: _, ...file } = sent(population);
    const read = await ask('POST', 'surveys/citizens/opening/design', file);
    const strata = [
      { name: 'Nord', populationCount: 2000, baseWeight: null },
      { name: 'Sør', populationCount: 3000, baseWeight: null },
    ];
    expect(read).toEqual({ status: 200, body: { design: { strata, margins: [] } } });
    const { design } = read.body;
    const { body, status } = await open({ design }, 'citizens');
    expect(status).toBe(200);
    expect(await rowOf(body.roundId)).toMatchObject({ strata: ['Nord', 'Sør'] });
    const kept = house.owner.selectFrom('round_design').select('design').where('round_id', '=', body.roundId);
    expect(await kept.execute()).toEqual([{ design }]);
    expect((await lastLine()).after).toMatchObject({ groups: ['Nord', 'Sør'], weighedBy: [] });
    const change = sql`update round_design set design = jsonb_set(design, '{margins}', '[1]')`;
    await expect(change.execute(house.owner)).rejects.toThrow('keeps the design it opened with');
    const later = await open({ period: 'later' }, 'citizens');
    const late = inMunicipality(house.context.db.staff, municipalityId, (tx) =>
      insertRoundDesign(tx, municipalityId, later.body.roundId, design),
    );
    await expect(late).rejects.toThrow('a design is settled when its round opens');
  });

  it('is refused whole: a file with its faults, groups by a link, what does not fit the questions, other surveys', async () => {
    const { apply: _, ...faulty } = sent('variabel;kategori;antall\nkjonn;k;1');
    const refused = await ask('POST', 'surveys/citizens/opening/design', faulty);
    expect(refused.body).toMatchObject({
      ...{ code: 'file-has-faults', faultCount: 1 },
      faults: [{ row: 2, column: 'variabel', code: 'unknown-background' }],
    });
    const strata = [{ name: 'Nord', populationCount: 2000, baseWeight: null }];
    const margins = [{ background: 'kjonn', categories: [] }];
    const codeOf = async (change: object, survey = 'citizens') =>
      (await open({ period: 'x', ...change }, survey)).body.code;
    expect(await codeOf({ design: { strata, margins } })).toBe('design-has-faults');
    expect(await codeOf({ design: { strata, margins: [] }, mode: 'openLink' })).toBe('strata-by-link');
    expect(await codeOf({ design: { strata, margins: [] } }, 'one')).toBe('weights-for-citizens');
    expect((await opening('one')).backgrounds).toBeNull();
    expect((await opening('citizens')).backgrounds).toEqual([]);
  });
});
