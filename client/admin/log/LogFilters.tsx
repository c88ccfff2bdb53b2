import { Button, Field, Label, Select, Textfield } from '@digdir/designsystemet-react';
import { type FormEvent, type ReactNode, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { adminLogTexts } from '../../i18n/admin-log.ts';
import { useTexts } from '../../parts/place.ts';
import { actGroups, readSelection, useAdopted, writeSelection } from './log-filters.ts';
import { NamePicker } from './NamePicker.tsx';
import type { LogNames } from './names.ts';

/** Stands in the address, so that a selection can be shared and survives a reload. */
export function LogFilters({ names }: { names: LogNames }): ReactNode {
  const words = useTexts(adminLogTexts);
  const [search, setSearch] = useSearchParams();
  const chosen = readSelection(search);
  const form = useRef<HTMLFormElement>(null);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const unclear = form.current?.querySelector<HTMLElement>('[data-unclear]');
    if (unclear) unclear.focus();
    else setSearch(writeSelection(new FormData(event.currentTarget)), { preventScrollReset: true });
  };
  const reset = () => {
    setSearch({}, { preventScrollReset: true });
    // The button that was pressed goes away.
    form.current?.querySelector<HTMLElement>('[type="submit"]')?.focus();
  };
  return (
    <form ref={form} onSubmit={submit}>
      <fieldset className="log-filters">
        <legend>{words.filters}</legend>
        <ActSelect chosen={chosen.act ?? ''} />
        <NamePicker
          name="actor"
          label={words.actor}
          chosen={chosen.actor ?? ''}
          names={names}
          kind="person"
          doers={words.doers}
        />
        <NamePicker name="subject" label={words.subject} chosen={chosen.subject ?? ''} names={names} />
        {(['from', 'to'] as const).map((name) => (
          <DayField key={name} name={name} label={words[name]} chosen={chosen[name] ?? ''} />
        ))}
        <Button type="submit">{words.apply}</Button>
        {Object.keys(chosen).length > 0 ? (
          <Button type="button" variant="tertiary" onClick={reset}>
            {words.reset}
          </Button>
        ) : null}
      </fieldset>
    </form>
  );
}

function DayField({
  name,
  label,
  chosen,
}: {
  name: 'from' | 'to';
  label: string;
  chosen: string;
}): ReactNode {
  const [value, setValue] = useAdopted(chosen);
  return (
    <Textfield
      name={name}
      label={label}
      type="date"
      value={value}
      onChange={(event) => setValue(event.target.value)}
    />
  );
}

/** Acts by words, each sort of thing together. What an address asks for beside them is an option too. */
function ActSelect({ chosen }: { chosen: string }): ReactNode {
  const words = useTexts(adminLogTexts);
  const [value, setValue] = useAdopted(chosen);
  const groups = actGroups(Object.keys(words.acts));
  const isKnown = chosen === '' || chosen in words.acts || groups.some(({ prefix }) => prefix === chosen);
  return (
    <Field>
      <Label>{words.act}</Label>
      <Select name="act" value={value} onChange={(event) => setValue(event.target.value)}>
        <Select.Option value="">{words.anyAct}</Select.Option>
        {isKnown ? null : <Select.Option value={chosen}>{chosen}</Select.Option>}
        {groups.map(({ prefix, entity, acts }) => (
          <Select.Optgroup key={prefix} label={words.entities[entity] ?? entity}>
            {acts.length > 1 ? (
              <Select.Option value={prefix}>{words.allOf(words.entities[entity] ?? entity)}</Select.Option>
            ) : null}
            {acts.map((act) => (
              <Select.Option key={act} value={act}>
                {words.acts[act]}
              </Select.Option>
            ))}
          </Select.Optgroup>
        ))}
      </Select>
    </Field>
  );
}
