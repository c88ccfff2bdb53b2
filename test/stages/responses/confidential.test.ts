import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inFours } from '../../../server/core/code.ts';
import type { InvitationId, LookUpId, MunicipalityId, RoundId, UnitId } from '../../../server/core/ids.ts';
import { noticeVersion } from '../../../server/core/privacy/notice.ts';
import type { Questionnaire } from '../../../server/core/questionnaire/format.ts';
import type { UnitTree } from '../../../server/core/unit-tree.ts';
import { hashCode, mintCode } from '../../../server/platform/crypto/codes.ts';
import type { KeyFolder } from '../../../server/platform/crypto/keys.ts';
import {
  linkHandle,
  linkKeyName,
  newLinkKey,
  openLink,
  sealLink,
} from '../../../server/platform/crypto/link-key.ts';
import { inMunicipality } from '../../../server/platform/db/connect.ts';
import { uploadFrame } from '../../../server/stages/invitations/frame.service.ts';
import { deleteContactsOfClosedRounds } from '../../../server/stages/invitations/frame.store.ts';
import { invite } from '../../../server/stages/invitations/invitations.service.ts';
import { insertCodes } from '../../../server/stages/invitations/invitations.store.ts';
import { makeRelease } from '../../../server/stages/releases/releases.service.ts';
import { workLookUp } from '../../../server/stages/responses/carry-out.service.ts';
import { deleteSpentCodes } from '../../../server/stages/responses/deletion.service.ts';
import { clearUnread } from '../../../server/stages/responses/look-ups.store.ts';
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
  await installReadySurvey(house.context, municipalityId, withFollowUps());
  await signIn();
  web = await serve(house.context);
  [roundId, anonymousId] = [await open('2026', 'confidential'), await open('2027', 'anonymous')];
  codes = await answered(roundId);
  await answered(anonymousId);
  await invitedByEmail();
});
afterAll(async () => {
  await web?.close();
  await house?.close();
});

/** Below 3 one must say what is missed, and above 4 one may say what is best. */
function withFollowUps(): Questionnaire {
  const one = oneQuestion();
  const choice = (name: string, more: object) => ({
    ...{ type: 'radiogroup', name, title: { nb: name, nn: name, en: name } },
    ...{
      choices: ['tid', 'folk'].map((value) => ({ value, text: { nb: value, nn: value, en: value } })),
      ...more,
    },
  });
  const followUps = [
    choice('savn', { visibleIf: '{q1} < 3', isRequired: true }),
    choice('ros', { visibleIf: '{q1} > 4' }),
  ];
  const background = (name: string) => ({ role: 'background' as const, name, id: `one.${name}` });
  return {
    ...one,
    items: [
      ...one.items,
      ...['savn', 'ros'].map((name) => ({ ...background(name), origin: 'ours' as const })),
    ],
    definition: {
      pages: one.definition.pages.map((page) => ({
        ...page,
        elements: [...(page['elements'] as object[]), ...followUps],
      })),
    },
  };
}

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
  const opened = await api('surveys/one/rounds', whole);
  expect(opened.body).toHaveProperty('roundId');
  return opened.body.roundId;
}

async function answered(id: RoundId): Promise<string[]> {
  const unitId = tree[1]?.unitId as UnitId;
  const invited = await invite(house.context, municipalityId, id, [{ unitId, stratum: '', count: 13 }]);
  const all = invited.map(({ code }) => code);
  for (const [index, code] of all.slice(0, 12).entries()) {
    const q1 = 1 + (index % 6);
    const answers = { q1, kommentar: `ord ${index}`, ...(q1 < 3 ? { savn: 'tid' } : {}) };
    const submission = { code, submissionId: randomUUID().replaceAll('-', ''), language: 'nb', answers };
    expect((await api(`rounds/${id}/responses`, submission)).status).toBe(200);
  }
  return all;
}

