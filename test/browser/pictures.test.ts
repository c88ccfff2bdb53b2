import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { sql } from 'kysely';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RoundId } from '../../server/core/ids.ts';
import { buildClientIfStale } from '../../server/platform/client-build.ts';
import { readConfig } from '../../server/platform/config.ts';
import { mix } from '../../server/stages/responses/mixing.service.ts';
import { closeRound, openRound } from '../../server/stages/rounds/rounds.service.ts';
import { jpegOf, noisePng, pngOf, tellingJpeg } from '../fixtures/pictures.ts';
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
/** Of a survey that one may answer without a picture. */
let optionalId: RoundId;

beforeAll(async () => {
  await buildClientIfStale(() => {});
  house = await openTestHouse('2026-11-24T12:00:00Z');
  place = await addMunicipality(house, 'prove', ['Nord']);
  await installReadySurvey(house.context, place.municipalityId, withPicture(1_500_000));
  const optional = withPicture(1_500_000, 'frivillig', { isRequired: false });
  await installReadySurvey(house.context, place.municipalityId, optional);
  const open = (surveyKey: string) =>
    openRound(house.context, place.municipalityId, {
      ...{ surveyKey, period: '2026', source: 'collected', mode: 'openLink', tree: place.tree },
      ...{ opensAt: new Date('2026-11-20T00:00:00Z'), closesAt: new Date('2026-12-14T00:00:00Z') },
    });
  [roundId, optionalId] = [await open('bilde'), await open('frivillig')];
  web = await serve(house.context, readConfig({}).clientDir);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await web?.close();
  await house?.close();
});

const address = (id = roundId) => `${web.origin}/prove/s/${id}/nb/enhet/${place.tree[1]?.unitId}`;
const newPhone = (options: Parameters<Browser['newContext']>[0] = {}) =>
  browser.newContext({ viewport: { width: 320, height: 740 }, locale: 'nb-NO', ...options });
const field = (page: Page) => page.getByLabel('Bilde av plassen', { exact: true });
const answer = (page: Page) => page.locator('input[value="4"]').first().check({ force: true });
const onward = (page: Page) => page.locator('.buttons .primary');
const received = (page: Page) =>
  page.getByRole('heading', { name: 'Takk. Svarene dine er mottatt.' }).waitFor();
const shown = (page: Page) => page.locator('.picture canvas').waitFor();
const png = { name: 'skjema.png', mimeType: 'image/png', buffer: pngOf() };
const telling = { name: 'hjemme.jpeg', mimeType: '', buffer: tellingJpeg({ orientation: 6 }) };
const chosen = (page: Page) =>
  field(page).evaluate(async (input: HTMLInputElement) =>
    Promise.all([...(input.files ?? [])].map(async (file) => [file.name, await file.text()])),
  );
/** What lies in the page's own store on the phone: its name, and whether it can be read by whoever has the files alone. */
const keptOnThePhone = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<{ name: string; isSealed: boolean }[]>((resolve, reject) => {
        const opening = indexedDB.open('spredning', 1);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const store = opening.result.transaction('drafts').objectStore('drafts');
          const [names, values] = [store.getAllKeys(), store.getAll()];
          values.onsuccess = () =>
            resolve(
              names.result.map((name, at) => {
                const { key, sealed, ...rest } = values.result[at] ?? {};
                const start = sealed && new Uint8Array(sealed).subarray(0, 3).join();
                const isSealed = key?.extractable === false && start !== '255,216,255';
                return { name: String(name), isSealed: isSealed && Object.keys(rest).join() === 'iv' };
              }),
            );
          opening.result.close();
        };
      }),
  );
const onThePhone = async (page: Page) => (await keptOnThePhone(page)).map(({ name }) => name);
const nameOf = (what: string, id = roundId) => `${id} ${place.tree[1]?.unitId}${what}`;

async function sealed(): Promise<{ answers: number; files: number }> {
  const { rows } = await sql<{ answers: number; files: number }>`
    select (select count(*)::int from inbox) as answers, (select count(*)::int from inbox_file) as files`.execute(
    house.owner,
  );
  return rows[0] as { answers: number; files: number };
}
/** A phone that has room for answers, and none for pictures. */
async function withoutRoom(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (value: unknown, key?: IDBValidKey) {
      if (String(key).includes('picture')) throw new DOMException('full', 'QuotaExceededError');
      return put.call(this, value, key);
    };
  });
}
async function oneMoreThan(before: { answers: number; files: number }): Promise<void> {
  expect(await sealed()).toEqual({ answers: before.answers + 1, files: before.files + 1 });
}

