import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftOf } from '../../server/core/draft/convert.ts';
import type { Draft } from '../../server/core/draft/format.ts';
import type { MunicipalityId } from '../../server/core/ids.ts';
import { readShippedQuestionnaire, readShippedScorecard } from '../../server/demo/files.ts';
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
  await installScorecard(house.context, municipalityId, await readShippedScorecard('fet-administrativ-2006'));
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

/** A draft of Fet's survey of citizens: 25 questions that feed 8 indicators. */
async function aDraft(): Promise<string> {
  const document = draftOf(await readShippedQuestionnaire('fet-innbygger'));
  const start = { kind: 'document', document } as const;
  return createDraft(house.context, municipalityId, start, async () => [], 'operator');
}
async function stored(id: string): Promise<Draft> {
  const { document } = await house.owner
    .selectFrom('questionnaire_draft')
    .select('document')
    .where('id', '=', id as never)
    .executeTakeFirstOrThrow();
  return document as Draft;
}
const feedsOf = async (id: string, indicator: string) =>
  (await stored(id)).items.flatMap((item) =>
    item.role === 'scale' && item.feeds.some((feed) => feed.indicator === indicator) ? [item.name] : [],
  );

const button = (page: Page | Locator, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true });
const isSaved = (page: Page) => page.locator('.editor-saved', { hasText: /^Lagret/ }).waitFor();
const card = (page: Page, key: string) => page.locator(`[id="indikator-${key}"]`);

describe('indicator by indicator, a designer', () => {
  it('adds, weighs, turns and removes questions with the mouse, is warned, and takes it back', async () => {
    const id = await aDraft();
    const { page, errors, close } = await openAt(1280, `sporreskjema/${id}`);
    await page.getByRole('link', { name: 'Se koblingen til indikatorene' }).first().click();
    const culture = card(page, 'fet.kultur');
    await culture.locator('summary, u-summary').first().click();
    await culture.getByText('Svarer noen 5 på alt, blir tallet 5,0.').waitFor();
    const before = await feedsOf(id, 'fet.kultur');
    const choose = culture.getByLabel('Legg til et spørsmål');
    await choose.selectOption({ index: 1 });
    await button(culture, 'Legg til').click();
    await culture.locator('.mapping-name + .quiet', { hasText: `${before.length + 1} spørsmål` }).waitFor();
    await culture.locator('.weight-field input').first().fill('0,5');
    await culture.getByRole('checkbox').first().check();
    await culture.getByText(`1 av ${before.length + 1} spørsmål snus`).waitFor();
    await culture.getByText('Snus når det telles: 1 blir 6, 2 blir 5').waitFor();
    await culture.getByLabel('De speiler det samme').check();
    await culture.getByLabel('Hvor mange en person må ha svart på').selectOption('1');
    await expectSound(page, errors);
    await isSaved(page);
    const now = await stored(id);
    expect(await feedsOf(id, 'fet.kultur')).toHaveLength(before.length + 1);
    expect(now.indices.find(({ indicator }) => indicator === 'fet.kultur')).toEqual({
      ...{ indicator: 'fet.kultur', kind: 'reflective', minValidItems: 1 },
    });
    const weights = now.items.flatMap((item) => (item.role === 'scale' ? item.feeds : []));
    expect(weights.some(({ weight }) => weight === 0.5)).toBe(true);
    for (let step = 0; step < 5; step++) await button(page, 'Angre').click();
    await culture.locator('.mapping-name + .quiet', { hasText: `${before.length} spørsmål` }).waitFor();
    await button(culture, /^Ta bort «/)
      .first()
      .click();
    await isSaved(page);
    await expect.poll(() => feedsOf(id, 'fet.kultur')).toEqual(before.slice(1));
    // What feeds nothing any more stands by itself, with a way to have it feed something.
    const unfed = page.getByLabel(/^Gi verdi til/);
    await unfed.selectOption({ label: 'Tilfredshet med kulturlivet' });
    await expect.poll(() => feedsOf(id, 'fet.kultur')).toEqual(before);
    await close();
  });

  it('does it on a phone with the keyboard alone, from an address that names the indicator', async () => {
    const id = await aDraft();
    const { page, errors, close } = await openAt(360, `sporreskjema/${id}/kobling?indikator=fet.ledelse`);
    const leadership = card(page, 'fet.ledelse');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('[id]')?.id))
      .toBe('indikator-fet.ledelse');
    await leadership.getByText('ingen spørsmål').waitFor();
    await press(page, leadership.getByLabel('Legg til et spørsmål'), 'ArrowDown');
    await press(page, button(leadership, 'Legg til'));
    await leadership.getByText('1 spørsmål').waitFor();
    await page.keyboard.press('Control+z');
    await leadership.getByText('ingen spørsmål').waitFor();
    await expectSound(page, errors);
    await press(page, button(leadership, /^Lag et spørsmål til/));
    await page.getByLabel('Spørsmålet', { exact: true }).waitFor();
    await expect.poll(() => feedsOf(id, 'fet.ledelse')).toHaveLength(1);
    expect(errors).toEqual([]);
    await close();
  });
});

