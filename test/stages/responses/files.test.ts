import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import express from 'express';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MunicipalityId, RoundId, UnitId } from '../../../server/core/ids.ts';
import type { LookUpPurpose } from '../../../server/core/look-up.ts';
import type { OpenableMode } from '../../../server/core/opening/mode.ts';
import type { UnitTree } from '../../../server/core/unit-tree.ts';
import { readConfig } from '../../../server/platform/config.ts';
import { Refusal } from '../../../server/platform/errors.ts';
import { invite } from '../../../server/stages/invitations/invitations.service.ts';
import { fetchAnswersFor } from '../../../server/stages/releases/raw-answers.service.ts';
import { traceCode } from '../../../server/stages/responses/code-trace.service.ts';
import { deleteDueAnswers } from '../../../server/stages/responses/deletion.service.ts';
import { mix } from '../../../server/stages/responses/mixing.service.ts';
import { filesReader } from '../../../server/stages/responses/page/files-form.ts';
import { againView } from '../../../server/stages/responses/page/notices.ts';
import { closeRound, openRound } from '../../../server/stages/rounds/rounds.service.ts';
import { jpegOf, pngOf, tellingJpeg, tellingPng } from '../../fixtures/pictures.ts';
import { withPicture } from '../../fixtures/questionnaire.ts';
import { type FormPage, filled, filledWithFiles, readPage } from '../../harness/forms.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';
import { serve } from '../../harness/http.ts';
import { installReadySurvey } from '../../harness/play.ts';
import { type SignedIn, signInAs } from '../../harness/sign-in.ts';

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let municipalityId: MunicipalityId;
let tree: UnitTree;
let confidentialId: RoundId;
let openId: RoundId;
let codes: string[];

beforeAll(async () => {
  house = await openTestHouse('2026-11-26T12:00:00Z');
  ({ municipalityId, tree } = await addMunicipality(house, 'prove', ['Nord', 'Sør']));
  await installReadySurvey(
    house.context,
    municipalityId,
    withPicture(100_000, 'bilde', { visibleIf: '{q1} <> 1' }),
  );
  web = await serve(house.context, readConfig({}).clientDir, { trustedProxies: 1 });
  [confidentialId, openId] = [await open('2026', 'confidential'), await open('2027', 'openLink')];
  const asked = [{ unitId: tree[1]?.unitId as UnitId, stratum: '', count: 3 }];
  codes = (await invite(house.context, municipalityId, confidentialId, asked)).map(({ code }) => code);
});
afterAll(async () => {
  await web?.close();
  await house?.close();
});

function open(period: string, mode: OpenableMode): Promise<RoundId> {
  const at = house.clock.now().getTime();
  return openRound(house.context, municipalityId, {
    ...{ surveyKey: 'bilde', period, source: 'collected', mode, tree },
    ...{ opensAt: new Date(at - 86_400_000), closesAt: new Date(at + 86_400_000) },
  });
}

const addressOf = (id: RoundId) =>
  `/prove/s/${id}/nb${id === openId ? `/enhet/${tree[1]?.unitId as string}` : ''}`;
const post = async (page: FormPage, body: URLSearchParams | FormData): Promise<FormPage> =>
  readPage(await fetch(web.origin + page.action, { method: 'POST', headers: { origin: web.origin }, body }));
/** As far as where one looks the answers over, with the code where one is needed. */
async function reviewOf(id: RoundId, code?: string): Promise<FormPage> {
  const first = await readPage(await fetch(web.origin + addressOf(id)));
  return post(first, filled(first, 'next', { 'q.q1': '4', ...(code ? { code } : {}) }));
}
const count = async (table: string, id: RoundId) =>
  (
    await sql<{ n: number }>`
      select count(*)::int as n from ${sql.table(table)} where round_id = ${id}`.execute(house.owner)
  ).rows[0]?.n;

