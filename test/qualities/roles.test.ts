import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MunicipalityId } from '../../server/core/ids.ts';
import { type Db, inMunicipality } from '../../server/platform/db/connect.ts';
import { roleNames } from '../../server/platform/db/roles.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../harness/house.ts';

/**
 * What each role may do with each table: select, insert, update, delete; a small u is an update of some columns only.
 * Written by hand: a new table or a wider right fails here until somebody has thought about it.
 */
const rights: Record<string, Partial<Record<(typeof roleNames)[number], string>>> = {
  municipality: { participant: 'S', staff: 'S', mixer: 'S' },
  unit: { staff: 'SIU', mixer: 'SI' },
  label: { staff: 'SIUD' },
  account: { staff: 'SIUD' },
  role_grant: { staff: 'SIuD' },
  raw_grant: { staff: 'SIu' },
  look_up: { staff: 'SIu' },
  round_design: { staff: 'SI', mixer: 'S' },
  round_key: { participant: 'S', staff: 'SIu', mixer: 'S' },
  spare_key: { staff: 'SD', mixer: 'SI' },
  session: { staff: 'SIuD' },
  api_key: { staff: 'SIu' },
  password: { staff: 'SIU' },
  second_factor: { staff: 'SIUD' },
  recovery_code: { staff: 'SID' },
  password_link: { staff: 'SID' },
  failed_sign_in: { staff: 'SIUD' },
  identity_provider: { staff: 'SIu' },
  external_identity: { staff: 'SID' },
  sign_in_attempt: { staff: 'SID' },
  used_logout_token: { staff: 'SID' },
  site_settings: { staff: 'SIU' },
  retention_setting: { staff: 'SIU' },
  retention_run: { staff: 'SIU' },
  erasure_request: { staff: 'SID' },
  finding_mark: { staff: 'SIUD' },
  erasure: { staff: 'SI' },
  result_notice: { staff: 'SI' },
  result_letter: { staff: 'SIuD' },
  body: { staff: 'SIUD' },
  body_member: { staff: 'SIUD' },
  audit_entry: { staff: 'SI', mixer: 'SI' },
  questionnaire_version: { participant: 'S', staff: 'SI', mixer: 'S' },
  survey: { participant: 'S', staff: 'SIU', mixer: 'S' },
  round: { participant: 'S', staff: 'SIu', mixer: 'Su' },
  limit_decision: { staff: 'SI', mixer: 'S' },
  survey_privacy: { participant: 'S', staff: 'SI', mixer: 'S' },
  round_unit: { participant: 'S', staff: 'SI', mixer: 'SID' },
  coarse_count: { staff: 'SID' },
  invitation: { participant: 'Su', staff: 'SIu', mixer: 'S' },
  // The mixer finds a round's codes to delete them; it cannot read them.
  invitation_code: { participant: 'S', staff: 'I', mixer: 'D' },
  contact: { staff: 'SIuD' },
  opt_out: { participant: 'I', staff: 'S' },
  dispatch: { staff: 'SIu' },
  letter: { staff: 'SIuD' },
  reminder: { staff: 'SID' },
  typed_tries: { participant: 'SIU' },
  frame_count: { staff: 'S', mixer: 'SID' },
  inbox: { participant: 'I', mixer: 'SD' },
  inbox_file: { participant: 'I', mixer: 'SD' },
  answer_file: { mixer: 'SID' },
  receipt: { participant: 'SI', mixer: 'SD' },
  response: { mixer: 'SIuD' },
  free_text: { mixer: 'SID' },
  text_theme: { mixer: 'SIuD' },
  text_review: { mixer: 'SID' },
  text_review_theme: { mixer: 'SID' },
  text_decision: { staff: 'S', mixer: 'SI' },
  release: { staff: 'SI', mixer: 'S' },
  release_population: { staff: 'SI' },
  release_question: { staff: 'SI' },
  release_weighing: { staff: 'SI' },
  release_tried: { staff: 'SI' },
  release_response: { staff: 'SI' },
  release_cell: { staff: 'SI', mixer: 'S' },
  publication: { staff: 'SID' },
  indicator: { staff: 'SIU' },
  indicator_value: { staff: 'SI' },
  scorecard: { staff: 'SIU' },
  scorecard_version: { staff: 'SIu' },
  peer_figure: { staff: 'SIUD' },
  questionnaire_draft: { staff: 'SIuD' },
  questionnaire_draft_revision: { staff: 'SID' },
  questionnaire_comment: { staff: 'SIu' },
  questionnaire_draft_presence: { staff: 'SIuD' },
  jargon_word: { staff: 'SID' },
  claim_draft: { staff: 'SIuD' },
  claim: { staff: 'SI' },
  inquiry_draft: { staff: 'SIuD' },
  inquiry: { staff: 'SI' },
  inquiry_answer: { staff: 'SI' },
  interpretation: { staff: 'SIu' },
};

