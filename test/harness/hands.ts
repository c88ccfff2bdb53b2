import type { Locator, Page } from 'playwright-core';
import { tabTo } from './keyboard.ts';

/** The ways people have of doing the same on a page. */
export interface Hand {
  /** Presses a button, link, checkbox or radio. */
  press(wanted: Locator): Promise<void>;
  /** Writes this in place of what stands in a field. */
  write(field: Locator, words: string): Promise<void>;
  /** Pastes where the focus is after going to a field, from the clipboard. */
  paste(field: Locator, words: string): Promise<void>;
  /** Chooses what is called so in a list that folds out. */
  choose(list: Locator, label: string): Promise<void>;
}

async function putOnClipboard(page: Page, words: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((text) => navigator.clipboard.writeText(text), words);
}

/** With the mouse, and the keyboard for letters alone. */
export function mouse(page: Page): Hand {
  return {
    press: (wanted) => wanted.click(),
    async write(field, words) {
      await field.click({ clickCount: 3 });
      await field.fill(words);
    },
    async paste(field, words) {
      await putOnClipboard(page, words);
      await field.click();
      await page.keyboard.press('Control+V');
    },
    async choose(list, label) {
      await list.selectOption({ label });
    },
  };
}

/** Without any mouse: Tab forwards, Shift and Tab back, whichever leads there, as somebody goes who knows the page. */
export function keyboard(page: Page): Hand {
  const write = async (field: Locator, words: string) => {
    await tabTo(page, field);
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(words);
  };
  return {
    async press(wanted) {
      await wanted.and(page.locator(':not([aria-disabled=true], [aria-busy=true])')).waitFor();
      const type = await wanted.evaluate((one) => (one instanceof HTMLInputElement ? one.type : ''));
      if (type === 'radio') return pressRadio(page, wanted);
      await tabTo(page, wanted);
      await page.keyboard.press(type === 'checkbox' ? 'Space' : 'Enter');
    },
    write,
    async paste(field, words) {
      await putOnClipboard(page, words);
      await tabTo(page, field);
      await page.keyboard.press('Control+V');
    },
    async choose(list, label) {
      await tabTo(page, list);
      const chosen = () => list.evaluate((one: HTMLSelectElement) => one.selectedOptions[0]?.label ?? '');
      await page.keyboard.press('Home');
      for (let presses = 0; (await chosen()) !== label; presses++) {
        if (presses > 100) throw new Error(`the arrows do not come to ${label}`);
        await page.keyboard.press('ArrowDown');
      }
    },
  };
}

/** Of a group Tab comes to one alone, the one that is chosen; arrows go on from there, and choose. */
async function pressRadio(page: Page, wanted: Locator): Promise<void> {
  const group = await wanted.evaluate((one: HTMLInputElement) => one.name);
  await tabTo(page, page.locator(`input[type=radio][name="${group}"]:checked`));
  for (let presses = 0; !(await wanted.isChecked()); presses++) {
    if (presses > 30) throw new Error(`the arrows do not come to ${wanted}`);
    await page.keyboard.press('ArrowDown');
  }
}
