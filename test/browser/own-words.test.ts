import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MunicipalityId, RoundId } from '../../server/core/ids.ts';
import { readShippedScorecard } from '../../server/demo/files.ts';
import { buildClientIfStale } from '../../server/platform/client-build.ts';
import { readConfig } from '../../server/platform/config.ts';
import { publish } from '../../server/stages/releases/publications.service.ts';
import { installScorecard } from '../../server/stages/scorecards/scorecards.service.ts';
import { oneQuestion } from '../fixtures/questionnaire.ts';
import { addBody } from '../harness/bodies.ts';
import { openBrowser, openPage } from '../harness/browser.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../harness/house.ts';
import { serve } from '../harness/http.ts';
import { installReadySurvey, playOpenRound, releaseRound } from '../harness/play.ts';
import { type Person, signInAs } from '../harness/sign-in.ts';
import { expectSound } from '../harness/sound-page.ts';

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
let municipalityId: MunicipalityId;
let round: RoundId;

/** Twelve have written; the others' texts are gone. */
const written = [
  'Kari Nordmann på Nordlia hjalp meg. Ring 90 12 34 56!',
  'Maten er kald, og ingen spør.',
  'spør kari nordmann på Nordlia, eller Karis mann. Kari er grei.',
  ...Array.from({ length: 9 }, (_, at) => `Det er for lang ventetid, synes jeg (${at}).`),
];

beforeAll(async () => {
  await buildClientIfStale(() => {});
  house = await openTestHouse('2026-11-25T12:00:00Z');
  const place = await addMunicipality(house, 'prove', ['Nord', 'Sør']);
  municipalityId = place.municipalityId;
  await installScorecard(house.context, municipalityId, await readShippedScorecard('fet-politisk'));
  await installReadySurvey(house.context, municipalityId, oneQuestion('one', 'fet.kultur'));
  round = await playOpenRound(house, municipalityId, { surveyKey: 'one', tree: place.tree, period: '2026' });
  house.clock.set('2026-11-26T09:00:00Z');
  await releaseRound(house, municipalityId, round);
  const texts = await house.owner.selectFrom('free_text').select('id').orderBy('id').execute();
  for (const [at, { id }] of texts.entries()) {
    const content = written[at];
    if (content === undefined) await house.owner.deleteFrom('free_text').where('id', '=', id).execute();
    else
      await house.owner
        .updateTable('free_text')
        .set({ content } as never)
        .where('id', '=', id)
        .execute();
  }
  web = await serve(house.context, readConfig({}).clientDir);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await web?.close();
  await house?.close();
});

async function opened(person: Person, width: number, path: string) {
  const { token } = await signInAs(house, municipalityId, person);
  const { page, errors, close } = await openPage(browser, width);
  const cookie = { name: 'spredning_session', value: token, httpOnly: true, sameSite: 'Strict' } as const;
  await page.context().addCookies([{ ...cookie, url: web.origin }]);
  await page.goto(`${web.origin}/prove/nb/${path}`);
  await page.locator('h1').waitFor();
  return { page, errors, close };
}

