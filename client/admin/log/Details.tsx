import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { adminLogTexts } from '../../i18n/admin-log.ts';
import { usePlace, useTexts } from '../../parts/place.ts';
import type { LogLine } from './LogTable.tsx';
import { logFilters } from './log-filters.ts';
import type { LogNames } from './names.ts';

/** What changed, in words, and the ids themselves, for whoever looks the line up elsewhere. */
export function Details({ line, names }: { line: LogLine; names: LogNames }): ReactNode {
  const words = useTexts(adminLogTexts);
  const ids = [line.actor, ...(line.onBehalfOf ? [line.onBehalfOf] : []), line.subject];
  const search = (name: 'actor' | 'subject', id: string) => `?${logFilters[name]}=${encodeURIComponent(id)}`;
  return (
    <details>
      <summary>{words.details}</summary>
      <Changes line={line} names={names} />
      <p>
        <Link to={search('actor', line.actor)} onClick={toTop}>
          {words.allBy}
        </Link>
        <br />
        <Link to={search('subject', line.subject)} onClick={toTop}>
          {words.allAbout}
        </Link>
      </p>
      <p className="quiet">{words.ids}</p>
      {[...new Set(ids)].map((id) => (
        <p key={id}>
          <code>{id}</code>
        </p>
      ))}
      <p>
        <code>{line.act}</code>
      </p>
    </details>
  );
}

/** The line goes away with its table, so the focus is moved to where the new lines are. */
function toTop(): void {
  document.getElementById('content')?.focus();
}

type Value = LogLine['before'];

function Changes({ line: { before, after }, names }: { line: LogLine; names: LogNames }): ReactNode {
  const words = useTexts(adminLogTexts);
  const inWords = useValues(names);
  const rows = changedKeys(before, after);
  if (rows.length === 0) return null;
  return (
    <table className="log-changes">
      <thead>
        <tr>
          <th scope="col">{words.field}</th>
          {before === null ? null : <th scope="col">{words.before}</th>}
          {after === null ? null : <th scope="col">{words.after}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((key) => (
          <tr key={key}>
            <th scope="row">{key === '' ? words.value : (words.fields[key] ?? key)}</th>
            {before === null ? null : <td>{inWords(key, at(before, key))}</td>}
            {after === null ? null : <td>{inWords(key, at(after, key))}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The keys that are not the same before and after; where a value is no object, one with no name. */
export function changedKeys(before: Value, after: Value): string[] {
  const objects = [before, after].filter((value) => value !== null);
  if (objects.some((value) => typeof value !== 'object' || Array.isArray(value))) return [''];
  const keys = new Set(objects.flatMap((value) => Object.keys(value as object)));
  return [...keys].filter((key) => JSON.stringify(at(before, key)) !== JSON.stringify(at(after, key)));
}

function at(value: Value, key: string): Value {
  if (key === '') return value;
  return (value as Record<string, Value> | null)?.[key] ?? null;
}

function useValues(names: LogNames): (key: string, value: Value) => string {
  const words = useTexts(adminLogTexts);
  const { texts } = usePlace();
  return (key, value) => {
    if (value === null) return words.nothing;
    if (typeof value === 'boolean') return value ? words.yes : words.no;
    if (typeof value !== 'string') return JSON.stringify(value, null, 1);
    if (key === 'role' && value in texts.app.roles) {
      return texts.app.roles[value as keyof typeof texts.app.roles];
    }
    return names.called(value) ?? value;
  };
}
