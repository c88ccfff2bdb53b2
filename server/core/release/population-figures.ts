import { countedIn, type PopulationMargin, type RoundDesign } from '../opening/round-design.ts';
import { defaultLevel, tPointAt } from '../statistics/distributions.ts';
import type { ReleaseCell } from './compute.ts';
import type { Figures, FullFigures } from './figures.ts';

/** A figure weighed to how the population is made up by one background question. */
export interface PopulationFigures {
  /** Valid answers of those whose answer to the background question has been counted in the population. */
  n: number;
  mean: number;
  sd: number;
  seMean: number;
  /** 95 % t interval of the mean with n − 1 degrees of freedom, not clamped to the scale. */
  meanLow: number;
  meanHigh: number;
  /** Share at the bad end, 0–1. */
  dissatisfiedShare: number;
}

/**
 * Post-stratification (Holt and Smith 1979) from what is told of each group: every group's mean counts as its share W of
 * the population. ȳ = ΣW·ȳ_c; s² = Σ W(s_c²(n_c − 1)/n_c + (ȳ_c − ȳ)²)·n/(n − 1); SE² = n/(n − 1)·Σ W²·s_c²(n_c − 1)/n_c²,
 * which are R's `postStratify` for a sample drawn one by one.
 *
 * It is made of told figures and nothing else, so it tells nothing that is not told: whoever knows the population could
 * work it out. Null where a counted group is not told whole; the rest of the population would be guessed. `toldOf`: what
 * the release tells of a group by the code of its answer.
 *
 * Example: women, 60 of 100 asked, mean 5, and men, 40, mean 4, in a population of as many of each: 4.5, not 4.6.
 */
export function populationFigures(
  margin: PopulationMargin,
  toldOf: (code: string) => Figures | undefined,
): PopulationFigures | null {
  const counted = countedIn(margin);
  const population = counted.reduce((sum, { populationCount }) => sum + populationCount, 0);
  const groups: { share: number; told: FullFigures }[] = [];
  for (const { code, populationCount } of counted) {
    const told = toldOf(code);
    if (told?.shown !== 'all') return null;
    groups.push({ share: populationCount / population, told });
  }
  const over = (term: (told: FullFigures) => number) =>
    groups.reduce((sum, { share, told }) => sum + share * term(told), 0);
  const n = groups.reduce((sum, { told }) => sum + told.n, 0);
  const mean = over((told) => told.mean);
  const bessel = n / (n - 1);
  const within = ({ sd, n: own }: FullFigures) => (sd ** 2 * (own - 1)) / own;
  const variance = bessel * over((told) => within(told) + (told.mean - mean) ** 2);
  const squaredError =
    bessel * groups.reduce((sum, { share, told }) => sum + (share ** 2 * within(told)) / told.n, 0);
  const seMean = Math.sqrt(squaredError);
  const half = tPointAt(defaultLevel, n - 1) * seMean;
  return {
    ...{ n, mean, sd: Math.sqrt(variance), seMean, meanLow: mean - half, meanHigh: mean + half },
    dissatisfiedShare: over((told) => told.dissatisfiedShare),
  };
}

/** One subject of a release weighed by one question, for the whole municipality. */
export interface PopulationCell {
  subjectKind: 'item' | 'indicator';
  subject: string;
  background: string;
  figures: PopulationFigures;
}

/**
 * Every subject of one lattice weighed by each margin, for the root of the tree, where all groups are told. None for a
 * sample that was drawn by groups: its answers stand for unlike numbers of people already, and weighing them as if they
 * did not would be wrong.
 */
export function populationCells(
  { strata, margins }: RoundDesign,
  cells: readonly ReleaseCell[],
  rootId: string,
): PopulationCell[] {
  if (strata.length > 0) return [];
  const cuts = cells.filter(({ unitId, cut }) => unitId === rootId && cut !== null);
  const bySubject = Map.groupBy(cuts, ({ subjectKind, subject }) => `${subjectKind} ${subject}`);
  return [...bySubject.values()].flatMap((own) =>
    margins.flatMap((margin) => {
      const figures = populationFigures(
        margin,
        (code) =>
          own.find(({ cut }) => cut?.background === margin.background && cut.category === code)?.figures,
      );
      const [first] = own;
      return figures && first
        ? [{ subjectKind: first.subjectKind, subject: first.subject, background: margin.background, figures }]
        : [];
    }),
  );
}
