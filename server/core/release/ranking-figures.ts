import { isAlike } from '../disclosure/limits.ts';

export interface RankingFigures {
  n: number;
  /** In the questionnaire's order. */
  choices: {
    choice: string;
    /** 1 is first. */
    meanRank: number;
    /** Of n, 0–1. */
    firstShare: number;
  }[];
}

/**
 * Of each choice the mean rank, and how large a share set it first. Null where all but one gave some choice the same place:
 * its mean rank would tell where each set it.
 *
 * Example: of ten, six answer a, b and four b, a: a has 1.4 and .6, b 1.6 and .4.
 */
export function rankingFigures(
  choices: readonly string[],
  answers: readonly { answer: readonly string[]; count: number }[],
): RankingFigures | null {
  const n = answers.reduce((sum, { count }) => sum + count, 0);
  const places = choices.map((choice) => {
    const byPlace = choices.map((_, place) =>
      answers.reduce((sum, { answer, count }) => sum + (answer[place] === choice ? count : 0), 0),
    );
    return { choice, byPlace };
  });
  if (places.some(({ byPlace }) => isAlike(n, Math.max(...byPlace)))) return null;
  return {
    n,
    choices: places.map(({ choice, byPlace }) => ({
      choice,
      meanRank: byPlace.reduce((sum, count, place) => sum + (place + 1) * count, 0) / n,
      firstShare: (byPlace[0] as number) / n,
    })),
  };
}
