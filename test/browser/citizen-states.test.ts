import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RoundId, UnitId } from '../../server/core/ids.ts';
import type { Questionnaire } from '../../server/core/questionnaire/format.ts';
import { buildClientIfStale } from '../../server/platform/client-build.ts';
import { readConfig } from '../../server/platform/config.ts';
import { invite } from '../../server/stages/invitations/invitations.service.ts';
import { pauseRound } from '../../server/stages/rounds/pause.service.ts';
import { openRound } from '../../server/stages/rounds/rounds.service.ts';
import { everyType } from '../fixtures/every-type.ts';
import { oneQuestion } from '../fixtures/questionnaire.ts';
import { axeFaults, lowTargets, openBrowser } from '../harness/browser.ts';
import { onward, point, received, saved, withConditions } from '../harness/citizen.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../harness/house.ts';
import { serve } from '../harness/http.ts';
import { installReadySurvey } from '../harness/play.ts';

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
let place: Awaited<ReturnType<typeof addMunicipality>>;
let roundId: RoundId;
let codes: string[];
let every: { roundId: RoundId; codes: string[] };

beforeAll(async () => {
  await buildClientIfStale(() => {});
  house = await openTestHouse('2026-11-24T12:00:00Z');
  place = await addMunicipality(house, 'prove', ['Nord', 'Kirkebygdens skole og barnehage']);
  web = await serve(house.context, readConfig({}).clientDir);
  browser = await openBrowser();
  await installReadySurvey(house.context, place.municipalityId, oneQuestion());
  ({ roundId, codes } = await addRound(withConditions(), 20));
  every = await addRound(everyType(), 5);
});
afterAll(async () => {
  await browser?.close();
  await web?.close();
  await house?.close();
});

const times = { opensAt: new Date('2026-11-20T00:00:00Z'), closesAt: new Date('2026-12-14T00:00:00Z') };

async function addRound(questionnaire: Questionnaire, count: number) {
  const { municipalityId, tree } = place;
  await installReadySurvey(house.context, municipalityId, questionnaire);
  const id = await openRound(house.context, municipalityId, {
    ...{ surveyKey: questionnaire.key, period: '2026', source: 'collected', tree, ...times },
  });
  const unitId = tree[1]?.unitId as UnitId;
  const invited = await invite(house.context, municipalityId, id, [{ unitId, stratum: '', count }]);
  return { roundId: id, codes: invited.map(({ code }) => code) };
}

const addressOf = (id: RoundId) => `${web.origin}/prove/s/${id}/nb`;
const address = () => addressOf(roundId);
const nextCode = () => codes.pop() as string;
const everyTypeAddress = () => `${addressOf(every.roundId)}#${every.codes.pop()}`;

