import { Button, Chip, Details, Field, Label, Select } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { unitsToldOf } from '../../server/core/findings/filter.ts';
import { findingKinds } from '../../server/core/findings/finding.ts';
import { findingsTexts } from '../i18n/findings.ts';
import { usePlace, useTexts } from '../parts/place.ts';
import {
  type ChosenFilter,
  chosenFilters,
  isNarrowed,
  readFilter,
  type ShownFilter,
  shownFilters,
  withFilter,
  withShown,
} from './filters.ts';
import type { FindingView } from './topics.ts';

interface FindingFiltersProps {
  findings: readonly FindingView[];
  /** How many are shown, in words. */
  told: string;
}

/** What one may narrow the list to: what is in it, and nothing besides. The choice stands in the address. */
export function FindingFilters({ findings, told }: FindingFiltersProps): ReactNode {
  const { municipality } = usePlace();
  const words = useTexts(findingsTexts).filters;
  const [search, setSearch] = useSearchParams();
  const filter = readFilter(search);
  const options = useOptions(findings);
  const keep = { replace: true, preventScrollReset: true } as const;
  const narrowed = chosenFilters.some((name) => filter[name]);
  return (
    <div className="finding-filters">
      {(Object.keys(shownFilters) as ShownFilter[])
        .filter((name) => name !== 'isFollowed' || municipality.account)
        .map((name) => (
          <Chip.Checkbox
            key={name}
            name="vis"
            value={shownFilters[name]}
            checked={filter[name] ?? false}
            onChange={({ target }) => setSearch(withShown(search, name, target.checked), keep)}
          >
            {words[name]}
          </Chip.Checkbox>
        ))}
      <Details defaultOpen={narrowed} className="finding-narrow">
        <Details.Summary>{words.legend}</Details.Summary>
        <Details.Content>
          <div className="finding-selects">
            {chosenFilters.map((name) => (
              <Field key={name}>
                <Label>{words.names[name]}</Label>
                <Select
                  value={filter[name] ?? ''}
                  onChange={({ target }) => setSearch(withFilter(search, name, target.value), keep)}
                >
                  <option value="">{words.any}</option>
                  {options[name].map(([value, label]) => (
                    <option key={value} value={value}>
                      {label}
                    </option>
                  ))}
                </Select>
              </Field>
            ))}
          </div>
        </Details.Content>
      </Details>
      <p className="filter-result" role="status">
        {told}
      </p>
      {isNarrowed(filter) ? (
        <Button variant="tertiary" data-size="sm" onClick={() => setSearch({}, keep)}>
          {words.showAll}
        </Button>
      ) : null}
    </div>
  );
}

type Options = Record<ChosenFilter, [value: string, label: string][]>;

function useOptions(findings: readonly FindingView[]): Options {
  const { language } = usePlace();
  const words = useTexts(findingsTexts);
  const kinds = new Set(findings.map(({ numbers }) => numbers.kind));
  const named = findings.flatMap(({ unit, alsoIn, numbers }) => [
    ...(unit ? [[unit.id, unit.name] as const] : []),
    ...[...alsoIn, ...('groups' in numbers ? numbers.groups : [])].map(
      ({ unitId, name }) => [unitId, name] as const,
    ),
  ]);
  const told = new Set(findings.flatMap(unitsToldOf));
  const byName = (one: [string, string], other: [string, string]) => one[1].localeCompare(other[1], language);
  return {
    kind: findingKinds.filter((kind) => kinds.has(kind)).map((kind) => [kind, words.kinds[kind]]),
    indicator: [...new Map(findings.map((one) => [one.indicatorKey, one.indicatorName[language]]))].sort(
      byName,
    ),
    unit: [...new Map(named)].filter(([id]) => told.has(id)).sort(byName),
    focusArea: [...new Map(findings.map(({ focusArea }) => [focusArea.key, focusArea.name[language]]))].sort(
      byName,
    ),
  };
}
