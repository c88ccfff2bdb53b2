import { isRefused } from '../../core/refusal.ts';
import { mergeCounts } from '../../core/scoring.ts';
import { weightedMean, weightedSpread } from '../../core/statistics/complex-sample.ts';
import { descriptives, total, type ValueCount } from '../../core/statistics/descriptives.ts';
import { endShares } from '../../core/statistics/end-shares.ts';
import { kish } from '../../core/statistics/kish.ts';
import { type SampleDesign, sampleDesign } from '../../core/statistics/sample-design.ts';
import type { Values } from '../../core/statistics/sample-estimate.ts';
import { momentsOf, weightedDescriptives } from '../../core/statistics/weighted-descriptives.ts';
import { StartError } from '../../platform/errors.ts';
import { type OpenFile, openFile } from './open-file.ts';

export interface DescribeOptions {
  item: string;
  by?: string | undefined;
  weights?: string | undefined;
  scale?: string | undefined;
  strata?: string | undefined;
  cluster?: string | undefined;
  fpc?: string | undefined;
}

/** One item in one group, with full double precision and nothing withheld: the file is the caller's own. */
export interface Description {
  item: string;
  /** Null: everyone. */
  group: string | null;
  n: number;
  missing: number;
  mean: number | null;
  sd: number | null;
  variance: number | null;
  se: number | null;
  seSd: number | null;
  median: number | null;
  /** First and third, of type 7. */
  quartiles: [number | null, number | null];
  counts: Record<string, number>;
  lowShare: number | null;
  highShare: number | null;
  ciLow: number | null;
  ciHigh: number | null;
  /** Kish's, where there are weights. */
  deff?: number | null;
  effectiveN?: number | null;
}

/** `describe FILE --item X`: the descriptives of a column, for everyone and for each group, by the product's own code. */
export async function describeFile(path: string, options: DescribeOptions): Promise<Description[]> {
  const file = await openFile(path);
  const values = file.numbers(options.item);
  const scale = scaleOf(options.scale, values);
  const groups = options.by === undefined ? null : file.column(options.by);
  const names = groups ? [...new Set(groups)].filter((name) => name !== '').sort() : [];
  const design = designOf(file, options);
  const within = [null, ...names].map((group) => ({
    group,
    isIn: values.map((_, row) => group === null || groups?.[row] === group),
  }));
  return within.map(({ group, isIn }) => {
    const own: Values = values.map((value, row) => (isIn[row] ? value : null));
    const missing = isIn.filter((is, row) => is && values[row] === null).length;
    const named = { item: options.item, group, missing };
    return design ? weighted(named, own, isIn, design, scale) : plain(named, own, scale);
  });
}

type Named = Pick<Description, 'item' | 'group' | 'missing'>;
type Scale = { min: number; max: number };

function countsOf(values: Values): ValueCount[] {
  return mergeCounts(values.flatMap((value) => (value === null ? [] : [{ value, count: 1 }])));
}

function plain(named: Named, values: Values, scale: Scale): Description {
  const counts = countsOf(values);
  const found = descriptives(counts);
  const { lowShare, highShare } = endShares(counts, scale);
  return {
    ...named,
    n: found.n,
    mean: found.mean,
    sd: found.sd,
    variance: found.variance,
    se: found.seMean,
    seSd: found.seSd,
    median: found.median,
    quartiles: [found.q1, found.q3],
    counts: perValue(counts),
    lowShare,
    highShare,
    ciLow: found.meanLow,
    ciHigh: found.meanHigh,
  };
}

