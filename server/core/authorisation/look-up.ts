import type { LookUpId, RoundId, SurveyId } from '../ids.ts';
import type { Actor } from './actor.ts';
import { mayEditSurvey } from './survey.ts';

export interface LookUpSubject {
  id: LookUpId;
  surveyId: SurveyId;
  /** An account's id. */
  askedBy: string;
}

/** Asking that somebody's answer in a confidential round is found: those who may shape the survey. */
export function mayAskLookUp(actor: Actor, round: { id: RoundId; surveyId: SurveyId }): boolean {
  return mayEditSurvey(actor, { id: round.surveyId });
}

/** Seeing what is asked for, approved and done in a round: those who may ask, those who approve, and those who watch. */
export function maySeeLookUps(actor: Actor, round: { id: RoundId; surveyId: SurveyId }): boolean {
  return mayAskLookUp(actor, round) || actor.roles.has('keyCustodian') || actor.roles.has('auditor');
}

/** A key custodian who did not ask: two persons with two roles stand behind every look-up. */
export function mayApproveLookUp(actor: Actor, { askedBy }: LookUpSubject): boolean {
  return actor.roles.has('keyCustodian') && askedBy !== actor.accountId;
}

/** Whoever asked, and still may ask. */
export function mayCarryOutLookUp(actor: Actor, { askedBy, surveyId }: LookUpSubject): boolean {
  return askedBy === actor.accountId && mayEditSurvey(actor, { id: surveyId });
}

/** Deleting the key for good, after which no look-up succeeds: a key custodian. */
export function mayForgetLinks(actor: Actor, _round: { id: RoundId; surveyId: SurveyId }): boolean {
  return actor.roles.has('keyCustodian');
}
