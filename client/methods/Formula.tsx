import type { ReactNode } from 'react';

/** A formula as text that can be read aloud, copied and printed; `_{x}` in it is a subscript. */
export function Formula({ text }: { text: string }): ReactNode {
  return text.split(/_\{([^}]*)\}/).map((part, place) =>
    // Every second part is what stood in the braces. The parts of one formula never change places.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    place % 2 === 1 ? <sub key={place}>{part}</sub> : part,
  );
}
