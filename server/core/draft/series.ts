import type { Questionnaire } from '../questionnaire/format.ts';
import { type BreakReason, breaksOf, type SeriesBreak } from './breaks.ts';
import type { ChangedThing } from './changed-things.ts';
import { partsOf } from './edit/tree.ts';
import type { Draft } from './format.ts';

/** What two drafts, one after the other, do to a question's or an indicator's line of years. */
export interface SeriesChange {
  sort: SeriesBreak['sort'];
  /** The name of the question as it was asked, or the indicator's key. */
  name: string;
  /** What the question is called in the later draft, or the earlier where that has it not. Null: in neither, or an indicator. */
  item: string | null;
  /** Why the earlier cannot be held against what was asked. Empty: it can. */
  reasonsBefore: BreakReason[];
  /** And the later. */
  reasons: BreakReason[];
}

/** Everything that either of the two breaks of what was asked (R22). What is alike in both is told with the same reasons. */
export function seriesBetween(asked: Questionnaire, before: Draft, after: Draft): SeriesChange[] {
  const [was, is] = [breaksOf(asked, before), breaksOf(asked, after)];
  const keyOf = ({ sort, name }: SeriesBreak) => `${sort} ${name}`;
  const found = new Map([...is, ...was].map((one) => [keyOf(one), one] as const));
  const reasonsIn = (list: SeriesBreak[], key: string) =>
    list.find((one) => keyOf(one) === key)?.reasons ?? [];
  return [...found].map(([key, { sort, name }]) => ({
    ...{ sort, name, item: sort === 'item' ? nameNow(asked, name, [after, before]) : null },
    ...{ reasonsBefore: reasonsIn(was, key), reasons: reasonsIn(is, key) },
  }));
}

function nameNow(asked: Questionnaire, name: string, drafts: readonly Draft[]): string | null {
  const id = asked.items.find((item) => item.name === name)?.id;
  const found = drafts.flatMap(({ items }) => items.filter((item) => item.id === id));
  return found[0]?.name ?? null;
}

/**
 * What a changed thing does to the lines of years: a question by itself, a page by what stands above its questions, a scale by the
 * questions on it, an indicator by how it is made.
 */
export function seriesAt(thing: ChangedThing, series: readonly SeriesChange[], after: Draft): SeriesChange[] {
  const has = (one: SeriesChange, reason: BreakReason) =>
    one.reasons.includes(reason) || one.reasonsBefore.includes(reason);
  const { sort, key } = thing;
  return series.filter((one) => {
    if (sort === 'index') return one.sort === 'indicator' && one.name === key;
    if (one.sort !== 'item' || one.item === null) return false;
    if (sort === 'part') return stemOf(one.item) === key;
    if (sort === 'page') return has(one, 'stem') && pageOf(after, stemOf(one.item)) === key;
    return sort === 'scale' && has(one, 'scale') && scaleOf(after, one.item) === key;
  });
}

function stemOf(item: string): string {
  return item.split('.')[0] as string;
}

function pageOf(draft: Draft, key: string): string | null {
  const parts = partsOf(draft);
  let at = parts.find((one) => one.key === key);
  while (at && at.within !== '') at = parts.find((one) => one.key === at?.within);
  return at?.key ?? null;
}

function scaleOf(draft: Draft, name: string): string | null {
  const item = draft.items.find((one) => one.name === name);
  return item?.role === 'scale' ? item.scale : null;
}
