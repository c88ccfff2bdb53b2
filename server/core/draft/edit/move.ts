import { depthLimit } from '../../questionnaire/elements.ts';
import type { Draft } from '../format.ts';
import { withReferences } from './add.ts';
import { withoutUnusedScales } from './scales.ts';
import {
  inserted,
  isPage,
  keysIn,
  type Part,
  type PartKey,
  partAt,
  partsOf,
  type Spot,
  withList,
  withPart,
  withParts,
} from './tree.ts';

/**
 * The draft with a part moved, its identity and all that is in it with it. `at` is counted as the list is before. Moving a
 * panel into itself, a page into a page, or deeper than panels may lie changes nothing.
 */
export function move(draft: Draft, key: PartKey, to: Spot): Draft {
  const placed = partAt(draft, key);
  if (!placed || !mayMove(draft, key, to.within)) return draft;
  const at = placed.within === to.within && placed.at < to.at ? to.at - 1 : to.at;
  if (placed.within === to.within && placed.at === at) return draft;
  const without = withList(draft, placed.within, (list) => list.toSpliced(placed.at, 1));
  return inserted(without, { within: to.within, at }, placed.part);
}

/** Whether a part may lie in a page or panel (`''`: among the pages). */
export function mayMove(draft: Draft, key: PartKey, within: PartKey | ''): boolean {
  if (isPage(key)) return within === '';
  const inside = keysIn(draft, key);
  const target = partAt(draft, within);
  if (!target || inside.includes(within)) return false;
  const own = partAt(draft, key) as { depth: number };
  const deepest = Math.max(...partsOf(draft).flatMap((one) => (inside.includes(one.key) ? [one.depth] : [])));
  return target.depth + deepest - own.depth <= depthLimit;
}

/**
 * One step up or down: past its neighbour, or over to the end of the page before or the start of the one after. Null where it
 * stands first or last of all.
 */
export function oneStep(draft: Draft, key: PartKey, step: 1 | -1): Spot | null {
  const placed = partAt(draft, key);
  if (!placed) return null;
  const siblings = partsOf(draft).filter(({ within }) => within === placed.within);
  const next = placed.at + step;
  if (next >= 0 && next < siblings.length) {
    return { within: placed.within, at: step === 1 ? placed.at + 2 : placed.at - 1 };
  }
  if (isPage(key)) return null;
  const around = partAt(draft, placed.within);
  if (!around) return null;
  // Out of a panel, to before or after it.
  if (!isPage(around.key)) return { within: around.within, at: step === 1 ? around.at + 1 : around.at };
  const page = draft.definition.pages[around.at + step];
  if (!page) return null;
  const length = Array.isArray(page['elements']) ? page['elements'].length : 0;
  return { within: `page:${page.name}`, at: step === 1 ? 0 : length };
}

/** Without a part and all that is in it, the meaning of its answers, and what only it gave value to. */
export function remove(draft: Draft, key: PartKey): Draft {
  const placed = partAt(draft, key);
  if (!placed) return draft;
  const gone = new Set(keysIn(draft, key));
  const items = draft.items.filter(({ name }) => !gone.has(name.split('.')[0] as string));
  const notes = Object.entries(draft.translatorNotes).filter(
    ([name]) => !gone.has(name.split('.')[0] as string),
  );
  const without = withList(draft, placed.within, (list) => list.toSpliced(placed.at, 1));
  return withoutUnusedScales(withoutUnfed({ ...without, items, translatorNotes: Object.fromEntries(notes) }));
}

/** Without the indices and themes that no question gives anything to any more. */
export function withoutUnfed(draft: Draft): Draft {
  const fed = new Set(
    draft.items.flatMap((item) => (item.role === 'scale' ? item.feeds.map((feed) => feed.indicator) : [])),
  );
  return { ...draft, indices: draft.indices.filter(({ indicator }) => fed.has(indicator)) };
}

/** The parts outside a part whose conditions or texts ask about it or anything in it: what removing it would leave asking in vain. */
export function dependants(draft: Draft, key: PartKey): PartKey[] {
  const inside = keysIn(draft, key);
  const asks = (part: Part) => {
    const { elements: _, ...own } = part;
    const text = JSON.stringify(own);
    return inside.some((name) => text.includes(`{${name}}`) || text.includes(`{${name}.`));
  };
  return partsOf(draft).flatMap((placed) =>
    !inside.includes(placed.key) && asks(placed.part) ? [placed.key] : [],
  );
}

/**
 * The draft with a question or panel called something else in files and exports; its identity stays. What asks about it asks
 * about the new name.
 */
export function rename(draft: Draft, key: PartKey, name: string): Draft {
  const placed = partAt(draft, key);
  if (!placed) return draft;
  if (isPage(key)) return withPart(draft, key, (part) => ({ ...part, name }));
  const names = new Map([[key, name]]);
  const renamed = (one: string) => {
    const [stem = '', row] = one.split('.');
    return stem !== key ? one : row === undefined ? name : `${name}.${row}`;
  };
  const changed = withParts(draft, (part, own) => ({
    ...(withReferences(part, names) as Part),
    ...(own === key ? { name } : {}),
  }));
  return {
    ...changed,
    items: changed.items.map((item) => ({ ...item, name: renamed(item.name) })),
    translatorNotes: Object.fromEntries(
      Object.entries(changed.translatorNotes).map(([one, note]) => [renamed(one), note]),
    ),
  };
}
