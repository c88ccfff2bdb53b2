import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MunicipalityId } from '../../server/core/ids.ts';
import { readShippedScorecard } from '../../server/demo/files.ts';
import { buildClientIfStale } from '../../server/platform/client-build.ts';
import { readConfig } from '../../server/platform/config.ts';
import { createDraft } from '../../server/stages/questionnaires/drafts.service.ts';
import { installScorecard } from '../../server/stages/scorecards/scorecards.service.ts';
import { openBrowser, openPage } from '../harness/browser.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../harness/house.ts';
import { serve } from '../harness/http.ts';
import { press } from '../harness/keyboard.ts';
import { signInAs } from '../harness/sign-in.ts';
import { expectSound } from '../harness/sound-page.ts';

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
let municipalityId: MunicipalityId;
let session: string;

beforeAll(async () => {
  await buildClientIfStale(() => {});
  // The pages go by the real day, so the house does too.
  house = await openTestHouse(new Date().toISOString(), false);
  ({ municipalityId } = await addMunicipality(house, 'mine', ['Nord', 'Sør']));
  await installScorecard(house.context, municipalityId, await readShippedScorecard('fet-politisk'));
  web = await serve(house.context, readConfig({}).clientDir);
  browser = await openBrowser();
  session = (await signInAs(house, municipalityId, { roles: ['designer'] })).token;
});
afterAll(async () => {
  await browser?.close();
  await web?.close();
  await house?.close();
});

const begin = (title: string) =>
  createDraft(
    house.context,
    municipalityId,
    { kind: 'blank', questionnaireKind: 'citizen', title },
    async () => [],
    'operator',
  );

