import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Returns } from '../../../client/api.ts';
import type { AccountId, BodyId, MunicipalityId, RoundId, UnitId } from '../../../server/core/ids.ts';
import type { UnitTree } from '../../../server/core/unit-tree.ts';
import { readShippedScorecard } from '../../../server/demo/files.ts';
import { jobHandlers } from '../../../server/flow.ts';
import { jobNames } from '../../../server/platform/jobs/names.ts';
import { publish } from '../../../server/stages/releases/publications.service.ts';
import { installScorecard } from '../../../server/stages/scorecards/scorecards.service.ts';
import { oneQuestion } from '../../fixtures/questionnaire.ts';
import { addBody } from '../../harness/bodies.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';
import { serve } from '../../harness/http.ts';
import { type MailServer, openMailServer } from '../../harness/mail-server.ts';
import { installReadySurvey, playOpenRound, releaseRound } from '../../harness/play.ts';
import { type SignedIn, signInAs } from '../../harness/sign-in.ts';

type View = Returns<'GET /api/:municipality/inquiries'>;
type MyUnits = Returns<'GET /api/:municipality/my-units'>;
type Indicator = Returns<'GET /api/:municipality/indicators/:indicator'>;
type Place = Returns<'GET /api/:municipality/inquiries/place'>;

const indicatorKey = 'fet.kultur';
let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let server: MailServer;
let mine: MunicipalityId;
let tree: UnitTree;
let north: UnitId;
let south: UnitId;
let council: BodyId;
let committee: BodyId;
let roundId: RoundId;
/** Who is signed in, by what they are. */
const people: Record<string, SignedIn> = {};

beforeAll(async () => {
  house = await openTestHouse('2026-11-24T12:00:00Z');
  const place = await addMunicipality(house, 'mine', ['Nord', 'Sør']);
  mine = place.municipalityId;
  tree = place.tree;
  north = tree[1]?.unitId as UnitId;
  south = tree[2]?.unitId as UnitId;
  council = await addBody(house, mine);
  committee = await addBody(house, mine, { name: 'Utvalget', kind: 'committee' });
  await installScorecard(house.context, mine, await readShippedScorecard('fet-politisk'));
  await installReadySurvey(house.context, mine, oneQuestion('one', indicatorKey));
  roundId = await playOpenRound(house, mine, { surveyKey: 'one', period: '2026', tree });
  await releaseRound(house, mine, roundId);
  const add = async (who: string, person: Parameters<typeof signInAs>[2]) => {
    people[who] = await signInAs(house, mine, { name: who, ...person });
  };
  await add('asker', { seats: [{ bodyId: council }, { bodyId: committee }] });
  await add('member', { seats: [{ bodyId: council }] });
  await add('outsider', { seats: [{ bodyId: committee }] });
  await add('leader', { leads: north });
  await add('otherLeader', { leads: south });
  await add('chief', { leads: tree[0]?.unitId as UnitId });
  await add('administrator', { roles: ['administrator', 'auditor', 'designer'] });
  await add('nobody', {});
  const { municipalityId: theirs } = await addMunicipality(house, 'theirs', ['Vest']);
  people['neighbour'] = await signInAs(house, theirs, { politician: true });
  web = await serve(house.context);
  server = await openMailServer();
});
afterAll(async () => {
  await web?.close();
  await server?.close();
  await house?.close();
});

