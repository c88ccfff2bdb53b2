import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Returns } from '../../../client/api.ts';
import { retentionOf } from '../../../server/commands/retention.ts';
import type { MunicipalityId } from '../../../server/core/ids.ts';
import { runRetention } from '../../../server/stages/duties/retention.service.ts';
import { oneQuestion } from '../../fixtures/questionnaire.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';
import { serve } from '../../harness/http.ts';
import { installReadySurvey, playOpenRound, releaseRound } from '../../harness/play.ts';
import { type SignedIn, signInAs } from '../../harness/sign-in.ts';

type Clock = Returns<'GET /api/:municipality/privacy/retention'>;
type Processing = Returns<'GET /api/:municipality/privacy/record'>;

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let mine: MunicipalityId;
let anne: SignedIn;
let auditor: SignedIn;

beforeAll(async () => {
  house = await openTestHouse('2026-11-26T12:00:00Z');
  const { municipalityId, tree } = await addMunicipality(house, 'mine', ['Nord']);
  mine = municipalityId;
  anne = await signInAs(house, mine, { name: 'Anne', roles: ['administrator'] });
  auditor = await signInAs(house, mine, { name: 'Ada', roles: ['auditor'] });
  await installReadySurvey(house.context, mine, oneQuestion('one', 'one.indikator'));
  const roundId = await playOpenRound(house, mine, { surveyKey: 'one', period: '2026', tree });
  await releaseRound(house, mine, roundId);
  web = await serve(house.context, '/nowhere', {
    databaseUrl: 'postgres://spredning:hemmelig@db.example.no:5432/spredning',
    smtpUrl: 'smtps://bruker:hemmelig@post.example.no',
  });
});
afterAll(async () => {
  await web?.close();
  await house?.close();
});

const read = async <T>(path: string, by = auditor) =>
  (await (await fetch(`${web.origin}/api/mine/${path}`, { headers: by.headers })).json()) as T;

async function set(
  body: object,
  by = anne,
): Promise<{ saved?: boolean; wouldDelete?: number; code?: string }> {
  const response = await fetch(`${web.origin}/api/mine/privacy/retention`, {
    method: 'PUT',
    headers: { ...by.headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await response.json()) as object;
}
const ruleOf = async (key: string) =>
  (await read<Clock>('privacy/retention')).rules.find((rule) => rule.key === key);

describe('the clock', () => {
  it('says when answers go, in days and as a day', async () => {
    expect(await ruleOf('answers')).toMatchObject({
      nextDue: { on: '2027-11-26', inDays: 365 },
      ...{ lastRun: null, kept: null, form: 'asPromised', by: 'job' },
    });
    await runRetention(house.context, mine);
    expect((await ruleOf('answers'))?.lastRun).toEqual({ at: '2026-11-26T12:00:00.000Z', failed: false });
  });

  it('is printed by the command, and run by it', async () => {
    const bench = { context: house.context, owner: house.owner, say: () => {} };
    const text = await retentionOf(bench, 'mine', true);
    expect(text).toMatch(/^answers +as each survey says +due 2027-11-26, in 365 d +ran 2026-11-26/m);
    expect(text).toMatch(/^deactivatedAccounts +12 months +nothing waits/m);
    expect(text).toMatch(/^log +always$/m);
    await expect(retentionOf(bench, 'nowhere', false)).rejects.toThrow(/no municipality/);
  });
});

describe('a time the municipality decides', () => {
  it('is asked about first where a shorter one deletes something the next night', async () => {
    const gone = await signInAs(house, mine, { name: 'Gone' });
    await house.owner
      .updateTable('account')
      .set({ deactivated_at: new Date('2026-08-01T12:00:00Z') })
      .where('id', '=', gone.accountId)
      .execute();
    const shorter = { rule: 'deactivatedAccounts', kept: 3 };
    expect(await set({ ...shorter, confirmed: false })).toEqual({ saved: false, wouldDelete: 1 });
    expect(await ruleOf('deactivatedAccounts')).toMatchObject({ kept: 12, nextDue: { on: '2027-08-01' } });
    expect(await set({ ...shorter, kept: 6, confirmed: false })).toEqual({ saved: true, wouldDelete: 0 });
    expect(await set({ ...shorter, confirmed: true })).toEqual({ saved: true, wouldDelete: 1 });
    expect(await ruleOf('deactivatedAccounts')).toMatchObject({ kept: 3, nextDue: { inDays: -25 } });
    const lines = await house.owner
      .selectFrom('audit_entry')
      .selectAll()
      .where('act', '=', 'retention.changed')
      .orderBy('number')
      .execute();
    expect(lines.map(({ before, after }) => [before, after])).toEqual([
      [
        { kept: 12, unit: 'months' },
        { kept: 6, unit: 'months' },
      ],
      [
        { kept: 6, unit: 'months' },
        { kept: 3, unit: 'months' },
      ],
    ]);
    await runRetention(house.context, mine);
    const there = await house.owner
      .selectFrom('account')
      .select('id')
      .where('id', '=', gone.accountId)
      .execute();
    expect(there).toEqual([]);
  });

  it('is within its bounds, of a rule that may be changed, and an administrator’s', async () => {
    const given = { rule: 'deactivatedAccounts', kept: 61, confirmed: true };
    expect((await set(given)).code).toBe('retention-out-of-bounds');
    expect((await set({ ...given, kept: 0 })).code).toBe('retention-out-of-bounds');
    for (const rule of ['log', 'answers', 'sessions', 'releases']) {
      expect((await set({ rule, kept: 1, confirmed: true })).code).toBe('retention-fixed');
    }
    expect((await set({ ...given, kept: 6 }, auditor)).code).toBe('not-allowed');
    expect((await set({ ...given, rule: 'nothing' })).code).toBe('invalid-request');
  });
});

describe('the record of processing', () => {
  it('is made from what is set, names the hosts, and has no password in it', async () => {
    const record = await read<Processing>('privacy/record');
    expect(record.activities[0]).toMatchObject({
      ...{ key: 'survey', legalBasis: '6-1-e', answersKeptDays: 365, roundsWithAnswers: 1, missing: [] },
    });
    expect(record.processors.slice(0, 2)).toEqual([
      { key: 'database', name: 'db.example.no', isUsed: true },
      { key: 'mail', name: 'post.example.no', isUsed: true },
    ]);
    expect(record.retention.map(({ key }) => key)).toContain('deactivatedAccounts');
    expect(record.sees.find(({ role }) => role === 'auditor')?.sights).toEqual([
      'log',
      'retention',
      'erasures',
    ]);
    const inForce = Object.fromEntries(record.precautions.map((one) => [one.key, one.inForce]));
    expect(inForce).toMatchObject({ https: false, notDemo: false, rowSecurity: true });
    expect(JSON.stringify(record)).not.toContain('hemmelig');
  });
});