it('a reader takes out names, gives themes and goes through all texts with the keyboard alone', async () => {
  const { page, errors, close } = await opened({ reads: round }, 360, `fritekst/${round}`);
  await page.getByRole('button', { name: /^Les svarene på/ }).press('Enter');
  await page.getByRole('heading', { name: 'Tekst 1 av 12 · Ikke lest' }).waitFor();
  await expectSound(page, errors);
  await page.getByRole('button', { name: 'Ta ut de 3 forslagene' }).press('Enter');
  expect(await page.locator('.text-words').innerText()).toContain('Nordmann[navn]');
  // From the first word two to the right, which is taken out already and put back.
  await page.locator('.word').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  expect(await page.locator('.word').nth(1).getAttribute('aria-pressed')).toBe('false');
  await page.keyboard.press('Space');
  await page.getByLabel('Nytt tema').fill('Hjelp');
  await page.getByLabel('Nytt tema').press('Enter');
  await page.getByRole('checkbox', { name: 'Hjelp' }).waitFor();
  expect(await page.getByRole('checkbox', { name: 'Hjelp' }).isChecked()).toBe(true);
  await page.getByRole('checkbox', { name: 'Foreslå som utdrag' }).press('Space');
  await page.getByRole('button', { name: 'Godkjenn' }).press('Enter');
  await page.getByRole('heading', { name: 'Tekst 2 av 12 · Ikke lest' }).waitFor();
  // The focus is on the heading, within which the letters are keys.
  await page.keyboard.press('l');
  await page.getByRole('heading', { name: 'Tekst 3 av 12 · Ikke lest' }).waitFor();
  await page.locator('.word').nth(4).click();
  await page.getByLabel('Nytt tema').fill('Ventetid');
  await page.getByLabel('Nytt tema').press('Enter');
  await page.getByRole('checkbox', { name: 'Ventetid' }).waitFor();
  for (let at = 3; at <= 12; at++) {
    await page.getByRole('heading', { name: `Tekst ${at} av 12` }).waitFor();
    const theme = page.getByRole('checkbox', { name: 'Ventetid' });
    if (!(await theme.isChecked())) await theme.press('Space');
    await page.locator('.reading h3').focus();
    await page.keyboard.press('g');
  }
  await page.getByText('Alt er lest.').waitFor();
  await page.getByText('12 av 12 lest. 1 lagt bort.').waitFor();
  await page.getByText('I én godkjent tekst står det noe som er foreslått').waitFor();
  await page.getByRole('button', { name: 'Se den neste' }).press('Enter');
  await page.getByRole('heading', { name: 'Tekst 3 av 12 · Godkjent' }).waitFor();
  await expectSound(page, errors);
  const kept = await house.owner
    .selectFrom('text_review')
    .select('redacted')
    .where('is_proposed', '=', true)
    .execute();
  expect(kept).toEqual([{ redacted: '[navn] på [navn] hjalp meg. Ring [kontakt]!' }]);
  await close();
});

