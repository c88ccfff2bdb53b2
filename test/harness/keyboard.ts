import type { Locator, Page } from 'playwright-core';

/** Goes on by Tab until this has the focus, and presses the key, as who has no mouse does. */
export async function press(page: Page, wanted: Locator, key = 'Enter'): Promise<void> {
  await wanted.waitFor();
  const isFocused = () => wanted.evaluate((element) => element === document.activeElement);
  for (let presses = 0; !(await isFocused()); presses++) {
    if (presses > 150) throw new Error(`the keyboard does not come to ${wanted}`);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press(key);
}