async function open(
  code: string | null,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<{ page: Page; context: BrowserContext; errors: string[] }> {
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

/** No fault of accessibility, nothing outside the page, and no small target. */
async function expectSound(page: Page): Promise<void> {
  expect(await axeFaults(page)).toEqual([]);
  const wide = await page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((each) => each.getBoundingClientRect().right > window.innerWidth)
      .map((each) => each.outerHTML.slice(0, 80)),
  );
  expect([wide, await lowTargets(page)]).toEqual([[], []]);
}

async function toReview(page: Page): Promise<void> {
  await point(page, 4).check({ force: true });
  await onward(page).click();
  await page.getByRole('heading', { name: 'Side 2' }).waitFor();
  await onward(page).click();
  await page.getByRole('heading', { name: 'Se over svarene dine' }).waitFor();
}

async function send(page: Page): Promise<void> {
  await toReview(page);
  await page.getByRole('button', { name: 'Send svarene' }).click();
}

/** Presses Tab until it is in focus; it is told by its tag, its name and its words. */
async function tabTo(page: Page, is: (focused: string) => boolean): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    const focused = await page.evaluate(() => {
      const { activeElement: at } = document;
      return `${at?.tagName} ${(at as HTMLInputElement)?.name ?? ''} ${at?.textContent ?? ''}`;
    });
    if (is(focused)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('not reached');
}

describe('each state somebody may meet is sound', () => {
  const ofMode = (mode: 'openLink' | 'confidential') =>
    openRound(house.context, place.municipalityId, {
      ...{ surveyKey: 'one', period: mode, source: 'collected', tree: place.tree, mode, ...times },
    });
  const states: [string, (page: Page, context: BrowserContext) => Promise<void>][] = [
    [
      'the units of an open link, and its first page',
      async (page) => {
        await page.goto(addressOf(await ofMode('openLink')));
        await page.getByRole('heading', { name: 'Hvor hører du til?' }).waitFor();
        await expectSound(page);
        await page.getByRole('link', { name: 'Kirkebygdens skole og barnehage' }).click();
        await page.getByText('Du svarer for Kirkebygdens skole og barnehage.').waitFor();
      },
    ],
    [
      'the first page of a confidential round',
      async (page) => {
        await page.goto(addressOf(await ofMode('confidential')));
        await page.getByText('Svarene dine er fortrolige, ikke anonyme.').waitFor();
        await page.getByText('Slik virker det').click();
      },
    ],
    [
      'a round that rests',
      async (page) => {
        const { roundId: id } = await addRound({ ...oneQuestion(), key: 'rests' }, 1);
        await pauseRound(house.context, place.municipalityId, id, 'Feil i spørsmål 1', 'operator');
        await page.goto(addressOf(id));
        await page.getByRole('heading', { name: 'Undersøkelsen er satt på pause' }).waitFor();
      },
    ],
    [
      'a code that nobody was given',
      async (page) => {
        await page.goto(`${address()}#${'0'.repeat(26)}`);
        await page.locator('.error-summary').getByRole('link', { name: 'Koden kan ikke brukes' }).waitFor();
      },
    ],
    [
      'the receipt, and a code that is used',
      async (page) => {
        const code = nextCode();
        await page.goto(`${address()}#${code}`);
        await send(page);
        await received(page);
        await page.getByRole('link', { name: 'Kommunens resultatside' }).waitFor();
        await expectSound(page);
        await page.goto('about:blank');
        await page.goto(`${address()}#${code}`);
        await page.locator('.error-summary').getByRole('link', { name: 'Koden kan ikke brukes' }).waitFor();
      },
    ],
    [
      'coming back to what one had begun',
      async (page) => {
        await page.goto(`${address()}#${nextCode()}`);
        await toReview(page);
        await saved(page);
        await page.goto('about:blank');
        await page.goto(address());
        await page.getByRole('link', { name: 'Fortsett der du slapp' }).waitFor();
      },
    ],
    [
      'answers that are no longer asked for',
      async (page) => {
        await page.goto(`${address()}#${nextCode()}`);
        await point(page, 1).check({ force: true });
        await page.locator('#q-q2 input').nth(5).check({ force: true });
        await toReview(page);
        await page.getByRole('heading', { name: 'Noen svar passer ikke lenger' }).waitFor();
      },
    ],
    [
      'answers that wait for contact',
      async (page, context) => {
        await page.goto(`${address()}#${nextCode()}`);
        await toReview(page);
        await context.setOffline(true);
        await page.getByRole('button', { name: 'Send svarene' }).click();
        await page.getByText('Du er uten nett. Svarene sendes når du er på nett igjen.').waitFor();
      },
    ],
    [
      'the privacy notice',
      async (page) => {
        await page.goto(`${address()}/personvern`);
        await page.getByRole('link', { name: 'Tilbake til undersøkelsen' }).waitFor();
      },
    ],
  ];

  it.each(states)('%s', async (_state, reach) => {
    const { page, context, errors } = await open(null);
    await reach(page, context);
    await expectSound(page);
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('whoever reads, sees or points otherwise', () => {
  it.each([
    ['a small phone in the dark, with letters twice as large', { width: 320, height: 568 }, 'dark', '200%'],
    ['400 % zoom of a laptop', { width: 320, height: 256 }, 'light', ''],
  ] as const)('%s: every step is sound', async (_who, viewport, colorScheme, letters) => {
    const { page, context, errors } = await open(nextCode(), {
      viewport,
      colorScheme,
      reducedMotion: 'reduce',
    });
    await page.evaluate((size) => {
      document.documentElement.style.fontSize = size;
    }, letters);
    await expectSound(page);
    await point(page, 1).check({ force: true });
    await saved(page);
    await expectSound(page);
    await onward(page).click();
    await page.getByLabel('Voksen').check();
    await expectSound(page);
    await onward(page).click();
    await page.getByRole('heading', { name: 'Se over svarene dine' }).waitFor();
    await expectSound(page);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('by keyboard alone, from the first page to the receipt, with what is in focus never hidden', async () => {
    const { page, context } = await open(nextCode());
    await tabTo(page, (focused) => focused.startsWith('INPUT q.q1'));
    await page.keyboard.press('Space');
    for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowRight');
    expect(await point(page, 4).isChecked()).toBe(true);
    const covered = await page.evaluate(() => {
      const at = document.activeElement?.closest('label')?.getBoundingClientRect();
      const bar = document.querySelector('.buttons')?.getBoundingClientRect();
      return at && bar ? at.bottom > bar.top && at.top < bar.bottom : true;
    });
    expect(covered).toBe(false);
    await tabTo(page, (focused) => focused.startsWith('BUTTON go Neste'));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Side 2' }).waitFor();
    await tabTo(page, (focused) => focused.startsWith('BUTTON go Se over svarene'));
    await page.keyboard.press('Enter');
    // The focus moves with the page: a key before it is there is pressed on the page before.
    await page.getByRole('heading', { name: 'Se over svarene dine' }).waitFor();
    await tabTo(page, (focused) => focused.includes('Send svarene'));
    await page.keyboard.press('Enter');
    await received(page);
    await context.close();
  });

  it('each kind of question is answered by keyboard alone, and sent', async () => {
    const { page, context } = await open(null);
    await page.goto(everyTypeAddress());
    const press = async (field: string, ...keys: string[]) => {
      await tabTo(page, (focused) => focused.startsWith(field));
      for (const key of keys) await page.keyboard.press(key);
    };
    const type = async (field: string, words: string) => {
      await press(field);
      await page.keyboard.type(words);
    };
    await press('INPUT q.skala', 'Space', 'ArrowRight');
    await press('INPUT m.0.m', 'Space', 'ArrowLeft');
    await press('INPUT q.en', 'Space', 'ArrowDown');
    await press('INPUT q.flere', 'Space', 'Tab', 'Tab', 'Space');
    await type('SELECT q.liste', 'Syk');
    for (const [index, place] of ['2', '1', '3'].entries()) await type(`SELECT m.${index}.rekke`, place);
    await press('BUTTON go Neste', 'Enter');
    await page.getByRole('heading', { name: 'Skriv' }).waitFor();
    await type('INPUT q.tall', '7,5');
    await type('INPUT q.dag', '04042026');
    await press('INPUT q.janei', 'Space');
    await press('INPUT q.greit', 'Space');
    await type('INPUT q.kort', '1900');
    await type('TEXTAREA q.lang', 'Takk');
    await press('BUTTON go Se over', 'Enter');
    await page.getByRole('heading', { name: 'Se over svarene dine' }).waitFor();
    expect(await page.locator('dd.answer').allInnerTexts()).toEqual([
      ...['2', 'Rad 1: Ikke relevant', 'Tog', 'Buss, Sykkel', 'Sykkel', '1. Tog', '2. Buss', '3. Sykkel'],
      ...['7,5', '4. april 2026', 'Ja', 'Ja, det er greit', '1900', 'Takk'],
    ]);
    await press('BUTTON go Send', 'Enter');
    await received(page);
    await context.close();
  });

  it('a screen reader hears what each kind of question asks, what kind it is and what can be chosen', async () => {
    const { page, context } = await open(null);
    await page.goto(everyTypeAddress());
    const heard = async (name: string) => {
      const tree = await page.locator(`[data-part="${name}"]`).ariaSnapshot();
      const told = tree.split('\n').filter((line) => /^ *- (?!text:|option|paragraph)/.test(line));
      return told.map((line) => line.trim().replace(/^- /, '').replace(/:$/, ''));
    };
    const all: Record<string, string[]> = {};
    for (const name of ['m', 'en', 'flere', 'liste', 'rekke']) all[name] = await heard(name);
    await onward(page).click();
    await page.getByRole('heading', { name: 'Skriv' }).waitFor();
    for (const name of ['tall', 'dag', 'janei', 'greit', 'kort', 'lang']) all[name] = await heard(name);
    const points = ['1', '2', '3', '4', '5', '6', 'Vet ikke', 'Ikke relevant'].map(
      (each) => `radio "${each}"`,
    );
    const [bus, train, bicycle] = ['"Buss"', '"Tog"', '"Sykkel"'];
    expect(all).toEqual({
      m: ['group "Flere skalaer"', 'group "Rad 1"', ...points, 'group "Rad 2"', ...points],
      en: ['group "Ett valg"', `radio ${bus}`, `radio ${train}`, `radio ${bicycle}`],
      flere: ['group "Flere valg"', `checkbox ${bus}`, `checkbox ${train}`, `checkbox ${bicycle}`],
      liste: ['combobox "Liste"'],
      rekke: ['group "Rekkefølge"', `combobox ${bus}`, `combobox ${train}`, `combobox ${bicycle}`],
      tall: ['textbox "Tall"'],
      dag: ['textbox "Dag"'],
      janei: ['group "Ja eller nei"', 'radio "Ja"', 'radio "Nei"'],
      greit: ['group "Svarene kan brukes i forskning."', 'checkbox "Ja, det er greit"'],
      kort: ['textbox "Postnummer"'],
      lang: ['textbox "Noe mer om ?"'],
    });
    await context.close();
  });

  it.each([
    ['the smallest phone', 320, 568],
    ['a phone', 360, 740],
    ['a laptop', 1280, 800],
  ])('on %s the way on is in view wherever one is in a long theme', async (_what, width, height) => {
    const { page, context } = await open(null, { viewport: { width, height } });
    await page.goto(everyTypeAddress());
    await page.getByRole('link', { name: 'Start' }).click();
    const bottom = await page.evaluate(() => document.documentElement.scrollHeight);
    const top = await page.locator('#start').evaluate((section) => (section as HTMLElement).offsetTop);
    for (const at of [top, (top + bottom) / 2, bottom]) {
      await page.evaluate((to) => window.scrollTo(0, to), at);
      const { y = -1, height: tall = 0 } = (await onward(page).boundingBox()) ?? {};
      expect([at, y >= 0 && y + tall <= height]).toEqual([at, true]);
    }
    await context.close();
  });

  it('a screen reader hears the question, each number with its end’s word, and how far one is', async () => {
    const { page, context } = await open(nextCode());
    expect(await page.locator('#q-q1').ariaSnapshot()).toBe(
      [
        '- group "Spørsmål 1":',
        '  - text: Spørsmål 1',
        '  - radio "1, dårlig"',
        '  - radio "2"',
        '  - radio "3"',
        '  - radio "4"',
        '  - radio "5"',
        '  - radio "6, bra"',
        '  - radio "Vet ikke"',
        '  - text: Vet ikke',
      ].join('\n'),
    );
    await point(page, 4).check({ force: true });
    await onward(page).click();
    const heading = page.getByRole('heading', { name: 'Side 2' });
    expect(await heading.evaluate((it) => it === document.activeElement)).toBe(true);
    await page.getByText('2 av 2').waitFor();
    await context.close();
  });
});
