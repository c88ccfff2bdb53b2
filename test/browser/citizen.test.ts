import type { IncomingMessage, ServerResponse } from 'node:http';
import { sql } from 'kysely';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MunicipalityId, RoundId, UnitId } from '../../server/core/ids.ts';
import { mixed } from '../../server/core/questionnaire/choice-order.ts';
import type { Questionnaire } from '../../server/core/questionnaire/format.ts';
import { variantsOf } from '../../server/core/questionnaire/variants.ts';
import { buildClientIfStale } from '../../server/platform/client-build.ts';
import { readConfig } from '../../server/platform/config.ts';
import { invite } from '../../server/stages/invitations/invitations.service.ts';
import { pauseRound } from '../../server/stages/rounds/pause.service.ts';
import { openRound } from '../../server/stages/rounds/rounds.service.ts';
import { everyType } from '../fixtures/every-type.ts';
import { sampleQuestionnaire } from '../fixtures/questionnaire.ts';
import { axeFaults, openBrowser } from '../harness/browser.ts';
import { onward, point, received, saved, withConditions } from '../harness/citizen.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../harness/house.ts';
import { serve } from '../harness/http.ts';
import { installReadySurvey } from '../harness/play.ts';

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
let roundId: RoundId;
let place: Awaited<ReturnType<typeof addMunicipality>>;
let codes: string[];
let everyTypeId: RoundId;
let everyTypeCode: string;

beforeAll(async () => {
  await buildClientIfStale(() => {});
  house = await openTestHouse('2026-11-24T12:00:00Z');
  place = await addMunicipality(house, 'prove', ['Nord']);
  const { municipalityId, tree } = place;
  roundId = await addRound(municipalityId, withConditions(), tree);
  const unitId = tree[1]?.unitId as UnitId;
  const invited = await invite(house.context, municipalityId, roundId, [{ unitId, stratum: '', count: 33 }]);
  codes = invited.map(({ code }) => code);
  everyTypeId = await addRound(municipalityId, everyType(), tree);
  const one = [{ unitId, stratum: '', count: 1 }];
  everyTypeCode = (await invite(house.context, municipalityId, everyTypeId, one))[0]?.code ?? '';
  web = await serve(house.context, readConfig({}).clientDir);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await web?.close();
  await house?.close();
});

async function addRound(
  municipalityId: MunicipalityId,
  questionnaire: Questionnaire,
  tree: Parameters<typeof openRound>[2]['tree'],
): Promise<RoundId> {
  await installReadySurvey(house.context, municipalityId, questionnaire);
  return openRound(house.context, municipalityId, {
    ...{ surveyKey: questionnaire.key, period: '2026', source: 'collected', tree },
    ...{ opensAt: new Date('2026-11-20T00:00:00Z'), closesAt: new Date('2026-12-14T00:00:00Z') },
  });
}

function inRandomOrder(): Questionnaire {
  const questionnaire = sampleQuestionnaire();
  Object.assign(questionnaire.definition.pages[0] ?? {}, { questionsOrder: 'random' });
  return questionnaire;
}

async function addRandomRound(count: number): Promise<{ roundId: RoundId; codes: string[] }> {
  const key = `random${count}`;
  const id = await addRound(place.municipalityId, { ...inRandomOrder(), key }, place.tree);
  const unitId = place.tree[1]?.unitId as UnitId;
  const invited = await invite(house.context, place.municipalityId, id, [{ unitId, stratum: '', count }]);
  return { roundId: id, codes: invited.map(({ code }) => code) };
}

const address = (language = 'nb') => `${web.origin}/prove/s/${roundId}/${language}`;
const nextCode = () => codes.pop() as string;

/** Until what it gives is called, the server does so with every request; those it left unanswered then lose their line. */
function troubled(act: (request: IncomingMessage, response: ServerResponse) => void): () => void {
  const own = web.server.listeners('request') as ((...given: unknown[]) => void)[];
  web.server.removeAllListeners('request').on('request', act);
  return () => {
    if (!web.server.listeners('request').includes(act)) return;
    web.server.off('request', act);
    for (const each of own) web.server.on('request', each);
    web.server.closeAllConnections();
  };
}

interface Opened {
  page: Page;
  context: BrowserContext;
  errors: string[];
}
async function open(
  code: string | null,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    locale: 'nb-NO',
    ...options,
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(address() + (code ? `#${code}` : ''));
  return { page, context, errors };
}

