import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { InvitationId, MunicipalityId, RoundId, UnitId } from '../../../server/core/ids.ts';
import type { UnitTree } from '../../../server/core/unit-tree.ts';
import {
  linkHandle,
  linkKeyName,
  newLinkKey,
  openLink,
  sealLink,
} from '../../../server/platform/crypto/link-key.ts';
import { invite } from '../../../server/stages/invitations/invitations.service.ts';
import { makeRelease } from '../../../server/stages/releases/releases.service.ts';
import { deleteSpentCodes } from '../../../server/stages/responses/deletion.service.ts';
import { mix } from '../../../server/stages/responses/mixing.service.ts';
import { closeRound } from '../../../server/stages/rounds/rounds.service.ts';
import { oneQuestion } from '../../fixtures/questionnaire.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';
import { serve } from '../../harness/http.ts';
import { installReadySurvey } from '../../harness/play.ts';
import { type SignedIn, signInAs } from '../../harness/sign-in.ts';
import { typedBeside } from '../../harness/typed-code.ts';

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let municipalityId: MunicipalityId;
let tree: UnitTree;
let people: Record<'designer' | 'custodian' | 'both', SignedIn>;
let roundId: RoundId;
let anonymousId: RoundId;
/** Twelve have answered, each another point where that can be; the last one invited has not. */
let codes: string[];

beforeAll(async () => {
  house = await openTestHouse('2026-11-26T12:00:00Z');
  ({ municipalityId, tree } = await addMunicipality(house, 'prove', ['Nord', 'Sør']));
  await installReadySurvey(house.context, municipalityId, oneQuestion());
  await signIn();
  web = await serve(house.context);
  [roundId, anonymousId] = [await open('2026', 'confidential'), await open('2027', 'anonymous')];
  codes = await answered(roundId);
  await answered(anonymousId);
});
afterAll(async () => {
  await web?.close();
  await house?.close();
});

async function signIn(): Promise<void> {
  people = {
    designer: await signInAs(house, municipalityId, { roles: ['designer'] }),
    custodian: await signInAs(house, municipalityId, { roles: ['keyCustodian'] }),
    both: await signInAs(house, municipalityId, { roles: ['designer', 'keyCustodian'] }),
  };
}