/** Kari is invited by e-mail, and has answered with a code of hers; Ola is, and has not. */
async function invitedByEmail(): Promise<void> {
  const { context } = house;
  const file = { name: 'x.csv', bytes: Buffer.from('E-post;Enhet\nKari@fet.no;Nord\nola@fet.no;Nord') };
  const plan = await uploadFrame(context, municipalityId, roundId, { file, apply: null }, 'operator');
  const apply = plan.fingerprint;
  await uploadFrame(context, municipalityId, roundId, { file, apply }, 'operator');
  const contact = await house.owner
    .selectFrom('addresses.address')
    .select('invitation_id')
    .where('email', '=', 'kari@fet.no')
    .executeTakeFirstOrThrow();
  const code = mintCode();
  await inMunicipality(context.db.staff, municipalityId, (tx) =>
    insertCodes(tx, municipalityId, roundId, [
      { codeHash: hashCode(roundId, code), invitationId: contact.invitation_id, reusableUnitId: null },
    ]),
  );
  const submission = { code, submissionId: randomUUID().replaceAll('-', ''), language: 'nb' };
  const sent = await api(`rounds/${roundId}/responses`, { ...submission, answers: { q1: 4 } });
  expect(sent.status).toBe(200);
}

const count = async (table: string, id = roundId) =>
  (
    await sql<{
      n: number;
    }>`select count(*)::int as n from ${sql.table(table)} where round_id = ${id}`.execute(house.owner)
  ).rows[0]?.n;
const ask = (code: string | undefined, more: object = {}, by: keyof typeof people = 'designer') =>
  api(`rounds/${roundId}/look-ups`, { code, purpose: 'access', reason: 'bedt om innsyn', ...more }, by);
const askByEmail = (email: string, purpose = 'access') =>
  api(`rounds/${roundId}/look-ups`, { email, purpose, reason: 'bedt om innsyn' });
const approve = (lookUpId: string, by: keyof typeof people = 'custodian') =>
  api(`rounds/${roundId}/look-ups/approve`, { lookUpId }, by);
const carryOut = (lookUpId: string, by: keyof typeof people = 'designer', more: object = {}) =>
  api(`rounds/${roundId}/look-ups/carry-out`, { lookUpId, ...more }, by);
const approved = async (asked: Promise<{ body: { id: string } }>): Promise<string> => {
  const { id } = (await asked).body;
  expect((await approve(id)).status).toBe(200);
  return id;
};
const notFound = { answers: null, isDeleted: false, isCorrected: false, lacks: null, isWaiting: false };
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
  expect(page).toContain('To personer kan sammen finne svaret ditt med koden eller e-postadressen din.');
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
    13, 13, 0,
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
  expect([await count('invitation_code'), await count('invitation_code', anonymousId)]).toEqual([14, 0]);
});

describe('a look-up', () => {
  it('takes two persons with two roles, leaves a line of each step, and is done once', async () => {
    // As a letter on paper has it, which is what people keep, and as a telephone may write it.
    const typed = await typedBeside(house, roundId, codes[3] ?? '');
    const { id } = (await ask(`«${inFours(typed).replaceAll('-', ' – ')}».`)).body;
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
    const { id } = (await ask(`${web.origin}/prove/s/${roundId}/nb#${codes[12]}`)).body;
    await approve(id);
    expect((await carryOut(id)).body).toEqual(notFound);
    expect((await ask('FEIL')).body.code).toBe('unknown-code');
    const other = { code: codes[0], purpose: 'access', reason: 'x' };
    expect((await api(`rounds/${anonymousId}/look-ups`, other)).body.code).toBe('not-confidential');
    expect((await approve(randomUUID())).body.code).toBe('unknown-look-up');
    const nowhere = randomUUID();
    expect((await api(`rounds/${nowhere}/look-ups`, other)).body.code).toBe('unknown-round');
  });

  it('deletes an answer with its link where that was asked for', async () => {
    const { id } = (await ask(codes[5], { purpose: 'deletion' })).body;
    await approve(id);
    expect((await carryOut(id)).body).toEqual({ ...notFound, isDeleted: true });
    expect([await count('response'), await count('confidential.link')]).toEqual([12, 12]);
    const again = (await ask(codes[5])).body;
    await approve(again.id);
    expect((await carryOut(again.id)).body).toEqual(notFound);
  });
});

