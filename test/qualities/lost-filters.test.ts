import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { api } from '../../server/api.ts';
import type { AccountId, InvitationId, MunicipalityId, RoundId, UnitId } from '../../server/core/ids.ts';
import { readShippedScorecard } from '../../server/demo/files.ts';
import { hashCode } from '../../server/platform/crypto/codes.ts';
import { type Databases, type Db, inMunicipality } from '../../server/platform/db/connect.ts';
import { invite } from '../../server/stages/invitations/invitations.service.ts';
import { makePasswordLink } from '../../server/stages/organisation/sign-in.service.ts';
import { findCodeState, spendAndStore, storeByLink } from '../../server/stages/responses/submitting.store.ts';
import { openRound } from '../../server/stages/rounds/rounds.service.ts';
import { installScorecard } from '../../server/stages/scorecards/scorecards.service.ts';
import { samplePrivacy } from '../fixtures/privacy.ts';
import { oneQuestion } from '../fixtures/questionnaire.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../harness/house.ts';
import { serve } from '../harness/http.ts';
import { withoutFilters } from '../harness/lost-filters.ts';
import { addImportedRound, addObjects, deactivate, objectNames } from '../harness/objects.ts';
import { installReadySurvey, playOpenRound, releaseRound } from '../harness/play.ts';
import { bodiesFor, type Names, namedWithin, nowhere, type RouteKey } from '../harness/route-bodies.ts';
import { signInAs } from '../harness/sign-in.ts';

type Web = Awaited<ReturnType<typeof serve>>;

/** Its rounds: one that takes answers, a released one and an imported one. */
interface Place {
  slug: string;
  municipalityId: MunicipalityId;
  rootId: UnitId;
  open: RoundId;
  closed: RoundId;
  imported: RoundId;
}

let house: TestHouse;
/** The app's own code on a query layer without filters: as its roles, and as one whom row-level security does not bind. */
let walled: Web;
let open: Web;
let mine: Place;
let theirs: Place;
/** Every id and word of the neighbour's that stands in no row of ours. */
let marks: RegExp;
/** Of the rows that came to the app: those with a mark. */
const foreign: string[] = [];
let rowCount = 0;
/** Tables written to since the last request. */
const written = new Set<string>();

beforeAll(async () => {
  house = await openTestHouse('2024-11-24T12:00:00Z');
  mine = await fill('mine', ['Nord', 'Sør'], 'Egen person');
  theirs = await fill('theirs', ['Nord', 'Sør', 'Fremmed vest'], 'Fremmed person');
  marks = await marksOf(theirs.municipalityId);
  const seen = (rows: unknown[]) => {
    rowCount += rows.length;
    for (const row of rows) {
      const text = JSON.stringify(row);
      if (marks.test(text)) foreign.push(text.slice(0, 200));
    }
  };
  const patched = (db: Db) => withoutFilters(db, seen, (table) => written.add(table));
  const { participant, staff, mixer, linker, postman } = house.context.db;
  const asRoles = {
    ...{ participant: patched(participant), staff: patched(staff) },
    ...{ mixer: patched(mixer), linker: patched(linker), postman: patched(postman) },
  };
  const asOwner = patched(house.owner);
  const app = (db: Databases) =>
    serve({ ...house.context, db, mail: async () => {} }, '/nowhere', { trustedProxies: 1 });
  walled = await app(asRoles);
  open = await app({
    participant: asOwner,
    staff: asOwner,
    mixer: asOwner,
    linker: asOwner,
    postman: asOwner,
  });
});
afterAll(async () => {
  await walled?.close();
  await open?.close();
  await house?.close();
});
beforeEach(() => {
  foreign.length = 0;
  rowCount = 0;
});