async function api(path: string, body?: object, by: keyof typeof people = 'designer') {
  const response = await fetch(`${web.origin}/api/prove/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { ...people[by].headers, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { status: response.status, body: await response.json() };
}

async function open(period: string, mode: string): Promise<RoundId> {
  const { questionnaireVersionId } = (await api('surveys/one/opening')).body;
  const plan = { ...{ period, mode, questionnaireVersionId, opensAt: null }, acceptsUntilAt: null };
  const whole = { ...plan, closesAt: '2026-12-17T22:59:00.000Z', unitIds: null };
  return (await api('surveys/one/rounds', whole)).body.roundId;
}

async function answered(id: RoundId): Promise<string[]> {
  const unitId = tree[1]?.unitId as UnitId;
  const invited = await invite(house.context, municipalityId, id, [{ unitId, stratum: '', count: 13 }]);
  const all = invited.map(({ code }) => code);
  for (const [index, code] of all.slice(0, 12).entries()) {
    const answers = { q1: 1 + (index % 6), kommentar: `ord ${index}` };
    const submission = { code, submissionId: randomUUID().replaceAll('-', ''), language: 'nb', answers };
    expect((await api(`rounds/${id}/responses`, submission)).status).toBe(200);
  }
  return all;
}

const count = async (table: string, id = roundId) =>
  (
    await sql<{
      n: number;
    }>`select count(*)::int as n from ${sql.table(table)} where round_id = ${id}`.execute(house.owner)
  ).rows[0]?.n;
const ask = (code: string | undefined, more: object = {}, by: keyof typeof people = 'designer') =>
  api(`rounds/${roundId}/look-ups`, { code, purpose: 'access', reason: 'bedt om innsyn', ...more }, by);
const approve = (lookUpId: string, by: keyof typeof people = 'custodian') =>
  api(`rounds/${roundId}/look-ups/approve`, { lookUpId }, by);
const carryOut = (lookUpId: string, by: keyof typeof people = 'designer') =>
  api(`rounds/${roundId}/look-ups/carry-out`, { lookUpId }, by);
const acts = async (subject: string) =>
  (
    await house.owner
      .selectFrom('audit_entry')
      .select(['act', 'actor'])
      .where('subject', '=', subject)
      .orderBy('number')
      .execute()
  ).map(({ act, actor }) => `${act} ${actor}`);

describe('the key that ties', () => {
  it('opens its own row alone', () => {
    const [key, other] = [newLinkKey(), newLinkKey()];
    const [one, two] = [randomUUID(), randomUUID()].map((id) => linkHandle(key, id as InvitationId));
    const sealed = sealLink(key, one as Buffer, 'answer');
    expect(openLink(key, one as Buffer, sealed)).toBe('answer');
    expect(() => openLink(other, one as Buffer, sealed)).toThrow();
    expect(() => openLink(key, two as Buffer, sealed)).toThrow();
  });
});

it('says before one begins who can find an answer, for what and until when', async () => {
  const page = await (await fetch(`${web.origin}/prove/s/${roundId}/nb`)).text();
  expect(page).toContain('Svarene dine er fortrolige, ikke anonyme.');
  // At the question for own words alone, and read with it.
  expect(page.match(/Skriv ikke navn eller noe/g)).toHaveLength(1);
  expect(page).toContain('aria-describedby="q-kommentar-own"');
  expect(page).toContain('To personer kan sammen finne svaret ditt med koden din.');
  expect(page).toContain('og koblingen til deg, slettes senest 17. desember 2027');
  expect(page).not.toContain('Koden i lenken viser bare at du er invitert');
  const notice = await (await fetch(`${web.origin}/prove/s/${roundId}/nb/personvern`)).text();
  expect(notice).toContain('To personer må til for et oppslag');
});

it('nothing is looked up while the round is open', async () => {
  expect((await ask(codes[0])).body.code).toBe('round-not-mixed');
});

it('is mixed as an anonymous round, with a link for each answer that only its key opens', async () => {
  for (const id of [roundId, anonymousId]) {
    house.clock.set(new Date(house.clock.now().getTime() + 60_000));
    await closeRound(house.context, municipalityId, id, 'operator', 'prøve');
    await mix(house.context, municipalityId, id);
  }
  await signIn();
  expect([await count('response'), await count('confidential.link'), await count('inbox')]).toEqual([
    12, 12, 0,
  ]);
  expect(await count('confidential.link', anonymousId)).toBe(0);
  const keys = house.context.keys;
  expect(await keys?.has(linkKeyName(roundId))).toBe(true);
  expect([await keys?.has(roundId), await keys?.has(linkKeyName(anonymousId))]).toEqual([false, false]);
  // Nothing in the rows of answers or links is the id of an invitation.
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from invitation i where i.round_id = ${roundId} and (
      exists (select from response r where strpos(r::text, i.id::text) > 0)
      or exists (select from confidential.link l where strpos(l::text, i.id::text) > 0))`.execute(
    house.owner,
  );
  expect(rows[0]?.n).toBe(0);
});

it('codes stay while there is something to find with them, in confidential rounds alone', async () => {
  await deleteSpentCodes(house.context, municipalityId);
  expect([await count('invitation_code'), await count('invitation_code', anonymousId)]).toEqual([13, 0]);
});

