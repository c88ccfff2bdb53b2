import { placeKey, placesOf } from './cells.ts';
import type { Claim } from './claims.ts';
import { type Held, type KnownPerson, releaseOf } from './held.ts';
import type { PublishedWeighed } from './published.ts';

/** In weights, whose mean is about 1: smaller is rounding. */
const tolerance = 1e-7;

/**
 * A weighed mean is a sum over everyone's answers, with weights the attacker knows. Where those weights are a combination of
 * the cells that are told of the whole, the attacker could have worked it out. Else it tells something more, and of whom is
 * seen from what is left of the weights when the told cells are taken away: all of them count as recovered, whether or not
 * anyone could say what they answered.
 */
export function attackWeighed(held: Held): Claim[] {
  return held.weighed.flatMap((weighed) => {
    const { round, version, subject, weights } = weighed;
    const { people, tree } = releaseOf(held, weighed);
    const answered = people.map((person) => person.answered.has(subject));
    const root = tree.find(({ parentUnitId }) => parentUnitId === null)?.unitId;
    const places = placesOf(tree, people);
    const told = held.published.flatMap((cell) => {
      const isToldOfAll = cell.figures.shown === 'all' || cell.figures.shown === 'mean';
      const isHere = cell.round === round && cell.version === version && cell.subject === subject;
      if (!isToldOfAll || !isHere || cell.unitId !== root) return [];
      const inside = new Set(places.get(placeKey(cell))?.people);
      return [people.map((_, at) => (answered[at] && inside.has(at) ? 1 : 0))];
    });
    const left = withoutAll(
      weights.map((weight, at) => (answered[at] ? weight : 0)),
      told,
    );
    const who = [...left.entries()].flatMap(([at, part]) =>
      Math.abs(part) > tolerance ? [people[at] as KnownPerson] : [],
    );
    return who.length === 0 ? [] : [beyond(weighed, who)];
  });
}

function beyond({ round, subject }: PublishedWeighed, who: readonly KnownPerson[]): Claim {
  const whose = who.map(({ person, answered }) => ({ person, edition: answered.get(subject) as number }));
  return { kind: 'beyond', round, subject, who: whose, value: whose.length };
}

/** What is left of a vector at right angles to all of the others (Gram and Schmidt, twice for rounding's sake). */
function withoutAll(vector: readonly number[], others: readonly number[][]): number[] {
  const basis: number[][] = [];
  for (const other of others) {
    const left = withoutBasis(withoutBasis(other, basis), basis);
    const length = Math.sqrt(dot(left, left));
    if (length > 1e-6) basis.push(left.map((part) => part / length));
  }
  return withoutBasis(withoutBasis(vector, basis), basis);
}

function withoutBasis(vector: readonly number[], basis: readonly number[][]): number[] {
  return basis.reduce<number[]>(
    (left, one) => {
      const times = dot(left, one);
      return left.map((part, at) => part - times * (one[at] as number));
    },
    [...vector],
  );
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, part, at) => sum + part * (other[at] as number), 0);
}
