import { manyDoNotKnow } from '../statistics/missing.ts';

/** How the respondents met one question. Persons. */
export interface ItemAnswers {
  validCount: number;
  dontKnowCount: number;
  notApplicableCount: number;
  skippedCount: number;
}

export interface ItemNonResponse {
  /** Respondents to whom the question applied. */
  applicableCount: number;
  /** Skipped, of the applicable. */
  skippedShare: number | null;
  /** "Vet ikke", of the applicable who did not skip: the base beside the bars. */
  dontKnowShare: number | null;
  /** No value at all (skipped or "vet ikke"), of the applicable. */
  nonResponseShare: number | null;
  /** More than a fifth say "vet ikke", a result in itself (methods: C7). */
  manyDontKnow: boolean;
}

/**
 * Item non-response of one question, shares 0–1, null when it applied to nobody. Not applicable is outside: that
 * person was not asked. Example: 80 valid, 15 "vet ikke", 5 skipped: skipped .05, "vet ikke" 15/95 = .158, without a
 * value .20. Throws a RangeError for a count that is no whole number of persons.
 */
export function itemNonResponse(answers: ItemAnswers): ItemNonResponse {
  for (const count of Object.values(answers)) {
    if (!Number.isInteger(count) || count < 0) throw new RangeError(`${count} is not a number of persons`);
  }
  const { validCount, dontKnowCount, skippedCount } = answers;
  const answered = validCount + dontKnowCount;
  const applicableCount = answered + skippedCount;
  const dontKnowShare = share(dontKnowCount, answered);
  return {
    applicableCount,
    skippedShare: share(skippedCount, applicableCount),
    dontKnowShare,
    nonResponseShare: share(dontKnowCount + skippedCount, applicableCount),
    manyDontKnow: manyDoNotKnow({ dontKnowShare }),
  };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
