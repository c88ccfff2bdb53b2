/*
 * The code of the link that was opened. It comes in the fragment, which no server sees, and is taken out of the address at
 * once, so that it stays out of history, bookmarks and shared screens; it is kept for this tab only, so that a reload does
 * not lose it. A window that refuses storage keeps it until then, and so does one on a device that is shared: there it is
 * in the page's memory alone, and asked for after a reload.
 */

import { readShared } from './shared.ts';

let taken = '';
const keyOf = (roundId: string) => `spredning.code.${roundId}`;

/** The code of the link, taken out of the address; what was taken before, where the address has none. Empty: there is none. */
export function takeCode(roundId: string): string {
  const isShared = readShared(roundId);
  const fragment = fragmentOf(window.location.href) || (isShared ? '' : leftBehind());
  if (fragmentOf(window.location.href)) {
    window.history.replaceState(window.history.state, '', window.location.pathname);
  }
  if (fragment) taken = fragment;
  try {
    if (fragment && !isShared) sessionStorage.setItem(keyOf(roundId), fragment);
    return taken || (sessionStorage.getItem(keyOf(roundId)) ?? '');
  } catch {
    return taken;
  }
}

/** Neither the page nor the tab has the code any more. */
export function forgetCode(roundId: string): void {
  taken = '';
  leaveCode(roundId);
}

/** It is not kept in the tab any more; the page that is open goes on with it. */
export function leaveCode(roundId: string): void {
  try {
    sessionStorage.removeItem(keyOf(roundId));
  } catch {
    // Nothing was stored.
  }
}

/** Whoever pressed «Start» before this had come went on to a place on the page, and left the code in the step before. */
function leftBehind(): string {
  const { navigation } = window as { navigation?: { entries(): { url: string | null }[] } };
  const here = window.location.href.split('#')[0];
  const before = navigation?.entries().findLast(({ url }) => url?.startsWith(`${here}#`) && fragmentOf(url));
  return before?.url ? fragmentOf(before.url) : '';
}

/** A link to a place on the page is a fragment too, and no code. */
function fragmentOf(url: string): string {
  const fragment = url.split('#')[1] ?? '';
  if (fragment === '' || document.getElementById(fragment)) return '';
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