async function toReview(page: Page): Promise<void> {
  await point(page, 4).check({ force: true });
  await onward(page).click();
  await page.getByRole('heading', { name: 'Side 2' }).waitFor();
  await onward(page).click();
  await page.getByRole('heading', { name: 'Se over svarene dine' }).waitFor();
}

async function envelopes(): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from inbox`.execute(house.owner);
  return rows[0]?.n ?? 0;
}

describe('before the script has come', () => {
  it('the first theme is read and answered, and what was chosen is kept when it comes', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(/assets\/respond-.*\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    const code = nextCode();
    await page.goto(`${address()}#${code}`, { waitUntil: 'commit' });
    await page.getByRole('link', { name: 'Start' }).click();
    await point(page, 2).check({ force: true });
    const before = await page.locator('#start').evaluate((section) => section.getBoundingClientRect().height);
    release();
    await page.getByText('‹ Tilbake').waitFor({ state: 'attached' });
    expect(await point(page, 2).isChecked()).toBe(true);
    // The question that this answer asks for is there too, and else nothing has moved.
    await page.locator('[data-part=q2]').waitFor();
    const after = await page.locator('#start').evaluate((section) => section.getBoundingClientRect().height);
    const asked = await page
      .locator('[data-part=q2]')
      .evaluate((part) => part.getBoundingClientRect().height);
    expect(Math.abs(after - before - asked)).toBeLessThan(1);
    await page.locator('#q-q2 input').first().check({ force: true });
    await onward(page).click();
    await onward(page).click();
    await page.getByRole('button', { name: 'Send svarene' }).click();
    await received(page);
    expect(page.url()).not.toContain(code);
    await context.close();
  });
});

describe('conditions, and answers in texts', () => {
  it('are followed as one answers, on the same page and the next; what is no longer asked is said and not sent', async () => {
    const { page, context, errors } = await open(nextCode());
    expect(await page.locator('#q-q2').isVisible()).toBe(false);
    await point(page, 1).check({ force: true });
    await page.locator('#q-q2 input').nth(5).check({ force: true });
    await onward(page).click();
    expect(await page.locator('#q-kommentar').isVisible()).toBe(false);
    await page.getByLabel('Voksen').check();
    await page.getByText('Du valgte Voksen. Noe mer?').waitFor();
    await page.getByLabel('Du valgte Voksen. Noe mer?').fill('<b>nei</b>');
    await page.goBack();
    await point(page, 5).check({ force: true });
    await onward(page).click();
    await onward(page).click();
    const dropped = page.locator('.review', { hasText: 'Noen svar passer ikke lenger' });
    expect(await dropped.innerText()).toContain('Spørsmål 2');
    await page.getByText('<b>nei</b>').waitFor();
    const sent = page.waitForRequest('**/svar');
    await page.getByRole('button', { name: 'Send svarene' }).click();
    const fields = new URLSearchParams((await sent).postData() ?? '');
    expect(fields.has('q.q2')).toBe(false);
    expect(fields.get('q.alder')).toBe('voksen');
    await received(page);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('what is missing stands on top with a link that leads to it, and leaves when it is mended', async () => {
    const { page, context } = await open(nextCode());
    await onward(page).click();
    const summary = page.locator('.error-summary');
    expect(await summary.evaluate((box) => box === document.activeElement)).toBe(true);
    const link = summary.getByRole('link');
    expect(await link.innerText()).toBe('Spørsmål 1: Velg et tall fra 1 til 6, eller Vet ikke.');
    expect(await axeFaults(page)).toEqual([]);
    await link.click();
    expect(page.url()).toBe(address());
    expect(await point(page, 1).evaluate((input) => input === document.activeElement)).toBe(true);
    await point(page, 4).check({ force: true });
    await onward(page).click();
    await page.getByRole('heading', { name: 'Side 2' }).waitFor();
    await page.getByLabel('Antall').fill('mange');
    await onward(page).click();
    await page.getByRole('button', { name: 'Send svarene' }).click();
    // What only the server sees is shown where it stands.
    await page.getByRole('heading', { name: 'Side 2' }).waitFor();
    expect(await summary.getByRole('link').innerText()).toMatch(/^Antall: /);
    await page.getByLabel('Antall').fill('12,5');
    await onward(page).click();
    await page.getByRole('button', { name: 'Send svarene' }).click();
    await received(page);
    await context.close();
  });
});

it('a question of each type is answered with the script as without it, and said in the same words', async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'nb-NO' });
  const page = await context.newPage();
  await page.goto(`${web.origin}/prove/s/${everyTypeId}/nb#${everyTypeCode}`);
  await page.getByLabel('Ikke relevant').first().check({ force: true });
  await page.locator('[name="m.0.m"]').nth(2).check({ force: true });
  await page.locator('#q-en').getByLabel('Tog').check();
  await page.locator('#q-flere').getByLabel('Buss').check();
  await page.locator('#q-flere').getByLabel('Sykkel').check();
  await page.getByLabel('Liste').selectOption('Sykkel');
  await page.locator('#q-rekke').getByLabel('Buss').selectOption('2');
  expect(await axeFaults(page)).toEqual([]);
  await onward(page).click();
  expect(await page.locator('.error-summary').getByRole('link').innerText()).toBe(
    'Rekkefølge: Gi hvert alternativ sitt eget tall, fra 1.',
  );
  await page.locator('#q-rekke').getByLabel('Tog').selectOption('1');
  await page.locator('#q-rekke').getByLabel('Sykkel').selectOption('3');
  await onward(page).click();
  await page.getByLabel('Noe mer om 1. Tog, 2. Buss, 3. Sykkel?').fill('Takk');
  await page.getByLabel('Tall').fill('7,5');
  await page.getByLabel('Dag').fill('2026-11-24');
  await page.locator('#q-janei').getByLabel('Nei').check();
  await onward(page).click();
  await page.locator('.error-summary', { hasText: 'Svarene kan brukes i forskning.' }).waitFor();
  await page.getByLabel('Ja, det er greit').check();
  expect(await axeFaults(page)).toEqual([]);
  await onward(page).click();
  await page.getByRole('heading', { name: 'Se over svarene dine' }).waitFor();
  expect(await page.locator('dd.answer').allInnerTexts()).toEqual([
    ...['Ikke relevant', 'Rad 1: 3', 'Tog', 'Buss, Sykkel', 'Sykkel', '1. Tog', '2. Buss', '3. Sykkel'],
    ...['7,5', '24. november 2026', 'Nei', 'Ja, det er greit', 'Takk'],
  ]);
  await page.getByRole('button', { name: 'Send svarene' }).click();
  await received(page);
  await context.close();
});

