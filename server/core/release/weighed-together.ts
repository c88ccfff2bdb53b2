import type { ReleaseCell } from './compute.ts';
import type { Figures, FullFigures } from './figures.ts';
import { rounded, type Weighing } from './weighing.ts';

/**
 * The whole weighed by several questions at once, rounded as it is shown: the mean to one decimal, the SD to two, the share to
 * whole percents. No interval: see `togetherCells`.
 */
export interface TogetherFigures {
  n: number;
  mean: number;
  sd: number;
  dissatisfiedShare: number;
}

export interface TogetherCell {
  subjectKind: 'item' | 'indicator';
  subject: string;
  figures: TogetherFigures;
}

/**
 * Every subject of one lattice weighed by several questions at once, for the root, where the whole and all groups of those
 * questions are told whole: Σw·z = Σz + ΣλΣz_c, for z of 1, y, y² and whether y is at the bad end, over the whole and its
 * told groups c. It is made of told figures and of λ, which is of counts, so it tells of no answer that is not told.
 * Rounded as they are shown, so that λ, and through it how many have each combination of backgrounds, cannot be read back.
 * The standard error would need sums over the combinations, which are not told: there is none. With R: `calibrate` with
 * `calfun = "linear"`. None where fewer than two questions are weighed by: `populationFigures` has those.
 */
export function togetherCells(
  { shifts }: Weighing,
  cells: readonly ReleaseCell[],
  rootId: string,
): TogetherCell[] {
  if (shifts.length < 2) return [];
  const ofRoot = cells.filter(({ unitId }) => unitId === rootId);
  const bySubject = Map.groupBy(ofRoot, ({ subjectKind, subject }) => `${subjectKind} ${subject}`);
  return [...bySubject.values()].flatMap((own) => {
    const toldOf = (background: string | null, category: string | null) =>
      own.find(({ cut }) =>
        cut === null ? background === null : cut.background === background && cut.category === category,
      )?.figures;
    const figures = togetherFigures(shifts, toldOf);
    const [first] = own;
    return figures && first ? [{ subjectKind: first.subjectKind, subject: first.subject, figures }] : [];
  });
}

/** Σ1, Σy, Σy², and how many at the bad end. */
type Sums = [number, number, number, number];

function togetherFigures(
  shifts: Weighing['shifts'],
  toldOf: (background: string | null, category: string | null) => Figures | undefined,
): TogetherFigures | null {
  const whole = toldOf(null, null);
  if (whole?.shown !== 'all') return null;
  const everyone = sumsOf(whole);
  const weighed: Sums = [...everyone];
  const addTimes = (factor: number, sums: Sums) => {
    for (const [at, sum] of sums.entries()) weighed[at] = (weighed[at] as number) + factor * sum;
  };
  for (const { background, byCategory } of shifts) {
    const left: Sums = [...everyone];
    for (const [category, shift] of byCategory) {
      if (category === null) continue;
      const told = toldOf(background, category);
      if (told?.shown !== 'all') return null;
      const sums = sumsOf(told);
      addTimes(shift, sums);
      for (const [at, sum] of sums.entries()) left[at] = (left[at] as number) - sum;
    }
    addTimes(byCategory.get(null) ?? 0, left);
  }
  const [weight, sum, squares, bad] = weighed;
  const mean = sum / weight;
  // All who answered alike give 0 but for rounding.
  const variance = Math.max(0, (squares / weight - mean ** 2) * (whole.n / (whole.n - 1)));
  return {
    n: whole.n,
    mean: rounded(mean, 1),
    sd: rounded(Math.sqrt(variance), 2),
    dissatisfiedShare: rounded(bad / weight, 2),
  };
}

function sumsOf({ n, mean, sd, dissatisfiedCount }: FullFigures): Sums {
  return [n, n * mean, sd ** 2 * (n - 1) + n * mean ** 2, dissatisfiedCount];
}
