import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../../server/platform/db/embedded.ts';
import { migrate } from '../../server/platform/db/migrate.ts';
import { unpackBrowser } from './unpack-browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    ownerUrl: string;
  }
}

export const templateName = 'spredning_template';

/**
 * Starts one real PostgreSQL in a folder of its own, or uses the one TEST_DATABASE_URL names, and migrates a template
 * database that every test file copies. The cluster runs without fsync: nothing here outlives the run, and what must
 * survive a kill is tested on clusters of its own.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await unpackPackagedBrowser();
  const given = process.env['TEST_DATABASE_URL'];
  if (given) {
    await makeTemplate(given);
    project.provide('ownerUrl', given);
    return async () => {};
  }
  const dataDir = await mkdtemp(join(tmpdir(), 'spredning-test-'));
  // The database user must be able to enter it when the tests run as root.
  await chmod(dataDir, 0o755);
  const embedded = await startEmbedded({ dataDir, log: () => {}, unsafeFast: true });
  await makeTemplate(embedded.ownerUrl);
  project.provide('ownerUrl', embedded.ownerUrl);
  return async () => {
    await embedded.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}

/** Once, before the workers: several browser tests begin at the same moment. */
async function unpackPackagedBrowser(): Promise<void> {
  if (process.env['CHROMIUM_PATH'] || process.platform !== 'linux' || process.arch !== 'x64') return;
  await unpackBrowser();
}

async function makeTemplate(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query(`drop database if exists ${templateName}`);
  await client.query(`create database ${templateName}`);
  await client.end();
  const url = new URL(ownerUrl);
  url.pathname = `/${templateName}`;
  await migrate({ ownerUrl: url.toString(), log: () => {} });
}
