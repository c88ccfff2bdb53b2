import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Returns } from '../../../client/api.ts';
import type { MunicipalityId, UnitId } from '../../../server/core/ids.ts';
import { type HeldTable, heldKeys, heldTables, notTold } from '../../../server/stages/duties/held.tables.ts';
import { setRetention } from '../../../server/stages/duties/retention.service.ts';
import { oneQuestion } from '../../fixtures/questionnaire.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../harness/house.ts';
import { serve } from '../../harness/http.ts';
import { installReadySurvey } from '../../harness/play.ts';
import { type SignedIn, signInAs } from '../../harness/sign-in.ts';

type Held = Returns<'GET /api/:municipality/me/held'>;

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let mine: MunicipalityId;
let kari: SignedIn;
let ola: SignedIn;
const secrets = ['$argon2id$hemmelig', 'a1'.repeat(32), 'b2'.repeat(32), 'c3'.repeat(32), 'd4'.repeat(32)];

beforeAll(async () => {
  house = await openTestHouse('2026-11-24T12:00:00Z');
  const { municipalityId, tree } = await addMunicipality(house, 'mine', ['Nord']);
  mine = municipalityId;
  const surveyId = await installReadySurvey(house.context, mine, oneQuestion('one', 'one.indikator'));
  const leads = tree[1]?.unitId as UnitId;
  const whole = { roles: ['administrator' as const], politician: true, leads, owns: surveyId };
  kari = await signInAs(house, mine, { name: 'Kari Nordmann', ...whole });
  ola = await signInAs(house, mine, { name: 'Ola Hansen', roles: ['designer'] });
  await fill(kari);
  web = await serve(house.context);
});
afterAll(async () => {
  await web?.close();
  await house?.close();
});

/** A row in every table that can have one of a person. */
async function fill({ accountId, headers }: SignedIn): Promise<void> {
  const at = house.clock.now();
  const own = { municipality_id: mine, account_id: accountId };
  const bytes = (index: number) => Buffer.from(secrets[index] as string, 'hex');
  const db = house.owner;
  await db
    .insertInto('password')
    .values({ ...own, hash: secrets[0] as string, changed_at: at })
    .execute();
  await db
    .insertInto('second_factor')
    .values({ ...own, secret: bytes(1), confirmed_at: at })
    .execute();
  await db
    .insertInto('recovery_code')
    .values({ ...own, code_hash: bytes(2) })
    .execute();
  await db
    .insertInto('password_link')
    .values({ ...own, token_hash: bytes(3), expires_at: at })
    .execute();
  const email = createHash('sha256').update(`${accountId}@example.org`).digest();
  await db
    .insertInto('failed_sign_in')
    .values({ municipality_id: mine, email_hash: email, failed_count: 3, window_ends_at: at })
    .execute();
  const apiKey = { name: 'lønnssystemet', scopes: ['results'], token_hash: bytes(2), created_by: accountId };
  const until = new Date(at.getTime() + 86_400_000);
  await db
    .insertInto('api_key')
    .values({
      municipality_id: mine,
      id: crypto.randomUUID(),
      ...apiKey,
      created_at: at,
      expires_at: until,
    } as never)
    .execute();
  const id = crypto.randomUUID() as never;
  await db
    .insertInto('identity_provider')
    .values({
      ...{ municipality_id: mine, id, key: 'idporten', name: 'ID-porten', issuer: 'https://x.example' },
      ...{
        client_id: 'x',
        client_secret: bytes(4),
        scopes: 'openid',
        email_claim: 'email',
        subject_claim: 'sub',
      },
      ...{ acr_values: null, second_factor_acr: [], role_claim: null, role_map: '{}', created_at: at },
    })
    .execute();
  await db
    .insertInto('external_identity')
    .values({ ...own, provider_id: id, subject: 'det-eksterne-navnet', linked_at: at })
    .execute();
  await db
    .updateTable('role_grant')
    .set({ granted_by: accountId } as never)
    .where('account_id', '=', accountId)
    .execute();
  await db
    .updateTable('survey_privacy')
    .set({ set_by: accountId } as never)
    .execute();
  await setRetention(house.context, mine, { rule: 'failedSignIns', kept: 2, confirmed: true }, {
    accountId,
    roles: new Set(['administrator']),
  } as never);
  await db
    .insertInto('erasure_request')
    .values({ ...own, requested_at: at })
    .execute();
  expect(headers.cookie).toBeTruthy();
}

async function held(of: SignedIn): Promise<Held> {
  const response = await fetch(`${web.origin}/api/mine/me/held`, { headers: of.headers });
  expect(response.status).toBe(200);
  return (await response.json()) as Held;
}
const rowsOf = ({ sections }: Held, key: string) =>
  sections.find((section) => section.key === key)?.rows ?? [];

