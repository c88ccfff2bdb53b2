import type { Browser } from 'playwright-core';
import { buildClientIfStale } from '../../server/platform/client-build.ts';
import { readConfig } from '../../server/platform/config.ts';
import { listenForStop } from '../../server/platform/stop.ts';
import { openBrowser } from '../harness/browser.ts';
import { serve } from '../harness/http.ts';
import { createClosers } from './closers.ts';
import { median } from './load.ts';
import { addReleased, indicatorKey, openPagesPlace, scorecardKey } from './pages-place.ts';

const loads = 5;
/** A phone where the net is poor, in bytes per second and milliseconds, and a slow processor. */
const line = { offline: false, latency: 150, downloadThroughput: 50_000, uploadThroughput: 25_000 };
const slowdown = 4;
const pages = {
  'the front page': '',
  Styring: '/styring',
  'the map': `/malekart/${scorecardKey}`,
  'the indicator': `/indikator/${indicatorKey}`,
};

interface Load {
  /** Milliseconds from the request: anything painted; the page is said to be on its way; its heading is there. */
  painted: number;
  waiting: number;
  heading: number;
  /** Over the line, all of them. */
  bytes: number;
  /** How much of what stood on the screen moved, as browsers count it (cumulative layout shift). */
  shift: number;
}

/**
 * What whoever reads results waits for the first time, on a poor line (360×800, CPU ÷ 4, 50 kB/s, 150 ms): until anything is
 * there, until the page is, and how much it jumps meanwhile. Cold loads, interleaved, medians.
 */
export async function benchFirstPage(say: (line: string) => void): Promise<void> {
  const closers = createClosers();
  listenForStop()(() => closers.run());
  try {
    await buildClientIfStale(say);
    const house = await openPagesPlace(closers);
    await addReleased(house, 'few', { units: 10, items: 5, rounds: 2 }, 1_000);
    const web = await serve(house.context, readConfig({}).clientDir);
    closers.add(() => web.close());
    const browser = await openBrowser();
    closers.add(() => browser.close());
    const taken = new Map<string, Load[]>(Object.keys(pages).map((what) => [what, []]));
    for (let each = 0; each < loads; each++) {
      for (const [what, path] of Object.entries(pages))
        taken.get(what)?.push(await load(browser, `${web.origin}/few/nb${path}`));
    }
    say(`Medians of ${loads} cold loads, 360 × 800, CPU ÷ ${slowdown}, 50 kB/s, 150 ms.`);
    for (const [what, all] of taken) {
      const of = (value: keyof Load) => median(all.map((one) => one[value]));
      say(
        `${what}: painted ${seconds(of('painted'))}, «Henter …» ${seconds(of('waiting'))}, heading ${seconds(of('heading'))}, ${of('bytes')} bytes, layout shift ${of('shift').toFixed(3)}`,
      );
    }
  } finally {
    await closers.run();
  }
}

const seconds = (milliseconds: number) => `${(milliseconds / 1_000).toFixed(1)} s`;

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
    const seen = window as { waiting?: number; heading?: number; shift?: number };
    seen.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        seen.shift = (seen.shift ?? 0) + (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    // Asked once a frame: what is found then was laid out in it.
    const look = () => {
      if (!seen.waiting && document.querySelector('.loading')?.getClientRects().length)
        seen.waiting = performance.now();
      if (!seen.heading && document.querySelector('h1')?.getClientRects().length)
        seen.heading = performance.now();
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(address, { timeout: 120_000 });
  await page.locator('h1').waitFor({ timeout: 120_000 });
  await page.waitForLoadState('networkidle');
  const measured = await page.evaluate(() => {
    const { waiting, heading, shift = 0 } = window as { waiting?: number; heading?: number; shift?: number };
    const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
    const none = Number.NaN;
    return { painted: painted ?? none, waiting: waiting ?? none, heading: heading ?? none, shift };
  });
  await context.close();
  return { ...measured, bytes };
}
