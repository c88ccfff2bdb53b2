import type { Figures, ResponseFigures } from './figures.ts';

/** How a question worked in a pilot, in persons. Of everyone who answered the round. */
export interface QuestionTried {
  /** Gave a value. */
  answeredCount: number;
  /** «Vet ikke». */
  dontKnowCount: number;
  /** «Ikke relevant»; null in figures from before it was counted. */
  notApplicableCount: number | null;
  /** Passed it over, or were not asked it because of an answer before: who sent the round without it. */
  unansweredCount: number;
}

/**
 * What a release tells of how a question worked, from figures it has already let out; null: it tells too little. It lets out
 * nothing more: the rest is what is left of those who answered when the told counts are taken away, and where «vet ikke» is not
 * told, nothing is.
 *
 * Example: 40 answered; the question has n 30, «vet ikke» 6, «ikke relevant» 0; so 4 did not answer it.
 */
export function questionTried(whole: ResponseFigures | undefined, figures: Figures): QuestionTried | null {
  if (whole?.shown !== 'all' || figures.shown !== 'all' || figures.dontKnowCount === null) return null;
  const { n: answeredCount, dontKnowCount, notApplicableCount } = figures;
  const unansweredCount = whole.answeredCount - answeredCount - dontKnowCount - (notApplicableCount ?? 0);
  return { answeredCount, dontKnowCount, notApplicableCount, unansweredCount };
}
