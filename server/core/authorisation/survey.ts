import type { SurveyId } from '../ids.ts';
import type { Actor } from './actor.ts';

export interface SurveySubject {
  id: SurveyId;
}

/** A designer works on every survey of the municipality; a survey owner on the surveys that are theirs. */
export function mayEditSurvey(actor: Actor, survey: SurveySubject): boolean {
  return actor.roles.has('designer') || ownsSurvey(actor, survey);
}

/** Opening a round: deciding that people are asked. Those who may shape the survey may begin its asking. */
export function mayOpenRound(actor: Actor, survey: SurveySubject): boolean {
  return mayEditSurvey(actor, survey);
}

/** Seeing the questionnaire, its rounds and their coarse counts. */
export function mayReadSurvey(actor: Actor, survey: SurveySubject): boolean {
  return mayEditSurvey(actor, survey);
}

function ownsSurvey(actor: Actor, survey: SurveySubject): boolean {
  return actor.roles.has('surveyOwner') && actor.ownedSurveyIds.includes(survey.id);
}
