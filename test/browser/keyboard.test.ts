import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MunicipalityId, RoundId, UnitId } from '../../server/core/ids.ts';
import type { UnitTree } from '../../server/core/unit-tree.ts';
import { buildClientIfStale } from '../../server/platform/client-build.ts';
import { readConfig } from '../../server/platform/config.ts';
import { invite } from '../../server/stages/invitations/invitations.service.ts';
import { makeRelease } from '../../server/stages/releases/releases.service.ts';
import { submit } from '../../server/stages/responses/answering.service.ts';
import { mix } from '../../server/stages/responses/mixing.service.ts';
import { closeRound, openRound } from '../../server/stages/rounds/rounds.service.ts';
import { sampleQuestionnaire } from '../fixtures/questionnaire.ts';
import { axeFaults, openBrowser, openPage } from '../harness/browser.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../harness/house.ts';
import { serve } from '../harness/http.ts';
import { installReadySurvey } from '../harness/play.ts';
import { type SignedIn, signInAs } from '../harness/sign-in.ts';

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
let municipalityId: MunicipalityId;
let tree: UnitTree;
let page: Page;
let errors: string[];
let designer: SignedIn;

beforeAll(async () => {
  await buildClientIfStale(() => {});
  // The pages go by the real day, so the house does too.
  house = await openTestHouse(new Date().toISOString(), false);
  ({ municipalityId, tree } = await addMunicipality(house, 'mine', ['Nord', 'Sør']));
  await installReadySurvey(house.context, municipalityId, {
    ...sampleQuestionnaire(),
    kind: 'citizen',
  });
  web = await serve(house.context, readConfig({}).clientDir);
  browser = await openBrowser();
  designer = await signInAs(house, municipalityId, { roles: ['designer'] });
  ({ page, errors } = await openPage(browser, 360));
  const cookie = { name: 'spredning_session', value: designer.token, url: web.origin };
  await page.context().addCookies([{ ...cookie, httpOnly: true, sameSite: 'Strict' }]);
});
afterAll(async () => {
  await browser?.close();
  await web?.close();
  await house?.close();
});

const isFocused = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => element === document.activeElement);

