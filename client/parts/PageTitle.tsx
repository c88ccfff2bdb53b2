import { Heading } from '@digdir/designsystemet-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { usePlace } from './place.ts';

interface PageTitleProps {
  /** What the window is called; the same as the heading unless the heading holds more than words. */
  title: string;
  children?: ReactNode;
}

/**
 * The page's one h1. After a navigation it gets the focus, so that those who hear the page know they have moved; not
 * on the first load, and not when only the language changed.
 */
export function PageTitle({ title, children }: PageTitleProps): ReactNode {
  const { municipality } = usePlace();
  const heading = useRef<HTMLHeadingElement>(null);
  const location = useLocation();
  const state = location.state as { keepFocus?: boolean } | null;
  const hasMoved = location.key !== 'default' && !state?.keepFocus && location.hash === '';
  useEffect(() => {
    document.title = `${title} – ${municipality.name}`;
  }, [title, municipality.name]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each page once, also when two follow each other
  useEffect(() => {
    if (!hasMoved) return;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [location.pathname]);
  return (
    <Heading level={1} data-size="lg" ref={heading} tabIndex={-1} className="page-title">
      {children ?? title}
    </Heading>
  );
}
