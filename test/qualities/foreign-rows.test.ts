import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blankDraft } from '../../server/core/draft/format.ts';
import type {
  AccountId,
  BodyId,
  IndicatorId,
  MunicipalityId,
  ReleaseId,
  RoundId,
  UnitId,
} from '../../server/core/ids.ts';
import type { PeerFigure } from '../../server/core/peers/peer-figure.ts';
import { readShippedScorecard } from '../../server/demo/files.ts';
import { inMunicipality, type Tx } from '../../server/platform/db/connect.ts';
import { roleNames } from '../../server/platform/db/roles.ts';
import { changeWords } from '../../server/stages/organisation/words.service.ts';
import { publish } from '../../server/stages/releases/publications.service.ts';
import { raiseRoundLimits } from '../../server/stages/rounds/limits.service.ts';
import { openRound } from '../../server/stages/rounds/rounds.service.ts';
import { installScorecard } from '../../server/stages/scorecards/scorecards.service.ts';
import { oneQuestion } from '../fixtures/questionnaire.ts';
import { addBody } from '../harness/bodies.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../harness/house.ts';
import { installReadySurvey, playOpenRound, releaseRound } from '../harness/play.ts';
import { type Person, signInAs } from '../harness/sign-in.ts';

/** What a query layer could do that had lost every one of its tenant filters. */
interface Try {
  role: (typeof roleNames)[number];
  table: string;
  act: 'select' | 'update' | 'delete';
}
type Right = Try & { columns: string[] };

let house: TestHouse;
let mine: MunicipalityId;
let theirs: MunicipalityId;
let tables: string[];
let rights: Right[];

