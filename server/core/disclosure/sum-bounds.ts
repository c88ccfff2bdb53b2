/** What an answer at a scale point can be: one value for an item, up to a step's width for a score. */
export interface Reach {
  low: number;
  high: number;
}

/** Persons of whom a sum is told (by a mean) and no distribution: places of groups of persons. */
export type SummedGroups = readonly number[];

interface Person {
  group: number;
  step: number;
  /** Sums of the lowest and highest they can have answered as far as the counts tell. */
  low: number;
  high: number;
}

/**
 * Whose answer a told mean leaves one room for (security: attack b). Where a unit tells its mean and not its spread,
 * what its people can have answered is bounded by the counts they stand in: an answer that nobody else in one of their
 * cells gave is counted as impossible, since who gave it may be the one who subtracts the own answer. The sum then
 * has to come out with the others as low, or as high, as they can be; and again with each of them knowing the own.
 *
 * Example: eleven with the sum 17 on 1–6, a leader among them, and no leader anywhere answered 2 or 3. One who
 * answered 5 knows that the other ten have 12 in sum, which leaves no room for a 4: the leader answered 1.
 */
export class SumBounds {
  readonly #cornered = new Set<string>();

  /** `layers`: the cell each group stands in; `counts`: persons per scale point of each group; `sumOf`: of its answers. */
  constructor(
    layers: readonly Int32Array[],
    counts: readonly (readonly number[])[],
    summed: readonly SummedGroups[],
    reach: readonly Reach[],
    sumOf: (group: number) => number,
  ) {
    const tallies = layers.map((layer) => talliesByGroup(layer, counts));
    const canHave = (group: number, step: number) =>
      tallies.every((ofGroup) => ((ofGroup[group] as number[])[step] as number) >= 2);
    for (const groups of summed) this.#look(groups, counts, reach, sumOf, canHave);
  }

  isSafe(group: number, step: number): boolean {
    return !this.#cornered.has(`${group} ${step}`);
  }

  #look(
    groups: SummedGroups,
    counts: readonly (readonly number[])[],
    reach: readonly Reach[],
    sumOf: (group: number) => number,
    canHave: (group: number, step: number) => boolean,
  ): void {
    const people: Person[] = [];
    const possible = new Map<number, number[]>();
    for (const group of groups) {
      const steps = counts[group] as readonly number[];
      const others = reach.flatMap((_, step) => (canHave(group, step) ? [step] : []));
      possible.set(group, others);
      for (const [step, count] of steps.entries()) {
        const values = [...others, step].map((at) => reach[at] as Reach);
        const low = Math.min(...values.map((value) => value.low));
        const high = Math.max(...values.map((value) => value.high));
        for (let person = 0; person < count; person++) people.push({ group, step, low, high });
      }
    }
    const sum = groups.reduce((all, group) => all + sumOf(group), 0);
    const low = people.reduce((all, person) => all + person.low, 0);
    const high = people.reduce((all, person) => all + person.high, 0);
    const isCornered = ({ group, step, ...own }: Person, insider: Person | null) => {
      const known = insider ? (reach[insider.step] as Reach) : { low: 0, high: 0 };
      const least = low - own.low - (insider?.low ?? 0) + known.low;
      const most = high - own.high - (insider?.high ?? 0) + known.high;
      // Another answer that comes out with what the others can have given.
      return !(possible.get(group) as number[]).some((other) => {
        const value = reach[other] as Reach;
        return other !== step && sum - value.high <= most + 1e-9 && sum - value.low >= least - 1e-9;
      });
    };
    for (const person of people) {
      const key = `${person.group} ${person.step}`;
      if (this.#cornered.has(key)) continue;
      const insiders = [null, ...people.filter((other) => other !== person)];
      if (insiders.some((insider) => isCornered(person, insider))) this.#cornered.add(key);
    }
  }
}

/** For each group, the persons per scale point in the cell it stands in. */
function talliesByGroup(layer: Int32Array, counts: readonly (readonly number[])[]): number[][] {
  const tallies = new Map<number, number[]>();
  for (const [group, steps] of counts.entries()) {
    const cell = layer[group] as number;
    const tally = tallies.get(cell) ?? steps.map(() => 0);
    for (const [step, count] of steps.entries()) tally[step] = (tally[step] as number) + count;
    tallies.set(cell, tally);
  }
  return counts.map((_, group) => tallies.get(layer[group] as number) as number[]);
}