it('a reader draws over words, marks with Shift, takes out the same words elsewhere, and undoes it', async () => {
  const { page, errors, close } = await opened({ reads: round }, 1280, `fritekst/${round}`);
  await page.getByRole('button', { name: /^Les svarene på/ }).click();
  await page.getByRole('heading', { name: /^Tekst 1 av 12/ }).waitFor();
  await page.getByRole('button', { name: 'Neste', exact: true }).click();
  await page.getByRole('button', { name: 'Neste', exact: true }).click();
  const word = (at: number) => page.locator('.word').nth(at);
  const out = async () =>
    page
      .locator('.word')
      .evaluateAll((all) => all.flatMap((one, at) => (one.ariaPressed === 'true' ? [at] : [])));
  const after = page.locator('.preview blockquote');
  await page.getByText('Godkjent av', { exact: false }).waitFor();
  expect(await out()).toEqual([4]);
  await page.getByRole('button', { name: 'Sett alt tilbake' }).click();
  // With the mouse from the second word to the third, and back over the second alone.
  const [from, to] = [await word(1).boundingBox(), await word(2).boundingBox()];
  const over = (box: typeof from) => page.mouse.move((box?.x ?? 0) + 4, (box?.y ?? 0) + 8, { steps: 4 });
  await over(from);
  await page.mouse.down();
  await over(to);
  await page.getByText('2 ord merket: kari nordmann').waitFor();
  await page.mouse.up();
  expect(await out()).toEqual([1, 2]);
  // Let go outside the words, they are taken; let go of one outside, nothing is. What is only passed over is not marked.
  const [later, outside] = [await word(5).boundingBox(), await page.locator('.reading h3').boundingBox()];
  await page.getByRole('button', { name: 'Sett alt tilbake' }).click();
  for (const isTaken of [false, true]) {
    await over(from);
    await page.mouse.down();
    if (isTaken) await over(to);
    await over(outside);
    await page.mouse.up();
    await over(later);
    expect(await page.locator('.word-marked').count()).toBe(0);
    expect(await out()).toEqual(isTaken ? [1, 2] : []);
  }
  expect(await after.innerText()).toBe('spør [navn] på Nordlia, eller Karis mann. Kari er grei.');
  await page.getByRole('heading', { name: 'Tekst 3 av 12 · Endret, ikke lagret' }).waitFor();
  await word(1).click();
  expect(await out()).toEqual([2]);
  await word(1).click();
  // With the keyboard from «på» to «Nordlia», and Ctrl+Z.
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await page.getByText('2 ord merket: på Nordlia').waitFor();
  await page.keyboard.press('Space');
  expect(await out()).toEqual([1, 2, 3, 4]);
  await page.keyboard.press('Control+z');
  expect(await out()).toEqual([1, 2]);
  await expectSound(page, errors);
  // One word of what is suggested is all of it.
  await word(1).click();
  await word(2).click();
  await word(1).click();
  expect(await out()).toEqual([1, 2]);
  // A word that stands in eight other texts, taken out there too, and put back.
  await page.getByRole('button', { name: 'Neste', exact: true }).click();
  await page.getByRole('button', { name: /^ventetid/ }).click();
  await page.getByRole('button', { name: 'Ta ut «ventetid» i 8 andre tekster' }).click();
  await page.getByText('8 av tekstene er alt godkjent').waitFor();
  await expectSound(page, errors);
  await page.getByRole('button', { name: 'Ta ut', exact: true }).click();
  await page.getByText('«ventetid» er tatt ut i 8 andre tekster.').waitFor();
  await page.getByRole('button', { name: 'Neste', exact: true }).click();
  await page.getByRole('heading', { name: 'Tekst 5 av 12 · Endret, ikke lagret' }).waitFor();
  await page.getByRole('button', { name: 'Angre «ventetid»' }).click();
  await page.getByRole('heading', { name: 'Tekst 4 av 12 · Endret, ikke lagret' }).waitFor();
  await page.getByRole('button', { name: 'Angre «ventetid»' }).click();
  await page.getByRole('heading', { name: 'Tekst 4 av 12 · Godkjent' }).waitFor();
  await close();
});

it('another looks at what may go further, and decides with a reason', async () => {
  const { page, errors, close } = await opened({ roles: ['designer'] }, 1280, `fritekst/${round}`);
  await page.getByText('nesten alle').waitFor();
  expect(await page.locator('main').innerText()).not.toMatch(/Kari|Hjelp/);
  await expectSound(page, errors);
  await page.getByRole('button', { name: 'Vis sammen med resultatet' }).click();
  await page.getByLabel('Hvorfor skal det vises?').fill('Kommunestyret ba om det');
  await expectSound(page, errors);
  await page.getByRole('button', { name: 'Vis dem' }).click();
  await page.getByText('Temaene og utdragene vises sammen med resultatet.').waitFor();
  await page.getByText('Kommunestyret ba om det').waitFor();
  await close();
});

it('a councillor reads it below the figures, when the result is theirs', async () => {
  const bodyId = await addBody(house, municipalityId);
  const member = { seats: [{ bodyId }] };
  const path = 'indikator/fet.kultur';
  await publish(house.context, municipalityId, round, { to: [bodyId], visibleFromAt: null }, 'operator');
  const { page, errors, close } = await opened(member, 360, path);
  await page.getByRole('heading', { name: 'Med egne ord' }).waitFor();
  expect(await page.locator('.source-words').innerText()).toMatch(
    /12 personer har skrevet[\s\S]*nesten alle[\s\S]*\[navn\] på/,
  );
  await expectSound(page, errors);
  await close();
});
