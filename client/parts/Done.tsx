import { type ReactNode, useEffect, useRef, useState } from 'react';

/** Something that was just done; a new object each time, also for the same words. */
export interface DoneThing {
  text: string;
}

/** Says what was done and takes the focus, since the button that did it may be gone. */
export function Done({ thing }: { thing: DoneThing | null }): ReactNode {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (thing) line.current?.focus();
  }, [thing]);
  return (
    <p role="status" tabIndex={-1} ref={line} className="done">
      {thing?.text}
    </p>
  );
}

/** The last thing done on a page, and how to say the next. */
export function useDone(): [DoneThing | null, (text: string) => void] {
  const [thing, setThing] = useState<DoneThing | null>(null);
  return [thing, (text) => setThing({ text })];
}
