import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { MunicipalityId, RoundId, UnitId } from '../../server/core/ids.ts';
import { buildClientIfStale } from '../../server/platform/client-build.ts';
import { readConfig } from '../../server/platform/config.ts';
import { readKeyFile } from '../../server/platform/crypto/key-file.ts';
import { invite } from '../../server/stages/invitations/invitations.service.ts';
import { openRound } from '../../server/stages/rounds/rounds.service.ts';
import { installSurvey } from '../../server/stages/rounds/surveys.service.ts';
import { sampleQuestionnaire } from '../fixtures/questionnaire.ts';
import { openBrowser, openPage } from '../harness/browser.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../harness/house.ts';
import { serve } from '../harness/http.ts';
import { installReadySurvey } from '../harness/play.ts';
import { signInAs } from '../harness/sign-in.ts';
import { expectSound } from '../harness/sound-page.ts';

const languages = ['nb', 'nn', 'en'] as const;
const widths = [360, 1280];

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
let municipalityId: MunicipalityId;
let roundId: RoundId;
let codes: string[];

beforeAll(async () => {
  await buildClientIfStale(() => {});
  house = await openTestHouse('2026-11-24T12:00:00Z');
  const made = await addMunicipality(house, 'prove', ['Nord']);
  ({ municipalityId } = made);
  await installReadySurvey(house.context, municipalityId, sampleQuestionnaire());
  roundId = await openRound(house.context, municipalityId, {
    ...{ surveyKey: 'sample', period: '2026', source: 'collected', tree: made.tree },
    opensAt: new Date('2026-11-23T12:00:00Z'),
    closesAt: new Date('2026-12-14T12:00:00Z'),
  });
  const unitId = made.tree[1]?.unitId as UnitId;
  const invited = await invite(house.context, municipalityId, roundId, [{ unitId, stratum: '', count: 12 }]);
  codes = invited.map(({ code }) => code);
  web = await serve(house.context, readConfig({}).clientDir);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await web?.close();
  await house?.close();
});

const survey = (language = 'nb') => `${web.origin}/prove/s/${roundId}/${language}`;
const noticeLink = { nb: 'Personvern', nn: 'Personvern', en: 'Privacy' };

describe.each(widths)('at %d px', (width) => {
  it.each(languages)('the notice is accessible and whole in %s, also unfolded', async (language) => {
    const { page, errors, close } = await openPage(browser, width);
    await page.goto(`${survey(language)}/personvern`);
    await page.locator('article.privacy').waitFor();
    await expectSound(page, errors);
    expect(await page.locator('article').innerText()).toContain(
      language === 'en' ? '14 December 2027' : '14. desember 2027',
    );
    await close();
  });

  it.each(languages)('the form is accessible and whole in %s', async (language) => {
    const { page, errors, close } = await openPage(browser, width);
    await signInDesigner(page);
    await page.goto(`${web.origin}/prove/${language}/undersokelser/sample/personvern`);
    await page.locator('.privacy-form').waitFor();
    await page.locator('.notice-preview summary').click();
    await expectSound(page, errors);
    await close();
  });
});

async function signInDesigner(page: Page): Promise<void> {
  const { token } = await signInAs(house, municipalityId, { roles: ['designer'] });
  await page
    .context()
    .addCookies([
      { name: 'spredning_session', value: token, url: web.origin, httpOnly: true, sameSite: 'Strict' },
    ]);
}

/** Presses the radio of one number of the first scale. */
const answer = (page: Page, value: number) =>
  page
    .locator('.scale')
    .first()
    .locator('input')
    .nth(value - 1);