describe('what it may look like', () => {
  it('is drawn from made-up answers, and says on every picture that they are', async () => {
    const id = await aDraft();
    for (const width of [1280, 360]) {
      const { page, errors, close } = await openAt(width, `sporreskjema/${id}/kobling?indikator=fet.kultur`);
      const culture = card(page, 'fet.kultur');
      await button(culture, 'Vis hvordan det kan se ut').click();
      const pictures = culture.locator('.drawn-chart');
      await expect.poll(() => pictures.count()).toBe(2);
      for (const picture of await pictures.all()) {
        expect(await picture.locator('text').allTextContents()).toContain('Oppdiktede svar');
        expect(await picture.getAttribute('aria-label')).toMatch(/^Oppdiktede svar\./);
      }
      await culture.getByRole('heading', { name: /mot ambisjonen/ }).waitFor();
      const before = await pictures.first().getAttribute('aria-label');
      await button(culture, 'Dikt opp andre svar').click();
      await expect.poll(() => pictures.first().getAttribute('aria-label')).not.toBe(before);
      await expectSound(page, errors);
      await close();
    }
  });
});

describe('the whole chain', () => {
  it('is a picture that is read with the arrow keys and lights up what hangs together, and a list on a phone', async () => {
    const id = await aDraft();
    const { page, errors, close } = await openAt(1280, `sporreskjema/${id}/kobling`);
    await page.getByRole('link', { name: 'Hele kjeden' }).click();
    const picture = page.locator('.chain .drawn-chart');
    await picture.waitFor();
    expect(await page.locator('.chain-only-list').isVisible()).toBe(false);
    await press(page, page.locator('.chart-value-target[tabindex="0"]'), 'ArrowRight');
    await page.getByText(/^Tilfredshet med grønn kommune, → /).waitFor();
    const faded = () => picture.locator('path[opacity]').count();
    expect(await faded()).toBeGreaterThan(10);
    await page.getByText('Kjeden som liste').click();
    await page.locator('.chain-picture .chain-list').getByText('Lokaldemokrati', { exact: true }).waitFor();
    await expectSound(page, errors);
    await close();

    const phone = await openAt(360, `sporreskjema/${id}/kobling?vis=kjede`);
    const list = phone.page.locator('.chain-only-list');
    await list.getByText('Lokaldemokrati', { exact: true }).waitFor();
    expect(await phone.page.locator('.chain .drawn-chart').count()).toBe(0);
    await expectSound(phone.page, phone.errors);
    await list.getByRole('link', { name: 'Tilfredshet med kulturlivet' }).click();
    await card(phone.page, 'fet.kultur').getByText('Legg til et spørsmål').waitFor();
    await phone.close();
  });
});

describe('a new indicator', () => {
  it('is made where it is missed, is told how its ambition is read, and stands empty with a way to a question', async () => {
    const id = await aDraft();
    const { page, errors, close } = await openAt(1280, `sporreskjema/${id}/kobling`);
    await page.getByRole('link', { name: 'Lag en ny indikator' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ny indikator' }).waitFor();
    await button(page, 'Legg til indikatoren').click();
    await page.getByText('Skriv hva indikatoren heter.').waitFor();
    await expectSound(page, errors);
    await page.getByLabel('Hva heter indikatoren?', { exact: true }).fill('Kor og korps');
    await page.getByLabel('Hva skal den vise?').selectOption({ label: 'Mangfold og samarbeid' });
    await page.getByLabel('Ambisjon', { exact: true }).fill('4,0–5,0');
    await page.getByText('Skriv det høyeste tallet først').waitFor();
    await page.getByLabel('Ambisjon', { exact: true }).fill('5,0–4,0');
    await page.getByText('Nådd fra 5,0, innenfor fra 4,0').waitFor();
    await button(page, 'Legg til indikatoren').click();
    await page.getByText('Skriv hvilket vedtak').waitFor();
    await page.getByLabel('Vedtatt i').fill('Kommunestyret, sak 12/27');
    await page.getByText('Nynorsk og engelsk').click();
    await expect
      .poll(() => page.getByLabel('Hva heter indikatoren? på nynorsk').inputValue())
      .toBe('Kor og korps');
    await page.getByLabel('Hva heter indikatoren? på engelsk').fill('Choirs and bands');
    await button(page, 'Legg til indikatoren').click();
    const made = card(page, 'fet.kor-og-korps');
    await made.getByText('ingen spørsmål').waitFor();
    await made.getByText('Ambisjon: 5,0–4,0 · Måles i poeng fra 1 til 6').waitFor();
    await expectSound(page, errors);
    await button(made, 'Lag et spørsmål til Kor og korps').click();
    await page.getByLabel('Spørsmålet', { exact: true }).waitFor();
    await page.goto(`${web.origin}/mine/en/indikator/fet.kor-og-korps`);
    await page.getByText('No results yet.').waitFor();
    await page.getByRole('heading', { level: 1, name: 'Choirs and bands' }).waitFor();
    await page.getByText('Adopted in Kommunestyret, sak 12/27').waitFor();
    await expectSound(page, errors);
    await page.goto(`${web.origin}/mine/nb/malekart/fet-politisk`);
    await page.getByText('Kor og korps').first().waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  it('is made on a phone with the keyboard alone, before there is any questionnaire', async () => {
    const { page, errors, close } = await openAt(360, 'sporreskjema/ny');
    await press(page, page.getByRole('link', { name: 'Lag en ny indikator' }));
    await page.getByRole('heading', { level: 1, name: 'Ny indikator' }).waitFor();
    await press(page, page.getByLabel('Hva heter indikatoren?', { exact: true }), 'End');
    await page.keyboard.type('Dans');
    await press(page, page.getByLabel('Hva skal den vise?'), 'ArrowDown');
    await expectSound(page, errors);
    await press(page, button(page, 'Legg til indikatoren'));
    await button(page, 'Lag spørsmål til «Dans»').waitFor();
    await close();
  });
});
