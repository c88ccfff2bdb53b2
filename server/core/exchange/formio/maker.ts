import type { Notes } from '../imported.ts';
import type { Raw } from '../surveyjs/properties.ts';

/** What the makers of a form's parts share. */
export interface Maker {
  notes: Notes;
  /** Where each made part stands in the form. */
  places: WeakMap<object, string>;
  /** The first component of each key: the one that conditions ask about. */
  byKey: Map<string, Raw>;
  /** Words of the form, with their translations where it has them. */
  text: (value: unknown) => unknown;
}

export function isRaw(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The components that lie directly within one, wherever its type has them, each with its place. */
export function within(component: Raw, place: string): { component: Raw; place: string }[] {
  const listIn = (list: unknown, at: string) =>
    (Array.isArray(list) ? list : []).flatMap((one: unknown, index) =>
      isRaw(one) ? [{ component: one, place: `${at}[${index}]` }] : [],
    );
  const own = listIn(component['components'], `${place}.components`);
  const columns = listIn(component['columns'], `${place}.columns`).flatMap((column) =>
    listIn(column.component['components'], `${column.place}.components`),
  );
  const rows: unknown[] = Array.isArray(component['rows']) ? component['rows'] : [];
  const cells = rows.flatMap((row, at) =>
    listIn(row, `${place}.rows[${at}]`).flatMap((cell) =>
      listIn(cell.component['components'], `${cell.place}.components`),
    ),
  );
  return [...own, ...columns, ...cells];
}
