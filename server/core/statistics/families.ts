import { benjaminiHochberg, tested } from './multiple-testing.ts';
import type { RawChange, RawDifference, RawDissatisfied, RawSpread } from './raw-change.ts';

/**
 * The comparisons that are judged together, fixed at release (methods: C4): the municipality's own line and the units
 * below it, each = nodes × indicators × {mean, spread, dissatisfied}. The items have families of their own of the same
 * form, so that an indicator is not made less sure by the items it consists of, and no item is called without
 * adjustment. Those with one answer to a background question are a family by themselves, for the same reason.
 */
export type Family = 'municipality' | 'units' | 'municipalityItems' | 'unitItems' | 'cuts';

/** The family a comparison is judged in, by where it stands. Example: the root and an indicator: `municipality`. */
export function familyOf(cell: {
  isRoot: boolean;
  isCut: boolean;
  subjectKind: 'item' | 'indicator';
}): Family {
  if (cell.isCut) return 'cuts';
  if (cell.subjectKind === 'indicator') return cell.isRoot ? 'municipality' : 'units';
  return cell.isRoot ? 'municipalityItems' : 'unitItems';
}

/** Of all the changes called, at most this share is expected to be false alarms. */
export const falseAlarmShare = 0.05;

/**
 * Why no change is called. `notTestable`: a round where nobody differs leaves nothing to judge by. `notSure`: chance
 * explains it, after adjustment. `testsDisagree`: the second test or the interval does not confirm it. `meanMoved`:
 * the SD changed, but not the spread for what that mean allows, so it may come from the mean (methods: C4).
 * `tooSmall`: sure, but below the least change worth a word.
 */
export type NoChangeReason = 'notTestable' | 'notSure' | 'testsDisagree' | 'meanMoved' | 'tooSmall';

export type Judged<Raw, Verdict> = Raw & {
  /** Benjamini–Hochberg over the family; never below p. Null where p is. */
  adjustedP: number | null;
  /** How many comparisons the family holds: those with a p. */
  familySize: number;
} & ({ verdict: Verdict; reason: null } | { verdict: 'noSureChange'; reason: NoChangeReason });

export interface JudgedChange {
  mean: Judged<RawDifference, 'up' | 'down'>;
  spread: Judged<RawSpread, 'larger' | 'smaller'>;
  dissatisfied: Judged<RawDissatisfied, 'up' | 'down'>;
}

const kinds = ['mean', 'spread', 'dissatisfied'] as const;

/**
 * The verdicts of a whole release, in the order given; they are stored and repeated, never made again. Within each
 * family all p-values are adjusted by Benjamini–Hochberg (1995). A change is called when its adjusted p is below q and
 * it reaches the least change; a larger or smaller spread also asks that Brown–Forsythe agrees (where it exists) and
 * that the relative SD moved the same way; a share, that its interval leaves out 0.
 *
 * Give it the comparisons that the release shows, and only those: hidden ones would speak through the adjusted p, and
 * nobody outside could recompute it. RangeError for a p outside 0–1. Whether a cell is shown depends on how many
 * answered and never on the result, so the adjustment stays valid.
 *
 * Example: the demo pair alone is a family of three, with p .68, .00001 and .0030, adjusted .68, .00003 and .0045: no
 * sure change of the mean, larger spread, more dissatisfied.
 */
export function judgeFamilies(
  comparisons: readonly { family: Family; change: RawChange }[],
  q = falseAlarmShare,
): JudgedChange[] {
  const adjusted = new Map<RawDifference, { adjustedP: number | null; familySize: number }>();
  for (const members of Map.groupBy(comparisons, ({ family }) => family).values()) {
    const differences = members.flatMap(({ change }) => kinds.map((kind): RawDifference => change[kind]));
    const ps = differences.map(({ p }) => p);
    const familySize = tested(ps);
    benjaminiHochberg(ps).forEach((adjustedP, index) => {
      adjusted.set(differences[index] as RawDifference, { adjustedP, familySize });
    });
  }
  const found = (raw: RawDifference) => adjusted.get(raw) as { adjustedP: number | null; familySize: number };
  return comparisons.map(({ change: { mean, spread, dissatisfied } }) => ({
    mean: judge(mean, found(mean), ['up', 'down'], () => noReason(mean, found(mean).adjustedP, q)),
    spread: judge(spread, found(spread), ['larger', 'smaller'], () =>
      noReasonForSpread(spread, found(spread).adjustedP, q),
    ),
    dissatisfied: judge(dissatisfied, found(dissatisfied), ['up', 'down'], () =>
      noReason(dissatisfied, found(dissatisfied).adjustedP, q),
    ),
  }));
}

function judge<Raw extends RawDifference, Verdict>(
  raw: Raw,
  adjustment: { adjustedP: number | null; familySize: number },
  [rising, falling]: [Verdict, Verdict],
  reasonAgainst: () => NoChangeReason | null,
): Judged<Raw, Verdict> {
  const reason = reasonAgainst();
  if (reason) return { ...raw, ...adjustment, verdict: 'noSureChange', reason };
  return { ...raw, ...adjustment, verdict: raw.difference > 0 ? rising : falling, reason: null };
}

function noReason(raw: RawDifference, adjustedP: number | null, q: number): NoChangeReason | null {
  if (adjustedP === null) return 'notTestable';
  if (adjustedP >= q) return 'notSure';
  if (raw.low <= 0 && raw.high >= 0) return 'testsDisagree';
  // Rounding must not decide a change of exactly the least size.
  return Math.abs(raw.difference) >= raw.minimum - 1e-9 ? null : 'tooSmall';
}

function noReasonForSpread(raw: RawSpread, adjustedP: number | null, q: number): NoChangeReason | null {
  const reason = noReason(raw, adjustedP, q);
  if (reason !== null && reason !== 'tooSmall') return reason;
  const { agreement, relativeDifference } = raw;
  if (agreement.test === 'brownForsythe' && (agreement.p === null || agreement.p >= q))
    return 'testsDisagree';
  const agrees = relativeDifference !== null && relativeDifference * raw.difference > 0;
  return agrees ? reason : 'meanMoved';
}
