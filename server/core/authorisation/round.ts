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

/** Making a release visible to an audience: the decision that shows figures to people. */
export function mayPublishRound(actor: Actor, round: RoundSubject): boolean {
  return mayEditSurvey(actor, { id: round.surveyId });
}
