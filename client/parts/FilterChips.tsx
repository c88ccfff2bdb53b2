import { Button, Chip } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { formatCount } from '../../server/core/wording/numbers.ts';
import { readChosen, writeChosen } from './chosen-filters.ts';
import { usePlace } from './place.ts';

interface FilterChipsProps<Filter extends string> {
  filters: readonly Filter[];
  names: Record<Filter, string>;
  words: {
    legend: string;
    /** `total`: of how many, where that is known. */
    shown(shown: string, total: string): string;
    none: string;
    showAll: string;
  };
  shownCount: number;
  /** Left out: how many there are is not known, as where only a page of them has come. */
  totalCount?: number;
}

/** What a list may be narrowed to, any number at once; the choice stands in the address, and what is left is told. */
export function FilterChips<Filter extends string>({
  filters,
  names,
  words,
  shownCount,
  totalCount = shownCount,
}: FilterChipsProps<Filter>): ReactNode {
  const { language } = usePlace();
  const [search, setSearch] = useSearchParams();
  const chosen = readChosen(search, filters);
  const choose = (next: readonly Filter[]) =>
    setSearch(writeChosen(search, filters, next), { replace: true, preventScrollReset: true });
  const toggle = (filter: Filter) =>
    choose(chosen.includes(filter) ? chosen.filter((other) => other !== filter) : [...chosen, filter]);
  return (
    <fieldset className="filters">
      <legend>{words.legend}</legend>
      <div className="filter-chips">
        {filters.map((filter) => (
          <Chip.Checkbox
            key={filter}
            name="vis"
            value={filter}
            checked={chosen.includes(filter)}
            onChange={() => toggle(filter)}
          >
            {names[filter]}
          </Chip.Checkbox>
        ))}
      </div>
      <p className="filter-result" role="status">
        {chosen.length === 0
          ? ''
          : shownCount > 0
            ? words.shown(formatCount(shownCount, language), formatCount(totalCount, language))
            : words.none}{' '}
        {chosen.length > 0 ? (
          <Button variant="tertiary" data-size="sm" onClick={() => choose([])}>
            {words.showAll}
          </Button>
        ) : null}
      </p>
    </fieldset>
  );
}