describe('a look-up', () => {
  it('takes two persons with two roles, leaves a line of each step, and is done once', async () => {
    // As a letter on paper has it, which is what people keep.
    const { id } = (await ask(await typedBeside(house, roundId, codes[3] ?? ''))).body;
    expect((await carryOut(id)).body.code).toBe('not-approved');
    expect((await approve(id, 'designer')).body.code).toBe('not-allowed');
    expect((await approve(id)).status).toBe(200);
    expect((await approve(id)).body.code).toBe('not-waiting');
    expect((await carryOut(id, 'custodian')).body.code).toBe('not-allowed');
    expect((await carryOut(id, 'both')).body.code).toBe('not-allowed');
    expect((await carryOut(id)).body).toMatchObject({
      answers: [{ name: 'q1', question: { nb: 'Spørsmål 1' }, value: '4' }],
      isDeleted: false,
    });
    expect((await carryOut(id)).body.code).toBe('not-approved');
    const { designer, custodian } = people;
    expect(await acts(id)).toEqual([
      `lookUp.asked ${designer.accountId}`,
      `lookUp.approved ${custodian.accountId}`,
      `lookUp.done ${designer.accountId}`,
    ]);
    const seen = (await api('look-ups', undefined, 'custodian')).body;
    const [shown] = seen.lookUps;
    expect(shown).toMatchObject({ id, state: 'done', reason: 'bedt om innsyn', round: { period: '2026' } });
    expect([shown.askedBy.id, shown.approvedBy.id]).toEqual([designer.accountId, custodian.accountId]);
    expect(seen.rounds).toEqual([]);
    expect(seen.forgettable.map((round: { id: string }) => round.id)).toEqual([roundId]);
    expect((await api('look-ups')).body.forgettable).toEqual([]);
    const own = (await api('look-ups')).body.rounds;
    expect(own.map((round: { id: string }) => round.id)).toEqual([roundId]);
    expect(JSON.stringify(shown)).not.toContain('invitation');
  });

  it('is not approved by who asked, also with both roles', async () => {
    const { id } = (await ask(codes[4], {}, 'both')).body;
    expect((await approve(id, 'both')).body.code).toBe('another-person-needed');
    await expect(
      sql`update look_up set approved_by = asked_by, approved_at = now() where id = ${id}`.execute(
        house.owner,
      ),
    ).rejects.toThrow(/check constraint/);
  });

  it('of an unused code finds nothing, and of an unknown code, an anonymous round or nothing is refused', async () => {
    const { id } = (await ask(codes[12])).body;
    await approve(id);
    expect((await carryOut(id)).body).toEqual({ answers: null, isDeleted: false });
    expect((await ask('FEIL')).body.code).toBe('unknown-code');
    const other = { code: codes[0], purpose: 'access', reason: 'x' };
    expect((await api(`rounds/${anonymousId}/look-ups`, other)).body.code).toBe('not-confidential');
    expect((await approve(randomUUID())).body.code).toBe('unknown-look-up');
    const nowhere = randomUUID();
    expect((await api(`rounds/${nowhere}/look-ups`, other)).body.code).toBe('unknown-round');
    const late = { ...house.context, keys: null };
    const keyless = await serve(late);
    const response = await fetch(`${keyless.origin}/api/prove/rounds/${roundId}/look-ups/carry-out`, {
      method: 'POST',
      headers: { ...people.designer.headers, 'content-type': 'application/json' },
      body: JSON.stringify({ lookUpId: id }),
    });
    expect([response.status, (await response.json()).code]).toEqual([503, 'no-key-folder']);
    await keyless.close();
  });

  it('deletes an answer with its link where that was asked for', async () => {
    const { id } = (await ask(codes[5], { purpose: 'deletion' })).body;
    await approve(id);
    expect((await carryOut(id)).body).toEqual({ answers: null, isDeleted: true });
    expect([await count('response'), await count('confidential.link')]).toEqual([11, 11]);
    const again = (await ask(codes[5])).body;
    await approve(again.id);
    expect((await carryOut(again.id)).body).toEqual({ answers: null, isDeleted: false });
  });
});

it('without the key the round is anonymous: no look-up succeeds, and its figures are the same', async () => {
  const before = await makeRelease(house.context, municipalityId, roundId);
  const { id } = (await ask(codes[0])).body;
  await approve(id);
  const forget = (by: keyof typeof people) => api(`rounds/${roundId}/links/forget`, {}, by);
  expect((await forget('designer')).body.code).toBe('not-allowed');
  expect((await forget('custodian')).status).toBe(200);
  expect((await forget('custodian')).body.code).toBe('not-confidential');
  expect((await carryOut(id)).body.code).toBe('not-confidential');
  expect((await ask(codes[0])).body.code).toBe('not-confidential');
  expect(await house.context.keys?.has(linkKeyName(roundId))).toBe(false);
  expect([await count('response'), await count('confidential.link')]).toEqual([11, 0]);
  expect(await makeRelease(house.context, municipalityId, roundId)).toBe(before);
  expect(await acts(roundId)).toContain(`links.deleted ${people.custodian.accountId}`);
  await deleteSpentCodes(house.context, municipalityId);
  expect(await count('invitation_code')).toBe(0);
});
