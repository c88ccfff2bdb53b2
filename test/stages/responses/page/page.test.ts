import { randomUUID } from 'node:crypto';
import { brotliCompressSync } from 'node:zlib';
import { sql } from 'kysely';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inFours } from '../../../../server/core/code.ts';
import type { MunicipalityId, RoundId, UnitId } from '../../../../server/core/ids.ts';
import type { Questionnaire } from '../../../../server/core/questionnaire/format.ts';
import type { UnitTree } from '../../../../server/core/unit-tree.ts';
import { demoCode } from '../../../../server/demo/codes.ts';
import { readShippedQuestionnaire } from '../../../../server/demo/files.ts';
import { buildClientIfStale } from '../../../../server/platform/client-build.ts';
import { readConfig } from '../../../../server/platform/config.ts';
import { invite } from '../../../../server/stages/invitations/invitations.service.ts';
import { openRound } from '../../../../server/stages/rounds/rounds.service.ts';
import { everyType } from '../../../fixtures/every-type.ts';
import { sampleQuestionnaire } from '../../../fixtures/questionnaire.ts';
import { axeFaults, lowTargets, openBrowser } from '../../../harness/browser.ts';
import { type FormPage, filled, readPage } from '../../../harness/forms.ts';
import { addMunicipality, openTestHouse, type TestHouse } from '../../../harness/house.ts';
import { serve } from '../../../harness/http.ts';
import { installReadySurvey } from '../../../harness/play.ts';
import { typedBeside } from '../../../harness/typed-code.ts';

const now = '2026-11-24T12:00:00Z';
const shipped = [
  'barnehage-foreldre',
  'fet-innbygger',
  'hjemmesykepleie-bruker',
  'medarbeider',
  'virkelige-svar',
];
let house: TestHouse;
let web: Awaited<ReturnType<typeof serve>>;
let municipalityId: MunicipalityId;
let tree: UnitTree;
const rounds = new Map<string, { roundId: RoundId; codes: string[] }>();

beforeAll(async () => {
  await buildClientIfStale(() => {});
  house = await openTestHouse(now);
  ({ municipalityId, tree } = await addMunicipality(house, 'prove', ['Nord']));
  for (const key of shipped) await addRound(await readShippedQuestionnaire(key));
  await addRound(sampleQuestionnaire());
  await addRound(withLongTexts());
  await addRound(everyType());
  const single = sampleQuestionnaire();
  Object.assign(single.definition, { questionsOnPageMode: 'questionPerPage' });
  await addRound({ ...single, key: 'single' });
  web = await serve(house.context, readConfig({}).clientDir, { trustedProxies: 1 });
});
afterAll(async () => {
  await web?.close();
  await house?.close();
});

async function addRound(questionnaire: Questionnaire): Promise<void> {
  await installReadySurvey(house.context, municipalityId, questionnaire);
  const roundId = await openRound(house.context, municipalityId, {
    ...{ surveyKey: questionnaire.key, period: '2026', source: 'collected', tree },
    ...{ opensAt: new Date('2026-11-20T00:00:00Z'), closesAt: new Date('2026-12-01T00:00:00Z') },
  });
  const unitId = tree[1]?.unitId as UnitId;
  const invited = await invite(house.context, municipalityId, roundId, [{ unitId, stratum: '', count: 30 }]);
  rounds.set(questionnaire.key, { roundId, codes: invited.map(({ code }) => code) });
}

const longTexts = ['t0', 't1', 't2', 't3', 't4'];

function withLongTexts(): Questionnaire {
  const sample = sampleQuestionnaire();
  const names = longTexts;
  const title = { nb: 'Tekst', nn: 'Tekst', en: 'Text' };
  return {
    ...sample,
    key: 'long',
    items: names.map((name) => ({ role: 'freeText', name, id: `long.${name}`, origin: 'ours' })),
    indices: [],
    definition: {
      pages: [
        {
          name: 'side',
          title,
          elements: names.map((name) => ({ type: 'comment', name, title, maxLength: 10_000 })),
        },
      ],
    },
  };
}

const roundOf = (key: string) => rounds.get(key) as { roundId: RoundId; codes: string[] };
const nextCode = (key: string) => roundOf(key).codes.pop() as string;
const addressOf = (key: string, language = 'nb') => `/prove/s/${roundOf(key).roundId}/${language}`;

