import type { ReactNode } from 'react';

/** Two numbers with a dash between, such as «5,0–4,0» or «12 %–20 %». */
const range = /([-−]?\d+(?:[.,]\d+)?(?:\s?%)?[–—-][-−]?\d+(?:[.,]\d+)?(?:\s?%)?)/;

/**
 * A text whose intervals stay on one line. It is the look alone: what is copied is the text as it was, since a sign that
 * holds the line would follow into other people's documents and tables.
 */
export function Unbroken({ text }: { text: string }): ReactNode {
  let read = 0;
  return text.split(range).map((part, at) => {
    const key = read;
    read += part.length;
    // Split puts each range at an odd place, and what stands between them at an even one.
    return at % 2 === 0 ? (
      part
    ) : (
      <span key={key} className="unbroken">
        {part}
      </span>
    );
  });
}
