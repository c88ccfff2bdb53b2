import { echelonOf, nullVector, originsOf, prime } from './null-space.ts';
import { sumTable } from './sum-table.ts';

/** A group that can be worked out, and the published sums it is worked out from, by their places. */
export interface SmallGroup {
  classes: number[];
  sums: number[];
}

/**
 * The groups of fewer than `limit` persons (five at most) whose sum can be worked out from published sums (security:
 * P6, attack a). `published` names, for each sum, the classes of persons it is over; `sizes` has the persons of each
 * class. Classes are whatever no published sum tells apart, so a group is a set of classes.
 *
 * Classes that stand in the same sums are one. Sums that share no class say nothing of each other, so they fall into
 * parts; a group lies within one part or is made of groups that do. Within a part, each class gets two numbers that
 * cancel over every derivable set: singles, pairs, triples and fours that cancel are found by looking up. Classes that
 * are known to be in none (`isLoose`) are not tried.
 *
 * Example: 15 men and 15 women of whom 14 are young, all young being women, and one woman is old: women less young
 * is that one woman, from those two sums.
 */
export function smallGroups(
  published: readonly (readonly number[])[],
  sizes: readonly number[],
  limit: number,
  isLoose: (one: number) => boolean = () => false,
): SmallGroup[] {
  if (limit > 5)
    throw new RangeError('groups of five or more are judged by their remainders, not searched for');
  const merged = mergeClasses(published, sizes);
  const isSought = (one: number) =>
    (merged.sizes[one] as number) < limit && !isLoose((merged.classes[one] as number[])[0] as number);
  return partsOf(merged.sums).flatMap(({ sums, places, classes }) => {
    const sought = classes.map(isSought);
    if (!sought.includes(true)) return [];
    const columnOf = new Map(classes.map((one, column) => [one, column]));
    const echelon = echelonOf(
      sums.map((sum) => sum.map((one) => columnOf.get(one) as number)),
      classes.length,
    );
    const vectorWith = (salt: number) => nullVector(echelon, classes.length, salt);
    const persons = classes.map((one) => merged.sizes[one] as number);
    return cancelling(persons, sought, [vectorWith(0), vectorWith(1)], limit).map((columns) => ({
      classes: columns.flatMap((column) => merged.classes[classes[column] as number] as number[]),
      sums: originsOf(echelon, columns).map((sum) => places[sum] as number),
    }));
  });
}

/** Classes with persons that are in the same published sums, as one; those in no sum are left out. */
function mergeClasses(published: readonly (readonly number[])[], sizes: readonly number[]) {
  const membership: number[][] = sizes.map(() => []);
  for (const [sum, classes] of published.entries()) {
    for (const one of classes) if ((sizes[one] as number) > 0) membership[one]?.push(sum);
  }
  const bySums = new Map<string, number[]>();
  for (const [one, of] of membership.entries()) {
    if (of.length === 0) continue;
    const key = of.join(' ');
    const same = bySums.get(key);
    if (same) same.push(one);
    else bySums.set(key, [one]);
  }
  const classes = [...bySums.values()];
  const sums: number[][] = published.map(() => []);
  for (const [index, [first]] of classes.entries()) {
    for (const sum of membership[first as number] as number[]) sums[sum]?.push(index);
  }
  const persons = (group: number[]) => group.reduce((sum, one) => sum + (sizes[one] as number), 0);
  return { classes, sums, sizes: classes.map(persons) };
}

/** Sums tied together by common classes, with their places among all. */
function partsOf(sums: readonly number[][]): { sums: number[][]; places: number[]; classes: number[] }[] {
  const leader = new Map<number, number>();
  const find = (one: number): number => {
    const up = leader.get(one) ?? one;
    if (up === one) return one;
    const top = find(up);
    leader.set(one, top);
    return top;
  };
  for (const [first, ...others] of sums) {
    if (first === undefined) continue;
    leader.set(first, find(first));
    for (const one of others) leader.set(find(one), find(first));
  }
  const filled = [...sums.keys()].filter((place) => (sums[place] as number[]).length > 0);
  const parts = Map.groupBy(filled, (place) => find((sums[place] as number[])[0] as number));
  return [...parts.values()].map((places) => {
    const tied = places.map((place) => sums[place] as number[]);
    return { sums: tied, places, classes: [...new Set(tied.flat())].sort((one, other) => one - other) };
  });
}

/** Sets of at most four classes, below the limit in persons, over which both vectors cancel. */
function cancelling(
  persons: readonly number[],
  sought: readonly boolean[],
  [first, second]: [Float64Array, Float64Array],
  limit: number,
): number[][] {
  const small = persons.flatMap((_, column) => (sought[column] ? [column] : []));
  const isKnown = (column: number) => first[column] === 0 && second[column] === 0;
  const found: number[][] = small.filter(isKnown).map((column) => [column]);
  const rest = small.filter((column) => !isKnown(column));
  const at = (column: number) => [first[column] as number, second[column] as number] as const;
  const singles = sumTable(rest.length);
  for (const column of rest) singles.add(...at(column), column);
  const width = persons.length;
  const pairs = sumTable((rest.length * (rest.length - 1)) / 2);
  for (const [index, one] of rest.entries()) {
    const [a, b] = at(one);
    for (let next = index + 1; next < rest.length; next++) {
      const other = rest[next] as number;
      const size = (persons[one] as number) + (persons[other] as number);
      if (size >= limit) continue;
      const [sumA, sumB] = [(a + (first[other] as number)) % prime, (b + (second[other] as number)) % prime];
      if (sumA === 0 && sumB === 0) found.push([one, other]);
      if (size + 1 >= limit) continue;
      singles.eachOpposite(sumA, sumB, (third) => {
        if (third > other && size + (persons[third] as number) < limit) found.push([one, other, third]);
      });
      if (size + 2 >= limit) continue;
      // Each four is met in three ways; the one where the first pair ends before the second begins is kept.
      pairs.eachOpposite(sumA, sumB, (pair) => {
        const [low, high] = [Math.floor(pair / width), pair % width];
        if (high < one) found.push([low, high, one, other]);
      });
      pairs.add(sumA, sumB, one * width + other);
    }
  }
  return found;
}
