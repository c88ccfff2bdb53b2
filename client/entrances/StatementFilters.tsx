import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { entrancesTexts } from '../i18n/entrances.ts';
import { usePlace, useTexts } from '../parts/place.ts';
import type { Overview, PlacedValue } from './overview.ts';
import { offeredIn, readStatements, statementChoices, withStatement } from './statement-choices.ts';

interface StatementFiltersProps {
  values: readonly PlacedValue[];
  audiences: Overview['audiences'];
}

/** What the statements may be narrowed to: focus area, survey, body. The choices stand in the address, so that a sheet is found again. */
export function StatementFilters({ values, audiences }: StatementFiltersProps): ReactNode {
  const { language } = usePlace();
  const words = useTexts(entrancesTexts).leader;
  const [search] = useSearchParams();
  const chosen = readStatements(search);
  const offered = offeredIn(values, audiences, (text) => text[language]);
  return (
    <div>
      {statementChoices
        // One alone narrows nothing, unless it is a body beside what all see; what is chosen can always be let go of.
        .filter((name) => offered[name].length > (name === 'organ' ? 0 : 1) || chosen[name] !== null)
        .map((name) => (
          <nav key={name} aria-label={words.choices[name]} className="order">
            <span aria-hidden="true">{words.choices[name]}:</span>
            {[{ key: null, name: words.allAreas }, ...offered[name]].map((one) => (
              <Link
                key={one.key ?? ''}
                to={{ search: String(withStatement(search, name, one.key)) }}
                state={{ keepFocus: true }}
                replace
                preventScrollReset
                aria-current={one.key === chosen[name] ? 'true' : undefined}
              >
                {one.name}
              </Link>
            ))}
          </nav>
        ))}
    </div>
  );
}
