import { lazy, type ReactNode, Suspense } from 'react';
import { usePlace } from '../parts/place.ts';

/** Its words and styles are for those who may ask or interpret. */
const AboutFigure = lazy(async () => ({
  default: (await import('../inquiries/AboutFigure.tsx')).AboutFigure,
}));

/** What is asked and read out of a figure, for members of bodies and unit leaders. `unit` null: of the whole. */
export function FigureTalk(figure: { indicator: string; survey: string; unit: string | null }): ReactNode {
  const { municipality } = usePlace();
  const roles = municipality.account?.roles ?? [];
  if (!roles.some((role) => role === 'politician' || role === 'unitLeader')) return null;
  return (
    <Suspense fallback={null}>
      <AboutFigure {...figure} />
    </Suspense>
  );
}