describe('a picture, without any script', () => {
  it('is never asked for where people are promised that nobody can know who they are', async () => {
    await expect(open('2028', 'anonymous')).rejects.toMatchObject({ code: 'files-in-anonymous-round' });
  });

  it('is told of with the questions, and chosen where all is looked over', async () => {
    const first = await readPage(await fetch(web.origin + addressOf(confidentialId)));
    expect(first.text).toContain('Bildet velger du til slutt');
    expect(first.text.split('<template')[0]).not.toContain('type="file"');
    const review = await reviewOf(confidentialId, codes[0]);
    expect(review.text).toContain('enctype="multipart/form-data"');
    expect(review.text).toContain('accept="image/jpeg,image/png"');
    expect(review.text).toContain('høyst 0,1 MB');
  });

  it('has its field and its part of the script in the page for the script, in a preview too, and no other page has', async () => {
    const page = await (await fetch(web.origin + addressOf(confidentialId))).text();
    const designer = await signInAs(house, municipalityId, { roles: ['designer'] });
    const preview = `${web.origin}/api/prove/surveys/bilde/preview?language=nb`;
    const { document } = (await (await fetch(preview, { headers: designer.headers })).json()) as {
      document: string;
    };
    for (const each of [page, document]) {
      expect(each).toMatch(/<template id="picture-fields"><div class="question" id="q-foto">.*type="file"/s);
      expect(each).toContain('&quot;conditions&quot;:{');
    }
  });

  it.each([
    ['none where one must be', null, 422, 'Du må svare'],
    ['nothing chosen', Buffer.alloc(0), 422, 'Du må svare'],
    ['what only has the name of a picture', Buffer.from('<svg onload="x"/>'), 422, 'Velg et bilde'],
    [
      'one that is too large',
      Buffer.concat([jpegOf([0xdb, Buffer.alloc(60_000)], [0xdb, Buffer.alloc(60_000)])]),
      413,
      'for stort',
    ],
  ])('%s is refused at its field, and nothing is stored', async (_, bytes, status, words) => {
    const review = await reviewOf(confidentialId, codes[0]);
    const refused = await post(review, filledWithFiles(review, 'send', bytes ? { 'q.foto': bytes } : {}));
    expect([refused.status, refused.heading]).toEqual([status, 'Se over svarene dine']);
    expect(refused.text).toMatch(new RegExp(`<a href="#q-foto">Bilde av plassen: [^<]*${words}`));
    expect(refused.text).toContain('Velg bildet på nytt');
    expect(await count('inbox', confidentialId)).toBe(0);
    expect(await count('inbox_file', confidentialId)).toBe(0);
  });

  it('larger than anything asked for is refused before it is read; so is a form that is none', async () => {
    const review = await reviewOf(confidentialId, codes[0]);
    const huge = filledWithFiles(review, 'send', { 'q.foto': Buffer.alloc(700_000) });
    const refused = await post(review, huge);
    expect([refused.status, refused.text]).toEqual([413, expect.stringContaining('for store til å sendes')]);
    const headers = { origin: web.origin, 'content-type': 'multipart/form-data; boundary=x' };
    const many = `--x${'\r\ncontent-disposition: form-data; name="a"\r\n\r\nb\r\n--x'.repeat(10_001)}--`;
    for (const body of ['--x\r\nhalf', 'nothing', many]) {
      const told = await fetch(web.origin + review.action, { method: 'POST', headers, body });
      expect(told.status).toBe(400);
    }
    const packed = {
      method: 'POST',
      headers: { ...headers, 'content-encoding': 'gzip' },
      body: gzipSync('--x'),
    };
    const page = await fetch(web.origin + review.action, packed);
    expect([page.status, await page.text()]).toEqual([415, expect.stringContaining('<h1')]);
    const problem = await fetch(`${web.origin + review.action}/svar`, packed);
    expect(await problem.json()).toMatchObject({ status: 415, code: 'body-packed' });
    expect(await count('inbox_file', confidentialId)).toBe(0);
  });

  it('is sealed apart from the answer, as long as many others, and once however often it is sent', async () => {
    const review = await reviewOf(confidentialId, codes[0]);
    const sent = () => filledWithFiles(review, 'send', { 'q.foto': tellingJpeg({ orientation: 6 }) });
    const twice = await Promise.all([post(review, sent()), post(review, sent())]);
    for (const { text } of [...twice, await post(review, sent())]) expect(text).toContain('er mottatt');
    const { rows } = await sql<{ sealed: Buffer }>`
      select sealed from inbox_file where round_id = ${confidentialId}`.execute(house.owner);
    expect(rows.map(({ sealed }) => sealed.length)).toEqual([65_536 + 61]);
    expect(rows[0]?.sealed.toString('latin1')).not.toMatch(/Kari|Exif/);
    expect(await count('inbox', confidentialId)).toBe(1);
    const other = await post(review, filledWithFiles(review, 'send', { 'q.foto': pngOf() }));
    expect(other.text).toContain('Svarene er mottatt før');
    expect(await count('inbox_file', confidentialId)).toBe(1);
  });

  it('is told of by the trace of a code, without its bytes', async () => {
    const held = await traceCode(
      house.owner,
      house.context.secrets,
      municipalityId,
      confidentialId,
      codes[0] as string,
    );
    const file = held.filter(({ place }) => place.startsWith('inbox_file.'));
    expect(file.map(({ place }) => place)).toContain('inbox_file.sealed');
    for (const { value } of file) expect(value.length).toBeLessThan(100);
  });
});

