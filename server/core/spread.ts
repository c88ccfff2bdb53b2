import type { Scale } from './questionnaire/format.ts';
import type { Comparison, Figures, FullFigures } from './release/figures.ts';
import { agreementOf } from './statistics/ordinal.ts';

/** The word for a spread (methods: C10). `split`: two camps, whatever the SD. */
export type SpreadLabel = 'agreed' | 'someSpread' | 'largeSpread' | 'veryLargeSpread' | 'split';

/** Upper limits on SD divided by the largest SD the scale allows, (max − min)/2. Ours; to be tried on people. */
export const labelLimits: [below: number, label: SpreadLabel][] = [
  [0.3, 'agreed'],
  [0.45, 'someSpread'],
  [0.65, 'largeSpread'],
];
/** Two modes are two camps when each holds a fifth. */
export const campShare = 0.2;
/** And when they are this many steps apart: neighbours are one camp. */
export const campsApart = 2;

/**
 * The word for a spread (methods: C10): SD over the largest that the scale allows, (max − min)/2, against
 * `labelLimits`; but `split` where van der Eijk's A is below 0, or two modes two steps or more apart hold a fifth each.
 *
 * Example: the demo pair: SD .9437 and 1.4965 on 1–6 are .377 and .599 of 2.5: some spread, then large spread.
 */
export function spreadLabel(
  figures: Pick<FullFigures, 'sd' | 'bars'>,
  scale: Pick<Scale, 'min' | 'max'>,
): SpreadLabel {
  const counts = figures.bars.map((bar) => bar.count);
  const agreement = agreementOf(counts);
  if ((agreement !== null && agreement < 0) || hasTwoCamps(counts)) return 'split';
  const share = figures.sd / ((scale.max - scale.min) / 2);
  return labelLimits.find(([below]) => share < below)?.[1] ?? 'veryLargeSpread';
}

/** Two local modes at least two steps apart that hold a fifth each. A flat top is one mode, at its first step. */
function hasTwoCamps(counts: readonly number[]): boolean {
  const n = counts.reduce((sum, count) => sum + count, 0);
  const modes = counts.flatMap((count, step) => {
    if (count < campShare * n || count === 0) return [];
    const risen = step === 0 || (counts[step - 1] as number) < count;
    const fallsAt = counts.findIndex((other, later) => later > step && other !== count);
    const falls = fallsAt === -1 || (counts[fallsAt] as number) < count;
    return risen && falls ? [step] : [];
  });
  return modes.some((mode) => modes.some((other) => other - mode >= campsApart));
}

/** A tenth dissatisfied is a minority to listen to. */
export const alertShare = 0.1;

/**
 * Whether to say «er det noen som er veldig misfornøyd?» (methods: C10): the dissatisfied are a tenth or more, or
 * have surely risen by the stored verdict, while the mean meets the ambition's floor, which is when nobody would look.
 *
 * Example: 14 of 120 are 12 %, so the demo pair raises it; 10 of 125 raise it only when their rise is sure.
 */
export function minorityAlert(figures: Figures, comparison: Comparison, meetsFloor: boolean): boolean {
  if (figures.shown !== 'all' || !meetsFloor) return false;
  if (figures.dissatisfiedShare >= alertShare) return true;
  return comparison.comparable && comparison.dissatisfied.verdict === 'up';
}
