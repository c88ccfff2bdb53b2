import { Button, Heading, Paragraph, Switch, Textfield } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { adminUnitsTexts } from '../../i18n/admin-units.ts';
import { formatDate } from '../../i18n/dates.ts';
import { noticeFor } from '../../parts/Notice.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { usePlace } from '../../parts/place.ts';
import { today } from '../parts/days.ts';
import { type Unit, useUnits } from '../parts/organisation.ts';
import { pruned, treeOn, wholeTree } from './tree.ts';
import { UnitTree } from './UnitTree.tsx';
import { readUnitFilters, type UnitFilters, unitFits, writeUnitFilters } from './unit-filters.ts';

/** The units as a tree: today's, with those that are closed down, or as it was on a day. */
export function UnitsPage(): ReactNode {
  const { texts, language } = usePlace();
  const words = adminUnitsTexts[language];
  const query = useUnits();
  const notice = noticeFor(query, texts.app);
  if (notice || !query.data) return notice;
  const { units } = query.data;
  return (
    <>
      <PageTitle title={words.title} />
      <Paragraph className="admin-intro">{words.intro}</Paragraph>
      {units.length === 0 ? (
        <>
          <Heading level={2} data-size="sm">
            {words.emptyTitle}
          </Heading>
          <Paragraph>{words.emptyText}</Paragraph>
        </>
      ) : null}
      <p className="admin-links">
        <Link className="ds-button" data-variant="primary" to="ny">
          {units.length === 0 ? words.addRoot : words.add}
        </Link>
        <Link to="import">{words.importFile}</Link>
      </p>
      {units.length === 0 ? null : <FilteredTree units={units} />}
    </>
  );
}

function FilteredTree({ units }: { units: Unit[] }): ReactNode {
  const { language } = usePlace();
  const words = adminUnitsTexts[language];
  const [search, setSearch] = useSearchParams();
  const [filters, setFilters] = useState(() => readUnitFilters(search));
  const change = (changed: Partial<UnitFilters>) => {
    const next = { ...filters, ...changed };
    setFilters(next);
    setSearch(writeUnitFilters(next), { replace: true, preventScrollReset: true });
  };
  const { sought, on, withEnded } = filters;
  const toToday = () => {
    change({ on: null });
    // The button goes away with the day it was for.
    document.querySelector<HTMLElement>('.unit-filters [type="date"]')?.focus();
  };
  const day = on ?? today();
  const tree = withEnded ? wholeTree(units) : treeOn(units, day, on === null);
  const shown = sought.trim() ? pruned(tree, (unit) => unitFits(unit, sought)) : tree;
  return (
    <>
      <Filters filters={filters} change={change} />
      {on && !withEnded ? (
        <div className="admin-acts">
          <span>{words.isOn(formatDate(on, language))}</span>
          <Button variant="tertiary" onClick={toToday}>
            {words.toToday}
          </Button>
        </div>
      ) : null}
      {tree.length > 0 && shown.length > 0 ? (
        <UnitTree key={`${day} ${withEnded}`} branches={shown} on={day} isSearched={sought.trim() !== ''} />
      ) : (
        <p role="status">{tree.length === 0 ? words.noneOn : words.none}</p>
      )}
    </>
  );
}

interface FiltersProps {
  filters: UnitFilters;
  change(changed: Partial<UnitFilters>): void;
}

function Filters({ filters: { sought, on, withEnded }, change }: FiltersProps): ReactNode {
  const words = adminUnitsTexts[usePlace().language];
  return (
    <search className="admin-filters unit-filters">
      <Textfield
        label={words.search}
        type="search"
        autoComplete="off"
        value={sought}
        onChange={(event) => change({ sought: event.target.value })}
      />
      <Textfield
        label={words.on}
        type="date"
        value={on ?? ''}
        disabled={withEnded}
        onChange={(event) => change({ on: event.target.value || null })}
      />
      <Switch
        label={words.showEnded}
        checked={withEnded}
        onChange={(event) => change({ withEnded: event.target.checked })}
      />
    </search>
  );
}
