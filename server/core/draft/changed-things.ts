import type { Difference } from './differences.ts';
import { pageKey, partsOf } from './edit/tree.ts';
import type { Draft } from './format.ts';

/** What a reader thinks of as one thing. `part`: a question, group or text, with what it means. */
export type ThingSort = 'questionnaire' | 'page' | 'part' | 'scale' | 'theme' | 'index';

/** Something that is not as it was, with all that is different in it. */
export interface ChangedThing {
  sort: ThingSort;
  /** As the editor knows it: `page:NAME` or a part's name; else what the scale, theme or indicator is called. `''`: the whole. */
  key: string;
  fate: 'added' | 'removed' | 'changed';
  /** Without what its coming or going itself is. */
  changes: Difference[];
}

/**
 * Differences by what they are of, in reading order: the whole, then each page and question where it stands, or stood, then scales,
 * themes and indicators. What a question means and what a translator is told of it is told with the question.
 */
export function changedThings(
  differences: readonly Difference[],
  before: Draft,
  after: Draft,
): ChangedThing[] {
  const known = new Set([...partsOf(after), ...partsOf(before)].map(({ key }) => key));
  const found = new Map<string, ChangedThing>();
  for (const difference of differences) {
    const { sort, key } = ownerOf(difference, known, before, after);
    const named = `${sort} ${key}`;
    const thing = found.get(named) ?? { sort, key, fate: 'changed' as const, changes: [] };
    found.set(named, thing);
    const { kind, subject } = difference;
    const isWhole = kind === 'added' || kind === 'removed';
    if (isWhole && subject === sort) thing.fate = kind;
    // A row that came is told as a row of its table.
    else if (!(isWhole && subject === 'item')) thing.changes.push(difference);
  }
  const places = readingOrder(before, after);
  const place = ({ sort, key }: ChangedThing) =>
    sorts.indexOf(sort === 'page' ? 'part' : sort) * 100_000 + (places.get(key) ?? 0);
  return [...found.values()]
    .map((thing) => ({ ...thing, changes: byLanguage(thing.changes, after.languages) }))
    .filter(({ fate, changes }) => fate !== 'changed' || changes.length > 0)
    .toSorted((one, other) => place(one) - place(other));
}

/** One text in all its languages together, in the draft's order of them. */
function byLanguage(changes: readonly Difference[], languages: readonly string[]): Difference[] {
  const at = ({ language }: Difference) => languages.indexOf(language ?? '');
  return [...Map.groupBy(changes, ({ subject, property }) => `${subject} ${property}`).values()].flatMap(
    (same) => same.toSorted((one, other) => at(one) - at(other)),
  );
}

/** Pages and parts stand among each other. */
const sorts = ['questionnaire', 'part', 'scale', 'theme', 'index'] as readonly ThingSort[];

function ownerOf(
  { subject, name }: Difference,
  known: ReadonlySet<string>,
  before: Draft,
  after: Draft,
): Pick<ChangedThing, 'sort' | 'key'> {
  if (subject === 'page') return { sort: 'page', key: pageKey(name) };
  if (subject === 'item' || subject === 'translatorNote') {
    const item = [after, before].map(({ items }) => items.find(({ id }) => id === name)?.name);
    const called = subject === 'item' ? item : [name];
    const key = called
      .flatMap((one) => (one === undefined ? [] : [one, one.split('.')[0] as string]))
      .find((one) => known.has(one));
    return key === undefined ? { sort: 'questionnaire', key: '' } : { sort: 'part', key };
  }
  return { sort: subject, key: name };
}

/** Each page and part by its place among those of both; what is gone stands after what it followed. */
function readingOrder(before: Draft, after: Draft): Map<string, number> {
  const order = partsOf(after).map(({ key }) => key);
  const there = new Set(order);
  let last = -1;
  for (const { key } of partsOf(before)) {
    if (there.has(key)) last = order.indexOf(key);
    else order.splice(++last, 0, key);
  }
  return new Map(order.map((key, at) => [key, at]));
}
