import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Returns } from '../../../client/api.ts';
import type { MunicipalityId, RoundId } from '../../../server/core/ids.ts';
import type { UnitTree } from '../../../server/core/unit-tree.ts';
import { readShippedScorecard } from '../../../server/demo/files.ts';
import { inMunicipality } from '../../../server/platform/db/connect.ts';
import { insertAuditEntry, type NewAuditEntry } from '../../../server/stages/organisation/audit.store.ts';
import { exportAudit, linesPerBatch } from '../../../server/stages/organisation/audit-export.service.ts';
import { publish } from '../../../server/stages/releases/publications.service.ts';
import { listSurveys } from '../../../server/stages/rounds/surveys.store.ts';
import { installScorecard } from '../../../server/stages/scorecards/scorecards.service.ts';
import { oneQuestion } from '../../fixtures/questionnaire.ts';
import { addBody } from '../../harness/bodies.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';
import { serve } from '../../harness/http.ts';
import { installReadySurvey, playOpenRound, releaseRound } from '../../harness/play.ts';
import { type SignedIn, signInAs } from '../../harness/sign-in.ts';

type Page = Returns<'GET /api/:municipality/audit'>;

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let mine: MunicipalityId;
let other: MunicipalityId;
let tree: UnitTree;
let auditor: SignedIn;

beforeAll(async () => {
  house = await openTestHouse();
  ({ municipalityId: mine, tree } = await addMunicipality(house, 'mine', ['A']));
  other = (await addMunicipality(house, 'other', ['B'])).municipalityId;
  auditor = await signInAs(house, mine, { name: '=1+1', roles: ['auditor'] });
  web = await serve(house.context);
  const entries = Array.from({ length: 20 }, (_, index) => index);
  await Promise.all(entries.map((index) => write(mine, { subject: `s${index}`, after: { b: index, a: 1 } })));
  await write(other, { act: 'other.act', subject: 'theirs' });
});
afterAll(async () => {
  await web.close();
  await house.close();
});

function write(municipalityId: MunicipalityId, entry: Partial<NewAuditEntry>): Promise<void> {
  const given = { at: house.clock.now(), actor: 'system', act: 'round.closed', subject: 'x', ...entry };
  return inMunicipality(house.context.db.staff, municipalityId, (tx) =>
    insertAuditEntry(tx, municipalityId, given),
  );
}
function ask(path: string, headers: Record<string, string> = auditor.headers): Promise<Response> {
  return fetch(`${web.origin}/api/mine/audit${path}`, { headers });
}
async function page(query: string): Promise<Page> {
  return (await (await ask(query)).json()) as Page;
}

describe('who may read the log', () => {
  it('an administrator and an auditor, with a second factor, and nobody else', async () => {
    const status = async (headers: Record<string, string>) =>
      Promise.all(['', '/export'].map(async (path) => (await ask(path, headers)).status));
    expect(await status({})).toEqual([401, 401]);
    for (const role of ['designer', 'keyCustodian'] as const) {
      expect(await status((await signInAs(house, mine, { roles: [role] })).headers)).toEqual([403, 403]);
    }
    const politician = await signInAs(house, mine, { politician: true });
    expect(await status(politician.headers)).toEqual([403, 403]);
    const weak = await signInAs(house, mine, { roles: ['auditor'] }, false);
    expect(await status(weak.headers)).toEqual([403, 403]);
    const theirs = await signInAs(house, other, { roles: ['administrator'] });
    expect(await status(theirs.headers)).toEqual([401, 401]);
    const { headers } = await signInAs(house, mine, { roles: ['administrator'] });
    expect((await ask('', headers)).status).toBe(200);
    expect((await ask('')).status).toBe(200);
  });

  it('no role may change or remove a line', async () => {
    for (const role of ['participant', 'staff', 'mixer'] as const) {
      for (const statement of [
        sql`update audit_entry set act = 'x'`,
        sql`delete from audit_entry`,
        sql`truncate audit_entry`,
      ]) {
        const tried = inMunicipality(house.context.db[role], mine, (tx) => statement.execute(tx));
        await expect(tried).rejects.toThrow(/permission denied/);
      }
    }
  });
});

