import { Button, Textfield } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { adminLogTexts } from '../../i18n/admin-log.ts';
import { useTexts } from '../../parts/place.ts';
import { logFilterNames, readSelection, writeSelection } from './log-filters.ts';

/** Stands in the address, so that a selection can be shared and survives a reload. */
export function LogFilters(): ReactNode {
  const words = useTexts(adminLogTexts);
  const [search, setSearch] = useSearchParams();
  const chosen = readSelection(search);
  return (
    <form
      key={search.toString()}
      onSubmit={(event) => {
        event.preventDefault();
        setSearch(writeSelection(new FormData(event.currentTarget)), { preventScrollReset: true });
      }}
    >
      <fieldset className="log-filters">
        <legend>{words.filters}</legend>
        {logFilterNames.map((name) => (
          <Textfield
            key={name}
            name={name}
            label={words[name]}
            type={name === 'from' || name === 'to' ? 'date' : 'text'}
            maxLength={200}
            defaultValue={chosen[name] ?? ''}
          />
        ))}
        <Button type="submit">{words.apply}</Button>
        {Object.keys(chosen).length > 0 ? (
          <Button
            type="button"
            variant="tertiary"
            onClick={() => setSearch({}, { preventScrollReset: true })}
          >
            {words.reset}
          </Button>
        ) : null}
      </fieldset>
    </form>
  );
}
