import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exportQuestionnaire, importQuestionnaire } from '../../server/commands/questionnaires.ts';
import type { Workbench } from '../../server/commands/workbench.ts';
import type { Questionnaire } from '../../server/core/questionnaire/format.ts';
import { oneQuestion } from '../fixtures/questionnaire.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../harness/house.ts';

const folder = mkdtempSync(join(tmpdir(), 'spredning-questionnaires-'));
let house: TestHouse;
let bench: Workbench;

beforeAll(async () => {
  house = await openTestHouse();
  bench = { context: house.context, owner: house.owner, say: () => {} };
  await addMunicipality(house, 'prove', ['Nord']);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await house?.close();
});

function fileOf(questionnaire: Questionnaire): string {
  const path = join(folder, 'mine.questionnaire.json');
  writeFileSync(path, JSON.stringify(questionnaire));
  return path;
}
const put = (questionnaire: Questionnaire, slug = 'prove') =>
  importQuestionnaire(bench, slug, fileOf(questionnaire));

it('a file becomes a survey, the same again changes nothing, and another is its next version', async () => {
  const mine = oneQuestion('egen', 'egen.indikator');
  expect(await put(mine)).toMatch(/is a survey now.*privacy set prove egen/);
  expect(await put(mine)).toMatch(/nothing is changed/);
  const changed = { ...mine, estimatedMinutes: 7 };
  expect(await put(changed)).toMatch(/New rounds open with it/);
  expect(JSON.parse(await exportQuestionnaire(bench, 'prove', 'egen'))).toEqual(changed);
  const versions = await house.owner.selectFrom('questionnaire_version').select('version').execute();
  expect(versions.map(({ version }) => version).sort()).toEqual([1, 2]);
});

it('one with faults is told each with its place, and no survey is made of it', async () => {
  const faulty = { ...oneQuestion('feil', 'feil.indikator'), title: { nb: 'Bare bokmål' } };
  await expect(put(faulty as never)).rejects.toThrow(/title\.nn: .*\n?title\.en: /s);
  await expect(put(oneQuestion('egen'), 'ukjent')).rejects.toThrow('no municipality «ukjent»');
  await expect(exportQuestionnaire(bench, 'prove', 'feil')).rejects.toThrow('It has: egen.');
});
