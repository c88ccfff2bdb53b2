import { useMemo } from 'react';
import type { AdviceContext } from '../../../server/core/quality/advice.ts';
import { useJargon } from '../jargon/queries.ts';

/** What advice needs to know that the draft does not tell. Whoever only reads the draft is advised without it. */
export function useAdviceContext(mayEdit: boolean): AdviceContext {
  const { data: list } = useJargon(mayEdit);
  return useMemo(() => (list ? { jargon: list.words } : {}), [list]);
}