const headersOf = (who: string): Record<string, string> => people[who]?.headers ?? {};
async function get<T>(path: string, who: string): Promise<T> {
  const response = await fetch(`${web.origin}/api/mine/${path}`, { headers: headersOf(who) });
  return (await response.json()) as T;
}
async function send(path: string, who: string, body: object): Promise<string> {
  const response = await fetch(`${web.origin}/api/mine/inquiries/${path}`, {
    ...{ method: 'POST', body: JSON.stringify(body) },
    headers: { ...headersOf(who), 'content-type': 'application/json' },
  });
  const { code } = (await response.json()) as { code?: string };
  return response.ok ? 'ok' : `${response.status} ${code}`;
}
const view = (who: string) => get<View>('inquiries', who);
const figure = () => ({ indicatorKey, surveyKey: 'one', unitId: north as string | null });
async function draft(who: string, more: object = {}): Promise<string> {
  const id = crypto.randomUUID();
  const given = { id, kind: 'question', ...figure(), toUnitId: north, text: 'Hvorfor spriker svarene?' };
  expect(await send('drafts', who, { ...given, ...more })).toBe('ok');
  return id;
}
const share = (who: string, id: string, bodyId: BodyId) => send('drafts/share', who, { id, bodyId });
/** Who reads a question or an interpretation, of everyone. */
async function readersOf(id: string): Promise<string[]> {
  const readers = await Promise.all(
    Object.keys(people).map(async (who) => {
      const { inquiries = [], interpretations = [], drafts = [] } = await view(who);
      if (drafts.some((one) => one.id === id)) return [`${who}: draft`];
      return [...inquiries, ...interpretations].some((one) => one.id === id) ? [who] : [];
    }),
  );
  return readers.flat();
}
/** The jobs that write letters, over the mail server. */
const handlers = () => jobHandlers({ ...house.context, mail: server.mail });
const addressOf = (who: string) => `${people[who]?.accountId}@example.org`;
const everyone = async (path: string, body: object) =>
  Promise.all(Object.keys(people).map(async (who) => `${who}: ${await send(path, who, body)}`));

describe('before the figure is seen', () => {
  it('nobody writes about it, and it is not told whether it is there', async () => {
    const id = crypto.randomUUID();
    const question = { id, kind: 'question', ...figure(), toUnitId: null, text: 'Hva nå?' };
    for (const indicator of [indicatorKey, 'fet.finnes-ikke']) {
      expect(await send('drafts', 'asker', { ...question, indicatorKey: indicator })).toBe(
        '404 unknown-figure',
      );
      const response = await fetch(
        `${web.origin}/api/mine/inquiries/place?indicator=${indicator}&survey=one`,
        { headers: headersOf('asker') },
      );
      expect(response.status).toBe(404);
    }
    await publish(house.context, mine, roundId, { to: [council], visibleFromAt: null }, 'operator');
    expect(await send('drafts', 'outsider', question)).toBe('404 unknown-figure');
  });
});

describe('a private draft', () => {
  it('is offered the nearest leader, and the bodies that see the figure', async () => {
    const place = await get<Place>(
      `inquiries/place?indicator=${indicatorKey}&survey=one&unit=${north}`,
      'asker',
    );
    expect(place.addressees.map(({ unitName, leaderName }) => [unitName, leaderName])).toEqual([
      ['Nord', 'leader'],
      ['mine', 'chief'],
    ]);
    // The committee was not given the result, so nothing about it is shared there.
    expect(place.bodies).toEqual([{ id: council, name: 'Kommunestyret' }]);
    expect(place.place).toMatchObject({ roundId, period: '2026', unit: { id: north, name: 'Nord' } });
    const leader = await get<Place>(`inquiries/place?indicator=${indicatorKey}&survey=one`, 'leader');
    expect(leader).toMatchObject({ mayAsk: false, addressees: [], bodies: [{ id: council }] });
  });

  it('is seen, changed, shared and deleted by its author alone, and in no log', async () => {
    const id = await draft('asker');
    expect(await readersOf(id)).toEqual(['asker: draft']);
    const change = { id, kind: 'question', ...figure(), toUnitId: null, text: 'Noe annet' };
    expect(await send('drafts', 'member', change)).toBe('404 unknown-inquiry');
    expect(await share('member', id, council)).toBe('404 unknown-inquiry');
    expect(await send('drafts/delete', 'member', { id })).toBe('404 unknown-inquiry');
    expect(await send('drafts', 'asker', change)).toBe('ok');
    expect((await view('asker')).drafts).toMatchObject([{ id, text: 'Noe annet', toUnit: null }]);
    const logged = await house.owner.selectFrom('audit_entry').select(['act', 'subject']).execute();
    expect(logged.filter((line) => line.act.startsWith('inquiry') || line.subject === id)).toEqual([]);
    expect(await send('drafts/delete', 'asker', { id })).toBe('ok');
    expect((await view('asker')).drafts).toEqual([]);
  });

  it('is written by the elected; leaders are asked and do not ask; a foreign leader cannot be asked', async () => {
    const question = { kind: 'question', ...figure(), toUnitId: null, text: 'Hva nå?' };
    const said = await Promise.all(
      Object.keys(people).map(async (who) => {
        const id = crypto.randomUUID();
        const answer = await send('drafts', who, { id, ...question });
        if (answer === 'ok') await send('drafts/delete', who, { id });
        return `${who}: ${answer}`;
      }),
    );
    expect(said).toEqual([
      ...['asker: ok', 'member: ok', 'outsider: 404 unknown-figure'],
      ...['leader', 'otherLeader', 'chief', 'administrator', 'nobody'].map(
        (who) => `${who}: 403 not-allowed`,
      ),
      'neighbour: 401 sign-in-needed',
    ]);
    const id = crypto.randomUUID();
    expect(await send('drafts', 'asker', { id, ...question, toUnitId: south })).toBe('422 not-an-addressee');
    expect(await send('drafts', 'asker', { id, ...question, text: 'Gjelder 01810710094' })).toBe(
      '422 national-identity-number',
    );
    const elsewhere = { ...question, unitId: crypto.randomUUID() };
    expect(await send('drafts', 'asker', { id, ...elsewhere })).toBe('404 unknown-figure');
  });
});