describe('by e-mail address', () => {
  it('finds the answer when the address itself is gone, and never stores it', async () => {
    await inMunicipality(house.context.db.staff, municipalityId, (tx) =>
      deleteContactsOfClosedRounds(tx, house.clock.now()),
    );
    expect([await count('contact'), await count('confidential.identity')]).toEqual([0, 2]);
    const id = await approved(askByEmail(' kari@FET.no '.trim()));
    expect((await carryOut(id)).body.answers).toMatchObject([{ name: 'q1', value: '4' }]);
    const row = await house.owner
      .selectFrom('look_up')
      .selectAll()
      .where('id', '=', id as LookUpId)
      .execute();
    expect(JSON.stringify(row)).not.toContain('kari');
    expect((await carryOut(await approved(askByEmail('ola@fet.no')))).body).toEqual(notFound);
    expect((await askByEmail('nina@fet.no')).body.code).toBe('unknown-email');
  });

  it('is no way for those whose notice did not tell of it, nor is correction', async () => {
    const tell = (version: number) =>
      sql`update round set notice_version = ${version} where id = ${roundId}`.execute(house.owner);
    await tell(2);
    expect((await askByEmail('kari@fet.no')).body.code).toBe('not-told');
    expect((await ask(codes[0], { purpose: 'correction' })).body.code).toBe('not-told');
    expect((await api('look-ups')).body.rounds[0].findsMore).toBe(false);
    await tell(noticeVersion);
    expect((await api('look-ups')).body.rounds[0].findsMore).toBe(true);
  });

  it('lets nobody who invites or counts read who is there', async () => {
    for (const role of ['staff', 'mixer', 'participant'] as const) {
      const sees = inMunicipality(house.context.db[role], municipalityId, (tx) =>
        sql`select from confidential.identity`.execute(tx),
      );
      await expect(sees).rejects.toThrow(/denied/);
    }
  });
});

const setTo = (answers: Record<string, string>, drops: string[] = []) => ({ correction: { answers, drops } });

