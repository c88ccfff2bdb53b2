import type { ReactNode } from 'react';
import type { Language } from '../../server/core/locale.ts';
import type { FullFigures } from '../../server/core/release/figures.ts';
import { miniature } from './kinds/miniature.ts';
import { StillChart } from './StillChart.tsx';

interface MiniatureProps {
  figures: FullFigures;
  badValues: readonly number[];
  language: Language;
}

/** The distribution in a cell of the map. */
export function Miniature(props: MiniatureProps): ReactNode {
  return <StillChart {...miniature(props)} />;
}