/** What the person with a code asked for, by two of the staff. */
async function lookUp(purpose: LookUpPurpose, code = codes[0], more: object = {}) {
  const api = async (by: SignedIn, path: string, body: object) => {
    const headers = { ...by.headers, 'content-type': 'application/json' };
    const address = `${web.origin}/api/prove/rounds/${confidentialId}/look-ups${path}`;
    return (await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) })).json();
  };
  const designer = await signInAs(house, municipalityId, { roles: ['designer'] });
  const custodian = await signInAs(house, municipalityId, { roles: ['keyCustodian'] });
  const { id: lookUpId } = await api(designer, '', { code, purpose, reason: 'bedt om det' });
  await api(custodian, '/approve', { lookUpId });
  return api(designer, '/carry-out', { lookUpId, ...more });
}

describe('a form with a file', () => {
  it('is told of, and no process falls, when its round cannot be looked up', async () => {
    const app = express();
    const away = () => Promise.reject(new Refusal('try-again-soon', 503));
    app.post('/', filesReader(house.clock, away, { bytes: 1_000, fields: 10 }));
    app.use(((error: Refusal, _request, response, _next) => {
      response.status(error.status).end();
    }) as express.ErrorRequestHandler);
    const server = app.listen(0);
    const { port } = server.address() as { port: number };
    const told = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: new FormData() });
    expect(told.status).toBe(503);
    await new Promise((resolve) => server.close(resolve));
  });

  it('waits until there is room for what it says that it brings', async () => {
    const app = express();
    const definition = {
      pages: [{ name: 'side', elements: [{ type: 'file', name: 'foto', maxSize: 1_000 }] }],
    };
    const at = house.clock.now().getTime();
    const [opensAt, acceptsUntilAt] = [new Date(at - 1_000), new Date(at + 1_000)];
    const place = {
      prepared: { questionnaire: { definition } },
      round: { opensAt, acceptsUntilAt, closesAt: acceptsUntilAt, mixedAt: null, publicKey: Buffer.alloc(1) },
    };
    const limits = { bytes: 1_000, fields: 10, memoryBytes: 1_200 };
    app.post(
      '/',
      filesReader(house.clock, async () => place as never, limits),
      (_request, response) => {
        response.json('read');
      },
    );
    app.use(((error: Refusal, _request, response, _next) => {
      response.status(error.status).end();
    }) as express.ErrorRequestHandler);
    const server = app.listen(0);
    const { port } = server.address() as { port: number };
    const post = async (body: FormData | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
      (await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body, headers })).status;
    const sent = (size: number) => {
      const body = new FormData();
      body.set('q.foto', new Blob([new Uint8Array(size)]));
      return post(body);
    };
    expect(await sent(800)).toBe(200);
    const slow = connect(port, '127.0.0.1');
    const arrived = once(server, 'request');
    slow.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=x\r\n');
    slow.write('Content-Length: 600\r\n\r\n--x');
    await arrived;
    expect([await sent(800), await sent(100)]).toEqual([503, 200]);
    // Packed, it would bring less than it takes up.
    const packed = gzipSync(
      `--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n${'b'.repeat(900)}\r\n--x--`,
    );
    const headers = { 'content-type': 'multipart/form-data; boundary=x', 'content-encoding': 'gzip' };
    expect(await post(packed, headers)).toBe(415);
    slow.destroy();
    await expect.poll(() => sent(800)).toBe(200);
    expect(await sent(2_500)).toBe(503);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it('is not sent again without its file', () => {
    const fields = { view: 'review', go: 'send', 'q.q1': '4', 'q.foto': new Uint8Array(2) };
    const again = againView('nb', fields).text;
    expect(again).toContain('name="go" value="stay"');
    expect(again).toContain('name="q.q1" value="4"');
    expect(again).not.toContain('q.foto');
    expect(againView('nb', { go: 'send' }).text).toContain('name="go" value="send"');
  });
});

