import { useState } from 'react';

/** What one may narrow the log to: the name in the address, a Norwegian word, and the name the server knows it by. */
export const logFilters = {
  act: 'hendelse',
  actor: 'hvem',
  subject: 'gjelder',
  from: 'fra',
  to: 'til',
} as const;
export type LogFilter = keyof typeof logFilters;
export type LogSelection = Partial<Record<LogFilter, string>>;

export const logFilterNames = Object.keys(logFilters) as LogFilter[];

/** From the address of the page. What is empty narrows nothing. */
export function readSelection(search: URLSearchParams): LogSelection {
  const selection: LogSelection = {};
  for (const name of logFilterNames) {
    const given = search.get(logFilters[name])?.trim();
    if (given) selection[name] = given;
  }
  return selection;
}

/** To the address of the page, from a form whose fields have the server's names. */
export function writeSelection(form: FormData): URLSearchParams {
  const search = new URLSearchParams();
  for (const name of logFilterNames) {
    const given = String(form.get(name) ?? '').trim();
    if (given) search.set(logFilters[name], given);
  }
  return search;
}

/** A field's value, which is typed over, and which a new address sets anew without drawing the field anew. */
export function useAdopted(given: string): [string, (next: string) => void] {
  const [last, setLast] = useState(given);
  const [value, setValue] = useState(given);
  if (last !== given) {
    setLast(given);
    setValue(given);
  }
  return [value, setValue];
}

/** The acts of one sort of thing, `round` of `round.closed`, and what they all start with. */
export interface ActGroup {
  entity: string;
  prefix: string;
  acts: string[];
}

export function actGroups(acts: readonly string[]): ActGroup[] {
  const groups = Map.groupBy(acts, (act) => act.slice(0, act.indexOf('.')));
  return [...groups].map(([entity, own]) => ({ entity, prefix: `${entity}.`, acts: own }));
}
