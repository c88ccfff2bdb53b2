import type { RoundId, SurveyId } from '../ids.ts';
import type { Actor } from './actor.ts';
import { mayEditSurvey } from './survey.ts';

export interface RoundSubject {
  id: RoundId;
  surveyId: SurveyId;
}

/** Closing early, with a reason. Those who may shape the survey may end its asking. */
export function mayCloseRound(actor: Actor, round: RoundSubject): boolean {
  return mayEditSurvey(actor, { id: round.surveyId });
}

/** Giving people more time. Those who may end its asking may prolong it. */
export function mayExtendRound(actor: Actor, round: RoundSubject): boolean {
  return mayEditSurvey(actor, { id: round.surveyId });
}

/** Taking no answers for now, and taking them again. Those who may end its asking may halt it. */
export function mayPauseRound(actor: Actor, round: RoundSubject): boolean {
  return mayEditSurvey(actor, { id: round.surveyId });
}

/**
 * Bringing the key a custodian has kept, so that the closed round is mixed. It is the file that opens anything; the role
 * only keeps strangers from trying files. Key custodians, and those who may end the asking.
 */
export function mayBringKey(actor: Actor, round: RoundSubject): boolean {
  return actor.roles.has('keyCustodian') || mayEditSurvey(actor, { id: round.surveyId });
}

/** Raising what a round's figures need before they are shown: it only ever hides more. */
export function mayRaiseLimits(actor: Actor, round: RoundSubject): boolean {
  return mayEditSurvey(actor, { id: round.surveyId });
}

/** Putting answers from a file into a round made for it. A file holds everybody's answers, so owners do not. */
export function mayImportResponses(actor: Actor, _round: RoundSubject): boolean {
  return actor.roles.has('designer');
}

/** Figures with nothing withheld: whoever two persons have given the raw data of this very round, while that lasts. */
export function mayRecomputeRaw(actor: Actor, round: RoundSubject): boolean {
  return actor.roles.has('rawDataAnalyst') && actor.rawRoundIds.includes(round.id);
}

/** Making a release visible to an audience: the decision that shows figures to people. */
export function mayPublishRound(actor: Actor, round: RoundSubject): boolean {
  return mayEditSurvey(actor, { id: round.surveyId });
}

/** Saying whom a round asks, sending them letters and seeing how far that has come. */
export function mayInviteToRound(actor: Actor, round: RoundSubject): boolean {
  return mayEditSurvey(actor, { id: round.surveyId });
}
