/** How many a trick linked, in each round it was tried on. */
export type Linked = ReadonlyMap<string, readonly number[]>;

/** Rounds in all where one alone does not settle it. */
export const roundsTogether = 5;

/**
 * What is too much. A trick that knows nothing has one right by chance in a round, however many answered (the fixed points
 * of a shuffle, a Poisson number with mean 1), so that `alone` is passed now and then. Then four more rounds are played,
 * and what counts is the five together.
 */
export interface Bound {
  alone: number;
  together: number;
}

/**
 * Tricks that would link everything where answers lie in order. Six right in one round come by chance once in 800 runs;
 * more than 25 in five rounds once in 30,000 million, for each trick.
 */
export const sharpBound: Bound = { alone: 5, together: 25 };

/** The best of two hundred tricks: ten right in one round come once in 45,000 runs, more than 30 in five never. */
export const anyBound: Bound = { alone: 9, together: 30 };

/** Tricks that linked more than the bound in the rounds played so far; none where chance explains all. */
export function tooSharp(linked: Linked, { alone, together }: Bound): string[] {
  return [...linked]
    .filter(([, counts]) => {
      const sum = counts.reduce((total, count) => total + count, 0);
      return counts.length === 1 ? sum > alone : sum > (together * counts.length) / roundsTogether;
    })
    .map(([trick, counts]) => `${trick}: ${counts.join(', ')}`);
}
