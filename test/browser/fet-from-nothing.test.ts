import { sql } from 'kysely';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftOf } from '../../server/core/draft/convert.ts';
import { textsOf } from '../../server/core/draft/texts.ts';
import type { MunicipalityId } from '../../server/core/ids.ts';
import { readShippedQuestionnaire, readShippedScorecard } from '../../server/demo/files.ts';
import { buildClientIfStale } from '../../server/platform/client-build.ts';
import { readConfig } from '../../server/platform/config.ts';
import { setPrivacy } from '../../server/stages/rounds/privacy.service.ts';
import { installScorecard } from '../../server/stages/scorecards/scorecards.service.ts';
import { samplePrivacy } from '../fixtures/privacy.ts';
import { openBrowser, openPage } from '../harness/browser.ts';
import { type Hand, keyboard, mouse } from '../harness/hands.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../harness/house.ts';
import { serve } from '../harness/http.ts';
import { meaningOf } from '../harness/same-questionnaire.ts';
import { signInAs } from '../harness/sign-in.ts';
import { expectSound } from '../harness/sound-page.ts';

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
let municipalityId: MunicipalityId;
const fet = await readShippedQuestionnaire('fet-innbygger');
const scorecard = await readShippedScorecard('fet-politisk');

beforeAll(async () => {
  await buildClientIfStale(() => {});
  // The pages go by the real day, so the house does too.
  house = await openTestHouse(new Date().toISOString(), false);
  ({ municipalityId } = await addMunicipality(house, 'mine', ['Nord', 'Sør']));
  await installScorecard(house.context, municipalityId, scorecard);
  web = await serve(house.context, readConfig({}).clientDir);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await web?.close();
  await house?.close();
});

