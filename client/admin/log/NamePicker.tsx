import { Field, Input, Label, ValidationMessage } from '@digdir/designsystemet-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import { type NamedKind, namedKinds } from '../../../server/core/audit/named.ts';
import { call } from '../../api.ts';
import { adminLogTexts } from '../../i18n/admin-log.ts';
import { usePlace, useTexts } from '../../parts/place.ts';
import { type LogFilter, useAdopted } from './log-filters.ts';
import type { LogNames } from './names.ts';

interface NamePickerProps {
  name: LogFilter;
  label: string;
  /** The id in the address; empty: none. */
  chosen: string;
  names: LogNames;
  kind?: NamedKind;
  /** Doers that are no persons, by what the log calls them. */
  doers?: Record<string, string>;
}

interface Option {
  id: string;
  label: string;
  kind?: NamedKind;
}

/** An id as it stands in the log may be pasted too. */
const looksLikeId = /^(\w+:)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Somebody or something in the log, found by a part of the name: a combobox with a list (ARIA 1.2). */
export function NamePicker({ name, label, chosen, names, kind, doers = {} }: NamePickerProps): ReactNode {
  const words = useTexts(adminLogTexts);
  const [inputId, listId, faultId] = [useId(), useId(), useId()];
  const [id, setId] = useAdopted(chosen);
  // Null: nothing is typed, and what is chosen is shown by its name, which may come after the page.
  const [typed, setTyped] = useState<string | null>(null);
  const [asked, setAsked] = useState(chosen);
  if (asked !== chosen) {
    setAsked(chosen);
    setTyped(null);
  }
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const text = typed ?? (id === '' ? '' : names.who(id));
  const options = useOptions(typed ?? '', isOpen, kind, doers);
  const isUnclear = typed !== null && typed.trim() !== '' && !isOpen;

  const pick = ({ id: picked, label: shown }: Option) => {
    setId(picked);
    setTyped(null);
    setIsOpen(false);
    setActive(-1);
    return shown;
  };
  const type = (next: string) => {
    const pasted = looksLikeId.test(next.trim());
    setId(pasted ? next.trim() : '');
    setTyped(pasted ? null : next);
    setIsOpen(!pasted);
    setActive(-1);
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setIsOpen(true);
      const last = options.length - 1;
      setActive((at) => (at + step < 0 ? last : at + step > last ? 0 : at + step));
    } else if (event.key === 'Enter' && isOpen) {
      const option = options[active] ?? (typed ? options[0] : undefined);
      if (option) {
        event.preventDefault();
        pick(option);
      }
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      setIsOpen(false);
    }
  };
  return (
    <Field className="name-picker">
      <Label htmlFor={inputId}>{label}</Label>
      <Input
        id={inputId}
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-activedescendant={isOpen && options[active] ? `${listId}-${active}` : undefined}
        data-unclear={isUnclear || undefined}
        aria-invalid={isUnclear ? true : undefined}
        aria-describedby={isUnclear ? faultId : undefined}
        maxLength={100}
        value={text}
        onChange={(event) => type(event.target.value)}
        onKeyDown={press}
        onClick={() => setIsOpen(true)}
        onBlur={() => setIsOpen(false)}
      />
      <input type="hidden" name={name} value={id} />
      <div id={listId} role="listbox" aria-label={label} hidden={!isOpen} className="name-options">
        {options.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
          <div
            key={option.id}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            // Before the field loses the focus, which would shut the list.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => pick(option)}
          >
            {option.kind && !kind ? words.named(words.kinds[option.kind], option.label) : option.label}
          </div>
        ))}
      </div>
      <span role="status" className="ds-sr-only">
        {isOpen ? words.hits(options.length) : ''}
      </span>
      {isOpen && options.length === 0 ? <p className="name-options quiet">{words.hits(0)}</p> : null}
      {isUnclear ? <ValidationMessage id={faultId}>{words.pickFromList}</ValidationMessage> : null}
    </Field>
  );
}

function useOptions(
  typed: string,
  isOpen: boolean,
  kind: NamedKind | undefined,
  doers: Record<string, string>,
): Option[] {
  const { municipality, language } = usePlace();
  const sought = typed.trim();
  const query = useQuery({
    queryKey: [municipality.slug, 'audit-names', kind, sought],
    queryFn: () =>
      call('GET /api/:municipality/audit/names', { municipality: municipality.slug, search: sought, kind }),
    enabled: isOpen,
    placeholderData: keepPreviousData,
  });
  const fixed = Object.entries(doers)
    .map(([id, label]) => ({ id, label }))
    .filter(({ label }) => label.toLowerCase().includes(sought.toLowerCase()));
  const found = (query.data?.names ?? [])
    .map((one): Option => ({ id: one.id, kind: one.kind, label: one.name[language] }))
    .sort((a, b) => placeOf(a) - placeOf(b));
  return [...fixed, ...found];
}

function placeOf({ kind }: Option): number {
  return kind ? namedKinds.indexOf(kind) : -1;
}
