import type { FullFigures } from '../release/figures.ts';
import { welchTest } from './comparison.ts';
import { type JudgedChange, judgeFamilies } from './families.ts';
import { minimumChange, type RawChange, rawChange } from './raw-change.ts';
import { restOf } from './unit-against-rest.ts';

/** What is used of a released figure; all of it stands in the release, and anyone can do this again. */
export type ReleasedFigures = Pick<FullFigures, 'n' | 'mean' | 'sd' | 'bars' | 'dissatisfiedCount'>;

/** A unit minus everybody else in the municipality, in scale points and shares, with its verdicts. */
export interface UnitVerdicts extends JudgedChange {
  unitId: string;
  restN: number;
}

/** Of fewer others nothing is told by itself, whatever the release shows of the parts. */
const fewestOthers = 10;

/**
 * Each unit against the rest of the municipality, from the figures of one release that its reader is shown (methods: C4),
 * judged as one family: a verdict is the same whichever units somebody looks at, so nobody finds one by looking often. The
 * whole is never compared with a part of it.
 *
 * Where the figure is of one question its bars are the answers themselves, and the rest is the whole's bars less the
 * unit's. An index of several questions has a value for each person that no bar holds: of the rest mean and dissatisfied
 * are exact, its SD has no standard error, and no spread is called (`notTestable`). Units the whole does not hold, or that
 * leave fewer than ten others, are left out.
 *
 * Example: 12, 8 answers of 1, 2 in a whole of 20, 60: the rest is 8, 52, and the mean 0.47 lower in the unit.
 */
export function judgeUnitsAgainstRest(
  units: readonly { unitId: string; figures: ReleasedFigures }[],
  whole: ReleasedFigures,
  scale: { min: number; max: number },
  isIndex: boolean,
): UnitVerdicts[] {
  const raws = units.flatMap(({ unitId, figures }) => {
    const restN = whole.n - figures.n;
    if (restN < fewestOthers || figures.n < 2 || !holds(whole, figures)) return [];
    const change = isIndex
      ? ofIndex(figures, whole, scale)
      : rawChange(
          { counts: figures.bars, dissatisfiedCount: figures.dissatisfiedCount },
          {
            counts: restOf(whole.bars, figures.bars),
            dissatisfiedCount: whole.dissatisfiedCount - figures.dissatisfiedCount,
          },
          scale,
        );
    return [{ unitId, restN, change }];
  });
  const judged = judgeFamilies(raws.map(({ change }) => ({ family: 'units', change })));
  return raws.map(({ unitId, restN }, at) => ({ unitId, restN, ...(judged[at] as JudgedChange) }));
}

/** Whether the unit's persons are among the whole's, bar by bar. */
function holds(whole: ReleasedFigures, unit: ReleasedFigures): boolean {
  const countOf = (value: number) => whole.bars.find((bar) => bar.value === value)?.count ?? 0;
  return (
    unit.bars.every(({ value, count }) => count <= countOf(value)) &&
    unit.dissatisfiedCount <= whole.dissatisfiedCount
  );
}

/** By sums and sums of squares: those of the rest are the whole's less the unit's. */
function ofIndex(
  unit: ReleasedFigures,
  whole: ReleasedFigures,
  scale: { min: number; max: number },
): RawChange {
  const n = whole.n - unit.n;
  const mean = (whole.n * whole.mean - unit.n * unit.mean) / n;
  const between = unit.n * (unit.mean - whole.mean) ** 2 + n * (mean - whole.mean) ** 2;
  const squares = (whole.n - 1) * whole.sd ** 2 - (unit.n - 1) * unit.sd ** 2 - between;
  // Rounding must not make a rest that all answers alike spread less than nothing.
  const variance = Math.max(0, squares) / (n - 1);
  const test = welchTest({ n: unit.n, mean: unit.mean, variance: unit.sd ** 2 }, { n, mean, variance });
  const [apart, spread] = [unit.mean - mean, unit.sd - Math.sqrt(variance)];
  const minimum = minimumChange(scale);
  const count = whole.dissatisfiedCount - unit.dissatisfiedCount;
  // Two ends of the scale stand for the dissatisfied and the others: only how many they are counts here.
  const ends = (dissatisfied: number, all: number) => [
    { value: scale.min, count: dissatisfied },
    { value: scale.max, count: all - dissatisfied },
  ];
  return {
    mean: test
      ? { difference: test.difference, low: test.low, high: test.high, p: test.p, minimum: minimum.mean }
      : { difference: apart, low: apart, high: apart, p: null, minimum: minimum.mean },
    spread: {
      ...{ difference: spread, low: spread, high: spread, p: null, minimum: minimum.spread },
      agreement: { test: 'brownForsythe', p: null },
      relativeDifference: null,
    },
    dissatisfied: rawChange(
      { counts: ends(unit.dissatisfiedCount, unit.n), dissatisfiedCount: unit.dissatisfiedCount },
      { counts: ends(count, n), dissatisfiedCount: count },
      scale,
    ).dissatisfied,
  };
}
