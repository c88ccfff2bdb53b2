import { mergeCounts } from '../../core/scoring.ts';
import { welchTest } from '../../core/statistics/comparison.ts';
import { descriptives, type ValueCount } from '../../core/statistics/descriptives.ts';
import { cliffsDelta, hedgesG } from '../../core/statistics/effect-sizes.ts';
import { endShares } from '../../core/statistics/end-shares.ts';
import { type JudgedChange, judgeFamilies } from '../../core/statistics/families.ts';
import { rawChange } from '../../core/statistics/raw-change.ts';
import { StartError } from '../../platform/errors.ts';
import { scaleOf } from './describe.ts';
import { openFile } from './open-file.ts';

export interface CompareOptions {
  item: string;
  scale?: string | undefined;
  /** Where a low answer is the good one, so that the dissatisfied are at the high end. */
  lowerIsBetter: boolean;
}

/**
 * `compare NOW BEFORE --item X`: the first file against the second as a release would compare two rounds, the three
 * comparisons being a family by themselves. A release judges many together, so its adjusted p is this one or larger.
 */
export async function compareFiles(now: string, before: string, options: CompareOptions) {
  const [present, past] = [await answersIn(now, options.item), await answersIn(before, options.item)];
  const scale = scaleOf(
    options.scale,
    [...present, ...past].map(({ value }) => value),
  );
  const sampleOf = (counts: ValueCount[]) => {
    const ends = endShares(counts, scale);
    return { counts, dissatisfiedCount: options.lowerIsBetter ? ends.highCount : ends.lowCount };
  };
  const [later, earlier] = [sampleOf(present), sampleOf(past)];
  const [a, b] = [descriptives(present), descriptives(past)];
  for (const [path, { n }] of [
    [now, a],
    [before, b],
  ] as const) {
    if (n < 2)
      throw new StartError(`${path}: «${options.item}» has ${n} answers, and a comparison needs two.`);
  }
  const change = rawChange(later, earlier, scale);
  const [judged] = judgeFamilies([{ family: 'municipality', change }]) as [JudgedChange];
  return {
    item: options.item,
    scale,
    now: { ...a, dissatisfiedCount: later.dissatisfiedCount },
    before: { ...b, dissatisfiedCount: earlier.dissatisfiedCount },
    ...judged,
    welch: welchTest(a, b),
    hedgesG: hedgesG(a, b),
    cliffsDelta: cliffsDelta(present, past),
  };
}

async function answersIn(path: string, item: string): Promise<ValueCount[]> {
  const values = (await openFile(path)).numbers(item);
  return mergeCounts(values.flatMap((value) => (value === null ? [] : [{ value, count: 1 }])));
}
