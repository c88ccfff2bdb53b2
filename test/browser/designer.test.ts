import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MunicipalityId } from '../../server/core/ids.ts';
import { readShippedScorecard } from '../../server/demo/files.ts';
import { buildClientIfStale } from '../../server/platform/client-build.ts';
import { readConfig } from '../../server/platform/config.ts';
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

async function openAt(width: number, path: string) {
  const opened = await openPage(browser, width);
  const cookie = { name: 'spredning_session', value: session, url: web.origin };
  await opened.page.context().addCookies([{ ...cookie, httpOnly: true, sameSite: 'Strict' }]);
  await opened.page.goto(`${web.origin}/mine/nb/${path}`);
  await opened.page.locator('h1').waitFor();
  return opened;
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const isSaved = (page: Page) => page.locator('.editor-saved', { hasText: /^Lagret/ }).waitFor();
const names = (page: Page) => page.locator('.outline-part:not(.outline-page) .outline-name').allInnerTexts();

describe('a designer', () => {
  it('makes a questionnaire from nothing with the mouse, sees it on the phone in nynorsk, and goes on to a round', async () => {
    const { page, errors, close } = await openAt(1280, 'sporreskjema/ny');
    await page.getByLabel('Hva skal det hete?').fill('Hvordan er det å bo her?');
    await button(page, 'Begynn').click();
    await button(page, 'Legg til spørsmål').click();
    await button(page, /^Skala /).click();
    const question = page.getByLabel('Spørsmålet', { exact: true });
    await expect.poll(() => question.evaluate((field) => field === document.activeElement)).toBe(true);
    await question.fill('Utvalget av kulturtilbud');
    await page.getByLabel('Skriv på').selectOption('nn');
    await question.fill('Utvalet av kulturtilbod');
    await page.getByLabel('Skriv på').selectOption('nb');
    const feed = page.locator('.feed-field input[type=checkbox]').first();
    await feed.check();
    await page.getByText(/^Fyller 1 av/).waitFor();
    await page.locator('.outline-page .outline-go').first().click();
    await page.getByLabel('Overskrift på siden').fill('Kultur');
    await isSaved(page);
    await page.getByLabel('Skriv på').selectOption('nn');
    await page.frameLocator('iframe.phone').getByText('Utvalet av kulturtilbod').first().waitFor();

    await page.getByRole('link', { name: 'Vurdering', exact: true }).click();
    await page.getByText('Dette må på plass først').waitFor();
    await expectSound(page, errors);
    await page.locator('.review-faults a').first().waitFor();
    await page.getByRole('link', { name: 'Skjema', exact: true }).click();
    await page.getByRole('link', { name: 'Språk', exact: true }).click();
    const theme = page.locator('.language-row', { hasText: 'Tema' }).first();
    expect(await theme.getByLabel('Bokmål').inputValue()).toBe('Kultur');
    await page
      .locator('.language-row', { hasText: 'Hvorfor det spørres' })
      .getByLabel('Bokmål')
      .fill('Vi vil bli bedre.');
    await expectSound(page, errors);
    // Left at once: what was written last is saved, and what is missing is told of what was saved.
    await page.getByRole('link', { name: 'Skjema', exact: true }).click();
    await page.getByRole('link', { name: 'Vurdering', exact: true }).click();
    await page.getByText('Ingenting mangler.').waitFor();
    await button(page, 'Send til vurdering').click();
    await page.getByText('Sendt til vurdering.').waitFor();
    await page.getByLabel('Kommentar', { exact: true }).fill('Hvilke tilbud?');
    await button(page, 'Legg til kommentar').click();
    await button(page, /^Marker som besvart/).click();
    await page.getByText('Kommentaren er besvart.').waitFor();
    await button(page, 'Godkjenn skjemaet').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Godkjenn skjemaet' }).click();
    await page.getByText('Skjemaet er godkjent.').waitFor();
    await page.getByRole('link', { name: 'Åpne en runde' }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(page.url()).toContain('/undersokelser/hvordan-er-det-a-bo-her/ny-runde');
    expect(errors).toEqual([]);
    await close();
  });

  it('writes, moves, copies, deletes and takes back with the keyboard alone, and is told of each', async () => {
    const { page, errors, close } = await openAt(1280, 'sporreskjema/ny');
    await press(page, page.getByLabel('Hva skal det hete?'), 'End');
    await page.keyboard.type('Biblioteket');
    await page.keyboard.press('Enter');
    const told = page.locator('main > [role=status].ds-sr-only');
    for (const [kind, words] of [
      [/^Skala /, 'Bøkene'],
      [/^Fritekst, flere linjer/, 'Noe mer'],
    ] as const) {
      await press(page, button(page, 'Legg til spørsmål'));
      await press(page, button(page, kind));
      const question = page.getByLabel('Spørsmålet', { exact: true });
      await expect.poll(() => question.evaluate((field) => field === document.activeElement)).toBe(true);
      await page.keyboard.type(words);
    }
    expect(await names(page)).toEqual(['Bøkene', 'Noe mer']);
    await press(page, button(page, 'Flytt opp'));
    expect(await names(page)).toEqual(['Noe mer', 'Bøkene']);
    expect(await told.innerText()).toBe('Flyttet «Noe mer» til Side 1, plass 1');
    await page.keyboard.press('Control+z');
    expect(await names(page)).toEqual(['Bøkene', 'Noe mer']);
    expect(await told.innerText()).toContain('Angret: Flyttet «Noe mer»');

    await press(page, page.getByRole('button', { name: 'Flytt «Bøkene» ved å dra' }), 'Space');
    await page.getByText('Løftet «Bøkene».').waitFor({ state: 'attached' });
    await page.keyboard.press('ArrowDown');
    await page.getByText('«Bøkene» er over «Noe mer».').waitFor({ state: 'attached' });
    await page.keyboard.press('Space');
    await expect.poll(() => names(page)).toEqual(['Noe mer', 'Bøkene']);

    await press(page, button(page, 'Kopier'));
    await expect.poll(() => names(page)).toEqual(['Noe mer', 'Noe mer', 'Bøkene']);
    await press(page, button(page, 'Slett'));
    await expect.poll(() => names(page)).toEqual(['Noe mer', 'Bøkene']);
    expect(await told.innerText()).toBe('Slettet «Noe mer»');
    const heading = page.locator('#part-title');
    await expect.poll(() => heading.evaluate((one) => one === document.activeElement)).toBe(true);
    await isSaved(page);
    await page.reload();
    await expect.poll(() => names(page)).toEqual(['Noe mer', 'Bøkene']);
    expect(errors).toEqual([]);
    await close();
  });

  it('puts the answer to one question into the words of another, and is told of a name no question has', async () => {
    const { page, errors, close } = await openAt(360, 'sporreskjema/ny');
    await page.getByLabel('Hva skal det hete?').fill('Biblioteket');
    await button(page, 'Begynn').click();
    for (const [kind, words] of [
      [/^Ja eller nei/, 'Bruker du biblioteket?'],
      [/^Fritekst, flere linjer/, 'Du svarte. Hvorfor?'],
    ] as const) {
      await button(page, 'Legg til spørsmål').click();
      await button(page, kind).click();
      await page.getByLabel('Spørsmålet', { exact: true }).fill(words);
    }
    const question = page.getByLabel('Spørsmålet', { exact: true });
    // The phone is at the question that is written, also when it is made anew.
    const phone = page.frameLocator('iframe.phone');
    await button(page, 'Legg til side').click();
    await button(page, 'Legg til spørsmål').click();
    await button(page, /^Dato/).click();
    await question.fill('Når sluttet du?');
    await phone.getByText('Når sluttet du?').first().waitFor();
    expect(await phone.getByText('Bruker du biblioteket?').first().isVisible()).toBe(false);
    await page.locator('.outline-go', { hasText: 'Du svarte. Hvorfor?' }).click();
    await phone.getByText('Bruker du biblioteket?').first().waitFor();
    await question.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(9, 9));
    await page.locator('summary', { hasText: 'Sett inn svaret på et tidligere spørsmål' }).click();
    await page.getByLabel('Svaret på', { exact: true }).selectOption({ label: 'Bruker du biblioteket?' });
    await expect.poll(() => question.inputValue()).toBe('Du svarte {sporsmal}. Hvorfor?');
    await expect.poll(() => question.evaluate((field) => field === document.activeElement)).toBe(true);
    await question.fill('Du svarte {sporsmaal}. Hvorfor?');
    await page.getByText('Ingen spørsmål heter sporsmaal').waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  it('keeps words in spite of advice, changes the steps of a scale, names and moves themes, and is told what is wrong with a condition', async () => {
    const { page, errors, close } = await openAt(1280, 'sporreskjema/ny');
    await page.getByLabel('Hva skal det hete?').fill('Biblioteket');
    await button(page, 'Begynn').click();
    await button(page, 'Legg til spørsmål').click();
    await button(page, /^Skala /).click();
    await page.getByLabel('Spørsmålet', { exact: true }).fill('Bøkene og lokalene');
    const advice = page.locator('.advice-list');
    await advice.getByRole('button', { name: 'Behold' }).first().click();
    await advice.getByText('Vis det som er beholdt (1)').click();
    await advice.getByRole('button', { name: 'Gi råd om dette igjen' }).click();
    await expect.poll(() => advice.getByText(/Vis det som er beholdt/).count()).toBe(0);
    await page.keyboard.press('Control+z');
    await advice.getByText('Vis det som er beholdt (1)').waitFor();

    await page.getByLabel('Antall trinn').selectOption('4');
    const phone = page.frameLocator('iframe.phone');
    await phone.locator('input[type=radio][value="4"]').first().waitFor({ state: 'attached' });
    await expect.poll(() => phone.locator('input[type=radio][value="5"]').count()).toBe(0);

    await page.locator('summary', { hasText: 'Skriv betingelsen selv' }).click();
    const condition = page.getByLabel('Skriv betingelsen selv');
    await condition.fill('{sporsmaal} >');
    await page.getByText(/^Betingelsen kan ikke leses fra tegn/).waitFor();
    await expectSound(page, errors);
    await button(page, 'Legg til spørsmål').click();
    await button(page, /^Ja eller nei/).click();
    await page.getByLabel('Spørsmålet', { exact: true }).fill('Bruker du biblioteket?');
    await page.locator('.outline-go', { hasText: 'Bøkene' }).click();
    await page.locator('summary', { hasText: 'Skriv betingelsen selv' }).click();
    await condition.fill('{sporsmal3} = true');
    await button(page, 'Bytt til sporsmal2').click();
    await expect.poll(() => condition.inputValue()).toBe('{sporsmal2} = true');
    await expect.poll(() => page.locator('.condition-fault').count()).toBe(0);
    await condition.fill("{sporsmal2} = 'kanskje'");
    await page.getByText('Ingen kan svare kanskje på «Bruker du biblioteket?».').waitFor();
    await condition.fill('{sporsmal2} = true');
    await expect.poll(() => page.locator('.condition-fault').count()).toBe(0);

    await button(page, 'Om skjemaet').click();
    await page.getByLabel('Tema 1', { exact: true }).fill('Samlingen');
    await page.getByText(/^Ett spørsmål\.$/).waitFor();
    await page.getByLabel(/^Omtrent hvor mange spørres/).fill('40');
    await isSaved(page);
    await expectSound(page, errors);
    await page.setViewportSize({ width: 360, height: 740 });
    await expectSound(page, errors);
    await close();
  });

  it('chooses where two have written the same, and neither is lost', async () => {
    const mine = await openAt(360, 'sporreskjema/ny');
    await mine.page.getByLabel('Hva skal det hete?').fill('Svømmehallen');
    await button(mine.page, 'Begynn').click();
    await mine.page.getByLabel('Hva skjemaet heter').waitFor();
    const path = new URL(mine.page.url()).pathname.replace('/mine/nb/', '');
    const theirs = await openAt(1280, path);
    await theirs.page.getByLabel('Hvorfor det spørres').fill('Deres grunn');
    await isSaved(theirs.page);
    await mine.page.getByLabel('Hvorfor det spørres').fill('Min grunn');
    const dialog = mine.page.getByRole('dialog');
    await dialog.getByText('Deres grunn').waitFor();
    await dialog.getByText('Min grunn').waitFor();
    await expectSound(mine.page, []);
    await dialog.getByRole('radio', { name: 'Mitt' }).check();
    await dialog.getByRole('button', { name: 'Lagre valgene' }).click();
    await isSaved(mine.page);
    await theirs.page.reload();
    await expect.poll(() => theirs.page.getByLabel('Hvorfor det spørres').inputValue()).toBe('Min grunn');
    await expectSound(
      mine.page,
      mine.errors.filter((error) => !/409/.test(error)),
    );
    await theirs.close();
    await mine.close();
  });
});
