import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addProvider } from '../../server/commands/provider.ts';
import type { MunicipalityId } from '../../server/core/ids.ts';
import { buildClientIfStale } from '../../server/platform/client-build.ts';
import { readConfig } from '../../server/platform/config.ts';
import { installSurvey } from '../../server/stages/rounds/surveys.service.ts';
import { sampleQuestionnaire } from '../fixtures/questionnaire.ts';
import { axeFaults, openBrowser, openPage } from '../harness/browser.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../harness/house.ts';
import { serve } from '../harness/http.ts';
import { signInAs } from '../harness/sign-in.ts';

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
let municipalityId: MunicipalityId;
let page: Page;
let errors: string[];

beforeAll(async () => {
  await buildClientIfStale(() => {});
  // The pages go by the real day, so the house does too.
  house = await openTestHouse(new Date().toISOString(), false);
  ({ municipalityId } = await addMunicipality(house, 'mine', ['Nord', 'Sør']));
  await installSurvey(house.context, municipalityId, sampleQuestionnaire());
  web = await serve(house.context, readConfig({}).clientDir);
  browser = await openBrowser();
  const { token } = await signInAs(house, municipalityId, { name: 'Anne Admin', roles: ['administrator'] });
  ({ page, errors } = await openPage(browser, 360));
  await page
    .context()
    .addCookies([
      { name: 'spredning_session', value: token, url: web.origin, httpOnly: true, sameSite: 'Strict' },
    ]);
});
afterAll(async () => {
  await browser?.close();
  await web?.close();
  await house?.close();
});

async function open(path: string, language = 'nb'): Promise<void> {
  await page.goto(`${web.origin}/mine/${language}/administrasjon/${path}`);
  await page.locator('h1').waitFor();
}

/** What was done is said, and whoever goes by keyboard stands there. */
async function expectSaid(text: string): Promise<void> {
  const line = page.locator('.said', { hasText: text });
  await line.waitFor();
  await expect.poll(() => isFocused(line)).toBe(true);
}

function isFocused(locator: Locator): Promise<boolean> {
  return locator.evaluate((element) => element === document.activeElement);
}

