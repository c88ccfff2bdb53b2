import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense } from 'react';
import { call } from '../api.ts';
import { usePlace } from '../parts/place.ts';

/** Few results have any, so its words and styles come only with those. */
const WordsSection = lazy(async () => ({
  default: (await import('../own-words/WordsSection.tsx')).WordsSection,
}));

/** What people wrote about, where it is decided that it goes with the result. Nothing until it is here, and where there is none. */
export function SourceWords({ roundId }: { roundId: string }): ReactNode {
  const { municipality } = usePlace();
  const { data } = useQuery({
    queryKey: [municipality.slug, 'source-words', roundId],
    queryFn: () =>
      call('GET /api/:municipality/rounds/:roundId/own-words', { municipality: municipality.slug, roundId }),
  });
  if (!data || data.questions.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <WordsSection questions={data.questions} />
    </Suspense>
  );
}
