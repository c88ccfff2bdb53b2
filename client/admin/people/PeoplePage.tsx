import { Field, Label, Paragraph, Select, Tag, Textfield } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { adminPeopleTexts } from '../../i18n/admin-people.ts';
import { noticeFor } from '../../parts/Notice.tsx';
import { PageTitle } from '../../parts/PageTitle.tsx';
import { usePlace } from '../../parts/place.ts';
import { type People, type Person, usePeople } from '../parts/organisation.ts';
import {
  isShown,
  type PeopleFilters,
  readFilters,
  roleFilters,
  shows,
  writeFilters,
} from './people-filters.ts';
import { belongings, roleWord, signInLines } from './person-words.ts';

/** Everyone with an account, to search among and to go to. */
export function PeoplePage(): ReactNode {
  const { texts, language } = usePlace();
  const words = adminPeopleTexts[language];
  const query = usePeople();
  const notice = noticeFor(query, texts.app);
  if (notice || !query.data) return notice;
  return (
    <>
      <PageTitle title={words.title} />
      <Paragraph className="admin-intro">{words.intro}</Paragraph>
      <p className="admin-links">
        <Link className="ds-button" data-variant="primary" to="ny">
          {words.add}
        </Link>
        <Link to="import">{words.importFile}</Link>
      </p>
      <PeopleList people={query.data} />
    </>
  );
}

function PeopleList({ people: { people, surveys } }: { people: People }): ReactNode {
  const words = adminPeopleTexts[usePlace().language];
  const [search, setSearch] = useSearchParams();
  const [filters, setFilters] = useState(() => readFilters(search));
  const change = (changed: Partial<PeopleFilters>) => {
    const next = { ...filters, ...changed };
    setFilters(next);
    setSearch(writeFilters(next), { replace: true, preventScrollReset: true });
  };
  const shown = people.filter((person) => isShown(person, filters));
  return (
    <>
      <Filters filters={filters} change={change} />
      <p role="status" className="quiet">
        {shown.length > 0 ? words.count(shown.length) : words.none}
      </p>
      <ul className="admin-list" aria-label={words.list}>
        {shown.map((person) => (
          <PersonLine key={person.id} person={person} surveys={surveys} />
        ))}
      </ul>
    </>
  );
}

interface FiltersProps {
  filters: PeopleFilters;
  change(changed: Partial<PeopleFilters>): void;
}

function Filters({ filters, change }: FiltersProps): ReactNode {
  const { texts, language } = usePlace();
  const words = adminPeopleTexts[language];
  const roleName = (role: (typeof roleFilters)[number]) =>
    role === 'none' ? words.noRole : texts.app.roles[role];
  return (
    <search className="admin-filters">
      <Textfield
        label={words.search}
        type="search"
        autoComplete="off"
        value={filters.sought}
        onChange={(event) => change({ sought: event.target.value })}
      />
      <Field>
        <Label>{words.role}</Label>
        <Select
          value={filters.role ?? ''}
          onChange={({ target }) => change({ role: roleFilters.find((one) => one === target.value) ?? null })}
        >
          <option value="">{words.anyRole}</option>
          {roleFilters.map((role) => (
            <option key={role} value={role}>
              {roleName(role)}
            </option>
          ))}
        </Select>
      </Field>
      <Field>
        <Label>{words.show}</Label>
        <Select
          value={filters.show}
          onChange={({ target }) => change({ show: shows.find((one) => one === target.value) ?? 'active' })}
        >
          {shows.map((show) => (
            <option key={show} value={show}>
              {words.shows[show]}
            </option>
          ))}
        </Select>
      </Field>
    </search>
  );
}

function PersonLine({ person, surveys }: { person: Person; surveys: People['surveys'] }): ReactNode {
  const { language } = usePlace();
  const words = adminPeopleTexts[language];
  const roles = person.roles.map((held) => roleWord(held, surveys, language));
  return (
    <li>
      <div>
        <Link to={person.id} className="admin-list-name">
          {person.name}
        </Link>
        {person.isYou ? <span className="quiet"> ({words.you})</span> : null}
        {person.deactivatedAt === null ? null : (
          <Tag data-size="sm" data-color="neutral" variant="outline">
            {words.isDeactivated}
          </Tag>
        )}
        <div className="quiet admin-wrap">{person.email}</div>
      </div>
      <div>
        {roles.length > 0 ? <div>{roles.join(', ')}</div> : null}
        {belongings(person, language).map((line) => (
          <div key={line}>{line}</div>
        ))}
      </div>
      <div className="quiet">
        {signInLines(person, language).map((line) => (
          <div key={line}>{line}</div>
        ))}
      </div>
    </li>
  );
}
