import { useEffect } from 'react';
import { useLocation } from 'react-router';

/**
 * A link that names a heading lands on it, by eye and by keyboard, once the page `isHere`; also when the same link is
 * followed again. A change of language keeps what is in focus.
 */
export function useGoToHash(isHere: boolean): void {
  const { hash, key, state } = useLocation();
  const keepsFocus = (state as { keepFocus?: boolean } | null)?.keepFocus === true;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each navigation once, also to where one stands
  useEffect(() => {
    if (!isHere || hash === '' || keepsFocus) return;
    const heading = document.getElementById(decodeURIComponent(hash.slice(1)));
    heading?.scrollIntoView();
    heading?.focus({ preventScroll: true });
  }, [isHere, hash, key, keepsFocus]);
}
