import type { Draft, DraftItem, DraftScale } from '../format.ts';
import { kindOf, type PartKind, roleOf } from './kinds.ts';
import { scaleLibrary, withScale } from './scales.ts';
import {
  childrenOf,
  freshName,
  inserted,
  isPage,
  numbered,
  type Part,
  type PartKey,
  pageKey,
  partAt,
  partsOf,
  type Spot,
} from './tree.ts';

/** A draft with something new in it, and what that is called. */
export interface Added {
  draft: Draft;
  key: PartKey;
}

const stems: Record<PartKind, string> = {
  rating: 'sporsmal',
  radiogroup: 'sporsmal',
  checkbox: 'sporsmal',
  dropdown: 'sporsmal',
  ranking: 'sporsmal',
  boolean: 'sporsmal',
  number: 'sporsmal',
  date: 'sporsmal',
  text: 'sporsmal',
  comment: 'sporsmal',
  matrix: 'tabell',
  file: 'bilde',
  html: 'tekst',
  panel: 'gruppe',
};

/**
 * A new question or other part, with nothing written in it yet. A question on a scale takes the scale and theme of the one
 * nearest before it. `token` makes its identity another than that of any question that was ever deleted: the caller draws
 * it, from a to z and digits.
 */
export function addPart(draft: Draft, kind: PartKind, spot: Spot, token: string): Added {
  const name = freshName(draft, stems[kind]);
  if (kind === 'rating' || kind === 'matrix') return addOnScale(draft, kind, spot, name, token);
  const role = roleOf(kind);
  const placed = inserted(draft, spot, blankPart(kind, name));
  if (role === null) return { draft: placed, key: name };
  const item = { role, name, id: identity(draft, token), origin: 'ours' } as DraftItem;
  return { draft: { ...placed, items: [...placed.items, item] }, key: name };
}

function blankPart(kind: PartKind, name: string): Part {
  if (kind === 'html') return { type: 'html', name, html: {} };
  if (kind === 'panel') return { type: 'panel', name, title: {}, elements: [] };
  if (kind === 'number' || kind === 'date') return { type: 'text', inputType: kind, name, title: {} };
  if (kind === 'radiogroup' || kind === 'checkbox' || kind === 'dropdown' || kind === 'ranking') {
    return { type: kind, name, title: {}, choices: ['valg1', 'valg2'].map((value) => ({ value, text: {} })) };
  }
  return { type: kind, name, title: {} };
}

function addOnScale(draft: Draft, kind: 'rating' | 'matrix', spot: Spot, name: string, token: string): Added {
  const before = nearestBefore(draft, spot);
  const themed = before ? { draft, theme: before.theme } : withPageTheme(draft, spot);
  const scaled = before
    ? { draft: themed.draft, key: before.scale }
    : withScale(themed.draft, 'fornoyd', scaleLibrary.fornoyd);
  const item = (own: string, id: string): DraftItem => ({
    ...{ role: 'scale', name: own, id, theme: themed.theme, scale: scaled.key },
    ...{ direction: 'higherIsBetter', origin: 'ours', feeds: [] },
  });
  const id = identity(draft, token);
  const rating: Part = { type: 'rating', name, title: {} };
  const matrix: Part = {
    ...{ type: 'matrix', name, title: {}, rows: [{ value: 'rad1', text: {} }] },
    columns: columnsOf(scaled.draft.scales[scaled.key] as DraftScale),
  };
  const placed = inserted(scaled.draft, spot, kind === 'rating' ? rating : matrix);
  const items = [kind === 'rating' ? item(name, id) : item(`${name}.rad1`, `${id}.rad1`)];
  return { draft: { ...placed, items: [...placed.items, ...items] }, key: name };
}

/** The columns of a matrix whose rows are on a scale: its values, and the answers outside it. */
export function columnsOf({ min, max, labels, dontKnow, notApplicable }: DraftScale): Part[] {
  const values = Array.from({ length: max - min + 1 }, (_, at) => min + at);
  return [
    ...values.map((value) => ({ value, text: labels[String(value)] ?? inAll(String(value)) })),
    ...(dontKnow ? [{ value: 'dontKnow', text: dontKnow }] : []),
    ...(notApplicable ? [{ value: 'notApplicable', text: notApplicable }] : []),
  ];
}

const inAll = (words: string) => ({ nb: words, nn: words, en: words });

/** The item on a scale that stands last before a spot, on the same page first. */
function nearestBefore(draft: Draft, spot: Spot) {
  const parts = partsOf(draft);
  const siblings = parts.filter(({ within }) => within === spot.within);
  const named = (names: string[]) =>
    draft.items.findLast(
      (item) => item.role === 'scale' && names.some((name) => item.name.split('.')[0] === name),
    );
  const found = named(siblings.map(({ part }) => String(part['name']))) ?? null;
  return found?.role === 'scale' ? found : null;
}

