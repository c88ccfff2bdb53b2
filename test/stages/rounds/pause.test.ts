import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MunicipalityId, RoundId, UnitId } from '../../../server/core/ids.ts';
import { readConfig } from '../../../server/platform/config.ts';
import { invite } from '../../../server/stages/invitations/invitations.service.ts';
import { openRound } from '../../../server/stages/rounds/rounds.service.ts';
import { oneQuestion } from '../../fixtures/questionnaire.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';
import { serve } from '../../harness/http.ts';
import { installReadySurvey } from '../../harness/play.ts';
import { signInAs } from '../../harness/sign-in.ts';

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let municipalityId: MunicipalityId;
let roundId: RoundId;
let codes: string[];
let designer: Awaited<ReturnType<typeof signInAs>>;

beforeAll(async () => {
  house = await openTestHouse('2026-11-24T12:00:00Z');
  const made = await addMunicipality(house, 'prove', ['Nord']);
  ({ municipalityId } = made);
  await installReadySurvey(house.context, municipalityId, oneQuestion());
  roundId = await openRound(house.context, municipalityId, {
    ...{ surveyKey: 'one', period: '2026', source: 'collected', tree: made.tree },
    ...{ opensAt: new Date('2026-11-23T12:00:00Z'), closesAt: new Date('2026-12-14T12:00:00Z') },
  });
  const unitId = made.tree[1]?.unitId as UnitId;
  const invited = await invite(house.context, municipalityId, roundId, [{ unitId, stratum: '', count: 2 }]);
  codes = invited.map(({ code }) => code);
  web = await serve(house.context, readConfig({}).clientDir);
  designer = await signInAs(house, municipalityId, { roles: ['designer'] });
});
afterAll(async () => {
  await web?.close();
  await house?.close();
});

async function act(what: 'pause' | 'resume', body: object) {
  const response = await fetch(`${web.origin}/api/prove/rounds/${roundId}/${what}`, {
    method: 'POST',
    headers: { ...designer.headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, ...((await response.json()) as { code?: string }) };
}
async function answer(code: string, submissionId = 'a'.repeat(32)) {
  const response = await fetch(`${web.origin}/api/prove/rounds/${roundId}/responses`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code, submissionId, language: 'nb', answers: { q1: 3 } }),
  });
  return { status: response.status, ...((await response.json()) as { code?: string }) };
}
const page = async () => (await fetch(`${web.origin}/prove/s/${roundId}/nb`)).text();

it('takes no answers while it is paused, says so, and goes on where it was', async () => {
  expect(await act('resume', {})).toMatchObject({ status: 409, code: 'not-paused' });
  expect(await act('pause', { reason: ' ' })).toMatchObject({ status: 400 });
  expect(await act('pause', { reason: 'Feil i spørsmål 1' })).toMatchObject({ status: 200 });
  expect(await act('pause', { reason: 'Igjen' })).toMatchObject({ status: 409, code: 'already-paused' });
  expect(await answer(codes[0] ?? '')).toMatchObject({ status: 409, code: 'round-paused' });
  expect(await page()).toContain('Undersøkelsen er satt på pause');
  const form = new URLSearchParams({ view: 'theme', page: 'side1', go: 'next', 'q.q1': '3' });
  const posted = await fetch(`${web.origin}/prove/s/${roundId}/nb`, {
    ...{ method: 'POST', body: form, headers: { origin: web.origin } },
  });
  expect(posted.status).toBe(409);
  expect(await posted.text()).toContain('Spørsmål 1: 3');

  expect(await act('resume', {})).toMatchObject({ status: 200 });
  expect(await page()).not.toContain('satt på pause');
  expect(await answer(codes[0] ?? '')).toMatchObject({ status: 200 });
  const log = await house.owner
    .selectFrom('audit_entry')
    .select(['act', 'after'])
    .where('act', 'in', ['round.paused', 'round.resumed'])
    .orderBy('at')
    .execute();
  expect(log.map((line) => line.act)).toEqual(['round.paused', 'round.resumed']);
  expect(log[0]?.after).toEqual({ reason: 'Feil i spørsmål 1' });
});

it('the database refuses an answer that was on its way when the round was paused', async () => {
  // The server has just read the round as open, and remembers it for a second.
  await answer('wrong', 'b'.repeat(32));
  await house.owner.updateTable('round').set({ paused_at: new Date() }).where('id', '=', roundId).execute();
  expect(await answer(codes[1] ?? '', 'b'.repeat(32))).toMatchObject({ status: 409, code: 'round-paused' });
  await house.owner.updateTable('round').set({ paused_at: null }).where('id', '=', roundId).execute();
});
