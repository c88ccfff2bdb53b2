import type { Locator, Page } from 'playwright-core';

/** Goes to this by Tab and presses the key, as who has no mouse does. */
export async function press(page: Page, wanted: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, wanted);
  await page.keyboard.press(key);
}

/** Goes by Tab, or by Shift and Tab where it stands before, until this has the focus. Throws where the keyboard does not come to it. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor();
  const isBefore = () =>
    wanted.evaluate((element) => {
      const { activeElement } = document;
      if (element === activeElement) return null;
      return Boolean(
        activeElement &&
          activeElement !== document.body &&
          element.compareDocumentPosition(activeElement) & Node.DOCUMENT_POSITION_FOLLOWING,
      );
    });
  const key = (await isBefore()) ? 'Shift+Tab' : 'Tab';
  for (let presses = 0; (await isBefore()) !== null; presses++) {
    if (presses > 300) throw new Error(`the keyboard does not come to ${wanted}`);
    await page.keyboard.press(key);
  }
}
