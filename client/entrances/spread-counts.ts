import type { PlacedValue } from './overview.ts';

export interface SpreadCounts {
  larger: PlacedValue[];
  smallerCount: number;
  unsureCount: number;
  /** The spread is shown, and there is nothing it may be held against. */
  notComparedCount: number;
}

/** How the spread of everything shown has moved since last time, by the stored verdicts. */
export function spreadCountsOf(values: readonly PlacedValue[]): SpreadCounts {
  const compared = values.flatMap((value) => {
    const { figures, comparison } = value.now;
    if (figures.shown !== 'all') return [];
    return [{ value, verdict: comparison.comparable ? comparison.spread.verdict : ('notCompared' as const) }];
  });
  const of = (wanted: (typeof compared)[number]['verdict']) =>
    compared.filter(({ verdict }) => verdict === wanted).map(({ value }) => value);
  return {
    larger: of('larger'),
    smallerCount: of('smaller').length,
    unsureCount: of('noSureChange').length,
    notComparedCount: of('notCompared').length,
  };
}