beforeAll(async () => {
  house = await openTestHouse('2024-11-24T12:00:00Z');
  const people = [await fill('mine'), await fill('theirs')] as const;
  house.clock.set('2026-11-24T12:00:00Z');
  for (const one of people) await playOpenRound(house, one.municipalityId, { ...one.round, period: '2026' });
  [mine, theirs] = [people[0].municipalityId, people[1].municipalityId];
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.columns
    where table_schema = 'public' and column_name = 'municipality_id' order by 1`.execute(house.owner);
  tables = rows.map(({ name }) => name);
  rights = await heldRights();
});
afterAll(() => house.close());

/** A municipality with people, a released round that is to be published, and what is needed for another. */
async function fill(slug: string) {
  const { municipalityId, tree } = await addMunicipality(house, slug, ['Nord', 'Sør']);
  await installScorecard(house.context, municipalityId, await readShippedScorecard('fet-politisk'));
  await installReadySurvey(house.context, municipalityId, oneQuestion('one', 'fet.kultur'));
  const leads = tree[1]?.unitId as UnitId;
  const person: Person = { roles: ['designer'], politician: true, leads };
  const { accountId } = await signInAs(house, municipalityId, person);
  await fillCredentials(municipalityId, accountId);
  const round = { surveyKey: 'one', tree };
  const roundId = await playOpenRound(house, municipalityId, { ...round, period: '2024' });
  const raised = { mean: 6, reason: 'prøve' };
  await raiseRoundLimits(house.context, municipalityId, roundId, raised, 'operator');
  await releaseRound(house, municipalityId, roundId);
  // To come, since what is visible cannot be taken back even by its own municipality.
  const to = [await addBody(house, municipalityId)];
  const visibleFromAt = new Date('2100-01-01T00:00:00Z');
  await fillResultLetters(municipalityId, roundId, accountId, to[0] as BodyId);
  await publish(house.context, municipalityId, roundId, { to, visibleFromAt }, 'operator');
  await house.owner
    .insertInto('raw_grant')
    .values({
      ...{ municipality_id: municipalityId, id: crypto.randomUUID() as never, round_id: roundId },
      ...{ analyst_account_id: accountId, reason: 'prøve', days: 7, asked_by: 'x', asked_at: new Date(0) },
      ...{ approved_by: null, approved_at: null, expires_at: null, ended_by: null, ended_at: null },
    })
    .execute();
  await fillOwnWords(municipalityId, roundId);
  await fillFiles(municipalityId, roundId);
  await fillTries(municipalityId, roundId);
  await house.owner
    .insertInto('round_key')
    .values({ municipality_id: municipalityId, round_id: roundId, custody: 'custodian', deleted_at: null })
    .execute();
  await openRound(house.context, municipalityId, {
    ...{ ...round, period: '2020', source: 'imported' as const },
    ...{ opensAt: new Date('2020-01-01T00:00:00Z'), closesAt: new Date('2020-02-01T00:00:00Z') },
    design: { strata: [], margins: [] },
  });
  const { id: release_id } = await house.owner
    .selectFrom('release')
    .select('id')
    .where('round_id', '=', roundId)
    .executeTakeFirstOrThrow();
  await house.owner
    .insertInto('release_population')
    .values({
      ...{ municipality_id: municipalityId, release_id, lattice: 'internal', subject_kind: 'item' },
      ...{ subject: 'q1', background: 'x', n: 10, mean: 1, sd: 1, se_mean: 1, mean_low: 0, mean_high: 2 },
      dissatisfied_share: 0,
    })
    .execute();
  await house.owner
    .insertInto('release_question')
    .values({
      ...{ municipality_id: municipalityId, release_id, lattice: 'internal', question: 'q1' },
      figures: JSON.stringify({ kind: 'number', shown: 'nothing' }),
    })
    .execute();
  await house.owner
    .insertInto('release_weighing')
    .values({ municipality_id: municipalityId, release_id, groups: '[]', weights: null })
    .execute();
  await house.owner
    .insertInto('release_tried')
    .values({ municipality_id: municipalityId, release_id, question: 'q1', answered_count: 10 })
    .execute();
  await house.owner
    .insertInto('spare_key')
    .values({
      municipality_id: municipalityId,
      id: crypto.randomUUID() as never,
      public_key: Buffer.alloc(32, 1),
    })
    .execute();
  await house.owner
    .insertInto('look_up')
    .values({
      ...{ municipality_id: municipalityId, id: crypto.randomUUID() as never, round_id: roundId },
      ...{ invitation_id: crypto.randomUUID() as never, purpose: 'access', reason: 'prøve' },
      ...{ asked_by: 'x', asked_at: new Date(0), approved_by: null, approved_at: null, done_at: null },
    })
    .execute();
  await fillInquiries(municipalityId, accountId, release_id);
  await fillPeers(municipalityId);
  await fillDrafts(municipalityId, accountId);
  const word = { article: 'en', one: 'etat', theOne: 'etaten', many: 'etater', theMany: 'etatene' };
  await changeWords(house.context, municipalityId, [{ key: 'unit', language: 'nb', ...word }], 'operator');
  await fillContacts(municipalityId, roundId);
  return { municipalityId, round };
}

/** One row in each table of what is asked and read out of figures. */
async function fillInquiries(
  municipalityId: MunicipalityId,
  author_account_id: AccountId,
  release_id: ReleaseId,
): Promise<void> {
  const db = house.owner;
  const first = (table: 'indicator' | 'body') =>
    db.selectFrom(table).select('id').where('municipality_id', '=', municipalityId).executeTakeFirstOrThrow();
  const at = new Date(0);
  const [id, body_id] = [crypto.randomUUID(), (await first('body')).id as BodyId];
  const row = {
    ...{ municipality_id: municipalityId, id: id as never, author_account_id, text: 'x' },
    ...{ indicator_id: (await first('indicator')).id as IndicatorId, release_id, unit_id: null },
  };
  await db
    .insertInto('inquiry_draft')
    .values({ ...row, kind: 'question', to_unit_id: null, changed_at: at })
    .execute();
  await db
    .insertInto('inquiry')
    .values({ ...row, body_id, to_unit_id: null, shared_at: at })
    .execute();
  await db
    .insertInto('inquiry_answer')
    .values({
      ...{ municipality_id: municipalityId, id: id as never, inquiry_id: id as never },
      ...{ author_account_id, text: 'x', answered_at: at },
    })
    .execute();
  const claimed = {
    ...{ municipality_id: municipalityId, id: id as never, author_account_id, text: 'x' },
    ...({ quantifier: 'all', about_end: 'dissatisfied' } as const),
    ...{ few_share: 0.1, known_cases: null, known_of: null, about: '[]' },
  };
  await db
    .insertInto('claim_draft')
    .values({ ...claimed, changed_at: at })
    .execute();
  await db
    .insertInto('claim')
    .values({ ...claimed, body_id, shared_at: at })
    .execute();
  await db
    .insertInto('interpretation')
    .values({ ...row, kind: 'meaning', body_id, shared_at: at, withdrawn_at: null })
    .execute();
}

/** A draft of a questionnaire that somebody writes on, with a comment. */
async function fillDrafts(municipalityId: MunicipalityId, account_id: AccountId): Promise<void> {
  const of = { municipality_id: municipalityId, draft_id: crypto.randomUUID() as never };
  const at = new Date(0);
  const document = JSON.stringify(blankDraft('utkast', 'user', { nb: 'x' }));
  const db = house.owner;
  await db
    .insertInto('questionnaire_draft')
    .values({
      ...{ municipality_id: municipalityId, id: of.draft_id, questionnaire_key: 'utkast', document },
      ...{ revision: 1, state: 'draft', based_on_version_id: null, approved_version_id: null },
      ...{ created_by_account_id: account_id, created_at: at },
      ...{ changed_by_account_id: account_id, changed_at: at },
    })
    .execute();
  await db
    .insertInto('questionnaire_draft_revision')
    .values({ ...of, revision: 1, document, saved_by_account_id: account_id, saved_at: at })
    .execute();
  await db
    .insertInto('questionnaire_comment')
    .values({
      ...{ ...of, id: crypto.randomUUID() as never, item_name: null, text: 'x' },
      ...{ author_account_id: account_id, written_at: at, resolved_by_account_id: null, resolved_at: null },
    })
    .execute();
  await db
    .insertInto('jargon_word')
    .values({ municipality_id: municipalityId, language: 'nb', word: 'x', instead: null })
    .execute();
  await db
    .insertInto('questionnaire_draft_presence')
    .values({ ...of, account_id, item_name: null, seen_at: at })
    .execute();
}

/** What another municipality has published of the first question there is. */
async function fillPeers(municipalityId: MunicipalityId): Promise<void> {
  const { id: survey_id, key: surveyKey } = await house.owner
    .selectFrom('survey')
    .select(['id', 'key'])
    .where('municipality_id', '=', municipalityId)
    .executeTakeFirstOrThrow();
  const figure: PeerFigure = {
    ...{ municipality: 'Vik', source: 'x', year: 2025, surveyKey, itemId: 'sample.q1', wording: 'x' },
    ...{ scale: { min: 1, max: 6, low: 'x', high: 'x' }, direction: 'higherIsBetter', judgement: 'x' },
    ...{ counts: [5, 5, 5, 5, 5, 5], dontKnowCount: null, askedCount: null, answeredCount: null },
    ...{ mode: 'web', sample: 'census', who: null, fielded: null, weighting: 'none', isFictitious: true },
  };
  await house.owner
    .insertInto('peer_figure')
    .values({
      ...{ municipality_id: municipalityId, id: crypto.randomUUID() as never, survey_id, year: 2025 },
      ...{ item_id: 'sample.q1', peer_key: 'vik', figure: JSON.stringify(figure) },
      ...{ imported_at: new Date(0), imported_by: 'x' },
    })
    .execute();
}

/** One row in each table of what is done with people's own words. */
async function fillOwnWords(municipalityId: MunicipalityId, roundId: RoundId): Promise<void> {
  const of = { municipality_id: municipalityId, round_id: roundId };
  const db = house.owner;
  const { id: textId, item_name } = await db
    .selectFrom('free_text')
    .select(['id', 'item_name'])
    .where('round_id', '=', roundId)
    .executeTakeFirstOrThrow();
  const { id: themeId } = await db
    .insertInto('text_theme')
    .values({ ...of, item_name, name: 'x' })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('text_review')
    .values({
      ...{ ...of, text_id: textId, state: 'approved', spans: '[]', redacted: 'x', is_proposed: false },
    })
    .execute();
  await db
    .insertInto('text_review_theme')
    .values({ ...of, text_id: textId, theme_id: themeId })
    .execute();
  await db
    .insertInto('text_decision')
    .values({
      ...{ ...of, item_name, number: 1, content: null, reason: 'x', decided_by: 'x' },
      decided_at: new Date(0),
    })
    .execute();
}

/** A picture that is sealed, and one that is mixed. */
async function fillFiles(municipalityId: MunicipalityId, roundId: RoundId): Promise<void> {
  const of = { municipality_id: municipalityId, round_id: roundId };
  await house.owner
    .insertInto('inbox_file')
    .values({ ...of, sealed: Buffer.of(1) })
    .execute();
  await house.owner
    .insertInto('answer_file')
    .values({ ...of, item_name: 'foto', kind: 'png', content: Buffer.of(1), response_id: null })
    .execute();
}

/** A body that has been seen to, and a letter that waits. */
async function fillResultLetters(
  municipalityId: MunicipalityId,
  roundId: RoundId,
  accountId: AccountId,
  bodyId: BodyId,
): Promise<void> {
  const of = { municipality_id: municipalityId, round_id: roundId, visible_from_at: new Date(0) };
  await house.owner
    .insertInto('result_notice')
    .values({ ...of, body_id: bodyId, noticed_at: new Date(0) })
    .execute();
  await house.owner
    .insertInto('result_letter')
    .values({ ...of, account_id: accountId, begun_at: new Date(0) })
    .execute();
}

/** A wrong code to type that was tried. */
async function fillTries(municipalityId: MunicipalityId, roundId: RoundId): Promise<void> {
  await house.owner
    .insertInto('typed_tries')
    .values({ municipality_id: municipalityId, round_id: roundId, second: 1, try_count: 1 })
    .execute();
}

/** One row in each table of what invitations are sent by. */
async function fillContacts(municipalityId: MunicipalityId, roundId: RoundId): Promise<void> {
  const of = { municipality_id: municipalityId };
  const hash = Buffer.alloc(32, 1);
  const { id } = await house.owner
    .selectFrom('invitation')
    .select('id')
    .where('municipality_id', '=', municipalityId)
    .executeTakeFirstOrThrow();
  await house.owner
    .insertInto('contact')
    .values({
      ...{ ...of, round_id: roundId, invitation_id: id, has_email: true, has_post: false },
      ...{ address_hash: hash, language: 'nb' },
    })
    .execute();
  await house.owner
    .insertInto('opt_out')
    .values({ ...of, address_hash: hash })
    .execute();
  const { id: dispatchId } = await house.owner
    .insertInto('dispatch')
    .values({
      ...{ ...of, id: crypto.randomUUID() as never, round_id: roundId, after_days: null },
      ...{ created_at: new Date(0), finished_at: null },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await house.owner
    .insertInto('letter')
    .values({ ...of, dispatch_id: dispatchId, invitation_id: id })
    .execute();
  await house.owner
    .insertInto('reminder')
    .values({ ...of, round_id: roundId, after_days: 3 })
    .execute();
}

/** One row in each table of what people sign in with. What stands in them is never opened here. */
async function fillCredentials(municipalityId: MunicipalityId, accountId: AccountId): Promise<void> {
  const of = { municipality_id: municipalityId };
  const own = { ...of, account_id: accountId };
  const at = house.clock.now();
  const bytes = Buffer.alloc(32, 1);
  const db = house.owner;
  await db
    .insertInto('api_key')
    .values({
      ...{ ...of, id: crypto.randomUUID() as never, name: 'x', scopes: ['results:read'], token_hash: bytes },
      ...{ created_by: 'operator', created_at: at, expires_at: new Date(at.getTime() + 86_400_000) },
    })
    .execute();
  await db
    .insertInto('password')
    .values({ ...own, hash: '$argon2id$x', changed_at: at })
    .execute();
  await db
    .insertInto('second_factor')
    .values({ ...own, secret: bytes, confirmed_at: at })
    .execute();
  await db
    .insertInto('recovery_code')
    .values({ ...own, code_hash: bytes })
    .execute();
  await db
    .insertInto('password_link')
    .values({ ...own, token_hash: bytes, expires_at: at })
    .execute();
  await db
    .insertInto('failed_sign_in')
    .values({ ...of, email_hash: bytes, failed_count: 1, window_ends_at: at })
    .execute();
  await db
    .insertInto('erasure_request')
    .values({ ...own, requested_at: at })
    .execute();
  await db
    .insertInto('finding_mark')
    .values({ ...own, about: 'indicator', topic: 'x', mark: 'followed', marked_at: at })
    .execute();
  await db
    .insertInto('erasure')
    .values({ ...of, account_id: crypto.randomUUID() as AccountId, erased_at: at })
    .execute();
  await db
    .insertInto('retention_setting')
    .values({ ...of, rule: 'failedSignIns', kept: 2, changed_at: at, changed_by: accountId })
    .execute();
  await db
    .insertInto('retention_run')
    .values({ ...of, rule: 'failedSignIns', ran_at: at, failed: false })
    .execute();
  const { id } = await db
    .insertInto('identity_provider')
    .values({
      ...{ ...of, id: crypto.randomUUID() as never, key: 'idporten', name: 'x', issuer: 'https://x.example' },
      ...{
        client_id: 'x',
        client_secret: null,
        scopes: 'openid',
        email_claim: 'email',
        subject_claim: 'sub',
      },
      ...{ acr_values: null, second_factor_acr: [], role_claim: null, role_map: '{}', created_at: at },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('external_identity')
    .values({ ...own, provider_id: id, subject: 'x', linked_at: at })
    .execute();
  await db
    .insertInto('sign_in_attempt')
    .values({ ...of, provider_id: id, state_hash: bytes, sealed: bytes, expires_at: at })
    .execute();
  await db
    .insertInto('used_logout_token')
    .values({ ...of, provider_id: id, token_hash: bytes, expires_at: at })
    .execute();
  await db
    .insertInto('site_settings')
    .values({ ...of, accessibility_url: null, accessibility_email: 'x@example.org' })
    .execute();
}

/** Every act a login role has the right to on a tenant table; for an update, with the columns it may set. */
async function heldRights(): Promise<Right[]> {
  const { rows } = await sql<Right>`
    select r as role, t as "table", act,
      array(select column_name::text from information_schema.columns c
        where c.table_schema = 'public' and c.table_name = t
          and has_column_privilege('spredning_' || r || '_login', t, column_name, act_of_column)
        order by ordinal_position) as columns
    from unnest(${[...roleNames]}::text[]) r, unnest(${tables}::text[]) t,
      (values ('select', 'select'), ('update', 'update'), ('delete', 'select')) a (act, act_of_column)
    where case when act = 'update' then has_any_column_privilege('spredning_' || r || '_login', t, 'update')
      else has_table_privilege('spredning_' || r || '_login', t, act) end`.execute(house.owner);
  return rows;
}

/** How many rows the neighbour has in each table, and a hash of all that is in them. */
async function pictureOf(municipalityId: MunicipalityId) {
  const pictures: Record<string, { count: number; hash: string }> = {};
  for (const table of tables) {
    const { rows } = await sql<{ count: number; hash: string }>`
      select count(*)::int as count, md5(coalesce(string_agg(x::text, ' ' order by x::text), '')) as hash
      from ${sql.table(table)} x where municipality_id = ${municipalityId}`.execute(house.owner);
    pictures[table] = rows[0] as { count: number; hash: string };
  }
  return pictures;
}

class PutBack extends Error {}

/** Does it in a transaction that is taken back; gives what `look` saw after it, or the refusal. */
async function attempt<T>(
  role: Try['role'],
  municipalityId: MunicipalityId,
  work: (tx: Tx) => Promise<T>,
): Promise<{ done: T } | { refused: string }> {
  let result: { done: T } | undefined;
  try {
    await inMunicipality(house.context.db[role], municipalityId, async (tx) => {
      result = { done: await work(tx) };
      throw new PutBack();
    });
  } catch (error) {
    if (!(error instanceof PutBack)) return { refused: (error as Error).message };
  }
  return result as { done: T };
}

function statementOf({ table, act, columns }: Right) {
  const name = sql.table(table);
  if (act === 'select') return sql<{ m: string }>`select *, municipality_id as m from ${name}`;
  if (act === 'delete') return sql`delete from ${name}`;
  const same = columns.map((column) => sql`${sql.ref(column)} = ${sql.ref(column)}`);
  return sql`update ${name} set ${sql.join(same)}`;
}

describe('a query that has lost its tenant filter', () => {
  it('has rows of the neighbour to meet in every tenant table', async () => {
    const pictures = await pictureOf(theirs);
    expect(tables.length).toBeGreaterThan(25);
    expect(tables.filter((table) => pictures[table]?.count === 0)).toEqual([]);
    expect(rights.filter(({ act }) => act !== 'select').length).toBeGreaterThan(25);
  });

  it('reads no row of the neighbour, and all of its own', async () => {
    const own = await pictureOf(mine);
    for (const right of rights.filter(({ act }) => act === 'select')) {
      const outcome = await attempt(right.role, mine, async (tx) => {
        const { rows } = await statementOf(right).execute(tx);
        return (rows as { m: string }[]).map(({ m }) => m);
      });
      const wanted = { done: Array.from({ length: own[right.table]?.count ?? 0 }, () => mine) };
      expect([right.role, right.table, outcome]).toEqual([right.role, right.table, wanted]);
    }
  });

  it('changes and deletes as many rows as are its own, or is refused', async () => {
    const own = await pictureOf(mine);
    const neighbour = await pictureOf(theirs);
    const done: string[] = [];
    for (const right of rights.filter(({ act }) => act !== 'select')) {
      const { role, table, act } = right;
      const outcome = await attempt(role, mine, async (tx) => {
        const { numAffectedRows } = await statementOf(right).execute(tx);
        return Number(numAffectedRows);
      });
      if ('done' in outcome) {
        done.push(`${role} ${act} ${table}`);
        expect([role, act, table, outcome.done]).toEqual([role, act, table, own[table]?.count]);
      } else {
        // Other rows of its own hang on these.
        expect([role, act, table, outcome.refused]).toEqual([
          ...[role, act, table],
          expect.stringMatching(/violates foreign key/),
        ]);
      }
    }
    expect(done.length).toBeGreaterThan(15);
    expect(await pictureOf(theirs)).toEqual(neighbour);
  });

  it('leaves the neighbour as it was, also when what it did is kept', async () => {
    const [own, neighbour] = [await pictureOf(mine), await pictureOf(theirs)];
    for (const right of rights.filter(({ act }) => act !== 'select')) {
      await inMunicipality(house.context.db[right.role], mine, (tx) => statementOf(right).execute(tx)).catch(
        () => {},
      );
    }
    expect(await pictureOf(theirs)).toEqual(neighbour);
    expect(await pictureOf(mine)).not.toEqual(own);
  });
});