describe('when the round is mixed', () => {
  it('a picture lies bare under a new number, tied to its answer in a confidential round and going with it', async () => {
    const review = await reviewOf(confidentialId, codes[1]);
    await post(review, filledWithFiles(review, 'send', { 'q.foto': tellingPng() }));
    await mixed(confidentialId);
    const { rows } = await sql<{ kind: string; content: Buffer }>`
      select kind, content from answer_file where round_id = ${confidentialId}
      order by kind`.execute(house.owner);
    expect(rows.map(({ kind }) => kind)).toEqual(['jpeg', 'png']);
    expect(rows[0]?.content.toString('latin1')).not.toMatch(/Kari|Canon|2026:11/);
    expect(rows[1]?.content.equals(pngOf())).toBe(true);
    expect(await count('inbox_file', confidentialId)).toBe(0);
    const { id } = (
      await sql<{ id: string }>`select id from answer_file where kind = 'jpeg'`.execute(house.owner)
    ).rows[0] as { id: string };
    const found = await lookUp('access');
    expect(found.answers).toContainEqual({
      ...{ name: 'foto', value: `bilde-${id.slice(0, 8)}.jpg` },
      question: expect.objectContaining({ nb: 'Bilde av plassen' }),
    });
    expect((await lookUp('deletion')).isDeleted).toBe(true);
    expect(await count('answer_file', confidentialId)).toBe(1);
  });

  it('by an open link nothing ties it to an answer', async () => {
    const review = await reviewOf(openId);
    expect((await post(review, filledWithFiles(review, 'send', { 'q.foto': jpegOf() }))).status).toBe(200);
    await mixed(openId);
    const { rows } = await sql<{ tied: string | null }>`
      select response_id as tied from answer_file where round_id = ${openId}`.execute(house.owner);
    expect(rows).toEqual([{ tied: null }]);
  });

  it('nothing is mixed where a file is missing, or there is one too many', async () => {
    const id = await open('2029', 'openLink');
    const page = await readPage(
      await fetch(`${web.origin}/prove/s/${id}/nb/enhet/${tree[1]?.unitId as string}`),
    );
    const review = await post(page, filled(page, 'next', { 'q.q1': '4' }));
    await post(review, filledWithFiles(review, 'send', { 'q.foto': jpegOf() }));
    await sql`create table aside as select * from inbox_file where round_id = ${id}`.execute(house.owner);
    await sql`delete from inbox_file where round_id = ${id}`.execute(house.owner);
    await expect(mixed(id)).rejects.toThrow('0 files of 1');
    await sql`insert into inbox_file select * from aside`.execute(house.owner);
    await sql`update aside set id = gen_random_uuid()`.execute(house.owner);
    await sql`insert into inbox_file select * from aside`.execute(house.owner);
    await expect(mix(house.context, municipalityId, id)).rejects.toThrow('no envelope names');
    expect([await count('response', id), await count('inbox', id)]).toEqual([0, 1]);
  });
});

