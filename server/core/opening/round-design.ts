import type { NamedBackground } from '../questionnaire/backgrounds.ts';
import type { OpenableMode } from './mode.ts';

/** One group of a stratified sample, drawn by itself. */
export interface Stratum {
  /** As invitations name it. */
  name: string;
  /** Persons in the population it is drawn from. */
  populationCount: number;
  /**
   * What each person drawn stands for, where whoever drew the sample says so; null: the population divided by those
   * invited.
   */
  baseWeight: number | null;
}

/** How many in the population have each answer to a background question. */
export interface PopulationMargin {
  /** The background question's name. */
  background: string;
  /**
   * Every answer, once. Null: nobody has counted them, as with «annet»; whoever gives that answer weighs as the average.
   */
  categories: { code: string; populationCount: number | null }[];
}

/** What a round's answers can be weighted by; settled when it opens and never changed. */
export interface RoundDesign {
  /** Empty: everybody is asked, or one sample is drawn of all. */
  strata: Stratum[];
  margins: PopulationMargin[];
}

/** More groups than this are no design but a list. */
export const strataLimit = 50;
/** In persons: a whole country, and more than any municipality. */
export const populationLimit = 10_000_000;
export const baseWeightLimit = 1_000_000;

export type DesignFault =
  | 'design-empty'
  | 'too-many-strata'
  | 'stratum-twice'
  | 'unknown-background'
  | 'background-twice'
  | 'unknown-category'
  | 'category-twice'
  | 'category-missing'
  | 'too-few-counted'
  | 'totals-disagree'
  | 'strata-by-link';

/**
 * What is wrong with a design for a questionnaire and a way of asking, and what it is about; null: nothing. Every category
 * of a margin must be there, at least two of them counted, and all must be of one population, counted on one day: weights to margins that add up to
 * different populations are weights to none (methods: C5). Whoever comes by an open link belongs to no group of a frame.
 */
export function designFault(
  { strata, margins }: RoundDesign,
  backgrounds: readonly NamedBackground[],
  mode: OpenableMode,
): { code: DesignFault; about: string } | null {
  const fault = (code: DesignFault, about = '') => ({ code, about });
  if (strata.length + margins.length === 0) return fault('design-empty');
  if (strata.length > strataLimit) return fault('too-many-strata', String(strataLimit));
  if (strata.length > 0 && mode === 'openLink') return fault('strata-by-link');
  const stratum = repeated(strata.map(({ name }) => name));
  if (stratum !== undefined) return fault('stratum-twice', stratum);
  const background = repeated(margins.map((margin) => margin.background));
  if (background !== undefined) return fault('background-twice', background);
  for (const margin of margins) {
    const known = backgrounds.find(({ name }) => name === margin.background);
    if (!known) return fault('unknown-background', margin.background);
    const codes = known.categories.map(({ code }) => code);
    const given = margin.categories.map(({ code }) => code);
    const unknown = given.find((code) => !codes.includes(code));
    if (unknown !== undefined) return fault('unknown-category', unknown);
    const twice = repeated(given);
    if (twice !== undefined) return fault('category-twice', twice);
    const missing = codes.find((code) => !given.includes(code));
    if (missing !== undefined) return fault('category-missing', missing);
    if (countedIn(margin).length < 2) return fault('too-few-counted', margin.background);
  }
  const totals = populationTotals({ strata, margins });
  const other = totals.find(({ count }) => count !== totals[0]?.count);
  return other ? fault('totals-disagree', `${totals[0]?.count}, ${other.count}`) : null;
}

/** What the groups, and each margin, add up to. `of`: null for the groups, else the background question's name. */
export function populationTotals({ strata, margins }: RoundDesign): { of: string | null; count: number }[] {
  const sum = (counted: readonly { populationCount: number | null }[]) =>
    counted.reduce((total, { populationCount }) => total + (populationCount ?? 0), 0);
  return [
    ...(strata.length > 0 ? [{ of: null, count: sum(strata) }] : []),
    ...margins.map(({ background, categories }) => ({ of: background, count: sum(categories) })),
  ];
}

/** The answers of a margin that it is known how many have. */
export function countedIn({ categories }: PopulationMargin): { code: string; populationCount: number }[] {
  return categories.flatMap(({ code, populationCount }) =>
    populationCount === null ? [] : [{ code, populationCount }],
  );
}

function repeated(names: readonly string[]): string | undefined {
  return names.find((name, at) => names.indexOf(name) < at);
}
