import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importPeopleFile, importUnitsFile } from '../../server/commands/import-organisation.ts';
import type { Workbench } from '../../server/commands/workbench.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../harness/house.ts';

let house: TestHouse;
let bench: Workbench;
const folder = mkdtempSync(join(tmpdir(), 'spredning-import-'));
beforeAll(async () => {
  house = await openTestHouse();
  bench = { context: house.context, owner: house.owner, say: () => {} };
  await addMunicipality(house, 'nordvik', []);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await house.close();
});

function file(...lines: string[]): string {
  const path = join(folder, 'fil.csv');
  writeFileSync(path, lines.join('\n'));
  return path;
}
const unitCount = async () => (await house.owner.selectFrom('unit').select('id').execute()).length;
const header = 'kode;navn;type;overordnet';
const units = (options: { from?: string; dryRun?: boolean }, ...lines: string[]) =>
  importUnitsFile(bench, 'nordvik', file(header, ...lines), { from: undefined, dryRun: false, ...options });

describe('import units', () => {
  it('says what it would do, and on a dry run does not do it', async () => {
    const said = await units({ dryRun: true }, '0;nordvik;municipality;', '1;Skole;skole;0');
    expect(said.split('\n')).toEqual([
      'row 2: 0 nordvik: changed: code «0»',
      'row 3: 1 Skole: new: code «1», name «Skole», kind «skole», parent «0», position «2», validFromOn «2026-11-24»',
      '2 changes; 0 rows are as they stand.',
      'Nothing was written: this was a dry run.',
    ]);
    expect(await unitCount()).toBe(1);
  });

  it('lists every fault with row and column, and writes nothing', async () => {
    await expect(units({}, '0;nordvik;municipality;', '1;;skole;7')).rejects.toThrow(
      [
        'Row 3, column “navn”: The cell is empty. Fill it in.',
        'Row 3, column “overordnet”: No unit has the code “7”. Correct the code, or add the unit to the file.',
        'Nothing was imported. Mend the file and try again.',
      ].join('\n'),
    );
    expect(await unitCount()).toBe(1);
  });

  it('does it from the day it is given, once', async () => {
    const lines = ['0;nordvik;municipality;', '1;Skole;skole;0'];
    expect(await units({ from: '1.1.2027' }, ...lines)).toContain('All of it was written.');
    const found = await house.owner
      .selectFrom('unit')
      .select('valid_from_on')
      .where('code', '=', '1')
      .execute();
    expect(found).toEqual([{ valid_from_on: '2027-01-01' }]);
    expect(await units({}, ...lines)).toContain('There is nothing to change.');
    const entry = await house.owner
      .selectFrom('audit_entry')
      .select('actor')
      .where('act', '=', 'units.imported')
      .executeTakeFirstOrThrow();
    expect(entry.actor).toBe('operator');
  });

  it('says what is wrong with what it was given', async () => {
    await expect(units({ from: 'i morgen' })).rejects.toThrow('--from is a day');
    const options = { from: undefined, dryRun: true };
    await expect(importUnitsFile(bench, 'sørvik', file(header), options)).rejects.toThrow(
      'no municipality «sørvik»',
    );
    await expect(importUnitsFile(bench, 'nordvik', '/finnes/ikke', options)).rejects.toThrow(
      'cannot be read',
    );
    await expect(units({})).rejects.toThrow('There is only a header in the file.');
  });
});

describe('import people', () => {
  it('says how the new ones get in', async () => {
    const path = file('navn;e-post;roller', 'Kari;kari@nordvik.no;administrator');
    const said = await importPeopleFile(bench, 'nordvik', path, false);
    expect(said).toContain('row 2: kari@nordvik.no Kari: gets a role: role «administrator»');
    expect(said).toContain('no mail server is set up (SMTP_URL)');
    const mail = async () => {};
    const withMail = { ...bench, context: { ...house.context, mail } };
    const more = file('navn;e-post', 'Ola;ola@nordvik.no');
    expect(await importPeopleFile(withMail, 'nordvik', more, false)).toContain(
      'by asking for one at http://spredning.test/nordvik/nb/logg-inn',
    );
  });
});
