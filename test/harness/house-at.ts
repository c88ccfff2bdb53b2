import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MunicipalityId, UnitId } from '../../server/core/ids.ts';
import type { UnitTree } from '../../server/core/unit-tree.ts';
import type { Clock } from '../../server/platform/clock.ts';
import type { Context } from '../../server/platform/context.ts';
import { openKeyFolder } from '../../server/platform/crypto/keys.ts';
import { secretBox } from '../../server/platform/crypto/secret-box.ts';
import { closeAll, connect, connectAll, type Db, inMunicipality } from '../../server/platform/db/connect.ts';
import { databaseUrls } from '../../server/platform/db/roles.ts';
import { vacuumAs } from '../../server/platform/db/vacuum.ts';
import { demand } from '../../server/platform/demand.ts';
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

/**
 * A house on a migrated database, with the real roles, keys and job queue. For processes of their own too, which have no
 * test around them. Closing it leaves the database.
 */
export async function openHouseAt(
  ownerUrl: string,
  now = '2026-11-24T12:00:00Z',
  demo = true,
  log = createLog('silent'),
): Promise<TestHouse> {
  const urls = databaseUrls(ownerUrl, {
    participantUrl: null,
    staffUrl: null,
    mixerUrl: null,
    linkerUrl: null,
    postmanUrl: null,
    production: false,
  });
  const db = connectAll(urls);
  const owner = connect(ownerUrl, 2);
  const keyDir = await mkdtemp(join(tmpdir(), 'spredning-keys-'));
  const boss = await startQueue(urls.staff, log, false);
  const clock = testClock(now);
  const context: Context = {
    db,
    vacuum: vacuumAs(owner),
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
    },
  };
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
        id: demand('operator', 'manageUnit', { id: node.unitId as UnitId }),
        parentUnitId: node.parentUnitId as UnitId | null,
        validFromOn: '2000-01-01',
      })),
    ),
  );
  return { municipalityId, tree };
}
