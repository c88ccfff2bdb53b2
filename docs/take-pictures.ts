import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { projectDir } from '../server/platform/config.ts';
import { openBrowser, openPage } from '../test/harness/browser.ts';

/**
 * The README's pictures, taken of a running demo with a real browser:
 * `npm start` in one window, then `node docs/take-pictures.ts http://localhost:3000/fet/s/…#CODE` with the citizen's address, and the
 * names of pictures where not all are to be taken.
 */
const [address, ...names] = process.argv.slice(2);
if (!address)
  throw new Error('usage: node docs/take-pictures.ts <the citizen’s address from npm start> [names]');
const { origin } = new URL(address);
const folder = join(projectDir, 'docs/pictures');
await mkdir(folder, { recursive: true });
const browser = await openBrowser();

async function take(
  name: string,
  width: number,
  height: number,
  prepare: (page: Page) => Promise<void>,
): Promise<void> {
  if (names.length > 0 && !names.includes(name)) return;
  const { page, close } = await openPage(browser, width);
  await page.setViewportSize({ width, height });
  await prepare(page);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await close();
}

async function signIn(page: Page, as: string): Promise<void> {
  const people = await (await page.request.get(`${origin}/api/fet/demo/people`)).json();
  const { email, password, code } = people.people.find(({ key }: { key: string }) => key === as);
  await page.request.post(`${origin}/api/fet/sign-in`, { data: { email, password, ...(code && { code }) } });
}

async function asPolitician(page: Page, path: string): Promise<void> {
  await signIn(page, 'politician');
  // The second time, the letters of our own are there from the first.
  for (let turn = 0; turn < 2; turn++) {
    await page.goto(`${origin}/fet/nb${path}`);
    await page.locator('h1').waitFor();
    await page.waitForLoadState('networkidle');
  }
}

await take('citizen', 360, 760, async (page) => {
  await page.goto(address);
  await page.getByRole('link', { name: 'Start' }).click();
  await page.getByRole('radio', { name: '4', exact: true }).first().check({ force: true });
  await page.locator('#start').evaluate((theme) => theme.scrollIntoView());
});
await take('scorecard', 1100, 900, async (page) => {
  await asPolitician(page, '/malekart/fet-administrativ-2006');
  await page
    .getByRole('heading', { name: 'tjenester/brukere' })
    .evaluate((heading) => heading.scrollIntoView());
});
await take('story', 360, 740, (page) => asPolitician(page, '/indikator/fet.brukertilfredshet'));
await take('indicator', 1100, 900, async (page) => {
  await asPolitician(page, '/indikator/fet.brukertilfredshet?undersokelse=hjemmesykepleie-bruker#variasjon');
});
await take('designer', 1280, 860, async (page) => {
  await signIn(page, 'designer');
  await page.goto(`${origin}/fet/nb/sporreskjema/ny`);
  await page.getByRole('button', { name: 'Begynn med «Hvordan er det å bo i Fet?»' }).first().click();
  await page.locator('.outline-go', { hasText: 'Innslaget av folkeliv og aktiviteter i sentrum' }).click();
  // The second time, the letters of our own are there from the first.
  await page.reload();
  await page.frameLocator('iframe.phone').getByText('Innslaget av folkeliv').first().waitFor();
  await page.getByText('Spør du om to ting på én gang?').first().click();
  await page.waitForLoadState('networkidle');
  // What is folded out comes slowly.
  await page.waitForTimeout(600);
  await page.locator('.editor').evaluate((editor) => editor.scrollIntoView());
});
await take('chain', 1280, 900, async (page) => {
  await signIn(page, 'designer');
  const { drafts } = await (await page.request.get(`${origin}/api/fet/drafts`)).json();
  const { id } = drafts.find(({ key }: { key: string }) => key === 'fet-innbygger');
  for (let turn = 0; turn < 2; turn++) {
    await page.goto(`${origin}/fet/nb/sporreskjema/${id}/kobling?vis=kjede`);
    await page.locator('h1').waitFor();
    await page.waitForLoadState('networkidle');
  }
  const picture = page.getByRole('heading', { name: 'Fra spørsmål til fokusområde' });
  await picture.evaluate((heading) => heading.scrollIntoView());
  await page.waitForLoadState('networkidle');
});
await browser.close();
