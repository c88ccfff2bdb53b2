import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MunicipalityId } from '../../server/core/ids.ts';
import { buildClientIfStale } from '../../server/platform/client-build.ts';
import { readConfig } from '../../server/platform/config.ts';
import { axeFaults, openBrowser, openPage } from '../harness/browser.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../harness/house.ts';
import { serve } from '../harness/http.ts';
import { signInAs } from '../harness/sign-in.ts';

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
let municipalityId: MunicipalityId;

beforeAll(async () => {
  await buildClientIfStale(() => {});
  house = await openTestHouse('2026-11-24T12:00:00Z');
  ({ municipalityId } = await addMunicipality(house, 'nordvik', ['Kino']));
  web = await serve(house.context, readConfig({}).clientDir);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await web?.close();
  await house?.close();
});

const csv = (...lines: string[]) => ({
  ...{ name: 'enheter.csv', mimeType: 'text/csv' },
  buffer: Buffer.from(['kode;navn;type;overordnet', '0;nordvik;kommune;', ...lines].join('\n')),
});

it('a file of units on a phone: a fault, then what would change, then the change, by keyboard', async () => {
  const { token } = await signInAs(house, municipalityId, { roles: ['administrator'] });
  const { page, errors, close } = await openPage(browser, 360);
  const cookie = { name: 'spredning_session', value: token, url: web.origin, httpOnly: true };
  await page.context().addCookies([{ ...cookie, sameSite: 'Strict' }]);
  await page.goto(`${web.origin}/nordvik/nb/administrasjon/enheter/import`);
  const sound = async () => {
    expect(await axeFaults(page)).toEqual([]);
    const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
    expect(scrollWidth ?? 0).toBeLessThanOrEqual(clientWidth ?? 0);
  };
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Last ned en eksempelfil' }).click();
  const example = await readFile(await (await download).path(), 'utf8');
  expect(example).toContain('kode;navn;type;overordnet');
  await sound();

  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Velg fil' }).focus();
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(csv('10;Kino;;7'));
  await page.getByText('2 feil i fila').waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('2 feil i fila');
  await page.getByText('Rad 3, kolonne «overordnet»').waitFor();
  await page.getByText('Valgt fil: enheter.csv').waitFor();
  await sound();

  await page.locator('input[type=file]').setInputFiles(csv('10;Kino;kino;0', '11;Bad;bad;0'));
  await page.getByRole('heading', { name: '3. Ta i bruk' }).waitFor();
  await page.getByText('Nye enheter: 1').first().waitFor();
  await sound();
  await page.getByRole('button', { name: 'Ta i bruk endringene' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Endringene er tatt i bruk' }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Endringene er tatt i bruk');
  await sound();
  const codes = await house.owner.selectFrom('unit').select('code').orderBy('code').execute();
  expect(codes.map(({ code }) => code)).toEqual(['0', '10', '11']);
  expect(errors).toEqual([]);
  await close();
});
