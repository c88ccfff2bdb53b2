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

/**
 * Takes the code out of the fragment, so that it stays out of history, bookmarks and shared screens, and keeps it for
 * this tab only, so that a reload does not lose it.
 */
export function takeCode(roundId: string): string {
  const key = `spredning.code.${roundId}`;
  const fragment = decodeURIComponent(window.location.hash.slice(1));
  if (fragment) {
    window.history.replaceState(null, '', window.location.pathname);
    sessionStorage.setItem(key, fragment);
  }
  return fragment || (sessionStorage.getItem(key) ?? '');
}
