import { releaseKey } from './cells.ts';
import type { Claim } from './claims.ts';
import { type Held, releaseOf } from './held.ts';
import type { Equation } from './modular.ts';
import type { PublishedCount } from './published.ts';
import { attackRowSpace } from './row-space.ts';
import type { Form, System } from './system.ts';

/**
 * Which groups of one to four persons can be counted from how many answered from each group: everybody's «answer» is 1, and
 * the published numbers are sums.
 */
export function attackGroupCounts(held: Held): Claim[] {
  const told = Map.groupBy(held.counts, releaseKey);
  return [...told.values()].flatMap((counts) =>
    attackRowSpace(systemOfCounts(held, counts)).map(
      (claim) => ({ ...claim, kind: 'count' as const }) as Claim,
    ),
  );
}

function systemOfCounts(held: Held, counts: readonly PublishedCount[]): System {
  const [first] = counts as [PublishedCount, ...PublishedCount[]];
  const { people } = releaseOf(held, first);
  const equations = counts.map(({ cut, n }): Equation => {
    const columns = people.flatMap(({ categories }, at) =>
      cut === null || categories[cut.background] === cut.category ? [at] : [],
    );
    return { columns, coefficients: columns.map(() => 1), value: n };
  });
  const forms = people.map(({ person }, atom): Form => {
    return { person, edition: 0, atoms: [{ atom, coefficient: 1 }], constant: 0 };
  });
  return {
    round: first.round,
    atomCount: people.length,
    equations,
    forms: new Map([['answered', forms]]),
    scale: 1,
  };
}
