import type { ReactNode } from 'react';
import { usePlace } from '../parts/place.ts';
import { EntranceFrame } from './EntranceFrame.tsx';
import { Maps } from './Maps.tsx';
import { Published } from './Published.tsx';

/** Styring: the whole first. */
export function SteeringPage(): ReactNode {
  const { texts } = usePlace();
  return (
    <EntranceFrame entrance="styring">
      <Maps title={texts.app.front.scorecards} />
      <Published />
    </EntranceFrame>
  );
}
