import { type Language, languageOf } from '../../server/core/locale.ts';

export interface Address {
  municipality: string;
  roundId: string;
  language: Language;
}

/** `/fet/s/<round>/nn`. An unknown language is read as bokmål. */
export function readAddress(path: string): Address {
  const [, municipality = '', , roundId = '', tag = ''] = path.split('/');
  return { municipality, roundId, language: languageOf(tag) ?? 'nb' };
}

/** `/fet/s/<round>/nn`, or the notice's own address under it. */
export function pathOf({ municipality, roundId, language }: Address, isNotice: boolean): string {
  return `/${municipality}/s/${roundId}/${language}${isNotice ? '/personvern' : ''}`;
}

export function isNoticePath(path: string): boolean {
  return path.split('/')[5] === 'personvern';
}

let taken = '';

/**
 * Takes the code out of the fragment, so that it stays out of history, bookmarks and shared screens, and keeps it for
 * this tab only, so that a reload does not lose it. A window that refuses storage keeps it until then.
 */
export function takeCode(roundId: string): string {
  const key = `spredning.code.${roundId}`;
  const fragment = readFragment();
  if (fragment) {
    window.history.replaceState(null, '', window.location.pathname);
    taken = fragment;
  }
  try {
    if (fragment) sessionStorage.setItem(key, fragment);
    return taken || (sessionStorage.getItem(key) ?? '');
  } catch {
    return taken;
  }
}

function readFragment(): string {
  const fragment = window.location.hash.slice(1);
  // A link to a fault on the page is a fragment too, and no code.
  if (document.getElementById(fragment)) return '';
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
