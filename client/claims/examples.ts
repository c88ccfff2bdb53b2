import { asksOfSatisfaction } from '../results/bad-end.ts';
import type { Candidate } from './queries.ts';
import { type Place, placeOf } from './typed.ts';

/**
 * One question of each survey to make a claim of: of the figures that are chosen, where there are any. Only of those that ask how
 * satisfied people are, since that is what the examples say.
 */
export function exampleQuestions(
  all: readonly Candidate[],
  places: readonly Place[],
): Candidate['questions'] {
  const asking = all.filter(({ scale }) => asksOfSatisfaction(scale));
  const chosen = asking.filter((one) => placeOf({ places: [...places] }, one));
  const bySurvey = Map.groupBy(chosen.length > 0 ? chosen : asking, ({ surveyKey }) => surveyKey);
  return [...bySurvey.values()].flatMap(([first]) => first?.questions[0] ?? []);
}
