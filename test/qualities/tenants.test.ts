import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MunicipalityId } from '../../server/core/ids.ts';
import { type Db, inMunicipality } from '../../server/platform/db/connect.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../harness/house.ts';

/** Tables that belong to no municipality. A short list on purpose. */
const globalTables = ['municipality', 'kysely_migration', 'kysely_migration_lock'];

let house: TestHouse;
let tables: string[];
beforeAll(async () => {
  house = await openTestHouse();
  tables = (
    await sql<{
      name: string;
    }>`select tablename as name from pg_tables where schemaname = 'public' order by 1`.execute(house.owner)
  ).rows
    .map((row) => row.name)
    .filter((name) => !globalTables.includes(name));
});
afterAll(() => house.close());

const rows = async <T>(query: ReturnType<typeof sql<T>>) => (await query.execute(house.owner)).rows;

describe('every row carries its municipality', () => {
  it('all tables but the global ones have it, first in every primary, unique and foreign key', async () => {
    expect(tables.length).toBeGreaterThan(15);
    const keys = await rows(sql<{
      table: string;
      name: string;
      first: string;
      kind: string;
      target: string | null;
    }>`
      select c.conrelid::regclass::text as table, c.conname as name, a.attname as first, c.contype as kind,
        c.confrelid::regclass::text as target
      from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype in ('p', 'u', 'f') and c.connamespace = 'public'::regnamespace`);
    const wrong = keys.filter((key) => tables.includes(key.table) && key.first !== 'municipality_id');
    expect(wrong).toEqual([]);
    const withPrimary = new Set(keys.filter((key) => key.kind === 'p').map((key) => key.table));
    expect(tables.filter((table) => !withPrimary.has(table))).toEqual([]);
  });

  it('row-level security is on and forced for each, with a policy', async () => {
    const open = await rows(sql<{ name: string }>`
      select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
        and not (relrowsecurity and relforcerowsecurity
          and exists (select from pg_policy where polrelid = pg_class.oid))`);
    expect(open.map((row) => row.name).filter((name) => !globalTables.includes(name))).toEqual([]);
  });

  it('the five roles are neither owner nor superuser and cannot bypass it', async () => {
    const roles = await rows(sql<{ name: string; strong: boolean }>`
      select rolname as name, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as strong
      from pg_roles where rolname like 'spredning_%_login' or rolname in
        ('spredning_participant', 'spredning_staff', 'spredning_mixer', 'spredning_linker', 'spredning_postman')`);
    expect(roles).toHaveLength(10);
    expect(roles.filter((role) => role.strong)).toEqual([]);
  });
});

describe('the linkable side of an answer', () => {
  const columnsOf = async (table: string) =>
    (
      await rows(sql<{ name: string; type: string }>`
        select column_name as name, data_type as type from information_schema.columns
        where table_schema = 'public' and table_name = ${table} order by ordinal_position`)
    ).map(({ name, type }) => `${name} ${type}`);

  it('answers have no time, no serial number, no code and no way back to an invitation', async () => {
    expect(await columnsOf('response')).toEqual([
      'municipality_id uuid',
      'round_id uuid',
      'id uuid',
      'unit_id uuid',
      'stratum text',
      'answers jsonb',
      'variant smallint',
    ]);
    expect(await columnsOf('free_text')).toEqual([
      'municipality_id uuid',
      'round_id uuid',
      'id uuid',
      'unit_id uuid',
      'item_name text',
      'content text',
    ]);
  });

  it('an envelope carries nothing but its seal', async () => {
    expect(await columnsOf('inbox')).toEqual([
      'municipality_id uuid',
      'round_id uuid',
      'id uuid',
      'sealed bytea',
    ]);
    expect(await columnsOf('receipt')).toEqual([
      'municipality_id uuid',
      'round_id uuid',
      'id_hash bytea',
      'tag bytea',
    ]);
  });

  it('no role that serves a request can read an envelope or an answer', async () => {
    const rights = await rows(sql<{ table: string; role: string }>`
      select t as table, r as role from unnest(array['inbox', 'response', 'free_text']) t,
        unnest(array['spredning_participant', 'spredning_staff']) r
      where has_table_privilege(r, t, 'select')`);
    expect(rights).toEqual([]);
  });

  it('what is released cannot be changed by any role', async () => {
    const rights = await rows(sql<{ table: string; role: string; right: string }>`
      select t as table, r as role, p as right
      from unnest(array['release', 'release_cell', 'release_response', 'release_population', 'release_question', 'release_weighing', 'release_tried', 'round_design', 'publication', 'questionnaire_version', 'limit_decision', 'survey_privacy']) t,
        unnest(array['spredning_participant', 'spredning_staff', 'spredning_mixer']) r,
        unnest(array['update', 'delete', 'truncate']) p
      where has_table_privilege(r, t, p)`);
    // A publication is taken back before its moment; a policy holds what is visible (publications.test.ts).
    expect(rights).toEqual([{ role: 'spredning_staff', table: 'publication', right: 'delete' }]);
  });
});

describe('another municipality', () => {
  it('its rows are not seen, changed or made, even by a query that forgets to ask for one', async () => {
    const mine = await addMunicipality(house, 'mine', ['A', 'B']);
    const other = await addMunicipality(house, 'other', ['C']);
    const staff: Db = house.context.db.staff;
    await inMunicipality(staff, mine.municipalityId, async (tx) => {
      const seen = await tx.selectFrom('unit').select(['municipality_id']).execute();
      expect(new Set(seen.map((row) => row.municipality_id))).toEqual(new Set([mine.municipalityId]));
      const changed = await tx.updateTable('unit').set({ name: 'taken' }).executeTakeFirst();
      expect(Number(changed.numUpdatedRows)).toBe(3);
    });
    const names = await inMunicipality(staff, other.municipalityId, (tx) =>
      tx.selectFrom('unit').select('name').execute(),
    );
    expect(names.map((row) => row.name).sort()).toEqual(['C', 'other']);
    const insertForOther = inMunicipality(staff, mine.municipalityId, (tx) =>
      tx
        .insertInto('indicator')
        .values({
          municipality_id: other.municipalityId,
          id: crypto.randomUUID() as never,
          key: 'x',
          name: '{}',
        })
        .execute(),
    );
    await expect(insertForOther).rejects.toThrow(/row-level security/);
  });

  it('without a municipality set there are no rows at all, also after one was set on the same connection', async () => {
    const staff: Db = house.context.db.staff;
    await inMunicipality(staff, crypto.randomUUID() as MunicipalityId, async () => {});
    expect(await staff.selectFrom('unit').selectAll().execute()).toEqual([]);
  });
});
