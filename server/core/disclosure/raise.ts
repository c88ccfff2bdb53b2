import type { SurveyKind } from '../questionnaire/format.ts';
import type { Refusal } from '../refusal.ts';
import { disclosureLimits, type RaisedLimits } from './limits.ts';

/** A round's two limits as they stand. */
export type StandingLimits = Required<RaisedLimits>;

/** What a raise is refused for. `lowered`: under the rules, or under what was decided before. */
export type RaiseFault = 'notWhole' | 'lowered' | 'notRaised';

/** More than any group of a municipality's survey: beyond it a number is a slip of the finger. */
export const highestLimit = 1_000_000;

/**
 * The limits after one more decision (security: P1): never under the rules, never under an earlier raise. The spread
 * follows the mean, since it may not be told of fewer persons. `decided` is what was raised before; leave a limit out
 * to let it stand.
 *
 * Example: a user survey stands at 5 and 10; asked for a mean of 12 it gives `{ mean: 12, spread: 12 }`; asked then for
 * a spread of 11 it is refused as `lowered`, and for a mean of 12 as `notRaised`.
 */
export function raiseLimits(
  questionnaire: { kind: SurveyKind; sensitive: boolean },
  decided: RaisedLimits,
  asked: RaisedLimits,
): StandingLimits | Refusal<RaiseFault> {
  const { mean, spread } = disclosureLimits(questionnaire, decided);
  const [newMean, newSpread] = [asked.mean ?? mean, asked.spread ?? spread];
  if (![newMean, newSpread].every((limit) => Number.isInteger(limit) && limit <= highestLimit)) {
    return { refused: 'notWhole', mend: 'A limit is a whole number of persons.' };
  }
  if (newMean < mean || newSpread < spread) {
    return {
      refused: 'lowered',
      mend: `Limits are only raised: the mean above ${mean}, the spread above ${spread}.`,
    };
  }
  const raised = disclosureLimits(questionnaire, { mean: newMean, spread: newSpread });
  if (raised.mean === mean && raised.spread === spread) {
    return { refused: 'notRaised', mend: `The limits stand at ${mean} and ${spread} already.` };
  }
  return { mean: raised.mean, spread: raised.spread };
}
