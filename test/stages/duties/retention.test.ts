import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AccountId, MunicipalityId, RoundId, SurveyId } from '../../../server/core/ids.ts';
import { addDays } from '../../../server/core/oslo.ts';
import { jobRules } from '../../../server/core/retention/rules.ts';
import type { UnitTree } from '../../../server/core/unit-tree.ts';
import { formatDate } from '../../../server/core/wording/dates.ts';
import { readShippedScorecard } from '../../../server/demo/files.ts';
import { renewOutdatedReleases, tick } from '../../../server/flow.ts';
import { inMunicipality } from '../../../server/platform/db/connect.ts';
import { isRetentionDue, readClock, runRetention } from '../../../server/stages/duties/retention.service.ts';
import { readPools } from '../../../server/stages/releases/pools.service.ts';
import { publish } from '../../../server/stages/releases/publications.service.ts';
import { makeRelease } from '../../../server/stages/releases/releases.service.ts';
import { readResults, recomputeRaw } from '../../../server/stages/releases/results.service.ts';
import { mix } from '../../../server/stages/responses/mixing.service.ts';
import { extendRound } from '../../../server/stages/rounds/extend.service.ts';
import { setPrivacy } from '../../../server/stages/rounds/privacy.service.ts';
import { closeRound, openRound } from '../../../server/stages/rounds/rounds.service.ts';
import { installScorecard } from '../../../server/stages/scorecards/scorecards.service.ts';
import { samplePrivacy } from '../../fixtures/privacy.ts';
import { oneQuestion } from '../../fixtures/questionnaire.ts';
import { addBody } from '../../harness/bodies.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';
import { serve } from '../../harness/http.ts';
import { installReadySurvey, playOpenRound, releaseRound } from '../../harness/play.ts';
import { signInAs } from '../../harness/sign-in.ts';

const start = '2025-11-24T12:00:00Z';
let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  house = await openTestHouse(start);
  web = await serve(house.context);
});
afterAll(async () => {
  await web?.close();
  await house?.close();
});
beforeEach(() => house.clock.set(start));

interface Place {
  slug: string;
  id: MunicipalityId;
  tree: UnitTree;
  surveyId: SurveyId;
}
let made = 0;

/** A municipality with a scorecard and a survey whose answers are kept for so many days. */
async function place(answersKeptDays = 60): Promise<Place> {
  made += 1;
  const slug = `prove-${made}`;
  const { municipalityId: id, tree } = await addMunicipality(house, slug, ['Nord', 'Sør']);
  await installScorecard(house.context, id, await readShippedScorecard('fet-politisk'));
  const surveyId = await installReadySurvey(house.context, id, oneQuestion('one', 'fet.kultur'));
  const settings = { ...samplePrivacy(), answersKeptDays };
  await setPrivacy(house.context, id, surveyId, settings, null, 'operator');
  return { slug, id, tree, surveyId };
}

async function released({ id, tree }: Place, period: string): Promise<RoundId> {
  const roundId = await playOpenRound(house, id, { surveyKey: 'one', period, tree });
  await releaseRound(house, id, roundId);
  return roundId;
}