/** Goes forward by Tab until this has the focus, as somebody without a mouse does. */
async function tabTo(wanted: Locator): Promise<void> {
  await wanted.waitFor();
  for (let presses = 0; presses < 120; presses++) {
    if (await isFocused(wanted)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not come to ${wanted}`);
}
async function press(wanted: Locator, key = 'Enter'): Promise<void> {
  await tabTo(wanted);
  await page.keyboard.press(key);
}
/** Chooses in a list by its first letters. */
async function choose(wanted: Locator, letters: string): Promise<void> {
  await tabTo(wanted);
  await page.keyboard.type(letters);
}

async function open(path: string, language = 'nb'): Promise<void> {
  await page.goto(`${web.origin}/mine/${language}/${path}`);
  await page.locator('h1').waitFor();
}

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const dialog = () => page.getByRole('dialog');

/** A round of one unit where these have answered, closed and mixed. */
async function answered(
  more: Pick<Parameters<typeof openRound>[2], 'mode' | 'kind'>,
  answers: object[],
): Promise<{ roundId: RoundId; codes: string[] }> {
  const at = house.clock.now().getTime();
  const roundId = await openRound(house.context, municipalityId, {
    ...{ surveyKey: 'sample', period: `prøve ${more.kind ?? ''}`, source: 'collected', ...more },
    tree: tree.slice(0, 2),
    ...{ opensAt: new Date(at - 86_400_000), closesAt: new Date(at + 86_400_000) },
  });
  const asked = [{ unitId: tree[1]?.unitId as UnitId, stratum: '', count: answers.length }];
  const codes = (await invite(house.context, municipalityId, roundId, asked)).map(({ code }) => code);
  for (const [index, code] of codes.entries()) {
    const submissionId = crypto.randomUUID().replaceAll('-', '');
    await submit(house.context, municipalityId, roundId, {
      ...{ code, submissionId, answers: answers[index] as Record<string, unknown> },
    });
  }
  await closeRound(house.context, municipalityId, roundId, 'operator', 'prøve');
  await mix(house.context, municipalityId, roundId);
  return { roundId, codes };
}

describe('with the keyboard alone', () => {
  it('an answer is set right: what is hidden by it is told, and goes when one has said so', async () => {
    const { roundId, codes } = await answered(
      { mode: 'confidential' },
      Array.from({ length: 10 }, () => ({ q1: 3, alder: 'voksen', q2: 2 })),
    );
    const api = async (by: SignedIn, path: string, body: object) => {
      const headers = { ...by.headers, 'content-type': 'application/json' };
      const address = `${web.origin}/api/mine/rounds/${roundId}/look-ups${path}`;
      return (await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) })).json();
    };
    const { id: lookUpId } = await api(designer, '', {
      code: codes[0],
      purpose: 'correction',
      reason: 'ba om det',
    });
    const custodian = await signInAs(house, municipalityId, { roles: ['keyCustodian'] });
    await api(custodian, '/approve', { lookUpId });
    await open('administrasjon/radata');
    await choose(page.getByLabel('Spørsmålet som skal rettes'), 'Alder');
    await press(button('Rett svaret'));
    await page.getByText('Velg hva som skal stå der.').waitFor();
    await choose(page.getByLabel('Hva skal stå der?'), 'Ung');
    await press(button('Rett svaret'));
    await dialog().getByText('Alder: Ung').waitFor();
    await press(dialog().getByRole('button', { name: 'Rett svaret' }));
    await page.getByText('Svaret er ikke rettet ennå.').waitFor();
    for (const w of [360, 1280]) {
      await page.setViewportSize({ width: w, height: 900 });
    }
    expect(await axeFaults(page)).toEqual([]);
    await press(button('Rett svaret'));
    await page.getByText('Kryss av for at svarene slettes, eller endre rettingen.').waitFor();
    await press(page.getByRole('checkbox', { name: /slett svarene/ }), 'Space');
    await press(button('Rett svaret'));
    await press(dialog().getByRole('button', { name: 'Rett svaret' }));
    await page.getByText('Svaret er rettet.').waitFor();
    expect(errors).toEqual([]);
  });

  it('a pilot is read, and leads to a real round of its unit, weighed by a file', async () => {
    const given = Array.from({ length: 24 }, (_, at) => ({
      ...{ alder: 'voksen', q1: 1 + (at % 6), q2: 1 + (at % 5) },
      ...(at < 12 ? { kommentar: `ord ${at}` } : {}),
    }));
    const { roundId } = await answered({ mode: 'anonymous', kind: 'pilot' }, given);
    await makeRelease(house.context, municipalityId, roundId);
    await open(`undersokelser/sample/runder/${roundId}/pilot`);
    await page.getByRole('rowheader', { name: 'Kommentar' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await press(page.getByRole('checkbox', { name: /Spør bare/ }), 'Space');
    await press(page.getByRole('link', { name: 'Åpne den ekte runden' }));
    await page.getByRole('heading', { level: 1, name: /Ny runde/ }).waitFor();
    expect(await page.getByRole('checkbox', { name: 'Nord' }).isChecked()).toBe(true);
    expect(await page.getByRole('checkbox', { name: 'Sør' }).isChecked()).toBe(false);
    await tabTo(page.getByRole('radio', { name: 'Uten befolkningstall' }));
    await page.keyboard.press('ArrowDown');
    await press(page.getByText('Kolonnene i fila'));
    await page.getByRole('link', { name: 'Last ned en eksempelfil' }).waitFor();
    const give = async (chooser: string, text: string) => {
      const asked = page.waitForEvent('filechooser');
      await press(button(chooser));
      await (await asked).setFiles({
        ...{ name: 'befolkning.csv', mimeType: 'text/csv', buffer: Buffer.from(text) },
      });
    };
    await give('Velg fil', 'variabel;kategori;antall\nalder;ung;400\nalder;gammel;600\n');
    await page.getByText('gammel').first().waitFor();
    await give('Velg fila på nytt', 'variabel;kategori;antall;vekt\nalder;ung;400;\nalder;voksen;600;\n');
    await page.getByText('Befolkning: 1 000 personer.').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await press(button('Åpne runden …'));
    await dialog().getByText('Befolkningstall for').waitFor();
    await press(dialog().getByRole('button', { name: 'Åpne runden' }));
    await page.getByRole('heading', { level: 1, name: 'Prøve' }).waitFor();
    expect(errors).toEqual([]);
  });
});
