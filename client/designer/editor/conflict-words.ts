import type { Conflict } from '../../../server/core/draft/merge.ts';
import { about, type Editor, nameOf } from './editor.ts';

/** What a conflict is told with. */
export type Speaking = Pick<Editor, 'draft' | 'language' | 'words'>;

/** What the two have changed: which question or what of the whole, what of it, and in which language. */
export function conflictName({ path }: Conflict, editor: Speaking): string {
  const { words } = editor;
  const [area = '', key = ''] = path;
  const properties: Record<string, string> = words.conflict.properties;
  const isOrder = path.at(-1) === 'order' || area === 'orders';
  const named = [...path].reverse().find((step) => Object.hasOwn(properties, step));
  const what = isOrder
    ? words.conflict.order
    : path.length <= 2 && (area === 'parts' || area === 'items')
      ? words.conflict.whole
      : named
        ? properties[named]
        : words.conflict.other;
  const languages: Record<string, string> = words.languages.names;
  const language = languages[path.at(-1) ?? ''];
  const whose = areaName(area, key, editor);
  return [whose, what, ...(language && path.length > 1 ? [language] : [])].join(' – ');
}

function areaName(area: string, key: string, editor: Speaking): string {
  if (area === 'parts' || area === 'orders')
    return key === '' ? editor.words.outline.title : nameOf(editor, key);
  if (area === 'items' || area === 'translatorNotes') return nameOf(editor, key.split('.')[0] as string);
  const { places } = editor.words.languages;
  if (area === 'themes') return places.theme;
  if (area === 'scales') return places.scale;
  return nameOf(editor, about);
}

/** A value as it can be read: a text as it is, an order as what stands in it, and anything else as short as can be. */
export function valueWords(value: unknown, editor: Speaking): string {
  const { words } = editor;
  if (value === undefined || value === null) return words.conflict.removed;
  if (value === '') return words.conflict.nothing;
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? words.condition.yes : words.condition.no;
  if (Array.isArray(value)) return value.map((one: unknown) => memberWords(one, editor)).join(', ');
  const inner = value as Record<string, unknown>;
  return valueWords(
    inner['own'] ?? inner['title'] ?? inner['text'] ?? inner['nb'] ?? inner['name'] ?? JSON.stringify(value),
    editor,
  );
}

function memberWords(value: unknown, editor: Speaking): string {
  return typeof value === 'string' ? nameOf(editor, value) : valueWords(value, editor);
}
