import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { openHouseAt, type TestHouse } from './house-at.ts';

export { addMunicipality, type TestHouse } from './house-at.ts';

/** A fresh database, migrated, with the real roles, keys and job queue. Close it when the file is done. */
export async function openTestHouse(now?: string, demo?: boolean): Promise<TestHouse> {
  const ownerUrl = await freshDatabase();
  const house = await openHouseAt(ownerUrl, now, demo);
  return {
    ...house,
    async close() {
      await house.close();
      await dropDatabase(ownerUrl);
    },
  };
}

export async function freshDatabase(): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(`create database ${name} template spredning_template`);
  const url = new URL(inject('ownerUrl'));
  url.pathname = `/${name}`;
  return url.toString();
}

export async function dropDatabase(ownerUrl: string): Promise<void> {
  await onServer(`drop database if exists ${new URL(ownerUrl).pathname.slice(1)} with (force)`);
}

/** Copying a template wants it to itself, so two files may meet; the second waits its turn. */
async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('ownerUrl') });
  await client.connect();
  try {
    for (let attempt = 0; ; attempt++) {
      try {
        await client.query(statement);
        return;
      } catch (error) {
        if ((error as { code?: string }).code !== '55006' || attempt > 100) throw error;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  } finally {
    await client.end();
  }
}
