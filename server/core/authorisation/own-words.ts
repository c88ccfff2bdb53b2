import type { RoundId, SurveyId } from '../ids.ts';
import type { SurveyKind } from '../questionnaire/format.ts';
import type { Actor } from './actor.ts';
import { mayEditSurvey } from './survey.ts';

export interface OwnWordsSubject {
  id: RoundId;
  surveyId: SurveyId;
  kind: SurveyKind;
}

/** Reading what people wrote in a round, and coding it: whoever two persons have appointed for this very round, while that lasts. */
export function mayReadOwnWords(actor: Actor, round: OwnWordsSubject): boolean {
  return (
    actor.roles.has('textReader') &&
    actor.textRoundIds.includes(round.id) &&
    !isAmongThoseWrittenOf(actor, round)
  );
}

/**
 * Deciding that themes and excerpts go further: those who may shape the survey. That it is another than the reader is for the
 * service to see, since an appointment that is over counts too.
 */
export function mayDecideOwnWords(actor: Actor, round: OwnWordsSubject): boolean {
  return mayEditSurvey(actor, { id: round.surveyId }) && !isAmongThoseWrittenOf(actor, round);
}

/** Seeing how far reading has come and what is proposed, never a text as it was written. */
export function maySeeOwnWordsReview(actor: Actor, round: OwnWordsSubject): boolean {
  return mayReadOwnWords(actor, round) || mayDecideOwnWords(actor, round);
}

/** Employees write about their own leader, who must not read it. */
export function isAmongThoseWrittenOf(
  { ledUnitIds }: Pick<Actor, 'ledUnitIds'>,
  { kind }: Pick<OwnWordsSubject, 'kind'>,
): boolean {
  return kind === 'employee' && ledUnitIds.length > 0;
}
