import type { PersonGroup } from '../disclosure/declared.ts';
import { cutKey } from '../disclosure/declared.ts';
import { discloseGroup } from '../disclosure/disclose.ts';
import { toldGroups } from '../disclosure/group-counts.ts';
import type { DisclosureLimits } from '../disclosure/limits.ts';
import { countedIn, type PopulationMargin, type RoundDesign } from '../opening/round-design.ts';
import { isRefused } from '../refusal.ts';
import { kish } from '../statistics/kish.ts';
import { calibrateLinearly } from '../weighting/calibrate.ts';
import type { Margin } from '../weighting/margins.ts';
import { defaultBounds } from '../weighting/trim.ts';
import type { RoundCounts } from './counts.ts';
import type { Disclosed, GroupFigures } from './figures.ts';

/** Who answered beside who lives there: one group of one question the population is counted by. */
export interface PopulationGroup {
  background: string;
  category: string;
  populationCount: number;
  answered: Disclosed<GroupFigures>;
}

/** How unlike the weights are, in times the mean weight. Of counts alone, and the same for every reader. */
export interface WeightSpread {
  /** The questions weighed by at once, in the order they were given. */
  backgrounds: string[];
  /** Sent answers. */
  n: number;
  /** As many equal weights as would say as much (Kish 1965), rounded to a whole number. */
  effectiveCount: number;
  /** To one decimal. */
  least: number;
  greatest: number;
}

/** What a round's population counts say of who answered, and how the answers weigh by all of them at once. */
export interface Weighing {
  groups: PopulationGroup[];
  weights: WeightSpread | null;
  /** By question weighed by, then by its counted answers and `null` for everybody else: what belonging there adds to 1. */
  shifts: { background: string; byCategory: ReadonlyMap<string | null, number> }[];
}

type Counted = Pick<RoundCounts, 'backgrounds' | 'groups'>;

/**
 * Settled by how many answered and by nothing that anyone answered beyond the background questions: which groups are told
 * (`toldGroups`), and weights w = 1 + Σλ over the questions whose counted groups are all told, such that each question's
 * groups weigh together as their share of the population (linear calibration; Deville and Särndal 1992). Whoever gave
 * no counted answer weighs as the average together with the others who did not. Where somebody would weigh less than three tenths of
 * the mean or more than three times it, the last question is left out, and the next, until nobody does. None for a sample
 * drawn by groups, nor where nothing is left to weigh by.
 *
 * Linear calibration and not raking, since its weighted sums are made of the sums of each question's groups by
 * themselves, which are told already, while raking's are made of combinations that are not (decision 48).
 */
export function weighingOf(design: RoundDesign, counts: Counted, limits: DisclosureLimits): Weighing {
  const columns = design.margins.map(({ background }) =>
    counts.backgrounds.findIndex(({ name }) => name === background),
  );
  const classes = classesOf(counts.groups, columns);
  const backgrounds = columns.map((column) => counts.backgrounds[column] as Counted['backgrounds'][number]);
  const told = toldGroups({ limits, backgrounds, groups: classes });
  const groups = design.margins.flatMap((margin, at) =>
    countedIn(margin).map(({ code, populationCount }) => ({
      ...{ background: margin.background, category: code, populationCount },
      answered: discloseGroup(
        told.has(cutKey({ background: margin.background, category: code })),
        classes.reduce((sum, { categories, count }) => sum + (categories[at] === code ? count : 0), 0),
      ),
    })),
  );
  const isWhole = ({ background }: PopulationMargin) =>
    groups.every((group) => group.background !== background || group.answered.shown === 'all');
  const usable =
    design.strata.length > 0 ? [] : [...design.margins.entries()].filter(([, one]) => isWhole(one));
  for (let used = usable; used.length > 0; used = used.slice(0, -1)) {
    const found = weightsBy(used, classes);
    if (found) return { groups, ...found };
  }
  return { groups, weights: null, shifts: [] };
}

/** Persons with the same answers to the questions of the margins, in that order, wherever they belong. */
function classesOf(groups: readonly PersonGroup[], columns: readonly number[]): PersonGroup[] {
  const found = new Map<string, PersonGroup>();
  for (const { categories, count } of groups) {
    const own = columns.map((column) => categories[column] ?? null);
    const key = JSON.stringify(own);
    found.set(key, { unitId: '', categories: own, count: count + (found.get(key)?.count ?? 0) });
  }
  return [...found.values()];
}

/** Null where the weights that would meet all margins lie outside the bounds. */
function weightsBy(
  used: readonly [number, PopulationMargin][],
  classes: readonly PersonGroup[],
): Pick<Weighing, 'weights' | 'shifts'> | null {
  const sizes = classes.map(({ count }) => count);
  const n = sizes.reduce((sum, count) => sum + count, 0);
  const margins = used.map(([at, margin]) => calibrationMargin(margin, at, classes, n));
  const found = calibrateLinearly(sizes, margins);
  if (isRefused(found)) return null;
  const weights = found.weights.map((weight, place) => weight / (sizes[place] as number));
  const [least, greatest] = [Math.min(...weights), Math.max(...weights)];
  if (least < defaultBounds.lower || greatest > defaultBounds.upper) return null;
  const spread = kish(
    weights.flatMap((weight, place) => new Array<number>(sizes[place] as number).fill(weight)),
  );
  return {
    weights: spread && {
      backgrounds: used.map(([, { background }]) => background),
      n,
      effectiveCount: Math.round(spread.effectiveN),
      least: rounded(least, 1),
      greatest: rounded(greatest, 1),
    },
    shifts: used.map(([, { background }], at) => ({
      background,
      byCategory: new Map(
        [...(found.shifts[at] as ReadonlyMap<string, number>)].map(([key, shift]) => [codeOf(key), shift]),
      ),
    })),
  };
}

const [counted, others] = ['=', '-'];
const codeOf = (key: string): string | null => (key === others ? null : key.slice(counted.length));

/** Everybody else is a category of its own, whose weights add up to their number. */
function calibrationMargin(
  margin: PopulationMargin,
  at: number,
  classes: readonly PersonGroup[],
  n: number,
): Margin {
  const groups = countedIn(margin);
  const population = groups.reduce((sum, { populationCount }) => sum + populationCount, 0);
  const isCounted = new Set(groups.map(({ code }) => code));
  const categoryOf = classes.map(({ categories }) => {
    const code = categories[at] as string | null;
    return code !== null && isCounted.has(code) ? counted + code : others;
  });
  const elsewhere = classes.reduce(
    (sum, { count }, place) => sum + (categoryOf[place] === others ? count : 0),
    0,
  );
  const targets = new Map(
    groups.map(({ code, populationCount }) => [
      counted + code,
      ((n - elsewhere) * populationCount) / population,
    ]),
  );
  if (elsewhere > 0) targets.set(others, elsewhere);
  return { name: margin.background, categoryOf, targets };
}

/** Of numbers from 0 up; halves upwards, also those that rounding put a hair below. Example: 1.2345 to two decimals: 1.23. */
export function rounded(value: number, decimals: number): number {
  return Math.floor((value + 1e-9) * 10 ** decimals + 0.5) / 10 ** decimals;
}
