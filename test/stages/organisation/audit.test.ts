import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Returns } from '../../../client/api.ts';
import type { MunicipalityId } from '../../../server/core/ids.ts';
import { inMunicipality } from '../../../server/platform/db/connect.ts';
import { insertAuditEntry, type NewAuditEntry } from '../../../server/stages/organisation/audit.store.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';
import { serve } from '../../harness/http.ts';
import { type SignedIn, signInAs } from '../../harness/sign-in.ts';

type Page = Returns<'GET /api/:municipality/audit'>;

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let mine: MunicipalityId;
let other: MunicipalityId;
let auditor: SignedIn;

beforeAll(async () => {
  house = await openTestHouse();
  mine = (await addMunicipality(house, 'mine', ['A'])).municipalityId;
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

describe('the file', () => {
  it('has the selection, no formula, and leaves a line in the log', async () => {
    await write(mine, { act: 'formula', subject: '+cmd', actor: auditor.accountId });
    const response = await ask('/export?act=formula');
    expect(response.headers.get('content-type')).toMatch(/^text\/csv/);
    expect(response.headers.get('content-disposition')).toBe('attachment; filename=mine-logg.csv');
    const [head, line, rest] = (await response.text()).split('\n');
    expect(head).toMatch(/number,at,actor,actorName/);
    expect(line).toContain(",'=1+1,");
    expect(line).toContain(",'+cmd,");
    expect(rest).toBe('');
    expect((await page('')).lines[0]).toMatchObject({
      ...{ actor: auditor.accountId, act: 'audit.exported', subject: mine },
      after: { selection: { act: 'formula' }, lines: 1 },
    });
  });
});