/** As far as where one looks the answers over, with a picture. */
async function toReview(page: Page, picture: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0]) {
  await page.goto(address());
  await answer(page);
  await field(page).setInputFiles(picture);
  await shown(page);
  await onward(page).click();
  await page.getByRole('heading', { name: 'Se over svarene dine' }).waitFor();
}

describe('a picture, with the script', () => {
  it('is chosen at its question, drawn anew, told by its size, and can be taken away with the keyboard', async () => {
    const context = await newPhone();
    const page = await context.newPage();
    await page.goto(address());
    await answer(page);
    await field(page).waitFor();
    expect(await page.getByText('Bildet velger du til slutt').count()).toBe(0);
    await onward(page).click();
    await page.getByRole('link', { name: 'Bilde av plassen: Du må svare på dette spørsmålet.' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await field(page).setInputFiles(telling);
    await shown(page);
    expect(await chosen(page)).toEqual([['hjemme.jpg', expect.not.stringMatching(/Kari|Exif/)]]);
    expect(await page.locator('.picture [role=status]').innerText()).toMatch(/^Bilde, 1 kB\.$/);
    expect(await axeFaults(page)).toEqual([]);
    // What is no picture is told there, and the one before stays; so it does for whoever chooses nothing.
    await field(page).setInputFiles({
      name: 'plassen.jpg',
      mimeType: 'image/jpeg',
      buffer: Buffer.from('tekst'),
    });
    await page
      .locator('.picture .error', { hasText: 'som er helt. Bildet du hadde valgt, er fortsatt med.' })
      .waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await field(page).setInputFiles([]);
    expect((await chosen(page)).map(([name]) => name)).toEqual(['hjemme.jpg']);
    await field(page).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect([await chosen(page), await page.locator('.picture canvas').count()]).toEqual([[], 0]);
    expect(await field(page).evaluate((it) => it === document.activeElement)).toBe(true);
    await expect.poll(() => onThePhone(page)).toEqual([nameOf('')]);
    await context.close();
  });

  it('lies encrypted on the phone through a crash and in another language, and goes with the receipt', async () => {
    const before = await sealed();
    const context = await newPhone({ hasTouch: true, isMobile: true });
    const page = await context.newPage();
    await page.goto(address());
    // A phone has a camera.
    const [choosing] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Ta et bilde: Bilde av plassen' }).click(),
    ]);
    expect(await choosing.element().getAttribute('capture')).toBe('environment');
    await choosing.setFiles(telling);
    await shown(page);
    await expect.poll(() => onThePhone(page)).toEqual([nameOf(''), nameOf(' picture q.foto')]);
    expect((await keptOnThePhone(page)).every(({ isSealed }) => isSealed)).toBe(true);
    await page.close({ runBeforeUnload: false });

    const again = await context.newPage();
    await again.goto(address());
    await shown(again);
    await again.getByRole('button', { name: 'English' }).click();
    await again.getByText('Picture, 1 kB.').waitFor();
    await shown(again);
    await answer(again);
    await onward(again).click();
    await again.locator('dd.answer', { hasText: 'Picture, 1 kB' }).waitFor();
    expect(await axeFaults(again)).toEqual([]);
    await again.evaluate(() => {
      const send = XMLHttpRequest.prototype.send;
      XMLHttpRequest.prototype.send = function (body) {
        Object.assign(window, { sent: new Response(body as FormData).text() });
        return send.call(this, body);
      };
    });
    await again.getByRole('button', { name: 'Send the answers' }).click();
    await again.getByRole('heading', { name: 'Thank you.' }).waitFor();
    const sent = await again.evaluate(() => (window as unknown as { sent: Promise<string> }).sent);
    expect(sent).toContain('name="q.foto"; filename="bilde"');
    expect(sent).not.toMatch(/hjemme|Kari|Exif/);
    await oneMoreThan(before);
    expect(await onThePhone(again)).toEqual([]);
    await context.close();
  });

  it('is not kept on a phone that is shared, and stays on the page', async () => {
    const context = await newPhone();
    const page = await context.newPage();
    await page.goto(address());
    await field(page).setInputFiles(png);
    await shown(page);
    await expect.poll(() => onThePhone(page)).toContain(nameOf(' picture q.foto'));
    await page.getByRole('button', { name: 'Delt telefon eller PC? Ikke lagre her' }).click();
    await page.getByText('Svarene lagres ikke her.').waitFor();
    expect(await onThePhone(page)).toEqual([]);
    await field(page).setInputFiles(telling);
    await page.locator('.picture [role=status]', { hasText: 'Bilde, 1 kB.' }).waitFor();
    await page.getByRole('button', { name: 'Nynorsk' }).click();
    await page.getByText('Bilete, 1 kB.').waitFor();
    expect(await onThePhone(page)).toEqual([]);
    await context.close();
  });

  it('that there is no room for is said, and asked for anew when one comes back', async () => {
    const context = await newPhone();
    const page = await context.newPage();
    await withoutRoom(page);
    await page.goto(address());
    await answer(page);
    await field(page).setInputFiles(png);
    await page.getByText('Telefonen har ikke plass til å ta vare på bildet.').waitFor();
    await expect.poll(() => onThePhone(page)).toEqual([nameOf('')]);
    await page.reload();
    await page.getByRole('link', { name: /^Bilde av plassen: Bildet ble ikke lagret på telefonen/ }).click();
    expect(await field(page).evaluate((it) => it === document.activeElement)).toBe(true);
    // One must be sent: no way on without it is offered.
    expect(await page.getByRole('button', { name: 'Svar uten bildet' }).count()).toBe(0);
    await context.close();
  });

  it('that is lost is asked for however often the page is opened, until it is chosen or one answers without it', async () => {
    const before = await sealed();
    const context = await newPhone();
    const page = await context.newPage();
    await withoutRoom(page);
    const told = page.getByRole('link', { name: /^Bilde av plassen: Bildet ble ikke lagret på telefonen/ });
    await page.goto(address(optionalId));
    await answer(page);
    await field(page).setInputFiles(png);
    await page.getByText('Telefonen har ikke plass til å ta vare på bildet.').waitFor();
    await expect.poll(() => onThePhone(page)).toEqual([nameOf('', optionalId)]);
    for (const again of ['once', 'twice']) {
      await page.reload();
      await told.waitFor();
      await page.locator('input[value="3"]').first().check({ force: true });
      await page.locator('.saved[aria-busy=false]', { hasText: 'Lagret' }).waitFor();
      await onward(page).click();
      expect([again, await page.getByRole('heading', { name: 'Se over svarene dine' }).count()]).toEqual([
        again,
        0,
      ]);
    }
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('link', { name: /^Bilde av plassen \(en\): The picture was not kept/ }).waitFor();
    await page.getByRole('button', { name: 'Bokmål' }).click();
    await told.waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Svar uten bildet: Bilde av plassen' }).press('Enter');
    expect(await field(page).evaluate((it) => it === document.activeElement)).toBe(true);
    expect(await told.count()).toBe(0);
    await page.locator('.saved[aria-busy=false]').waitFor();
    await page.reload();
    await onward(page).click();
    await page.getByRole('button', { name: 'Send svarene' }).click();
    await received(page);
    expect(await sealed()).toEqual({ answers: before.answers + 1, files: before.files });
    await context.close();
  });

  it('that cannot be read is told, and one goes on', async () => {
    const context = await newPhone();
    const page = await context.newPage();
    const folder = mkdtempSync(join(tmpdir(), 'bilde-'));
    const changed = join(folder, 'endret.png');
    writeFileSync(changed, pngOf());
    await page.goto(address());
    await answer(page);
    await field(page).waitFor();
    // It is another by the time it is read; the browser then refuses to read it.
    await page.evaluate(() =>
      window.addEventListener('change', (event) => event.stopImmediatePropagation(), {
        capture: true,
        once: true,
      }),
    );
    await field(page).setInputFiles(changed);
    writeFileSync(changed, Buffer.alloc(9_000, 1));
    await field(page).dispatchEvent('change');
    await page
      .locator('.picture .error', { hasText: 'Velg et bilde, JPEG eller PNG, som er helt.' })
      .waitFor();
    await field(page).setInputFiles(png);
    await shown(page);
    await onward(page).click();
    await page.getByRole('heading', { name: 'Se over svarene dine' }).waitFor();
    rmSync(folder, { recursive: true });
    await context.close();
  });

  it('that was taken away again, with nothing else answered, is not asked for', async () => {
    const context = await newPhone();
    const page = await context.newPage();
    await page.goto(address());
    await field(page).setInputFiles(png);
    await expect.poll(() => onThePhone(page)).toContain(nameOf(' picture q.foto'));
    await page.getByRole('button', { name: 'Ta bort bildet' }).click();
    await expect.poll(() => onThePhone(page)).not.toContain(nameOf(' picture q.foto'));
    await page.locator('.saved[aria-busy=false]').waitFor();
    await page.reload();
    await field(page).waitFor();
    expect(await page.getByText('Bildet ble ikke lagret på telefonen.').count()).toBe(0);
    await context.close();
  });
});

