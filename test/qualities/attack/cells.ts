import type { Cut, Release, Respondent, Unit } from './published.ts';

/** A place in the declared tables: a unit with everything below it, all of them or one background's category. */
export interface Place {
  unitId: string;
  cut: Cut | null;
}

/** The unit itself and every unit above it. */
export function unitsAbove(tree: readonly Unit[]): Map<string, string[]> {
  const parents = new Map(tree.map(({ unitId, parentUnitId }) => [unitId, parentUnitId]));
  return new Map(
    tree.map(({ unitId }) => {
      const path: string[] = [];
      for (let unit: string | null = unitId; unit !== null; unit = parents.get(unit) ?? null) path.push(unit);
      return [unitId, path];
    }),
  );
}

/** Every place with somebody in it, and who is there, as indexes into the release's people. */
export function placesOf(
  tree: readonly Unit[],
  people: readonly Pick<Respondent, 'unitId' | 'categories'>[],
): Map<string, { place: Place; people: number[] }> {
  const above = unitsAbove(tree);
  const found = new Map<string, { place: Place; people: number[] }>();
  people.forEach(({ unitId: own, categories }, index) => {
    const cuts = [
      null,
      ...Object.entries(categories).map(([background, category]) => ({ background, category })),
    ];
    for (const unitId of above.get(own) ?? []) {
      for (const cut of cuts) {
        const key = placeKey({ unitId, cut });
        const held = found.get(key);
        if (held) held.people.push(index);
        else found.set(key, { place: { unitId, cut }, people: [index] });
      }
    }
  });
  return found;
}

export function placeKey({ unitId, cut }: Place): string {
  return cut ? `${unitId} ${cut.background} ${cut.category}` : unitId;
}

/** The name of one release of one round. */
export function releaseKey({ round, version }: Pick<Release, 'round' | 'version'>): string {
  return `${round} v${version}`;
}
