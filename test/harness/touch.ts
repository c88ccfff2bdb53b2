import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** A target as a finger meets it, in pixels of the page. */
interface Target {
  what: string;
  isControl: boolean;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Rounding of a browser's layout, in pixels. */
const hair = 0.5;

/**
 * Everything that is pressed has room for a finger, with all that is folded together opened: what stands by itself 44 px, a
 * link within a text and the small help beside a figure 24 px, and the middles of two small ones as far apart (WCAG 2.2,
 * 2.5.8).
 */
export async function expectTouchable(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll('details, u-details')) folded.setAttribute('open', '');
  });
  // What was folded takes its room a moment after it is opened.
  const faults = async () => {
    const targets = await page.evaluate(targetsOnPage);
    return targets.length > 5 ? faultsOf(targets) : ['there is nothing to press'];
  };
  await expect.poll(faults, { timeout: 20_000 }).toEqual([]);
}

/** What is too small, and which small ones stand too near each other. */
export function faultsOf(targets: readonly Target[]): string[] {
  const small = targets.filter(({ height }) => height < 44 - hair);
  const tooSmall = targets.flatMap(({ what, isControl, width, height }) => {
    const least = isControl ? 44 : 24;
    const isRoomy = Math.min(width, height) >= least - hair;
    return isRoomy ? [] : [`${what} is ${Math.round(width)}×${Math.round(height)}`];
  });
  const tooNear = small.flatMap((one, at) =>
    small.slice(at + 1).flatMap((other) => {
      const [across, down] = [middle(one).x - middle(other).x, middle(one).y - middle(other).y];
      const distance = Math.hypot(across, down);
      return distance >= 24 - hair ? [] : [`${one.what} is ${Math.round(distance)} from ${other.what}`];
    }),
  );
  return [...tooSmall, ...tooNear];
}

const middle = ({ x, y, width, height }: Target) => ({ x: x + width / 2, y: y + height / 2 });

/** Runs in the page. A box to tick is pressed by its label too; a card that is one link is as large as the card. */
function targetsOnPage(): Target[] {
  const pressed = 'a[href], button, summary, u-summary, select, textarea, input, .ds-chip';
  return [...document.querySelectorAll<HTMLElement>(pressed)].flatMap((one) => {
    const isTick = one.matches('[type=checkbox], [type=radio]');
    if (isTick && one.closest('label')) return [];
    if (!one.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return [];
    const isStretched = getComputedStyle(one, '::after').position === 'absolute' && one.matches('a');
    const { x, y, width, height } = (isStretched ? (one.offsetParent ?? one) : one).getBoundingClientRect();
    // What is only there for those who listen, such as the link past the menu.
    if (width < 2 || height < 2 || y + height < 0) return [];
    const isLink = one.matches('a:not(.ds-button)');
    const isControl = !isLink && !isTick && !one.matches('.help-button');
    const words = (one.textContent ?? '').trim().slice(0, 40);
    return [
      { what: `${one.tagName.toLowerCase()}.${one.className} «${words}»`, isControl, x, y, width, height },
    ];
  });
}
