/**
 * One person's answers as the server stores them after validation. A key that is absent was skipped.
 * Scale items hold a whole number on the item's scale or one of the two codes; background items hold the code of
 * the chosen option (or several). Free text is never here: it has a table of its own.
 */
export type ScaleAnswer = number | 'dontKnow' | 'notApplicable';
export type Answers = Record<string, ScaleAnswer | string | string[]>;

export const nonSubstantive = ['dontKnow', 'notApplicable'] as const;
