import type { Browser } from 'playwright-core';
import { buildClientIfStale } from '../../server/platform/client-build.ts';
import { readConfig } from '../../server/platform/config.ts';
import { listenForStop } from '../../server/platform/stop.ts';
import { openBrowser } from '../harness/browser.ts';
import { serve } from '../harness/http.ts';
import { createClosers } from './closers.ts';
import { median } from './load.ts';
import { addReleased, indicatorKey, openPagesPlace, type PagesPlan, scorecardKey } from './pages-place.ts';

const plan: PagesPlan = { units: 40, items: 10, rounds: 4 };
const sizes = { few: 1_000, many: 1_000_000 };
const reads = 60;
const draws = 7;
const slowdown = 4;
const goals = { serverMs: 200, drawMs: 1_000, ratio: 1.2 };

/**
 * What a politician waits for: the server's answer for an indicator with 40 units and 10 items, for the map it stands on, and
 * for what is worth raising; the page from that answer to its last drawn figure in Chromium with the processor slowed; and the
 * same with a million answers behind the release as with a thousand, interleaved in one run. Medians.
 */
export async function benchPages(say: (line: string) => void): Promise<void> {
  const closers = createClosers();
  listenForStop()(() => closers.run());
  try {
    await buildClientIfStale(say);
    const house = await openPagesPlace(closers);
    for (const [slug, answers] of Object.entries(sizes)) {
      const start = performance.now();
      await addReleased(house, slug, plan, answers);
      say(`${slug}: ${answers} answers released in ${Math.round((performance.now() - start) / 1_000)} s`);
    }
    const web = await serve(house.context, readConfig({}).clientDir);
    closers.add(() => web.close());
    for (const [what, path] of [
      ['the indicator', `indicators/${indicatorKey}`],
      ['the map', `scorecards/${scorecardKey}`],
      ['what is worth raising', 'findings'],
    ] as const) {
      await readBoth(`${web.origin}/api`, what, path, say);
    }
    const browser = await openBrowser();
    closers.add(() => browser.close());
    for (const width of [360, 1280]) {
      const took: number[] = [];
      await draw(browser, `${web.origin}/many/nb/indikator/${indicatorKey}`, width);
      for (let each = 0; each < draws; each++) {
        took.push(await draw(browser, `${web.origin}/many/nb/indikator/${indicatorKey}`, width));
      }
      say(
        `the indicator’s page, ${width} px wide, CPU ÷ ${slowdown}: ${Math.round(median(took))} ms from the answer to the last figure (goal under ${goals.drawMs})`,
      );
    }
  } finally {
    await closers.run();
  }
}

async function readBoth(
  origin: string,
  what: string,
  path: string,
  say: (line: string) => void,
): Promise<void> {
  const read = async (slug: string) => {
    const start = performance.now();
    const response = await fetch(`${origin}/${slug}/${path}`);
    const { length } = await response.text();
    if (response.status !== 200) throw new Error(`${path} answers ${response.status}`);
    const sent = Number(response.headers.get('content-length'));
    return { ms: performance.now() - start, length, sent };
  };
  for (let each = 0; each < 10; each++) for (const slug of Object.keys(sizes)) await read(slug);
  const pairs: { few: number; many: number }[] = [];
  for (let each = 0; each < reads; each++) {
    pairs.push({ few: (await read('few')).ms, many: (await read('many')).ms });
  }
  const ms = median(pairs.map(({ many }) => many));
  const ratio = median(pairs.map(({ few, many }) => many / few));
  const { length, sent } = await read('many');
  const bytes = `${Math.round(sent / 1_000)} kB of ${Math.round(length / 1_000)} kB sent`;
  say(`${what}: ${ms.toFixed(0)} ms, ${bytes} (goal under ${goals.serverMs} ms)`);
  say(
    `${what}, ${sizes.many} answers behind it: ${ratio.toFixed(2)} times ${sizes.few} (goal at most ${goals.ratio})`,
  );
}

/** Milliseconds from the last byte of the indicator's answer until the frame after the last drawing came into the page. */
async function draw(browser: Browser, address: string, width: number): Promise<number> {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.addInitScript(() => {
    const seen = window as { drawn?: number };
    const isDrawing = ({ target, addedNodes }: MutationRecord) =>
      [target, ...addedNodes].some(
        (node) => node instanceof Element && (node.closest('svg') ?? node.querySelector('svg')),
      );
    new MutationObserver((changes) => {
      if (!changes.some(isDrawing)) return;
      // The frame after this one has it on the screen.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          seen.drawn = performance.now();
        }),
      );
    }).observe(document, { childList: true, subtree: true, attributes: true });
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  await page.waitForTimeout(1_000);
  const took = await page.evaluate(() => {
    const answer = performance
      .getEntriesByType('resource')
      .find(({ name }) => name.includes('/indicators/')) as PerformanceResourceTiming | undefined;
    return ((window as { drawn?: number }).drawn ?? Number.NaN) - (answer?.responseEnd ?? Number.NaN);
  });
  await context.close();
  return took;
}
