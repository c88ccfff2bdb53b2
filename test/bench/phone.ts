import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Questionnaire } from '../../server/core/questionnaire/format.ts';
import { readShippedQuestionnaire } from '../../server/demo/files.ts';
import { buildClientIfStale } from '../../server/platform/client-build.ts';
import { readConfig } from '../../server/platform/config.ts';
import { listenForStop } from '../../server/platform/stop.ts';
import { openBrowser } from '../harness/browser.ts';
import { createClosers } from './closers.ts';
import { median } from './load.ts';
import { openSubmitPlace } from './submit-place.ts';

const loads = 9;
/** An old phone on a bus: performance.md's line, in bytes per second and milliseconds, and a slow processor. */
const line = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const slowdown = 4;
/** The goals: first question beside a hand-written form, and bytes in all. */
const goal = { ratio: 1.1, bytes: 450_000 };

interface Load {
  /** Milliseconds from the request: anything painted; the first question on the page, ready to be answered. */
  painted: number;
  question: number;
  /** Until the script has taken over; null: there is none. */
  script: number | null;
  bytes: number;
}

/**
 * The citizen's page on a slow phone and line (360×800, CPU ÷ 4, 1.6 Mbit/s, 150 ms), beside a hand-written html form of the
 * same questions from the same server; cold loads, interleaved, medians. Fet's survey in nynorsk.
 */
export async function benchPhone(say: (line: string) => void): Promise<void> {
  const closers = createClosers();
  listenForStop()(() => closers.run());
  try {
    await buildClientIfStale(say);
    const place = await openSubmitPlace(closers, say);
    const form = join(readConfig({}).clientDir, 'assets', 'bench-form.html');
    await writeFile(form, staticForm(await readShippedQuestionnaire('fet-innbygger')));
    closers.add(() => rm(form, { force: true }));
    await place.start();
    const { origin, pathname } = new URL(place.address);
    const [, , municipality, , roundId] = pathname.split('/');
    const browser = await openBrowser();
    closers.add(() => browser.close());
    const ours = `${origin}/${municipality}/s/${roundId}/nn#AAAAAAAAAAAAAAAAAAAAAAAAAA`;
    const theirs = `${origin}/assets/bench-form.html`;
    const pairs: { page: Load; form: Load }[] = [];
    await load(browser, ours);
    for (let each = 0; each < loads; each++) {
      pairs.push({ page: await load(browser, ours), form: await load(browser, theirs) });
    }
    const of = (side: 'page' | 'form', what: keyof Load) =>
      median(pairs.map((pair) => Number(pair[side][what])));
    say(`Medians of ${loads} cold loads, 360 × 800, CPU ÷ ${slowdown}, 1.6 Mbit/s, 150 ms.`);
    for (const side of ['page', 'form'] as const) {
      const script = side === 'page' ? `, script ready ${seconds(of(side, 'script'))}` : '';
      say(
        `${side === 'page' ? 'the citizen’s page' : 'a hand-written form'}: painted ${seconds(of(side, 'painted'))}, first question ${seconds(of(side, 'question'))}${script}, ${of(side, 'bytes')} bytes`,
      );
    }
    const ratio = median(pairs.map(({ page, form: other }) => page.question / other.question));
    say(`first question: ${ratio.toFixed(2)} times the hand-written form’s (goal at most ${goal.ratio})`);
    say(`all bytes of the page: ${of('page', 'bytes')} (goal at most ${goal.bytes})`);
  } finally {
    await closers.run();
  }
}

const seconds = (milliseconds: number) => `${(milliseconds / 1_000).toFixed(2)} s`;

async function load(browser: Browser, address: string): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 360, height: 800 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Network.emulateNetworkConditions', line);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.addInitScript(() => {
    const seen = window as { question?: number; script?: number };
    // Asked once a frame: what is found then was laid out in it, and asking costs both pages the same.
    const look = () => {
      if (!seen.question && document.querySelector('input[type=radio]')) seen.question = performance.now();
      if (!seen.script && document.querySelector('.buttons .secondary')) seen.script = performance.now();
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  const measured = await page.evaluate(() => {
    const seen = window as { question?: number; script?: number };
    const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
    return { painted, question: seen.question ?? Number.NaN, script: seen.script ?? null };
  });
  await context.close();
  return { ...measured, bytes };
}

/** As plain as a form can be: every question with its choices, no style and no script. */
function staticForm({ definition, title }: Questionnaire): string {
  const questions = definition.pages.flatMap((page) =>
    ((page.elements ?? []) as { name: string; title?: { nn: string } }[]).map(
      ({ name, title: words }) =>
        `<fieldset><legend>${words?.nn ?? name}</legend>${[1, 2, 3, 4, 5, 6, 'Veit ikkje']
          .map((value) => `<label><input type="radio" name="${name}" value="${value}"> ${value}</label>`)
          .join('')}</fieldset>`,
    ),
  );
  return `<!doctype html><html lang="nn"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title.nn}</title><link rel="icon" href="data:,"><h1>${title.nn}</h1><form method="post">${questions.join('')}<button>Send</button></form></html>`;
}
