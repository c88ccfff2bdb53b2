import { Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { formatCount } from '../../../server/core/wording/numbers.ts';
import { adminImportTexts } from '../../i18n/admin-import.ts';
import { formatDate } from '../../i18n/dates.ts';
import { usePlace, useTexts } from '../../parts/place.ts';
import { ScrollTable } from '../../parts/ScrollTable.tsx';
import type { What } from './ImportPage.tsx';

/** What either import says; the kinds are words of `adminImportTexts`. */
export interface Outcome {
  applied: boolean;
  fingerprint: string;
  unchanged: number;
  changes: {
    row: number;
    kind: string;
    key: string;
    name: string;
    fields: { field: string; before: string | null; after: string | null }[];
  }[];
  notes: { row: number | null; kind: string; key: string | null; name: string; about: string | null }[];
}

/** More rows than this are folded away, so that what comes after can be found. */
const openRows = 100;

/** How many of each, and then each: before and after. */
export function PlanTables({ what, outcome }: { what: What; outcome: Outcome }): ReactNode {
  const { language } = usePlace();
  const words = useTexts(adminImportTexts);
  const count = (number: number) => formatCount(number, language);
  const kinds = Object.entries(words[what].kinds)
    .map(([kind, title]) => ({ kind, title, changes: outcome.changes.filter((one) => one.kind === kind) }))
    .filter(({ changes }) => changes.length > 0);
  return (
    <>
      {outcome.changes.length === 0 ? <Paragraph>{words.nothing}</Paragraph> : null}
      <ul className="import-counts">
        {kinds.map(({ kind, title, changes }) => (
          <li key={kind}>{words.countOf(title, count(changes.length))}</li>
        ))}
        {outcome.unchanged > 0 ? <li>{words.unchanged(count(outcome.unchanged))}</li> : null}
      </ul>
      {kinds.map(({ kind, title, changes }) => (
        <details key={kind} open={changes.length <= openRows} className="import-kind">
          <summary>{words.countOf(title, count(changes.length))}</summary>
          <ChangeTable what={what} title={title} changes={changes} />
        </details>
      ))}
      <Notes outcome={outcome} />
    </>
  );
}

interface ChangeTableProps {
  what: What;
  title: string;
  changes: Outcome['changes'];
}

function ChangeTable({ what, title, changes }: ChangeTableProps): ReactNode {
  const words = useTexts(adminImportTexts);
  return (
    <ScrollTable
      label={title}
      className="import-table"
      columns={[words.row, words.key[what], words.name, words.change]}
    >
      <tbody>
        {changes.map((change) => (
          <tr key={`${change.row} ${change.fields[0]?.after}`}>
            <td>{change.row}</td>
            <td>{change.key || '–'}</td>
            <th scope="row">{change.name}</th>
            <td>
              <Fields fields={change.fields.filter(({ field }) => !hasColumn(change.kind, field))} />
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

/** Of what is new, the code and the name stand in columns of their own. */
function hasColumn(kind: string, field: string): boolean {
  return (kind === 'added' || kind === 'reorganised') && (field === 'code' || field === 'name');
}

function Fields({ fields }: Pick<Outcome['changes'][number], 'fields'>): ReactNode {
  const words = useTexts(adminImportTexts);
  const worded = useWorded();
  return (
    <ul className="import-fields">
      {fields.map(({ field, before, after }) => {
        const [name, is] = [words.fields[field] ?? field, worded(field, after)];
        const text = before === null ? words.set(name, is) : words.moved(name, worded(field, before), is);
        return <li key={field}>{text}</li>;
      })}
    </ul>
  );
}

/** Fields of figures from others that hold one of a closed list. */
const choiceFields = ['mode', 'sample', 'weighting', 'fictitious'];

/** A value as people read it: roles, offices, languages and days in words. */
function useWorded(): (field: string, value: string | null) => string {
  const { language, texts } = usePlace();
  const words = useTexts(adminImportTexts);
  return (field, value) => {
    if (value === null) return words.none;
    if (field === 'role') return (texts.app.roles as Record<string, string>)[value] ?? value;
    if (field === 'label') return words.labels[value] ?? value;
    if (field === 'language') return words.languages[value] ?? value;
    if (choiceFields.includes(field)) return words.choices[value] ?? value;
    if (field === 'validFromOn' || field === 'endsOn') return formatDate(value, language);
    return value;
  };
}

function Notes({ outcome: { notes } }: { outcome: Outcome }): ReactNode {
  const { language } = usePlace();
  const words = useTexts(adminImportTexts);
  const worded = useWorded();
  const fieldOf = (kind: string) =>
    kind === 'role-kept' ? 'role' : kind === 'start-kept' ? 'validFromOn' : '';
  return Object.entries(words.notes).map(([kind, title]) => {
    const told = notes.filter((note) => note.kind === kind);
    if (told.length === 0) return null;
    return (
      <details key={kind} className="import-kind">
        <summary>{words.countOf(title, formatCount(told.length, language))}</summary>
        <ul>
          {told.map(({ row, key, name, about }) => (
            <li key={`${row} ${key} ${name} ${about}`}>
              {[key, name].filter((part) => part !== null).join(' ')}
              {about === null ? '' : `: ${worded(fieldOf(kind), about)}`}
            </li>
          ))}
        </ul>
      </details>
    );
  });
}
