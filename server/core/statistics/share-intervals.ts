import { weightedMean } from './complex-sample.ts';
import { betaQuantile, defaultLevel, tPointAt, upperPoint } from './distributions.ts';
import { kish } from './kish.ts';
import type { SampleDesign } from './sample-design.ts';
import type { Asked, Estimate, Values } from './sample-estimate.ts';
import { type ShareInterval, wilson } from './shares.ts';

/** How an interval of a weighted share is made; `weightedShareInterval` says what each does. */
export type ShareMethod = 'wilson' | 'beta' | 'logit' | 'asin' | 'mean';

/**
 * An interval of a weighted share p (methods: C1), 0–1, from values that are 0 or 1. With t of the degrees of freedom
 * and the Taylor SE:
 *
 * - `wilson`, the default: Wilson's with Kish's effective n, so that anyone can recompute it from what is published.
 * - `beta`: Korn and Graubard (1998), Clopper and Pearson's with p(1 − p)/SE² as n, times (t of n − 1)²/(t of df)².
 *   At p = 0 and 1, where that is not defined, with Kish's effective n.
 * - `logit`: logit p ± t·SE/(p(1 − p)), turned back. `asin`: the same with arcsin √p ± t·SE/(2√(p(1 − p))).
 * - `mean`: p ± t·SE, only for comparison with others: it fails at small shares.
 *
 * Null when nobody answered, without an SE, and for the last three at p = 0 and 1. RangeError for other values.
 * Example: awards among the stratified schools, .6389: beta .5672–.7064, logit .5687–.7037.
 */
export function weightedShareInterval(
  design: SampleDesign,
  values: Values,
  method: ShareMethod = 'wilson',
  asked: Asked = {},
): ShareInterval | null {
  if (values.some((value) => value !== null && value !== 0 && value !== 1))
    throw new RangeError('a share is of values that are 0 or 1');
  const share = weightedMean(design, values, asked);
  if (!share) return null;
  const { level = defaultLevel, within } = asked;
  const answered = design.weights.filter(
    (_, person) => (values[person] ?? null) !== null && (within?.[person] ?? true),
  );
  const effective = kish(answered)?.effectiveN ?? 0;
  // Rounding must not put a share of all above 1.
  const p = Math.min(1, Math.max(0, share.estimate));
  if (method === 'wilson') return wilson(p * effective, effective, level);
  if (share.se === null || share.df < 1) return null;
  if (method === 'beta') return kornGraubard(share, p, effective, design.weights.length, level);
  if (p === 0 || p === 1) return null;
  const half = tPointAt(level, share.df) * share.se;
  if (method === 'mean') return { low: Math.max(0, p - half), high: Math.min(1, p + half) };
  return method === 'logit' ? byLogit(p, half) : byArcsine(p, half);
}

function kornGraubard(
  { se, df }: Estimate,
  p: number,
  kishN: number,
  persons: number,
  level: number,
): ShareInterval {
  const variance = (se as number) ** 2;
  const isEnd = p === 0 || p === 1;
  if (!isEnd && variance < 1e-24) return { low: p, high: p };
  const plain = isEnd ? kishN : (p * (1 - p)) / variance;
  const n = plain * (tPointAt(level, persons - 1) / tPointAt(level, df)) ** 2;
  const upper = upperPoint(level);
  return {
    low: p === 0 ? 0 : betaQuantile(1 - upper, n * p, n * (1 - p) + 1),
    high: p === 1 ? 1 : betaQuantile(upper, n * p + 1, n * (1 - p)),
  };
}

function byLogit(p: number, half: number): ShareInterval {
  const [logit, reach] = [Math.log(p / (1 - p)), half / (p * (1 - p))];
  return { low: 1 / (1 + Math.exp(reach - logit)), high: 1 / (1 + Math.exp(-reach - logit)) };
}

function byArcsine(p: number, half: number): ShareInterval {
  const [angle, reach] = [Math.asin(Math.sqrt(p)), half / (2 * Math.sqrt(p * (1 - p)))];
  return {
    low: Math.sin(Math.max(0, angle - reach)) ** 2,
    high: Math.sin(Math.min(Math.PI / 2, angle + reach)) ** 2,
  };
}