describe('a citizen', () => {
  it('reads the notice before the start and between the answers, and loses neither code nor answers', async () => {
    const { page, errors, close } = await openPage(browser, 360);
    await page.goto(`${survey()}#${codes[0]}`);
    await page.locator('form button.primary').waitFor();
    const summary = await page.locator('.privacy-summary').innerText();
    expect(summary).toContain('folkebibliotekloven § 4');
    expect(summary).toContain('Svarene slettes 14. desember 2027.');
    await page.locator('#intro').getByRole('link', { name: 'Personvern' }).click();
    await page.locator('article.privacy').waitFor();
    expect(page.url()).toBe(`${survey()}/personvern`);
    expect(await page.title()).toMatch(/^Personvern – /);
    await page.getByRole('link', { name: 'Tilbake til undersøkelsen' }).first().click();
    await page.locator('form button.primary').waitFor();
    expect(page.url()).toBe(survey());

    await page.locator('.buttons .primary').click();
    await page.getByRole('heading', { name: 'Side 2' }).waitFor();
    await page.getByLabel('Ung').check();
    await page.getByText('Lagret på telefonen din.').waitFor();
    await page.locator('footer').getByRole('link', { name: 'Personvern' }).click();
    await page.locator('article.privacy').waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Side 2' }).waitFor();
    expect(await page.getByLabel('Ung').isChecked()).toBe(true);
    expect(await page.getByLabel('Koden din').count()).toBe(0);
    expect(await page.context().cookies()).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  it('changes the language on the notice, and comes back in it', async () => {
    const { page, close } = await openPage(browser, 360);
    await page.goto(`${survey()}#${codes[1]}`);
    await page.getByRole('link', { name: noticeLink.nb }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Personvern' }).waitFor();
    await page.getByRole('link', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: noticeLink.en }).waitFor();
    expect(page.url()).toBe(`${survey('en')}/personvern`);
    await page.getByRole('link', { name: 'Back to the survey' }).click();
    await page.getByRole('link', { name: 'Start' }).waitFor();
    expect(page.url()).toBe(survey('en'));
    await close();
  });

  it('finds the notice also when the survey has closed', async () => {
    const { page, errors, close } = await openPage(browser, 360);
    house.clock.set('2027-01-10T12:00:00Z');
    await page.goto(survey()).finally(() => house.clock.set('2026-11-24T12:00:00Z'));
    await page.getByRole('heading', { name: 'Undersøkelsen er stengt' }).waitFor();
    await page.locator('footer').getByRole('link', { name: 'Personvern' }).click();
    await page.locator('article.privacy').waitFor();
    expect(errors).toEqual([]);
    await close();
  });
});

describe('those whose answers came in a file', () => {
  it('read the notice of the round, which has no survey to go back to', async () => {
    const imported = await openRound(house.context, municipalityId, {
      ...{ surveyKey: 'sample', period: '2025', source: 'imported', tree: [] },
      opensAt: new Date('2026-11-23T12:00:00Z'),
      closesAt: new Date('2026-11-24T11:00:00Z'),
    });
    const { page, errors, close } = await openPage(browser, 360);
    await page.goto(`${web.origin}/prove/s/${imported}/nb/personvern`);
    await page.getByText('lest inn fra en fil').waitFor();
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await page.title()).toBe('Personvern');
    await expectSound(page, errors);
    await close();
  });
});

describe('a designer', () => {
  it('is told what is missing, fills it in with the notice beside, and saves half finished and then whole', async () => {
    await installSurvey(house.context, municipalityId, {
      ...sampleQuestionnaire(),
      key: 'ny',
      kind: 'employee',
    });
    const { page, errors, close } = await openPage(browser, 1280);
    await signInDesigner(page);
    await page.goto(`${web.origin}/prove/nb/undersokelser/ny`);
    await page.getByText('Ingen runde kan åpnes før dette er fylt ut').waitFor();
    await expectSound(page, errors);
    await page.getByRole('link', { name: 'Fyll ut personvernet' }).click();
    await page.getByText('Den kommer når behandlingsgrunnlag og slettetid er valgt.').waitFor();
    await page.getByLabel('Samtykke (bokstav a)').check();
    await page.locator('.privacy-warning').waitFor();
    await page.getByLabel('Plikt i lov (bokstav c)').check();
    await page.getByLabel('Loven som gir plikten').fill('arbeidsmiljøloven § 3-1');
    await page.getByLabel('Eget antall dager').check();
    await page.getByLabel('Antall dager', { exact: true }).fill('12');
    await page.getByText('Skriv et helt tall fra 30 til 3650.').waitFor();
    expect(await page.getByRole('button', { name: 'Lagre' }).isDisabled()).toBe(true);
    await page.getByLabel('1 år (365 dager)').check();
    await page.getByText('Stenger en runde i dag, slettes svarene').waitFor();
    expect(await page.locator('.notice-preview').innerText()).toContain('arbeidsmiljøloven § 3-1');
    await page.getByRole('button', { name: 'Lagre' }).click();
    await page.getByText('ingen runde kan åpnes ennå. Mangler: kontakt, personvernombud.').waitFor();

    await page.getByLabel('Hvem kan de som svarer, spørre?').fill('Personalkontoret');
    await page.getByLabel('Hvordan når de personvernombudet?').fill('ombud@example.org');
    await page.getByRole('button', { name: 'Lagre' }).click();
    await page.getByText('Lagret som utgave 2.').waitFor();
    await expectSound(page, errors);
    await page.getByRole('link', { name: 'Til undersøkelsen', exact: true }).click();
    await page.getByText('Alt er fylt ut. Runder kan åpnes.').waitFor();
    await close();
  });

  it('goes through the survey as citizens will, on its own page, and nothing is sent or kept', async () => {
    const { page, errors, close } = await openPage(browser, 1280);
    await signInDesigner(page);
    await page.goto(`${web.origin}/prove/nb/undersokelser/sample`);
    await page.getByRole('button', { name: 'Vis forhåndsvisningen' }).click();
    const phone = page.frameLocator('iframe.phone');
    await phone.getByRole('link', { name: 'Start' }).click();
    await phone.locator('.scale-point').nth(2).click();
    await phone.getByRole('button', { name: 'Neste' }).click();
    await phone.getByRole('heading', { name: 'Side 2' }).waitFor();
    await phone.getByRole('button', { name: '‹ Tilbake' }).click();
    expect(await phone.locator('.scale-point input').nth(2).isChecked()).toBe(true);
    const sent: string[] = [];
    // The staff's page may ask for its own content anew meanwhile; nothing is posted, and no page of citizens is asked for.
    page.on('request', (request) => {
      if (request.method() !== 'GET' || request.url().includes('/s/')) sent.push(request.url());
    });
    await phone.getByRole('button', { name: 'Neste' }).click();
    await phone.getByRole('button', { name: 'Se over svarene' }).click();
    await phone.getByRole('button', { name: 'Send svarene' }).click();
    await phone.getByRole('heading', { name: 'Takk. Svarene dine er mottatt.' }).waitFor();
    await phone.getByRole('link', { name: 'Kommunens resultatside' }).click();
    await phone.getByRole('heading', { name: 'Takk. Svarene dine er mottatt.' }).waitFor();
    expect(sent).toEqual([]);
    expect(page.url()).toBe(`${web.origin}/prove/nb/undersokelser/sample`);
    expect(errors).toEqual([]);
    await close();
  });

  it('is asked before what is typed is left unsaved, and not once it is saved', async () => {
    const { page, errors, close } = await openPage(browser, 360);
    await signInDesigner(page);
    await page.goto(`${web.origin}/prove/nb/undersokelser/sample/personvern`);
    const contact = page.getByLabel('Hvem kan de som svarer, spørre?');
    await contact.fill('Kontoret mitt');
    const back = page.getByRole('link', { name: 'Til undersøkelsen', exact: true });
    const dialog = page.getByRole('dialog');
    await back.click();
    await dialog.getByText('Det du har skrevet på denne siden, er ikke lagret.').waitFor();
    await expectSound(page, errors);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await back.click();
    await dialog.getByRole('button', { name: 'Bli på siden' }).click();
    expect(await contact.inputValue()).toBe('Kontoret mitt');
    await page.getByRole('button', { name: 'Meny' }).click();
    await page.getByRole('link', { name: 'Nynorsk' }).click();
    await page.getByText('Kven kan dei som svarar, spørje?').waitFor();
    expect(await dialog.count()).toBe(0);
    expect(await page.getByLabel('Kven kan dei som svarar, spørje?').inputValue()).toBe('Kontoret mitt');
    await page.getByRole('link', { name: 'Bokmål' }).click();
    let asked = '';
    page.on('dialog', (given) => {
      asked = given.type();
      return given.accept();
    });
    await page.reload();
    expect(asked).toBe('beforeunload');
    await contact.fill('Kontoret vårt');
    await back.click();
    await dialog.getByRole('button', { name: 'Gå uten å lagre' }).click();
    await page.getByText('Alt er fylt ut. Runder kan åpnes.').waitFor();
    await page.goBack();
    expect(await contact.inputValue()).not.toMatch(/Kontoret (mitt|vårt)/);
    await contact.fill('Vårt kontor');
    await page.getByRole('button', { name: 'Lagre' }).click();
    await page.getByText('Lagret som utgave').waitFor();
    await back.click();
    await page.getByText('Alt er fylt ut. Runder kan åpnes.').waitFor();
    await close();
  });

  it('who is overtaken by another loses nothing, and decides', async () => {
    const { page, close } = await openPage(browser, 1280);
    await signInDesigner(page);
    await page.goto(`${web.origin}/prove/nb/undersokelser/sample/personvern`);
    const contact = page.getByLabel('Hvem kan de som svarer, spørre?');
    await contact.fill('Mitt kontor');
    const other = await signInAs(house, municipalityId, { roles: ['designer'] });
    const address = `${web.origin}/api/prove/surveys/sample/privacy`;
    const { version, settings } = await (await fetch(address, { headers: other.headers })).json();
    const taken = await fetch(address, {
      method: 'PUT',
      headers: { ...other.headers, 'content-type': 'application/json' },
      body: JSON.stringify({
        basedOnVersion: version,
        settings: { ...settings, contact: 'Et annet kontor' },
      }),
    });
    expect(taken.status).toBe(200);
    await page.getByRole('button', { name: 'Lagre' }).click();
    await page.getByText('Noen andre har lagret siden du åpnet siden.').waitFor();
    expect(await contact.inputValue()).toBe('Mitt kontor');
    await page.getByRole('button', { name: 'Lagre mitt i stedet' }).click();
    await page.getByText(`Lagret som utgave ${version + 2}.`).waitFor();
    await close();
  });
});

describe('a designer who opens a round', () => {
  const address = () => `${web.origin}/prove`;
  const label = (text: string) => ({ name: text, exact: true });

  it('is told what is missing and where it is mended, in a survey that is not ready', async () => {
    await installSurvey(house.context, municipalityId, { ...sampleQuestionnaire(), key: 'uferdig' });
    const { page, errors, close } = await openPage(browser, 360);
    await signInDesigner(page);
    await page.goto(`${address()}/nb/undersokelser/uferdig/ny-runde`);
    await page.getByText('Mangler:').waitFor();
    expect(await page.getByText('Runden kan ikke åpnes ennå.').count()).toBe(2);
    expect(await page.getByRole('button', label('Åpne runden …')).count()).toBe(0);
    await expectSound(page, errors);
    await page.getByRole('link', label('Fyll ut personvernet')).click();
    await page.locator('.privacy-form').waitFor();
    await close();
  });

  it.each(languages)(
    'sees a page that is accessible and whole in %s, with the tree open',
    async (language) => {
      const { page, errors, close } = await openPage(browser, 360);
      await signInDesigner(page);
      await page.goto(`${address()}/${language}/undersokelser/sample/ny-runde`);
      await page.locator('input[value=some]').check();
      await page.locator('.opening-tree').first().waitFor();
      await page.locator('input[value=later]').check();
      await page.locator('input[value=own]').check();
      await page.locator('.calendar-meets, .calendar-apart').first().waitFor();
      await page.locator('input[value=custodian]').check();
      const [given] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('.opening-key button').click(),
      ]);
      // What the browser made is what the command line reads, and only its public half is in the page.
      const { publicKey, privateKey } = readKeyFile(await readFile(await given.path(), 'utf8'));
      const field = page.locator('.opening-key input');
      await expect.poll(() => field.inputValue()).toBe(publicKey.toString('base64'));
      expect(await page.content()).not.toContain(privateKey.toString('base64'));
      await expectSound(page, errors);
      await close();
    },
  );

  it('is led to what is wrong, is warned of a collision, reads what will happen, and loses nothing to a refusal', async () => {
    const { page, errors, close } = await openPage(browser, 1280);
    await signInDesigner(page);
    await page.goto(`${address()}/nb/undersokelser/sample`);
    await page.getByRole('link', label('Åpne en ny runde')).click();
    const period = page.getByLabel('Hva skal runden hete?');
    await period.waitFor();
    expect(await period.inputValue()).toBe('');
    expect(await page.getByText('Til et annet tidspunkt').isVisible()).toBe(true);
    await page.getByText('Én annen runde kan spørre de samme folkene samtidig.').waitFor();
    await page.getByText('Kan spørre de samme folkene samtidig: Nord.').waitFor();
    const act = page.getByRole('button', label('Åpne runden …'));
    await act.click();
    await page.getByText('Skriv hva runden skal hete.').waitFor();
    await expect.poll(() => period.evaluate((field) => field === document.activeElement)).toBe(true);
    await period.fill('2027');
    await page.getByLabel('Bare noen').check();
    await page.getByText('Spør ikke de samme samtidig.').waitFor();
    await act.click();
    await page.getByText('som skal spørres.').waitFor();
    await page.getByLabel('Nord', { exact: true }).check();
    expect(await page.getByText('Kan spørre de samme folkene samtidig: Nord.').isVisible()).toBe(true);
    const closes = page.getByRole('group', { name: 'Når lukker den?' });
    await closes.getByLabel('Dag').fill('2026-11-01');
    await act.click();
    await page.getByText('Runden må lukke etter at den åpner, og etter nå.').waitFor();
    await closes.getByLabel('Dag').fill('2026-12-10');
    await page.route('**/rounds', (route) =>
      route.fulfill({
        status: 409,
        contentType: 'application/problem+json',
        json: { code: 'period-taken', status: 409 },
      }),
    );
    await act.click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('kan ikke endres etterpå').waitFor();
    await dialog.getByText('lukker torsdag 10. desember 2026 kl. 23.59.').waitFor();
    await expectSound(page, errors);
    await dialog.getByRole('button', label('Åpne runden')).click();
    await dialog.getByText('Undersøkelsen har alt en runde med dette navnet.').waitFor();
    await dialog.getByRole('button', label('Avbryt')).click();
    expect(await period.getAttribute('aria-invalid')).toBe('true');
    expect(await period.inputValue()).toBe('2027');
    await page.unroute('**/rounds');
    await page.getByRole('link', { name: 'Personvern' }).first().or(page.locator('.back a')).first().click();
    await dialog.getByRole('button', label('Bli på siden')).click();
    // Nobody can write under a dialog; a test can.
    await dialog.waitFor({ state: 'hidden' });
    await period.fill('2027-vår');
    await act.click();
    await dialog.getByRole('button', label('Åpne runden')).click();
    const said = page.getByText('Runden 2027-vår er åpnet.');
    await said.waitFor();
    await expect.poll(() => said.evaluate((line) => line === document.activeElement)).toBe(true);
    const row = await house.owner
      .selectFrom('round')
      .selectAll()
      .where('period', '=', '2027-vår')
      .executeTakeFirstOrThrow();
    expect(row.closes_at).toEqual(new Date('2026-12-10T22:59:00Z'));
    expect(row.accepts_until_at).toEqual(new Date('2026-12-12T22:59:00Z'));

    const card = page.locator('.round', { hasText: '2027-vår' });
    await card.locator('summary', { hasText: 'Gi mer tid' }).click();
    await card.getByLabel('Dag').fill('2026-12-09');
    await card.getByRole('button', label('Gi mer tid …')).click();
    await card.getByText('Velg et tidspunkt som er senere').waitFor();
    await card.getByLabel('Dag').fill('2026-12-20');
    await card.getByRole('button', label('Gi mer tid …')).click();
    await page.getByRole('dialog').getByText('i stedet for torsdag 10. desember 2026').waitFor();
    await page.getByRole('dialog').getByText('Svarene slettes fortsatt 10. desember 2027').waitFor();
    await expectSound(page, errors);
    await page.getByRole('dialog').getByRole('button', label('Gi mer tid')).click();
    await card.getByText('Runden lukker nå søndag 20. desember 2026 kl. 23.59.').waitFor();
    await close();
  });
});

