import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildClientIfStale } from '../../server/platform/client-build.ts';
import { projectDir, readConfig } from '../../server/platform/config.ts';
import { openBrowser, openPage } from '../harness/browser.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../harness/house.ts';
import { serve } from '../harness/http.ts';
import { press } from '../harness/keyboard.ts';
import { signInAs } from '../harness/sign-in.ts';
import { expectSound } from '../harness/sound-page.ts';

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
let session: string;

beforeAll(async () => {
  await buildClientIfStale(() => {});
  house = await openTestHouse(new Date().toISOString(), false);
  const { municipalityId } = await addMunicipality(house, 'mine', ['Nord']);
  web = await serve(house.context, readConfig({}).clientDir);
  browser = await openBrowser();
  session = (await signInAs(house, municipalityId, { roles: ['designer'] })).token;
});
afterAll(async () => {
  await browser?.close();
  await web?.close();
  await house?.close();
});

async function openAt(width: number, path = 'sporreskjema/hent') {
  const opened = await openPage(browser, width);
  const cookie = { name: 'spredning_session', value: session, url: web.origin };
  await opened.page.context().addCookies([{ ...cookie, httpOnly: true, sameSite: 'Strict' }]);
  await opened.page.goto(`${web.origin}/mine/nb/${path}`);
  await opened.page.locator('h1').waitFor();
  return opened;
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const isFocused = (page: Page, text: string) =>
  expect.poll(() => page.evaluate(() => document.activeElement?.textContent), { timeout: 20_000 }).toBe(text);
const fixture = async (name: string) => ({
  ...{ name, mimeType: 'application/octet-stream' },
  buffer: await readFile(join(projectDir, 'test/fixtures/exchange', name)),
});
const madeUp = (name: string, content: string | Buffer) => ({
  ...{ name, mimeType: 'application/json', buffer: Buffer.from(content as string) },
});

/** Chooses a file with the keyboard, and lets it be read. */
async function choose(page: Page, file: Awaited<ReturnType<typeof fixture>>): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await press(page, page.getByRole('button', { name: /^Velg fil/ }));
  await (await chooser).setFiles(file);
  await page.getByText(`Valgt fil: ${file.name}`).waitFor();
}

/** Opens what is told of one kind of note, with the keyboard, and gives what it holds. */
async function notesOf(page: Page, kind: RegExp): Promise<string> {
  const details = page
    .locator('u-details, details')
    .filter({ has: page.locator('summary, u-summary', { hasText: kind }) });
  await press(page, details.locator('summary, u-summary').first());
  const notes = details.locator('.import-notes');
  await notes.waitFor();
  return notes.innerText();
}

describe('a file of another tool', () => {
  it('of SurveyJS is read on a phone with the keyboard alone, told of in full, and becomes a draft', async () => {
    const { page, errors, close } = await openAt(360, 'sporreskjema/ny');
    await press(page, page.getByRole('link', { name: 'Hent et skjema fra en fil' }));
    await page.getByRole('heading', { level: 1, name: 'Hent fra fil' }).waitFor();
    await expectSound(page, errors);
    await choose(page, await fixture('surveyjs-1.json'));
    await isFocused(page, 'Dette kommer med');
    await page.getByText('7 spørsmål, 10 svaralternativer og 1 side').waitFor();
    await page.getByRole('heading', { level: 3, name: 'Kom med, men endret' }).waitFor();
    await page.getByRole('heading', { level: 3, name: 'Kom ikke med' }).waitFor();
    const renamed = await notesOf(page, /^Spørsmålet heter noe annet her/);
    expect(renamed).toMatch(/Hvorfor ikke\?\s+Hvorfor_ikke_\s+elements\[1\]/);
    expect(await notesOf(page, /^Handlinger underveis/)).toContain('triggers[1]');
    await expectSound(page, errors);
    expect(await house.owner.selectFrom('questionnaire_draft').select('id').execute()).toEqual([]);

    await press(page, button(page, 'Lag utkast av fila'));
    await page.getByLabel('Hva skjemaet heter').waitFor();
    expect(await page.getByLabel('Hva skjemaet heter').inputValue()).toBe('Biblioteket');
    const names = await page.locator('.outline-part:not(.outline-page) .outline-name').allInnerTexts();
    expect(names).toContain('Hvor fornøyd er du med utvalget?');
    expect(errors).toEqual([]);
    await close();
  });

  it('of LimeSurvey is read on a wide screen, is read anew where who answers is another, and runs nothing of its own', async () => {
    const { page, errors, close } = await openAt(1280);
    await choose(page, await fixture('reisevaner-177.lss'));
    await isFocused(page, 'Dette kommer med');
    await page.getByText('7 spørsmål, 9 svaralternativer og 2 sider').waitFor();
    await page.getByText('Språk: Bokmål, Engelsk').waitFor();
    const cleaned = await notesOf(page, /^Teksten hadde formatering eller kode/);
    expect(cleaned).toContain('questions/takk');
    // The code is told of as text, and is none.
    expect(cleaned).toContain('alert(1)');
    await expectSound(page, errors);
    await press(page, page.getByRole('radio', { name: /^Innbyggerundersøkelse/ }), 'ArrowDown');
    await isFocused(page, 'Dette kommer med');
    await press(page, button(page, 'Lag utkast av fila'));
    await page.getByLabel('Hva skjemaet heter').waitFor();
    const { document } = await house.owner
      .selectFrom('questionnaire_draft')
      .select('document')
      .where('id', '=', new URL(page.url()).pathname.split('/').at(-1) as never)
      .executeTakeFirstOrThrow();
    expect(document.kind).toBe('user');
    expect(JSON.stringify(document)).not.toMatch(/<script|onclick/);
    expect(errors).toEqual([]);
    await close();
  });

  it('that is hostile, no questionnaire or too large is refused in words, and the next one is read', async () => {
    const { page, errors, close } = await openAt(360);
    const deep = `{"pages":${'[{"elements":'.repeat(5_000)}[]${'}]'.repeat(5_000)}}`;
    const refusals: [string, string | Buffer, RegExp][] = [
      ['dyp.json', deep, /for mange nivåer inni hverandre|skadet/],
      [
        'proto.json',
        '{"pages":[{"elements":[{"type":"text","name":"a","__proto__":{"x":1}}]}]}',
        /navn som ikke er tillatt/,
      ],
      ['brev.json', 'Kjære kommune', /ikke i noe format som kan hentes|skadet/],
      ['tom.json', '{"pages":[]}', /ingen spørsmål i fila/],
    ];
    for (const [name, content, words] of refusals) {
      await choose(page, madeUp(name, content));
      await isFocused(page, 'Fila kan ikke hentes');
      await page.locator('[role=alert]', { hasText: words }).waitFor();
      expect(await button(page, 'Lag utkast av fila').count()).toBe(0);
      await expectSound(
        page,
        errors.filter((error) => !/422/.test(error)),
      );
    }
    const chooser = page.waitForEvent('filechooser');
    await press(page, page.getByRole('button', { name: /^Velg fil/ }));
    await (await chooser).setFiles(madeUp('stor.json', Buffer.alloc(5 * 1024 * 1024 + 1, 32)));
    await page.getByText('Fila er større enn 5 MB.').waitFor();
    await expectSound(
      page,
      errors.filter((error) => !/422/.test(error)),
    );
    await choose(page, await fixture('surveyjs-1.json'));
    await isFocused(page, 'Dette kommer med');
    await close();
  });
});
