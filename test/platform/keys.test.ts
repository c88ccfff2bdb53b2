import { mkdir, mkdtemp, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RoundId } from '../../server/core/ids.ts';
import { readConfig } from '../../server/platform/config.ts';
import { openKeyFolder } from '../../server/platform/crypto/keys.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'spredning-keys-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the key folder', () => {
  it('and each key can be read by its owner alone, and no key is written over', async () => {
    const keys = await openKeyFolder(join(folder, 'keys'));
    const id = crypto.randomUUID() as RoundId;
    await keys.store(id, Buffer.alloc(32, 7));
    const mode = async (path: string) => ((await stat(join(folder, path))).mode & 0o777).toString(8);
    expect([await mode('keys'), await mode(`keys/${id}.key`)]).toEqual(['700', '600']);
    await expect(keys.store(id, Buffer.alloc(32, 8))).rejects.toThrow(/EEXIST/);
    expect(await keys.read(id)).toEqual(Buffer.alloc(32, 7));
  });

  it('has a second file of each where there is a folder for copies, which is read when the first is gone', async () => {
    const [main, copyDir] = [join(folder, 'first'), join(folder, 'second')];
    const keys = await openKeyFolder(main, { copyDir });
    const id = crypto.randomUUID() as RoundId;
    await keys.store(id, Buffer.alloc(32, 9));
    expect([await keys.has(id), await keys.hasCopy(id)]).toEqual([true, true]);
    await rm(join(main, `${id}.key`));
    expect(await keys.read(id)).toEqual(Buffer.alloc(32, 9));
    await keys.destroy(id);
    expect(await keys.hasCopy(id)).toBe(true);
    await keys.forget(id);
    expect([await keys.has(id), await keys.hasCopy(id)]).toEqual([false, false]);
    await expect(keys.read(id)).rejects.toThrow('is not in the key folder');
    expect(await (await openKeyFolder(main)).hasCopy(id)).toBe(false);
  });

  it('is refused inside the database directory, also through a link', async () => {
    const database = join(folder, 'data');
    const env = { DATA_DIR: database, KEY_DIR: join(database, 'keys') };
    expect(() => readConfig(env)).toThrow(/KEY_DIR lies inside the database directory/);
    expect(readConfig({ DATA_DIR: database, KEY_DIR: `${database}-keys` }).keyDir).toBe(`${database}-keys`);
    await mkdir(join(database, 'inner'), { recursive: true });
    await symlink(join(database, 'inner'), join(folder, 'link'));
    await expect(openKeyFolder(join(folder, 'link'), { databaseDir: database })).rejects.toThrow(
      /leads inside the database directory/,
    );
  });
});
