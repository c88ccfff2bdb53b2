import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setPrivacyFrom, showPrivacy } from '../../server/commands/privacy.ts';
import { checkFileCommand } from '../../server/commands/questionnaire-check.ts';
import { createRound } from '../../server/commands/rounds.ts';
import type { Workbench } from '../../server/commands/workbench.ts';
import type { MunicipalityId, SurveyId } from '../../server/core/ids.ts';
import { checkPrivacy } from '../../server/core/privacy/format.ts';
import { projectDir } from '../../server/platform/config.ts';
import { setPrivacy } from '../../server/stages/rounds/privacy.service.ts';
import { installSurvey } from '../../server/stages/rounds/surveys.service.ts';
import { samplePrivacy } from '../fixtures/privacy.ts';
import { oneQuestion } from '../fixtures/questionnaire.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../harness/house.ts';

const folder = mkdtempSync(join(tmpdir(), 'spredning-privacy-'));
let house: TestHouse;
let bench: Workbench;
let municipalityId: MunicipalityId;
let surveyId: SurveyId;
const said: string[] = [];

beforeAll(async () => {
  house = await openTestHouse();
  bench = { context: house.context, owner: house.owner, say: (line) => said.push(line) };
  ({ municipalityId } = await addMunicipality(house, 'prove', ['Nord']));
  surveyId = await installSurvey(house.context, municipalityId, oneQuestion('one', 'one.indikator'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await house.close();
});

function fileOf(change: object = {}): string {
  const path = join(folder, 'privacy.json');
  writeFileSync(path, JSON.stringify({ format: 'spredning-privacy/1', ...samplePrivacy(), ...change }));
  return path;
}

describe('the privacy commands', () => {
  it('name the survey and the municipality that are not there', async () => {
    await expect(showPrivacy(bench, 'ukjent', 'one')).rejects.toThrow('no municipality «ukjent»');
    await expect(showPrivacy(bench, 'prove', 'two')).rejects.toThrow('It has: one.');
    await expect(setPrivacyFrom(bench, 'prove', 'two', fileOf())).rejects.toThrow('It has: one.');
  });

  it('a round cannot be made before the settings are there, and is after', async () => {
    await expect(showPrivacy(bench, 'prove', 'one')).rejects.toThrow(
      'npx spredning privacy set prove one FILE.json',
    );
    await expect(createRound(bench, 'prove', 'one', '2025')).rejects.toMatchObject({
      code: 'no-privacy-settings',
    });
    const told = await setPrivacyFrom(bench, 'prove', 'one', fileOf());
    expect(told).toContain('«prove/one» stands with version 1');
    expect(await createRound(bench, 'prove', 'one', '2025')).toContain('Made prove/one/2025');
  });

  it('a file with faults changes nothing, and every fault is told by its place', async () => {
    const path = fileOf({ legalBasis: '6-1-b', answersKeptDays: 7 });
    const refused = setPrivacyFrom(bench, 'prove', 'one', path);
    await expect(refused).rejects.toThrow(/legalBasis: .*\nanswersKeptDays: .*\n.*has 2 faults\./);
    await expect(checkFileCommand(path)).rejects.toThrow('has 2 faults.');
    expect(await checkFileCommand(fileOf())).toContain('has no faults');
    expect(await showPrivacy(bench, 'prove', 'one')).toContain('"6-1-e"');
  });

  it('what is shown can be set again, and tells what is missing', async () => {
    const shown = JSON.parse(await showPrivacy(bench, 'prove', 'one'));
    expect(checkPrivacy(shown)).toEqual({ privacy: samplePrivacy(), faults: [] });
    expect(said.at(-1)).toMatch(/^Version 1, set 2026-11-24T12:00:00\.000Z by operator/);
    const unfinished = { ...samplePrivacy(), legalBasis: null, contact: '' };
    await setPrivacy(house.context, municipalityId, surveyId, unfinished, null, 'operator');
    expect(await showPrivacy(bench, 'prove', 'one')).not.toContain('legalBasis');
    expect(said.at(-1)).toBe('No round can open: legalBasis, contact is missing.');
    await expect(createRound(bench, 'prove', 'one', '2026')).rejects.toMatchObject({
      code: 'incomplete-privacy-settings',
    });
  });
});

describe('the command line', () => {
  it('knows the commands and what their arguments are', async () => {
    const run = promisify(execFile);
    const cli = join(projectDir, 'server/cli.ts');
    expect((await run(process.execPath, [cli, '--help'])).stdout).toContain(
      'privacy set MUNICIPALITY SURVEY FILE',
    );
    await expect(run(process.execPath, [cli, 'privacy', 'set', 'prove', 'one'])).rejects.toMatchObject({
      stderr: expect.stringContaining('FILE is missing.'),
    });
  });

  it('says how to mend it when a round cannot be made', async () => {
    const run = promisify(execFile);
    const env = {
      ...{ PATH: process.env['PATH'], DATABASE_URL: house.ownerUrl, KEY_DIR: house.keyDir },
      ...{ SECRETS_FILE: join(folder, 'secrets.key'), LOG_LEVEL: 'silent' },
    };
    const made = run(
      process.execPath,
      [join(projectDir, 'server/cli.ts'), 'round', 'create', 'prove', 'one', '2026'],
      {
        env,
      },
    );
    await expect(made).rejects.toMatchObject({
      stderr: expect.stringContaining('npx spredning privacy show MUNICIPALITY SURVEY'),
    });
  });
});