async function fill(slug: string, unitNames: string[], name: string): Promise<Place> {
  house.clock.set('2024-11-24T12:00:00Z');
  const { municipalityId, tree } = await addMunicipality(house, slug, unitNames);
  await installScorecard(house.context, municipalityId, await readShippedScorecard('fet-politisk'));
  await installReadySurvey(house.context, municipalityId, oneQuestion('one', 'fet.kultur'));
  const [rootId, leads] = [tree[0]?.unitId as UnitId, tree[1]?.unitId as UnitId];
  await signInAs(house, municipalityId, { name, roles: ['designer'], politician: true, leads });
  const given = { surveyKey: 'one', tree };
  const closed = await playOpenRound(house, municipalityId, { ...given, period: '2024' });
  await releaseRound(house, municipalityId, closed);
  const imported = await addImportedRound(house, municipalityId, given);
  house.clock.set('2026-11-24T12:00:00Z');
  const open = await playOpenRound(house, municipalityId, { ...given, period: '2026' });
  const place = { slug, municipalityId, rootId, open, closed, imported };
  await addProvider(municipalityId);
  await addObjects(house, place, objectNames);
  return place;
}

async function addProvider(municipalityId: MunicipalityId): Promise<void> {
  const [id, at] = [crypto.randomUUID() as never, house.clock.now()];
  await house.owner
    .insertInto('identity_provider')
    .values({
      ...{ municipality_id: municipalityId, id, key: 'entra', name: 'x', issuer: 'https://login.example' },
      ...{
        client_id: 'x',
        client_secret: null,
        scopes: 'openid',
        email_claim: 'email',
        subject_claim: 'sub',
      },
      ...{ acr_values: null, second_factor_acr: [], role_claim: null, role_map: '{}', created_at: at },
    })
    .execute();
}

