import { isAlike } from '../disclosure/limits.ts';
import { elementOf, isTicked } from '../questionnaire/choices.ts';
import { answerNames, asks, placedElements } from '../questionnaire/elements.ts';
import type { Questionnaire } from '../questionnaire/format.ts';
import type { Figures, ResponseFigures } from './figures.ts';

/** How a question worked in a pilot, in persons. Of everyone who answered the round. */
export interface QuestionTried {
  /** Gave a value. */
  answeredCount: number;
  /** «Vet ikke»; null where a question is on no scale, or where it is not told apart and is among `unansweredCount`. */
  dontKnowCount: number | null;
  /** «Ikke relevant»; null likewise, and in figures from before it was counted. */
  notApplicableCount: number | null;
  /** Passed it over, or were not asked it because of an answer before: who sent the round without it. */
  unansweredCount: number;
}

/**
 * What a release tells of how a question worked, from figures it has already let out; null: it tells too little. It lets out
 * nothing more: the rest is what is left of those who answered when the told counts are taken away. Where «vet ikke» is not told,
 * as of fewer than a spread needs, it is among the rest.
 *
 * Example: 40 answered; the question has n 30, «vet ikke» 6, «ikke relevant» 0; so 4 did not answer it.
 */
export function questionTried(whole: ResponseFigures | undefined, figures: Figures): QuestionTried | null {
  if (whole?.shown !== 'all' || (figures.shown !== 'all' && figures.shown !== 'mean')) return null;
  const without =
    figures.shown === 'all' && figures.dontKnowCount !== null
      ? { dontKnowCount: figures.dontKnowCount, notApplicableCount: figures.notApplicableCount }
      : { dontKnowCount: null, notApplicableCount: null };
  const toldCount = figures.n + (without.dontKnowCount ?? 0) + (without.notApplicableCount ?? 0);
  return { answeredCount: figures.n, ...without, unansweredCount: whole.answeredCount - toldCount };
}

/** Persons who answered a question, whatever they answered. */
export interface AnsweredCount {
  question: string;
  answeredCount: number;
}

/** Everything a questionnaire asks, in reading order; a matrix row by row. */
export function questionsTried(
  questionnaire: Questionnaire,
): { name: string; isOnScale: boolean; isOwnWords: boolean }[] {
  const roles = new Map(questionnaire.items.map(({ name, role }) => [name, role]));
  return placedElements(questionnaire.definition)
    .filter(({ element }) => asks(element))
    .flatMap(({ element }) => answerNames(element))
    .map((name) => {
      const role = roles.get(name);
      return { name, isOnScale: role === 'scale', isOwnWords: role === 'freeText' };
    });
}

/**
 * What a release tells of the questions on no scale: how many answered, from as many as a spread needs. Never what they answered,
 * which whoever answered a pilot was not told that anybody sees; so where answering is all there is to say, a tick or a
 * picture, not that all but one did. `all`: persons who sent an answer.
 */
export function answeredCountsTold(
  questionnaire: Questionnaire,
  counted: readonly AnsweredCount[],
  { least, all }: { least: number; all: number },
): AnsweredCount[] {
  const asked = new Set(
    questionsTried(questionnaire).flatMap(({ name, isOnScale }) => (isOnScale ? [] : [name])),
  );
  const saysAll = (question: string) => {
    const element = elementOf(questionnaire.definition, question);
    return element !== undefined && (isTicked(element) || element.type === 'file');
  };
  return counted.filter(
    ({ question, answeredCount }) =>
      asked.has(question) && answeredCount >= least && !(saysAll(question) && isAlike(all, answeredCount)),
  );
}

/** How a question on no scale worked, from what the release tells; null: it tells too little. */
export function answeredOnly(
  whole: ResponseFigures | undefined,
  answeredCount: number | undefined,
): QuestionTried | null {
  if (whole?.shown !== 'all' || answeredCount === undefined) return null;
  const unansweredCount = whole.answeredCount - answeredCount;
  return { answeredCount, dontKnowCount: null, notApplicableCount: null, unansweredCount };
}
