import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFiles } from '../../server/commands/import-responses.ts';
import { poolsOf } from '../../server/commands/pools.ts';
import { createRound, releaseRound } from '../../server/commands/rounds.ts';
import type { Workbench } from '../../server/commands/workbench.ts';
import type { MunicipalityId } from '../../server/core/ids.ts';
import { prepareRealRound } from '../../server/demo/real.ts';
import { projectDir } from '../../server/platform/config.ts';
import { insertMunicipality } from '../../server/stages/organisation/organisation.store.ts';
import { openTestHouse, type TestHouse } from '../harness/house.ts';

let house: TestHouse;
let bench: Workbench;
const address = 'kommune/virkelige-svar/2030';
const data = (name: string) => join(projectDir, 'test/data', name);

beforeAll(async () => {
  house = await openTestHouse();
  bench = { context: house.context, owner: house.owner, say: () => {} };
  const id = randomUUID() as MunicipalityId;
  await insertMunicipality(house.owner, { id, slug: 'kommune', name: 'Kommune', dataLabel: null });
  await prepareRealRound(house.context, id);
  await createRound(bench, 'kommune', 'virkelige-svar', '2030');
});
afterAll(() => house.close());

describe('pools of the real municipality', () => {
  it('are asked of a released round', async () => {
    await expect(poolsOf(bench, address)).rejects.toMatchObject({ code: 'not-released' });
  });

  it('name units and never how many answered', async () => {
    const units = { units: data('kommune_enheter.csv') };
    await importFiles(bench, address, data('kommune_bred.csv'), units);
    await releaseRound(bench, address);
    const text = await poolsOf(bench, address);
    expect(text).toContain(address);
    expect(text.replaceAll(address, '')).not.toMatch(/\d{2,}/);
    // One answered in the fire service. A sister is hidden for its sake, and what the two are together is known.
    expect(text).toContain('skala-e · Brannvesen: with Byggesak');
    expect(text).toContain('skala-e · Byggesak: with Brannvesen');
  });
});