/** Everything that is left of a round's answers, in every table. */
async function left(roundId: RoundId): Promise<number> {
  let count = 0;
  for (const table of ['response', 'free_text', 'inbox', 'receipt']) {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from ${sql.table(table)} where round_id = ${roundId}`.execute(
      house.owner,
    );
    count += rows[0]?.count ?? 0;
  }
  return count;
}
const today = () => house.clock.now().toISOString().slice(0, 10);
const acts = async (id: MunicipalityId, act: string) =>
  house.owner
    .selectFrom('audit_entry')
    .selectAll()
    .where('municipality_id', '=', id)
    .where('act', '=', act)
    .execute();
const run = (of: Place) => runRetention(house.context, of.id);
const clockOf = async (of: Place, key: string) =>
  (await readClock(house.context, of.id)).rules.find((rule) => rule.key === key);

describe('answers', () => {
  it('are there until the promised day and gone on it, in every table, and nobody is told how many', async () => {
    const here = await place(60);
    const roundId = await released(here, '2025');
    const before = await left(roundId);
    expect(before).toBeGreaterThan(40);
    expect(await clockOf(here, 'answers')).toMatchObject({
      nextDue: { on: addDays(today(), 60), inDays: 60 },
      lastRun: null,
    });
    // A minute before midnight in Norway the day before, which is 22:59 in UTC.
    house.clock.set(`${addDays(today(), 59)}T22:59:00Z`);
    await run(here);
    expect(await left(roundId)).toBe(before);
    expect(await acts(here.id, 'answers.deleted')).toEqual([]);
    house.clock.set(`${today()}T23:01:00Z`);
    await run(here);
    expect(await left(roundId)).toBe(0);
    const [line, ...more] = await acts(here.id, 'answers.deleted');
    expect(line).toMatchObject({ actor: 'system', subject: roundId, before: null, after: null });
    expect(more).toEqual([]);
    expect((await clockOf(here, 'answers'))?.nextDue).toBeNull();
  });

  it('once gone, are not gone again: a second run is as the first', async () => {
    const here = await place(30);
    const roundId = await released(here, '2025');
    house.clock.set(`${addDays(today(), 400)}T12:00:00Z`);
    const picture = async () => {
      const { rows } = await sql`
        select to_jsonb(r) as it from round r where r.municipality_id = ${here.id}
        union all select to_jsonb(a) from audit_entry a where a.municipality_id = ${here.id}`.execute(
        house.owner,
      );
      return rows;
    };
    await Promise.all([run(here), run(here)]);
    const once = await picture();
    house.clock.set(`${addDays(today(), 1)}T12:00:00Z`);
    await run(here);
    expect(await picture()).toEqual(once);
    expect(await acts(here.id, 'answers.deleted')).toHaveLength(1);
    expect(await left(roundId)).toBe(0);
  });

  it('of another round, another survey and the neighbour stay', async () => {
    const here = await place(40);
    const there = await place(40);
    const due = await released(here, '2025');
    house.clock.set(addDays(today(), 20).concat('T12:00:00Z'));
    const later = await released(here, '2026');
    const neighbours = await released(there, '2026');
    const kept = [await left(later), await left(neighbours)];
    house.clock.set(addDays(today(), 25).concat('T12:00:00Z'));
    await run(here);
    await run(there);
    expect(await left(due)).toBe(0);
    expect([await left(later), await left(neighbours)]).toEqual(kept);
  });

  it('keep to the settings the round opened with, whatever is decided afterwards', async () => {
    const here = await place(100);
    const roundId = await released(here, '2025');
    const shorter = { ...samplePrivacy(), answersKeptDays: 30 };
    await setPrivacy(house.context, here.id, here.surveyId, shorter, null, 'operator');
    house.clock.set(addDays(today(), 50).concat('T12:00:00Z'));
    await run(here);
    expect(await left(roundId)).toBeGreaterThan(0);
  });

  it('nobody could open go too when their day has come: the envelopes, and the key', async () => {
    const here = await place(30);
    const given = { surveyKey: 'one', period: '2025', tree: here.tree };
    const roundId = await playOpenRound(house, here.id, given);
    house.clock.set(addDays(today(), 32).concat('T12:00:00Z'));
    await run(here);
    expect(await left(roundId)).toBe(0);
    await expect(house.context.keys?.read(roundId)).rejects.toThrow();
    await mix(house.context, here.id, roundId);
    await tick(house.context);
    const { mixed_at } = await house.owner
      .selectFrom('round')
      .select('mixed_at')
      .where('id', '=', roundId)
      .executeTakeFirstOrThrow();
    expect(mixed_at).toBeNull();
  });

  it('are released before they go where the job that should have done it did not come', async () => {
    const here = await place(30);
    const given = { surveyKey: 'one', period: '2025', tree: here.tree };
    const roundId = await playOpenRound(house, here.id, given);
    await closeRound(house.context, here.id, roundId, 'operator', 'prøve');
    await mix(house.context, here.id, roundId);
    house.clock.set(addDays(today(), 40).concat('T12:00:00Z'));
    await run(here);
    expect(await left(roundId)).toBe(0);
    expect((await readResults(house.context, here.id, roundId)).cells.length).toBeGreaterThan(0);
  });
});

describe('the day people were told that answers go', () => {
  /** What is told of it everywhere: to whoever answers, on the survey's page, and in the overview of what is deleted. */
  async function told(here: Place, roundId: RoundId) {
    const designer = await signInAs(house, here.id, { roles: ['designer'] });
    const read = async (path: string) => {
      const answer = await fetch(`${web.origin}/${path}`, { headers: designer.headers });
      expect(answer.status).toBe(200);
      return answer.text();
    };
    const notice = await read(`api/${here.slug}/rounds/${roundId}/privacy`);
    const page = await read(`${here.slug}/s/${roundId}/nb`);
    const { rounds } = JSON.parse(await read(`api/${here.slug}/surveys/one`));
    return {
      notice: /Svarene slettes (\d+\. \S+ \d+), senest 60 dager/.exec(notice)?.[1],
      page: /Svarene slettes (\d+\. \S+ \d+)/.exec(page)?.[1],
      survey: rounds.find((round: { roundId: string }) => round.roundId === roundId).answersDeletedOn,
      clock: (await clockOf(here, 'answers'))?.nextDue?.on,
    };
  }
  const everywhere = (day: string) => {
    const words = formatDate(day, 'nb');
    return { notice: words, page: words, survey: day, clock: day };
  };

  it('stands when the round is given more time, wherever it is told, and is kept', async () => {
    const here = await place(60);
    const roundId = await playOpenRound(house, here.id, {
      surveyKey: 'one',
      period: '2025',
      tree: here.tree,
    });
    const promised = addDays(today(), 61);
    expect(await told(here, roundId)).toEqual(everywhere(promised));
    const closesAt = new Date(`${addDays(today(), 30)}T12:00:00Z`);
    await extendRound(house.context, here.id, roundId, { closesAt, acceptsUntilAt: null }, 'operator');
    expect(await told(here, roundId)).toEqual(everywhere(promised));
    const tooLong = { closesAt: new Date(`${addDays(today(), 46)}T12:00:00Z`), acceptsUntilAt: null };
    await expect(extendRound(house.context, here.id, roundId, tooLong, 'operator')).rejects.toMatchObject({
      code: 'too-near-deletion',
      status: 422,
    });
    house.clock.set(addDays(today(), 33).concat('T12:00:00Z'));
    await mix(house.context, here.id, roundId);
    house.clock.set(`${addDays(promised, -1)}T12:00:00Z`);
    await run(here);
    expect(await left(roundId)).toBeGreaterThan(0);
    house.clock.set(`${promised}T12:00:00Z`);
    await run(here);
    expect(await left(roundId)).toBe(0);
  });

  it('binds no round that is only tried, whose answers go as it closes', async () => {
    const here = await place(60);
    const now = house.clock.now().getTime();
    const tried = await openRound(house.context, here.id, {
      ...{ surveyKey: 'one', period: '2025', source: 'collected', kind: 'test', tree: here.tree },
      ...{ opensAt: new Date(now - 1_000), closesAt: new Date(now + 86_400_000) },
    });
    const times = { closesAt: new Date(`${addDays(today(), 46)}T12:00:00Z`), acceptsUntilAt: null };
    await extendRound(house.context, here.id, tried, times, 'operator');
  });

  it('is sooner when the round closes early, and nobody can move it', async () => {
    const here = await place(60);
    const roundId = await playOpenRound(house, here.id, {
      surveyKey: 'one',
      period: '2025',
      tree: here.tree,
    });
    await closeRound(house.context, here.id, roundId, 'operator', 'prøve');
    expect(await told(here, roundId)).toEqual({
      ...everywhere(addDays(today(), 60)),
      page: undefined,
    });
    for (const role of ['staff', 'mixer', 'participant'] as const) {
      const moved = inMunicipality(house.context.db[role], here.id, (tx) =>
        sql`update round set promised_deletion_on = promised_deletion_on + 1`.execute(tx),
      );
      await expect(moved, role).rejects.toThrow(/permission denied/);
    }
  });
});

describe('figures', () => {
  it('are the same to the byte before and after, on every page', async () => {
    const here = await place(30);
    const council = await addBody(house, here.id);
    const publishTo = async (roundId: RoundId) => {
      for (const to of [[council], 'public'] as const) {
        const publication = { to: to === 'public' ? to : [...to], visibleFromAt: null };
        await publish(house.context, here.id, roundId, publication, 'operator');
      }
    };
    const first = await released(here, '2024');
    await publishTo(first);
    house.clock.set(addDays(today(), 20).concat('T12:00:00Z'));
    const second = await released(here, '2025');
    await publishTo(second);
    const politician = await signInAs(house, here.id, { seats: [{ bodyId: council }] });
    const read = async () => {
      const pages = ['scorecards/fet-politisk', 'indicators/fet.kultur'];
      const answers = await Promise.all(
        ([{}, { cookie: politician.headers.cookie }] as Record<string, string>[]).flatMap((headers) =>
          pages.map((path) => fetch(`${web.origin}/api/${here.slug}/${path}`, { headers })),
        ),
      );
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
      return Promise.all(answers.map((answer) => answer.text()));
    };
    const results = async () =>
      JSON.stringify([
        await readResults(house.context, here.id, first),
        await readResults(house.context, here.id, second),
        await readResults(house.context, here.id, second, 'public'),
      ]);
    house.clock.set(addDays(today(), 11).concat('T06:00:00Z'));
    const [pages, all] = [await read(), await results()];
    expect(all).toContain('"comparable":true');
    await run(here);
    expect([await left(first), (await left(second)) > 0]).toEqual([0, true]);
    expect(await read()).toEqual(pages);
    // What follows a start and a repeated job: releases made anew as far as that can be done.
    expect(await makeRelease(house.context, here.id, second)).toBe(
      (await readResults(house.context, here.id, second)).release.id,
    );
    await renewOutdatedReleases(house.context);
    expect(await results()).toBe(all);
  });

  it('of a later round are told without the comparison, with the reason', async () => {
    const here = await place(30);
    const first = await released(here, '2024');
    house.clock.set(addDays(today(), 200).concat('T12:00:00Z'));
    await run(here);
    expect(await left(first)).toBe(0);
    const second = await released(here, '2025');
    const { cells } = await readResults(house.context, here.id, second);
    const whole = cells.find(({ unit, subjectKind }) => unit === here.slug && subjectKind === 'indicator');
    expect(whole).toMatchObject({
      shown: 'all',
      comparison: { comparable: false, reason: 'previousAnswersDeleted' },
    });
    expect(await makeRelease(house.context, here.id, second)).toBe(
      (await readResults(house.context, here.id, second)).release.id,
    );
    expect((await readPools(house.context, here.id, second)).before).toBeNull();
  });

  it('of an older method stay as they are where answers are gone, and nothing is made of nothing', async () => {
    const here = await place(30);
    const first = await released(here, '2024');
    house.clock.set(addDays(today(), 20).concat('T12:00:00Z'));
    const second = await released(here, '2025');
    house.clock.set(addDays(today(), 12).concat('T12:00:00Z'));
    await run(here);
    await inMunicipality(house.owner, here.id, (tx) =>
      tx
        .updateTable('release')
        .set({ method_version: 0 } as never)
        .execute(),
    );
    const releases = () =>
      house.owner.selectFrom('release').selectAll().where('municipality_id', '=', here.id).execute();
    const before = await releases();
    await renewOutdatedReleases(house.context);
    expect(await releases()).toEqual(before);
    await expect(makeRelease(house.context, here.id, first)).rejects.toMatchObject({
      code: 'answers-deleted',
    });
    await expect(makeRelease(house.context, here.id, second)).rejects.toMatchObject({
      code: 'previous-answers-deleted',
    });
    await expect(readPools(house.context, here.id, first)).rejects.toMatchObject({ code: 'answers-deleted' });
    // No round becomes another; this one shall look as one whose answers came in a file.
    await sql`alter table round disable trigger round_keeps_mode`.execute(house.owner);
    await house.owner
      .updateTable('round')
      .set({ source: 'imported', mode: 'imported', public_key: null } as never)
      .where('id', '=', first)
      .execute();
    await sql`alter table round enable trigger round_keeps_mode`.execute(house.owner);
    await expect(recomputeRaw(house.context, here.id, first, [], 'operator')).rejects.toMatchObject({
      code: 'answers-deleted',
    });
    expect(await acts(here.id, 'results.recomputed-raw')).toEqual([]);
  });
});

describe('what people sign in with', () => {
  it('goes when its time is up, and not before', async () => {
    const here = await place();
    const now = house.clock.now();
    const { accountId } = await signInAs(house, here.id, { roles: ['designer'] });
    const waiting = await signInAs(house, here.id, {});
    const own = { municipality_id: here.id, account_id: accountId };
    const hour = 3_600_000;
    const bytes = (fill: number) => Buffer.alloc(32, fill);
    for (const [fill, hours] of [
      [1, 2],
      [2, 48],
    ] as const) {
      const expires_at = new Date(now.getTime() + hours * hour);
      await house.owner
        .insertInto('password_link')
        .values({ ...own, token_hash: bytes(fill), expires_at })
        .execute();
      await house.owner
        .insertInto('failed_sign_in')
        .values({
          ...{ municipality_id: here.id, email_hash: bytes(fill), failed_count: 3 },
          window_ends_at: new Date(now.getTime() + (hours - 48) * hour),
        })
        .execute();
    }
    await house.owner
      .insertInto('second_factor')
      .values({
        ...own,
        secret: bytes(1),
        confirmed_at: now,
        pending_secret: bytes(2),
        pending_since_at: now,
      })
      .execute();
    await house.owner
      .insertInto('second_factor')
      .values({ ...own, account_id: waiting.accountId, pending_secret: bytes(3), pending_since_at: now })
      .execute();
    const rows = async (table: 'session' | 'password_link' | 'failed_sign_in' | 'second_factor') =>
      (await house.owner.selectFrom(table).selectAll().where('municipality_id', '=', here.id).execute())
        .length;
    const counts = async () => [
      await rows('session'),
      await rows('password_link'),
      await rows('failed_sign_in'),
      await rows('second_factor'),
    ];
    expect(await counts()).toEqual([2, 2, 2, 2]);
    await run(here);
    expect(await counts()).toEqual([2, 2, 1, 2]);
    house.clock.set(new Date(now.getTime() + 13 * hour));
    await run(here);
    // The window that ended on the 24th is kept a day, and it is the 25th in Norway.
    expect(await counts()).toEqual([0, 1, 0, 1]);
    const factor = await house.owner
      .selectFrom('second_factor')
      .selectAll()
      .where('municipality_id', '=', here.id)
      .executeTakeFirstOrThrow();
    expect(factor).toMatchObject({ account_id: accountId, secret: bytes(1), pending_secret: null });
    house.clock.set(new Date(now.getTime() + 60 * hour));
    await run(here);
    expect(await counts()).toEqual([0, 0, 0, 1]);
  });

  it('access codes go when the round is closed, and those of an open round stay', async () => {
    const here = await place();
    const closed = await released(here, '2024');
    const open = await playOpenRound(house, here.id, { surveyKey: 'one', period: '2025', tree: here.tree });
    await run(here);
    const codes = await house.owner
      .selectFrom('invitation_code')
      .select('round_id')
      .where('municipality_id', '=', here.id)
      .execute();
    expect(new Set(codes.map(({ round_id }) => round_id))).toEqual(new Set([open]));
    expect(closed).not.toBe(open);
  });

  it('accounts go a year after they were deactivated, or when the municipality has decided', async () => {
    const here = await place();
    const { accountId } = await signInAs(house, here.id, { roles: ['designer'] });
    const active = await signInAs(house, here.id, { roles: ['designer'] });
    const deactivate = (id: AccountId) =>
      house.owner
        .updateTable('account')
        .set({ deactivated_at: house.clock.now() })
        .where('id', '=', id)
        .execute();
    await deactivate(accountId);
    const there = async () =>
      (await house.owner.selectFrom('account').select('id').where('municipality_id', '=', here.id).execute())
        .map(({ id }) => id)
        .sort();
    house.clock.set('2026-11-23T12:00:00Z');
    await run(here);
    expect(await there()).toEqual([accountId, active.accountId].sort());
    expect(await clockOf(here, 'deactivatedAccounts')).toMatchObject({
      nextDue: { on: '2026-11-24', inDays: 1 },
    });
    house.clock.set('2026-11-24T01:00:00Z');
    await run(here);
    expect(await there()).toEqual([active.accountId]);
    expect(await acts(here.id, 'person.erased')).toMatchObject([{ actor: 'system', subject: accountId }]);
  });
});

describe('the job', () => {
  it('is asked for once a day, at the first minute after midnight or after a start', async () => {
    const here = await place();
    const due = () =>
      inMunicipality(house.context.db.staff, here.id, (tx) => isRetentionDue(tx, house.clock.now()));
    expect(await due()).toBe(true);
    await run(here);
    expect(await due()).toBe(false);
    house.clock.set('2025-11-24T22:59:59Z');
    expect(await due()).toBe(false);
    house.clock.set('2025-11-24T23:00:00Z');
    expect(await due()).toBe(true);
    await tick(house.context);
    await tick(house.context);
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from pgboss.job
      where name = 'retention.run' and data ->> 'municipalityId' = ${here.id}`.execute(house.owner);
    expect(rows[0]?.count).toBe(1);
  });

  it('does what it can where a rule fails, says which, and is tried again', async () => {
    const here = await place(30);
    const roundId = await released(here, '2025');
    house.clock.set(addDays(today(), 31).concat('T12:00:00Z'));
    await sql`revoke delete on response from spredning_mixer`.execute(house.owner);
    await expect(run(here)).rejects.toThrow(/answers/);
    await sql`grant delete on response to spredning_mixer`.execute(house.owner);
    expect(await left(roundId)).toBeGreaterThan(0);
    expect((await clockOf(here, 'answers'))?.lastRun).toMatchObject({ failed: true });
    const others = (await readClock(house.context, here.id)).rules.filter(
      ({ key }) => key !== 'answers' && (jobRules as string[]).includes(key),
    );
    expect(others.map(({ lastRun }) => lastRun?.failed)).toEqual(others.map(() => false));
    await run(here);
    expect(await left(roundId)).toBe(0);
    expect((await clockOf(here, 'answers'))?.lastRun).toMatchObject({ failed: false });
  });
});
