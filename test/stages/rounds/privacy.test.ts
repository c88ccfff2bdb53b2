import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MunicipalityId, RoundId, SurveyId } from '../../../server/core/ids.ts';
import { noPrivacySettings, type PrivacySettings } from '../../../server/core/privacy/settings.ts';
import type { UnitTree } from '../../../server/core/unit-tree.ts';
import { inMunicipality } from '../../../server/platform/db/connect.ts';
import { setPrivacy } from '../../../server/stages/rounds/privacy.service.ts';
import { closeRound, openRound } from '../../../server/stages/rounds/rounds.service.ts';
import { installSurvey } from '../../../server/stages/rounds/surveys.service.ts';
import { samplePrivacy } from '../../fixtures/privacy.ts';
import { oneQuestion } from '../../fixtures/questionnaire.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';
import { serve } from '../../harness/http.ts';
import { signInAs } from '../../harness/sign-in.ts';

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let municipalityId: MunicipalityId;
let tree: UnitTree;

beforeAll(async () => {
  house = await openTestHouse('2026-10-20T12:00:00Z');
  ({ municipalityId, tree } = await addMunicipality(house, 'prove', ['Nord', 'Sør']));
  web = await serve(house.context);
});
afterAll(async () => {
  await web.close();
  await house.close();
});

const install = (key: string): Promise<SurveyId> =>
  installSurvey(house.context, municipalityId, oneQuestion(key, 'one.indikator'));
const set = (surveyId: SurveyId, settings: PrivacySettings, basedOn: number | null = null) =>
  setPrivacy(house.context, municipalityId, surveyId, settings, basedOn, 'operator');
const open = (surveyKey: string, source: 'collected' | 'imported', period = '2026'): Promise<RoundId> =>
  openRound(house.context, municipalityId, {
    ...{ surveyKey, period, source, tree },
    opensAt: new Date('2026-10-19T12:00:00Z'),
    closesAt: new Date('2026-10-24T22:30:00Z'),
  });
const versionOf = async (roundId: RoundId) =>
  (
    await house.owner
      .selectFrom('round')
      .select('privacy_version')
      .where('id', '=', roundId)
      .executeTakeFirstOrThrow()
  ).privacy_version;

describe('a round', () => {
  it.each(['collected', 'imported'] as const)(
    'that is %s does not open before the settings are finished',
    async (source) => {
      const key = `gate-${source}`;
      const surveyId = await install(key);
      await expect(open(key, source)).rejects.toMatchObject({ code: 'no-privacy-settings', status: 409 });
      await set(surveyId, { ...samplePrivacy(), contact: ' ', answersKeptDays: null });
      await expect(open(key, source)).rejects.toMatchObject({
        ...{ code: 'incomplete-privacy-settings', status: 409 },
        faults: [
          { place: 'contact', code: 'missing' },
          { place: 'answersKeptDays', code: 'missing' },
        ],
      });
      const { rows } = await rowsOf(surveyId);
      expect(rows).toEqual([]);
      await set(surveyId, samplePrivacy());
      expect(await versionOf(await open(key, source))).toBe(2);
    },
  );

  it('is not let through by an older version that was finished', async () => {
    const surveyId = await install('older');
    await set(surveyId, samplePrivacy());
    await set(surveyId, { ...samplePrivacy(), legalBasis: null });
    await expect(open('older', 'collected')).rejects.toMatchObject({ code: 'incomplete-privacy-settings' });
  });

  it('keeps the version it opened with, and the next one gets the new', async () => {
    const surveyId = await install('keeps');
    await set(surveyId, samplePrivacy());
    const first = await open('keeps', 'collected', '2026');
    await set(surveyId, { ...samplePrivacy(), answersKeptDays: 90 });
    const second = await open('keeps', 'collected', '2027');
    expect([await versionOf(first), await versionOf(second)]).toEqual([1, 2]);
    expect(await noticeText(first)).toContain('365 dager');
    expect(await noticeText(second)).toContain('90 dager');
  });
});

async function rowsOf(surveyId: SurveyId) {
  return {
    rows: await house.owner.selectFrom('round').select('id').where('survey_id', '=', surveyId).execute(),
  };
}

