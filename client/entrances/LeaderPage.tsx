import type { ReactNode } from 'react';
import { usePlace } from '../parts/place.ts';
import { EntranceFrame } from './EntranceFrame.tsx';
import { Maps } from './Maps.tsx';

/** Leder: figures to be told to others. */
export function LeaderPage(): ReactNode {
  const { texts } = usePlace();
  return (
    <EntranceFrame entrance="leder">
      <Maps title={texts.app.front.scorecards} />
    </EntranceFrame>
  );
}