it('what is needed before the first answer is within 30 kB, with what pictures bring', async () => {
  const page = await (await fetch(address())).text();
  const brought = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(([, path = '']) => path);
  expect(brought.map((path) => path.split(/[/-]/)[2])).toEqual(['respond', 'pictures']);
  const scripts = await Promise.all(brought.map(async (path) => (await fetch(web.origin + path)).text()));
  const sizes = [page, ...scripts].map((text) => brotliCompressSync(text).length);
  expect(sizes.at(-1)).toBeLessThan(3_000);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(30_000);
});

describe('one answer with its picture, whatever happens', () => {
  it('without contact the page opens, it waits on the phone, and goes once, also with the page closed', async () => {
    const before = await sealed();
    const context = await newPhone();
    const page = await context.newPage();
    await page.goto(address());
    await field(page).setInputFiles(png);
    await shown(page);
    await answer(page);
    const works = () =>
      page.evaluate(async () =>
        (await navigator.serviceWorker.getRegistrations()).some(({ active }) => active !== null),
      );
    await expect.poll(works).toBe(true);
    await context.setOffline(true);
    await page.reload();
    await shown(page);
    await onward(page).click();
    await page.getByRole('button', { name: 'Send svarene' }).dblclick();
    await page.getByText('Du er uten nett. Svarene sendes når du er på nett igjen.').waitFor();
    await page.close();
    await context.setOffline(false);
    const again = await context.newPage();
    await again.goto(`${address()}/personvern`);
    // The browser's own word that there is contact again.
    const devtools = await context.newCDPSession(again);
    const registered = new Promise<string>((resolve) => {
      devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) =>
        resolve(registrations[0]?.registrationId ?? ''),
      );
    });
    await devtools.send('ServiceWorker.enable');
    await devtools.send('ServiceWorker.dispatchSyncEvent', {
      ...{ origin: web.origin, registrationId: await registered, tag: nameOf(''), lastChance: false },
    });
    await expect.poll(() => onThePhone(again)).toEqual([nameOf(' received')]);
    await oneMoreThan(before);
    await again.goto(address());
    await received(again);
    await oneMoreThan(before);
    expect(await onThePhone(again)).toEqual([]);
    await context.close();
  });

  it('what was stored and never heard of is the same answer when it is sent again, also from the draft', async () => {
    const before = await sealed();
    const context = await newPhone();
    const page = await context.newPage();
    await toReview(page, png);
    await page.route('**/svar', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await page.getByRole('button', { name: 'Send svarene' }).click();
    await page.getByText('Fikk ikke kontakt. Prøver igjen').waitFor();
    await oneMoreThan(before);
    await page.close();
    const again = await context.newPage();
    await again.goto(address());
    await received(again);
    await oneMoreThan(before);
    await context.close();
  });

  it('what the server refuses is told at its question, and nothing is lost', async () => {
    const before = await sealed();
    const context = await newPhone();
    const page = await context.newPage();
    // The phone cannot draw it, and it begins as a picture: only the server can tell.
    const half = { name: 'halvt.jpg', mimeType: 'image/jpeg', buffer: jpegOf().subarray(0, 40) };
    await page.goto(address());
    await answer(page);
    await field(page).setInputFiles(half);
    await page.locator('.picture [role=status]', { hasText: 'Bilde, 1 kB.' }).waitFor();
    await onward(page).click();
    await page.getByRole('button', { name: 'Send svarene' }).click();
    await page.getByRole('link', { name: /^Bilde av plassen: Velg et bilde/ }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.locator('input[value="4"]').first().isChecked()).toBe(true);
    await field(page).setInputFiles(png);
    await shown(page);
    await onward(page).click();
    await page.getByRole('button', { name: 'Send svarene' }).click();
    await received(page);
    await oneMoreThan(before);
    await context.close();
  });

  it('on a slow line it is said how much is uploaded, and that this is not yet received', async () => {
    const context = await newPhone();
    const page = await context.newPage();
    await toReview(page, { name: 'stort.png', mimeType: 'image/png', buffer: noisePng(700) });
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    const line = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 150_000 };
    await devtools.send('Network.emulateNetworkConditions', line);
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      const status = document.querySelector('.sending') as HTMLElement;
      new MutationObserver(() => said.push(status.textContent ?? '')).observe(status, { childList: true });
    });
    await page.getByRole('button', { name: 'Send svarene' }).click();
    await received(page);
    const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
    expect(said[0]).toBe('Sender …');
    expect(said.slice(1, -1).join()).toMatch(/^(\d0 prosent er lastet opp …,?)+$/);
    expect(said.at(-1)).toBe('Alt er lastet opp. Vi venter på kvittering for at det er mottatt …');
    await context.close();
  });
});

