import { textProperties } from '../questionnaire/element-properties.ts';
import type { Draft } from './format.ts';
import { isSame } from './merge.ts';
import { type Spread, spreadOut } from './parts.ts';

/** What a change is of. `part`: a panel, a question or a text on a page; `item`: what a question means. */
export const differenceSubjects = [
  'questionnaire',
  'page',
  'part',
  'item',
  'scale',
  'theme',
  'index',
  'translatorNote',
] as const;
export type DifferenceSubject = (typeof differenceSubjects)[number];
export const differenceKinds = ['added', 'removed', 'changed', 'moved', 'reordered'] as const;

/** One thing that is not the same in two drafts. */
export interface Difference {
  kind: (typeof differenceKinds)[number];
  subject: DifferenceSubject;
  /** What the subject is called, as the second has it, or the first where it was taken away. `''`: the questionnaire. */
  name: string;
  /** Such as `title`, `choices/2/text` or `labels/1`; `''` for the whole. */
  property: string;
  /** Of a text: which language; else null. */
  language: string | null;
  /**
   * What it was and what it is, undefined where it was or is not there. Moved: what it lay in. Reordered: the names in order.
   */
  before: unknown;
  after: unknown;
}

/**
 * What has become different from one draft to another, as a reader thinks of it: a question moved, reworded in one
 * language, given another scale. A question is the same by its id, also where it is called otherwise. Empty exactly where
 * the two hold the same; which advice its writers keep their words in spite of is nothing that is read.
 */
export function differencesOf(before: Draft, after: Draft): Difference[] {
  const found: Difference[] = [];
  const [one, other] = [split(renamed(spreadOut(before), renames(before, after))), split(spreadOut(after))];
  const collect = (subject: DifferenceSubject, was: Plain, is: Plain) => {
    for (const name of namesOf(was, is)) compareWhole(subject, name, own(was, name), own(is, name), found);
  };
  compareInner('questionnaire', '', '', one.whole, other.whole, found);
  collect('theme', one.themes, other.themes);
  for (const key of namesOf(one.parts, other.parts)) comparePart(key, one.parts, other.parts, found);
  collect('scale', one.scales, other.scales);
  collect('item', one.items, other.items);
  collect('index', one.indices, other.indices);
  collect('translatorNote', one.notes, other.notes);
  for (const list of ['themes', 'items', 'indices'] as const) {
    orderChange('questionnaire', '', list, Object.keys(one[list]), Object.keys(other[list]), found);
  }
  for (const key of namesOf(one.orders, other.orders)) {
    const [was, is] = [own(one.orders, key) ?? [], own(other.orders, key) ?? []];
    orderChange(subjectOf(key), nameOf(key), 'elements', was, is, found);
  }
  return found;
}

/** What is held against what: lists whose members have a key by that, and what stands in the file itself. */
function split(spread: Spread) {
  const { definition, keptAdvice: _, translatorNotes, ...lists } = spread;
  const { parts, orders, items, scales, themes, indices, ...rest } = lists;
  return {
    whole: { ...definition, ...rest },
    ...{ parts, orders, scales, notes: translatorNotes },
    items: byKey(items, 'id'),
    themes: byKey(themes, 'key'),
    indices: byKey(indices, 'indicator'),
  };
}

type Plain = Record<string, unknown>;

/** Names in the first by what the same question is called in the second. */
function renames(before: Draft, after: Draft): Map<string, string> {
  const now = new Map(after.items.map(({ id, name }) => [id, name]));
  const taken = new Set(before.items.map(({ name }) => name));
  return new Map(
    before.items.flatMap(({ id, name }) => {
      const other = now.get(id);
      return other === undefined || other === name || taken.has(other) ? [] : [[name, other] as const];
    }),
  );
}

/** With its parts called as in the second, so that they are held against each other. Their own `name` is as it was. */
function renamed(spread: Spread, names: ReadonlyMap<string, string>): Spread {
  if (names.size === 0) return spread;
  const now = (key: string) => names.get(key) ?? key;
  const parts = Object.fromEntries(
    Object.entries(spread.parts).map(([key, part]) => [now(key), { ...part, within: now(part.within) }]),
  );
  const orders = Object.fromEntries(
    Object.entries(spread.orders).map(([key, order]) => [now(key), order.map(now)]),
  );
  const translatorNotes = Object.fromEntries(
    Object.entries(spread.translatorNotes).map(([key, note]) => [now(key), note]),
  );
  return { ...spread, parts, orders, translatorNotes };
}

function comparePart(
  key: string,
  before: Spread['parts'],
  after: Spread['parts'],
  found: Difference[],
): void {
  const [one, other] = [own(before, key), own(after, key)];
  const [subject, name] = [subjectOf(key), nameOf(key)];
  compareWhole(subject, name, one?.own, other?.own, found);
  if (one && other && one.within !== other.within) {
    const [from, to] = [nameOf(one.within), nameOf(other.within)];
    found.push({ kind: 'moved', subject, name, property: '', language: null, before: from, after: to });
  }
}

