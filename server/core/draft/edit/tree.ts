import type { Draft, DraftPage } from '../format.ts';

/** A page, panel or question as a definition has it. */
export type Part = Record<string, unknown>;

/**
 * What a part is called among all parts: `page:NAME` for a page, since a page may be called as a question, and the name for
 * what stands on it. The same as the merging of drafts knows them by.
 */
export type PartKey = string;

/** A place for a part: in a page or panel, or `''` for pages themselves, before what is now number `at`. */
export interface Spot {
  within: PartKey | '';
  at: number;
}

/** A part with where it lies. */
export interface Placed extends Spot {
  key: PartKey;
  part: Part;
  /** Of the definition, such as `definition.pages[0].elements[2]`: what texts and faults tell their places by. */
  place: string;
  /** 0 for a page, 1 for what stands on it, 2 and more for what stands in panels. */
  depth: number;
}

/** Every page, panel and question in reading order. */
export function partsOf(draft: Draft): Placed[] {
  const walk = (list: readonly Part[], within: PartKey, place: string, depth: number): Placed[] =>
    list.flatMap((part, at) => {
      const key = within === '' ? pageKey(String(part['name'])) : String(part['name']);
      const here: Placed = { key, part, within, at, place: `${place}[${at}]`, depth };
      return [here, ...walk(childrenOf(part), key, `${place}[${at}].elements`, depth + 1)];
    });
  return walk(draft.definition.pages, '', 'definition.pages', 0);
}

export function pageKey(name: string): PartKey {
  return `page:${name}`;
}

export function isPage(key: PartKey): boolean {
  return key.startsWith('page:');
}

export function partAt(draft: Draft, key: PartKey): Placed | undefined {
  return partsOf(draft).find((placed) => placed.key === key);
}

export function childrenOf(part: Part): Part[] {
  return Array.isArray(part['elements']) ? (part['elements'] as Part[]) : [];
}

/** The keys of a part and of everything in it. */
export function keysIn(draft: Draft, key: PartKey): PartKey[] {
  const parts = partsOf(draft);
  const first = parts.findIndex((placed) => placed.key === key);
  if (first < 0) return [];
  const depth = (parts[first] as Placed).depth;
  const after = parts.slice(first + 1).findIndex((placed) => placed.depth <= depth);
  return parts.slice(first, after < 0 ? undefined : first + 1 + after).map((placed) => placed.key);
}

/** The draft with one part changed. */
export function withPart(draft: Draft, key: PartKey, change: (part: Part) => Part): Draft {
  return withParts(draft, (part, own) => (own === key ? change(part) : part));
}

/** The draft with every part changed, from the innermost. */
export function withParts(draft: Draft, change: (part: Part, key: PartKey) => Part): Draft {
  const each = (part: Part, key: PartKey): Part => {
    const inner = Array.isArray(part['elements'])
      ? { ...part, elements: childrenOf(part).map((child) => each(child, String(child['name']))) }
      : part;
    return change(inner, key);
  };
  const pages = draft.definition.pages.map((page) => each(page, pageKey(page.name)) as DraftPage);
  return { ...draft, definition: { ...draft.definition, pages } };
}

/** The draft with what lies in a page or panel changed; `''`: the pages. */
export function withList(draft: Draft, within: PartKey | '', change: (list: Part[]) => Part[]): Draft {
  if (within === '') {
    const pages = change([...draft.definition.pages]) as DraftPage[];
    return { ...draft, definition: { ...draft.definition, pages } };
  }
  return withPart(draft, within, (part) => ({ ...part, elements: change([...childrenOf(part)]) }));
}

export function inserted(draft: Draft, { within, at }: Spot, part: Part): Draft {
  return withList(draft, within, (list) => list.toSpliced(Math.max(0, at), 0, part));
}

/** A name that no part, row or page has yet: `sporsmal`, `sporsmal2`, … */
export function freshName(draft: Draft, stem: string, taken: Iterable<string> = []): string {
  const used = new Set([
    ...[...taken].map((name) => name.toLowerCase()),
    ...partsOf(draft).map(({ part }) => String(part['name']).toLowerCase()),
    ...draft.items.map(({ name }) => name.toLowerCase()),
  ]);
  return numbered(stem, (name) => !used.has(name.toLowerCase()));
}

/** The first of `stem`, `stem2`, `stem3` … that is free. */
export function numbered(stem: string, isFree: (name: string) => boolean): string {
  for (let count = 1; ; count++) {
    const name = count === 1 ? stem : `${stem}${count}`;
    if (isFree(name)) return name;
  }
}
