import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Db } from '../../server/platform/db/connect.ts';
import { brokenPromises, checkServerSettings } from '../../server/platform/db/settings.ts';
import { dropDatabase, freshDatabase } from '../harness/house.ts';

const one = (name: string, value: string) =>
  brokenPromises({ settings: [{ name, value, role: null }], logicalSlots: [] });

describe('a database server that would break a promise', () => {
  it.each([
    ['track_commit_timestamp', 'on', 'track_commit_timestamp = off'],
    ['log_statement', 'all', 'log_statement = none'],
    ['log_statement', 'mod', 'log_statement = none'],
    ['log_parameter_max_length', '-1', 'log_parameter_max_length = 0'],
    ['log_parameter_max_length', '1kB', 'log_parameter_max_length = 0'],
    ['log_parameter_max_length_on_error', '-1', 'log_parameter_max_length_on_error = 0'],
    ['auto_explain.log_min_duration', '0', 'auto_explain.log_min_duration = -1'],
    ['pgaudit.log_parameter', 'on', 'pgaudit.log_parameter = off'],
    ['fsync', 'off', 'fsync = on'],
    ['full_page_writes', 'off', 'full_page_writes = on'],
    ['synchronous_commit', 'off', 'synchronous_commit = on'],
  ])('%s = %s is told, with what to set', (name, value, advice) => {
    expect(one(name, value)).toEqual([expect.stringContaining(`Set ${advice} in postgresql.conf`)]);
  });

  it('a logical slot is told by name', () => {
    expect(brokenPromises({ settings: [], logicalSlots: ['copy_out'] })).toEqual([
      expect.stringContaining("pg_drop_replication_slot('copy_out')"),
    ]);
  });

  it('the settings that keep the promises are said nothing of', () => {
    const settings = [
      ...[
        { name: 'log_statement', value: 'ddl' },
        { name: 'log_statement', value: 'none' },
      ],
      ...[
        { name: 'log_parameter_max_length', value: '0' },
        { name: 'synchronous_commit', value: 'local' },
      ],
    ].map((setting) => ({ ...setting, role: null }));
    expect(brokenPromises({ settings, logicalSlots: [] })).toEqual([]);
  });
});

describe('a real server', () => {
  let url: string;
  let owner: Db;
  beforeAll(async () => {
    url = await freshDatabase();
    owner = connect(url, 1);
    // The test cluster runs without safety against a power cut; that is not what is asked here.
    for (const name of ['synchronous_commit']) {
      await sql.raw(`alter database ${new URL(url).pathname.slice(1)} set ${name} = on`).execute(owner);
    }
  });
  afterAll(async () => {
    await sql`alter role spredning_participant in database ${sql.ref(new URL(url).pathname.slice(1))} reset all`.execute(
      owner,
    );
    await owner.destroy();
    await dropDatabase(url);
  });

  async function said(): Promise<string[]> {
    const lines: string[] = [];
    const fresh = connect(url, 1);
    try {
      await checkServerSettings(fresh, false, (line) => lines.push(line));
    } finally {
      await fresh.destroy();
    }
    return lines.filter((line) => !/fsync|full_page_writes/.test(line));
  }

  it('that we start ourselves keeps every promise of what is written down', async () => {
    expect(await said()).toEqual([]);
  });

  it('that logs what is sent is refused in production, in words, whoever it is set for', async () => {
    const database = new URL(url).pathname.slice(1);
    await sql
      .raw(`alter role spredning_participant in database ${database} set log_statement = 'all'`)
      .execute(owner);
    expect(await said()).toEqual([
      'The database server has log_statement = all for the role spredning_participant: what people send would be ' +
        'written in a log. Take it away with ALTER ROLE spredning_participant RESET log_statement, or set it to none.',
    ]);
    await sql.raw(`alter database ${database} set log_parameter_max_length = -1`).execute(owner);
    expect((await said())[0]).toContain('Set log_parameter_max_length = 0 in postgresql.conf');
    const fresh = connect(url, 1);
    await expect(checkServerSettings(fresh, true, () => {})).rejects.toThrow(/log_parameter_max_length = -1/);
    await fresh.destroy();
  });
});