describe('a shared question', () => {
  let id: string;

  it('is read by the whole body and the leader at once, and by nobody else', async () => {
    id = await draft('asker');
    expect(await share('asker', id, committee)).toBe('409 body-does-not-see');
    expect(await readersOf(id)).toEqual(['asker: draft']);
    expect(await share('asker', id, council)).toBe('ok');
    expect(await readersOf(id)).toEqual(['asker', 'member', 'leader']);
    // Shared once, it is no draft that can be shared, changed or deleted.
    expect(await share('asker', id, council)).toBe('404 unknown-inquiry');
    expect(await send('drafts/delete', 'asker', { id })).toBe('404 unknown-inquiry');
    const again = { id, kind: 'question', ...figure(), toUnitId: null, text: 'Endret' };
    expect(await send('drafts', 'asker', again)).toBe('409 already-shared');
    const [shared] = (await view('member')).inquiries;
    expect(shared).toMatchObject({
      ...{ text: 'Hvorfor spriker svarene?', by: { name: 'asker', isSelf: false }, mayAnswer: false },
      ...{ body: { name: 'Kommunestyret' }, toUnit: { name: 'Nord', leaderName: 'leader' }, answers: [] },
    });
    // Not one figure is in what is sent: each reads it by their own sight.
    expect(Object.keys(shared?.place ?? {}).sort()).toEqual(
      ['indicatorKey', 'indicatorName', 'period', 'roundId', 'surveyKey', 'surveyTitle', 'unit'].sort(),
    );
  });

  it('is a line in the log without its words, and a letter to the leader without them', async () => {
    const line = await house.owner
      .selectFrom('audit_entry')
      .selectAll()
      .where('act', '=', 'inquiry.shared')
      .executeTakeFirstOrThrow();
    expect(line).toMatchObject({ subject: id, after: { bodyId: council, toUnitId: north } });
    expect(JSON.stringify(line)).not.toContain('spriker');
    const tell = handlers()[jobNames.inquiry];
    await tell({ municipalityId: mine, inquiryId: id });
    await tell({ municipalityId: mine, inquiryId: id });
    const sent = server.received.splice(0);
    expect(sent.map(({ to }) => to)).toEqual(Array(2).fill(addressOf('leader')));
    // A mail server knows it for the same.
    expect(sent.every(({ text }) => text.includes(`Message-ID: <${id}@`))).toBe(true);
    expect(sent[0]?.text).toContain(`/mine/nb/undring/${id}`);
    expect(JSON.stringify(sent)).not.toMatch(/spriker|\d,\d|%/);
    await tell({ municipalityId: mine, inquiryId: crypto.randomUUID() });
    // An address that is not there is not tried again; a server that takes nothing is, without saying whose it was.
    server.refuse.set(addressOf('leader'), 550);
    await tell({ municipalityId: mine, inquiryId: id });
    server.refuse.set(addressOf('leader'), 450);
    const fault = await tell({ municipalityId: mine, inquiryId: id }).catch((error) => error.message);
    expect(fault).toMatch(/did not take the letter/);
    expect(fault).not.toContain(addressOf('leader'));
    server.refuse.clear();
    expect(server.received).toEqual([]);
  });

  it('is answered by that leader alone, more than once and never changed', async () => {
    const answer = (text: string) => ({ id: crypto.randomUUID(), inquiryId: id, text });
    expect(await everyone('answers', answer('Fordi'))).toEqual([
      ...['asker: 403 not-allowed', 'member: 403 not-allowed', 'outsider: 404 unknown-inquiry', 'leader: ok'],
      ...['otherLeader', 'chief', 'administrator', 'nobody'].map((who) => `${who}: 404 unknown-inquiry`),
      'neighbour: 401 sign-in-needed',
    ]);
    house.clock.set(new Date(house.clock.now().getTime() + 1_000));
    const more = answer('Og dessuten');
    expect([await send('answers', 'leader', more), await send('answers', 'leader', more)]).toEqual([
      'ok',
      'ok',
    ]);
    const [shared] = (await view('member')).inquiries;
    expect(shared?.answers.map(({ text, by }) => [text, by.name])).toEqual([
      ['Fordi', 'leader'],
      ['Og dessuten', 'leader'],
    ]);
    const acts = await house.owner.selectFrom('audit_entry').select('act').execute();
    expect(acts.filter(({ act }) => act === 'inquiry.answered')).toHaveLength(2);
  });

  it('is told by mail to whoever asked, each answer once and without its words, and to nobody else', async () => {
    const [shared] = (await view('member')).inquiries;
    const tell = (answerId: string) =>
      handlers()[jobNames.inquiryAnswered]({ municipalityId: mine, inquiryId: id, answerId });
    const { rows } = await sql<{ data: Record<string, string> }>`
      select data from pgboss.job where name = ${jobNames.inquiryAnswered} order by created_on`.execute(
      house.owner,
    );
    // One for each answer, with what finds it and no more.
    expect(rows.map(({ data }) => data)).toEqual(
      shared?.answers.map((answer) => ({ municipalityId: mine, inquiryId: id, answerId: answer.id })),
    );
    for (const { data } of rows) await tell(data['answerId'] as string);
    const sent = server.received.splice(0);
    expect(sent.map(({ to }) => to)).toEqual(Array(2).fill(addressOf('asker')));
    for (const [at, { text }] of sent.entries()) {
      expect(text).toContain(`Message-ID: <${shared?.answers[at]?.id}@`);
      expect(text).toMatch(/Lederen for Nord har svart på et spørsmål du har stilt/);
      expect(text).toContain(`/mine/nb/undring/${id}`);
      expect(text).not.toMatch(/spriker|Fordi|dessuten|\d,\d|%/);
    }
    // Not of an answer that is not there, and not to somebody who no longer reads what they asked.
    await tell(crypto.randomUUID());
    const seats = () =>
      house.owner
        .updateTable('body_member')
        .where('account_id', '=', people['asker']?.accountId as AccountId);
    await seats().set({ valid_to_on: '2026-11-24' }).execute();
    await tell(rows[0]?.data['answerId'] as string);
    await seats().set({ valid_to_on: null }).execute();
    expect(server.received).toEqual([]);
  });

  it('follows the seat and the unit: who has left reads it no more, and the next leader does', async () => {
    const ends = (validToOn: string | null) =>
      house.owner
        .updateTable('body_member')
        .set({ valid_to_on: validToOn })
        .where('account_id', '=', people['member']?.accountId as AccountId)
        .execute();
    await ends('2026-11-24');
    const leads = (who: string) =>
      house.owner
        .updateTable('unit')
        .set({ leader_account_id: people[who]?.accountId as AccountId })
        .where('id', '=', north)
        .execute();
    await leads('otherLeader');
    expect(await readersOf(id)).toEqual(['asker', 'otherLeader']);
    await ends(null);
    await leads('leader');
    expect(await readersOf(id)).toEqual(['asker', 'member', 'leader']);
  });
});

