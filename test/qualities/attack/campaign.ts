import { type Attack, attacks } from './attacks.ts';
import { generateMunicipality } from './generate.ts';
import { heldOf } from './held.ts';
import { inWords, judge } from './judge.ts';
import { publishNaively } from './publish-naive.ts';
import { publishProduct } from './publish-product.ts';
import { besideNaively, besideProduct } from './publish-weighing.ts';
import type { Publisher } from './published.ts';

/**
 * Who publishes. The control holds only the limits (P2 and P6 off): linear algebra and single cells are enough there,
 * and so much is told that the bounds would take half a minute for each municipality.
 */
export const publishers = {
  product: { cells: publishProduct, beside: besideProduct, attacks },
  control: {
    cells: publishNaively,
    beside: besideNaively,
    attacks: attacks.filter(({ name }) => name !== 'bounds'),
  },
} as const satisfies Record<string, Publisher & { attacks: readonly Attack[] }>;

export type PublisherName = keyof typeof publishers;

/** Persons recovered. A person counts once, however often. */
export interface Found {
  inGroups: number;
  alone: number;
  withInsider: number;
}

/** What came of the municipality of one seed, or of many. */
export interface Outcome {
  municipalities: number;
  /** Over all rounds, each person once per round. */
  persons: number;
  /** Cells that tell something. */
  cells: number;
  /** How many answered from groups, and weighed figures. */
  beside: number;
  byAttack: Record<string, Found>;
  /** By any attack the definition lets the attacker make. */
  recovered: number;
  /** In words, with the seed to try again; of each counted attack the first. */
  examples: string[];
}

export function attackSeed(name: PublisherName, seed: number): Outcome {
  const municipality = generateMunicipality(seed);
  const { cells, beside, attacks: tried } = publishers[name];
  const published = cells(municipality);
  const besides = beside(municipality);
  const held = heldOf(municipality, published, besides);
  const recovered = new Set<string>();
  const byAttack: Record<string, Found> = {};
  const examples: string[] = [];
  for (const attack of tried) {
    const claims = attack.run(held);
    const { inGroups, alone, withInsider } = judge(municipality, claims);
    byAttack[attack.name] = {
      inGroups: inGroups.size,
      alone: alone.size,
      withInsider: withInsider.size,
    };
    if (!attack.isByDefinition) continue;
    if (claims[0]) examples.push(`seed ${seed}, ${attack.name}: ${inWords(claims[0])}`);
    for (const found of [inGroups, alone, withInsider]) for (const person of found) recovered.add(person);
  }
  const people = municipality.releases.flatMap(({ round, people: own }) =>
    own.map(({ person }) => `${round} ${person}`),
  );
  return {
    municipalities: 1,
    persons: new Set(people).size,
    cells: published.filter(({ figures }) => figures.shown !== 'nothing').length,
    beside: besides.counts.length + besides.weighed.length,
    byAttack,
    recovered: recovered.size,
    examples,
  };
}

export function nothingYet(name: PublisherName): Outcome {
  const none = { inGroups: 0, alone: 0, withInsider: 0 };
  const byAttack = Object.fromEntries(
    publishers[name].attacks.map((attack): [string, Found] => [attack.name, none]),
  );
  return { municipalities: 0, persons: 0, cells: 0, beside: 0, byAttack, recovered: 0, examples: [] };
}

export function together(one: Outcome, other: Outcome): Outcome {
  const byAttack = Object.entries(one.byAttack).map(([name, found]): [string, Found] => {
    const more = other.byAttack[name] ?? { inGroups: 0, alone: 0, withInsider: 0 };
    return [
      name,
      {
        inGroups: found.inGroups + more.inGroups,
        alone: found.alone + more.alone,
        withInsider: found.withInsider + more.withInsider,
      },
    ];
  });
  return {
    municipalities: one.municipalities + other.municipalities,
    persons: one.persons + other.persons,
    cells: one.cells + other.cells,
    beside: one.beside + other.beside,
    byAttack: Object.fromEntries(byAttack),
    recovered: one.recovered + other.recovered,
    examples: [...one.examples, ...other.examples],
  };
}