describe('a citizen who was too late', () => {
  let late: RoundId;
  let codes: string[];
  const begin = async () => {
    const opened = await openPage(browser, 360);
    await opened.page.goto(`${web.origin}/sent/s/${late}/nb#${codes.pop()}`);
    await answer(opened.page, 2).check({ force: true });
    await opened.page.getByText('Lagret på telefonen din.').waitFor();
    return opened;
  };

  beforeAll(async () => {
    const { municipalityId: sent, tree } = await addMunicipality(house, 'sent', ['Nord']);
    await installReadySurvey(house.context, sent, sampleQuestionnaire());
    late = await openRound(house.context, sent, {
      ...{ surveyKey: 'sample', period: '2026', source: 'collected', tree },
      opensAt: new Date('2026-11-23T12:00:00Z'),
      closesAt: new Date('2026-11-25T12:00:00Z'),
    });
    const unitId = tree[1]?.unitId as UnitId;
    const invited = await invite(house.context, sent, late, [{ unitId, stratum: '', count: 4 }]);
    codes = invited.map(({ code }) => code);
  });
  afterEach(() => house.clock.set('2026-11-24T12:00:00Z'));

  it('goes on with what was begun in time, where others are told that it is closed', async () => {
    const { page, errors, close } = await begin();
    house.clock.set('2026-11-26T12:00:00Z');
    await page.reload();
    await page.getByText('Undersøkelsen er stengt, men du hadde begynt.').waitFor();
    await expectSound(page, errors);
    expect(await answer(page, 2).isChecked()).toBe(true);
    await close();
    const other = await openPage(browser, 360);
    await other.page.goto(`${web.origin}/sent/s/${late}/nb`);
    await other.page.getByRole('heading', { name: 'Undersøkelsen er stengt' }).waitFor();
    expect(await other.page.getByRole('button').count()).toBe(0);
    await other.close();
  });

  it('who sends then, from a page that came before, is told that the round is closed and the answers in it', async () => {
    const { page, errors, close } = await begin();
    const send = page.getByRole('button', { name: 'Send svarene' });
    for (let step = 0; step < 10 && !(await send.isVisible()); step++) {
      await page.locator('.buttons .primary').click();
    }
    house.clock.set('2026-11-26T12:00:00Z');
    await send.click();
    await page.getByText('Undersøkelsen er stengt, og svarene dine er med.').waitFor();
    expect(await page.getByText('er åpen til').count()).toBe(0);
    await expectSound(page, errors);
    await close();
  });

  it('is told the truth when sending after that, and keeps questions and answers to copy', async () => {
    const { page, errors, close } = await begin();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const send = page.getByRole('button', { name: 'Send svarene' });
    for (let step = 0; step < 10 && !(await send.isVisible()); step++) {
      await page.locator('.buttons .primary').click();
    }
    house.clock.set('2026-11-28T12:00:00Z');
    await send.click();
    const heading = page.getByRole('heading', { name: 'Svarene dine kom for sent' });
    await heading.waitFor();
    await expect.poll(() => heading.evaluate((it) => it === document.activeElement)).toBe(true);
    await page.getByText('tok imot svar til fredag 27. november 2026 kl. 13.00').waitFor();
    await expectSound(page, errors);
    const text = await page.getByLabel('Spørsmålene og det du svarte').inputValue();
    expect(text).toMatch(/^Spørsmål 1\n2/);
    await page.getByRole('button', { name: 'Kopier' }).click();
    await page.getByText('Kopiert.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
    await page.reload();
    expect(await page.getByLabel('Spørsmålene og det du svarte').inputValue()).toBe(text);
    page.on('dialog', (asked) => asked.accept());
    await page.getByRole('button', { name: 'Slett det jeg har svart' }).click();
    await page.getByRole('heading', { name: 'Undersøkelsen er stengt' }).waitFor();
    await close();
  });

  it('whose first try may have come through is told that it is not known', async () => {
    const { page, close } = await begin();
    const send = page.getByRole('button', { name: 'Send svarene' });
    for (let step = 0; step < 10 && !(await send.isVisible()); step++) {
      await page.locator('.buttons .primary').click();
    }
    await page.route('**/svar', (route) => route.abort(), { times: 1 });
    await send.click();
    house.clock.set('2026-11-28T12:00:00Z');
    await page.getByText('Vi vet derfor ikke om svarene kom fram i tide.').waitFor();
    await close();
  });
});
