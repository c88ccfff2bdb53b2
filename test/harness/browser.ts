import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';
import { unpackBrowser } from './unpack-browser.ts';

/**
 * A real Chromium: the one that comes with the dependencies on Linux x64, else the one CHROMIUM_PATH names. Throws
 * one sentence when there is neither.
 */
export async function openBrowser(): Promise<Browser> {
  const given = process.env['CHROMIUM_PATH'];
  if (given) return chromium.launch({ executablePath: given, args: ['--no-sandbox'] });
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'The browser tests need Chrome here: set CHROMIUM_PATH to it, for example the path of Google Chrome.',
    );
  }
  return chromium.launch({
    executablePath: await unpackBrowser(),
    // Of our own choosing: the package's are for a server without a screen, and switch off what a browser guards.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--font-render-hinting=none',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** A page of its own, without memory of others. Collects what goes wrong in it. */
export async function openPage(
  browser: Browser,
  width: number,
  locale = 'nb-NO',
): Promise<{ page: Page; errors: string[]; close(): Promise<void> }> {
  const context = await browser.newContext({ viewport: { width, height: width < 600 ? 800 : 900 }, locale });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text()))
      errors.push(message.text());
  });
  return { page, errors, close: () => context.close() };
}

/** What axe holds across frames, though each page has its own. */
const apart = ['landmark-unique'];

/**
 * Accessibility faults by WCAG 2.0–2.2 A and AA, each with where it is. Waits for what is moving: a dialog half faded in
 * has colours of its own. Frames are pages of ours, and are checked with it.
 */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter((each) => each.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const builder = () => new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true);
  const whole = await builder().withTags(tags).disableRules(apart).analyze();
  // A page within a page, as on a phone beside the editor, has a main part of its own: each has its landmarks to itself.
  const alone = await builder().withRules(apart).exclude('iframe').analyze();
  const violations = [...whole.violations, ...alone.violations];
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.html.slice(0, 120)}`),
  );
}

/** What can be pressed or filled in, lower than 44 px. A link that stands in a sentence may be as low as its line. */
export function lowTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isInSentence = (link: Element) => {
      const block = link.closest('p, li, dd')?.cloneNode(true) as Element | undefined;
      for (const each of block?.querySelectorAll('a') ?? []) each.remove();
      return link.matches('a') && (block?.textContent ?? '').trim() !== '';
    };
    return [
      ...document.querySelectorAll('button, input:not([type=hidden]), select, textarea, summary, a[href]'),
    ]
      .filter((each) => !each.classList.contains('visually-hidden') && !isInSentence(each))
      .filter((each) => {
        const { height } = (each.closest('label') ?? each).getBoundingClientRect();
        return height > 0 && height < 44;
      })
      .map((each) => each.outerHTML.slice(0, 100));
  });
}
