import { randomUUID } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportResponses } from '../../server/commands/export-responses.ts';
import { importFiles } from '../../server/commands/import-responses.ts';
import { resultsOf } from '../../server/commands/results.ts';
import { createRound, releaseRound } from '../../server/commands/rounds.ts';
import type { Workbench } from '../../server/commands/workbench.ts';
import type { AccountId, MunicipalityId } from '../../server/core/ids.ts';
import { prepareRealRound } from '../../server/demo/real.ts';
import { projectDir } from '../../server/platform/config.ts';
import { inMunicipality } from '../../server/platform/db/connect.ts';
import { demand } from '../../server/platform/demand.ts';
import { insertAccount } from '../../server/stages/organisation/account.store.ts';
import { insertMunicipality } from '../../server/stages/organisation/organisation.store.ts';
import { askRaw } from '../../server/stages/releases/asking-grants.service.ts';
import { recomputeRaw } from '../../server/stages/releases/results.service.ts';
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
    const asked = { format: 'json', raw: true } as const;
    await expect(resultsOf(bench, address, asked)).rejects.toThrow('--raw needs --as ADDRESS');
    const forKari = () => resultsOf(bench, address, { ...asked, as: 'Kari@example.org' });
    await expect(forKari()).rejects.toMatchObject({ code: 'no-raw-grant' });
    const { id: roundId, municipality_id } = await house.owner
      .selectFrom('round')
      .select(['id', 'municipality_id'])
      .where('period', '=', '2030')
      .executeTakeFirstOrThrow();
    const kari = demand('operator', 'managePerson', { id: randomUUID() as AccountId });
    const account = { id: kari, name: 'Kari', email: 'kari@example.org', createdAt: house.clock.now() };
    await inMunicipality(house.context.db.staff, municipality_id, (tx) =>
      insertAccount(tx, municipality_id, { ...account, isDemo: false }),
    );
    await askRaw(
      house.context,
      municipality_id,
      roundId,
      { kind: 'raw', analystId: kari, reason: 'Kontroll', days: 7 },
      'operator',
    );
    await expect(forKari()).rejects.toMatchObject({ code: 'no-raw-grant' });
    const now = house.clock.now();
    await house.owner
      .updateTable('raw_grant')
      .set({ approved_by: 'another', approved_at: now, expires_at: new Date(now.getTime() + 86_400_000) })
      .execute();
    expect(await acts()).not.toContain('results.recomputed-raw');
    const whole = await forKari();
    expect(JSON.parse(whole).units[0].response.answered).toBe(2800);
    const line = await house.owner
      .selectFrom('audit_entry')
      .select(['actor', 'on_behalf_of', 'after'])
      .where('act', '=', 'results.recomputed-raw')
      .executeTakeFirstOrThrow();
    const grant = await house.owner.selectFrom('raw_grant').select('id').executeTakeFirstOrThrow();
    expect(line).toEqual({ actor: 'operator', on_behalf_of: kari, after: { grantId: grant.id } });

    const asKari = (file: string) => exportResponses(bench, address, file, 'kari@example.org');
    const file = join(house.keyDir, 'svar.csv');
    expect(await asKari(file)).toContain(`The answers of ${address} are in ${file}.`);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await expect(asKari(file)).rejects.toThrow(`There is a file ${file} already.`);
    await expect(asKari(join(house.keyDir, 'nowhere', 'svar.csv'))).rejects.toThrow('cannot be written');
    await expect(asKari(join(house.keyDir, 'svar.txt'))).rejects.toThrow('must end in .csv or .xlsx');
    await expect(exportResponses(bench, address, file, undefined)).rejects.toThrow('--as ADDRESS is missing');
    // Read into a round of its own, the file gives every figure anew.
    const copy = address.replace('2030', '2031');
    await createRound(bench, 'kommune', 'virkelige-svar', '2031');
    expect(await importFiles(bench, copy, file, { units: data('kommune_enheter.csv') })).toBe(2800);
    const { id: copyId } = await house.owner
      .selectFrom('round')
      .select('id')
      .where('period', '=', '2031')
      .executeTakeFirstOrThrow();
    const { units } = await recomputeRaw(house.context, municipality_id, copyId, [], 'operator');
    const withoutZones = JSON.stringify(units, (key, value) => (key === 'zone' ? null : value));
    const before = JSON.stringify(JSON.parse(whole).units, (key, value) => (key === 'zone' ? null : value));
    expect(JSON.parse(withoutZones)).toEqual(JSON.parse(before));
  });
});