async function openAt(width: number, path: string) {
  const opened = await openPage(browser, width);
  const cookie = { name: 'spredning_session', value: session, url: web.origin };
  await opened.page.context().addCookies([{ ...cookie, httpOnly: true, sameSite: 'Strict' }]);
  await opened.page.goto(`${web.origin}/mine/nb/${path}`);
  await opened.page.locator('h1').waitFor();
  return opened;
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const names = (page: Page) => page.locator('.outline-part:not(.outline-page) .outline-name').allInnerTexts();
const isSaved = (page: Page) => page.locator('.editor-saved', { hasText: /^Lagret/ }).waitFor();
const told = (page: Page, words: string) =>
  page.locator('[role=status]', { hasText: words }).first().waitFor({ state: 'attached' });

describe('the question bank', () => {
  it('is reached from the list of questionnaires, where a link that is a button can be read', async () => {
    const { page, errors, close } = await openAt(360, 'sporreskjema');
    const colours = await page.locator('main a.ds-button').evaluateAll((links) =>
      links.map((link) => {
        const { color, backgroundColor } = getComputedStyle(link);
        return [color, backgroundColor];
      }),
    );
    expect(colours).toHaveLength(1);
    for (const [ink, paper] of colours) expect(ink).not.toBe(paper);
    await page.getByRole('link', { name: 'Spørsmålsbanken', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Spørsmålsbank' }).waitFor();
    await page.getByText(/^\d+ spørsmål$/).waitFor();
    expect(await page.locator('.menu [aria-current=page]').allTextContents()).toEqual(['Spørreskjemaer']);
    const count = () => page.locator('.bank-list > li').count();
    expect(await count()).toBe(25);
    await button(page, 'Vis flere').click();
    await expect.poll(count).toBeGreaterThan(25);
    expect(errors).toEqual([]);
    await close();
  });

  it('is searched from the editor by keyboard, and a question put in, taken out again, and never in twice', async () => {
    const { page, errors, close } = await openAt(1280, `sporreskjema/${await begin('Med tastatur')}`);
    await press(page, button(page, /^Legg til spørsmål$/));
    await press(page, button(page, /^Fra spørsmålsbanken/));
    const search = page.getByRole('searchbox');
    await expect.poll(() => search.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.type('MANGFOLDET kultur');
    const hit = button(page, /Mangfoldet i kommunens kulturtilbud/);
    await page.getByText(/^1 av \d+ spørsmål$/).waitFor();
    await expectSound(page, errors);
    await press(page, hit);
    await told(page, 'Satt inn fra spørsmålsbanken: «Mangfoldet i kommunens kulturtilbud»');
    await expect.poll(() => names(page)).toEqual(['Mangfoldet i kommunens kulturtilbud']);
    await expect
      .poll(() => page.locator('#part-title').evaluate((heading) => heading === document.activeElement))
      .toBe(true);
    await isSaved(page);
    await page.keyboard.press('Control+z');
    await expect.poll(() => names(page)).toEqual([]);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(() => names(page)).toHaveLength(1);
    await press(page, button(page, /^Legg til spørsmål$/));
    await press(page, button(page, /^Fra spørsmålsbanken/));
    await page.keyboard.type('mangfoldet');
    await press(page, button(page, /er i skjemaet\. Gå dit$/));
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    expect(await names(page)).toHaveLength(1);
    await isSaved(page);
    expect(errors).toEqual([]);
    await close();
  });

  it('says that questions did not come, on its page and in the editor, and fetches them when asked again', async () => {
    const { page, close } = await openAt(360, 'sporreskjema');
    const away = /\/question-bank/;
    for (const path of ['sporsmalsbank', `sporreskjema/${await begin('Uten nett')}`]) {
      await page.route(away, (route) => route.abort());
      await page.goto(`${web.origin}/mine/nb/${path}`);
      await page.locator('h1').first().waitFor();
      if (path !== 'sporsmalsbank') {
        await button(page, /^Legg til spørsmål$/).click();
        await button(page, /^Fra spørsmålsbanken/).click();
      }
      await page.getByText('Spørsmålene kom ikke.').waitFor();
      expect(await page.locator('h1').count()).toBe(1);
      await page.unroute(away);
      await button(page, 'Prøv igjen').click();
      await page.getByText(/^\d+ spørsmål$/).waitFor();
    }
    await close();
  });

  it('is found by words in the address, and a question goes into a new questionnaire, where it stands', async () => {
    const { page, errors, close } = await openAt(360, 'sporsmalsbank?sok=finnes-ikke');
    await page.getByText('Ingen spørsmål med «finnes-ikke».').waitFor();
    await page.getByRole('searchbox').fill('hjemmesykepleien');
    await button(page, 'Vis alle spørsmål').waitFor({ state: 'detached' });
    expect(new URL(page.url()).searchParams.get('sok')).toBe('hjemmesykepleien');
    await page.getByLabel('Hvem spørres').selectOption('citizen');
    await page.getByText('Ingen spørsmål med «hjemmesykepleien».').waitFor();
    await button(page, 'Vis alle spørsmål').click();
    await page.getByText(/^\d+ spørsmål$/).waitFor();
    await expectSound(page, errors);
    await page.getByRole('searchbox').fill('mangfoldet');
    await page.getByRole('link', { name: 'Mangfoldet i kommunens kulturtilbud' }).click();
    await page.getByRole('heading', { level: 1, name: 'Mangfoldet i kommunens kulturtilbud' }).waitFor();
    await page.getByText('Spørsmålet er ikke stilt i noen runde ennå.').waitFor();
    await page.getByRole('link', { name: 'Til spørsmålsbanken' }).click();
    expect(await page.getByRole('searchbox').inputValue()).toBe('mangfoldet');
    await page.getByRole('link', { name: 'Mangfoldet i kommunens kulturtilbud' }).click();
    await page.getByText('Spørsmålet er ikke stilt i noen runde ennå.').waitFor();
    await expectSound(page, errors);
    await page.getByLabel('Spørreskjema', { exact: true }).selectOption('Et nytt spørreskjema');
    await button(page, 'Sett inn').click();
    await page.getByText('Skriv hva det skal hete.').waitFor();
    await page.getByLabel('Hva skal det hete?').fill('Kultur i Fet');
    await button(page, 'Sett inn').click();
    await page.getByRole('heading', { level: 1, name: 'Kultur i Fet' }).waitFor();
    await told(page, 'Satt inn fra spørsmålsbanken: «Mangfoldet i kommunens kulturtilbud»');
    expect(new URL(page.url()).searchParams.get('del')).not.toBeNull();
    await expect
      .poll(() => page.getByLabel('Spørsmålet', { exact: true }).inputValue())
      .toBe('Mangfoldet i kommunens kulturtilbud');
    expect(errors).toEqual([]);
    await close();
  });
});