let house: TestHouse;
let mine: MunicipalityId;
let other: MunicipalityId;
let tables: string[];
beforeAll(async () => {
  house = await openTestHouse();
  mine = (await addMunicipality(house, 'mine', ['A'])).municipalityId;
  other = (await addMunicipality(house, 'other', ['B'])).municipalityId;
  const { rows } = await sql<{
    name: string;
  }>`select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'kysely%'`.execute(
    house.owner,
  );
  tables = rows.map((row) => row.name).sort();
});
afterAll(() => house.close());

async function heldRights(role: string, table: string): Promise<string> {
  const { rows } = await sql<{ held: string }>`
    select concat(
      case when has_table_privilege(r, t, 'select') then 'S' end,
      case when has_table_privilege(r, t, 'insert') then 'I' end,
      case when has_table_privilege(r, t, 'update') then 'U'
        when has_any_column_privilege(r, t, 'update') then 'u' end,
      case when has_table_privilege(r, t, 'delete') then 'D' end,
      case when has_table_privilege(r, t, 'truncate') or has_table_privilege(r, t, 'trigger')
        or has_table_privilege(r, t, 'references') then 'X' end) as held
    from (select ${`spredning_${role}_login`}::text as r, ${table}::text as t) x`.execute(house.owner);
  return rows[0]?.held ?? '';
}

describe('the rights of each role', () => {
  it('are the table above, for every table', async () => {
    expect(tables).toEqual(Object.keys(rights).sort());
    for (const table of tables) {
      for (const role of roleNames) {
        expect(`${table} ${role} ${await heldRights(role, table)}`).toBe(
          `${table} ${role} ${rights[table]?.[role] ?? ''}`,
        );
      }
    }
  });

  it('hold in the round: what was declared at opening cannot be updated', async () => {
    const { rows } = await sql<{ role: string; name: string }>`
      select r as role, column_name as name from information_schema.columns,
        unnest(array['spredning_staff_login', 'spredning_mixer_login']) r
      where table_name = 'round' and has_column_privilege(r, 'round', column_name, 'update')
      order by r, column_name`.execute(house.owner);
    expect(rows.map(({ role, name }) => `${role} ${name}`)).toEqual([
      'spredning_mixer_login answers_deleted_at',
      'spredning_mixer_login links_deleted_at',
      'spredning_mixer_login mixed_at',
      'spredning_staff_login accepts_until_at',
      'spredning_staff_login close_reason',
      'spredning_staff_login closes_at',
      'spredning_staff_login paused_at',
    ]);
  });

  it('what ties an invitation to an answer is put there by the mixer and read by the linker alone', async () => {
    for (const role of roleNames) {
      const held = { mixer: 'I', linker: 'SD' }[role as string] ?? '';
      expect(`${role} ${await heldRights(role, 'confidential.link')}`).toBe(`${role} ${held}`);
      const marks = { staff: 'I', linker: 'SD' }[role as string] ?? '';
      expect(`${role} ${await heldRights(role, 'confidential.identity')}`).toBe(`${role} ${marks}`);
      const sees = sql`select from response union all select from invitation limit 1`;
      if (role === 'linker') await expect(sees.execute(house.context.db.linker)).rejects.toThrow(/denied/);
    }
  });

  it('where letters go is put there by staff and read by the postman alone, who reads nothing else', async () => {
    for (const role of roleNames) {
      const held = { staff: 'I', postman: 'S' }[role as string] ?? '';
      expect(`${role} ${await heldRights(role, 'addresses.address')}`).toBe(`${role} ${held}`);
    }
    for (const table of tables) expect(`${table} ${await heldRights('postman', table)}`).toBe(`${table} `);
  });

  it('the mixer sees which round a code is of, and never the code', async () => {
    const { rows } = await sql<{ name: string }>`
      select column_name as name from information_schema.columns
      where table_name = 'invitation_code'
        and has_column_privilege('spredning_mixer_login', 'invitation_code', column_name, 'select')
      order by 1`.execute(house.owner);
    expect(rows.map(({ name }) => name)).toEqual(['municipality_id', 'round_id']);
  });

  it('the job tables are for staff alone, and nobody may make a table or become another role', async () => {
    const { rows } = await sql<{ role: string }>`
      select r as role from unnest(array['participant', 'mixer']) r
      where has_schema_privilege('spredning_' || r || '_login', 'pgboss', 'usage')`.execute(house.owner);
    expect(rows).toEqual([]);
    for (const role of roleNames) {
      const db: Db = house.context.db[role];
      await expect(sql`create table mine_now (id int)`.execute(db)).rejects.toThrow(/permission denied/);
      const next = role === 'mixer' ? 'staff' : 'mixer';
      await expect(sql`set role ${sql.id(`spredning_${next}`)}`.execute(db)).rejects.toThrow(/permission/);
      const open = sql`alter table response disable row level security`.execute(db);
      await expect(open).rejects.toThrow(/must be owner/);
    }
  });
});

