import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, useMemo } from 'react';
import type { AdviceContext } from '../../../server/core/quality/advice.ts';
import { call, type Returns } from '../../api.ts';
import { useKept } from '../../parts/kept-text.ts';
import { usePlace } from '../../parts/place.ts';
import { useJargon } from '../jargon/queries.ts';
import type { DraftView } from '../queries.ts';

/** What is around a draft while it is written: where it is kept, and what advice needs to know that it does not tell. */
export interface Surroundings {
  /** Which draft it is, as it was last saved. Null: it is not being written here. */
  saved: { id: string; revision: number } | null;
  /** Whether a survey has asked an earlier one. */
  hasSurvey: boolean;
  context: AdviceContext;
  /** Whom the survey asked the last time, as counts. Null: nobody by name, or not fetched. */
  frame: Returns<'GET /api/:municipality/drafts/:draft/surroundings'>['frame'];
  /** Typed by the writer and kept in this browser. */
  typedCount: number | null;
  setTypedCount(count: number | null): void;
}

/** Nothing is known of them outside the page where a questionnaire is written. */
export const SurroundingsContext = createContext<Surroundings>({
  ...{ saved: null, hasSurvey: false, context: {}, frame: null, typedCount: null },
  setTypedCount: () => {},
});

export function useAround(): Surroundings {
  return useContext(SurroundingsContext);
}

/** Whoever only reads the draft is advised without it. */
export function useSurroundings({ id, mayEdit, hasSurvey }: DraftView, revision: number): Surroundings {
  const { municipality } = usePlace();
  const { data: list } = useJargon(mayEdit);
  const asked = { municipality: municipality.slug, draft: id };
  const { data: around } = useQuery({
    queryKey: [municipality.slug, 'draft', id, 'surroundings'],
    queryFn: () => call('GET /api/:municipality/drafts/:draft/surroundings', asked),
    enabled: mayEdit && hasSurvey,
  });
  const keptAs = `${municipality.slug}.${municipality.account?.name ?? ''}.draft-asked.${id}`;
  const [typedCount, setTypedCount] = useKept<number | null>(keptAs, null);
  const frame = around?.frame ?? null;
  const hasSpecialBasis = around?.hasSpecialBasis ?? false;
  const context = useMemo<AdviceContext>(
    () => ({
      ...(list ? { jargon: list.words } : {}),
      hasSpecialBasis,
      ...(frame ? { units: frame.units } : typedCount === null ? {} : { aboutAsked: typedCount }),
    }),
    [list, hasSpecialBasis, frame, typedCount],
  );
  return { saved: { id, revision }, hasSurvey, context, frame, typedCount, setTypedCount };
}
