import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFiles } from '../../server/commands/import-responses.ts';
import { resultsOf } from '../../server/commands/results.ts';
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
const acts = async () =>
  (await house.owner.selectFrom('audit_entry').select('act').execute()).map((entry) => entry.act);
const json = { format: 'json', raw: false } as const;

beforeAll(async () => {
  house = await openTestHouse();
  bench = { context: house.context, owner: house.owner, say: () => {} };
  const id = randomUUID() as MunicipalityId;
  await insertMunicipality(house.owner, { id, slug: 'kommune', name: 'Kommune', dataLabel: null });
  await prepareRealRound(house.context, id);
  await createRound(bench, 'kommune', 'virkelige-svar', '2030');
});
afterAll(() => house.close());

describe('the commands of a round', () => {
  it.each(['', ' ', 'a/b', ' 2030', 'x'.repeat(41)])('take no period called «%s»', async (period) => {
    const made = createRound(bench, 'kommune', 'virkelige-svar', period);
    await expect(made).rejects.toThrow('The period is a short name');
  });

  it.each(['kommune', 'kommune/virkelige-svar', 'kommune/virkelige-svar/2030/1', ''])(
    'say how a round is written when given «%s»',
    async (given) => {
      await expect(resultsOf(bench, given, json)).rejects.toThrow('municipality/survey/period');
    },
  );

  it('refuse to release before anything is imported', async () => {
    await expect(releaseRound(bench, address)).rejects.toMatchObject({ code: 'nothing-imported' });
    await expect(resultsOf(bench, address, json)).rejects.toMatchObject({ code: 'not-released' });
  });

  it('replace an import until release, and not after', async () => {
    const lines = readFileSync(data('kommune_bred.csv'), 'utf8').split('\n');
    const few = join(house.keyDir, 'few.csv');
    writeFileSync(few, lines.slice(0, 41).join('\n'));
    const units = { units: data('kommune_enheter.csv') };
    expect(await importFiles(bench, address, few, units)).toBe(40);
    expect(await importFiles(bench, address, data('kommune_bred.csv'), units)).toBe(2800);
    await releaseRound(bench, address);
    const again = importFiles(bench, address, few, units);
    await expect(again).rejects.toMatchObject({ code: 'already-released' });
    expect(JSON.parse(await resultsOf(bench, address, json)).responses).toContainEqual(
      expect.objectContaining({ unit: 'Hele kommunen', answeredCount: 2800 }),
    );
  });

  it('give one unit when asked, and name the units when it is none of them', async () => {
    const csv = await resultsOf(bench, address, { format: 'csv', raw: false, unit: 'Brannvesen' });
    expect(csv).toContain('Brannvesen,item,A1,nothing,,');
    expect(csv).not.toContain('Hele kommunen');
    const unknown = resultsOf(bench, address, { ...json, unit: 'Månen' });
    await expect(unknown).rejects.toThrow('Brannvesen');
  });

  it('give raw results as JSON only, and log it', async () => {
    const raw = resultsOf(bench, address, { format: 'csv', raw: true });
    await expect(raw).rejects.toThrow('--raw gives everything as JSON');
    expect(await acts()).not.toContain('results.recomputed-raw');
    const whole = await resultsOf(bench, address, { format: 'json', raw: true });
    expect(JSON.parse(whole).units[0].response.answered).toBe(2800);
    expect(await acts()).toContain('results.recomputed-raw');
  });
});
