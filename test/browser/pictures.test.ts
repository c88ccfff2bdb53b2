import { sql } from 'kysely';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RoundId } from '../../server/core/ids.ts';
import { buildClientIfStale } from '../../server/platform/client-build.ts';
import { readConfig } from '../../server/platform/config.ts';
import { mix } from '../../server/stages/responses/mixing.service.ts';
import { closeRound, openRound } from '../../server/stages/rounds/rounds.service.ts';
import { pngOf, tellingJpeg } from '../fixtures/pictures.ts';
import { withPicture } from '../fixtures/questionnaire.ts';
import { axeFaults, openBrowser } from '../harness/browser.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../harness/house.ts';
import { serve } from '../harness/http.ts';
import { installReadySurvey } from '../harness/play.ts';

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
let place: Awaited<ReturnType<typeof addMunicipality>>;
let roundId: RoundId;

beforeAll(async () => {
  await buildClientIfStale(() => {});
  house = await openTestHouse('2026-11-24T12:00:00Z');
  place = await addMunicipality(house, 'prove', ['Nord']);
  await installReadySurvey(house.context, place.municipalityId, withPicture());
  roundId = await openRound(house.context, place.municipalityId, {
    ...{ surveyKey: 'bilde', period: '2026', source: 'collected', mode: 'openLink', tree: place.tree },
    ...{ opensAt: new Date('2026-11-20T00:00:00Z'), closesAt: new Date('2026-12-14T00:00:00Z') },
  });
  web = await serve(house.context, readConfig({}).clientDir);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await web?.close();
  await house?.close();
});

it('a picture is drawn anew on the phone, can be taken away, and is sent', async () => {
  const context = await browser.newContext({ viewport: { width: 320, height: 740 }, locale: 'nb-NO' });
  const page = await context.newPage();
  await page.goto(`${web.origin}/prove/s/${roundId}/nb/enhet/${place.tree[1]?.unitId}`);
  await page.locator('input[value="4"]').first().check({ force: true });
  await page.getByRole('button', { name: 'Se over svarene' }).click();
  const field = page.getByLabel('Bilde av plassen');
  expect(await axeFaults(page)).toEqual([]);
  const chosen = () =>
    field.evaluate(async (input: HTMLInputElement) =>
      Promise.all([...(input.files ?? [])].map(async (file) => [file.name, await file.text()])),
    );
  await field.setInputFiles({ name: 'hjemme.jpeg', mimeType: '', buffer: tellingJpeg({ orientation: 6 }) });
  await page.locator('.picture canvas').waitFor();
  expect(await chosen()).toEqual([['hjemme.jpg', expect.not.stringMatching(/Kari|Exif/)]]);
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Ta bort bildet' }).click();
  expect([await chosen(), await page.locator('.picture').count()]).toEqual([[], 0]);
  expect(await field.evaluate((it) => it === document.activeElement)).toBe(true);
  await page.getByRole('button', { name: 'Send svarene' }).click();
  await page.getByRole('link', { name: /^Bilde av plassen: Du må svare/ }).waitFor();
  expect(await axeFaults(page)).toEqual([]);
  // What the phone cannot draw goes as it is, for the server to judge.
  await field.setInputFiles({ name: 'skjema.png', mimeType: 'image/png', buffer: Buffer.from('tekst') });
  await page.getByRole('button', { name: 'Prøv å sende igjen' }).click();
  await page.getByRole('link', { name: /^Bilde av plassen: Velg et bilde/ }).waitFor();
  await field.setInputFiles({ name: 'skjema.png', mimeType: 'image/png', buffer: pngOf() });
  await page.locator('.picture canvas').waitFor();
  await page.getByRole('button', { name: 'Prøv å sende igjen' }).click();
  await page.getByRole('heading', { name: 'Takk. Svarene dine er mottatt.' }).waitFor();
  await context.close();
  await closeRound(house.context, place.municipalityId, roundId, 'operator', 'prøve');
  await mix(house.context, place.municipalityId, roundId);
  const { rows } = await sql<{ kind: string }>`
    select kind from answer_file where round_id = ${roundId}`.execute(house.owner);
  expect(rows).toEqual([{ kind: 'jpeg' }]);
});
