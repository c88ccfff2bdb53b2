/** Persons whose answers are told together, as groups of persons (places). */
export interface CountedSet {
  groups: readonly number[];
  /** Persons per scale point; null where only the sum is told. */
  counts: readonly number[] | null;
  /** Of their answers. */
  sum: number;
  /** The told sums it comes from, by place. */
  sources: readonly number[];
}

/** So many sets are taken from each other in one part of the tables; what lies deeper tells little more. */
const mostSets = 400;
const rounds = 3;

/**
 * What is told, and what is left when one set is taken from another that holds it, again and again. Bounds drawn from
 * a difference are sharper than those from its two parts.
 */
export function withDifferences(told: readonly CountedSet[]): CountedSet[] {
  const found = new Map<string, CountedSet>();
  const add = (set: CountedSet) => {
    const key = set.groups.join(' ');
    const known = found.get(key);
    if (set.groups.length > 0 && (!known || (set.counts && !known.counts))) found.set(key, set);
  };
  for (const set of told) add(set);
  let fresh = [...found.values()];
  for (let round = 0; round < rounds && fresh.length > 0; round++) {
    const before = [...found.values()];
    const known = new Set(before);
    const members = new Map(before.map((set) => [set, new Set(set.groups)]));
    for (const one of fresh) {
      for (const other of before) {
        if (found.size >= mostSets) return [...found.values()];
        const [whole, part] = one.groups.length > other.groups.length ? [one, other] : [other, one];
        const held = members.get(whole) as Set<number>;
        if (whole !== part && part.groups.every((group) => held.has(group))) add(difference(whole, part));
      }
    }
    fresh = [...found.values()].filter((set) => !known.has(set));
  }
  return [...found.values()];
}

function difference(whole: CountedSet, part: CountedSet): CountedSet {
  const taken = new Set(part.groups);
  return {
    groups: whole.groups.filter((group) => !taken.has(group)),
    counts:
      whole.counts && part.counts
        ? whole.counts.map((count, step) => count - (part.counts?.[step] as number))
        : null,
    sum: whole.sum - part.sum,
    sources: [...new Set([...whole.sources, ...part.sources])],
  };
}

/** Sets that are tied together by common groups. */
export function tiedSets(sets: readonly CountedSet[]): CountedSet[][] {
  const leader = new Map<number, number>();
  const find = (group: number): number => {
    const up = leader.get(group) ?? group;
    if (up === group) return group;
    const top = find(up);
    leader.set(group, top);
    return top;
  };
  for (const { groups } of sets) {
    for (const group of groups) leader.set(find(group), find(groups[0] as number));
  }
  const filled = sets.filter(({ groups }) => groups.length > 0);
  return [...Map.groupBy(filled, ({ groups }) => find(groups[0] as number)).values()];
}
