import type { Draft, DraftIndex, DraftItem, DraftScale, DraftScaleItem, DraftText } from '../format.ts';
import { keyFrom } from './add.ts';
import { withColumnsOfScale } from './choices.ts';
import { withoutUnfed } from './move.ts';
import { withoutUnusedScales, withScale, withSteps } from './scales.ts';
import { numbered, type PartKey } from './tree.ts';

/** What a question's answers mean: one item, or one for each row of a matrix. */
export function itemsOf(draft: Draft, key: PartKey): DraftItem[] {
  return draft.items.filter(({ name }) => name === key || name.startsWith(`${key}.`));
}

export function scaleItemsOf(draft: Draft, key: PartKey): DraftScaleItem[] {
  return itemsOf(draft, key).filter((item) => item.role === 'scale');
}

function withItems(
  draft: Draft,
  names: readonly string[],
  change: (item: DraftScaleItem) => DraftScaleItem,
): Draft {
  const items = draft.items.map((item) =>
    item.role === 'scale' && names.includes(item.name) ? change(item) : item,
  );
  return { ...draft, items };
}

const namesOf = (items: readonly DraftItem[]) => items.map(({ name }) => name);

/** The question on another scale, which comes among the draft's own if it is not there. The rows of a matrix share one. */
export function setScale(draft: Draft, key: PartKey, stem: string, scale: DraftScale): Draft {
  const scaled = withScale(draft, stem, scale);
  const changed = withItems(scaled.draft, namesOf(scaleItemsOf(draft, key)), (item) => ({
    ...item,
    scale: scaled.key,
  }));
  return withColumnsOfScale(withoutUnusedScales(changed), key);
}

/**
 * The question's scale changed for this question alone: others on it keep theirs. This is how one question gets «vet ikke» and
 * another not.
 */
export function changeScale(draft: Draft, key: PartKey, change: (scale: DraftScale) => DraftScale): Draft {
  const own = scaleItemsOf(draft, key)[0]?.scale;
  const scale = own === undefined ? undefined : draft.scales[own];
  return own === undefined || !scale ? draft : setScale(draft, key, own.replace(/\d+$/, ''), change(scale));
}

/** With the answer outside the scale, in these words; null: without it. */
export function setOutside(
  draft: Draft,
  key: PartKey,
  name: 'dontKnow' | 'notApplicable',
  words: DraftText | null,
): Draft {
  return changeScale(draft, key, ({ [name]: _, ...scale }) => (words ? { ...scale, [name]: words } : scale));
}

/**
 * The question on a scale of so many steps from the same lowest value, with the words of the two ends; words between them are of steps that
 * are no longer where they were. `together`: every question on the scale, else this one alone.
 */
export function setSteps(draft: Draft, key: PartKey, steps: number, together: boolean): Draft {
  const own = scaleItemsOf(draft, key)[0]?.scale;
  const scale = own === undefined ? undefined : draft.scales[own];
  if (own === undefined || !scale) return draft;
  const changed = withSteps(scale, steps);
  if (changed === scale) return draft;
  if (!together) return setScale(draft, key, own.replace(/\d+$/, ''), changed);
  const stems = new Set(
    draft.items.flatMap((item) =>
      item.role === 'scale' && item.scale === own ? [item.name.split('.')[0] as string] : [],
    ),
  );
  return [...stems].reduce(withColumnsOfScale, { ...draft, scales: { ...draft.scales, [own]: changed } });
}

/** How many other questions are on the same scale. */
export function othersOnScale(draft: Draft, key: PartKey): number {
  const own = scaleItemsOf(draft, key);
  const scale = own[0]?.scale;
  return draft.items.filter((item) => item.role === 'scale' && item.scale === scale).length - own.length;
}

export function setDirection(draft: Draft, name: string, direction: DraftScaleItem['direction']): Draft {
  return withItems(draft, [name], (item) => ({ ...item, direction }));
}

export function setTheme(draft: Draft, key: PartKey, theme: string): Draft {
  return withItems(draft, namesOf(scaleItemsOf(draft, key)), (item) => ({ ...item, theme }));
}

/** One more theme, and its key. */
export function addTheme(draft: Draft, name: DraftText): { draft: Draft; key: string } {
  const keys = new Set(draft.themes.map(({ key }) => key));
  const key = numbered(keyFrom(name['nb'] ?? ''), (one) => !keys.has(one));
  return { draft: { ...draft, themes: [...draft.themes, { key, name }] }, key };
}

/** Without a theme that no question is in; one that has questions stays. */
export function removeTheme(draft: Draft, key: string): Draft {
  return countInTheme(draft, key) > 0
    ? draft
    : { ...draft, themes: draft.themes.filter((theme) => theme.key !== key) };
}

/** A theme so many places further down; up where below zero. Results are shown in this order. */
export function moveTheme(draft: Draft, key: string, places: number): Draft {
  const at = draft.themes.findIndex((theme) => theme.key === key);
  const theme = draft.themes[at];
  const to = at + places;
  if (!theme || to < 0 || to >= draft.themes.length) return draft;
  return { ...draft, themes: draft.themes.toSpliced(at, 1).toSpliced(to, 0, theme) };
}

/** How many questions are in a theme; each row of a table is one. */
export function countInTheme(draft: Draft, key: string): number {
  return draft.items.filter((item) => item.role === 'scale' && item.theme === key).length;
}

/**
 * The item gives value to an indicator with this weight; null: no longer. An indicator that is new here becomes an index that
 * mirrors one thing, of which a person must have answered two thirds; one that nothing feeds any more is gone.
 */
export function setFeed(draft: Draft, name: string, indicator: string, weight: number | null): Draft {
  const changed = withItems(draft, [name], (item) => {
    const at = item.feeds.findIndex((feed) => feed.indicator === indicator);
    if (weight === null) return { ...item, feeds: item.feeds.filter((feed) => feed.indicator !== indicator) };
    const feed = { indicator, weight };
    return { ...item, feeds: at < 0 ? [...item.feeds, feed] : item.feeds.with(at, feed) };
  });
  const isThere = changed.indices.some((index) => index.indicator === indicator);
  const index: DraftIndex = { indicator, kind: 'reflective', minValidItems: 'twoThirds' };
  const isFed = weight !== null && changed.items.some((item) => item.name === name && item.role === 'scale');
  return withoutUnfed(isThere || !isFed ? changed : { ...changed, indices: [...changed.indices, index] });
}

/** How an indicator is made of its items. */
export function setIndex(
  draft: Draft,
  indicator: string,
  index: Partial<Omit<DraftIndex, 'indicator'>>,
): Draft {
  const indices = draft.indices.map((one) => (one.indicator === indicator ? { ...one, ...index } : one));
  return { ...draft, indices };
}
