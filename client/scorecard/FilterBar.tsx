import type { ReactNode } from 'react';
import { FilterChips } from '../parts/FilterChips.tsx';
import { usePlace } from '../parts/place.ts';
import { filters } from './filters.ts';

/** What the map may be narrowed to. */
export function FilterBar(counts: { shownCount: number; totalCount: number }): ReactNode {
  const words = usePlace().texts.results.filters;
  const names = {
    under: words.below,
    spredning: words.spread,
    mindretall: words.minority,
    nytt: words.fresh,
  };
  return <FilterChips filters={filters} names={names} words={words} {...counts} />;
}