describe('a correction', () => {
  const correctionOf = (index: number) => approved(ask(codes[index], { purpose: 'correction' }));
  const answersNow = async (index: number) => {
    const { answers } = (await carryOut(await approved(ask(codes[index])))).body;
    return Object.fromEntries(answers.map(({ name, value }: Record<string, string>) => [name, value]));
  };

  it('sets questions right as the questionnaire reads them, and hides among the others', async () => {
    const id = await correctionOf(9);
    const { lookUps } = (await api('look-ups')).body;
    const shown = lookUps.find((one: { id: string }) => one.id === id);
    const two = ['tid', 'folk'].map((value) => ({ value, text: { nb: value, nn: value, en: value } }));
    expect(shown.questions).toMatchObject([
      { name: 'q1', form: 'one', choices: expect.arrayContaining([expect.objectContaining({ value: '6' })]) },
      { name: 'savn', form: 'one', choices: two },
      { name: 'ros', form: 'one', choices: two },
    ]);
    const wrong: [object, string][] = [
      [{}, 'no-correction'],
      [setTo({}), 'no-correction'],
      [setTo({ q1: '9' }), 'not-an-answer'],
      [setTo({ kommentar: 'x' }), 'unknown-question'],
    ];
    for (const [more, code] of wrong) expect((await carryOut(id, 'designer', more)).body.code).toBe(code);
    const { faults } = (await carryOut(id, 'designer', setTo({ q1: '9', ros: 'mat' }))).body;
    expect(faults).toEqual([
      { place: 'correction.answers.q1', code: 'off-scale' },
      { place: 'correction.answers.ros', code: 'unknown-choice' },
    ]);
    const { body } = await carryOut(id, 'designer', setTo({ q1: '5', ros: 'folk' }));
    expect(body).toEqual({ ...notFound, isCorrected: true });
    expect(await answersNow(9)).toEqual({ q1: '5', ros: 'folk' });
    const { rows } = await sql<{ n: number }>`
      select count(distinct xmin::text)::int as n from response where round_id = ${roundId}`.execute(
      house.owner,
    );
    expect(rows[0]?.n).toBe(1);
    expect(await count('response')).toBe(12);
  });

  it('lets nothing go that is no longer asked before somebody has said so', async () => {
    const id = await correctionOf(6);
    const before = await answersNow(6);
    const { body } = await carryOut(id, 'designer', setTo({ q1: '5' }));
    const savn = { name: 'savn', question: { nb: 'savn', nn: 'savn', en: 'savn' } };
    expect(body).toEqual({ ...notFound, lacks: { hidden: [savn], asked: [], unasked: [] } });
    expect(await answersNow(6)).toEqual(before);
    expect((await carryOut(id, 'designer', setTo({ q1: '5' }, ['savn']))).body.isCorrected).toBe(true);
    expect(await answersNow(6)).toEqual({ q1: '5' });
    expect((await carryOut(id, 'designer', setTo({ q1: '4' }))).body.code).toBe('not-approved');
    const { designer, custodian } = people;
    expect(await acts(id)).toEqual([
      ...[`lookUp.asked ${designer.accountId}`, `lookUp.approved ${custodian.accountId}`],
      ...[`lookUp.begun ${designer.accountId}`, `lookUp.begun ${designer.accountId}`],
      `lookUp.done ${designer.accountId}`,
    ]);
  });

  it('asks what must be answered now, and refuses an answer to what is not asked', async () => {
    const id = await correctionOf(10);
    const lacksOf = async (answers: Record<string, string>) => {
      const { lacks } = (await carryOut(id, 'designer', setTo(answers))).body;
      const names = (list: { name: string }[]) => list.map(({ name }) => name);
      return [names(lacks.hidden), names(lacks.asked), names(lacks.unasked)];
    };
    expect(await lacksOf({ q1: '2' })).toEqual([[], ['savn'], []]);
    expect(await lacksOf({ q1: '2', savn: '' })).toEqual([[], ['savn'], []]);
    expect(await lacksOf({ q1: '3', savn: 'tid' })).toEqual([[], [], ['savn']]);
    expect((await carryOut(id, 'designer', setTo({ q1: '2', savn: 'tid' }))).body.isCorrected).toBe(true);
    expect(await answersNow(10)).toEqual({ q1: '2', savn: 'tid' });
  });

  it('may be that there is no answer', async () => {
    const id = await correctionOf(6);
    expect((await carryOut(id, 'designer', setTo({ q1: '' }))).body.isCorrected).toBe(true);
    expect(await answersNow(6)).toEqual({});
  });

  it('is made by nothing but a look-up that is for it', async () => {
    const id = await approved(ask(codes[9]));
    const { answers } = (await carryOut(id, 'designer', setTo({ q1: '1' }))).body;
    expect(answers).toContainEqual(expect.objectContaining({ name: 'q1', value: '5' }));
    expect((await answersNow(9)).q1).toBe('5');
  });
});

