import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'react-router';

interface SayContextValue {
  /** Says on this page what was done. */
  say(text: string): void;
  /** Says it on the page whose address ends so, when the reader comes there. */
  sayAt(text: string, path: string): void;
}

const SayContext = createContext<SayContextValue>({ say: () => {}, sayAt: () => {} });

export function useSay(): SayContextValue['say'] {
  return useContext(SayContext).say;
}

export function useSayAt(): SayContextValue['sayAt'] {
  return useContext(SayContext).sayAt;
}

/**
 * The line that says what was just done on this page. It is always there, so that those who hear the page are told, and
 * it takes the focus, since the button that was pressed may be gone; on a new page the heading has it.
 */
export function SaidLine({ children }: { children: ReactNode }): ReactNode {
  const { pathname } = useLocation();
  const [said, setSaid] = useState<{ text: string; path: string; isHere: boolean } | null>(null);
  const line = useRef<HTMLParagraphElement>(null);
  const value = useMemo<SayContextValue>(
    () => ({
      say: (text) => setSaid({ text, path: pathname, isHere: true }),
      sayAt: (text, path) => setSaid({ text, path, isHere: false }),
    }),
    [pathname],
  );
  useEffect(() => {
    if (said?.isHere) line.current?.focus();
  }, [said]);
  const text = said && pathname.endsWith(said.path) ? said.text : '';
  return (
    <SayContext value={value}>
      <p role="status" className="said" tabIndex={-1} ref={line}>
        {text}
      </p>
      {children}
    </SayContext>
  );
}
