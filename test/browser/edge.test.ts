import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adminPages } from '../../client/admin/pages.ts';
import { demoAddresses } from '../../server/demo/addresses.ts';
import { loadDemo } from '../../server/demo/load.ts';
import { buildClientIfStale } from '../../server/platform/client-build.ts';
import { readConfig } from '../../server/platform/config.ts';
import { openBrowser, openPage } from '../harness/browser.ts';
import { openTestHouse, type TestHouse } from '../harness/house.ts';
import { serve } from '../harness/http.ts';

/** What stands for each name in an address of the app. A new page with another name in it fails until it is here. */
const names: Record<string, string> = {
  ...{ scorecard: 'fet-politisk', indicator: 'fet.brukertilfredshet', survey: 'fet-innbygger' },
  item: 'fet.kulturtilbud',
  // One of nobody: its page says so.
  inquiry: crypto.randomUUID(),
  claim: crypto.randomUUID(),
};

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
let citizen: URL;
let pages: string[];
/** What browsers told the server of. */
const reported: unknown[] = [];

beforeAll(async () => {
  await buildClientIfStale(() => {});
  house = await openTestHouse('2026-11-24T12:00:00Z');
  await loadDemo(house.context, house.owner, () => {});
  const warn = (said: unknown, words: string) => /content security/.test(words) && reported.push(said);
  const log = Object.assign(Object.create(house.context.log), { warn });
  web = await serve({ ...house.context, log }, readConfig({}).clientDir);
  const addresses = await demoAddresses(house.context, house.owner, web.origin);
  citizen = new URL(addresses.find(({ who }) => who.startsWith('Citizen'))?.address ?? '');
  names['round'] = citizen.pathname.split('/')[3] ?? '';
  names['draft'] = (
    await house.owner.selectFrom('questionnaire_draft').select('id').executeTakeFirstOrThrow()
  ).id;
  browser = await openBrowser();
  pages = await pagesOfTheApp();
});
afterAll(async () => {
  await browser?.close();
  await web?.close();
  await house?.close();
});

/** Read from the app's own list of routes, so that a new page is walked without being written here. */
async function pagesOfTheApp(): Promise<string[]> {
  const source = await readFile(new URL('../../client/parts/AppRoutes.tsx', import.meta.url), 'utf8');
  const paths = [...source.matchAll(/<Route\s[^>]*?path="([^"/*][^"]*)"/g)].map(([, path = '']) => path);
  const filled = paths.map((path) =>
    path.replaceAll(/:(\w+)/g, (_, name: string) => {
      const value = names[name];
      if (!value) throw new Error(`say in this test what :${name} of ${path} is`);
      return value;
    }),
  );
  const admin = adminPages.flatMap(({ path, subpages = [] }) => [
    path,
    // One of nobody: its page says so, within the same frame.
    ...subpages.map((below) => `${path}/${below.path.replace(':id', crypto.randomUUID())}`),
  ]);
  return ['', ...filled, ...admin.map((path) => `administrasjon/${path}`), 'borte'];
}

interface Seen {
  /** Requests to anywhere but ourselves. */
  foreign: string[];
  /** What the page's policy stopped. */
  stopped: string[];
  /** The policies of the pages. */
  policies: Set<string>;
}

async function watched(): Promise<{ page: Page; seen: Seen; errors: string[]; close(): Promise<void> }> {
  const opened = await openPage(browser, 1280);
  const seen: Seen = { foreign: [], stopped: [], policies: new Set() };
  const context = opened.page.context();
  context.on('weberror', (fault) => {
    // The first page's are collected already.
    if (fault.page() !== opened.page) opened.errors.push(fault.error().message);
  });
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== 'data:' && origin !== web.origin) seen.foreign.push(request.url());
  });
  context.on('response', (response) => {
    const policy = response.headers()['content-security-policy'];
    if (policy && response.request().isNavigationRequest()) seen.policies.add(policy);
  });
  await context.exposeFunction('tellStopped', (what: string) => seen.stopped.push(what));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      (window as unknown as { tellStopped(what: string): void }).tellStopped(
        `${effectiveDirective} ${blockedURI}`,
      );
    });
  });
  return { ...opened, seen };
}

/** In three tabs at once, since each page is waited for until it has been quiet for a while. */
async function walk(page: Page): Promise<void> {
  const left = [...pages];
  const tabs = [page, await page.context().newPage(), await page.context().newPage()];
  await Promise.all(
    tabs.map(async (tab) => {
      for (let path = left.shift(); path !== undefined; path = left.shift()) {
        await tab.goto(`${web.origin}/fet/nb/${path}`);
        await tab.locator('h1').first().waitFor();
        await tab.waitForLoadState('networkidle');
      }
    }),
  );
  await page.goto(`${web.origin}/api/docs`);
  await page.locator('h1').waitFor();
}

function expectKeptToItself({ foreign, stopped, policies }: Seen): void {
  expect(foreign).toEqual([]);
  expect(stopped).toEqual([]);
  expect(reported).toEqual([]);
  expect(policies.size).toBeGreaterThan(0);
  for (const policy of policies) {
    const scripts = policy.split(';').find((part) => part.startsWith('script-src'));
    expect(scripts).toBe("script-src 'self'");
    expect(policy).toMatch(/^default-src 'self';/);
  }
}

