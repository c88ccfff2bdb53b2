import { type ReactNode, useId } from 'react';
import { Drawn } from './Drawn.tsx';
import type { Drawing } from './drawing.ts';

/** One picture with its words, and nothing to stop at with the keyboard: the page says the rest beside it. */
export function StillChart({ words, drawing }: { words: string; drawing: Drawing }): ReactNode {
  const id = useId();
  const { width, height } = drawing;
  return (
    <svg
      className="drawn-chart"
      {...{ width, height }}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={words}
    >
      <Drawn drawing={drawing} patterns={id} />
    </svg>
  );
}