it('where the part of the script for pictures cannot be had, the server’s pages are there, and take it up', async () => {
  const context = await newPhone();
  const page = await context.newPage();
  await page.route(/assets\/pictures-/, (route) => route.abort());
  await page.goto(address());
  await answer(page);
  await page.unroute(/assets\/pictures-/);
  await page.getByRole('button', { name: 'Se over svarene' }).click();
  expect(await axeFaults(page)).toEqual([]);
  await field(page).setInputFiles(telling);
  await shown(page);
  expect(await chosen(page)).toEqual([['hjemme.jpg', expect.not.stringMatching(/Kari|Exif/)]]);
  await page.getByRole('button', { name: 'Ta bort bildet' }).click();
  await page.getByRole('button', { name: 'Send svarene' }).click();
  await page.getByRole('link', { name: /^Bilde av plassen: Du må svare/ }).waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await field(page).setInputFiles(png);
  await shown(page);
  await page.getByRole('button', { name: 'Prøv å sende igjen' }).click();
  await received(page);
  await context.close();
});

it('one that comes too late can be saved from the phone; the others are JPEGs of nothing but the picture', async () => {
  const context = await newPhone();
  const page = await context.newPage();
  await page.goto(address());
  await field(page).setInputFiles(png);
  await expect.poll(() => onThePhone(page)).toEqual([nameOf(''), nameOf(' picture q.foto')]);
  await closeRound(house.context, place.municipalityId, roundId, 'operator', 'prøve');
  await page.goto(address());
  await page.getByRole('heading', { name: 'Svarene dine kom for sent' }).waitFor();
  expect(await axeFaults(page)).toEqual([]);
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Ta vare på bildet' }).click(),
  ]);
  const [start] = await (await saved.createReadStream()).take(1).toArray();
  expect([...(start as Buffer).subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff]);
  page.on('dialog', (asked) => asked.accept());
  await page.getByRole('button', { name: 'Slett det jeg har svart' }).click();
  await page.getByRole('heading', { name: 'Undersøkelsen er stengt' }).waitFor();
  expect(await onThePhone(page)).toEqual([]);
  await context.close();
  await mix(house.context, place.municipalityId, roundId);
  const { rows } = await sql<{ kind: string; n: number; told: boolean }>`
    select kind, count(*)::int as n, bool_or(position('Kari' in encode(content, 'escape')) > 0) as told
    from answer_file where round_id = ${roundId} group by kind`.execute(house.owner);
  expect(rows).toEqual([{ kind: 'jpeg', n: 6, told: false }]);
});
