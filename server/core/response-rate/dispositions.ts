/** From these shares of the applicable core items a sent answer is complete, and partial (methods: C6). Settable. */
export interface Completeness {
  complete: number;
  partial: number;
}
export const completeness: Completeness = { complete: 0.8, partial: 0.5 };

export type AnswerKind = 'complete' | 'partial' | 'breakOff';

/**
 * What a sent answer counts as in AAPOR's rates: complete from 80 % of the applicable core items answered, partial
 * from 50 %, else a break-off, although it was sent and stands in the figures. "Vet ikke" is an answer; an item that
 * does not apply is not applicable. Example: 9 of 12 (75 %) is partial. Throws a RangeError when more are answered
 * than apply, or none applies.
 */
export function answerKind(
  core: { answeredCount: number; applicableCount: number },
  limits: Completeness = completeness,
): AnswerKind {
  const { answeredCount, applicableCount } = core;
  if (!(answeredCount >= 0 && answeredCount <= applicableCount && applicableCount > 0)) {
    throw new RangeError(`${answeredCount} of ${applicableCount} core items cannot be`);
  }
  // Products, since a quotient may miss 80 % by rounding.
  if (answeredCount >= limits.complete * applicableCount - 1e-9) return 'complete';
  return answeredCount >= limits.partial * applicableCount - 1e-9 ? 'partial' : 'breakOff';
}

/**
 * What became of everyone in the frame, in AAPOR's groups for Internet surveys of named persons. Persons.
 */
export interface Dispositions {
  complete: number;
  partial: number;
  /** R: said no, or sent an answer with under half of the core items. */
  refusalOrBreakOff: number;
  /**
   * NC: invited, delivered, and nothing sent. Unfinished drafts are among them: how many is unknown, since drafts are
   * never counted by person.
   */
  nonContact: number;
  /** O: eligible, but could not answer (illness, language). */
  other: number;
  /** U: not known whether eligible, such as an invitation that was not delivered. */
  unknown: number;
  /** Moved, dead or left: out of every rate, but used to estimate e. */
  ineligible: number;
}

/**
 * Counts the sent answers into the groups; what was not sent comes from the frame. Example: answers with 10, 6 and 2 of
 * 10 core items are complete, partial and break-off. Throws a RangeError as `answerKind`.
 */
export function sortAnswers(
  answers: readonly { answeredCount: number; applicableCount: number; count: number }[],
  limits: Completeness = completeness,
): Record<AnswerKind, number> {
  const kinds = { complete: 0, partial: 0, breakOff: 0 };
  for (const { count, ...core } of answers) kinds[answerKind(core, limits)] += count;
  return kinds;
}