describe('where the pages are served without the keys', () => {
  let keyless: Awaited<ReturnType<typeof serve>>;
  const sent: object[] = [];
  beforeAll(async () => {
    const jobs = { send: async (_name: string, data: object) => void sent.push(data) };
    keyless = await serve({ ...house.context, keys: null, jobs });
  });
  afterAll(() => keyless?.close());

  const carryOutThere = async (lookUpId: string, more: object = {}) => {
    const response = await fetch(`${keyless.origin}/api/prove/rounds/${roundId}/look-ups/carry-out`, {
      method: 'POST',
      headers: { ...people.designer.headers, 'content-type': 'application/json' },
      body: JSON.stringify({ lookUpId, ...more }),
    });
    return (await response.json()) as Record<string, unknown>;
  };
  const work = (id: string) => workLookUp(house.context, municipalityId, roundId, id as LookUpId);
  const stateOf = async (id: string) =>
    (await api('look-ups')).body.lookUps.find((one: { id: string }) => one.id === id).state;

  it('a job that knows the look-up alone does it, and what it finds is read once', async () => {
    const id = await approved(ask(codes[3]));
    expect(await carryOutThere(id)).toEqual({ ...notFound, isWaiting: true });
    expect(sent).toEqual([{ municipalityId, roundId, lookUpId: id }]);
    expect((await carryOutThere(id))['code']).toBe('not-approved');
    expect(await stateOf(id)).toBe('working');
    await expect(
      workLookUp({ ...house.context, keys: null }, municipalityId, roundId, id as LookUpId),
    ).rejects.toThrow(/without the key folder/);
    await work(id);
    await work(id);
    expect(await stateOf(id)).toBe('done');
    expect(await carryOutThere(id)).toMatchObject({
      answers: [{ name: 'q1', value: '4' }],
      isWaiting: false,
    });
    expect((await carryOutThere(id))['code']).toBe('not-approved');
  });

  it('what is to be set right lies sealed until it is done, what lacks comes back, and what nobody reads is forgotten', async () => {
    const id = await approved(ask(codes[7], { purpose: 'correction' }));
    await carryOutThere(id, setTo({ q1: '6' }));
    const sealedOf = async () =>
      (
        await house.owner
          .selectFrom('look_up')
          .select('sealed')
          .where('id', '=', id as LookUpId)
          .executeTakeFirstOrThrow()
      ).sealed;
    expect((await sealedOf())?.includes('q1')).toBe(false);
    await work(id);
    await work(id);
    const seen = async () =>
      (await api('look-ups')).body.lookUps.find((one: { id: string }) => one.id === id);
    expect(await seen()).toMatchObject({ state: 'approved', isReturned: true, mayCarryOut: true });
    expect(await carryOutThere(id)).toMatchObject({
      lacks: { hidden: [{ name: 'savn' }] },
      isCorrected: false,
    });
    expect(await seen()).toMatchObject({ state: 'approved', isReturned: false, mayCarryOut: true });
    expect((await carryOutThere(id))['code']).toBe('no-correction');
    expect(await carryOutThere(id, setTo({ q1: '6' }, ['savn']))).toMatchObject({ isWaiting: true });
    await work(id);
    expect((await acts(id)).map((line) => line.split(' ')[0])).toEqual([
      ...['lookUp.asked', 'lookUp.approved', 'lookUp.begun', 'lookUp.begun', 'lookUp.done'],
    ]);
    const now = await carryOut(await approved(ask(codes[7])));
    expect(now.body.answers).toMatchObject([{ name: 'q1', value: '6' }]);
    const forget = (days: number) =>
      inMunicipality(house.context.db.staff, municipalityId, (tx) =>
        clearUnread(tx, new Date(house.clock.now().getTime() + days * 86_400_000)),
      );
    await forget(13);
    expect(await sealedOf()).not.toBeNull();
    await forget(14);
    expect(await sealedOf()).toBeNull();
  });

  it('finds nothing where the key is gone meanwhile', async () => {
    const id = await approved(ask(codes[8]));
    await carryOutThere(id);
    const keys = house.context.keys as KeyFolder;
    const gone = { ...house.context, keys: { ...keys, has: async () => false } };
    await workLookUp(gone, municipalityId, roundId, id as LookUpId);
    expect(await carryOutThere(id)).toEqual(notFound);
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
  expect([await count('response'), await count('confidential.link')]).toEqual([12, 0]);
  expect(await count('confidential.identity')).toBe(0);
  expect(await makeRelease(house.context, municipalityId, roundId)).toBe(before);
  expect(await acts(roundId)).toContain(`links.deleted ${people.custodian.accountId}`);
  await deleteSpentCodes(house.context, municipalityId);
  expect(await count('invitation_code')).toBe(0);
});
