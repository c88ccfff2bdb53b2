import { lazy, type ReactNode, Suspense } from 'react';
import { usePlace } from '../parts/place.ts';
import type { Municipality } from '../parts/queries.ts';

/** Its words and styles are for those who may ask or interpret. */
const AboutFigure = lazy(async () => ({
  default: (await import('../inquiries/AboutFigure.tsx')).AboutFigure,
}));

type Reader = Pick<Municipality, 'account'>;

/** Whether whoever is signed in may ask: members of bodies. Leaders are asked, and do not ask. */
export function mayAsk({ account }: Reader): boolean {
  return account?.roles.includes('politician') ?? false;
}

/** Whether what is asked and read out of figures is for them: a leader interprets, and reads what is asked. */
function mayTalk(reader: Reader): boolean {
  return mayAsk(reader) || (reader.account?.roles.includes('unitLeader') ?? false);
}

/** What is asked and read out of a figure, for members of bodies and unit leaders. `unit` null: of the whole. */
export function FigureTalk(figure: { indicator: string; survey: string; unit: string | null }): ReactNode {
  const { municipality } = usePlace();
  if (!mayTalk(municipality)) return null;
  return (
    <Suspense fallback={null}>
      <AboutFigure {...figure} />
    </Suspense>
  );
}
