import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MunicipalityId, RoundId, UnitId } from '../../../server/core/ids.ts';
import type { UnitTree } from '../../../server/core/unit-tree.ts';
import { jobNames } from '../../../server/platform/jobs/names.ts';
import { invite } from '../../../server/stages/invitations/invitations.service.ts';
import { mix } from '../../../server/stages/responses/mixing.service.ts';
import { closeRound, openRound } from '../../../server/stages/rounds/rounds.service.ts';
import { oneQuestion } from '../../fixtures/questionnaire.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';
import { serve } from '../../harness/http.ts';
import { installReadySurvey } from '../../harness/play.ts';

const now = '2026-11-24T12:00:00Z';
let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let base: string;
let municipalityId: MunicipalityId;
let tree: UnitTree;
let roundId: RoundId;
let codes: string[];
let rounds = 0;

beforeAll(async () => {
  house = await openTestHouse(now);
  ({ municipalityId, tree } = await addMunicipality(house, 'prove', ['Nord', 'Sør']));
  await installReadySurvey(house.context, municipalityId, oneQuestion());
  // Behind a proxy: each request below comes from an address block of its own, so that wrong codes are not slowed.
  web = await serve(house.context, '/nowhere', { trustedProxies: 1 });
  base = `${web.origin}/api/prove`;
});
afterAll(async () => {
  await web.close();
  await house.close();
});
beforeEach(async () => {
  house.clock.set(now);
  roundId = await newRound();
  codes = await newCodes(roundId, 12);
});

function newRound(strata: string[] = []): Promise<RoundId> {
  rounds += 1;
  return openRound(house.context, municipalityId, {
    surveyKey: 'one',
    period: `runde ${rounds}`,
    source: 'collected',
    opensAt: new Date('2026-11-20T00:00:00Z'),
    closesAt: new Date('2026-12-01T00:00:00Z'),
    tree,
    strata,
  });
}

async function newCodes(round: RoundId, count: number): Promise<string[]> {
  const unitId = tree[1]?.unitId as UnitId;
  return (await invite(house.context, municipalityId, round, [{ unitId, stratum: '', count }])).map(
    ({ code }) => code,
  );
}

let asked = 0;
function newAddress(): string {
  asked += 1;
  return `10.${asked >> 8}.${asked & 255}.1`;
}

