import { Radio, Textfield } from '@digdir/designsystemet-react';
import { type ReactNode, useId, useState } from 'react';
import { adminPartsTexts } from '../../i18n/admin-parts.ts';
import { usePlace } from '../../parts/place.ts';
import { useFault } from './ActForm.tsx';
import type { Person } from './organisation.ts';
import { fits } from './search.ts';

/** More than these are not listed: one types more of the name instead. */
const listed = 7;

interface PersonPickerProps {
  name: string;
  legend: string;
  people: readonly Person[];
  chosen?: string | null;
  /** Whether nobody is a choice too. */
  mayBeNobody?: boolean;
}

/** One person among many: type a part of the name, then choose. Whoever is chosen stays in the list. */
export function PersonPicker({
  name,
  legend,
  people,
  chosen = null,
  mayBeNobody = false,
}: PersonPickerProps) {
  const words = adminPartsTexts[usePlace().language];
  const fault = useFault(name);
  const faultId = useId();
  const [sought, setSought] = useState('');
  const [picked, setPicked] = useState(chosen ?? '');
  const fitting = people.filter(
    ({ id, deactivatedAt, ...person }) => id !== picked && deactivatedAt === null && fits(person, sought),
  );
  const own = people.filter(({ id }) => id === picked);
  const shown = [...own, ...fitting.slice(0, listed)];
  const more = fitting.length - listed;
  const radio = (value: string, label: ReactNode, description?: string) => (
    <Radio
      key={value}
      name={name}
      value={value}
      label={label}
      description={description}
      checked={picked === value}
      aria-invalid={fault ? true : undefined}
      onChange={() => setPicked(value)}
    />
  );
  return (
    <fieldset className="person-picker" aria-describedby={fault ? faultId : undefined}>
      <legend>{legend}</legend>
      <Textfield
        label={words.findPerson}
        type="search"
        autoComplete="off"
        value={sought}
        onChange={(event) => setSought(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
      {mayBeNobody ? radio('', words.nobody) : null}
      {shown.map(({ id, name: called, email }) => radio(id, called, email ?? undefined))}
      <p role="status" className="quiet">
        {fitting.length === 0 && sought ? words.noneFound : null}
        {more > 0 ? words.moreFound(more) : null}
      </p>
      {fault ? (
        <p className="error" id={faultId}>
          {fault}
        </p>
      ) : null}
    </fieldset>
  );
}