describe('the units somebody leads', () => {
  it('come with their figures and those above, and apart with what anybody may be shown: nothing yet', async () => {
    const { units } = await get<MyUnits>('my-units', 'leader');
    expect(units.map(({ name, parents }) => [name, parents.map((one) => one.name)])).toEqual([
      ['Nord', ['mine']],
    ]);
    const [figure] = units[0]?.figures ?? [];
    expect(figure).toMatchObject({ indicatorKey, surveyKey: 'one', roundId });
    const page = await get<Indicator>(`indicators/${indicatorKey}`, 'leader');
    const [source] = page.sources;
    // To the letter what the indicator's page tells the same reader.
    expect(figure?.lines.map(({ now }) => now)).toEqual([source?.units[0]?.now, source?.now]);
    expect(figure?.lines[0]?.now?.figures.shown).toBe('all');
    expect(units[0]?.forAll).toEqual([]);
    for (const who of ['member', 'administrator', 'nobody']) {
      expect(await get<MyUnits>('my-units', who)).toEqual({ units: [] });
    }
  });

  it('and what anybody may be shown is what the public sees, when it does', async () => {
    await publish(house.context, mine, roundId, { to: 'public', visibleFromAt: null }, 'operator');
    const { units } = await get<MyUnits>('my-units', 'leader');
    const publicPage = await get<Indicator>(`indicators/${indicatorKey}`, 'the public');
    expect(units[0]?.forAll.map(({ lines }) => lines.map(({ unitId, now }) => [unitId, now]))).toEqual([
      [[north, publicPage.sources[0]?.units[0]?.now]],
    ]);
    expect(units[0]?.figures[0]?.lines).toHaveLength(2);
  });
});