/** Goes forward by Tab until this has the focus, as somebody without a mouse does. */
async function tabTo(wanted: Locator): Promise<void> {
  await wanted.waitFor();
  for (let presses = 0; presses < 60; presses++) {
    if (await isFocused(wanted)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not come to ${wanted}`);
}

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const dialog = () => page.getByRole('dialog');

describe('an administrator', () => {
  it('adds a person by keyboard alone; a refusal stands at its field and loses nothing', async () => {
    await open('folk');
    await tabTo(page.getByRole('link', { name: 'Legg til person' }));
    await page.keyboard.press('Enter');
    const title = page.getByRole('heading', { level: 1, name: 'Legg til person' });
    await title.waitFor();
    expect(await isFocused(title)).toBe(true);
    await tabTo(page.getByLabel('E-postadresse'));
    await page.keyboard.type('kari');
    await page.keyboard.press('Enter');
    const name = page.getByLabel('Navn', { exact: true });
    await expect.poll(() => isFocused(name)).toBe(true);
    await page.getByText('Skriv navnet.').waitFor();
    await page.getByText('Skriv en e-postadresse, som navn@kommune.no.').waitFor();
    await page.keyboard.type('Kari Nordmann');
    await tabTo(page.getByLabel('E-postadresse'));
    await page.keyboard.press('End');
    await page.keyboard.type('@example.org');
    await tabTo(page.getByLabel('kontrollør'));
    await page.keyboard.press('Space');
    await tabTo(button('Legg til person'));
    await page.keyboard.press('Enter');
    await expectSaid('Kari Nordmann er lagt til.');
    expect(await page.getByLabel('Lenke', { exact: true }).inputValue()).toMatch(/nytt-passord#\S{40,}$/);
    await tabTo(button('Legg til en til'));
    await page.keyboard.press('Enter');
    expect(await isFocused(title)).toBe(true);
    await name.fill('En annen');
    await page.getByLabel('E-postadresse').fill('KARI@example.org');
    await button('Legg til person').click();
    await page.getByText('En annen har denne adressen.').waitFor();
    expect(await name.inputValue()).toBe('En annen');
    expect(await isFocused(page.getByLabel('E-postadresse'))).toBe(true);
  });

  it('finds the person, gives a role and takes one back', async () => {
    await open('folk');
    await page.getByLabel('Søk på navn eller adresse').fill('nordmann kari');
    await page.waitForURL(({ search }) => search === '?sok=nordmann+kari');
    await page.getByText('1 person', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Kari Nordmann' }).click();
    await button('Gi en rolle').click();
    await dialog().getByRole('button', { name: 'Gi rollen' }).click();
    await dialog().getByText('Velg en rolle.').waitFor();
    await dialog().getByLabel('eier av undersøkelse').check();
    await dialog().getByLabel('Undersøkelse', { exact: true }).selectOption('sample');
    await dialog().getByRole('button', { name: 'Gi rollen' }).click();
    await expectSaid('Kari Nordmann er nå eier av «');
    await button('Ta fra rollen kontrollør').click();
    await dialog().getByText('Personen blir logget ut overalt.').waitFor();
    await dialog().getByRole('button', { name: 'Ta fra rollen' }).click();
    await expectSaid('Kari Nordmann er ikke lenger kontrollør.');
    await page.getByText('Rollene gjelder først når totrinnspålogging er satt opp').waitFor();
  });

  it('deactivates somebody and takes it back, and sees why not oneself', async () => {
    await button('Deaktiver').click();
    await dialog().getByText('Personen blir logget ut overalt og kan ikke logge inn.').waitFor();
    await dialog().getByRole('button', { name: 'Deaktiver' }).click();
    await expectSaid('Kari Nordmann er deaktivert.');
    await button('Aktiver igjen').click();
    await dialog().getByRole('button', { name: 'Aktiver' }).click();
    await expectSaid('Kari Nordmann kan logge inn igjen.');
    await open('folk');
    await page.getByRole('link', { name: 'Anne Admin' }).click();
    await page.getByText('Du kan ikke endre dine egne roller.').waitFor();
    await page.getByText('Du kan ikke deaktivere deg selv.').waitFor();
    expect(await page.getByRole('button', { name: /^Ta fra|^Deaktiver/ }).count()).toBe(0);
  });

  it('adds a unit under another, and lets a new one take over with what is under it', async () => {
    await open('enheter');
    await page.getByRole('link', { name: 'Nord', exact: true }).click();
    await page.getByRole('link', { name: 'Legg til enhet under' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ny enhet under Nord' }).waitFor();
    await page.getByLabel('Navn', { exact: true }).fill('Nordby skole');
    await page.getByLabel('Slags enhet').fill('skole');
    await page.getByLabel('Nummer').fill('100');
    await page.getByRole('group', { name: 'Leder' }).getByRole('searchbox').fill('kari');
    await page.getByLabel('Kari Nordmann').check();
    await page.getByLabel('Første dag').fill('2020-01-01');
    await button('Legg til enhet').click();
    await page.locator('.said', { hasText: 'Nordby skole er lagt til.' }).waitFor();
    expect(await isFocused(page.getByRole('heading', { level: 1, name: 'Nordby skole' }))).toBe(true);

    await page.getByRole('link', { name: 'Nord', exact: true }).click();
    await page.getByText('Enheten kan ikke legges ned før').waitFor();
    await page.getByRole('link', { name: 'Ny enhet overtar' }).click();
    await page.getByText('Enheten som hører til den gamle, flyttes til den nye.').waitFor();
    await page.getByLabel('Navn', { exact: true }).fill('Nordøst');
    await page.getByLabel('Nummer').fill('100');
    await page.getByLabel('Første dag').fill('2024-01-01');
    await button('La den nye overta').click();
    await dialog().getByText('Nord legges ned. Siste dag er 31. desember 2023.').waitFor();
    await dialog().getByText('Flyttes med: Nordby skole.').waitFor();
    await dialog().getByRole('button', { name: 'La den nye overta' }).click();
    await page.getByText('En annen enhet har dette nummeret.').waitFor();
    expect(await page.getByLabel('Navn', { exact: true }).inputValue()).toBe('Nordøst');
    await page.getByLabel('Nummer').fill('');
    await button('La den nye overta').click();
    await dialog().getByRole('button', { name: 'La den nye overta' }).click();
    await page.locator('.said', { hasText: 'Nordøst har overtatt fra Nord.' }).waitFor();
  });

  it('sees the units as they are, as they were, and those that are closed down', async () => {
    await open('enheter');
    const under = (name: string) =>
      page
        .locator('.unit-tree li', { has: page.locator(':scope > div').getByText(name, { exact: true }) })
        .last();
    await under('Nordøst').getByRole('link', { name: 'Nordby skole' }).waitFor();
    expect(await page.getByRole('link', { name: 'Nord', exact: true }).count()).toBe(0);
    const fold = button('Skjul det som hører til Nordøst');
    expect(await fold.getAttribute('aria-expanded')).toBe('true');
    await fold.press('Enter');
    expect(await page.getByRole('link', { name: 'Nordby skole' }).count()).toBe(0);
    await button('Vis 1 under Nordøst').press('Enter');
    await page.getByLabel('Søk på navn').fill('kari');
    await page.getByText('3 enheter').waitFor();
    await page.getByLabel('Søk på navn').fill('');
    await page.getByLabel('Vis også enheter som er lagt ned').check();
    await page.getByRole('link', { name: 'Nord', exact: true }).waitFor();
    await open('enheter?dato=2022-06-01');
    await page.getByText('Slik det var 1. juni 2022.').waitFor();
    await under('Nord').getByRole('link', { name: 'Nordby skole' }).waitFor();
    expect(await page.getByRole('link', { name: 'Nordøst' }).count()).toBe(0);
  });

  it('adds a body and a member, changes the seat and ends it', async () => {
    await open('organer');
    await page.getByText('Ingen organer ennå. Begynn med kommunestyret.').waitFor();
    await page.getByRole('link', { name: 'Legg til organ' }).click();
    await page.getByLabel('Navn', { exact: true }).fill('Kommunestyret');
    await page.getByLabel('Første dag').fill('2023-10-01');
    await button('Legg til organ').click();
    await page.locator('.said', { hasText: 'Kommunestyret er lagt til.' }).waitFor();
    await button('Legg til medlem').click();
    await dialog().getByRole('searchbox').fill('kari');
    await dialog().getByRole('button', { name: 'Legg til medlem' }).click();
    await dialog().getByText('Velg en person.').waitFor();
    await dialog().getByLabel('Kari Nordmann').check();
    await dialog().getByLabel('Parti eller liste').fill('Bygdelista');
    await dialog().getByLabel('Rolle i organet').selectOption('ordfører');
    await dialog().getByLabel('Første dag').fill('2023-10-01');
    await dialog().getByRole('button', { name: 'Legg til medlem' }).click();
    await expectSaid('Kari Nordmann er medlem.');
    await page.getByRole('img', { name: 'Seter etter parti: Bygdelista 1' }).waitFor();
    await button('Endre setet til Kari Nordmann').click();
    await dialog().getByLabel('Rolle i organet').selectOption('varaordfører');
    await dialog().getByRole('button', { name: 'Lagre' }).click();
    await expectSaid('Setet til Kari Nordmann er endret.');
    await button('Avslutt setet til Kari Nordmann').click();
    await dialog().getByLabel('Siste dag').fill('2023-09-01');
    await dialog().getByRole('button', { name: 'Avslutt setet' }).click();
    await dialog().getByText('Den siste dagen kan ikke være før den første.').waitFor();
    await dialog().getByLabel('Siste dag').fill('2025-06-30');
    await dialog().getByRole('button', { name: 'Avslutt setet' }).click();
    await expectSaid('Setet til Kari Nordmann har siste dag 30. juni 2025.');
    await page.getByRole('list', { name: 'Tidligere medlemmer' }).getByText('varaordfører').waitFor();
    await page.getByText('Ingen medlemmer i dag').waitFor();
  });

  it('switches a provider off and on, and stands on the page after; one by national identity numbers is off for good', async () => {
    const settings = { issuer: 'https://idporten.no', 'client-id': 'mine', name: 'ID-porten' };
    await addProvider(house, 'mine', 'good', settings);
    await addProvider(house, 'mine', 'old', { ...settings, name: 'Den gamle', 'subject-claim': 'nin' });
    await house.owner
      .updateTable('identity_provider')
      .set({ subject_claim: 'pid' } as never)
      .where('key', '=', 'old')
      .execute();
    await open('innlogging');
    const heading = page.getByRole('heading', { level: 2, name: 'Innloggingstjenester' });
    const card = (name: string) =>
      page.locator('.provider', { has: page.getByRole('heading', { level: 3, name }) });
    const press = async (name: string, action: string, confirm: string) => {
      await card(name).getByRole('button', { name: action }).click();
      await dialog().getByRole('button', { name: confirm }).click();
      await expect.poll(() => isFocused(heading)).toBe(true);
    };
    await press('ID-porten', 'Skru av', 'Skru av og logg ut');
    await press('ID-porten', 'Skru på', 'Skru på');
    await card('Den gamle').getByText('den kjenner folk igjen på fødselsnummer').waitFor();
    await card('Den gamle').getByText('Skrudd av', { exact: true }).waitFor();
    await press('Den gamle', 'Skru av', 'Skru av og logg ut');
    expect(await card('Den gamle').getByRole('button', { name: /^Skru/ }).count()).toBe(0);
  });

  it('finds every act in the log', async () => {
    await open('logg');
    await page.locator('.log-table').waitFor();
    for (const act of [
      ...['Person lagt til', 'Person endret', 'Rolle gitt', 'Rolle tatt fra', 'Lenke for passord laget'],
      ...['Enhet lagt til', 'Politisk organ lagt til', 'Medlem lagt til', 'Medlemskap endret'],
    ]) {
      expect(await page.getByRole('cell', { name: act, exact: true }).count(), act).toBeGreaterThan(0);
    }
    expect(await page.locator('.log-table').innerText()).not.toMatch(/Bygdelista|kari@/);
  });
});

describe.each([
  ['nb', 360, all],
  ['nb', 1280, all],
  ['nn', 360, lists],
  ['en', 360, lists],
] as const)('in %s at %d px', (language, width, pathsOf) => {
  it('each page is accessible, and nothing sticks out at the side or is too low for a thumb', async () => {
    await page.setViewportSize({ width, height: 900 });
    for (const path of await pathsOf()) {
      await open(path, language);
      expect([path, await axeFaults(page)]).toEqual([path, []]);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect([path, wide]).toEqual([path, 0]);
      expect([path, await lowTargets()]).toEqual([path, []]);
    }
    expect(errors).toEqual([]);
  });
});

async function lists(): Promise<string[]> {
  return ['folk', 'enheter?nedlagte=ja', 'organer', 'andre-kommuner'];
}

/** Each page, and one of each thing that has a page of its own. */
async function all(): Promise<string[]> {
  const ids = async (table: 'account' | 'unit' | 'body') =>
    (await house.owner.selectFrom(table).select('id').orderBy('name').limit(1).executeTakeFirst())?.id;
  const [person, unit, body] = [await ids('account'), await ids('unit'), await ids('body')];
  return [
    ...(await lists()),
    ...['folk/ny', `folk/${person}`, 'enheter/ny', `enheter/${unit}`, 'organer/ny', `organer/${body}`],
  ];
}

/** What can be pressed or filled in, and is, with its words, lower than 44 px. */
async function lowTargets(): Promise<string[]> {
  return page.locator('.admin-page').evaluate((whole) =>
    [
      ...whole.querySelectorAll(
        'button, select, input:not([type=hidden]), a.ds-button, .admin-list-name, dd a, li a',
      ),
    ]
      .filter((element) => {
        const labels = (element as HTMLInputElement).labels ?? [];
        const height = Math.max(...[element, ...labels].map((part) => part.getBoundingClientRect().height));
        return height > 0 && height < 44;
      })
      .map((element) => element.outerHTML.slice(0, 100)),
  );
}
