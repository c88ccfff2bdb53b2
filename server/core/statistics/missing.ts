import type { ScaleAnswer } from '../answer.ts';
import type { ValueCount } from './descriptives.ts';

/** How many persons gave one answer; null is skipped. */
export interface AnswerCount {
  answer: ScaleAnswer | null;
  count: number;
}

/** Persons by what they did with a question. The three ways of giving no value are never added together. */
export interface MissingByKind {
  /** Gave a value: the base of mean, spread and shares. */
  n: number;
  dontKnow: number;
  notApplicable: number;
  skipped: number;
  /** Gave a value or said "vet ikke": the base of the grey share beside the bar. */
  answeredN: number;
  /** All who were shown the question. */
  askedN: number;
  /** Of `answeredN`, 0–1; null when nobody answered. */
  dontKnowShare: number | null;
}

/** Above this "mange vet ikke" is a result in itself (methods: C7). */
export const manyDontKnow = 0.2;

/**
 * Persons by kind of answer with both bases (methods: C7): those with a value, and those with a value or "vet ikke".
 * "Ikke aktuelt" and skipped lie outside both: the question did not apply, or was not answered. RangeError for a
 * count that is not a whole number of persons.
 *
 * Example: 96 values, 24 "vet ikke", 5 "ikke aktuelt", 3 skipped: n 96, answered 120, asked 128, share .20.
 */
export function missingByKind(answers: readonly AnswerCount[]): MissingByKind {
  const found = { n: 0, dontKnow: 0, notApplicable: 0, skipped: 0 };
  for (const { answer, count } of answers) {
    if (!Number.isInteger(count) || count < 0) throw new RangeError(`${count} is not a number of persons`);
    found[typeof answer === 'number' ? 'n' : (answer ?? 'skipped')] += count;
  }
  const answeredN = found.n + found.dontKnow;
  return {
    ...found,
    answeredN,
    askedN: answeredN + found.notApplicable + found.skipped,
    dontKnowShare: answeredN === 0 ? null : found.dontKnow / answeredN,
  };
}

/** The answers that are values, as the descriptives take them. Example: 4 twice and skipped once: 4 twice. */
export function valuesOf(answers: readonly AnswerCount[]): ValueCount[] {
  return answers.flatMap(({ answer, count }) =>
    typeof answer === 'number' ? [{ value: answer, count }] : [],
  );
}

/**
 * Whether more than a fifth of those who answered said "vet ikke" (methods: C7); false when nobody answered. Example:
 * 24 of 120 is a fifth, and not more.
 */
export function manyDoNotKnow({ dontKnowShare }: Pick<MissingByKind, 'dontKnowShare'>): boolean {
  // Rounding must not decide a share of exactly a fifth.
  return dontKnowShare !== null && dontKnowShare > manyDontKnow + 1e-9;
}