describe('a leader who also has a seat', () => {
  it('reads a question about their unit when a body of theirs sees the figure, and no sooner', async () => {
    const seated = { seats: [{ bodyId: committee }], leads: south };
    people['seatedLeader'] = await signInAs(house, mine, { name: 'seatedLeader', ...seated });
    const id = await draft('asker', { unitId: south, toUnitId: south });
    expect(await share('asker', id, council)).toBe('ok');
    expect(await readersOf(id)).toEqual(['asker', 'member']);
    const answer = { id: crypto.randomUUID(), inquiryId: id, text: 'Fordi' };
    expect(await send('answers', 'seatedLeader', answer)).toBe('404 unknown-inquiry');
    // Nor does a letter tell that the council has something to ask about.
    const tell = () => handlers()[jobNames.inquiry]({ municipalityId: mine, inquiryId: id });
    await tell();
    expect(server.received).toEqual([]);
    const atOnce = { visibleFromAt: null };
    // It is public by now, but what everybody sees is not what the council inside sees.
    await publish(house.context, mine, roundId, { to: [committee], ...atOnce }, 'operator');
    expect(await readersOf(id)).toEqual(['asker', 'member', 'seatedLeader']);
    await tell();
    expect(server.received.splice(0).map(({ to }) => to)).toEqual([addressOf('seatedLeader')]);
    expect(await send('answers', 'seatedLeader', answer)).toBe('ok');
    // Who leads and has a seat may ask about their own unit; they know what they answered.
    const own = await draft('seatedLeader', { unitId: south, toUnitId: south });
    expect(await share('seatedLeader', own, committee)).toBe('ok');
    const ownAnswer = { id: crypto.randomUUID(), inquiryId: own, text: 'Fordi' };
    expect(await send('answers', 'seatedLeader', ownAnswer)).toBe('ok');
    await handlers()[jobNames.inquiryAnswered]({
      ...{ municipalityId: mine, inquiryId: own, answerId: ownAnswer.id },
    });
    expect(server.received).toEqual([]);
    delete people['seatedLeader'];
  });
});

