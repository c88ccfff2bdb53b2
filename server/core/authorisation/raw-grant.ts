import type { AccountId, RawGrantId, RoundId, SurveyId } from '../ids.ts';
import type { Actor } from './actor.ts';
import { mayEditSurvey } from './survey.ts';

/** How long raw data may be had, in days from the approval. */
export const rawGrantDays = { least: 1, most: 30, usual: 7 } as const;

/** How many days a request waits for a custodian. Why it was asked for may be long gone after that. */
export const rawRequestDays = 30;

/** What a grant gives: everything of a round with nothing withheld, or what people wrote in their own words. */
export const grantKinds = ['raw', 'ownWords'] as const;
export type GrantKind = (typeof grantKinds)[number];

export interface RawGrantSubject {
  id: RawGrantId;
  analystId: AccountId;
  /** An account's id, or who else asked. */
  askedBy: string;
  surveyId: SurveyId;
}

/** Asking that somebody gets a round's raw data: those who may shape the survey. */
export function mayAskRaw(actor: Actor, round: { id: RoundId; surveyId: SurveyId }): boolean {
  return mayEditSurvey(actor, { id: round.surveyId });
}

/** A key custodian, and one who neither asked nor shall have the data: three persons stand behind every grant. */
export function mayApproveRaw(actor: Actor, grant: RawGrantSubject): boolean {
  return actor.roles.has('keyCustodian') && !isParty(actor, grant);
}

/** Refusing what waits, or ending early what is in force, is never harder than giving. */
export function mayEndRaw(actor: Actor, grant: RawGrantSubject): boolean {
  const isAsker = grant.askedBy === actor.accountId && mayEditSurvey(actor, { id: grant.surveyId });
  return actor.roles.has('administrator') || actor.roles.has('keyCustodian') || isAsker;
}

/** Seeing that a grant is asked for or given: those who may end it or watch over it, and those it concerns. */
export function maySeeRaw(actor: Actor, grant: RawGrantSubject): boolean {
  return (
    mayEndRaw(actor, grant) ||
    actor.roles.has('auditor') ||
    mayEditSurvey(actor, { id: grant.surveyId }) ||
    ((actor.roles.has('rawDataAnalyst') || actor.roles.has('textReader')) &&
      grant.analystId === actor.accountId)
  );
}

/** Whether this is who asked or who shall have the data. */
export function isParty(actor: Actor, grant: RawGrantSubject): boolean {
  return grant.askedBy === actor.accountId || grant.analystId === actor.accountId;
}