describe('the page of the log', () => {
  it('has the newest line first, numbered without holes, and none of another municipality', async () => {
    const { lines, hasMore } = await page('');
    expect(lines.map(({ number }) => number)).toEqual(lines.map((_, index) => lines.length - index));
    expect(lines.some(({ subject }) => subject === 'theirs')).toBe(false);
    expect(hasMore).toBe(false);
    expect(lines.at(-1)).toMatchObject({ number: 1, actor: 'system', actorName: null, act: 'round.closed' });
    expect(lines.at(-1)?.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is narrowed by what the act starts with, who, what and day', async () => {
    await write(mine, { act: 'release.published.body', subject: 'r', actor: auditor.accountId });
    await write(mine, { act: 'round_closed', subject: 'wild' });
    // Half past midnight in Oslo, still the day before by the clock of the world.
    await write(mine, { at: new Date('2026-12-01T23:30:00Z'), subject: 'late' });
    const subjects = async (query: string) => (await page(query)).lines.map(({ subject }) => subject);
    expect(await subjects('?act=release.')).toEqual(['r']);
    expect(await subjects('?act=round_')).toEqual(['wild']);
    expect(await subjects('?subject=s7')).toEqual(['s7']);
    expect(await subjects('?from=2026-12-02')).toEqual(['late']);
    expect(await subjects('?from=2026-12-01&to=2026-12-01')).toEqual([]);
    const { lines } = await page(`?actor=${auditor.accountId}&act=release.`);
    expect(lines).toMatchObject([{ actorName: '=1+1', before: null }]);
  });

  it('refuses what is no day and no number', async () => {
    for (const query of ['?from=yesterday', '?before=0', '?before=x', '?act=']) {
      expect([query, (await ask(query)).status]).toEqual([query, 400]);
    }
  });

  it('gives a hundred lines at a time', async () => {
    for (let index = 0; index < 101; index++) await write(mine, { act: 'many', subject: String(index) });
    const first = await page('?act=many');
    expect([first.lines.length, first.hasMore]).toEqual([100, true]);
    const second = await page(`?act=many&before=${first.lines.at(-1)?.number}`);
    expect([second.lines.map(({ subject }) => subject), second.hasMore]).toEqual([['0'], false]);
  });
});

describe('names', () => {
  let surveyId: string;
  let roundId: RoundId;
  beforeAll(async () => {
    await installScorecard(house.context, mine, await readShippedScorecard('fet-politisk'));
    await installReadySurvey(house.context, mine, oneQuestion('one', 'fet.kultur'));
    house.clock.set('2026-11-24T12:00:00Z');
    roundId = await playOpenRound(house, mine, { surveyKey: 'one', period: '2026', tree });
    await releaseRound(house, mine, roundId);
    const to = [await addBody(house, mine)];
    await publish(house.context, mine, roundId, { to, visibleFromAt: null }, 'operator');
    const surveys = await inMunicipality(house.context.db.staff, mine, (tx) => listSurveys(tx));
    surveyId = surveys[0]?.id ?? '';
  });
  const named = async (query: string) =>
    (await page(query)).names.map(({ id, kind, name }) => `${kind} ${id} ${name.nb}`);

  it('of people, units, surveys, rounds and releases are given with the lines, whatever stage they are of', async () => {
    const unitId = tree[1]?.unitId ?? '';
    await write(mine, {
      ...{ act: 'named', subject: auditor.accountId, before: { unitId }, after: { deep: [{ surveyId }] } },
    });
    const names = await named('?act=named');
    expect(names.sort()).toEqual([
      `person ${auditor.accountId} =1+1`,
      `survey ${surveyId} Prøve`,
      `unit ${unitId} A`,
    ]);
    expect(await named('?act=round.closed&actor=operator')).toEqual([`round ${roundId} Prøve, 2026`]);
    const published = await page('?act=release.published');
    expect(published.names.map(({ kind, name }) => [kind, name.nn])).toContainEqual([
      ...['release', 'Prøve (nn), 2026'],
    ]);
  });

  it('are given of what is asked for too, also where no line fits', async () => {
    expect(await named(`?act=nothing&actor=${auditor.accountId}&subject=${roundId}`)).toEqual([
      `person ${auditor.accountId} =1+1`,
      `round ${roundId} Prøve, 2026`,
    ]);
  });

  it('are of this municipality alone, and of nobody who is erased', async () => {
    const theirs = await signInAs(house, other, { name: 'Nabo' });
    const erased = await signInAs(house, mine, { name: 'Borte' });
    await write(mine, { act: 'strange', subject: theirs.accountId, actor: erased.accountId });
    await inMunicipality(house.context.db.staff, mine, (tx) =>
      tx.deleteFrom('account').where('id', '=', erased.accountId).execute(),
    );
    expect(await page('?act=strange')).toMatchObject({ names: [], lines: [{ actorName: null }] });
    expect(await sought('?search=nabo')).toEqual([]);
  });

  const sought = async (query: string) => {
    const { names } = (await (await ask(`/names${query}`)).json()) as Pick<Page, 'names'>;
    return names.map(({ kind, name }) => `${kind} ${name.nb}`);
  };

  it('are found by a part of them, in any language, letters with a meaning in SQL like others', async () => {
    expect(await sought('?search=1%2B1')).toEqual(['person =1+1']);
    expect(await sought('?search=PRØVE+(EN)')).toEqual(['survey Prøve', 'round Prøve, 2026']);
    expect(await sought('?search=pr%C3%B8ve&kind=round')).toEqual(['round Prøve, 2026']);
    expect(await sought('?search=%25')).toEqual([]);
    expect((await sought('?kind=person')).every((name) => name.startsWith('person '))).toBe(true);
    expect((await ask('/names?kind=dragon')).status).toBe(400);
  });
});

describe('the file', () => {
  it('has the selection, no formula, and leaves a line in the log', async () => {
    await write(mine, { act: 'formula', subject: '+cmd', actor: auditor.accountId });
    const response = await ask('/export?act=formula');
    expect(response.headers.get('content-type')).toMatch(/^text\/csv/);
    expect(response.headers.get('content-disposition')).toBe('attachment; filename=mine-logg.csv');
    const [head, line, rest] = (await response.text()).split('\n');
    expect(head).toMatch(/number,at,actor,actorName,onBehalfOf,act,subject,subjectName,before,after,hash/);
    expect(line).toContain(",'=1+1,");
    expect(line).toContain(",'+cmd,");
    expect(rest).toBe('');
    expect((await page('')).lines[0]).toMatchObject({
      ...{ actor: auditor.accountId, act: 'audit.exported', subject: mine },
      after: { selection: { act: 'formula' }, format: 'csv', lines: 1 },
    });
  });

  it('is an object on each line where that is asked for', async () => {
    await write(mine, { act: 'lines', subject: auditor.accountId, after: { b: '=1' } });
    const response = await ask('/export?act=lines&format=jsonl');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename=mine-logg.jsonl');
    const lines = (await response.text()).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { act: 'lines', subject: auditor.accountId, subjectName: '=1+1', before: null, after: { b: '=1' } },
    ]);
  });

  it('is read a batch at a time, however long: what is not sent yet is not in memory', async () => {
    const count = 5 * linesPerBatch + 1;
    const { municipalityId: long } = await addMunicipality(house, 'long', []);
    await sql`alter table audit_entry no force row level security`.execute(house.owner);
    await sql`
      insert into audit_entry (municipality_id, number, at, actor, act, subject, hash)
      select ${long}, n, now(), 'system', 'x', n::text, sha256('x') from generate_series(1, ${count}::int) n`.execute(
      house.owner,
    );
    const open = (format: 'csv' | 'jsonl') =>
      exportAudit(house.context, [], long, { selection: { act: 'x' }, format, language: 'nb' }, 'operator');
    const numbers: number[] = [];
    for await (const piece of await open('jsonl')) {
      const lines = piece.trimEnd().split('\n');
      expect(lines.length).toBeLessThanOrEqual(linesPerBatch);
      numbers.push(...lines.map((line) => (JSON.parse(line) as { number: number }).number));
    }
    expect(numbers).toEqual(Array.from({ length: count }, (_, index) => count - index));

    const file = await open('csv');
    await file.next();
    const first = await file.next();
    expect(String(first.value).split('\n')).toHaveLength(linesPerBatch + 1);
    await sql`delete from audit_entry where municipality_id = ${long} and number <= ${4 * linesPerBatch + 1}`.execute(
      house.owner,
    );
    expect((await file.next()).done).toBe(true);
    await sql`alter table audit_entry force row level security`.execute(house.owner);
  });

  it('stops being read when whoever asked for it goes away', async () => {
    const stop = new AbortController();
    const response = await fetch(`${web.origin}/api/mine/audit/export`, {
      ...{ headers: auditor.headers, signal: stop.signal },
    });
    stop.abort();
    await response.text().catch(() => '');
    expect((await ask('')).status).toBe(200);
  });
});
