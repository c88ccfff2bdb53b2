import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Address, isNoticePath, pathOf } from './address.ts';

export interface NoticeView {
  isShown: boolean;
  open(): void;
  close(): void;
}

/**
 * Whether the privacy notice lies over the survey. It has an address of its own, and the browser's back button leads
 * out of it; the survey stays where it was underneath, with its answers, its place on the page and its focus.
 */
export function useNoticeView(address: Address): NoticeView {
  const [isShown, setIsShown] = useState(() => isNoticePath(window.location.pathname));
  const left = useRef<{ scrollY: number; focused: Element | null }>({ scrollY: 0, focused: null });
  const current = useRef(address);
  current.current = address;

  useEffect(() => {
    const follow = () => {
      const isNotice = isNoticePath(window.location.pathname);
      // The language may have been changed since this address was written. A code that has just come in the fragment,
      // which is told here too, must still be there for whoever takes it.
      const path = pathOf(current.current, isNotice) + window.location.hash;
      window.history.replaceState(window.history.state, '', path);
      setIsShown(isNotice);
    };
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, []);

  const wasShown = useRef(isShown);
  useLayoutEffect(() => {
    if (wasShown.current === isShown) return;
    wasShown.current = isShown;
    if (isShown) {
      window.scrollTo(0, 0);
      return;
    }
    window.scrollTo(0, left.current.scrollY);
    // Whoever came straight to the notice left nothing: for them the page underneath begins at its heading.
    const focus = left.current.focused ?? document.querySelector('main h1');
    if (focus instanceof HTMLElement) focus.focus({ preventScroll: true });
  }, [isShown]);

  const open = useCallback(() => {
    left.current = { scrollY: window.scrollY, focused: document.activeElement };
    window.history.pushState({ fromSurvey: true }, '', pathOf(current.current, true));
    setIsShown(true);
  }, []);

  const close = useCallback(() => {
    if ((window.history.state as { fromSurvey?: boolean } | null)?.fromSurvey) {
      window.history.back();
      return;
    }
    window.history.replaceState(null, '', pathOf(current.current, false));
    setIsShown(false);
  }, []);
  return { isShown, open, close };
}
