import type { Refusal } from '../refusal.ts';
import { demandNumber } from './demands.ts';

/** One respondent's place in the sample. Without strata all lie in one; without a cluster a person is their own. */
export interface SampledPerson {
  weight: number;
  stratum?: string;
  cluster?: string;
}

interface Stratum {
  /** Clusters that were drawn. */
  clusters: number;
  /** 1 − n/N, the share of the stratum's clusters that were not drawn; 1 where N is not known. */
  left: number;
}

/** A sample as the variance formulas see it. Persons, clusters and strata are numbered from 0. */
export interface SampleDesign {
  weights: readonly number[];
  clusterOf: readonly number[];
  stratumOf: readonly number[];
  strata: readonly Stratum[];
  /** Clusters − strata: what a t interval has to go on. */
  df: number;
  /** For weights that were made to hit margins: the part of each person's influence that the margins leave. */
  beyondMargins?: (influence: readonly number[]) => readonly number[];
}

export type DesignRefusal = 'noData' | 'loneCluster';

/**
 * Persons with weights, strata and clusters as a design. `population` is how many clusters (without clusters:
 * persons) there are in all, as one number or by stratum; it turns the finite population correction on, and C1 says
 * when that is right (finite-population.ts: `correctionApplies`). Clusters of the same name in two strata are two.
 *
 * Refuses where R refuses: nobody, or weights that sum to nothing (`noData`); a stratum with a single drawn cluster
 * of more (`loneCluster`), whose variance cannot be seen. RangeError for a weight that is no number, a stratum
 * without its population, or more drawn than there are.
 *
 * Example: 200 schools in three strata of 4,421, 755 and 1,018: 197 degrees of freedom.
 */
export function sampleDesign(
  persons: readonly SampledPerson[],
  population?: number | ReadonlyMap<string, number>,
): SampleDesign | Refusal<DesignRefusal> {
  const weights = persons.map(({ weight }) => weight);
  for (const weight of weights) demandNumber(weight, 'weight');
  const placed = place(persons);
  const names = [...placed.strata.keys()];
  const strata = names.map((name) => {
    const clusters = placed.strata.get(name) as number;
    return { clusters, left: shareLeft(name, clusters, population) };
  });
  if (!(weights.reduce((sum, weight) => sum + weight, 0) > 0)) {
    return { refused: 'noData', mend: 'nobody is in the sample, or the weights sum to nothing' };
  }
  const lone = strata.findIndex(({ clusters, left }) => clusters === 1 && left > 0);
  if (lone !== -1) {
    const mend = `stratum «${names[lone]}» holds a single cluster, so its variance cannot be seen: merge it with a stratum that is like it`;
    return { refused: 'loneCluster', mend };
  }
  const { clusterOf, stratumOf } = placed;
  return { weights, clusterOf, stratumOf, strata, df: stratumOf.length - strata.length };
}

/** Numbers the clusters and strata in the order they first occur. */
function place(persons: readonly SampledPerson[]) {
  const strata = new Map<string, number>();
  const strataNumbers = new Map<string, number>();
  const clusters = new Map<string, number>();
  const stratumOf: number[] = [];
  const clusterOf = persons.map(({ stratum = '', cluster }, person) => {
    const key = cluster === undefined ? `person ${person}` : `cluster ${JSON.stringify([stratum, cluster])}`;
    const known = clusters.get(key);
    if (known !== undefined) return known;
    const number = stratumOf.length;
    clusters.set(key, number);
    if (!strataNumbers.has(stratum)) strataNumbers.set(stratum, strataNumbers.size);
    stratumOf.push(strataNumbers.get(stratum) as number);
    strata.set(stratum, (strata.get(stratum) ?? 0) + 1);
    return number;
  });
  return { strata, stratumOf, clusterOf };
}

function shareLeft(
  stratum: string,
  clusters: number,
  population: number | ReadonlyMap<string, number> | undefined,
): number {
  if (population === undefined) return 1;
  const all = typeof population === 'number' ? population : population.get(stratum);
  if (all === undefined) throw new RangeError(`the population of stratum «${stratum}» is not given`);
  if (!(all >= clusters)) throw new RangeError(`${clusters} are drawn of ${all} in stratum «${stratum}»`);
  return 1 - clusters / all;
}

/** Relative to the parts a cluster's sum is made of; far more than their rounding, far less than any answer. */
const rounding = 1e-12;

/**
 * The deviations whose squares sum to the variance of Σ w·z, and whose products with another's sum to the
 * covariance (Binder 1983; Lumley 2010). `influence` is z, how much an estimate moves per unit of each person's
 * weight. The w·z are added up within clusters, the stratum's mean is taken from them, and each is scaled by
 * √((1 − n/N)·n/(n − 1)), n being the stratum's clusters. A stratum drawn whole adds nothing.
 *
 * Example: four persons of weight 1 and influences −1, 0, 0, 1: −√(4/3), 0, 0, √(4/3).
 */
export function deviations(design: SampleDesign, influence: readonly number[]): number[] {
  const { weights, clusterOf, stratumOf, strata, beyondMargins } = design;
  const own = beyondMargins ? beyondMargins(influence) : influence;
  const [sums, sizes] = [stratumOf.map(() => 0), stratumOf.map(() => 0)];
  clusterOf.forEach((cluster, person) => {
    const part = (weights[person] as number) * (own[person] as number);
    sums[cluster] = (sums[cluster] as number) + part;
    sizes[cluster] = (sizes[cluster] as number) + Math.abs(part);
  });
  const means = strata.map(() => 0);
  const meanSizes = strata.map(() => 0);
  stratumOf.forEach((stratum, cluster) => {
    const { clusters } = strata[stratum] as Stratum;
    means[stratum] = (means[stratum] as number) + (sums[cluster] as number) / clusters;
    meanSizes[stratum] = (meanSizes[stratum] as number) + (sizes[cluster] as number) / clusters;
  });
  const scales = strata.map(({ clusters, left }) =>
    clusters === 1 ? 0 : Math.sqrt((left * clusters) / (clusters - 1)),
  );
  return sums.map((sum, cluster) => {
    const stratum = stratumOf[cluster] as number;
    const deviation = sum - (means[stratum] as number);
    // Clusters that answered alike differ by rounding alone, and no test may be made of that.
    const isRounding = Math.abs(deviation) <= rounding * (meanSizes[stratum] as number);
    return isRounding ? 0 : (scales[stratum] as number) * deviation;
  });
}

/**
 * The standard error of an estimate from its influence, √Σ deviation²; 0 where no influence differs. Example: the mean
 * of 1, 2, 3, 4, influences −1.5/4 to 1.5/4: .645, which is s/√n.
 */
export function standardError(design: SampleDesign, influence: readonly number[]): number {
  return Math.sqrt(deviations(design, influence).reduce((sum, deviation) => sum + deviation ** 2, 0));
}

/**
 * Degrees of freedom for a part of the sample: its clusters minus its strata. A part that few clusters reach has
 * little to go on, however large the whole sample is. Example: two clusters of one stratum and two of another: 2.
 */
export function domainDf(design: SampleDesign, within: readonly boolean[]): number {
  const clusters = new Set(design.clusterOf.filter((_, person) => within[person]));
  const strata = new Set([...clusters].map((cluster) => design.stratumOf[cluster]));
  return clusters.size - strata.size;
}
