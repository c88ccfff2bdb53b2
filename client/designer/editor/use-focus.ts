import { type RefObject, useEffect, useRef } from 'react';
import type { FocusOn } from './editor.ts';

/** Puts the focus where it was asked to be when a form is opened or asked for once more: its heading or its first field. */
export function useFocus(focus: { on: FocusOn }): {
  heading: RefObject<HTMLHeadingElement | null>;
  field: RefObject<HTMLTextAreaElement | HTMLInputElement | null>;
} {
  const heading = useRef<HTMLHeadingElement>(null);
  const field = useRef<HTMLTextAreaElement | HTMLInputElement>(null);
  useEffect(() => {
    if (focus.on === 'nothing') return;
    // After the dialog that asked for it has given the focus back.
    const timer = setTimeout(() => {
      const target = focus.on === 'field' ? (field.current ?? heading.current) : heading.current;
      target?.focus({ preventScroll: true });
      target?.scrollIntoView({ block: 'nearest' });
    }, 0);
    return () => clearTimeout(timer);
  }, [focus]);
  return { heading, field };
}
