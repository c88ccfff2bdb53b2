import type { Draft, DraftItem } from '../format.ts';
import { columnsOf } from './add.ts';
import { withoutUnfed } from './move.ts';
import { numbered, type Part, type PartKey, partAt, withPart } from './tree.ts';

/** The list of a question that is changed: what may be chosen, or the rows of a matrix. */
export type ListName = 'choices' | 'rows' | 'columns';

export function entriesOf(part: Part, list: ListName): Part[] {
  const entries: unknown = part[list];
  if (!Array.isArray(entries)) return [];
  return entries.map((entry: unknown) =>
    typeof entry === 'object' && entry !== null
      ? (entry as Part)
      : { value: entry, text: { nb: String(entry) } },
  );
}

/** One more last, before those that are outside the others, such as «annet», where there are any. */
export function addEntry(draft: Draft, key: PartKey, list: ListName): Draft {
  const placed = partAt(draft, key);
  if (!placed || !Array.isArray(placed.part[list])) return draft;
  const entries = entriesOf(placed.part, list);
  const stem = list === 'rows' ? 'rad' : 'valg';
  const used = new Set(entries.map(({ value }) => String(value)));
  const value = numbered(`${stem}${entries.length + 1}`, (one) => !used.has(one));
  const withEntry = changed(draft, key, list, [...entries, { value, text: {} }]);
  if (list !== 'rows') return withEntry;
  const first = draft.items.find(({ name }) => name.startsWith(`${key}.`));
  if (!first) return withEntry;
  const ids = new Set(draft.items.map(({ id }) => id));
  const stemId = first.id.replace(/\.rad\d*$/, '');
  const id = numbered(`${stemId}.${value}`, (one) => !ids.has(one));
  const item: DraftItem = {
    ...first,
    name: `${key}.${value}`,
    id,
    ...(first.role === 'scale' ? { feeds: [] } : {}),
  };
  return { ...withEntry, items: [...withEntry.items, item] };
}

export function removeEntry(draft: Draft, key: PartKey, list: ListName, at: number): Draft {
  const placed = partAt(draft, key);
  if (!placed) return draft;
  const entries = entriesOf(placed.part, list);
  const without = changed(draft, key, list, entries.toSpliced(at, 1));
  if (list !== 'rows') return without;
  const row = `${key}.${String(entries[at]?.['value'])}`;
  const { [row]: _, ...translatorNotes } = without.translatorNotes;
  return withoutUnfed({
    ...without,
    items: without.items.filter(({ name }) => name !== row),
    translatorNotes,
  });
}

/** An entry so many steps further down; up where below zero. */
export function moveEntry(draft: Draft, key: PartKey, list: ListName, at: number, steps: number): Draft {
  const placed = partAt(draft, key);
  const entries = placed ? entriesOf(placed.part, list) : [];
  const entry = entries[at];
  const to = at + steps;
  if (!entry || to < 0 || to >= entries.length) return draft;
  return changed(draft, key, list, entries.toSpliced(at, 1).toSpliced(to, 0, entry));
}

function changed(draft: Draft, key: PartKey, list: ListName, entries: Part[]): Draft {
  return withPart(draft, key, (part) => ({ ...part, [list]: entries }));
}

/** A matrix on a scale with its columns as the scale has them, when the scale is another or has other words. */
export function withColumnsOfScale(draft: Draft, key: PartKey): Draft {
  const item = draft.items.find((one) => one.role === 'scale' && one.name.startsWith(`${key}.`));
  const scale = item?.role === 'scale' ? draft.scales[item.scale] : undefined;
  return scale ? withPart(draft, key, (part) => ({ ...part, columns: columnsOf(scale) })) : draft;
}
