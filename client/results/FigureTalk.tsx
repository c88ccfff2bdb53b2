import { lazy, type ReactNode, Suspense } from 'react';
import { usePlace } from '../parts/place.ts';
import type { Municipality } from '../parts/queries.ts';

/** Its words and styles are for those who may ask or interpret. */
const AboutFigure = lazy(async () => ({
  default: (await import('../inquiries/AboutFigure.tsx')).AboutFigure,
}));

/** Whether questions are for whoever is signed in: a member of a body, or a unit leader. The server decides which. */
export function mayAsk({ account }: Pick<Municipality, 'account'>): boolean {
  return (account?.roles ?? []).some((role) => role === 'politician' || role === 'unitLeader');
}

/** What is asked and read out of a figure, for members of bodies and unit leaders. `unit` null: of the whole. */
export function FigureTalk(figure: { indicator: string; survey: string; unit: string | null }): ReactNode {
  const { municipality } = usePlace();
  if (!mayAsk(municipality)) return null;
  return (
    <Suspense fallback={null}>
      <AboutFigure {...figure} />
    </Suspense>
  );
}