async function tables(): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'municipality_id' order by 1`.execute(house.owner);
  return rows.map(({ name }) => name);
}

async function textOf(municipalityId: MunicipalityId): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const table of await tables()) {
    const { rows } = await sql<{ text: string }>`
      select coalesce(string_agg(to_jsonb(x)::text, ' ' order by to_jsonb(x)::text), '') as text
      from ${sql.table(table)} x where municipality_id = ${municipalityId}`.execute(house.owner);
    texts[table] = rows[0]?.text ?? '';
  }
  return texts;
}

async function marksOf(municipalityId: MunicipalityId): Promise<RegExp> {
  const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
  const own = new Set(JSON.stringify(await textOf(mine.municipalityId)).match(uuid));
  const ids = JSON.stringify(await textOf(municipalityId)).match(uuid) ?? [];
  return new RegExp([...new Set(ids.filter((id) => !own.has(id))), 'Fremmed'].join('|'));
}

/** Objects of our own for what the address and the body name, and nobody's work done on them. */
async function namesFor(key: RouteKey): Promise<Names & { municipality: string; roundId: string }> {
  const asked = [...key.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '');
  const fresh = await addObjects(house, mine, [...asked, ...(namedWithin[key] ?? [])]);
  if (key.endsWith('/erasure')) await deactivate(house, fresh.accountId as string);
  return {
    ...{
      ...nowhere(),
      municipality: 'mine',
      provider: 'entra',
      rootId: mine.rootId,
      survey: 'one',
      scorecard: 'fet-politisk',
    },
    ...{
      indicator: 'fet.kultur',
      item: 'sample.q1',
      role: 'auditor',
      roundId: mine[roundsOf[key] ?? 'open'],
      ...fresh,
    },
  };
}

/** Where another round than the one that takes answers is what can be worked on. */
const roundsOf: Partial<Record<RouteKey, 'closed' | 'imported'>> = {
  'POST /api/:municipality/rounds/:roundId/publications': 'closed',
  'DELETE /api/:municipality/rounds/:roundId/publications/:publicationId': 'closed',
  'POST /api/:municipality/rounds/:roundId/raw-grants': 'imported',
  'GET /api/:municipality/rounds/:roundId/raw': 'imported',
  'GET /api/:municipality/rounds/:roundId/answers': 'imported',
  'GET /api/:municipality/rounds/:roundId/pictures': 'imported',
};

/**
 * Without filters the first round that is found is taken for the one asked for. What only an open round lets in is asked
 * of a municipality that has no other.
 */
const ofOpenRounds: readonly RouteKey[] = [
  'POST /api/:municipality/rounds/:roundId/close',
  'POST /api/:municipality/rounds/:roundId/extend',
  'POST /api/:municipality/rounds/:roundId/pause',
  'POST /api/:municipality/rounds/:roundId/resume',
  'POST /api/:municipality/rounds/:roundId/dispatches',
  'POST /api/:municipality/rounds/:roundId/letters',
  'PUT /api/:municipality/rounds/:roundId/reminders',
  'POST /api/:municipality/rounds/:roundId/frame',
  'POST /api/:municipality/rounds/:roundId/admissions',
  'POST /api/:municipality/rounds/:roundId/responses',
];

interface OpenPlace extends Pick<Place, 'slug' | 'municipalityId'> {
  roundId: RoundId;
  code: string;
}

/** A municipality with nothing but an open round and one who is invited to it. */
async function openPlace(): Promise<OpenPlace> {
  const slug = `mine-${crypto.randomUUID().slice(0, 8)}`;
  const { municipalityId, tree } = await addMunicipality(house, slug, ['Nord']);
  await installReadySurvey(house.context, municipalityId, oneQuestion('one', 'fet.kultur'));
  const at = house.clock.now().getTime();
  const times = { opensAt: new Date(at - 86_400_000), closesAt: new Date(at + 86_400_000) };
  const given = { surveyKey: 'one', tree, period: '2026', source: 'collected' } as const;
  const roundId = await openRound(house.context, municipalityId, { ...given, ...times });
  const unitId = tree[1]?.unitId as UnitId;
  const [invited] = await invite(house.context, municipalityId, roundId, [{ unitId, stratum: '', count: 1 }]);
  const { id: invitationId } = await house.owner
    .selectFrom('invitation')
    .select('id')
    .where('round_id', '=', roundId)
    .executeTakeFirstOrThrow();
  await house.owner
    .insertInto('contact')
    .values({
      ...{ municipality_id: municipalityId, invitation_id: invitationId, round_id: roundId },
      ...{ has_email: false, has_post: true, address_hash: Buffer.alloc(32, 7), language: 'nb' },
    })
    .execute();
  await house.owner
    .insertInto('addresses.address')
    .values({
      ...{ municipality_id: municipalityId, invitation_id: invitationId, email: null },
      ...{ recipient: 'Eva', street: null, postcode: '0150', post_town: 'Oslo' },
    })
    .execute();
  return { slug, municipalityId, roundId, code: invited?.code ?? '' };
}

const file = (text: string) => ({
  ...{ fileName: 'x.csv', contentBase64: Buffer.from(text).toString('base64'), apply: null },
});

/** Bodies that go as far in as the right ones do, where those of the table of rights are stopped for what they say. */
async function bodyOf(key: RouteKey, names: Names, accountId: AccountId, code?: string): Promise<object> {
  const { municipalityId } = mine;
  const own: Partial<Record<RouteKey, () => object | Promise<object>>> = {
    'POST /api/:municipality/password': async () => {
      const link = await inMunicipality(house.context.db.staff, municipalityId, (tx) =>
        makePasswordLink(
          ...([
            tx,
            house.context,
            { id: municipalityId, slug: 'mine' },
            { accountId, language: 'nb' },
          ] as const),
          'first',
        ),
      );
      return { token: link.split('#')[1], password: 'en blå sykkel i regnet' };
    },
    'POST /api/:municipality/providers': () => ({
      ...{ name: 'x', clientId: 'x', scopes: 'openid', emailClaim: 'email', acrValues: null, roles: [] },
      ...{ secondFactorAcr: [], roleClaim: null, clientSecret: null, subjectClaim: 'sub' },
      ...{ key: `ny-${accountId.slice(0, 8)}`, issuer: 'https://login.example' },
    }),
    'PUT /api/:municipality/surveys/:survey/privacy': async () => ({
      settings: { ...samplePrivacy(), contact: accountId },
      basedOnVersion: Number(
        (
          await house.owner
            .selectFrom('survey_privacy')
            .select(({ fn }) => fn.max('version').as('version'))
            .where('municipality_id', '=', municipalityId)
            .executeTakeFirstOrThrow()
        ).version,
      ),
    }),
    'PUT /api/:municipality/words': () => ({
      words: [
        {
          ...{ key: 'unit', language: 'nb', article: 'en', one: 'virksomhet', theOne: 'virksomheten' },
          ...{ many: 'virksomheter', theMany: 'virksomhetene' },
        },
      ],
    }),
    'PUT /api/:municipality/jargon-words': () => ({
      ...(bodiesFor(names)['PUT /api/:municipality/jargon-words'] as object),
      words: [{ language: 'nb', word: 'sektoravgift', instead: null }],
    }),
    'POST /api/:municipality/rounds/:roundId/extend': () => ({
      ...{ closesAt: '2026-12-24T12:00:00Z', acceptsUntilAt: null },
    }),
    'POST /api/:municipality/surveys/:survey/rounds': async () => ({
      ...(bodiesFor(names)['POST /api/:municipality/surveys/:survey/rounds'] as object),
      questionnaireVersionId: (
        await house.owner
          .selectFrom('questionnaire_version')
          .select('id')
          .where('municipality_id', '=', municipalityId)
          .executeTakeFirstOrThrow()
      ).id,
    }),
    'POST /api/:municipality/units/import': () =>
      file(`kode;navn;type;overordnet\nn${accountId.slice(0, 6)};Ny enhet;sektor;\n`),
    'POST /api/:municipality/people/import': () => file(`navn;e-post\nNy;${accountId}@example.org\n`),
    'POST /api/:municipality/peers/import': () =>
      file(
        [
          'kommune;kilde;år;undersøkelse;spørsmål;spørsmålstekst;skala fra;skala til;laveste svar;høyeste svar;retning;måte;hvem ble spurt;vekting;vurdering;svar 1;svar 2;svar 3;svar 4;svar 5;svar 6',
          `Vik ${accountId.slice(0, 6)};x;2025;${names.survey};q1;x;1;6;x;x;høyest er best;nett;alle;ingen;x;5;5;5;5;5;5`,
        ].join('\n'),
      ),
    'POST /api/:municipality/rounds/:roundId/letters': () => ({ to: 'everyone', unitId: null, letters: 1 }),
    'POST /api/:municipality/rounds/:roundId/frame': () => file('e-post;enhet\nny@example.org;Nord\n'),
  };
  const usual = bodiesFor(names)[key] ?? {};
  return (await own[key]?.()) ?? (code && 'code' in usual ? { ...usual, code } : usual);
}

interface Ways {
  statuses: Set<number>;
  /** By route: which tables it wrote to. */
  tables: Map<RouteKey, Set<string>>;
}

/** Every route of the app, as an administrator and as a designer. */
async function everyRoute(web: Web): Promise<Ways> {
  const ways: Ways = { statuses: new Set(), tables: new Map() };
  const keys = (Object.keys(api) as RouteKey[]).filter((key) => !key.includes('/sign-in/:provider'));
  for (const role of ['administrator', 'designer'] as const) {
    for (const [turn, key] of keys.entries()) {
      const at = ofOpenRounds.includes(key) ? await openPlace() : null;
      const { municipalityId } = at ?? mine;
      const { headers, accountId } = await signInAs(house, municipalityId, { roles: [role] });
      const names = at ? { ...nowhere(), municipality: at.slug, roundId: at.roundId } : await namesFor(key);
      const send = (body: object) =>
        ask(web, key, names, { ...headers, 'x-forwarded-for': `10.${turn}.1.1` }, body);
      const body = await bodyOf(key, names, accountId, at?.code);
      written.clear();
      let { status, fingerprint } = await send(body);
      // What an import would do is told first, and then carried out.
      if (fingerprint) ({ status } = await send({ ...body, apply: fingerprint }));
      ways.statuses.add(status);
      const tables = ways.tables.get(key) ?? new Set();
      for (const table of written) if (table !== 'session') tables.add(table);
      ways.tables.set(key, tables);
    }
  }
  return ways;
}

async function ask(
  web: Web,
  key: RouteKey,
  names: Record<string, string>,
  headers: Record<string, string>,
  body: object,
): Promise<{ status: number; fingerprint?: string }> {
  const [method = '', path = ''] = key.split(' ');
  const address = path.replaceAll(/:(\w+)/g, (_, name: string) => names[name] as string);
  const response = await fetch(`${web.origin}${address}`, {
    ...{ method, ...(method === 'GET' ? {} : { body: JSON.stringify(body) }) },
    headers: { 'content-type': 'application/json', ...headers },
  });
  const text = await response.text();
  if (marks.test(text)) foreign.push(`${key} answered ${text.slice(0, 200)}`);
  const [, fingerprint] = /"fingerprint":"(\w+)"/.exec(text) ?? [];
  return { status: response.status, ...(fingerprint ? { fingerprint } : {}) };
}

/** Writes that write nothing here, each for a reason that says where else it is tried. */
const stopped: Partial<Record<RouteKey, string>> = {
  'POST /api/:municipality/me/second-factor/confirm':
    'wants a code of the moment, of a secret that may be anybody’s',
  'POST /api/:municipality/me/identities/:provider': 'asks a provider that is not there',
  'DELETE /api/:municipality/me/identities/:provider': 'the first identity found is not one’s own',
  'POST /api/:municipality/providers': 'without a filter every key is taken',
  'POST /api/:municipality/provider-trials': 'stores nothing',
  'POST /api/:municipality/questionnaire-imports': 'stores nothing',
  'POST /api/:municipality/rounds/:roundId/frame/columns': 'stores nothing',
  'POST /api/:municipality/surveys/:survey/opening/design': 'stores nothing',
  'POST /api/:municipality/password-links': 'does its work when the answer has gone',
  'POST /api/:municipality/people/:accountId/password-link': 'the first person found has no address',
  'POST /api/:municipality/rounds/:roundId/admissions': 'only looks a code up',
  'POST /api/:municipality/rounds/:roundId/responses': 'writes by a function of the database: below',
  'POST /api/:municipality/people/:accountId/roles': 'without a filter somebody has the role already',
  'POST /api/:municipality/people/:accountId/erasure': 'the first person found still signs in',
  'POST /api/:municipality/opt-outs/:token': 'a token is sealed, and names its address itself',
  'POST /api/:municipality/demo/rounds/:roundId/close': 'is there in the demo alone',
  'POST /api/:municipality/rounds/:roundId/key': 'no round here waits for a key',
  'POST /api/:municipality/rounds/:roundId/look-ups': 'no round here is confidential',
  'POST /api/:municipality/rounds/:roundId/look-ups/approve': 'no round here is confidential',
  'POST /api/:municipality/rounds/:roundId/look-ups/carry-out': 'no round here is confidential',
  'POST /api/:municipality/rounds/:roundId/links/forget': 'no round here is confidential',
  'POST /api/:municipality/rounds/:roundId/own-words/texts': 'wants a reader, who has no other route',
  'POST /api/:municipality/rounds/:roundId/own-words/themes': 'wants a reader, who has no other route',
  'POST /api/:municipality/rounds/:roundId/own-words/decisions': 'nobody has read the texts here',
  'POST /api/:municipality/raw-grants/:grantId/approve': 'wants a key custodian, who has no other route',
  'POST /api/:municipality/scorecards/:scorecard/indicators': 'asked of a version that is not there',
  'POST /api/:municipality/drafts/:draft/comments/resolve': 'no comment is there',
  'POST /api/:municipality/claims/bearing': 'wants a seat in a body',
  'POST /api/:municipality/claims/drafts': 'wants a seat in a body',
  'POST /api/:municipality/claims/drafts/delete': 'no claim is there',
  'POST /api/:municipality/claims/drafts/share': 'no claim is there',
  'POST /api/:municipality/inquiries/drafts': 'wants a seat in a body, also where it finds others’',
  'POST /api/:municipality/inquiries/drafts/delete': 'no draft is there',
  'POST /api/:municipality/inquiries/drafts/share': 'no draft is there',
  'POST /api/:municipality/inquiries/answers': 'no question is there',
  'POST /api/:municipality/inquiries/interpretations/withdraw': 'no interpretation is there',
};

it('the app’s own code without any filter reads, changes and deletes no row of the neighbour', async () => {
  const before = await textOf(theirs.municipalityId);
  const own = await textOf(mine.municipalityId);
  const { statuses, tables } = await everyRoute(walled);
  const silent = [...tables].filter(([key, { size }]) => !key.startsWith('GET ') && size === 0);
  expect(silent.map(([key]) => key).sort(), 'each write comes as far as to a table').toEqual(
    Object.keys(stopped).sort(),
  );
  expect(statuses).toContain(200);
  expect(rowCount).toBeGreaterThan(1_000);
  expect(foreign).toEqual([]);
  expect(await textOf(theirs.municipalityId)).toEqual(before);
  expect(await textOf(mine.municipalityId)).not.toEqual(own);
}, 240_000);

it('and does where row-level security does not bind it, so that it is the wall that holds', async () => {
  const before = await textOf(theirs.municipalityId);
  await everyRoute(open);
  expect(foreign.length).toBeGreaterThan(10);
  const after = await textOf(theirs.municipalityId);
  expect(Object.keys(before).filter((table) => before[table] !== after[table]).length).toBeGreaterThan(0);
}, 240_000);

it('the mixer’s and the participant’s statements too', async () => {
  for (const role of ['participant', 'mixer'] as const) {
    const db = withoutFilters(house.context.db[role], (rows) => {
      rowCount += rows.length;
      for (const row of rows) if (marks.test(JSON.stringify(row))) foreign.push(JSON.stringify(row));
    });
    await inMunicipality(db, mine.municipalityId, async (tx) => {
      const { id } = { id: theirs.municipalityId };
      for (const table of ['round', 'survey', 'questionnaire_version'] as const) {
        await tx.selectFrom(table).selectAll().where('municipality_id', '=', id).execute();
      }
    });
  }
  expect(rowCount).toBeGreaterThan(0);
  expect(foreign).toEqual([]);
});

it('and the functions that store an answer: a neighbour’s code leads nowhere, and nothing of theirs is spent', async () => {
  const [unitId] = await house.owner
    .selectFrom('round_unit')
    .select('unit_id')
    .where('round_id', '=', theirs.open)
    .where('unit_id', '!=', theirs.rootId)
    .execute()
    .then((rows) => rows.map((row) => row.unit_id));
  const [invited] = await invite(house.context, theirs.municipalityId, theirs.open, [
    { unitId: unitId as UnitId, stratum: '', count: 1 },
  ]);
  const codeHash = hashCode(theirs.open, invited?.code ?? '');
  const state = (of: MunicipalityId) =>
    inMunicipality(house.context.db.participant, of, (tx) => findCodeState(tx, theirs.open, codeHash, null));
  const { invitationId } = await state(theirs.municipalityId);
  expect(invitationId).not.toBeNull();
  expect(Object.values(await state(mine.municipalityId))).toEqual([null, null, null, null]);
  const before = await textOf(theirs.municipalityId);
  for (const municipalityId of [mine.municipalityId, theirs.municipalityId]) {
    const submission = {
      ...{ municipalityId, roundId: theirs.open, sealed: Buffer.alloc(9), sealedFiles: [Buffer.alloc(9)] },
      ...{ idHash: Buffer.alloc(32), tag: Buffer.alloc(32), now: house.clock.now() },
    };
    const stored = await inMunicipality(house.context.db.participant, mine.municipalityId, async (tx) => [
      await spendAndStore(tx, { ...submission, invitationId: invitationId as InvitationId }),
      await storeByLink(tx, submission),
    ]);
    expect(stored).toEqual([false, false]);
  }
  expect(await textOf(theirs.municipalityId)).toEqual(before);
});
