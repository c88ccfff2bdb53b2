import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ChartFile } from '../../../client/charts/ChartFile.tsx';
import { ChartNumbers } from '../../../client/charts/ChartFrame.tsx';
import { ReadableChart } from '../../../client/charts/ReadableChart.tsx';
import { languages } from '../../../server/core/locale.ts';
import { axeFaults, openBrowser, openPage } from '../../harness/browser.ts';
import { samples } from './samples.ts';

const source = 'Kilde: Hjemmesykepleien · år B · Fet. Oppdiktede svar.';
const font = readFileSync(
  createRequire(import.meta.url).resolve('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'),
).toString('base64');

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

it('is drawn on the server as a picture of its own, with title, words and source', () => {
  for (const [name, chart] of Object.entries(samples('nb'))) {
    const file = renderToStaticMarkup(<ChartFile chart={chart} source={source} />);
    expect(file, name).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="640"/);
    for (const told of [`<title>${chart.title}</title>`, '<desc>', 'Oppdiktede svar.'])
      expect(file, name).toContain(told);
    expect(file, name).not.toMatch(/NaN|Infinity|undefined/);
  }
});

it.each(languages)(
  'no words meet, none stick out, and axe finds nothing, on a phone and a wide screen (%s)',
  async (language) => {
    for (const width of [288, 328, 704]) {
      const { page, close } = await openPage(browser, Math.max(width + 32, 320));
      const charts = Object.entries(samples(language));
      const drawn = charts.map(([name, chart]) => {
        const file = renderToStaticMarkup(<ChartFile chart={chart} source={source} width={width + 40} />);
        // Each file is alone when it is saved; here they share a page, and so do their patterns' names.
        return `<section data-chart="${name}">${file.replaceAll(/(id="|url\(#)(chart|words)-/g, `$1${name}-$2-`)}</section>`;
      });
      const read = charts.map(([, chart]) =>
        renderToStaticMarkup(
          <>
            <ReadableChart chart={chart} />
            <ChartNumbers chart={chart} />
          </>,
        ),
      );
      await page.setContent(`<!doctype html><html lang="${language}"><head><title>x</title><style>
      @font-face { font-family: "Inter Variable"; font-weight: 100 900; src: url(data:font/woff2;base64,${font}); }
      body { margin: 0; } svg { overflow: visible; font-family: "Inter Variable"; }</style></head>
      <body><main><h1>x</h1>${drawn.join('')}${read.join('').replaceAll(/<caption>.*?<\/caption>/g, '')}</main></body></html>`);
      await page.evaluate(() => document.fonts.ready);
      const faults = await page.locator('[data-chart]').evaluateAll((sections) =>
        sections.flatMap((section) => {
          const svg = section.querySelector('svg') as SVGSVGElement;
          const frame = svg.getBoundingClientRect();
          const boxes = [...svg.querySelectorAll('text')].map((text) => ({
            text: text.textContent,
            // The letters themselves are lower than the line's box.
            box: ((box) => ({ left: box.left, right: box.right, top: box.top + 3, bottom: box.bottom - 3 }))(
              text.getBoundingClientRect(),
            ),
          }));
          const name = section.getAttribute('data-chart');
          const out = boxes
            .filter(
              ({ box }) => box.left < frame.left || box.right > frame.right || box.bottom > frame.bottom,
            )
            .map(({ text }) => `${name}: «${text}» sticks out`);
          const meeting = boxes.flatMap((one, at) =>
            boxes
              .slice(at + 1)
              .filter(
                ({ box }) =>
                  box.left < one.box.right &&
                  one.box.left < box.right &&
                  box.top < one.box.bottom &&
                  one.box.top < box.bottom,
              )
              .map((other) => `${name}: «${one.text}» meets «${other.text}»`),
          );
          return [...out, ...meeting];
        }),
      );
      expect(faults, `at ${width}`).toEqual([]);
      expect(await axeFaults(page), `at ${width}`).toEqual([]);
      await close();
    }
  },
);