let asked = 0;
async function visit(path: string): Promise<FormPage> {
  return readPage(await fetch(web.origin + path));
}
async function send(
  path: string,
  form: URLSearchParams,
  headers: Record<string, string> = {},
): Promise<FormPage> {
  asked += 1;
  const from = { 'x-forwarded-for': `10.${asked >> 8}.${asked & 255}.1`, origin: web.origin };
  return readPage(
    await fetch(web.origin + path, { method: 'POST', headers: { ...from, ...headers }, body: form }),
  );
}
const press = (page: FormPage, go: string, given: Record<string, string | string[]> = {}) =>
  send(page.action, filled(page, go, given));
/** The first page, with the code typed. */
async function begin(key: string, code = nextCode(key)): Promise<FormPage> {
  const page = await visit(addressOf(key));
  return { ...page, fields: page.fields.map(([name, value]) => [name, name === 'code' ? code : value]) };
}
/** The page's only script. */
async function scriptOf({ text }: FormPage): Promise<string> {
  const [source, ...others] = [...text.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, src]) => src);
  expect(others).toEqual([]);
  return (await fetch(web.origin + source)).text();
}
async function envelopes(key: string): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::int as n from inbox where round_id = ${roundOf(key).roundId}`.execute(house.owner);
  return rows[0]?.n ?? 0;
}

/** Chooses the last of everything on the page, which is «vet ikke» where a scale has it. */
const lastOfAll = (page: FormPage) =>
  Object.fromEntries([...page.choices].map(([name, values]) => [name, values.at(-1) ?? '']));

describe('every shipped questionnaire, without any script', () => {
  it.each(shipped)('%s is answered theme by theme, looked over, sent and acknowledged', async (key) => {
    let page = await begin(key);
    let themes = 0;
    expect(page.heading).not.toBe('');
    while (page.buttons.includes('next')) {
      themes += 1;
      expect(page.status).toBe(200);
      page = await press(page, 'next', lastOfAll(page));
    }
    const { definition } = await readShippedQuestionnaire(key);
    expect(themes).toBe(definition.pages.length);
    expect(page.heading).toBe('Se over svarene dine');
    expect(page.text).toContain('Vet ikke');
    expect(await envelopes(key)).toBe(0);
    page = await press(page, 'send');
    expect(page.heading).toBe('Takk. Svarene dine er mottatt.');
    expect(await envelopes(key)).toBe(1);
  });

  it.each(shipped)(
    '%s: what is needed before the first answer is within 30 kB, style, script and all',
    async (key) => {
      const first = await visit(addressOf(key));
      expect(first.text).toMatch(/<style>.{2000}/s);
      const second = await press(await begin(key), 'next');
      const script = await scriptOf(first);
      // What pictures bring is there where they are asked for alone.
      expect(first.text).not.toMatch(/pictures-part|picture-fields/);
      const sizes = [first.text, second.text].map((text) => brotliCompressSync(text).length);
      expect((sizes[0] ?? 0) + (sizes[1] ?? 0)).toBeLessThan(30_000);
      // With the script all themes are there, so this is all that anyone needs to answer and send.
      expect((sizes[0] ?? 0) + brotliCompressSync(script).length).toBeLessThan(30_000);
    },
  );
});

it('the page’s worker is small, may work for that page alone, and asks each time whether it is the newest', async () => {
  const response = await fetch(`${web.origin}${addressOf('alt')}/uten-nett.js`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toMatch(/^text\/javascript/);
  expect(response.headers.get('service-worker-allowed')).toBe(addressOf('alt'));
  expect(response.headers.get('cache-control')).toBe('no-cache');
  expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
  expect((await response.text()).length).toBeLessThan(4_000);
});

it('a question of each type is answered, looked over in words, and sent', async () => {
  let page = await begin('alt');
  expect(page.text).toContain('<strong>reisen</strong>');
  page = await press(page, 'next', {
    ...{ 'q.skala': 'notApplicable', 'm.0.m': '3', 'm.1.m': 'dontKnow', 'q.en': 'b' },
    ...{ 'q.flere': ['a', 'c'], 'q.liste': 'c', 'm.0.rekke': '2', 'm.1.rekke': '2', 'm.2.rekke': '3' },
  });
  expect(page.status).toBe(422);
  expect(page.text).toContain('Gi hvert alternativ sitt eget tall, fra 1.');
  expect(page.text).toMatch(/name="m.0.rekke">.*?<option value="2" selected>/s);
  page = await press(page, 'next', { 'm.0.rekke': '2', 'm.1.rekke': '1', 'm.2.rekke': '3' });
  expect(page.heading).toBe('Skriv');
  expect(page.text).toContain('Noe mer om 1. Tog, 2. Buss, 3. Sykkel?');
  page = await press(page, 'next', { 'q.dag': '31.11.2026', 'q.tall': '7' });
  expect(page.status).toBe(422);
  expect(page.text).toContain('<a href="#q-dag">Dag: Skriv en dato, for eksempel 24.11.2026.');
  page = await press(page, 'next', { 'q.dag': '24.11.2026' });
  expect(page.text).toContain('<a href="#q-greit">');
  page = await press(page, 'next', {
    ...{ 'q.janei': 'false', 'q.greit': 'true', 'q.kort': '0150', 'q.lang': 'Takk' },
  });
  expect(page.heading).toBe('Se over svarene dine');
  const said = [...page.text.matchAll(/<dd class="answer">([^<]*)</g)].map(([, line]) => line);
  expect(said).toEqual([
    ...['Ikke relevant', 'Rad 1: 3', 'Rad 2: Vet ikke', 'Tog', 'Buss, Sykkel', 'Sykkel'],
    ...[
      '1. Tog',
      '2. Buss',
      '3. Sykkel',
      '7',
      '24. november 2026',
      'Nei',
      'Ja, det er greit',
      '0150',
      'Takk',
    ],
  ]);
  expect((await press(page, 'send')).heading).toBe('Takk. Svarene dine er mottatt.');
});

it('one question comes at a time where the designer chose that', async () => {
  let page = await begin('single');
  expect(page.text).toContain('<p class="progress">1 av 7</p>');
  expect([...page.choices.keys()]).toEqual(['q.q1']);
  const asked: string[][] = [];
  while (page.buttons.includes('next')) {
    asked.push([...page.text.matchAll(/class="question" id="q-(\w+)"/g)].map(([, name = '']) => name));
    page = await press(page, 'next', page.choices.has('q.alder') ? { 'q.alder': 'voksen' } : {});
  }
  expect(asked.slice(1)).toEqual([['m'], ['alder'], ['flere'], ['antall'], ['kode'], ['kommentar']]);
  expect((await press(page, 'send')).heading).toBe('Takk. Svarene dine er mottatt.');
});

describe('what is wrong', () => {
  it('is told on top with a link, at the question, and nothing that was written is lost', async () => {
    let page = await begin('sample');
    page = await press(page, 'next', { 'q.q1': '3', 'm.0.m': '5' });
    expect(page.heading).toBe('Side 2');
    page = await press(page, 'next', {
      'q.antall': 'mange',
      'q.flere': ['a', 'b'],
      'q.kommentar': '<b>"Hei" & hå</b>',
    });
    expect(page.status).toBe(422);
    expect(page.heading).toBe('Side 2');
    for (const name of ['antall', 'flere']) expect(page.text).toContain(`<a href="#q-${name}">`);
    expect(page.text).toContain('id="q-antall-error"');
    const fields = Object.fromEntries(page.fields);
    expect(fields).toMatchObject({
      'q.q1': '3',
      'm.0.m': '5',
      'q.antall': 'mange',
      'q.kommentar': '<b>"Hei" & hå</b>',
    });
    page = await press(page, 'next', { 'q.antall': '12,5', 'q.flere': 'a' });
    expect(page.heading).toBe('Se over svarene dine');
    expect(page.text).toContain('&lt;b&gt;');
  });

  it('a value off the scale is named by the scale’s own numbers', async () => {
    const page = await press(await begin('sample'), 'next', { 'q.q1': '99' });
    expect(page.text).toContain('Spørsmål 1: Velg et tall fra 1 til 6, eller Vet ikke.');
  });
});

describe('conditions', () => {
  it('are asked between pages; answers that no longer fit are shown and then left out', async () => {
    let page = await begin('sample');
    expect(page.choices.has('q.q2')).toBe(true);
    expect(page.text).toMatch(/<div data-part="q2" hidden>/);
    page = await press(page, 'next', { 'q.q1': '3' });
    page = await press(page, 'next', { 'q.alder': 'voksen' });
    expect(page.heading).toBe('Se over svarene dine');
    page = await press(page, 'to:side1');
    expect(page.text).toContain('Spørsmål 2');
    page = await press(page, 'next', { 'q.q2': '2' });
    page = await press(page, 'next', { 'q.alder': 'ung' });
    expect(page.heading).toBe('Noen svar passer ikke lenger');
    expect(page.text).toContain('Spørsmål 2');
    const kept = await press(page, 'stay-theme');
    expect(Object.fromEntries(kept.fields)).toMatchObject({ 'q.q2': '2', 'q.alder': 'ung' });
    page = await press(page, 'drop');
    expect(page.heading).toBe('Se over svarene dine');
    expect(Object.fromEntries(page.fields)).not.toHaveProperty('q.q2');
    const before = await envelopes('sample');
    expect((await press(page, 'send')).heading).toBe('Takk. Svarene dine er mottatt.');
    expect(await envelopes('sample')).toBe(before + 1);
  });
});

describe('language', () => {
  it('changes on any page and keeps what is answered', async () => {
    const page = await begin('sample');
    const nynorsk = await send(addressOf('sample', 'nn'), filled(page, 'stay', { 'q.q1': '4' }));
    expect(nynorsk.language).toBe('nn');
    expect(nynorsk.heading).toBe('Prøve (nn)');
    expect(nynorsk.text).toContain('<h2 tabindex="-1">Side 1 (nn)</h2>');
    expect(Object.fromEntries(nynorsk.fields)).toMatchObject({ 'q.q1': '4' });
    expect(nynorsk.action).toBe(addressOf('sample', 'nn'));
  });
});

describe('sending', () => {
  const toReview = async (code?: string) => {
    const page = await press(await begin('sample', code), 'next', { 'q.q1': '3' });
    return press(page, 'next');
  };

  it('twice, at once or later, is one answer with one receipt', async () => {
    const before = await envelopes('sample');
    const page = await toReview();
    const both = await Promise.all([press(page, 'send'), press(page, 'send')]);
    const again = await press(page, 'send');
    for (const { heading } of [...both, again]) expect(heading).toBe('Takk. Svarene dine er mottatt.');
    expect(await envelopes('sample')).toBe(before + 1);
    const changed = await press(page, 'send', { 'q.q1': '5' });
    expect(changed.heading).toBe('Svarene er mottatt før');
    expect(await envelopes('sample')).toBe(before + 1);
  });

  it('without a code asks for it where the answers are looked over, and keeps them', async () => {
    const start = await visit(addressOf('sample'));
    // As a browser with scripts sends it before any has come: it does not read what is in `noscript`.
    const unasked = { ...start, fields: start.fields.filter(([name]) => name !== 'code') };
    let page = await press(await press(unasked, 'next', { 'q.q1': '3' }), 'next');
    expect(page.text).toContain('Koden din');
    page = await press(page, 'send');
    expect(page.status).toBe(422);
    page = await press(page, 'send', { code: 'A'.repeat(25) });
    expect([page.status, page.text.includes('Koden er ikke riktig skrevet')]).toEqual([422, true]);
    page = await press(page, 'send', { code: demoCode(987_654) });
    expect(page.status).toBe(422);
    expect(page.text).toContain('Koden kan ikke brukes');
    page = await press(page, 'send', { code: ` ${nextCode('sample').toLowerCase()} ` });
    expect(page.heading).toBe('Takk. Svarene dine er mottatt.');
  });

  it('with a used code says so at the start, as for a wrong one', async () => {
    const code = nextCode('sample');
    await press(await toReview(code), 'send');
    const used = await press(await begin('sample', code), 'next', { 'q.q1': '3' });
    const wrong = await press(await begin('sample', demoCode(987_655)), 'next', { 'q.q1': '3' });
    const same = (page: FormPage) => [page.status, page.heading, page.text.replaceAll(/value="[^"]*"/g, '')];
    expect(same(used)).toEqual(same(wrong));
    expect(used.status).toBe(422);
    expect(used.heading).toBe('Prøve');
    expect(Object.fromEntries(used.fields)).toMatchObject({ 'q.q1': '3', code: inFours(code) });
  });

  it('in the days after closing says so, where the receipt before said until when; and promises no more than is decided', async () => {
    const [early, late] = [await toReview(), await toReview()];
    const before = await press(early, 'send');
    expect(before.text).toContain('Undersøkelsen er åpen til 1. desember 2026.');
    house.clock.set('2026-12-02T12:00:00Z');
    const after = await press(late, 'send').finally(() => house.clock.set(now));
    expect(after.heading).toBe('Takk. Svarene dine er mottatt.');
    expect(after.text).toContain('Undersøkelsen er stengt, og svarene dine er med.');
    expect(after.text).not.toContain('er åpen til');
    for (const { text } of [before, after]) expect(text).toContain('Det kan også bli vist for alle');
  });

  it('too late shows the answers so that they can be copied', async () => {
    const page = await toReview();
    house.clock.set('2027-01-01T00:00:00Z');
    const late = await press(page, 'send').finally(() => house.clock.set(now));
    expect(late.status).toBe(409);
    expect(late.heading).toBe('Undersøkelsen er stengt');
    expect(late.text).toContain('Spørsmål 1: 3');
  });

  it('too long in all is told at the longest text, and what no server reads is told on a page', async () => {
    let page = await begin('long');
    const texts = Object.fromEntries(
      longTexts.map((name, index) => [`q.${name}`, '€'.repeat(index === 3 ? 9_999 : 5_000)]),
    );
    page = await press(await press(page, 'next', texts), 'send');
    expect(page.status).toBe(413);
    expect(page.text).toContain('<a href="#q-t3">');
    expect(Object.fromEntries(page.fields)).toMatchObject(texts);
    const huge = await press(page, 'next', { 'q.t0': 'x'.repeat(600_000) });
    expect(huge.status).toBe(413);
    expect(huge.text).toContain('Gå tilbake og kort ned den lengste teksten.');
  });

  it('is refused from another site', async () => {
    const page = await toReview();
    const foreign = await send(page.action, filled(page, 'send'), { origin: 'https://evil.example' });
    expect(foreign.status).toBe(403);
  });

  it('with a code that lacks a character is told so, however often, and is not slowed', async () => {
    const from = { 'x-forwarded-for': '203.0.114.9' };
    const start = await visit(addressOf('sample'));
    const swapped = `01${'0'.repeat(11)}`;
    for (const code of [
      ...Array<string>(35).fill('A'.repeat(25)),
      ...['U'.repeat(26), 'A'.repeat(27), swapped, '0'.repeat(12), '0'.repeat(14)],
    ]) {
      const page = await send(start.action, filled(start, 'next', { code }), from);
      expect([page.status, page.text.includes('Koden er ikke riktig skrevet')]).toEqual([422, true]);
    }
    const right = nextCode('sample').replaceAll('0', 'o').replaceAll('1', 'l');
    expect((await send(start.action, filled(start, 'next', { code: right }), from)).heading).toBe('Side 2');
  });

  it('with the short code of a letter is one answer, whichever of its codes comes after', async () => {
    const link = nextCode('sample');
    const typed = await typedBeside(house, roundOf('sample').roundId, link);
    const page = await press(await begin('sample', inFours(typed).toLowerCase()), 'next', { 'q.q1': '3' });
    expect(page.heading).toBe('Side 2');
    const before = await envelopes('sample');
    const review = await press(page, 'next');
    expect((await press(review, 'send')).heading).toBe('Takk. Svarene dine er mottatt.');
    for (const code of [typed, link]) {
      const used = await press(await begin('sample', code), 'next', { 'q.q1': '3' });
      expect([used.status, used.text.includes('Koden kan ikke brukes')]).toEqual([422, true]);
    }
    expect(await envelopes('sample')).toBe(before + 1);
  });

  it('after many wrong codes from one block slows the wrong and never the right', async () => {
    const from = { 'x-forwarded-for': '203.0.113.9' };
    const start = await visit(addressOf('sample'));
    const attempt = (code: string) => send(start.action, filled(start, 'next', { code }), from);
    let slowed: FormPage | undefined;
    for (let tried = 0; tried < 60 && slowed === undefined; tried++) {
      const page = await attempt(demoCode(900_000 + tried));
      if (page.status === 429) slowed = page;
    }
    expect(Number(slowed?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(slowed?.text).toContain('Vent et minutt');
    expect((await attempt(nextCode('sample'))).heading).toBe('Side 2');
  });
});

describe('what the pages are made of', () => {
  it('no cookie, no inline script, and nothing of a person is kept by anyone between', async () => {
    const first = await visit(addressOf('sample'));
    const code = nextCode('sample');
    const theme = await press(await begin('sample', code), 'next');
    for (const { headers, text } of [first, theme]) {
      expect(headers.get('set-cookie')).toBeNull();
      const inline = [...text.matchAll(/<script([^>]*)>/g)].map(([, given = '']) => given);
      expect(inline.filter((given) => !/ src=/.test(given))).toEqual([]);
      expect(headers.get('content-security-policy')).toMatch(/style-src-elem 'self' 'sha256-[^']+';/);
      expect(headers.get('content-security-policy')).toMatch(/script-src 'self';/);
    }
    expect(theme.headers.get('cache-control')).toBe('no-store');
    expect((await visit(addressOf('sample'))).text).toBe(first.text);
    expect(first.text).not.toContain(code);
  });

  it('the privacy notice is there too', async () => {
    const notice = await visit(`${addressOf('sample')}/personvern`);
    expect(notice.status).toBe(200);
    expect(notice.heading).not.toBe('');
    expect(notice.text).toContain('<section><h2>');
  });

  it('odd bodies do no harm', async () => {
    for (const form of [
      {},
      { view: 'theme', page: 'none', go: 'next' },
      { view: 'theme', page: '__proto__', go: 'to:__proto__', 'q.__proto__': '1' },
      { view: 'review', go: 'send', submissionId: 'x', code: '\0' },
      { view: 'x', go: 'send', submissionId: randomUUID().replaceAll('-', ''), code: 'A'.repeat(5_000) },
    ]) {
      const page = await send(addressOf('sample'), new URLSearchParams(form as Record<string, string>));
      expect(page.status).toBeLessThan(500);
      expect(page.heading).not.toBe('');
    }
  });
});

describe('in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  it('without scripts every step is whole: no fault of accessibility, nothing too wide, every target large', async () => {
    const context = await browser.newContext({
      viewport: { width: 320, height: 640 },
      javaScriptEnabled: false,
    });
    const beside = await browser.newContext({ viewport: { width: 320, height: 640 }, bypassCSP: true });
    const [page, copy] = [await context.newPage(), await beside.newPage()];
    // The checks are scripts themselves, so they run in a copy of the page.
    const check = async (heading: string) => {
      expect(await page.locator('h1').innerText()).toBe(heading);
      await copy.setContent((await page.content()).replaceAll(/<script[^>]*><\/script>/g, ''));
      expect(await axeFaults(copy)).toEqual([]);
      const wide = await copy.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect([wide, await lowTargets(copy)]).toEqual([0, []]);
    };
    await page.goto(web.origin + addressOf('sample'));
    await check('Prøve');
    await page.locator('.scale-point').first().click();
    await page.getByRole('button', { name: 'Neste' }).click();
    await check('Prøve');
    expect(await page.getByRole('radio').first().isChecked()).toBe(true);
    await page.locator('#code').fill(nextCode('sample'));
    await page.getByRole('button', { name: 'Neste' }).click();
    await page.locator('#q-antall-input').fill('mange');
    await page.getByRole('button', { name: 'Se over svarene' }).click();
    await check('Side 2');
    await page.locator('#q-antall-input').fill('3');
    await page.getByRole('button', { name: 'Se over svarene' }).click();
    await check('Se over svarene dine');
    await page.getByRole('button', { name: 'Send svarene' }).click();
    await check('Takk. Svarene dine er mottatt.');
    await context.close();
    await beside.close();
  });

  it('where the script does not come, the code is asked for where the answers are looked over', async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
    const page = await context.newPage();
    await page.route(/assets\/respond-.*\.js$/, (route) => route.abort());
    const code = nextCode('sample');
    await page.goto(`${web.origin}${addressOf('sample')}#${code}`);
    await page.locator('.scale-point').first().click();
    await page.getByRole('button', { name: 'Neste' }).click();
    await page.getByRole('button', { name: 'Se over svarene' }).click();
    await page.getByLabel('Koden din').fill(code);
    await page.getByRole('button', { name: 'Send svarene' }).click();
    expect(await page.locator('h1').innerText()).toBe('Takk. Svarene dine er mottatt.');
    expect(page.url()).not.toContain(code);
    await context.close();
  });
});