describe('what is held about a person', () => {
  it('is told, every thing, in words and times', async () => {
    const told = await held(kari);
    const counts = Object.fromEntries(told.sections.map(({ key, rows }) => [key, rows.length]));
    expect(counts).toEqual({
      ...{ account: 1, roles: 2, seats: 1, ledUnits: 1, sessions: 1, password: 1, secondFactor: 1 },
      ...{
        recoveryCodes: 1,
        passwordLinks: 1,
        resultLetters: 0,
        identities: 1,
        erasureRequest: 1,
        rolesGiven: 2,
      },
      ...{
        privacySettings: 1,
        limitDecisions: 0,
        textDecisions: 0,
        retentionSettings: 1,
        peerFigures: 0,
        rawGrants: 0,
        rawGrantsHandled: 0,
        lookUpsHandled: 0,
        inquiryDrafts: 0,
        inquiries: 0,
        inquiryAnswers: 0,
        interpretations: 0,
        claimDrafts: 0,
        claims: 0,
        ...{ questionnaireDrafts: 0, questionnaireRevisions: 0, questionnaireComments: 0 },
        ...{ commentsResolved: 0, draftPresence: 0 },
        findingMarks: 0,
        apiKeys: 1,
        log: 1,
        failedSignIns: 1,
      },
    });
    expect(rowsOf(told, 'account')[0]).toMatchObject({ id: kari.accountId, name: 'Kari Nordmann' });
    expect(rowsOf(told, 'roles')).toContainEqual(
      expect.objectContaining({ role: 'surveyOwner', survey: expect.stringMatching(/\w/) }),
    );
    expect(rowsOf(told, 'ledUnits')[0]).toMatchObject({ name: 'Nord' });
    expect(rowsOf(told, 'identities')[0]).toMatchObject({
      provider: 'ID-porten',
      subject: 'det-eksterne-navnet',
    });
    expect(rowsOf(told, 'log')[0]).toMatchObject({ act: 'retention.changed', as: 'actor' });
    expect(rowsOf(told, 'failedSignIns')[0]).toMatchObject({ failed_count: 3 });
    expect(rowsOf(told, 'apiKeys')[0]).toMatchObject({ name: 'lønnssystemet', as: 'created_by' });
    expect(told.notHeld).toContain('answers');
  });

  it('has no secret in it, nor anybody else', async () => {
    const text = JSON.stringify(await held(kari));
    for (const secret of secrets) {
      expect(text).not.toContain(secret);
      const bytes = Buffer.from(secret, 'hex').toString('base64');
      if (bytes !== '') expect(text).not.toContain(bytes);
    }
    expect(text).not.toContain(ola.accountId);
    expect(text).not.toContain('Ola Hansen');
    const theirs = JSON.stringify(await held(ola));
    expect(theirs).not.toContain(kari.accountId);
    expect(theirs).not.toContain('Kari');
  });
});

describe('the list', () => {
  const covered = new Set([
    ...heldKeys.flatMap((key) => {
      const { table, by }: HeldTable = heldTables[key];
      return by.map((column) => `${table}.${column}`);
    }),
    ...Object.keys(notTold),
  ]);

  it('has every column that refers to an account', async () => {
    const { rows } = await sql<{ place: string }>`
      select r.relname || '.' || a.attname as place
      from pg_constraint c
      join pg_class r on r.oid = c.conrelid
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[2]
      where c.contype = 'f' and c.confrelid = 'account'::regclass`.execute(house.owner);
    expect(rows.length).toBeGreaterThan(8);
    expect(rows.map(({ place }) => place).filter((place) => !covered.has(place))).toEqual([]);
  });

  it('has every column named as one that holds a person', async () => {
    const { rows } = await sql<{ place: string }>`
      select table_name || '.' || column_name as place from information_schema.columns
      where table_schema = 'public' and table_name not like 'kysely%' and data_type in ('uuid', 'text', 'jsonb')
        and column_name ~ '(account|person|user|actor|behalf|leader|owner|_by$)'`.execute(house.owner);
    expect(rows.map(({ place }) => place).filter((place) => !covered.has(place))).toEqual([]);
  });

  it('has every column this person’s id is found in, in the whole database', async () => {
    const { rows: columns } = await sql<{ table: string; column: string }>`
      select table_name as table, column_name as column from information_schema.columns
      where table_schema = 'public' and data_type in ('uuid', 'text', 'jsonb')`.execute(house.owner);
    const found: string[] = [];
    for (const { table, column } of columns) {
      const { rows } = await sql<{ there: boolean }>`
        select exists (select from ${sql.table(table)}
          where ${sql.ref(column)}::text like ${`%${kari.accountId}%`}) as there`.execute(house.owner);
      if (rows[0]?.there) found.push(`${table}.${column}`);
    }
    // The address has the id in it here.
    expect(found.filter((place) => !covered.has(place) && place !== 'account.email')).toEqual([]);
    expect(found.length).toBeGreaterThan(12);
  });

  it('gives a reason for each it leaves out, and names none that is not there', async () => {
    expect(Object.values(notTold).every((reason) => reason.length > 20)).toBe(true);
    const { rows } = await sql<{ place: string }>`
      select table_name || '.' || column_name as place from information_schema.columns
      where table_schema = 'public'`.execute(house.owner);
    const there = new Set(rows.map(({ place }) => place));
    expect([...covered].filter((place) => !there.has(place))).toEqual([]);
  });
});
