import { Button, Chip } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { formatCount } from '../../server/core/wording/numbers.ts';
import { usePlace } from '../parts/place.ts';
import { type Filter, filters, readFilters, writeFilters } from './filters.ts';

interface FilterBarProps {
  shownCount: number;
  totalCount: number;
}

export function FilterBar({ shownCount, totalCount }: FilterBarProps): ReactNode {
  const { texts, language } = usePlace();
  const words = texts.results.filters;
  const [search, setSearch] = useSearchParams();
  const chosen = readFilters(search);
  const names: Record<Filter, string> = {
    spredning: words.spread,
    mindretall: words.minority,
    nytt: words.fresh,
  };
  const toggle = (filter: Filter) => {
    const next = chosen.includes(filter) ? chosen.filter((other) => other !== filter) : [...chosen, filter];
    setSearch(writeFilters(search, next), { replace: true, preventScrollReset: true });
  };
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
          <Button
            variant="tertiary"
            data-size="sm"
            onClick={() => setSearch(writeFilters(search, []), { replace: true })}
          >
            {words.showAll}
          </Button>
        ) : null}
      </p>
    </fieldset>
  );
}
