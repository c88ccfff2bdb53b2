import type { Scale } from '../questionnaire/format.ts';
import type { ValueCount } from '../statistics/descriptives.ts';
import type { Hierarchy } from './hierarchy.ts';
import type { DisclosureLimits } from './limits.ts';

/** A background question whose answers cut the figures, declared before the round opens. */
export interface Background {
  name: string;
  /** The codes of its options, in their order. */
  categories: readonly string[];
}

/** Persons no declared table tells apart: one unit, and one answer to each background question. */
export interface PersonGroup {
  /** The unit they belong to themselves. */
  unitId: string;
  /** In the order of the backgrounds; null: not answered. */
  categories: readonly (string | null)[];
  /** Sent answers. */
  count: number;
}

/** Those with one answer to one background question. */
export interface Cut {
  background: string;
  category: string;
}

export function cutKey({ background, category }: Cut): string {
  return `${background}\n${category}`;
}

/** One item or indicator of a release. */
export interface DeclaredSubject {
  key: string;
  scale: Pick<Scale, 'min' | 'max'>;
  /** Keys of the items that make up an indicator; empty for an item. Items stand before their indicators. */
  itemKeys: readonly string[];
  /** Persons per value among a group of persons, by its place in the list of groups. */
  valuesOf(group: number): readonly ValueCount[];
}

/** The whole declared set of tables of a release: unit tree × (everyone, and every cut) × subject. */
export interface DeclaredTables {
  hierarchy: Hierarchy;
  limits: DisclosureLimits;
  lattice: 'internal' | 'public';
  backgrounds: readonly Background[];
  groups: readonly PersonGroup[];
  /** Eligible invited who belong to the unit itself; null without a frame. */
  invited: ReadonlyMap<string, number> | null;
  subjects: readonly DeclaredSubject[];
  /** Cells an earlier release of the same answers has shown, and which readers therefore know. */
  known?: readonly KnownCell[];
}

/** A cell that is known from an earlier version of the release. */
export interface KnownCell {
  subject: string;
  unitId: string;
  cut: Cut | null;
  level: 'mean' | 'all';
}
