import { barsOf } from '../scoring.ts';
import type { DeclaredSubject, DeclaredTables } from './declared.ts';
import { addUp, type Hierarchy } from './hierarchy.ts';

/** Who has a value of one subject within one cut, over the unit tree. */
export interface Population {
  /** Those who belong to the unit itself. */
  personsOf(unitId: string): number;
  /** With everything below. The mean is null when there is nobody. */
  heldOf(unitId: string): Held;
  /** The own people of some units together, by scale point. */
  barsOf(unitIds: readonly string[]): number[];
}

export interface Held {
  n: number;
  mean: number | null;
  bars: readonly number[];
}

interface Sums {
  n: number;
  sum: number;
  bars: number[];
}

/** The population of a subject among some groups of persons. Throws a RangeError for a value off the scale. */
export function populationOf(
  hierarchy: Hierarchy,
  subject: DeclaredSubject,
  groups: readonly { unitId: string; place: number }[],
): Population {
  const own = new Map<string, Sums>();
  for (const { unitId, place } of groups) {
    const sums = sumsOf(subject, place);
    if (sums.n === 0) continue;
    const known = own.get(unitId) ?? none(subject);
    own.set(unitId, known);
    add(known, sums);
  }
  const nobody = none(subject);
  const held = addUp(hierarchy, (unitId) => own.get(unitId) ?? nobody, together);
  return {
    personsOf: (unitId) => own.get(unitId)?.n ?? 0,
    heldOf: (unitId) => {
      const { n, sum, bars } = held.get(unitId) as Sums;
      return { n, mean: n === 0 ? null : sum / n, bars };
    },
    barsOf: (unitIds) => together([nobody, ...unitIds.map((unitId) => own.get(unitId) ?? nobody)]).bars,
  };
}

/** Groups with their place, those of one cut or all. */
export function groupsIn(
  { groups, backgrounds }: Pick<DeclaredTables, 'groups' | 'backgrounds'>,
  cut: { background: string; category: string } | null,
): { unitId: string; place: number }[] {
  const column = backgrounds.findIndex(({ name }) => name === cut?.background);
  return groups.flatMap(({ unitId, categories }, place) =>
    cut === null || categories[column] === cut.category ? [{ unitId, place }] : [],
  );
}

function none({ scale }: DeclaredSubject): Sums {
  return { n: 0, sum: 0, bars: new Array(scale.max - scale.min + 1).fill(0) };
}

/** The same group is asked for once per cut. */
const counted = new WeakMap<DeclaredSubject, Sums[]>();

function sumsOf(subject: DeclaredSubject, place: number): Sums {
  const known = counted.get(subject) ?? [];
  counted.set(subject, known);
  const before = known[place];
  if (before) return before;
  const values = subject.valuesOf(place);
  const sums = {
    n: values.reduce((sum, { count }) => sum + count, 0),
    sum: values.reduce((sum, { value, count }) => sum + value * count, 0),
    bars: barsOf(values, subject.scale).map(({ count }) => count),
  };
  known[place] = sums;
  return sums;
}

/** Persons per scale point of a group of persons, by its place. */
export function countsOf(subject: DeclaredSubject, place: number): readonly number[] {
  return sumsOf(subject, place).bars;
}

function together(parts: readonly Sums[]): Sums {
  const [first, ...others] = parts as [Sums, ...Sums[]];
  const all = { n: first.n, sum: first.sum, bars: [...first.bars] };
  for (const part of others) add(all, part);
  return all;
}

function add(all: Sums, { n, sum, bars }: Sums): void {
  if (n === 0) return;
  all.n += n;
  all.sum += sum;
  for (let step = 0; step < bars.length; step++)
    all.bars[step] = (all.bars[step] as number) + (bars[step] as number);
}
