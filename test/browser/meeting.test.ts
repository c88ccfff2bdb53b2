import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDemo } from '../../server/demo/load.ts';
import { buildClientIfStale } from '../../server/platform/client-build.ts';
import { readConfig } from '../../server/platform/config.ts';
import { axeFaults, openBrowser, openPage } from '../harness/browser.ts';
import { openTestHouse, type TestHouse } from '../harness/house.ts';
import { serve } from '../harness/http.ts';
import { expectSound, signInToDemo } from '../harness/sound-page.ts';

const languages = ['nb', 'nn', 'en'] as const;
const widths = [360, 1280];

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let browser: Browser;

beforeAll(async () => {
  await buildClientIfStale(() => {});
  house = await openTestHouse('2026-11-24T12:00:00Z');
  await loadDemo(house.context, house.owner, () => {});
  web = await serve(house.context, readConfig({}).clientDir);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await web?.close();
  await house?.close();
});

const signIn = (page: Page, who = 'politician') => signInToDemo(house, web.origin, page, who);

describe('a meeting', () => {
  const meeting = () => `${web.origin}/fet/nb/mote/fet-administrativ-2006`;
  const homeCare = '?steg=indikator.fet.brukertilfredshet.hjemmesykepleie-bruker';
  const kept = (page: Page) =>
    page.evaluate(async () => ({
      caches: await caches.keys(),
      scopes: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
    }));

  /** How many findings are in, as the page says. */
  async function countIn(page: Page): Promise<number> {
    const said = page.getByText(/^\d+ av \d+ funn er med\.$/);
    await said.waitFor({ timeout: 10_000 });
    return Number.parseInt((await said.textContent()) ?? '', 10);
  }

  it.each(widths)('is prepared and shown, one finding at a time, at %d px', async (width) => {
    const { page, errors, close } = await openPage(browser, width);
    await signIn(page);
    await page.goto(meeting());
    const count = await countIn(page);
    await expectSound(page, errors);
    await page.getByRole('button', { name: 'Flytt «økonomi» opp' }).click();
    await page.getByRole('checkbox', { name: 'Tre spørsmål til samtalen' }).uncheck();
    await page.getByRole('link', { name: 'Start visningen' }).click();
    await page.getByRole('heading', { level: 1, name: 'økonomi' }).waitFor();
    await page.getByText(`1 av ${count - 1}`).waitFor();
    // The address is asked of the page itself, once it has moved: pressed ahead of it, the keys would pass the one looked for.
    for (let step = 2; !(await page.evaluate(() => location.href)).endsWith(homeCare); step++) {
      await page.keyboard.press('PageDown');
      await page
        .getByText(`${step} av ${count - 1}`)
        .first()
        .waitFor();
    }
    await page.waitForURL((url) => url.href.endsWith(homeCare));
    await page.getByText('14 av 120 er misfornøyde', { exact: false }).first().waitFor();
    await page.getByText('120 av 168 svarte (71 %)').waitFor();
    await expectSound(page, errors);
    await page.keyboard.press('o');
    await page.getByRole('heading', { level: 1, name: 'Oversikt' }).waitFor();
    await expectSound(page, errors);
    await page.keyboard.press('Escape');
    await page.keyboard.press('b');
    await page.getByRole('button', { name: 'Skjermen er mørk. Trykk for å vise igjen.' }).click();
    // A field takes its own letters.
    await page.locator('.meeting-notes-fold').getByText('Notater').click();
    await page.getByLabel('Egne ord til dette funnet').fill('');
    await page.keyboard.type('bo');
    expect(await page.getByLabel('Egne ord til dette funnet').inputValue()).toBe('bo');
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { level: 1, name: /i møte$/ }).waitFor();
    await close();
  });

  it('is one finding on each sheet of paper', async () => {
    const { page, close } = await openPage(browser, 1280);
    await page.goto(meeting());
    const count = await countIn(page);
    const paper = await page.pdf({ preferCSSPageSize: true });
    const sheets = [...paper.toString('latin1').matchAll(/\/MediaBox *\[([^\]]*)\]/g)].map(([, box]) => box);
    expect(sheets).toHaveLength(count);
    for (const box of sheets) {
      const [, , wide = 0, high = 0] = (box ?? '').trim().split(/\s+/).map(Number);
      expect([Math.round(wide), Math.round(high)]).toEqual([842, 595]);
    }
    await close();
  });

  it('has the notes in a window of their own, which leads the other', async () => {
    const { page, close } = await openPage(browser, 1280);
    await page.goto(`${meeting()}?steg=helheten`);
    const opened = page.context().waitForEvent('page');
    await page.getByRole('button', { name: 'Notater i eget vindu' }).click();
    const notes = await opened;
    await notes.getByRole('heading', { level: 2, name: /^1 av \d+: Helheten$/ }).waitFor();
    await notes.getByLabel('Egne ord til dette funnet').fill('Nevn vest');
    await notes.getByRole('button', { name: 'Neste' }).click();
    await page.getByRole('heading', { level: 1, name: 'økonomi' }).waitFor();
    await page.keyboard.press('PageUp');
    await page.getByRole('heading', { level: 1, name: 'Helheten' }).waitFor();
    await notes.getByRole('heading', { level: 2, name: /^1 av \d+: Helheten$/ }).waitFor();
    await page.locator('.meeting-notes-fold').getByText('Notater').click();
    expect(await page.getByLabel('Egne ord til dette funnet').inputValue()).toBe('Nevn vest');
    expect(await axeFaults(notes)).toEqual([]);
    await close();
  });

  it('goes on without contact, says when its figures came, and leaves nothing after the sign-out', async () => {
    const { page, close } = await openPage(browser, 1280);
    await signIn(page);
    await page.goto(meeting());
    await page.getByText('Kan også vises uten nett.').waitFor();
    expect(await kept(page)).toEqual({ caches: ['spredning mote fet'], scopes: ['/fet/nb/'] });
    const held = await page.evaluate(async () => {
      const cache = await caches.open('spredning mote fet');
      const texts = (await cache.keys()).map(async (key) => (await cache.match(key))?.text());
      return {
        paths: (await cache.keys()).map(({ url }) => new URL(url).pathname),
        texts: await Promise.all(texts),
      };
    });
    const municipality = await page.evaluate(async () => (await fetch('/api/fet')).json());
    expect(held.texts.some((text) => text?.includes(municipality.csrfToken))).toBe(false);
    expect(
      held.paths.filter((path) => !/^\/(assets|api\/fet(\/(scorecards|indicators)\/[^/]+)?$)/.test(path)),
    ).toEqual(['/kept', '/app']);
    await page.waitForFunction(
      async () => (await navigator.serviceWorker.ready).active?.state === 'activated',
    );
    await page.context().setOffline(true);
    await page.goto(meeting() + homeCare);
    await page.getByText('14 av 120 er misfornøyde', { exact: false }).first().waitFor();
    await page.getByText(/^Uten nett\. Hentet .* kl\. \d\d\.\d\d\.$/).waitFor();
    // What the words mean, and how sure it is, came with it; and the keys go on from there.
    await page.getByText('Hva betyr tallene?').click();
    await page.getByRole('term').filter({ hasText: 'Hva er spredningen?' }).waitFor();
    await page.getByText('Hvor sikkert er dette?').click();
    await page.getByText(/^Et usikkerhetsintervall for snittet \(95.%\) går fra/).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press('PageDown');
    await page.getByRole('heading', { level: 1, name: /: virksomheter$/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Logg ut' }).click();
    await page.waitForFunction(async () => (await caches.keys()).length === 0);
    expect(await kept(page)).toEqual({ caches: [], scopes: [] });
    expect(await page.evaluate(() => Object.keys(localStorage).filter((name) => /mote/.test(name)))).toEqual(
      [],
    );
    await close();
  });

  it('is not left for whoever comes next, when a sign-in has ended without a sign-out', async () => {
    const { page, close } = await openPage(browser, 1280);
    await signIn(page);
    await page.goto(meeting());
    await page.getByText('Kan også vises uten nett.').waitFor();
    await page.context().clearCookies();
    await page.goto(`${web.origin}/fet/nb/tilgjengelighet`);
    await page.locator('h1').waitFor();
    expect(await kept(page)).toEqual({ caches: [], scopes: [] });
    await close();
  });
});