async function signIn(page: Page, who: string): Promise<void> {
  await page.goto(`${web.origin}/fet/nb/logg-inn?som=${who}`);
  await page.locator('.accounts button').first().click();
  await expect.poll(() => page.locator('input[name=password]').inputValue()).not.toBe('');
  expect(await page.context().cookies()).toEqual([]);
  await page.locator('form button[type=submit]').click();
  await page.waitForURL(({ pathname }) => !pathname.endsWith('/logg-inn'));
}

/** Every page of the app one after the other: they grow in number, and the machine may have more to do. */
const walkTakes = 180_000;

describe('from every page of the app', { timeout: walkTakes }, () => {
  it('which are many', () => {
    expect(pages.length).toBeGreaterThan(10);
    expect(pages).toEqual(expect.arrayContaining(['metode', 'tilgjengelighet', 'administrasjon/logg']));
  });

  it('the public’s: no request goes elsewhere, nothing is stopped, and no cookie is set', async () => {
    const { page, seen, close } = await watched();
    await walk(page);
    expectKeptToItself(seen);
    expect(await page.context().cookies()).toEqual([]);
    await close();
  });

  it.each(['administrator', 'designer', 'politician'])(
    'the %s’s: no request goes elsewhere, nothing is stopped, and the sign-in sets one cookie',
    async (who) => {
      const { page, seen, errors, close } = await watched();
      await signIn(page, who);
      const cookies = await page.context().cookies();
      expect(cookies).toMatchObject([
        { name: 'spredning_session', httpOnly: true, sameSite: 'Strict', path: '/' },
      ]);
      await walk(page);
      expectKeptToItself(seen);
      expect(errors).toEqual([]);
      expect(await page.context().cookies()).toHaveLength(1);
      await close();
    },
  );

  it('the citizen’s, from the letter to the receipt: nothing goes elsewhere and no cookie is ever set', async () => {
    const { page, seen, close } = await watched();
    await page.goto(citizen.toString());
    await page.locator('.scale-point').nth(3).click();
    const send = page.getByRole('button', { name: 'Send svarene' });
    for (let step = 0; step < 10 && !(await send.isVisible()); step++) {
      await page.locator('.buttons .primary').click();
    }
    await send.click();
    await page.getByText('Svarene dine er mottatt').first().waitFor();
    await page.waitForLoadState('networkidle');
    expectKeptToItself(seen);
    expect(await page.context().cookies()).toEqual([]);
    await page.getByRole('link', { name: 'Tilgjengelighet' }).click();
    await page.locator('h1').waitFor();
    expect(new URL(page.url()).pathname).toBe('/fet/nb/tilgjengelighet');
    await close();
  });

  it('and one that did would be seen, and is stopped', async () => {
    const { page, seen, close } = await watched();
    await page.goto(`${web.origin}/fet/nb`);
    await page.locator('h1').waitFor();
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.got = true';
      document.body.append(script);
      const image = new Image();
      image.src = 'https://elsewhere.example/x.png';
      document.body.append(image);
      return fetch('https://elsewhere.example/').catch(() => {});
    });
    await expect
      .poll(() => seen.stopped.map((one) => one.split(' ')[0]).sort(), { timeout: 5_000 })
      .toEqual(['connect-src', 'img-src', 'script-src-elem']);
    expect(await page.evaluate(() => 'got' in window)).toBe(false);
    await close();
  });
});

it('a sign-in that ended is taken up on the page it ended on, with what was written still there', async () => {
  const { page, close } = await watched();
  await signIn(page, 'administrator');
  await page.goto(`${web.origin}/fet/nb/administrasjon/nettstedet`);
  const field = page.getByLabel('E-post for dem som ikke får det til');
  await field.fill('post@fet.example');
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Lagre' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Du er logget ut').waitFor();
  // A code of another half minute: the first was used at the first sign-in.
  house.clock.set(new Date(house.clock.now().getTime() + 60_000));
  const { people: later } = await (await page.request.get(`${web.origin}/api/fet/demo/people`)).json();
  const person = later.find(({ key }: { key: string }) => key === 'administrator');
  await dialog.getByLabel('E-post').fill(person.email);
  await dialog.getByLabel('Passord').fill(person.password);
  await dialog.getByRole('button', { name: 'Logg inn' }).click();
  await dialog.getByLabel('Engangskode').fill(person.code);
  await dialog.getByRole('button', { name: 'Logg inn' }).click();
  await dialog.waitFor({ state: 'hidden' });
  expect(await field.inputValue()).toBe('post@fet.example');
  await page.getByRole('button', { name: 'Lagre' }).click();
  await page.getByText('Lagret.').waitFor();
  await page.goto(`${web.origin}/fet/en/tilgjengelighet`);
  await page.getByRole('link', { name: 'post@fet.example' }).waitFor();
  await close();
});

it('a page that wants a sign-in leads there and back again', async () => {
  const { page, close } = await watched();
  house.clock.set(new Date(house.clock.now().getTime() + 60_000));
  await page.goto(`${web.origin}/fet/nb/undersokelser?fra=lenke`);
  await page.getByRole('main').getByRole('link', { name: 'Logg inn' }).click();
  await page.locator('.accounts button').first().click();
  await expect.poll(() => page.locator('input[name=password]').inputValue()).not.toBe('');
  await page.locator('form button[type=submit]').click();
  await page.waitForURL(`${web.origin}/fet/nb/undersokelser?fra=lenke`);
  await close();
});
