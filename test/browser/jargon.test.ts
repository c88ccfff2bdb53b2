import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildClientIfStale } from '../../server/platform/client-build.ts';
import { readConfig } from '../../server/platform/config.ts';
import { openBrowser, openPage } from '../harness/browser.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../harness/house.ts';
import { serve } from '../harness/http.ts';
import { press } from '../harness/keyboard.ts';
import { signInAs } from '../harness/sign-in.ts';
import { expectSound } from '../harness/sound-page.ts';

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
let session: string;

beforeAll(async () => {
  await buildClientIfStale(() => {});
  house = await openTestHouse(new Date().toISOString(), false);
  const { municipalityId } = await addMunicipality(house, 'mine', ['Nord']);
  web = await serve(house.context, readConfig({}).clientDir);
  browser = await openBrowser();
  session = (await signInAs(house, municipalityId, { roles: ['designer'] })).token;
});
afterAll(async () => {
  await browser?.close();
  await web?.close();
  await house?.close();
});

async function openAt(width: number, path: string) {
  const opened = await openPage(browser, width);
  const cookie = { name: 'spredning_session', value: session, url: web.origin };
  await opened.page.context().addCookies([{ ...cookie, httpOnly: true, sameSite: 'Strict' }]);
  await opened.page.goto(`${web.origin}/mine/nb/${path}`);
  await opened.page.locator('h1').waitFor();
  return opened;
}

const field = (page: Page) => page.getByLabel('Bokmål', { exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const says = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words }).waitFor();

it('a list of words is written with the keyboard, told what is wrong, taken back, and never lost to another who writes', async () => {
  const { page, errors, close } = await openAt(360, 'sporreskjema');
  await press(page, page.getByRole('link', { name: 'Ord folk ikke kjenner' }));
  await press(page, field(page), 'End');
  await page.keyboard.type('vedtak = svar\nVedtak');
  await press(page, button(page, 'Lagre lista'));
  await page.getByText('Linje 2: «Vedtak» står der allerede.').waitFor();
  await expect.poll(() => field(page).evaluate((one) => one === document.activeElement)).toBe(true);
  await expectSound(page, errors);
  await page.keyboard.press('Control+End');
  for (let at = 0; at < '\nVedtak'.length; at++) await page.keyboard.press('Backspace');
  await press(page, button(page, 'Lagre lista'));
  await says(page, 'Lagret: ett ord lagt til.');
  await press(page, button(page, 'Angre'));
  await says(page, 'Lista er som den var.');
  expect(await field(page).inputValue()).toBe('');
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  await expect.poll(focused).toBe('Lista er som den var.');

  const theirs = await openAt(1280, 'sporreskjema/sjargong');
  await field(theirs.page).fill('brukermøte');
  await button(theirs.page, 'Lagre lista').click();
  await says(theirs.page, 'Lagret: ett ord lagt til.');
  await expectSound(theirs.page, theirs.errors);
  await field(page).fill('omsorgsbolig\tleilighet');
  await button(page, 'Lagre lista').click();
  await says(page, 'Noen andre lagret lista samtidig.');
  expect(await field(page).inputValue()).toBe('brukermøte\nomsorgsbolig = leilighet');
  await button(page, 'Lagre lista').click();
  await says(page, 'Lagret: ett ord lagt til.');
  await expectSound(
    page,
    errors.filter((error) => !/409/.test(error)),
  );
  await theirs.close();
  await close();
});

it('a word of the list is pointed out where a question is written, and the plain word put in with a press', async () => {
  const { page, errors, close } = await openAt(1280, 'sporreskjema/ny');
  await page.getByLabel('Hva skal det hete?').fill('Botilbudet');
  await button(page, 'Begynn').click();
  await button(page, 'Legg til spørsmål').click();
  await page.getByRole('button', { name: /^Skala / }).click();
  const question = page.getByLabel('Spørsmålet', { exact: true });
  await question.fill('Hvor fornøyd er du med den omsorgsbolig du har?');
  await page.getByText('Kjenner alle disse ordene? «omsorgsbolig»').waitFor();
  await button(page, 'Bytt ut').click();
  await expect.poll(() => question.inputValue()).toBe('Hvor fornøyd er du med den leilighet du har?');
  expect(errors).toEqual([]);
  await close();
});