function compareWhole(
  subject: DifferenceSubject,
  name: string,
  before: unknown,
  after: unknown,
  found: Difference[],
): void {
  if (before !== undefined && after !== undefined) {
    compareInner(subject, name, '', before, after, found);
    return;
  }
  const kind = before === undefined ? 'added' : 'removed';
  found.push({ kind, subject, name, property: '', language: null, before, after });
}

function compareInner(
  subject: DifferenceSubject,
  name: string,
  property: string,
  before: unknown,
  after: unknown,
  found: Difference[],
): void {
  if (isSame(before, after)) return;
  const lists = [entriesOf(before), entriesOf(after)] as const;
  if (isText(property, subject) && (isPlain(before) || isPlain(after))) {
    const [one, other] = [textOf(before), textOf(after)];
    for (const language of namesOf(one, other)) {
      const [was, is] = [own(one, language), own(other, language)];
      if (was !== is)
        found.push({ kind: 'changed', subject, name, property, language, before: was, after: is });
    }
    // A bare text beside the same under its language: alike to whoever reads it, and yet not the same file.
    if (isSame(one, other)) found.push(plainChange(subject, name, property, before, after));
  } else if (isPlain(before) && isPlain(after)) {
    for (const field of namesOf(before, after)) {
      compareInner(
        subject,
        name,
        property ? `${property}/${field}` : field,
        own(before, field),
        own(after, field),
        found,
      );
    }
  } else if (lists[0] && lists[1]) {
    const [one, other] = lists;
    for (const key of namesOf(one, other)) {
      compareInner(subject, name, `${property}/${key}`, own(one, key), own(other, key), found);
    }
    orderChange(subject, name, property, keysIn(before), keysIn(after), found);
  } else {
    found.push(plainChange(subject, name, property, before, after));
  }
}

function plainChange(
  subject: DifferenceSubject,
  name: string,
  property: string,
  before: unknown,
  after: unknown,
): Difference {
  return { kind: 'changed', subject, name, property, language: null, before, after };
}

/** Only where what is in both has changed places: what came and went is told as that. */
function orderChange(
  subject: DifferenceSubject,
  name: string,
  property: string,
  before: readonly string[],
  after: readonly string[],
  found: Difference[],
): void {
  const was = before.filter((key) => after.includes(key)).map(nameOf);
  const is = after.filter((key) => before.includes(key)).map(nameOf);
  if (isSame(was, is)) return;
  found.push({ kind: 'reordered', subject, name, property, language: null, before: was, after: is });
}

const namesOfTexts = [...textProperties, 'purpose', 'name', 'dontKnow', 'notApplicable'];

/** Whether what stands there is read by people, with a text by language. */
function isText(property: string, subject: DifferenceSubject): boolean {
  const last = property.split('/').at(-1) as string;
  if (subject === 'scale' && property.startsWith('labels/')) return true;
  return namesOfTexts.includes(last);
}

function textOf(value: unknown): Plain {
  return isPlain(value) ? value : value === undefined ? {} : { nb: value };
}

/** Members of choices, rows and columns by their value, of feeds by their indicator; null: not such a list. */
function entriesOf(value: unknown): Plain | null {
  if (!Array.isArray(value)) return null;
  const keys = keysIn(value);
  if (keys.includes('') || new Set(keys).size !== keys.length) return null;
  return Object.fromEntries(
    value.map((entry: unknown, at) => [keys[at], isPlain(entry) ? entry : { entry }]),
  );
}

function keysIn(value: unknown): string[] {
  return (value as unknown[]).map((entry) => {
    if (!isPlain(entry)) return Array.isArray(entry) || entry === null ? '' : String(entry);
    const key = own(entry, 'value') ?? own(entry, 'indicator');
    return typeof key === 'string' || typeof key === 'number' || typeof key === 'boolean' ? String(key) : '';
  });
}

function byKey(list: readonly object[], key: string): Plain {
  return Object.fromEntries(list.map((member) => [String((member as Plain)[key]), member]));
}

/** In the order of the second, with what only the first has where it stood last. */
function namesOf(before: object, after: object): string[] {
  return [...new Set([...Object.keys(after), ...Object.keys(before)])];
}

function own<T>(fields: Record<string, T>, name: string): T | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const page = 'page:';

function subjectOf(key: string): DifferenceSubject {
  return key === '' ? 'questionnaire' : key.startsWith(page) ? 'page' : 'part';
}

function nameOf(key: string): string {
  return key.startsWith(page) ? key.slice(page.length) : key;
}
