import { isAlike } from '../disclosure/limits.ts';

export interface ChoiceFigures {
  /** Who answered. Of a tick or a picture: who sent an answer at all. */
  n: number;
  /** In the questionnaire's order. Where several may be chosen, the counts come to more than n. */
  choices: { choice: string; count: number }[];
}

/**
 * How many chose each. Null where all but one chose the same, among others or alone: it would tell of everyone that they did.
 * That none or one chose something is told, as it is at an end of a scale: it says of the others what they did not choose.
 *
 * Example: of ten, six answer a and b, and four b and c: a 6, b 10, c 4, and so nothing is told.
 */
export function choiceFigures(
  choices: readonly string[],
  answers: readonly { answer: string | readonly string[]; count: number }[],
): ChoiceFigures | null {
  const n = answers.reduce((sum, { count }) => sum + count, 0);
  const told = choices.map((choice) => ({
    choice,
    count: answers.reduce((sum, { answer, count }) => sum + (chose(answer, choice) ? count : 0), 0),
  }));
  return told.some(({ count }) => isAlike(n, count)) ? null : { n, choices: told };
}

function chose(answer: string | readonly string[], choice: string): boolean {
  return typeof answer === 'string' ? answer === choice : answer.includes(choice);
}
