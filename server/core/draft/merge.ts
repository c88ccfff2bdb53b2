import type { Draft } from './format.ts';
import { gathered, type Spread, spreadOut } from './parts.ts';

/** Where two have changed the same thing to different things since they began from the same. */
export interface Conflict {
  /** Such as `['parts', 'trafikk', 'title', 'nb']`: members of lists by what they are called, never by number. */
  path: string[];
  /** Undefined: it was not there, or was taken away. */
  base: unknown;
  mine: unknown;
  theirs: unknown;
}

/**
 * What two have made of the same draft, together: what only one has changed is as they have it. Where both have changed one
 * thing differently, `theirs` stands and the conflict tells what `mine` was, so that nothing is lost unseen. A
 * question that one has moved and the other reworded is both; order is a thing of its own.
 */
export function mergeDrafts(
  base: Draft,
  mine: Draft,
  theirs: Draft,
): { draft: Draft; conflicts: Conflict[] } {
  const conflicts: Conflict[] = [];
  const merged = mergeValue(spreadOut(base), spreadOut(mine), spreadOut(theirs), [], conflicts);
  return { draft: gathered(merged as Spread, [spreadOut(theirs), spreadOut(mine)]), conflicts };
}

type Plain = Record<string, unknown>;

function mergeValue(
  base: unknown,
  mine: unknown,
  theirs: unknown,
  path: string[],
  conflicts: Conflict[],
): unknown {
  if (isSame(mine, theirs) || isSame(base, mine)) return theirs;
  if (isSame(base, theirs)) return mine;
  if (isPlain(mine) && isPlain(theirs)) {
    return mergeFields(isPlain(base) ? base : {}, mine, theirs, path, conflicts);
  }
  const lists = [Array.isArray(base) ? base : [], mine, theirs].map(byKey);
  const [baseList, mineList, theirList] = lists;
  if (baseList && mineList && theirList) return mergeLists(baseList, mineList, theirList, path, conflicts);
  conflicts.push({ path, base, mine, theirs });
  return theirs;
}

function mergeFields(base: Plain, mine: Plain, theirs: Plain, path: string[], conflicts: Conflict[]): Plain {
  const names = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const value = mergeValue(
        own(base, name),
        own(mine, name),
        own(theirs, name),
        [...path, name],
        conflicts,
      );
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function mergeLists(
  base: Map<string, unknown>,
  mine: Map<string, unknown>,
  theirs: Map<string, unknown>,
  path: string[],
  conflicts: Conflict[],
): unknown[] {
  const merged = new Map<string, unknown>();
  for (const key of new Set([...theirs.keys(), ...mine.keys()])) {
    const value = mergeValue(base.get(key), mine.get(key), theirs.get(key), [...path, key], conflicts);
    if (value !== undefined) merged.set(key, value);
  }
  const orders = [base, mine, theirs].map((list) => [...list.keys()]) as [string[], string[], string[]];
  return mergeOrders(...orders, path, conflicts).flatMap((key) => (merged.has(key) ? [merged.get(key)] : []));
}

/** The order of whoever has changed it, with what the other has put in after what it followed there. */
function mergeOrders(
  base: string[],
  mine: string[],
  theirs: string[],
  path: string[],
  conflicts: Conflict[],
): string[] {
  const isMoved = (order: string[]) => !sameOrder(base, order);
  const [first, second] = isMoved(mine) && !isMoved(theirs) ? [mine, theirs] : [theirs, mine];
  if (isMoved(mine) && isMoved(theirs) && !sameOrder(mine, theirs)) {
    conflicts.push({ path: [...path, 'order'], base, mine, theirs });
  }
  const order = [...first];
  const placed = new Set(first);
  // What it followed there is placed by now, unless it stood first.
  second.forEach((key, at) => {
    if (placed.has(key)) return;
    placed.add(key);
    order.splice(at === 0 ? 0 : order.indexOf(second[at - 1] as string) + 1, 0, key);
  });
  return order;
}

function sameOrder(one: string[], other: string[]): boolean {
  const [inOne, inOther] = [new Set(one), new Set(other)];
  return isSame(
    one.filter((key) => inOther.has(key)),
    other.filter((key) => inOne.has(key)),
  );
}

const keyNames = ['name', 'key', 'value', 'indicator'] as const;

/** A list whose members are known by something of their own, by that; null where they are not, or where two are the same. */
function byKey(list: unknown): Map<string, unknown> | null {
  if (!Array.isArray(list)) return null;
  const keyed = list.map((member: unknown) => [keyOf(member), member] as const);
  const found = new Map(keyed.flatMap(([key, member]) => (key === null ? [] : [[key, member] as const])));
  return found.size === list.length ? found : null;
}

/** What a member of a list is known by; null where it has no such thing. */
export function keyOf(member: unknown): string | null {
  if (typeof member === 'string' || typeof member === 'number') return String(member);
  if (!isPlain(member)) return null;
  const named = keyNames.map((name) => own(member, name)).find((key) => key !== undefined);
  return typeof named === 'string' || typeof named === 'number' ? String(named) : null;
}

function own(fields: Plain, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether two JSON values are the same; the order of fields is no part of it. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((member, at) => isSame(member, other[at]));
  }
  if (!isPlain(one) || !isPlain(other)) return false;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && isSame(one[name], other[name]))
  );
}
