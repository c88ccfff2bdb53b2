import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../../server/app.ts';
import type { MunicipalityId, RoundId, UnitId } from '../../../server/core/ids.ts';
import type { UnitTree } from '../../../server/core/unit-tree.ts';
import { invite } from '../../../server/stages/invitations/invitations.service.ts';
import { mix } from '../../../server/stages/responses/mixing.service.ts';
import { closeRound, installSurvey, openRound } from '../../../server/stages/rounds/rounds.service.ts';
import { oneQuestion } from '../../fixtures/questionnaire.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';
import { serve } from '../../harness/http.ts';

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
  await installSurvey(house.context, municipalityId, oneQuestion());
  web = await serve(createApp(house.context, { clientDir: '/nowhere', secure: false }));
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

function newRound(): Promise<RoundId> {
  rounds += 1;
  return openRound(house.context, municipalityId, {
    surveyKey: 'one',
    period: `runde ${rounds}`,
    source: 'collected',
    opensAt: new Date('2026-11-20T00:00:00Z'),
    closesAt: new Date('2026-12-01T00:00:00Z'),
    tree,
  });
}

async function newCodes(round: RoundId, count: number): Promise<string[]> {
  const unitId = tree[1]?.unitId as UnitId;
  return (await invite(house.context, municipalityId, round, [{ unitId, stratum: '', count }])).map(
    ({ code }) => code,
  );
}

const newId = () => randomUUID().replaceAll('-', '');
async function post(path: string, body: unknown) {
  const response = await fetch(`${base}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return {
    status: response.status,
    type: response.headers.get('content-type'),
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

  it('of twenty at the same moment with one code, exactly one gets in', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => answer(codes[0])));
    expect(all.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(all.filter(({ status }) => status === 404)).toHaveLength(19);
    expect(await count('inbox')).toBe(1);
  });

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

describe('closing and mixing', () => {
  it('opens every envelope, keeps nothing that leads back, and destroys the key', async () => {
    for (const [index, code] of codes.entries()) {
      await answer(code, newId(), index === 0 ? { q1: 1, kommentar: 'Hei' } : { q1: 5 });
    }
    expect(existsSync(`${house.keyDir}/${roundId}.key`)).toBe(true);
    await closeRound(house.context, municipalityId, roundId, 'test', 'prøve');
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
    await closeRound(house.context, municipalityId, roundId, 'test', 'prøve');
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
    await closeRound(house.context, municipalityId, roundId, 'test', 'prøve');
    await expect(mix(house.context, municipalityId, roundId)).rejects.toThrow(/1 envelopes but 2 spent/);
    expect([await count('inbox'), await count('response')]).toEqual([1, 0]);
    expect(existsSync(`${house.keyDir}/${roundId}.key`)).toBe(true);
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
    await closeRound(house.context, municipalityId, roundId, 'test', 'prøve');
    const late = codes.slice(6).map((code) => answer(code));
    await mix(house.context, municipalityId, roundId);
    const statuses = (await Promise.all(late)).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([409]));
    expect([await count('response'), await count('inbox')]).toEqual([6, 0]);
  });
});
