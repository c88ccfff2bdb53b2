/**
 * What a control chart points at (methods: C4; Wheeler 1993, NHS Making Data Count). `outside`: beyond a limit.
 * `run`: eight in a row on one side of the centre. `rise`, `fall`: seven in a row each above, or below, the one before.
 * `nearLimit`: two of three in a row in the outer third on the same side. Of the ranges that C4 leaves open (7–8, 6–7)
 * we take the longer: fewer false alarms.
 */
export type SignalKind = 'outside' | 'run' | 'rise' | 'fall' | 'nearLimit';

export interface Signal {
  kind: SignalKind;
  /** The places of the points that make the signal, from 0. */
  from: number;
  to: number;
}

/** Points in a row that make a run, and a rise or a fall. */
export const [runLength, trendLength] = [8, 7];

/** Control limits lie three SDs from the centre; the outer third begins at two. */
const [limit, outerThird] = [3, 2];

/**
 * Signals in a series of standardised points: distance from the centre in SDs of the chart. Each stretch is given once,
 * as long as it goes; a point on the centre ends a run, and an equal one a rise. Empty without a signal. Example: eight
 * points of .5 give one run from 0 to 7.
 */
export function controlSignals(points: readonly number[]): Signal[] {
  const outside = points.flatMap((z, at): Signal[] =>
    Math.abs(z) > limit ? [{ kind: 'outside', from: at, to: at }] : [],
  );
  const near = points.flatMap((_z, at): Signal[] => {
    const three = points.slice(at, at + 3);
    const isNear = (side: number) => three.filter((z) => side * z > outerThird).length >= 2;
    return three.length === 3 && (isNear(1) || isNear(-1))
      ? [{ kind: 'nearLimit', from: at, to: at + 2 }]
      : [];
  });
  const steps = points.slice(1).map((z, at) => Math.sign(z - (points[at] as number)));
  return [
    ...outside,
    ...stretches(points.map(Math.sign), runLength).map(({ from, to }) => ({
      kind: 'run' as const,
      from,
      to,
    })),
    ...stretches(steps, trendLength - 1).map(({ from, to, sign }) => ({
      kind: sign > 0 ? ('rise' as const) : ('fall' as const),
      from,
      to: to + 1,
    })),
    ...near,
  ];
}

/** Stretches of the same sign, not 0, of at least the given length. */
function stretches(signs: readonly number[], atLeast: number): { from: number; to: number; sign: number }[] {
  const found: { from: number; to: number; sign: number }[] = [];
  let from = 0;
  for (let at = 1; at <= signs.length; at++) {
    if (signs[at] === signs[from]) continue;
    const sign = signs[from] as number;
    if (sign !== 0 && at - from >= atLeast) found.push({ from, to: at - 1, sign });
    from = at;
  }
  return found;
}