function weighted(
  named: Named,
  values: Values,
  within: readonly boolean[],
  design: SampleDesign,
  scale: Scale,
): Description {
  const counts = countsOf(values);
  const persons = values.flatMap((value, row) =>
    value === null ? [] : [{ value, weight: design.weights[row] as number }],
  );
  const { median, q1, q3 } = weightedDescriptives(momentsOf(persons));
  // Everyone is no part of the sample: their degrees of freedom are those of the whole.
  const asked = named.group === null ? {} : { within };
  const mean = weightedMean(design, values, asked);
  const spread = weightedSpread(design, values, asked);
  const cost = kish(persons.map(({ weight }) => weight));
  const share = (end: 'lowCount' | 'highCount') => {
    const isAt = values.map((value) =>
      value === null ? null : Number(endShares([{ value, count: 1 }], scale)[end] > 0),
    );
    return weightedMean(design, isAt, asked)?.estimate ?? null;
  };
  return {
    ...named,
    n: total(counts),
    mean: mean?.estimate ?? null,
    sd: spread.sd,
    variance: spread.variance,
    se: mean?.se ?? null,
    seSd: spread.seSd,
    median,
    quartiles: [q1, q3],
    counts: perValue(counts),
    lowShare: share('lowCount'),
    highShare: share('highCount'),
    ciLow: mean?.low ?? null,
    ciHigh: mean?.high ?? null,
    deff: cost?.deff ?? null,
    effectiveN: cost?.effectiveN ?? null,
  };
}

function perValue(counts: readonly ValueCount[]): Record<string, number> {
  return Object.fromEntries(counts.map(({ value, count }) => [String(value), count]));
}

/** Null when nothing but plain answers is given. Without weights everyone counts as one. */
function designOf(file: OpenFile, options: DescribeOptions): SampleDesign | null {
  const { weights, strata, cluster, fpc } = options;
  if (!weights && !strata && !cluster && !fpc) return null;
  const weightOf = weights ? given(file, weights) : new Array<number>(file.rowCount).fill(1);
  const stratumOf = strata ? file.column(strata) : null;
  const clusterOf = cluster ? file.column(cluster) : null;
  const persons = weightOf.map((weight, row) => ({
    weight,
    ...(stratumOf && { stratum: stratumOf[row] as string }),
    ...(clusterOf && { cluster: clusterOf[row] as string }),
  }));
  const design = sampleDesign(persons, fpc ? populationOf(file, fpc, stratumOf) : undefined);
  if (isRefused(design)) throw new StartError(`${file.path}: ${design.mend}.`);
  return design;
}

/** `--fpc`: a number for everyone, or a column with each stratum's own. */
function populationOf(file: OpenFile, fpc: string, stratumOf: string[] | null): number | Map<string, number> {
  const one = Number(fpc);
  if (Number.isFinite(one)) return one;
  const populations = new Map<string, number>();
  for (const [row, population] of given(file, fpc).entries()) {
    const stratum = stratumOf?.[row] ?? '';
    const known = populations.get(stratum);
    if (known !== undefined && known !== population) {
      throw new StartError(
        `${file.path}: column «${fpc}» has both ${known} and ${population} in one stratum.`,
      );
    }
    populations.set(stratum, population);
  }
  return stratumOf ? populations : (populations.get('') as number);
}

function given(file: OpenFile, column: string): number[] {
  return file.numbers(column).map((value, row) => {
    if (value === null)
      throw new StartError(`${file.path}: column «${column}» is blank in data row ${row + 1}.`);
    return value;
  });
}

/** `--scale 1-6`; without it the lowest and highest value in the file. */
export function scaleOf(text: string | undefined, values: Values): Scale {
  const given = values.filter((value) => value !== null);
  if (text === undefined) {
    if (given.length === 0) return { min: 0, max: 1 };
    return { min: Math.min(...given), max: Math.max(...given) };
  }
  const [, min, max] = /^(-?\d+)[-–](-?\d+)$/.exec(text) ?? [];
  if (min === undefined || max === undefined || Number(min) >= Number(max)) {
    throw new StartError('--scale is the lowest and the highest value, such as 1-6.');
  }
  const scale = { min: Number(min), max: Number(max) };
  const outside = given.find((value) => value < scale.min || value > scale.max);
  if (outside !== undefined) throw new StartError(`The value ${outside} lies outside the scale ${text}.`);
  return scale;
}
