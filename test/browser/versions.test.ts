import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draftOf } from '../../server/core/draft/convert.ts';
import type { Draft } from '../../server/core/draft/format.ts';
import type { MunicipalityId, QuestionnaireDraftId } from '../../server/core/ids.ts';
import { buildClientIfStale } from '../../server/platform/client-build.ts';
import { readConfig } from '../../server/platform/config.ts';
import { createDraft, saveDraft } from '../../server/stages/questionnaires/drafts.service.ts';
import { openRound } from '../../server/stages/rounds/rounds.service.ts';
import { sampleQuestionnaire } from '../fixtures/questionnaire.ts';
import { openBrowser, openPage } from '../harness/browser.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../harness/house.ts';
import { serve } from '../harness/http.ts';
import { installReadySurvey } from '../harness/play.ts';
import { type SignedIn, signInAs } from '../harness/sign-in.ts';
import { expectSound } from '../harness/sound-page.ts';

let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
let municipalityId: MunicipalityId;
let session: string;
let other: SignedIn;

beforeAll(async () => {
  await buildClientIfStale(() => {});
  // The pages go by the real day, so the house does too.
  house = await openTestHouse(new Date().toISOString(), false);
  const place = await addMunicipality(house, 'mine', ['Nord', 'Sør']);
  municipalityId = place.municipalityId;
  await installReadySurvey(house.context, municipalityId, sampleQuestionnaire());
  const day = 86_400_000;
  await openRound(house.context, municipalityId, {
    ...({ surveyKey: 'sample', period: '2026', source: 'collected', tree: place.tree } as const),
    opensAt: new Date(house.clock.now().getTime() - 20 * day),
    closesAt: new Date(house.clock.now().getTime() - 10 * day),
  });
  web = await serve(house.context, readConfig({}).clientDir);
  browser = await openBrowser();
  session = (await signInAs(house, municipalityId, { roles: ['designer'] })).token;
  other = await signInAs(house, municipalityId, { name: 'Pål', roles: ['designer'] });
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

/** Next year's draft of the survey, and each change of it as a revision. */
async function draftWith(...changes: ((draft: Draft) => void)[]): Promise<QuestionnaireDraftId> {
  const start = { kind: 'survey', survey: 'sample' } as const;
  const id = await createDraft(house.context, municipalityId, start, async () => [], 'operator');
  const document = structuredClone(draftOf(sampleQuestionnaire()));
  for (const [at, change] of changes.entries()) {
    change(document);
    const given = { baseRevision: at + 1, document };
    await saveDraft(house.context, municipalityId, id, given, 'operator');
  }
  return id;
}
const reword = (nb: string) => (draft: Draft) => {
  const [page] = draft.definition.pages as unknown as { elements: { title: { nb: string } }[] }[];
  Object.assign(page?.elements[0]?.title as object, { nb });
};
/** What another says of the draft. */
async function say(id: string, item: string | null, text: string): Promise<void> {
  const { status } = await fetch(`${web.origin}/api/mine/drafts/${id}/comments`, {
    method: 'POST',
    headers: { ...other.headers, 'content-type': 'application/json' },
    body: JSON.stringify({ id: crypto.randomUUID(), item, text }),
  });
  expect(status).toBe(200);
}
const thing = (page: Page, name: string) => page.locator('.changed-thing', { hasText: name });

describe('the versions of a questionnaire', () => {
  it.each([360, 1280])(
    'are told apart word by word, with what breaks the comparison, at %i',
    async (width) => {
      const id = await draftWith(reword('Spørsmål 1 om helgene'));
      const { page, errors, close } = await openAt(width, `sporreskjema/${id}`);
      await page.getByRole('link', { name: 'Versjoner', exact: true }).click();
      await page.getByText('1 spørsmål er endret.').waitFor();
      await page.getByText('Bryter sammenligningen med 2026: 1 spørsmål og 1 indikator.').waitFor();
      const changed = thing(page, 'Spørsmål 1 om helgene');
      await changed.getByText('Denne endringen bryter sammenligningen med 2026: ny ordlyd.').waitFor();
      expect(await changed.locator('ins').innerText()).toContain('om helgene');
      expect(await changed.locator('del').count()).toBe(0);
      await expectSound(page, errors);
      await page.getByLabel('Fra', { exact: true }).selectOption({ label: 'Utkastet slik det er nå' });
      await page.getByText('Ingenting er endret.').waitFor();
      expect(page.url()).toContain('fra=revision');
      await page.reload();
      await page.getByText('Ingenting er endret.').waitFor();
      await expectSound(page, errors);
      await close();
    },
  );

  it('an earlier one is brought back when it has been said what changes, and that is undone', async () => {
    const id = await draftWith(reword('Andre'), reword('Tredje'));
    const { page, errors, close } = await openAt(360, `sporreskjema/${id}/versjoner`);
    await page.getByText(/^Vis alle \d lagringene$/).click();
    const rows = page.locator('.history-saved');
    await rows
      .nth(1)
      .getByRole('button', { name: /^Hent tilbake/ })
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Ingenting går tapt').waitFor();
    await dialog.getByText('Spørsmål 1: Andre (endret)').waitFor();
    await expectSound(page, errors);
    await dialog.getByRole('button', { name: 'Hent tilbake', exact: true }).click();
    await page.getByText(/^Utkastet er igjen slik det var/).waitFor();
    await thing(page, 'Spørsmål 1: Andre').waitFor();
    await page.getByRole('button', { name: 'Angre', exact: true }).click();
    await page.getByText('Angret. Utkastet er slik det var før.').waitFor();
    await thing(page, 'Spørsmål 1: Tredje').waitFor();
    const { revision } = await house.owner
      .selectFrom('questionnaire_draft')
      .select('revision')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(revision).toBe(5);
    await expectSound(page, errors);
    await close();
  });

  it('one that is not there is said not to be', async () => {
    const id = await draftWith();
    const { page, close } = await openAt(1280, `sporreskjema/${id}/versjoner?fra=version:99`);
    await page.getByText('Denne versjonen finnes ikke.').waitFor();
    await close();
  });
});

describe('comments beside the questions', () => {
  it.each([360, 1280])('are read, answered and added where the question is written, at %i', async (width) => {
    const id = await draftWith();
    await say(id, 'q2', 'Er dette klart nok?');
    const { page, errors, close } = await openAt(width, `sporreskjema/${id}`);
    const entry = page.locator('.outline-go', { hasText: 'Spørsmål 2' });
    await entry.getByText('1 kommentar').waitFor();
    await entry.click();
    const beside = page.locator('.part-comments');
    await beside.getByText('Er dette klart nok?').waitFor();
    await expectSound(page, errors);
    await beside.getByRole('button', { name: /^Marker som besvart/ }).click();
    await beside.getByText('Kommentaren er besvart.').waitFor();
    await expect.poll(() => page.locator('.outline-comments').count()).toBe(0);
    await beside.getByText('Besvarte kommentarer (1)').waitFor();
    await beside.getByRole('button', { name: 'Skriv en kommentar' }).click();
    await beside.getByLabel('Kommentar', { exact: true }).fill('Jeg skriver om til enklere ord.');
    await beside.getByRole('button', { name: 'Legg til kommentar' }).click();
    await beside.getByText('Kommentaren er lagt til.').waitFor();
    await entry.getByText('1 kommentar').waitFor();
    await expectSound(page, errors);
    // What another says comes in with who is here, without the page asking for it besides.
    await say(id, null, 'Fint skjema');
    await page.locator('.outline-go', { hasText: 'Om skjemaet' }).getByText('1 kommentar').waitFor();
    await page.locator('.outline-go', { hasText: 'Om skjemaet' }).click();
    await beside.getByText('Fint skjema').waitFor();
    await close();
  });
});

it('a file is made of the questionnaire where it is written, with what was written last', async () => {
  const id = await draftWith();
  const { page, errors, close } = await openAt(360, `sporreskjema/${id}`);
  await page.getByText('Last ned', { exact: true }).click();
  await page.getByText('Til den som oversetter').waitFor();
  await expectSound(page, errors);
  await page.getByLabel('Hvorfor det spørres').fill('For å bli bedre');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Vår egen fil' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('sample.json');
  expect(JSON.parse(await readFile(await file.path(), 'utf8'))).toMatchObject({
    purpose: { nb: 'For å bli bedre' },
  });
  await page.getByText('Lastet ned: Vår egen fil.').waitFor();
  await page.route('**/file?**', (route) =>
    route.fulfill({ status: 503, json: { code: 'try-again-soon', status: 503 } }),
  );
  await page.getByRole('button', { name: 'Papirskjema' }).click();
  await page.getByText('Mange lager filer akkurat nå. Prøv igjen om litt.').waitFor();
  await close();
});

describe('translations in a file', () => {
  const file = (name: string, content: string) => ({
    ...{ name, mimeType: 'text/plain', buffer: Buffer.from(content) },
  });
  const choose = async (page: Page, given: ReturnType<typeof file>) => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: /^Velg / }).click(),
    ]);
    await chooser.setFiles(given);
  };

  it.each([360, 1280])(
    'come in when it has been told what they change, and are undone, at %i',
    async (width) => {
      const id = await draftWith();
      const { page, errors, close } = await openAt(width, `sporreskjema/${id}/sprak`);
      await page.getByText('Hent oversettelser fra fil').click();
      await choose(
        page,
        file('a.csv', 'key;nb;ar\ntitle;Prøve;اختبار\npart/borte/title;Borte;x\npurpose;Noe annet;سبب'),
      );
      await page.getByText('Dette må avklares før fila kan hentes').waitFor();
      await page.getByText('Rad 3, part/borte/title: Teksten finnes ikke i skjemaet.').waitFor();
      await page.getByText('Rad 4: Bokmål er nå: «For å prøve»').waitFor();
      await expectSound(page, errors);
      await page.getByLabel('Hopp over rader som ikke finnes i skjemaet').check();
      await page.getByText('1 tekst finnes ikke i skjemaet og hoppes over').waitFor();
      await page.getByLabel('Ta inn oversettelser også av tekster som er skrevet om siden').check();
      await page.getByText('2 nye tekster og 0 endrede tekster').waitFor();
      await page.getByText('Nye språk i skjemaet: Arabisk').waitFor();
      await page.getByText('Vis alle 2 tekstene').click();
      await expectSound(page, errors);
      await page.getByRole('button', { name: 'Ta inn 2 tekster' }).click();
      await page.getByText('2 tekster er tatt inn.').waitFor();
      await page.locator('.editor-saved', { hasText: /^Lagret/ }).waitFor();
      const title = page.locator('.language-row', { hasText: 'Tittelen på skjemaet' }).getByLabel('Arabisk');
      expect([await title.inputValue(), await title.getAttribute('dir')]).toEqual(['اختبار', 'rtl']);
      await expectSound(page, errors);
      const stored = async () => {
        const { document } = await house.owner
          .selectFrom('questionnaire_draft')
          .select('document')
          .where('id', '=', id)
          .executeTakeFirstOrThrow();
        return [document.title['ar'], document.purpose['ar'], document.languages.join()];
      };
      expect(await stored()).toEqual(['اختبار', 'سبب', 'nb,nn,en,ar']);
      await page.locator('.translation-files').getByRole('button', { name: 'Angre' }).click();
      await page.getByText('Oversettelsene er tatt ut igjen.').waitFor();
      await expect.poll(stored).toEqual([undefined, undefined, 'nb,nn,en']);
      await close();
    },
  );

  it('are refused with why, where the file is none of translations', async () => {
    const id = await draftWith();
    const { page, close } = await openAt(360, `sporreskjema/${id}/sprak`);
    await page.getByText('Hent oversettelser fra fil').click();
    await choose(page, file('a.xlf', '<!DOCTYPE x [<!ENTITY a "b">]><xliff version="2.1"/>'));
    await page.getByText('Fila inneholder noe som ikke hører hjemme i en slik fil.').waitFor();
    await choose(page, file('a.csv', 'nb;nn\nkey;b'));
    await page.getByText('Rad 1: Fila mangler kolonnen key').waitFor();
    await close();
  });
});