describe('interpretations', () => {
  it('are many and signed, in the order they came, of members and leaders, and none is official', async () => {
    const kinds = { member: 'unknown', leader: 'meaning', asker: 'participants' };
    const ids: string[] = [];
    for (const [who, kind] of Object.entries(kinds)) {
      const id = await draft(who, { kind, toUnitId: null, text: `${who} mener` });
      ids.push(id);
      expect(await readersOf(id)).toEqual([`${who}: draft`]);
      house.clock.set(new Date(house.clock.now().getTime() + 1_000));
      expect(await share(who, id, council)).toBe('ok');
    }
    expect((await view('member')).interpretations.map(({ text, kind }) => [text, kind])).toEqual([
      ['member mener', 'unknown'],
      ['leader mener', 'meaning'],
      ['asker mener', 'participants'],
    ]);
    expect(await readersOf(ids[1] ?? '')).toEqual(['asker', 'member', 'leader']);
    expect(await readersOf(ids[0] ?? '')).toEqual(['asker', 'member']);
    // What is shared is no draft again, under its id: neither its author's nor another's.
    const again = { id: ids[0], kind: 'meaning', ...figure(), toUnitId: null, text: 'Endret' };
    expect(await send('drafts', 'member', again)).toBe('409 already-shared');
    expect(await send('drafts', 'asker', again)).toBe('409 already-shared');
    // A leader shares with a body that sees the figure, and with no other.
    const other = await draft('leader', { kind: 'meaning', toUnitId: null });
    const board = await addBody(house, mine, { name: 'Formannskapet', kind: 'executiveBoard' });
    expect(await share('leader', other, board)).toBe('409 body-does-not-see');
    expect(await send('drafts/delete', 'leader', { id: other })).toBe('ok');
  });

  it('are withdrawn by their authors: the text goes, and that there was one stays', async () => {
    const id = (await view('leader')).interpretations[0]?.id;
    expect(await send('interpretations/withdraw', 'member', { id })).toBe('403 not-allowed');
    expect(await send('interpretations/withdraw', 'outsider', { id })).toBe('404 unknown-inquiry');
    expect(await send('interpretations/withdraw', 'leader', { id })).toBe('ok');
    expect(await send('interpretations/withdraw', 'leader', { id })).toBe('ok');
    const seen = (await view('member')).interpretations.find((one) => one.id === id);
    expect(seen).toMatchObject({ text: null, by: { name: 'leader' }, mayWithdraw: false });
    expect(seen?.withdrawnAt).not.toBeNull();
    const rows = await house.owner.selectFrom('interpretation').select('text').execute();
    expect(JSON.stringify(rows)).not.toContain('leader mener');
  });
});

