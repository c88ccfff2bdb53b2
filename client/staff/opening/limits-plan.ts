import { highestLimit } from '../../../server/core/disclosure/raise.ts';

/** Limits as they are typed. */
export interface TypedLimits {
  mean: string;
  spread: string;
  limitReason: string;
}

export type LimitFault = 'limit-not-whole' | 'limit-lowered' | 'limit-reason-missing';
export interface Limits {
  mean: number;
  spread: number;
}

/** Whether something else is typed than the rules say. */
export function isRaised({ mean, spread }: TypedLimits, rules: Limits): boolean {
  return mean.trim() !== String(rules.mean) || spread.trim() !== String(rules.spread);
}

/** Undefined where the rules stand; the server judges again. A spread may not be told of fewer than a mean. */
export function readLimits(
  typed: TypedLimits,
  rules: Limits,
): {
  limits: (Limits & { reason: string }) | undefined;
  faults: Partial<Record<keyof TypedLimits, LimitFault>>;
} {
  if (!isRaised(typed, rules)) return { limits: undefined, faults: {} };
  const faults: Partial<Record<keyof TypedLimits, LimitFault>> = {};
  const read = (which: 'mean' | 'spread'): number => {
    const value = Number(typed[which].trim() || Number.NaN);
    if (!Number.isInteger(value) || value > highestLimit) faults[which] = 'limit-not-whole';
    else if (value < rules[which]) faults[which] = 'limit-lowered';
    return value;
  };
  const mean = read('mean');
  const spread = Math.max(read('spread'), mean);
  const reason = typed.limitReason.trim();
  if (reason === '') faults.limitReason = 'limit-reason-missing';
  return { limits: { mean, spread, reason }, faults };
}
