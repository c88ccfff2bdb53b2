import type { CellClasses } from './cell-classes.ts';
import { type Cut, cutKey, type DeclaredSubject, type DeclaredTables, type PersonGroup } from './declared.ts';
import { addUpPersons } from './hierarchy.ts';
import { groupsIn, type Population, populationOf } from './population.ts';
import type { HiddenBySubject } from './unit-plan.ts';

/** A group of persons by its place among all. */
export type PlacedGroup = ReturnType<typeof groupsIn>[number];

/** One cut with what is counted in it. */
export interface PlannedCut extends Cut {
  key: string;
  /** The groups of persons in it. */
  groups: readonly PlacedGroup[];
  /** By subject. */
  populations: ReadonlyMap<string, Population>;
  respondentsOf(unitId: string): number;
}

export interface CutLayer {
  declared: DeclaredTables;
  cuts: readonly PlannedCut[];
  /** Every group of persons. */
  everyone: readonly PlacedGroup[];
  limit: number;
  /** Whether what the cuts together give away is looked for. Not where another layer that shows more is looked through. */
  isReviewed: boolean;
  /** Sent answers in a unit with everything below. */
  answersIn(unitId: string): number;
  /** What this layer hides of everyone in a unit. A unit shows no part where it does not show the whole. */
  units: HiddenBySubject;
  /** The same, less what readers know from an earlier release: what sums are judged by. */
  unseen: HiddenBySubject;
  /** Units of which not even a mean is known. */
  unseenSums: HiddenBySubject;
  unitPopulation(subject: DeclaredSubject): Population;
  /** Persons by the cells they stand in. */
  classesOf(layers: readonly Int32Array[]): CellClasses;
}

/** Hidden units by cut, while they are being found. */
export type Pattern = Map<string, Set<string>>;

export function plannedCuts(declared: DeclaredTables): PlannedCut[] {
  const { hierarchy, backgrounds, subjects } = declared;
  return backgrounds.flatMap(({ name, categories }) =>
    categories.map((category) => {
      const cut = { background: name, category };
      const within = groupsIn(declared, cut);
      return {
        ...cut,
        key: cutKey(cut),
        groups: within,
        populations: new Map(
          subjects.map((subject) => [subject.key, populationOf(hierarchy, subject, within)]),
        ),
        respondentsOf: respondentsIn(declared, cut),
      };
    }),
  );
}

export function respondentsIn(declared: DeclaredTables, cut: Cut | null): (unitId: string) => number {
  const own = new Map<string, number>();
  for (const { unitId, place } of groupsIn(declared, cut)) {
    own.set(unitId, (own.get(unitId) ?? 0) + (declared.groups[place] as PersonGroup).count);
  }
  const held = addUpPersons(declared.hierarchy, own);
  return (unitId) => held.get(unitId) as number;
}

export function populationIn(cut: PlannedCut, subject: DeclaredSubject): Population {
  return cut.populations.get(subject.key) as Population;
}

/** Subjects that hide the same cuts. */
export type Kin = readonly DeclaredSubject[];

/**
 * Items that make up a common indicator hide the same cuts: what one of them showed would be subtracted from the
 * indicator and the others. The indicator hides those too, and more where its own answers ask for it.
 */
export interface Kindred {
  items: Kin;
  indicators: Kin;
}

export function kindreds(subjects: readonly DeclaredSubject[]): Kindred[] {
  const kinOf = new Map<string, Set<DeclaredSubject>>();
  for (const subject of subjects) {
    const related = [subject.key, ...subject.itemKeys].flatMap((key) => [...(kinOf.get(key) ?? [])]);
    const kin = new Set([...related, subject]);
    for (const member of kin) for (const key of [member.key, ...member.itemKeys]) kinOf.set(key, kin);
  }
  const isItem = ({ itemKeys }: DeclaredSubject) => itemKeys.length === 0;
  return [...new Set(kinOf.values())].map((kin) => ({
    items: [...kin].filter(isItem),
    indicators: [...kin].filter((subject) => !isItem(subject)),
  }));
}
