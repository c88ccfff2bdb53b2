import type { Candidate } from './queries.ts';
import { type Place, placeOf } from './typed.ts';

/** One question of each survey to make a claim of: of the figures that are chosen, where there are any. */
export function exampleQuestions(
  all: readonly Candidate[],
  places: readonly Place[],
): Candidate['questions'] {
  const chosen = all.filter((one) => placeOf({ places: [...places] }, one));
  const bySurvey = Map.groupBy(chosen.length > 0 ? chosen : all, ({ surveyKey }) => surveyKey);
  return [...bySurvey.values()].flatMap(([first]) => first?.questions[0] ?? []);
}
