import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'react-router';

/** Says on this page what was done. */
type Say = (text: string) => void;

const SayContext = createContext<Say>(() => {});

export function useSay(): Say {
  return useContext(SayContext);
}

/**
 * The line that says what was just done on this page. It is always there, so that those who hear the page are told, and
 * it takes the focus, since the button that was pressed may be gone.
 */
export function SaidLine({ children }: { children: ReactNode }): ReactNode {
  const { pathname } = useLocation();
  const [said, setSaid] = useState<{ text: string; path: string } | null>(null);
  const line = useRef<HTMLParagraphElement>(null);
  const say = useMemo<Say>(() => (text) => setSaid({ text, path: pathname }), [pathname]);
  useEffect(() => {
    if (said) line.current?.focus();
  }, [said]);
  const text = said?.path === pathname ? said.text : '';
  return (
    <SayContext value={say}>
      <p role="status" className="said" tabIndex={-1} ref={line}>
        {text}
      </p>
      {children}
    </SayContext>
  );
}
