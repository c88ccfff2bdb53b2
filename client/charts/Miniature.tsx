import { type ReactNode, useId } from 'react';
import type { Language } from '../../server/core/locale.ts';
import type { FullFigures } from '../../server/core/release/figures.ts';
import { Drawn } from './Drawn.tsx';
import { miniature } from './kinds/miniature.ts';

interface MiniatureProps {
  figures: FullFigures;
  badValues: readonly number[];
  language: Language;
}

/** The distribution in a cell of the map: one picture with its words, and nothing to stop at with the keyboard. */
export function Miniature(props: MiniatureProps): ReactNode {
  const id = useId();
  const { words, drawing } = miniature(props);
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