describe('the settings', () => {
  it('are versions, each in the log with what changed and without the words', async () => {
    const surveyId = await install('log');
    await set(surveyId, noPrivacySettings);
    await set(surveyId, { ...samplePrivacy(), contact: 'Kari Nordmann, kari@example.org' });
    const again = await set(surveyId, { ...samplePrivacy(), contact: ' Kari Nordmann, kari@example.org ' });
    expect(again.version).toBe(2);
    const lines = await house.owner
      .selectFrom('audit_entry')
      .select(['act', 'actor', 'before', 'after'])
      .where('subject', '=', surveyId)
      .where('act', '<>', 'survey.installed')
      .orderBy('number')
      .execute();
    expect(lines).toHaveLength(2);
    expect(lines[1]).toEqual({
      act: 'survey.privacy-set',
      actor: 'operator',
      before: { version: 1, legalBasis: null, specialCategory: false, answersKeptDays: null },
      after: {
        ...{ version: 2, legalBasis: '6-1-e', specialCategory: false, answersKeptDays: 365 },
        changed: [
          ...['purpose', 'legalBasis', 'supplementaryBasis', 'contact', 'dataProtectionOfficer'],
          ...['recipients', 'answersKeptDays'],
        ],
      },
    });
    expect(JSON.stringify(lines)).not.toMatch(/Kari|biblioteket/i);
  });

  it('saved by two at one moment are one version, and the other is told', async () => {
    const surveyId = await install('two');
    const both = await Promise.allSettled([
      set(surveyId, samplePrivacy(), 0),
      set(surveyId, { ...samplePrivacy(), answersKeptDays: 90 }, 0),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'privacy-changed-meanwhile', status: 409 },
    });
  });

  it('cannot be half right in the database: no unknown basis, no time of deletion beyond the limits', async () => {
    const surveyId = await install('checks');
    for (const wrong of [
      { legalBasis: '6-1-b' as never },
      { answersKeptDays: 29 },
      { answersKeptDays: 3651 },
    ]) {
      await expect(set(surveyId, { ...samplePrivacy(), ...wrong })).rejects.toThrow(/check constraint/);
    }
  });

  it('cannot be given to a round that opened without them, nor taken from one', async () => {
    const change = inMunicipality(house.context.db.staff, municipalityId, (tx) =>
      tx
        .updateTable('round')
        .set({ privacy_version: 1 } as never)
        .execute(),
    );
    await expect(change).rejects.toThrow(/permission denied/);
  });
});

async function noticeText(roundId: RoundId, language = 'nb'): Promise<string> {
  return (await fetch(`${web.origin}/api/prove/rounds/${roundId}/privacy?language=${language}`)).text();
}

describe('over HTTP', () => {
  it('a designer sees what is missing, saves, and is stopped when another has saved', async () => {
    await install('http');
    const { headers } = await signInAs(house, municipalityId, { roles: ['designer'] });
    const address = `${web.origin}/api/prove/surveys/http/privacy`;
    const before = await (await fetch(address, { headers })).json();
    expect(before).toMatchObject({ version: 0, settings: noPrivacySettings, setAt: null });
    expect(before.missing).toContain('legalBasis');
    const put = (body: object) =>
      fetch(address, {
        method: 'PUT',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const saved = await put({ basedOnVersion: 0, settings: samplePrivacy() });
    expect(await saved.json()).toMatchObject({ version: 1, settings: samplePrivacy(), missing: [] });
    const late = await put({ basedOnVersion: 0, settings: { ...samplePrivacy(), contact: 'Andre' } });
    expect(late.status).toBe(409);
    expect(await late.json()).toMatchObject({ code: 'privacy-changed-meanwhile' });
    for (const settings of [
      { ...samplePrivacy(), answersKeptDays: 29 },
      { ...samplePrivacy(), contact: 'x'.repeat(1_001) },
      { ...samplePrivacy(), more: 1 },
    ]) {
      expect((await put({ basedOnVersion: 1, settings })).status).toBe(400);
    }
    expect(await (await fetch(address, { headers })).json()).toMatchObject({ version: 1, earlier: [] });
    const next = await put({ basedOnVersion: 1, settings: { ...samplePrivacy(), answersKeptDays: 90 } });
    const both = { version: 2, settings: { answersKeptDays: 90 } };
    const earlier = [{ version: 1, settings: samplePrivacy(), setAt: house.clock.now().toISOString() }];
    expect(await next.json()).toMatchObject({ ...both, earlier });
    expect(await (await fetch(address, { headers })).json()).toMatchObject({ ...both, earlier });
  });

  it('anyone reads the notice of a round, also of an imported and a closed one, and nobody a foreign one', async () => {
    const surveyId = await install('notice');
    await set(surveyId, samplePrivacy());
    const collected = await open('notice', 'collected', 'a');
    const imported = await open('notice', 'imported', 'b');
    expect(await noticeText(collected)).toContain('25. oktober 2027');
    expect(await noticeText(collected, 'en')).toContain('25 October 2027');
    expect(await noticeText(imported)).toContain('lest inn fra en fil');
    await closeRound(house.context, municipalityId, collected, 'operator', 'prøve');
    // Closed on the twentieth, so the answers go that many days after the twentieth.
    expect(await noticeText(collected)).toContain('20. oktober 2027');
    await addMunicipality(house, 'annen', ['A']);
    const foreign = await fetch(`${web.origin}/api/annen/rounds/${collected}/privacy`);
    expect([foreign.status, (await foreign.json()).code]).toEqual([404, 'unknown-round']);
  });

  it('a round from before there were settings has no notice, and its first page says nothing of one', async () => {
    const surveyId = await install('before');
    await set(surveyId, samplePrivacy());
    const roundId = await open('before', 'collected');
    const first = () => fetch(`${web.origin}/api/prove/rounds/${roundId}`).then((answer) => answer.json());
    expect((await first()).privacy.nb).toHaveLength(4);
    await house.owner
      .updateTable('round')
      .set({ privacy_version: null } as never)
      .where('id', '=', roundId)
      .execute();
    expect((await first()).privacy).toBeNull();
    const notice = await fetch(`${web.origin}/api/prove/rounds/${roundId}/privacy`);
    expect([notice.status, (await notice.json()).code]).toEqual([404, 'no-privacy-notice']);
  });
});
