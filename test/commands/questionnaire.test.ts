import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exportToCommand, importDraft, importFileCommand } from '../../server/commands/questionnaire.ts';
import { diffCommand } from '../../server/commands/questionnaire-diff.ts';
import type { Workbench } from '../../server/commands/workbench.ts';
import { draftOf, finishedOf } from '../../server/core/draft/convert.ts';
import { en } from '../../server/core/exchange/import-words.en.ts';
import { projectDir } from '../../server/platform/config.ts';
import { everyType } from '../fixtures/every-type.ts';
import { sampleQuestionnaire } from '../fixtures/questionnaire.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../harness/house.ts';

const folder = mkdtempSync(join(tmpdir(), 'spredning-exchange-'));
const surveyJs = join(projectDir, 'test/fixtures/exchange/surveyjs-1.json');
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

it('tells what came in, what was changed and what was left out, each with its place, and writes the draft', async () => {
  const out = join(folder, 'utkast.json');
  const report = (await importFileCommand(surveyJs, { out, key: 'bibliotek', kind: 'citizen' })).split('\n');
  expect(report.slice(1, 5)).toEqual([
    'taken    7 questions with 10 options on 1 pages, in nb',
    'changed  elements[0] «bruk»: “Other” has become a choice, with a question of its own where the answer is written. (bruk_other)',
    `left out elements[0] «bruk»: ${en.notes.layout} (colCount)`,
    `changed  elements[1] «Hvorfor ikke?»: ${en.notes.nameChanged} (Hvorfor_ikke_)`,
  ]);
  expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ key: 'bibliotek', kind: 'citizen' });
  await expect(importFileCommand(surveyJs, { out })).rejects.toThrow('There is a file of that name already');
});

it('stores a file as a draft of a municipality', async () => {
  expect(await importDraft(bench, 'prove', surveyJs, {})).toMatch(
    /draft in prove now: \/prove\/nb\/sporreskjema\//,
  );
  const drafts = await house.owner.selectFrom('questionnaire_draft').select('questionnaire_key').execute();
  expect(drafts).toEqual([{ questionnaire_key: 'surveyjs-1' }]);
  await expect(importDraft(bench, 'ukjent', surveyJs, {})).rejects.toThrow('no municipality «ukjent»');
});

it('writes a questionnaire in other formats, and our own as it was', async () => {
  const path = join(folder, 'prove.questionnaire.json');
  writeFileSync(path, JSON.stringify(sampleQuestionnaire()));
  const draft = draftOf(sampleQuestionnaire());
  expect(JSON.parse(await exportToCommand(path, undefined, { to: 'draft' }))).toEqual(draft);
  expect(JSON.parse(await exportToCommand(path, undefined, { to: 'spredning' }))).toEqual(finishedOf(draft));
  expect(JSON.parse(await exportToCommand(path, undefined, { to: 'surveyjs' }))).toMatchObject({
    ...{ locale: 'no', title: { default: 'Prøve', en: 'Prøve (en)' } },
    pages: [{ name: 'side1' }, { name: 'side2' }],
  });
});

it('writes a workbook of XLSForm, which comes back as the same draft', async () => {
  const [path, out] = [join(folder, 'alt.questionnaire.json'), join(folder, 'alt.xlsx')];
  writeFileSync(path, JSON.stringify(everyType()));
  const told = await exportToCommand(path, undefined, { to: 'xlsform', out });
  expect(told.split('\n')).toEqual([
    `The XLSForm is in ${out}.`,
    'for us only columns of «m»',
    'for us only min, max of «dag»',
    'for us only validators of «kort»',
  ]);
  const again = join(folder, 'igjen.json');
  expect(await importFileCommand(out, { out: again, key: 'alt' })).toContain(
    'taken    12 questions with 22 options on 2 pages, in nb, nn, en',
  );
  expect(JSON.parse(readFileSync(again, 'utf8'))).toEqual(draftOf(everyType()));
  await expect(exportToCommand(path, undefined, { to: 'xlsform' })).rejects.toThrow('--out FILE.xlsx');
  await expect(exportToCommand(path, undefined, { to: 'xlsform', out })).rejects.toThrow(
    'a file of that name',
  );
});

it('reads LimeSurvey’s files too', async () => {
  const report = await importFileCommand(join(projectDir, 'test/fixtures/exchange/reisevaner-177.lss'), {});
  expect(report).toContain(
    `left out questions/lang «lang»: ${en.notes.condition} (regexMatch("/a/", fritt))`,
  );
});

it('says what is wrong with what it is given', async () => {
  const broken = join(folder, 'feil.json');
  writeFileSync(broken, '{"pages":[]}');
  await expect(importFileCommand(broken, {})).rejects.toThrow(
    /not taken in:\n {2}file: There are no questions in the file\./,
  );
  await expect(importFileCommand(join(folder, 'borte.json'), {})).rejects.toThrow('cannot be read');
  await expect(importFileCommand(surveyJs, { kind: 'alle' })).rejects.toThrow(
    '--kind is one of citizen, user',
  );
  await expect(importFileCommand(surveyJs, { key: 'Å' })).rejects.toThrow('--key is made of');
  await expect(importFileCommand(surveyJs, { language: 'norsk bokmål' })).rejects.toThrow('--language is');
  await expect(exportToCommand(surveyJs, undefined, { to: 'word' })).rejects.toThrow(
    '--to is one of surveyjs',
  );
  expect(existsSync(join(folder, 'borte.json'))).toBe(false);
});

it('tells what is different between two files, and what can no longer be compared', async () => {
  const [one, other] = [join(folder, 'fjor.json'), join(folder, 'iaar.json')];
  const changed = structuredClone(draftOf(sampleQuestionnaire()));
  const [page] = changed.definition.pages as unknown as { elements: { title: object }[] }[];
  Object.assign(page?.elements[0]?.title as object, { nb: 'Nytt spørsmål' });
  page?.elements.reverse();
  writeFileSync(one, JSON.stringify(sampleQuestionnaire()));
  writeFileSync(other, JSON.stringify(changed));
  expect((await diffCommand(one, other)).split('\n')).toEqual([
    'changed question «q1» title (nb): "Spørsmål 1" → "Nytt spørsmål"',
    'reordered page «side1» elements: m, q2, q1',
    '',
    'not comparable: question «q1» (wording)',
    'not comparable: indicator «sample.indikator» (wording)',
  ]);
  expect(await diffCommand(one, one)).toBe('They are the same.');
});