describe('questions in one of several orders', () => {
  const orderOn = (page: Page) =>
    page
      .locator('#start [data-part]')
      .evaluateAll((parts) => parts.map((part) => (part as HTMLElement).dataset['part']));

  it('the order is drawn on the device, stays through a reload and a change of language, and its number comes with the answer', async () => {
    const { roundId: id, codes: own } = await addRandomRound(200);
    const variants = variantsOf(inRandomOrder());
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    // So that another order than the written one is drawn.
    await page.addInitScript(() => {
      const draw = crypto.getRandomValues.bind(crypto);
      crypto.getRandomValues = ((array: Uint32Array) =>
        array instanceof Uint32Array ? array.fill(4) : draw(array)) as typeof crypto.getRandomValues;
    });
    await page.goto(`${web.origin}/prove/s/${id}/nb#${own[0]}`);
    await page.getByText('‹ Tilbake').waitFor({ state: 'attached' });
    const order = variants?.['side1']?.[4];
    expect(order).not.toEqual(['q1', 'q2', 'm']);
    expect(await orderOn(page)).toEqual(order);
    await point(page, 4).check({ force: true });
    await saved(page);
    await page.reload();
    await page.getByText('‹ Tilbake').waitFor({ state: 'attached' });
    expect(await orderOn(page)).toEqual(order);
    await page.getByRole('button', { name: 'Nynorsk' }).click();
    await page.getByRole('heading', { name: 'Side 1 (nn)' }).waitFor();
    expect(await orderOn(page)).toEqual(order);
    await onward(page).click();
    await onward(page).click();
    const sent = page.waitForRequest('**/svar');
    await page.getByRole('button', { name: 'Send svara' }).click();
    expect(new URLSearchParams((await sent).postData() ?? '').get('variant')).toBe('5');
    await page.getByRole('heading', { name: 'Takk.' }).waitFor();
    await context.close();
  });

  it('of choices is drawn too, whoever is asked: «annet» stays last, the keyboard follows, and no one is sent it', async () => {
    const questionnaire = { ...everyType(), key: 'mixed' };
    const elements = questionnaire.definition.pages[0]?.['elements'] as Record<string, unknown>[];
    for (const element of elements) {
      const { type, choices } = element;
      if (type === 'matrix') element['rowOrder'] = 'random';
      if (!choices) continue;
      const other = { value: 'annet', text: { nb: 'Noe annet', nn: 'Noko anna', en: 'Other' } };
      Object.assign(element, { choices: [...(choices as unknown[]), other], choicesOrder: 'random' });
    }
    const id = await addRound(place.municipalityId, questionnaire, place.tree);
    const one = [{ unitId: place.tree[1]?.unitId as UnitId, stratum: '', count: 1 }];
    const [invited] = await invite(house.context, place.municipalityId, id, one);
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await page.addInitScript(() => {
      const draw = crypto.getRandomValues.bind(crypto);
      crypto.getRandomValues = ((array: Uint32Array) =>
        array instanceof Uint32Array ? array.fill(6) : draw(array)) as typeof crypto.getRandomValues;
    });
    const orderOf = (question: string) =>
      page
        .locator(`#q-${question}`)
        .locator('input, option[value]:not([value=""])')
        .evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value));
    const drawn = (question: string) => [...mixed(['a', 'b', 'c'], 7, `q-${question}`), 'annet'];
    await page.goto(`${web.origin}/prove/s/${id}/nb#${invited?.code}`);
    await page.getByText('‹ Tilbake').waitFor({ state: 'attached' });
    const orders = { en: drawn('en'), flere: drawn('flere'), liste: drawn('liste') };
    expect(orders.flere).not.toEqual(['a', 'b', 'c', 'annet']);
    const shown = async () =>
      Object.fromEntries(
        await Promise.all(Object.keys(orders).map(async (each) => [each, await orderOf(each)])),
      );
    expect(await shown()).toEqual(orders);
    await page.locator('#q-flere input').first().focus();
    for (const value of orders.flere) {
      expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe(value);
      await page.keyboard.press('Space');
      await page.keyboard.press('Tab');
    }
    await saved(page);
    await page.reload();
    await page.getByText('‹ Tilbake').waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Valg (en)' }).waitFor();
    expect(await shown()).toEqual(orders);
    await onward(page).click();
    await page.locator('[name="q.greit"]').check();
    await onward(page).click();
    const sent = page.waitForRequest('**/svar');
    await page.getByRole('button', { name: 'Send the answers' }).click();
    const body = [...new URLSearchParams((await sent).postData() ?? '')];
    expect(body.filter(([name]) => name === 'q.flere').map(([, value]) => value)).toEqual([
      'a',
      'annet',
      'b',
      'c',
    ]);
    expect(body.map(([name]) => name)).not.toContain('seed');
    await context.close();
  });

  it('is the written one for everybody where fewer than a hundred are invited', async () => {
    const { roundId: id, codes: own } = await addRandomRound(199);
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await page.goto(`${web.origin}/prove/s/${id}/nb#${own[0]}`);
    await page.getByText('‹ Tilbake').waitFor({ state: 'attached' });
    expect(await orderOn(page)).toEqual(['q1', 'q2', 'm']);
    await context.close();
  });
});

