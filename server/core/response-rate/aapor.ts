import type { Dispositions } from './dispositions.ts';

/** 0–1 each; null when nobody is left in the denominator, or where e cannot be estimated. */
export interface AaporRates {
  rr1: number | null;
  rr2: number | null;
  rr3: number | null;
  rr4: number | null;
  rr5: number | null;
  rr6: number | null;
  /** The share of the unknown that is taken as eligible in RR3 and RR4. */
  e: number | null;
  eSource: 'given' | 'estimated';
  /** Drafts never sent are not counted by person; the page says so. */
  unfinishedDrafts: 'unknown';
}

/**
 * AAPOR's six response rates (Standard Definitions, 2023; Internet surveys of named persons). With I complete, P
 * partial, R refusal and break-off, NC non-contact, O other, U unknown eligibility:
 *
 * RR1 = I/(I + P + R + NC + O + U) and RR2 = (I + P)/the same; RR3 and RR4 count e·U instead of U; RR5 and RR6 leave U
 * out. Odd numbers count complete answers alone. So RR1 ≤ RR3 ≤ RR5 and RR2 ≤ RR4 ≤ RR6. e is given, or estimated as
 * the eligible share of those whose eligibility is known. **RR2** stands beside svarprosent.
 *
 * Example: I 40, P 10, R 5, NC 35, O 0, U 10, ineligible 10: e .9, RR1 .400, RR2 .500, RR3 .404, RR4 .505, RR5 .444,
 * RR6 .556. Throws a RangeError for a count that is no whole number of persons, or an e outside 0–1.
 */
export function aaporRates(counts: Dispositions, given?: number): AaporRates {
  for (const [group, count] of Object.entries(counts)) {
    if (!Number.isInteger(count) || count < 0)
      throw new RangeError(`${group} ${count} is not a number of persons`);
  }
  if (given !== undefined && !(given >= 0 && given <= 1)) throw new RangeError(`e ${given} is not a share`);
  const { complete, partial, refusalOrBreakOff, nonContact, other, unknown, ineligible } = counts;
  const eligible = complete + partial + refusalOrBreakOff + nonContact + other;
  const e = given ?? share(eligible, eligible + ineligible);
  // Nobody of unknown eligibility: e makes no difference.
  const estimated = unknown === 0 ? eligible : e === null ? null : eligible + e * unknown;
  return {
    rr1: share(complete, eligible + unknown),
    rr2: share(complete + partial, eligible + unknown),
    rr3: estimated === null ? null : share(complete, estimated),
    rr4: estimated === null ? null : share(complete + partial, estimated),
    rr5: share(complete, eligible),
    rr6: share(complete + partial, eligible),
    e,
    eSource: given === undefined ? 'estimated' : 'given',
    unfinishedDrafts: 'unknown',
  };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
