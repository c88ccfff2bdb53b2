import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { findMunicipality } from '../../server/stages/organisation/organisation.store.ts';
import { axeFaults } from './browser.ts';
import type { TestHouse } from './house.ts';
import { signInByEmail } from './sign-in.ts';

/** Gives a page the session of one of the demo's people, `politician` being politician@example.org. */
export async function signInToDemo(house: TestHouse, origin: string, page: Page, who: string): Promise<void> {
  const municipality = await findMunicipality(house.owner, 'fet');
  if (!municipality) throw new Error('the demo is not there');
  const { token } = await signInByEmail(house, municipality.id, `${who}@example.org`);
  await page
    .context()
    .addCookies([
      { name: 'spredning_session', value: token, url: origin, httpOnly: true, sameSite: 'Strict' },
    ]);
}

/** No fault of accessibility, no error in a script, and nothing that sticks out at the side. */
export async function expectSound(page: Page, errors: string[]): Promise<void> {
  expect(await axeFaults(page)).toEqual([]);
  expect(errors).toEqual([]);
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wide, 'nothing sticks out at the side').toBeLessThanOrEqual(0);
}