describe('the list', () => {
  const page = (who: string, query: string) => get<View>(`inquiries?${query}`, who);
  const idsIn = ({ drafts, inquiries, interpretations }: View) =>
    [...drafts, ...inquiries, ...interpretations].map((one) => one.id);

  it('is narrowed to what one asks for, all of it at once', async () => {
    const all = await view('asker');
    const [own] = all.inquiries.filter(({ by }) => by.isSelf);
    const only = async (who: string, what: string) => {
      const { drafts, inquiries, interpretations } = await page(who, `only=${what}`);
      return [drafts, inquiries, interpretations].map((some) => some.length);
    };
    const [asked, read] = [all.inquiries.length, all.interpretations.length];
    const unsaid = all.inquiries.filter(({ toUnit, answers }) => toUnit && answers.length === 0);
    const drafted = await draft('asker', { text: 'Utkast' });
    expect(await only('asker', 'drafts')).toEqual([1, 0, 0]);
    expect(await only('asker', 'shared')).toEqual([0, asked, read]);
    expect(await only('asker', 'interpretations')).toEqual([0, 0, read]);
    expect(await only('asker', 'shared,own,interpretations')).toEqual([0, 0, 1]);
    expect(await only('asker', 'unanswered')).toEqual([0, unsaid.length, 0]);
    expect((await only('asker', 'toMe'))[1]).toBe(0);
    expect((await only('leader', 'toMe'))[1]).toBe(1);
    expect(idsIn(await page('asker', `id=${own?.id}`))).toEqual([own?.id]);
    expect(idsIn(await page('outsider', `id=${own?.id}`))).toEqual([]);
    expect(idsIn(await page('asker', 'indicator=fet.finnes-ikke'))).toEqual([]);
    expect(idsIn(await page('asker', `indicator=${indicatorKey}&only=drafts`))).toEqual([drafted]);
    expect(await page('asker', 'only=nothing')).toMatchObject({ status: 400 });
    expect(await send('drafts/delete', 'asker', { id: drafted })).toBe('ok');
  });

  it('is read page by page, each line once also where many are of one moment', async () => {
    const seed = await draft('member', { text: 'Mange' });
    await sql`insert into inquiry_draft
      select municipality_id, gen_random_uuid(), kind, indicator_id, release_id, unit_id, to_unit_id,
        author_account_id, text, changed_at - (n % 3) * interval '1 day'
      from inquiry_draft, generate_series(1, 119) n where id = ${seed}`.execute(house.owner);
    const seen: string[] = [];
    const sizes: number[] = [];
    for (let query = 'only=drafts'; ; ) {
      const { drafts, next } = await page('member', query);
      seen.push(...drafts.map(({ id }) => id));
      sizes.push(drafts.length);
      if (!next) break;
      query = `only=drafts&before=${next.before}&beforeId=${next.beforeId}`;
    }
    expect(sizes).toEqual([50, 50, 20]);
    expect(new Set(seen).size).toBe(120);
    // A moment alone leaves out all of that moment.
    const dayBefore = new Date(house.clock.now().getTime() - 86_400_000).toISOString();
    expect((await page('member', `only=drafts&before=${dayBefore}`)).drafts).toHaveLength(40);
    for (const [moment, count] of [
      ['0000-01-01T00:00:00Z', 0],
      ['9999-12-31T23:59:59.999Z', 50],
    ] as const) {
      expect((await page('member', `only=drafts&before=${moment}`)).drafts).toHaveLength(count);
    }
    await sql`delete from inquiry_draft where author_account_id = ${people['member']?.accountId}`.execute(
      house.owner,
    );
  });

  it('has what waits for one’s answer on the first page, however old', async () => {
    // Older than all, and answered by nobody: it is to the chief, and then comes what the chief wrote.
    const old = await draft('asker', { unitId: null, toUnitId: tree[0]?.unitId });
    expect(await share('asker', old, council)).toBe('ok');
    await sql`update inquiry set shared_at = '2020-01-01' where id = ${old}`.execute(house.owner);
    const seed = await draft('chief', { kind: 'meaning', toUnitId: null });
    await sql`insert into inquiry_draft
      select municipality_id, gen_random_uuid(), kind, indicator_id, release_id, unit_id, to_unit_id,
        author_account_id, text, changed_at
      from inquiry_draft, generate_series(1, 50) n where id = ${seed}`.execute(house.owner);
    const first = await view('chief');
    expect([first.drafts.length, first.inquiries.map(({ id }) => id)]).toEqual([50, [old]]);
    const { before = '', beforeId = '' } = first.next ?? {};
    const last = await page('chief', `before=${before}&beforeId=${beforeId}`);
    expect([last.drafts.length, last.inquiries.map(({ id }) => id), last.next]).toEqual([1, [old], null]);
    await sql`delete from inquiry where id = ${old}`.execute(house.owner);
  });

  it('tells neither of what one may not read, nor that there is more of it', async () => {
    const board = await addBody(house, mine, { name: 'Hovedutvalget', kind: 'committee' });
    people['unseeing'] = await signInAs(house, mine, { seats: [{ bodyId: board }], leads: south });
    const seed = await draft('asker', { unitId: south, toUnitId: south });
    expect(await share('asker', seed, council)).toBe('ok');
    await sql`insert into inquiry
      select municipality_id, gen_random_uuid(), indicator_id, release_id, unit_id, body_id, to_unit_id,
        author_account_id, text, shared_at
      from inquiry, generate_series(1, 60) n where id = ${seed}`.execute(house.owner);
    expect(await view('unseeing')).toMatchObject({ inquiries: [], next: null });
    expect((await view('member')).next).not.toBeNull();
    await sql`delete from inquiry where to_unit_id = ${south} and text = 'Hvorfor spriker svarene?' and not exists (
      select from inquiry_answer a where a.inquiry_id = inquiry.id)`.execute(house.owner);
    delete people['unseeing'];
  });
});

describe('when a person is erased', () => {
  it('their drafts go, and what they shared stays without their name', async () => {
    const gone = people['asker']?.accountId as AccountId;
    const kept = await draft('asker', { text: 'Bare for meg' });
    await house.owner.deleteFrom('session').where('account_id', '=', gone).execute();
    await house.owner.deleteFrom('account').where('id', '=', gone).execute();
    const drafts = await house.owner.selectFrom('inquiry_draft').select('id').execute();
    expect(drafts.map(({ id }) => id as string)).not.toContain(kept);
    const { inquiries, interpretations } = await view('member');
    const signed = inquiries.map(({ text, by }) => [text, by.name]);
    expect(signed).toEqual(Array(2).fill(['Hvorfor spriker svarene?', null]));
    expect(interpretations.at(-1)).toMatchObject({ text: 'asker mener', by: { name: null } });
  });
});