describe('the device', () => {
  it('keeps what is answered through a crash, and goes on from a later letter’s link', async () => {
    const { page, context } = await open(nextCode());
    await point(page, 4).check({ force: true });
    await onward(page).click();
    await page.getByLabel('Antall').fill('7');
    const onTheDevice = async () => {
      const look = await context.newPage();
      await look.goto(address());
      await look.getByRole('link', { name: 'Fortsett der du slapp' }).waitFor();
      const value = await look.locator('[name="q.antall"]').inputValue();
      await look.close();
      return value;
    };
    await expect.poll(onTheDevice).toBe('7');
    await page.close({ runBeforeUnload: false });
    const again = await context.newPage();
    await again.goto(`${address()}#${nextCode()}`);
    await again.getByRole('link', { name: 'Fortsett der du slapp' }).click();
    await again.getByRole('heading', { name: 'Side 2' }).waitFor();
    expect(await again.getByLabel('Antall').inputValue()).toBe('7');
    // What lies there can be read by no one who only has the files, and goes with the receipt.
    const stored = await again.evaluate(() => JSON.stringify({ ...localStorage }));
    expect(stored).toBe('{}');
    await onward(again).click();
    await again.getByRole('button', { name: 'Send svarene' }).click();
    await received(again);
    await again.goto(address());
    await again.getByRole('link', { name: 'Start' }).waitFor();
    expect(await point(again, 4).isChecked()).toBe(false);
    await again.getByLabel('Koden din').waitFor();
    await context.close();
  });

  it('that is shared keeps nothing, not the code either, and says so', async () => {
    const code = nextCode();
    const { page, context } = await open(code);
    const inTab = () => page.evaluate(() => JSON.stringify(sessionStorage));
    await point(page, 4).check({ force: true });
    await saved(page);
    await page.getByRole('button', { name: 'Delt telefon eller PC? Ikke lagre her' }).click();
    await page.getByText('Svarene lagres ikke her.').waitFor();
    const left = () =>
      page.evaluate(async () => [
        ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
        ...(await caches.keys()),
      ]);
    expect(await left()).toEqual([]);
    expect(await inTab()).not.toContain(code);
    await onward(page).click();
    await page.getByLabel('Antall').fill('7');
    await page.getByText('Svarene lagres ikke her.').waitFor();
    expect(await left()).toEqual([]);
    const other = await context.newPage();
    await other.goto(address());
    await other.getByRole('link', { name: 'Start' }).waitFor();
    expect(await point(other, 4).isChecked()).toBe(false);
    // The page that is open has it still; after a reload it is asked for, and a link that is opened again is not kept.
    expect(await page.getByLabel('Koden din').count()).toBe(0);
    await page.reload();
    await page.getByLabel('Koden din').waitFor();
    await page.goto(`${address()}#${code}`);
    await page.getByRole('link', { name: 'Start' }).waitFor();
    await toReview(page);
    expect(await inTab()).not.toContain(code);
    await page.getByRole('button', { name: 'Send svarene' }).click();
    await received(page);
    await context.close();
  });

  it('has what was answered deleted when one asks for it', async () => {
    const { page, context } = await open(nextCode());
    await point(page, 4).check({ force: true });
    await saved(page);
    page.on('dialog', (asked) => asked.accept());
    await page.getByRole('button', { name: 'Slett det jeg har svart' }).click();
    await expect.poll(() => point(page, 4).isChecked()).toBe(false);
    await page.getByRole('link', { name: 'Start' }).waitFor();
    await context.close();
  });

  it('changes the language anywhere, with answers and place', async () => {
    const { page, context } = await open(nextCode());
    await point(page, 4).check({ force: true });
    await onward(page).click();
    await page.getByLabel('Antall').fill('7');
    await page.getByRole('button', { name: 'Nynorsk' }).click();
    await page.getByRole('heading', { name: 'Side 2 (nn)' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('nn');
    expect(page.url()).toBe(address('nn'));
    expect(await page.getByLabel('Antall').inputValue()).toBe('7');
    await page.goBack();
    expect(await point(page, 4).isChecked()).toBe(true);
    await onward(page).click();
    await onward(page).click();
    await page.getByRole('button', { name: 'Send svara' }).click();
    await page.getByRole('heading', { name: 'Takk.' }).waitFor();
    await context.close();
  });
});

describe('a copy of the page on the device', () => {
  const copies = (page: Page) =>
    page.evaluate(async () => {
      const kept = (await caches.keys()).map(async (name) => (await caches.open(name)).keys());
      return (await Promise.all(kept)).flat().map(({ url }) => url);
    });
  const workers = (page: Page) =>
    page.evaluate(async () => {
      const all = await navigator.serviceWorker.getRegistrations();
      return all.filter(({ active }) => active).map(({ scope }) => scope);
    });

  it('opens it without contact from the first answer on, sends once when there is contact, and goes with the receipt', async () => {
    const before = await envelopes();
    const code = nextCode();
    const { page, context, errors } = await open(code);
    await page.getByText('‹ Tilbake').waitFor({ state: 'attached' });
    expect(await workers(page)).toEqual([]);
    await point(page, 4).check({ force: true });
    await expect.poll(() => workers(page)).toEqual([address()]);
    const script = await page.locator('script[src]').getAttribute('src');
    expect((await copies(page)).sort()).toEqual([web.origin + script, address()]);
    await page.close();

    await context.setOffline(true);
    const again = await context.newPage();
    await again.goto(`${address()}#${code}`);
    await onward(again).click();
    await again.getByRole('heading', { name: 'Side 2' }).waitFor();
    await onward(again).click();
    await again.getByRole('button', { name: 'Send svarene' }).click();
    await again.getByText('Du er uten nett. Svarene sendes når du er på nett igjen.').waitFor();
    expect(await envelopes()).toBe(before);
    await context.setOffline(false);
    await received(again);
    expect(await envelopes()).toBe(before + 1);
    await expect.poll(() => workers(again)).toEqual([]);
    expect(await copies(again)).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('what waits is sent with the page closed, where the browser can, and the receipt is shown when it is opened', async () => {
    const before = await envelopes();
    const code = nextCode();
    const { page, context } = await open(code);
    await point(page, 4).check({ force: true });
    await expect.poll(() => workers(page)).toEqual([address()]);
    await onward(page).click();
    await onward(page).click();
    await page.route('**/svar', (route) => route.abort());
    await page.getByRole('button', { name: 'Send svarene' }).click();
    await page.getByText('Fikk ikke kontakt. Prøver igjen').waitFor();
    const look = await context.newPage();
    await look.goto(`${address()}/personvern`);
    await page.close();
    // The browser's own word that there is contact again.
    const devtools = await context.newCDPSession(look);
    const registered = new Promise<string>((resolve) => {
      devtools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) =>
        resolve(registrations[0]?.registrationId ?? ''),
      );
    });
    await devtools.send('ServiceWorker.enable');
    const registrationId = await registered;
    const contact = () =>
      devtools.send('ServiceWorker.dispatchSyncEvent', {
        ...{ origin: web.origin, registrationId, tag: roundId, lastChance: false },
      });
    let refused = 0;
    const mend = troubled((request, response) => {
      if (request.method === 'POST') refused += 1;
      response.writeHead(503).end('busy');
    });
    await contact();
    await expect.poll(() => refused).toBe(1);
    mend();
    // A server that could not take it leaves it waiting, with the page it came from.
    expect(await copies(look)).toContain(address());
    expect(await envelopes()).toBe(before);
    await contact();
    await expect.poll(() => envelopes()).toBe(before + 1);
    await expect.poll(() => copies(look)).toEqual([]);
    const again = await context.newPage();
    await again.goto(`${address()}#${code}`);
    await received(again);
    await again.reload();
    await again.getByRole('link', { name: 'Start' }).waitFor();
    expect(await point(again, 4).isChecked()).toBe(false);
    expect(await envelopes()).toBe(before + 1);
    await context.close();
  });

  it.each([
    ['answers with a fault', (response: ServerResponse) => response.writeHead(503).end('busy')],
    ['says nothing', () => {}],
    ['is down', (response: ServerResponse) => response.destroy()],
  ])(
    'it opens while the server %s, and what is sent then goes, once, when the server is itself again',
    async (_how, fault) => {
      const before = await envelopes();
      const code = nextCode();
      const { page, context, errors } = await open(code);
      await point(page, 4).check({ force: true });
      await expect.poll(() => workers(page)).toEqual([address()]);
      await saved(page);
      await page.close();

      const mend = troubled((_request, response) => fault(response));
      try {
        const again = await context.newPage();
        await again.goto(`${address()}#${code}`);
        await again.getByText('‹ Tilbake').waitFor({ state: 'attached' });
        expect(await point(again, 4).isChecked()).toBe(true);
        await onward(again).click();
        await onward(again).click();
        await again.getByRole('button', { name: 'Send svarene' }).click();
        await again.locator('.sending', { hasText: /./ }).waitFor();
        expect(await envelopes()).toBe(before);
        expect(await copies(again)).toContain(address());
        // What hangs is given up by the page after half a minute; the line's fall ends it at once.
        mend();
        await received(again);
        expect(await envelopes()).toBe(before + 1);
      } finally {
        mend();
      }
      expect(errors).toEqual([]);
      await context.close();
    },
  );

  it('with contact the page is the server’s, a newer one takes the copy’s place, and a round that rests says so', async () => {
    const { roundId: id, codes: own } = await addRandomRound(2);
    const { page, context } = await open(null);
    const there = `${web.origin}/prove/s/${id}/nb`;
    await page.goto(`${there}#${own[0]}`);
    await point(page, 4).check({ force: true });
    await expect.poll(() => workers(page)).toEqual([there]);
    await page.evaluate(async () => {
      const [name = ''] = await caches.keys();
      const cache = await caches.open(name);
      const [, page = ''] = (await cache.keys()).map(({ url }) => url).sort();
      await cache.put(
        page,
        new Response('<template id="facts">', { headers: { 'content-type': 'text/html' } }),
      );
      await cache.put('/assets/older.js', new Response(''));
    });
    await page.reload();
    await page.getByRole('link', { name: 'Start' }).waitFor();
    await expect.poll(() => copies(page)).not.toContain(`${web.origin}/assets/older.js`);
    await pauseRound(house.context, place.municipalityId, id, 'Feil i spørsmål 1', 'operator');
    await page.reload();
    await page.getByRole('heading', { name: 'Undersøkelsen er satt på pause' }).waitFor();
    await context.setOffline(true);
    await page.reload();
    await expect.poll(() => point(page, 4).isChecked()).toBe(true);
    await context.close();
  });
});

describe('one answer, whatever happens', () => {
  it('without contact the answers wait, are sent once when it is back, and it is said truly', async () => {
    const before = await envelopes();
    const { page, context } = await open(nextCode());
    await toReview(page);
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Send svarene' }).dblclick();
    const told = page.getByText('Du er uten nett. Svarene sendes når du er på nett igjen.');
    await told.waitFor();
    // Said where one is looking: by the button that was pressed, which is in view however far one has come.
    for (const top of [0, 10_000]) {
      await page.evaluate((to) => window.scrollTo(0, to), top);
      const { y = -1, height = 0 } = (await told.boundingBox()) ?? {};
      expect([top, y >= 0 && y + height <= 740]).toEqual([top, true]);
    }
    expect(await envelopes()).toBe(before);
    await context.setOffline(false);
    await received(page);
    expect(await envelopes()).toBe(before + 1);
    await context.close();
  });

  it('what waited when the page was closed is sent when it is opened again, days later and without the link', async () => {
    const before = await envelopes();
    const { page, context } = await open(nextCode());
    await toReview(page);
    await page.route('**/svar', (route) => route.abort());
    await page.getByRole('button', { name: 'Send svarene' }).click();
    await page.getByText('Fikk ikke kontakt. Prøver igjen').waitFor();
    await page.close();
    const again = await context.newPage();
    await again.goto(address());
    await received(again);
    expect(await envelopes()).toBe(before + 1);
    await context.close();
  });

  it('a receipt that was lost on the way changes nothing: the same submission again is the same answer', async () => {
    const before = await envelopes();
    const { page, context } = await open(nextCode());
    await toReview(page);
    let lost = 0;
    await page.route('**/svar', async (route) => {
      if (lost++ > 0) return route.continue();
      await route.fetch();
      await route.abort();
    });
    await page.getByRole('button', { name: 'Send svarene' }).click();
    await received(page);
    expect(lost).toBe(2);
    expect(await envelopes()).toBe(before + 1);
    await context.close();
  });

  it('two pages of the same round on one device send one, and the other is told', async () => {
    const before = await envelopes();
    const code = nextCode();
    const { page, context } = await open(code);
    await toReview(page);
    const other = await context.newPage();
    await other.goto(`${address()}#${code}`);
    await other.getByRole('link', { name: 'Fortsett der du slapp' }).waitFor();
    await page.getByRole('button', { name: 'Send svarene' }).click();
    await received(page);
    await received(other);
    expect(await envelopes()).toBe(before + 1);
    await context.close();
  });

  it('the browser’s own way back leads to the theme before, and never out in the middle', async () => {
    const { page, context } = await open(nextCode());
    await toReview(page);
    await page.goBack();
    await page.getByRole('heading', { name: 'Side 2' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Side 1' }).waitFor();
    await page.goForward();
    await page.getByRole('heading', { name: 'Side 2' }).waitFor();
    await page.getByRole('button', { name: '‹ Tilbake' }).click();
    await page.getByRole('heading', { name: 'Side 1' }).waitFor();
    expect(await point(page, 4).isChecked()).toBe(true);
    await context.close();
  });
});