const newId = () => randomUUID().replaceAll('-', '');
async function post(path: string, body: unknown) {
  const response = await fetch(`${base}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': newAddress() },
    body: JSON.stringify(body),
  });
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    retryAfter: response.headers.get('retry-after'),
    body: (await response.json()) as Record<string, unknown>,
  };
}
const answer = (
  code: string | undefined,
  submissionId = newId(),
  answers: unknown = { q1: 4 },
  round = roundId,
) => post(`/rounds/${round}/responses`, { code, submissionId, language: 'nb', answers });
const count = async (table: string, where = 'true') =>
  (
    await sql<{
      n: number;
    }>`select count(*)::int as n from ${sql.table(table)} where round_id = ${roundId} and ${sql.raw(where)}`.execute(
      house.owner,
    )
  ).rows[0]?.n;

describe('sending an answer', () => {
  it('seals it, spends the invitation and acknowledges', async () => {
    expect(await answer(codes[0])).toMatchObject({ status: 200, body: { received: true } });
    expect([
      await count('inbox'),
      await count('receipt'),
      await count('invitation', "status = 'used'"),
    ]).toEqual([1, 1, 1]);
  });

  it('forgives how the code is typed', async () => {
    const typed = codes[0]
      ?.toLowerCase()
      .replaceAll('0', 'o')
      .replaceAll('1', 'l')
      .replace(/(.{4})/g, '$1 -');
    expect((await answer(typed)).status).toBe(200);
  });

  it('the same again, as a retry or a double tap, changes nothing and is fine', async () => {
    const id = newId();
    const all = await Promise.all([answer(codes[0], id), answer(codes[0], id), answer(codes[0], id)]);
    expect(all.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await answer(codes[0], id)).status).toBe(200);
    expect([await count('inbox'), await count('invitation', "status = 'used'")]).toEqual([1, 1]);
  });

  it('the same submission id with another answer is refused', async () => {
    const id = newId();
    await answer(codes[0], id, { q1: 4 });
    expect(await answer(codes[0], id, { q1: 5 })).toMatchObject({
      status: 422,
      body: { code: 'submission-id-reused' },
    });
  });

  it('also when both come at the same moment', async () => {
    for (const code of codes.slice(0, 6)) {
      const id = newId();
      const both = await Promise.all([answer(code, id, { q1: 4 }), answer(code, id, { q1: 5 })]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 422]);
    }
  });

  it('of fifty at the same moment with one code, exactly one gets in', async () => {
    const all = await Promise.all(Array.from({ length: 50 }, () => answer(codes[0])));
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(all.filter(({ status }) => status === 404)).toHaveLength(49);
    expect(await count('inbox')).toBe(1);
  });

  // On a disk that is really full: `npm run fault`.
  it.each([
    ['as the spent code is written', 'before update on invitation for each row'],
    ['as the envelope is written', 'before insert on inbox for each row'],
    ['as it is made lasting', 'after insert on inbox deferrable initially deferred for each row'],
  ])(
    'where the database has no room left %s, it says to try again, keeps nothing, and takes it after',
    async (_, when) => {
      const id = newId();
      const kind = when.startsWith('after') ? 'constraint trigger' : 'trigger';
      await sql
        .raw(`create function no_room() returns trigger language plpgsql as
        $$ begin raise exception 'no room' using errcode = 'disk_full'; end $$;
        create ${kind} no_room ${when} execute function no_room()`)
        .execute(house.owner);
      try {
        expect(await answer(codes[0], id)).toMatchObject({
          ...{ status: 503, type: expect.stringContaining('application/problem+json'), retryAfter: '5' },
          body: { code: 'try-again-soon' },
        });
      } finally {
        await sql`drop function no_room cascade`.execute(house.owner);
      }
      expect([await count('inbox'), await count('receipt')]).toEqual([0, 0]);
      expect(await answer(codes[0], id)).toMatchObject({ status: 200 });
      expect([await count('inbox'), await count('receipt')]).toEqual([1, 1]);
    },
  );

  it('a wrong code, a used code and another round’s code get one and the same answer', async () => {
    await answer(codes[0]);
    const [foreign] = await newCodes(await newRound(), 1);
    const refused = await Promise.all([
      answer(codes[0]),
      answer('00000000000000000000000000'),
      answer(foreign),
      answer('x'),
    ]);
    expect(new Set(refused.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(refused[0]).toMatchObject({
      status: 404,
      type: 'application/problem+json; charset=utf-8',
      body: { code: 'code-not-usable' },
    });
    const asked = await Promise.all(
      [codes[0], 'x', foreign].map((code) => post(`/rounds/${roundId}/admissions`, { code })),
    );
    expect(new Set(asked.map((one) => JSON.stringify(one))).size).toBe(1);
    expect(asked[0]?.status).toBe(404);
  });

  it('an answer the questionnaire does not allow is refused with the question, and the code is still good', async () => {
    expect(await answer(codes[0], newId(), { q1: 99 })).toMatchObject({
      status: 422,
      body: { code: 'invalid-answers', faults: [{ place: 'q1', code: 'off-the-scale' }] },
    });
    expect((await answer(codes[0])).status).toBe(200);
  });

  it('a body that is not the contract’s is a problem, never a crash', async () => {
    for (const body of [{}, [], null, { code: codes[0], submissionId: 'x', language: 'nb', answers: {} }]) {
      expect((await post(`/rounds/${roundId}/responses`, body)).status).toBe(400);
    }
    const broken = await fetch(`${base}/rounds/${roundId}/responses`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"code":',
    });
    expect(broken.status).toBe(400);
    expect((await post(`/rounds/${roundId}/responses`, { code: 'x'.repeat(300_000) })).status).toBe(413);
  });
});

describe('the round’s time', () => {
  it('before it opens and after it closes there is nothing to answer', async () => {
    house.clock.set('2026-11-19T00:00:00Z');
    expect((await answer(codes[0])).body).toMatchObject({ code: 'round-not-open', status: 409 });
    const view = async () =>
      (await (await fetch(`${base}/rounds/${roundId}`)).json()) as Record<string, unknown>;
    expect(await view()).toMatchObject({ state: 'notOpenYet', definition: null });
    house.clock.set('2026-12-10T00:00:00Z');
    expect((await answer(codes[0])).body).toMatchObject({ code: 'round-not-open' });
    expect(await view()).toMatchObject({ state: 'closed', definition: null });
  });

  it('an answer begun in time is taken for two more days', async () => {
    house.clock.set('2026-12-02T23:59:00Z');
    const view = (await (await fetch(`${base}/rounds/${roundId}`)).json()) as Record<string, unknown>;
    expect(view).toMatchObject({ state: 'closed', acceptsUntilAt: '2026-12-03T00:00:00.000Z' });
    expect(view['definition']).not.toBeNull();
    expect((await answer(codes[0])).status).toBe(200);
    house.clock.set('2026-12-03T00:00:00Z');
    expect((await answer(codes[1])).status).toBe(409);
  });

  it('an unknown round and another municipality’s round look alike', async () => {
    await addMunicipality(house, `annen-${rounds}`, []);
    const answers = await Promise.all(
      [`${base}/rounds/${randomUUID()}`, `${base.replace('prove', `annen-${rounds}`)}/rounds/${roundId}`].map(
        async (address) => {
          const response = await fetch(address);
          return [response.status, await response.json()];
        },
      ),
    );
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.[0]).toBe(404);
  });
});

describe('what follows an answer', () => {
  const jobs = async () =>
    (await sql<{ n: number }>`select count(*)::int as n from pgboss.job`.execute(house.owner)).rows[0]?.n;

  it('is no job, whose time would tell when it came', async () => {
    const before = await jobs();
    await Promise.all(codes.slice(0, 5).map((code) => answer(code)));
    expect(await jobs()).toBe(before);
  });

  it('is neither language nor code nor submission id, in any table', async () => {
    const id = newId();
    await answer(codes[0], id);
    const { rows } = await sql<{ name: string }>`
      select tablename as name from pg_tables where schemaname = 'public'`.execute(house.owner);
    for (const { name } of rows) {
      const all = await sql<{ text: string }>`
        select coalesce(string_agg(t::text, ' '), '') as text from ${sql.table(name)} t`.execute(house.owner);
      expect(all.rows[0]?.text).not.toContain(codes[0]);
      expect(all.rows[0]?.text).not.toContain(id);
    }
  });

  it('is a stratum only when the round was opened with it', async () => {
    const unitId = tree[1]?.unitId as UnitId;
    const group = (stratum: string) => [{ unitId, stratum, count: 1 }];
    const declared = await newRound(['kvinne', 'mann']);
    await expect(invite(house.context, municipalityId, declared, group('Kari Nordmann'))).rejects.toThrow(
      'undeclared-stratum',
    );
    const [invited] = await invite(house.context, municipalityId, declared, group('kvinne'));
    expect((await answer(invited?.code, newId(), { q1: 4 }, declared)).status).toBe(200);
    await closeRound(house.context, municipalityId, declared, 'operator', 'prøve');
    await mix(house.context, municipalityId, declared);
    const { rows } = await sql`select stratum from response where round_id = ${declared}`.execute(
      house.owner,
    );
    expect(rows).toEqual([{ stratum: 'kvinne' }]);
  });
});

describe('closing and mixing', () => {
  it('opens every envelope, keeps nothing that leads back, and destroys the key', async () => {
    for (const [index, code] of codes.entries()) {
      await answer(code, newId(), index === 0 ? { q1: 1, kommentar: 'Hei' } : { q1: 5 });
    }
    expect(existsSync(`${house.keyDir}/${roundId}.key`)).toBe(true);
    await closeRound(house.context, municipalityId, roundId, 'operator', 'prøve');
    await mix(house.context, municipalityId, roundId);
    expect([
      await count('response'),
      await count('free_text'),
      await count('inbox'),
      await count('receipt'),
    ]).toEqual([12, 1, 0, 0]);
    expect(readdirSync(house.keyDir)).not.toContain(`${roundId}.key`);
    const frame =
      await sql`select invited_count, spent_count from frame_count where round_id = ${roundId}`.execute(
        house.owner,
      );
    expect(frame.rows).toEqual([{ invited_count: 12, spent_count: 12 }]);
    const text = await sql<{
      unit_id: string;
    }>`select unit_id from free_text where round_id = ${roundId}`.execute(house.owner);
    expect(text.rows[0]?.unit_id).toBe(tree[0]?.unitId);
    // One transaction for all: the row versions do not tell who came when.
    const versions = await sql<{
      n: number;
    }>`select count(distinct xmin::text)::int as n from response where round_id = ${roundId}`.execute(
      house.owner,
    );
    expect(versions.rows[0]?.n).toBe(1);
  });

  it('may run again and changes nothing', async () => {
    await answer(codes[0]);
    await closeRound(house.context, municipalityId, roundId, 'operator', 'prøve');
    await mix(house.context, municipalityId, roundId);
    await mix(house.context, municipalityId, roundId);
    expect(await count('response')).toBe(1);
  });

  it('is refused while answers are still taken', async () => {
    await expect(mix(house.context, municipalityId, roundId)).rejects.toThrow(/still takes answers/);
  });

  it('keeps everything as it was when envelopes and spent invitations do not agree', async () => {
    await answer(codes[0]);
    await sql`update invitation set status = 'used' where id = (select id from invitation where round_id = ${roundId} and status = 'open' limit 1)`.execute(
      house.owner,
    );
    await closeRound(house.context, municipalityId, roundId, 'operator', 'prøve');
    await expect(mix(house.context, municipalityId, roundId)).rejects.toThrow(/1 envelopes but 2 spent/);
    expect([await count('inbox'), await count('response')]).toEqual([1, 0]);
    expect(existsSync(`${house.keyDir}/${roundId}.key`)).toBe(true);
  });

  it('a mixing that stops in the middle leaves everything as it was, and goes on where it was', async () => {
    await Promise.all(codes.map((code) => answer(code, newId(), { q1: 3, kommentar: 'Hei' })));
    await closeRound(house.context, municipalityId, roundId, 'operator', 'prøve');
    for (const table of ['response', 'free_text', 'frame_count']) {
      const name = sql.table(table);
      await sql`create function stop_here() returns trigger language plpgsql as
        $$ begin raise exception 'stopped'; end $$`.execute(house.owner);
      await sql`create trigger stop_here before insert on ${name}
        for each row execute function stop_here()`.execute(house.owner);
      await expect(mix(house.context, municipalityId, roundId)).rejects.toThrow('stopped');
      await sql`drop function stop_here cascade`.execute(house.owner);
      expect([table, await count('inbox'), await count('response'), await count('free_text')]).toEqual([
        table,
        12,
        0,
        0,
      ]);
    }
    expect(existsSync(`${house.keyDir}/${roundId}.key`)).toBe(true);
    // A row lost on the way in is noticed too.
    await sql`create function lose() returns trigger language plpgsql as $$ begin return null; end $$`.execute(
      house.owner,
    );
    await sql`create trigger lose before insert on response for each row execute function lose()`.execute(
      house.owner,
    );
    await expect(mix(house.context, municipalityId, roundId)).rejects.toThrow(/0 answers of 12 envelopes/);
    await sql`drop function lose cascade`.execute(house.owner);
    await mix(house.context, municipalityId, roundId);
    expect([await count('inbox'), await count('response'), await count('free_text')]).toEqual([0, 12, 12]);
  });

  it('a stop between the mixing and the end of the key is made good by the next run', async () => {
    await answer(codes[0]);
    await closeRound(house.context, municipalityId, roundId, 'operator', 'prøve');
    const { keys } = house.context;
    if (!keys) throw new Error('no keys');
    const stopped = {
      ...house.context,
      keys: { ...keys, destroy: () => Promise.reject(new Error('killed')) },
    };
    await expect(mix(stopped, municipalityId, roundId)).rejects.toThrow('killed');
    expect(existsSync(`${house.keyDir}/${roundId}.key`)).toBe(true);
    await mix(house.context, municipalityId, roundId);
    expect(existsSync(`${house.keyDir}/${roundId}.key`)).toBe(false);
    expect(await count('response')).toBe(1);
  });

  it('without its key it says what is lost, and a process without the key folder cannot do it', async () => {
    await answer(codes[0]);
    await closeRound(house.context, municipalityId, roundId, 'operator', 'prøve');
    const web = { ...house.context, keys: null };
    await expect(mix(web, municipalityId, roundId)).rejects.toThrow(/without the key folder/);
    await house.context.keys?.destroy(roundId);
    await expect(mix(house.context, municipalityId, roundId)).rejects.toThrow(
      /answers of the round are lost/,
    );
    expect(await count('inbox')).toBe(1);
  });

  it('one job waits for a round, however often it is asked for', async () => {
    for (let time = 0; time < 3; time++) {
      await house.context.jobs.send(jobNames.mix, { municipalityId, roundId }, roundId);
    }
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from pgboss.job where singleton_key = ${roundId}`.execute(house.owner);
    expect(rows[0]?.n).toBe(1);
  });

  it('an envelope tells nothing by its length, and only the round’s key opens it', async () => {
    await answer(codes[0], newId(), { q1: 1 });
    await answer(codes[1], newId(), { q1: 5, kommentar: 'x'.repeat(900) });
    const { rows } = await sql<{
      size: number;
    }>`select distinct length(sealed) as size from inbox where round_id = ${roundId}`.execute(house.owner);
    expect(rows).toHaveLength(1);
  });

  it('an answer that arrives after the mixing began is refused, not lost', async () => {
    await Promise.all(codes.slice(0, 6).map((code) => answer(code)));
    await closeRound(house.context, municipalityId, roundId, 'operator', 'prøve');
    const late = codes.slice(6).map((code) => answer(code));
    await mix(house.context, municipalityId, roundId);
    const statuses = (await Promise.all(late)).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([409]));
    expect([await count('response'), await count('inbox')]).toEqual([6, 0]);
  });
});