async function openAsDesigner(width: number, path: string) {
  const { token } = await signInAs(house, municipalityId, { roles: ['designer'] });
  const opened = await openPage(browser, width);
  const cookie = { name: 'spredning_session', value: token, url: web.origin };
  await opened.page.context().addCookies([{ ...cookie, httpOnly: true, sameSite: 'Strict' }]);
  await opened.page.goto(`${web.origin}/mine/nb/${path}`);
  await opened.page.locator('h1').waitFor();
  return opened;
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const isSaved = (page: Page) => page.locator('.editor-saved', { hasText: /^Lagret/ }).waitFor();

type Words = { nb: string; nn: string; en: string };
interface Asked extends Record<string, unknown> {
  type: string;
  name: string;
  title: Words;
  choices?: { text: Words }[];
}
const cells = ({ nb, nn, en }: Words) => `${nb}\t${nn}\t${en}`;
const indicatorName = new Map(
  scorecard.focusAreas.flatMap(({ goals }) =>
    goals.flatMap(({ successFactors }) =>
      successFactors.flatMap(({ indicators }) =>
        indicators.map(({ key, name }) => [key, name.text.nb] as const),
      ),
    ),
  ),
);
const feedsOf = (name: string) =>
  fet.items.flatMap((item) => (item.name === name && item.role === 'scale' ? item.feeds : []));

/** All of Fet's citizen survey, from an empty draft, as whoever has it on paper would. */
async function writeFet(page: Page, hand: Hand): Promise<void> {
  await hand.write(page.getByLabel('Hva skal det hete?'), fet.title.nb);
  await hand.press(button(page, 'Begynn'));
  await hand.write(page.getByLabel('Hvorfor det spørres'), fet.purpose.nb);
  for (const [at, each] of fet.definition.pages.entries()) {
    if (at > 0) await hand.press(button(page, 'Legg til side'));
    else await hand.press(page.locator('.outline-page .outline-go'));
    const { title, description, elements } = each as unknown as {
      title: Words;
      description?: Words;
      elements: Asked[];
    };
    await hand.write(page.getByLabel('Overskrift på siden'), title.nb);
    if (description) await hand.write(page.getByLabel('Innledning'), description.nb);
    if (elements.every(({ type }) => type === 'rating')) await writeScalePage(page, hand, elements);
    else await writeOthers(page, hand, elements);
  }
  await isSaved(page);
}

/** A page of statements: those that give value to the same indicator are pasted together. */
async function writeScalePage(page: Page, hand: Hand, elements: Asked[]): Promise<void> {
  const runs: { indicator: string; list: Asked[] }[] = [];
  for (const element of elements) {
    const indicator = feedsOf(element.name)[0]?.indicator ?? '';
    if (runs.at(-1)?.indicator === indicator) runs.at(-1)?.list.push(element);
    else runs.push({ indicator, list: [element] });
  }
  for (const [nth, { indicator, list }] of runs.entries()) {
    await hand.press(button(page, 'Legg til spørsmål'));
    await hand.press(button(page, /^Mange på én gang/));
    await hand.paste(
      page.getByLabel('Spørsmålene, ett på hver linje'),
      list.map(({ title }, nth) => `${nth + 1}. ${cells(title)}`).join('\n'),
    );
    const dialog = page.getByRole('dialog');
    await hand.choose(dialog.getByLabel('Gir verdi til'), indicatorName.get(indicator) ?? '');
    await hand.press(dialog.getByRole('button', { name: `Legg til ${list.length} spørsmål` }));
    await dialog.waitFor({ state: 'hidden' });
    // Those that come after it on the page are on the same scale.
    if (nth === 0 && scaleOf(list) === 'enig') {
      await hand.choose(
        page.getByRole('combobox', { name: 'Skala', exact: true }),
        '1–5: helt uenig – helt enig',
      );
      await hand.choose(page.getByRole('combobox', { name: 'Antall trinn' }), '6 trinn (1–6)');
    }
  }
}

const scaleOf = (list: Asked[]) => {
  const item = fet.items.find(({ name }) => name === list[0]?.name);
  return item?.role === 'scale' ? item.scale : '';
};

/** What the pasting did not: a question that gives value to two, and what several questions are to each other. */
async function map(page: Page, hand: Hand): Promise<void> {
  await hand.press(page.getByRole('link', { name: 'Kobling', exact: true }));
  await page.getByRole('heading', { level: 1, name: 'Fra spørsmål til indikator' }).waitFor();
  const card = (key: string) =>
    page.locator('.mapping-card', {
      has: page.locator('.mapping-name', { hasText: indicatorName.get(key) ?? '' }),
    });
  const open = async (key: string) => {
    const isOpen = await card(key).evaluate((one: HTMLElement & { open?: boolean }) =>
      one.hasAttribute('open'),
    );
    if (!isOpen) await hand.press(card(key).locator('summary').first());
    return card(key);
  };
  const shared = fet.items.find((item) => item.role === 'scale' && item.feeds.length > 1);
  const place = fet.definition.pages
    .flatMap(({ elements }) => elements as unknown as Asked[])
    .findIndex(({ name }) => name === shared?.name);
  const asked = fet.definition.pages.flatMap(({ elements }) => elements as unknown as Asked[])[place];
  const second = await open('fet.barn-og-unge');
  await hand.choose(second.getByLabel('Legg til et spørsmål'), `${place + 1} ${asked?.title.nb}`);
  await hand.press(second.getByRole('button', { name: 'Legg til', exact: true }));
  await second.getByText('5 spørsmål').first().waitFor();
  for (const { indicator, kind } of fet.indices) {
    const items = fet.items.filter(
      (item) => item.role === 'scale' && item.feeds.some((feed) => feed.indicator === indicator),
    );
    if (items.length < 2 || kind !== 'formative') continue;
    await hand.press((await open(indicator)).getByLabel('De utgjør det til sammen'));
  }
  await isSaved(page);
  await hand.press(page.getByRole('link', { name: 'Skjema', exact: true }));
}

async function writeOthers(page: Page, hand: Hand, elements: Asked[]): Promise<void> {
  for (const { type, title, choices } of elements) {
    await hand.press(button(page, 'Legg til spørsmål'));
    await hand.press(button(page, type === 'radiogroup' ? /^Velg én (?!fra)/ : /^Fritekst, flere linjer/));
    const field = page.getByLabel('Spørsmålet', { exact: true });
    const isNew = (one: Element) =>
      one === document.activeElement && (one as HTMLTextAreaElement).value === '';
    await expect.poll(() => field.evaluate(isNew)).toBe(true);
    await hand.write(field, title.nb);
    if (!choices) continue;
    const list = choices.map(({ text }) => cells(text)).join('\n');
    await hand.paste(page.getByLabel('Svar 1', { exact: true }), list);
    await expect
      .poll(() => page.getByLabel(`Svar ${choices.length}`, { exact: true }).inputValue())
      .toBe(choices.at(-1)?.text.nb);
  }
}

/** Every text in the two other languages, beside its bokmål. */
async function translate(page: Page, hand: Hand): Promise<void> {
  const words = new Map(textsOf(draftOf(fet)).map(({ text }) => [text['nb'], text as Words]));
  await hand.press(page.getByRole('link', { name: 'Språk', exact: true }));
  await page.locator('.language-row').first().waitFor();
  const rows = await page.locator('.language-row').all();
  for (const row of rows) {
    const own = words.get(await row.getByLabel('Bokmål').inputValue());
    for (const [label, language] of [
      ['Nynorsk', 'nn'],
      ['Engelsk', 'en'],
    ] as const) {
      const field = row.getByLabel(label);
      if (own && (await field.inputValue()) === '') await hand.write(field, own[language]);
    }
  }
  await isSaved(page);
  await hand.press(page.getByRole('link', { name: 'Skjema', exact: true }));
}

/** As somebody does it with a thumb: the same for all of a page, «Veit ikkje» for the last, and on. */
async function answerInNynorsk(address: string): Promise<void> {
  const { page, errors, close } = await openPage(browser, 360, 'nn-NO');
  await page.goto(address);
  await page.getByRole('link', { name: 'Start' }).click();
  for (const each of fet.definition.pages) {
    const { title, elements } = each as unknown as { title: Words; elements: Asked[] };
    await page.getByRole('heading', { name: title.nn, exact: true }).waitFor();
    for (const { title: asked, type } of elements) {
      const question = page.locator('.question', { hasText: asked.nn });
      if (type === 'comment') await question.locator('textarea').fill('Meir gang- og sykkelveg');
      else await question.locator('label').nth(2).click();
    }
    await expectSound(page, errors);
    await page.locator('.buttons .primary').click();
  }
  await page.getByRole('button', { name: 'Send svara' }).click();
  await page.getByRole('heading', { name: /^Takk\. Svara dine/ }).waitFor();
  expect(errors).toEqual([]);
  await close();
}

describe.each([
  ['the mouse', mouse],
  ['the keyboard alone', keyboard],
] as const)('Fet’s citizen survey, made from nothing with %s', (_, handOf) => {
  it('is the one that is shipped, is seen in nynorsk, and is answered on a phone', {
    timeout: 300_000,
  }, async () => {
    const { page, errors, close } = await openAsDesigner(1280, 'sporreskjema/ny');
    const hand = handOf(page);
    await writeFet(page, hand);
    await map(page, hand);
    await translate(page, hand);
    const id = new URL(page.url()).pathname.split('/')[4];
    const { document } = await (await page.request.get(`${web.origin}/api/mine/drafts/${id}`)).json();
    expect(meaningOf(document)).toEqual(meaningOf(fet));
    await hand.choose(page.getByLabel('Skriv på'), 'Nynorsk');
    await page.frameLocator('iframe.phone').getByText(fet.title.nn).first().waitFor();
    await expectSound(page, errors);

    await hand.press(page.getByRole('link', { name: 'Vurdering', exact: true }));
    await page.getByText('Ingenting mangler.').waitFor();
    await hand.press(button(page, 'Send til vurdering'));
    await page.getByText('Sendt til vurdering.').waitFor();
    await hand.press(button(page, 'Godkjenn skjemaet'));
    await hand.press(page.getByRole('dialog').getByRole('button', { name: 'Godkjenn skjemaet' }));
    await page.getByText('Skjemaet er godkjent.').waitFor();
    // What is told of the municipality's own routines is another form's, with tests of its own.
    const survey = await house.owner
      .selectFrom('survey')
      .select('id')
      .where('key', '=', document.key)
      .executeTakeFirstOrThrow();
    await setPrivacy(house.context, municipalityId, survey.id, samplePrivacy(), null, 'operator');
    await hand.press(page.getByRole('link', { name: 'Åpne en runde' }));
    await page.getByText('Alt er i orden. Runden kan åpnes.').waitFor();
    await hand.write(page.getByLabel('Hva skal runden hete?'), '2027');
    await hand.press(page.getByLabel('Anonymt, med åpen lenke'));
    await hand.press(button(page, 'Åpne runden …'));
    await hand.press(page.getByRole('dialog').getByRole('button', { name: 'Åpne runden', exact: true }));
    await page.getByText('Runden 2027 er klar.').waitFor();
    await hand.press(page.getByRole('link', { name: 'Lenker' }));
    const link = await page.locator('.open-link-address a').first().getAttribute('href');
    expect(errors).toEqual([]);
    await close();
    const { pathname, hash } = new URL(link ?? '', web.origin);
    await answerInNynorsk(`${web.origin}${pathname.replace('/nb/', '/nn/')}${hash}`);
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from inbox join round on round.id = inbox.round_id where round.survey_id = ${survey.id}
    `.execute(house.owner);
    expect(rows).toEqual([{ count: 1 }]);
  });
});
