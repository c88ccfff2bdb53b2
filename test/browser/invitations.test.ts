import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { jobHandlers } from '../../server/flow.ts';
import { buildClientIfStale } from '../../server/platform/client-build.ts';
import { readConfig } from '../../server/platform/config.ts';
import { jobNames } from '../../server/platform/jobs/names.ts';
import { openRound } from '../../server/stages/rounds/rounds.service.ts';
import { oneQuestion } from '../fixtures/questionnaire.ts';
import { axeFaults, openBrowser, openPage } from '../harness/browser.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../harness/house.ts';
import { serve } from '../harness/http.ts';
import { type MailServer, openMailServer } from '../harness/mail-server.ts';
import { installReadySurvey } from '../harness/play.ts';
import { signInAs } from '../harness/sign-in.ts';

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
let mailServer: MailServer;

beforeAll(async () => {
  await buildClientIfStale(() => {});
  house = await openTestHouse('2026-11-24T12:00:00Z');
  mailServer = await openMailServer();
  web = await serve({ ...house.context, mail: mailServer.mail }, readConfig({}).clientDir);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await web?.close();
  await mailServer?.close();
  await house?.close();
});

it('from a file on a phone to a letter whose link opens the survey, and a no to more of them', async () => {
  const { municipalityId, tree } = await addMunicipality(house, 'nordvik', ['Kino', 'Bad']);
  await installReadySurvey(house.context, municipalityId, oneQuestion('one', 'x'));
  const roundId = await openRound(house.context, municipalityId, {
    ...{ surveyKey: 'one', period: '2026', source: 'collected', tree },
    ...{ opensAt: new Date('2026-11-23T12:00:00Z'), closesAt: new Date('2026-12-20T12:00:00Z') },
  });
  const { token } = await signInAs(house, municipalityId, { roles: ['designer'] });
  const { page, errors, close } = await openPage(browser, 360);
  const cookie = { name: 'spredning_session', value: token, url: web.origin, httpOnly: true };
  await page.context().addCookies([{ ...cookie, sameSite: 'Strict' }]);
  const sound = async () => {
    // A dialog fades in, and is pale until it is there.
    await page.evaluate(() =>
      Promise.allSettled(
        document
          .getAnimations()
          .filter(({ effect }) => effect?.getComputedTiming().iterations !== Number.POSITIVE_INFINITY)
          .map(({ finished }) => finished),
      ),
    );
    expect(await axeFaults(page)).toEqual([]);
    const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
    expect(scrollWidth ?? 0).toBeLessThanOrEqual(clientWidth ?? 0);
  };
  await page.goto(`${web.origin}/nordvik/nb/undersokelser/one`);
  await page.getByRole('link', { name: 'Invitasjoner' }).click();
  await page.getByText('Ingen er invitert ennå.').waitFor();
  const choose = (...lines: string[]) =>
    page.locator('input[type=file]').setInputFiles({
      ...{ name: 'folk.csv', mimeType: 'text/csv' },
      buffer: Buffer.from(['e-post;kode;språk', ...lines].join('\n')),
    });
  await choose('ola@nordvik.no;Vest;nn');
  await page.getByText('Rad 2, kolonne «kode»').waitFor();
  await sound();
  await choose('ola@nordvik.no;Kino;nn', 'kari@nordvik.no;Bad;');
  await page.getByText('2 personer blir invitert.').waitFor();
  await sound();
  await page.getByRole('button', { name: 'Lagre invitasjonene' }).press('Enter');
  await page.getByText('2 personer er invitert.').waitFor();
  expect(mailServer.received).toEqual([]);

  await page.getByRole('button', { name: 'Send brev' }).press('Enter');
  await page.getByText('2 brev går ut med e-post').waitFor();
  await sound();
  await page.route('**/dispatches', (route) => route.abort());
  await page.getByRole('button', { name: 'Send 2 brev' }).press('Enter');
  await page.getByText('Det gikk ikke. Prøv igjen.').waitFor();
  await page.unroute('**/dispatches');
  // The button has kept the focus, so that it is pressed again with the same key.
  await page.keyboard.press('Enter');
  await page.getByText('Brev er på vei ut.').waitFor();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent))
    .toMatch(/^Alle med e-post/);
  const { id: dispatchId } = await house.owner.selectFrom('dispatch').select('id').executeTakeFirstOrThrow();
  const context = { ...house.context, mail: mailServer.mail, baseUrl: web.origin };
  await jobHandlers(context)[jobNames.letters]({ municipalityId, dispatchId });
  await page.getByText('Brev er på vei ut.').waitFor({ state: 'detached' });
  await page.getByRole('row', { name: 'Kino 1 1 0 0' }).waitFor();

  await page.getByRole('button', { name: 'Last opp en fil til' }).press('Enter');
  await page.locator('input[type=file]').setInputFiles({
    ...{ name: 'brev.csv', mimeType: 'text/csv' },
    buffer: Buffer.from('Hvem;Bor;Postnr;Poststed;Skole;Alder\nEva Å;Vei 1;150;Oslo;Kino;45\n'),
  });
  await page.getByText('Fila har én rad.').waitFor();
  await page.getByRole('button', { name: 'Se hva som blir lagret' }).press('Enter');
  await page.getByText('Velg hvilken kolonne som er enhet.').waitFor();
  await page.getByLabel('Hva kolonnen «Skole» er').selectOption('unit');
  await page.getByLabel('Hva kolonnen «Bor» er').selectOption('street');
  await page.getByLabel('Hva kolonnen «Hvem» er').selectOption('recipient');
  await sound();
  await page.getByRole('button', { name: 'Se hva som blir lagret' }).press('Enter');
  await page.getByText('Én av dem har ikke e-post').waitFor();
  await page.getByRole('button', { name: 'Lagre invitasjonene' }).press('Enter');
  await page.getByText('Én person er invitert.').waitFor();
  await page.getByRole('button', { name: 'Lag brev' }).press('Enter');
  await page.getByText('Hvert brev får nye koder').waitFor();
  await sound();
  // Held back, so that it can be stopped; then nobody counts as written to, and it can be asked for again.
  const isHeld = Promise.withResolvers<void>();
  await page.route('**/letters', async (route) => {
    await isHeld.promise;
    await route.continue().catch(() => {});
  });
  await page.getByRole('button', { name: 'Lag ett brev' }).press('Enter');
  await page.getByText('Lager brevene').waitFor();
  await sound();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Stopp');
  await page.keyboard.press('Enter');
  await page.getByText('Ingen brev er laget').waitFor();
  await sound();
  isHeld.resolve();
  await page.unroute('**/letters');
  // The line falls when they count as made and the file is on its way.
  await page.route('**/letters', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await page.getByRole('button', { name: 'Lag brev' }).press('Enter');
  await page.getByRole('button', { name: 'Lag ett brev' }).press('Enter');
  await page.getByText('Brevene ble laget, men fila kom ikke fram.').waitFor();
  await page.unroute('**/letters');
  await page.getByLabel('Alle som ikke nås med e-post: 1').check();
  await page.getByRole('button', { name: 'Lag brev' }).press('Enter');
  await page.getByRole('button', { name: 'Lag ett brev' }).press('Enter');
  await page.getByText('Ett brev er laget.').waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Last ned brevene');
  const letters = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await letters).suggestedFilename()).toBe('nordvik-brev.pdf');
  const printed = readFileSync(await (await letters).path(), 'latin1');
  expect(printed).toMatch(/^%PDF-1\.7/);
  expect(printed.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
  const typed = await fetch(`${web.origin}/nordvik/s/${roundId.slice(0, 8).toUpperCase()}/nn/personvern`, {
    redirect: 'manual',
  });
  expect(typed.headers.get('location')).toBe(`/nordvik/s/${roundId}/nn/personvern`);
  await sound();

  await page.getByLabel('Dager etter åpning').fill('7, tolv');
  await page.getByRole('button', { name: 'Lagre påminninger' }).press('Enter');
  await page.getByText('Skriv hele tall fra 1 til 365').waitFor();
  await page.getByLabel('Dager etter åpning').fill('14, 7');
  await page.getByRole('button', { name: 'Lagre påminninger' }).press('Enter');
  await page.getByText('7 dager etter åpning: 30. november 2026').waitFor();
  await sound();

  const toOla = mailServer.received.find(({ to }) => to === 'ola@nordvik.no')?.text ?? '';
  const [link = ''] = new RegExp(`${web.origin}/nordvik/s/${roundId}/nn#\\w+`).exec(toOla) ?? [];
  await page.goto(link);
  await page.locator('.scale').first().waitFor();
  expect(page.url()).not.toContain(link.split('#')[1] ?? '?');
  const [no = ''] = new RegExp(`${web.origin}/nordvik/nn/nei-takk#[\\w-]+`).exec(toOla) ?? [];
  await page.goto(no);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await sound();
  await page.getByRole('button', { name: 'Eg vil ikkje ha fleire brev' }).press('Enter');
  await page.getByText('Du får ikkje fleire brev').waitFor();
  expect(await house.owner.selectFrom('opt_out').selectAll().execute()).toHaveLength(1);
  expect(errors).toEqual([]);
  await close();
});