/** A theme for the page a question comes on: the page's own, made from its title where there is none. */
function withPageTheme(draft: Draft, spot: Spot): { draft: Draft; theme: string } {
  const page = pageOf(draft, spot.within);
  const own = page ? keyFrom(String(page['name'])) : 'tema';
  const there = draft.themes.find(({ key }) => key === own);
  if (there) return { draft, theme: there.key };
  const title = page?.['title'];
  const name = typeof title === 'object' && title !== null ? (title as Record<string, string>) : {};
  return { draft: { ...draft, themes: [...draft.themes, { key: own, name }] }, theme: own };
}

function pageOf(draft: Draft, within: PartKey | ''): Part | undefined {
  for (let key = within; key !== ''; ) {
    const placed = partAt(draft, key);
    if (!placed || isPage(key)) return placed?.part;
    key = placed.within;
  }
  return undefined;
}

/** A key of lower-case letters and digits from a name. */
export function keyFrom(name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll(/[æå]/g, 'a')
    .replaceAll('ø', 'o')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60);
  return plain === '' ? 'tema' : plain;
}

/** An identity within the key's length, unlike every other in the draft, and unlike what the rows of a table have theirs from. */
export function identity(draft: Draft, token: string): string {
  const stem = `${draft.key.slice(0, 40)}.${token.toLowerCase().replaceAll(/[^a-z0-9]/g, '')}`;
  return numbered(stem, (id) => !draft.items.some((item) => item.id === id || item.id.startsWith(`${id}.`)));
}

/** A new page after number `at`, with nothing on it. */
export function addPage(draft: Draft, at: number): Added {
  const names = new Set(draft.definition.pages.map(({ name }) => name));
  const name = numbered('side', (one) => !names.has(one) && one !== 'side');
  const added = inserted(draft, { within: '', at }, { name, title: {}, elements: [] });
  return { draft: added, key: pageKey(name) };
}

/**
 * A copy right after what is copied: a question, or a page or panel with all that is in it. Copies are other questions: each
 * gets a name and an identity of its own, and gives value to the same indicators. Conditions and texts among the copied ask about the copies.
 */
export function duplicate(draft: Draft, key: PartKey, token: string): Added {
  const placed = partAt(draft, key);
  if (!placed) return { draft, key };
  const names = new Map<string, string>();
  const nameAll = (part: Part, isTop: boolean) => {
    if (!(isTop && isPage(key))) {
      const stem = String(part['name']).replace(/\d+$/, '').slice(0, 34) || 'sporsmal';
      names.set(String(part['name']), freshName(draft, stem, names.values()));
    }
    for (const child of childrenOf(part)) nameAll(child, false);
  };
  nameAll(placed.part, true);
  const pageName = numbered(`${String(placed.part['name'])}Kopi`, (name) =>
    draft.definition.pages.every((page) => page.name !== name),
  );
  const renamed = (part: Part, isTop: boolean): Part => ({
    ...(withReferences(part, names) as Part),
    name: isTop && isPage(key) ? pageName : (names.get(String(part['name'])) as string),
    ...(Array.isArray(part['elements'])
      ? { elements: childrenOf(part).map((child) => renamed(child, false)) }
      : {}),
  });
  const copy = renamed(placed.part, true);
  let items = draft.items;
  let count = 0;
  for (const item of draft.items) {
    const [stem = '', row] = item.name.split('.');
    const own = names.get(stem);
    if (own === undefined) continue;
    count += 1;
    const id = identity({ ...draft, items }, count === 1 ? token : `${token}x${count}`);
    items = [...items, { ...item, name: row === undefined ? own : `${own}.${row}`, id }];
  }
  const notes = Object.entries(draft.translatorNotes).flatMap(([name, note]) => {
    const own = names.get(name);
    return own === undefined ? [] : [[own, note] as const];
  });
  const added = inserted({ ...draft, items }, { within: placed.within, at: placed.at + 1 }, copy);
  return {
    draft: { ...added, translatorNotes: { ...added.translatorNotes, ...Object.fromEntries(notes) } },
    key: isPage(key) ? pageKey(pageName) : (names.get(String(placed.part['name'])) as string),
  };
}

/** A value with `{name}` in its texts and conditions changed as `names` has it, for a question and for its rows. */
export function withReferences(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') {
    return value.replaceAll(/\{([A-Za-z][A-Za-z0-9_]*)(?=[.}[])/g, (whole, name: string) =>
      names.has(name) ? `{${names.get(name)}` : whole,
    );
  }
  if (Array.isArray(value)) return value.map((one: unknown) => withReferences(one, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      name === 'elements' || name === 'name' ? one : withReferences(one, names),
    ]),
  );
}

/** What kind a part is that stands in a draft. */
export function kindAt(draft: Draft, key: PartKey): PartKind | null {
  const placed = partAt(draft, key);
  return placed && !isPage(key) ? kindOf(placed.part) : null;
}