describe('for whoever has a grant of raw data in force', () => {
  const look = async (by: SignedIn, query = '') =>
    fetch(`${web.origin}/api/prove/rounds/${confidentialId}/pictures${query}`, { headers: by.headers });
  const give = async ({ accountId }: SignedIn, kind: 'raw' | 'ownWords') => {
    const at = house.clock.now();
    await house.owner
      .insertInto('raw_grant')
      .values({
        ...{ municipality_id: municipalityId, id: randomUUID() as never, round_id: confidentialId, kind },
        ...{ analyst_account_id: accountId, reason: 'prøve', days: 7, asked_by: 'x', asked_at: at },
        ...{ approved_by: 'y', approved_at: at, expires_at: new Date(at.getTime() + 604_800_000) },
        ended_at: null,
        ended_by: null,
      })
      .execute();
  };

  it('they are listed and fetched one by one, as files that do nothing, and each look is in the log', async () => {
    const analyst = await signInAs(house, municipalityId, {});
    expect((await look(analyst)).status).toBe(403);
    await give(analyst, 'raw');
    const { questions } = (await (await look(analyst)).json()) as {
      questions: { title: { nb: string }; pictures: { id: string; kind: string; byteCount: number }[] }[];
    };
    expect(questions).toMatchObject([
      { title: { nb: 'Bilde av plassen' }, pictures: [{ kind: 'png', byteCount: pngOf().length }] },
    ]);
    const id = questions[0]?.pictures[0]?.id;
    const file = await look(analyst, `?id=${id}`);
    expect(Buffer.from(await file.arrayBuffer()).equals(pngOf())).toBe(true);
    const header = (name: string) => file.headers.get(name);
    expect(header('content-type')).toBe('image/png');
    expect(header('content-disposition')).toMatch(/^attachment; filename="?prove-bilde-[0-9a-f]{8}\.png"?$/);
    expect(header('x-content-type-options')).toBe('nosniff');
    expect(header('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(header('cache-control')).toBe('no-store');
    expect((await look(analyst, `?id=${randomUUID()}`)).status).toBe(404);
    const { rows } = await sql<{ act: string; picture: string | null }>`
      select act, after->>'pictureId' as picture from audit_entry
      where actor = ${analyst.accountId} order by number`.execute(house.owner);
    expect(rows).toEqual([
      { act: 'results.listed-pictures', picture: null },
      { act: 'results.fetched-picture', picture: id },
    ]);
  });

  it('whoever is appointed to read own words, or has no grant, has none of it', async () => {
    const reader = await signInAs(house, municipalityId, {});
    await give(reader, 'ownWords');
    const designer = await signInAs(house, municipalityId, { roles: ['designer', 'keyCustodian'] });
    for (const each of [reader, designer]) expect((await look(each)).status).toBe(403);
    const email = `${reader.accountId}@example.org`;
    await expect(
      fetchAnswersFor(house.context, municipalityId, confidentialId, 'csv', email),
    ).rejects.toMatchObject({ code: 'no-raw-grant' });
  });

  it('a picture goes when the answer is set right so that it is not asked for', async () => {
    const correction = { answers: { q1: '1' }, drops: [] };
    const { lacks } = await lookUp('correction', codes[1], { correction });
    expect(lacks.hidden).toMatchObject([{ name: 'foto' }]);
    expect(await count('answer_file', confidentialId)).toBe(1);
    const confirmed = { correction: { ...correction, drops: ['foto'] } };
    await sql`
      insert into answer_file (municipality_id, round_id, item_name, kind, content, response_id)
      select municipality_id, round_id, item_name, kind, content, null from answer_file
      where round_id = ${confidentialId}`.execute(house.owner);
    expect((await lookUp('correction', codes[1], confirmed)).isCorrected).toBe(true);
    // The same that is of no answer of this person stays.
    expect(await count('answer_file', confidentialId)).toBe(1);
  });

  it('there are none when the answers are deleted', async () => {
    house.clock.set('2046-01-01T00:00:00Z');
    await deleteDueAnswers(house.context, municipalityId, confidentialId);
    expect(await count('answer_file', confidentialId)).toBe(0);
  });
});

async function mixed(id: RoundId): Promise<void> {
  await closeRound(house.context, municipalityId, id, 'operator', 'prøve');
  await mix(house.context, municipalityId, id);
}
