import type { ReactNode } from 'react';
import { usePlace } from '../parts/place.ts';
import { EntranceFrame } from './EntranceFrame.tsx';
import { Maps } from './Maps.tsx';

/** Ombud: where the spread has grown, and where some are very dissatisfied though the mean is fine. */
export function OmbudPage(): ReactNode {
  const { texts } = usePlace();
  const { filters } = texts.results;
  return (
    <EntranceFrame entrance="ombud">
      <Maps title={filters.minority} search="?vis=mindretall" />
      <Maps title={filters.spread} search="?vis=spredning" />
    </EntranceFrame>
  );
}