describe('on a slow line', () => {
  it.each(languages.flatMap((language) => widths.map((width) => [language, width] as const)))(
    'a name and a word stand there before any script, in %s at %d px',
    async (language, width) => {
      const { page, errors, close } = await openPage(browser, width);
      await page.route('**/assets/*', (route) => route.abort());
      await page.goto(`${web.origin}/fet/${language}/styring`, { waitUntil: 'commit' });
      await page.locator('header', { hasText: 'Fet kommune' }).waitFor();
      const word = { nb: 'Henter …', nn: 'Hentar …', en: 'Loading …' }[language];
      await page.getByRole('main').getByText(word).waitFor();
      expect(await page.title()).toBe('Fet kommune');
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
      const faults = await axeFaults(page);
      // The heading comes with the page.
      expect(faults.filter((fault) => !/^page-has-heading-one/.test(fault))).toEqual([]);
      expect(errors).toEqual([]);
      await close();
    },
  );

  it.each(['styring', 'ombud', 'indikator/fet.brukertilfredshet'])(
    'nothing jumps while %s comes',
    async (path) => {
      const { page, close } = await openPage(browser, 360);
      await page.addInitScript(() => {
        const seen = window as { shift?: number };
        seen.shift = 0;
        const add = (list: PerformanceObserverEntryList) => {
          for (const entry of list.getEntries())
            seen.shift = (seen.shift ?? 0) + (entry as unknown as { value: number }).value;
        };
        new PerformanceObserver(add).observe({ type: 'layout-shift', buffered: true });
      });
      // Each answer by itself and late, so that all that stands there before it is drawn.
      await page.route('**/api/fet**', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 300));
        await route.continue();
      });
      await page.goto(`${web.origin}/fet/nb/${path}`);
      await page.locator('h1').waitFor();
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate(() => (window as { shift?: number }).shift)).toBeLessThan(0.05);
      await close();
    },
  );

  it('what everybody waits for first is no larger than it was', async () => {
    const folder = readConfig({}).clientDir;
    const first = await readFile(join(folder, 'app.html'), 'utf8');
    const files = [...first.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path = '']) => path);
    // The script and its style, and the bundler's own few lines that both it and the pages need.
    expect(files.length).toBeLessThanOrEqual(3);
    expect(files.filter((path) => !/\/(?:app|rolldown-runtime)-/.test(path))).toEqual([]);
    const sizes = await Promise.all(files.map(async (path) => (await stat(join(folder, `${path}.br`))).size));
    // The frame, its style and the front page: 139 kB when this was written.
    expect(first.length + sizes.reduce((sum, size) => sum + size)).toBeLessThan(150_000);
  });

  it('is drawn first in the colours it has afterwards', async () => {
    const read = (name: string) => readFile(new URL(`../../client/${name}`, import.meta.url), 'utf8');
    const valuesOf = (css: string) =>
      [...css.matchAll(/(--[\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => `${name} ${value}`);
    const all = new Set(valuesOf(await read('parts/colours.css')));
    const used = valuesOf(await read('app.html'));
    expect(used).toHaveLength(10);
    expect(used.filter((value) => !all.has(value))).toEqual([]);
  });
});

describe('where something does not come', () => {
  it('a page whose code is not there says so in its frame, and another page is another try', async () => {
    const { page, close } = await openPage(browser, 360);
    await page.goto(`${web.origin}/fet/nb`);
    await page.locator('h1').waitFor();
    await page.route('**/assets/*.js', (route) => route.abort());
    await page.getByRole('main').getByRole('link', { name: 'Styring' }).click();
    await page.getByRole('alert').getByRole('heading', { level: 1, name: 'Noe gikk galt' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('link', { name: 'Fet kommune' }).click();
    await page.getByRole('heading', { level: 1, name: 'Fet kommune' }).waitFor();
    await close();
  });

  it.each(widths)(
    'the front page says so of what was published lately, and tries again, at %d px',
    async (width) => {
      const { page, errors, close } = await openPage(browser, width);
      const fault = { status: 500, json: { code: 'unexpected', status: 500, type: '', title: '' } };
      await page.route('**/api/fet/publications', (route) => route.fulfill(fault));
      await page.goto(`${web.origin}/fet/nb`);
      const alert = page
        .getByRole('alert')
        .filter({ hasText: 'Listen over det som nylig er publisert, kom ikke fram.' });
      await alert.waitFor();
      await expectSound(page, errors);
      await page.unroute('**/api/fet/publications');
      await alert.getByRole('button', { name: 'Prøv igjen' }).press('Enter');
      await page.locator('section', { hasText: 'Nylig publisert' }).getByRole('link').first().waitFor();
      expect(await alert.count()).toBe(0);
      await close();
    },
  );

  it.each(widths)(
    'a unit without contact stands with its latest rounds, and gets the rest when there is, at %d px',
    async (width) => {
      const { page, errors, close } = await openPage(browser, width);
      await page.goto(`${web.origin}/fet/nb/indikator/fet.brukertilfredshet`);
      const unit = page.getByRole('main').locator('a[href*="enhet="]').first();
      await unit.waitFor();
      await page.context().setOffline(true);
      await unit.evaluate((link: HTMLAnchorElement) => link.click());
      const alert = page.getByRole('alert').filter({ hasText: 'Tallene fra tidligere runder' });
      await alert.waitFor();
      await expectSound(page, errors);
      await page.context().setOffline(false);
      await alert.waitFor({ state: 'detached' });
      await close();
    },
  );
});

describe('on a device that asks for dark', () => {
  /** One of each kind of page, by who reads it. */
  const dark = {
    politician: [
      ...['', 'styring', 'malekart/fet-administrativ-2006', 'indikator/fet.brukertilfredshet', 'metode'],
      ...[
        'mote/fet-administrativ-2006?steg=indikator.fet.brukertilfredshet.hjemmesykepleie-bruker',
        'min-konto',
      ],
    ],
    designer: ['undersokelser/fet-innbygger'],
    administrator: ['administrasjon/enheter'],
  };

  it.each(Object.entries(dark))('every page is dark, and its words are read, by a %s', async (who, paths) => {
    const { page, errors, close } = await openPage(browser, 1280);
    await page.emulateMedia({ colorScheme: 'dark' });
    await signIn(page, who);
    for (const path of paths) {
      await page.goto(`${web.origin}/fet/nb/${path}`);
      await page.locator('h1').waitFor();
      await page.waitForLoadState('networkidle');
      expect([path, ...(await axeFaults(page))]).toEqual([path]);
      const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect([path, ground]).toEqual([path, 'rgb(19, 24, 31)']);
    }
    expect(errors).toEqual([]);
    await close();
  });

  it('paper is light all the same', async () => {
    const { page, close } = await openPage(browser, 1280);
    await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
    await page.goto(`${web.origin}/fet/nb/indikator/fet.brukertilfredshet`);
    await page.locator('.drawn-chart [fill="#1d5b79"]').first().waitFor();
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    const [ground, ink, bar, frame] = await page.evaluate(() => [
      getComputedStyle(document.body).backgroundColor,
      getComputedStyle(document.body).color,
      getComputedStyle(document.querySelector('.drawn-chart [fill="#1d5b79"]') as Element).fill,
      getComputedStyle(document.documentElement).getPropertyValue('--ds-color-neutral-background-default'),
    ]);
    expect([ground, ink, bar]).toEqual(['rgb(255, 255, 255)', 'rgb(26, 31, 36)', 'rgb(29, 91, 121)']);
    expect(frame?.trim()).toMatch(/^#f{3,6}$/i);
    await close();
  });
});

it('the app can be installed: a manifest for each language, and icons as large as it says', async () => {
  for (const language of languages) {
    const response = await fetch(`${web.origin}/fet/${language}/app.webmanifest`);
    expect(response.headers.get('content-type')).toMatch(/^application\/manifest\+json/);
    const manifest = await response.json();
    expect(manifest).toMatchObject({
      ...{ name: 'Fet kommune – Spredning', short_name: 'Fet kommune', lang: language },
      ...{ start_url: `/fet/${language}`, scope: '/fet/', display: 'standalone' },
    });
    for (const { src, sizes, type } of manifest.icons) {
      const icon = await fetch(web.origin + src);
      expect(icon.headers.get('content-type')).toBe(type);
      const picture = Buffer.from(await icon.arrayBuffer());
      expect(picture.subarray(1, 4).toString()).toBe('PNG');
      expect(`${picture.readUInt32BE(16)}x${picture.readUInt32BE(20)}`).toBe(sizes);
    }
    expect(manifest.icons.map(({ sizes }: { sizes: string }) => sizes)).toContain('512x512');
  }
  const nobody = await fetch(`${web.origin}/unknown/nb/app.webmanifest`);
  expect(nobody.headers.get('content-type')).toMatch(/^text\/html/);
  const { page, close } = await openPage(browser, 360);
  await page.goto(`${web.origin}/fet/nn/installer`);
  await page.getByRole('heading', { level: 1, name: 'Installer på telefonen' }).waitFor();
  expect(await page.locator('link[rel=manifest]').getAttribute('href')).toBe('/fet/nn/app.webmanifest');
  expect(await page.locator('link[rel=apple-touch-icon]').count()).toBe(1);
  await expectSound(page, []);
  await close();
});
