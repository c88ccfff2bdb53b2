import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import type { MunicipalityId, UnitId } from '../../server/core/ids.ts';
import type { UnitTree } from '../../server/core/unit-tree.ts';
import type { Clock } from '../../server/platform/clock.ts';
import type { Context } from '../../server/platform/context.ts';
import { openKeyFolder } from '../../server/platform/crypto/keys.ts';
import { secretBox } from '../../server/platform/crypto/secret-box.ts';
import { closeAll, connect, connectAll, type Db, inMunicipality } from '../../server/platform/db/connect.ts';
import { databaseUrls } from '../../server/platform/db/roles.ts';
import { jobQueue, startQueue } from '../../server/platform/jobs/queue.ts';
import { createLog } from '../../server/platform/log.ts';
import { insertMunicipality, insertUnits } from '../../server/stages/organisation/organisation.store.ts';

/** A clock the test sets. */
export interface TestClock extends Clock {
  set(instant: string | Date): void;
}

export function testClock(start: string): TestClock {
  let now = new Date(start);
  return {
    now: () => now,
    set(instant) {
      now = new Date(instant);
    },
  };
}

export interface TestHouse {
  context: Context;
  clock: TestClock;
  owner: Db;
  ownerUrl: string;
  keyDir: string;
  close(): Promise<void>;
}

/** A fresh database, migrated, with the real roles, keys and job queue. Close it when the file is done. */
export async function openTestHouse(now = '2026-11-24T12:00:00Z', demo = true): Promise<TestHouse> {
  const ownerUrl = await freshDatabase();
  const urls = databaseUrls(ownerUrl, {
    participantUrl: null,
    staffUrl: null,
    mixerUrl: null,
    production: false,
  });
  const db = connectAll(urls);
  const owner = connect(ownerUrl, 2);
  const keyDir = await mkdtemp(join(tmpdir(), 'spredning-keys-'));
  const log = createLog('silent');
  const boss = await startQueue(urls.staff, log, false);
  const clock = testClock(now);
  const context: Context = {
    db,
    clock,
    keys: await openKeyFolder(keyDir),
    jobs: jobQueue(boss),
    log,
    demo,
    baseUrl: 'http://spredning.test',
    mail: null,
    secrets: secretBox(randomBytes(32)),
  };
  return {
    context,
    clock,
    owner,
    ownerUrl,
    keyDir,
    async close() {
      await boss.stop({ graceful: false });
      await closeAll(db);
      await owner.destroy();
      await rm(keyDir, { recursive: true, force: true });
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

/** A municipality with a root and the named units under it. */
export async function addMunicipality(
  house: TestHouse,
  slug: string,
  unitNames: string[],
): Promise<{ municipalityId: MunicipalityId; tree: UnitTree }> {
  const municipalityId = randomUUID() as MunicipalityId;
  await insertMunicipality(house.owner, { id: municipalityId, slug, name: slug, dataLabel: null });
  const root = { unitId: randomUUID(), parentUnitId: null, name: slug, kind: 'municipality', position: 0 };
  const tree: UnitTree = [
    root,
    ...unitNames.map((name, index) => ({
      unitId: randomUUID(),
      parentUnitId: root.unitId,
      name,
      kind: 'unit',
      position: index + 1,
    })),
  ];
  await inMunicipality(house.context.db.staff, municipalityId, (tx) =>
    insertUnits(
      tx,
      municipalityId,
      tree.map((node) => ({
        ...node,
        id: node.unitId as UnitId,
        parentUnitId: node.parentUnitId as UnitId | null,
        validFromOn: '2000-01-01',
      })),
    ),
  );
  return { municipalityId, tree };
}