describe('direct SQL as each role', () => {
  it('sees no row of a tenant table without a municipality, and only its own with one', async () => {
    for (const role of roleNames) {
      const db: Db = house.context.db[role];
      for (const table of tables.filter((name) => name !== 'municipality')) {
        if (!rights[table]?.[role]?.includes('S')) continue;
        const all = sql<{ m: string }>`select municipality_id as m from ${sql.table(table)}`;
        expect([role, table, (await all.execute(db)).rows]).toEqual([role, table, []]);
        const { rows } = await inMunicipality(db, mine, (tx) => all.execute(tx));
        expect([role, table, rows.filter(({ m }) => m !== mine)]).toEqual([role, table, []]);
      }
    }
  });

  it('cannot put a row into another municipality, nor move one there', async () => {
    const put = (role: (typeof roleNames)[number], statement: ReturnType<typeof sql>) =>
      inMunicipality(house.context.db[role], mine, (tx) => statement.execute(tx));
    const round = crypto.randomUUID();
    const refused = /row-level security/;
    const envelope = sql`insert into inbox (municipality_id, round_id, sealed) values (${other}, ${round}, '\\x00')`;
    await expect(put('participant', envelope)).rejects.toThrow(refused);
    const answer = sql`insert into response (municipality_id, round_id, unit_id, answers) values (${other}, ${round}, ${round}, '{}')`;
    await expect(put('mixer', answer)).rejects.toThrow(refused);
    await expect(put('staff', sql`update unit set municipality_id = ${other}`)).rejects.toThrow(refused);
  });
});

it('the schema lint reads unique indexes and what foreign keys point at too', async () => {
  const { rows } = await sql<{ name: string }>`
    select i.indexrelid::regclass::text as name from pg_index i
    join pg_class c on c.oid = i.indrelid
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
    where c.relnamespace = 'public'::regnamespace and i.indisunique and a.attname <> 'municipality_id'
      and c.relname not like 'kysely%' and c.relname <> 'municipality'
    union all
    select c.conname from pg_constraint c
    join pg_attribute a on a.attrelid = c.confrelid and a.attnum = c.confkey[1]
    where c.contype = 'f' and c.connamespace = 'public'::regnamespace
      and c.confrelid <> 'municipality'::regclass and a.attname <> 'municipality_id'`.execute(house.owner);
  expect(rows).toEqual([]);
});
