export type Svarprosent =
  | { kind: 'rate'; sentCount: number; eligibleCount: number; rate: number }
  | { kind: 'not_asked'; reason: 'openLink'; sentCount: number }
  | { kind: 'not_computable'; reason: 'nobodyInvited'; sentCount: number };

/**
 * The headline «svarprosent»: sent answers over eligible invited, 0–1, always shown as "n av N". Those who moved, died
 * or left are not eligible. An open link has no frame and so no rate: «antall svar, åpen lenke», and no margin of
 * error. Example: 2,800 of 5,030: .557. Throws a RangeError when more have sent than were invited.
 */
export function svarprosent(sentCount: number, eligibleCount: number | null): Svarprosent {
  if (!Number.isInteger(sentCount) || sentCount < 0) {
    throw new RangeError(`${sentCount} is not a number of answers`);
  }
  if (eligibleCount === null) return { kind: 'not_asked', reason: 'openLink', sentCount };
  if (!Number.isInteger(eligibleCount) || sentCount > eligibleCount) {
    throw new RangeError(
      `${sentCount} answers of ${eligibleCount} invited cannot be; the frame lacks somebody`,
    );
  }
  if (eligibleCount === 0) return { kind: 'not_computable', reason: 'nobodyInvited', sentCount };
  return { kind: 'rate', sentCount, eligibleCount, rate: sentCount / eligibleCount };
}

/** Who was asked. */
export type Audience = 'users' | 'employees' | 'citizens';

/**
 * Below these a rate is flagged (methods: C6): a risk, not a proof of bias. Citizens answer less everywhere; of C6's
 * 25–30 % we take the more careful.
 */
export const lowBelow: Record<Audience, number> = { users: 0.5, employees: 0.5, citizens: 0.3 };

/** Whether to flag a rate. Example: .45 of users is low, of citizens it is not; exactly .5 is not low. */
export function isLowRate(rate: number, audience: Audience): boolean {
  return rate < lowBelow[audience];
}
