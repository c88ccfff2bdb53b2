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
    barFromOwnWords(actor, round) === null
  );
}

/**
 * Deciding that themes and excerpts go further: those who may shape the survey. That it is another than the reader is for the
 * service to see, since an appointment that is over counts too.
 */
export function mayDecideOwnWords(actor: Actor, round: OwnWordsSubject): boolean {
  return mayEditSurvey(actor, { id: round.surveyId }) && barFromOwnWords(actor, round) === null;
}

/** Seeing how far reading has come and what is proposed, never a text as it was written. */
export function maySeeOwnWordsReview(actor: Actor, round: OwnWordsSubject): boolean {
  return mayReadOwnWords(actor, round) || mayDecideOwnWords(actor, round);
}

export type OwnWordsBar = 'leader-may-not-read' | 'elected-may-not-read';

/**
 * Why somebody neither reads nor decides, whoever appoints them; null where they may. Employees write about their own leader.
 * Whoever has a seat in a body sees what the body sees, when it does, and what few have read is not that.
 */
export function barFromOwnWords(
  { ledUnitIds, bodyIds }: Pick<Actor, 'ledUnitIds' | 'bodyIds'>,
  { kind }: Pick<OwnWordsSubject, 'kind'>,
): OwnWordsBar | null {
  if (kind === 'employee' && ledUnitIds.length > 0) return 'leader-may-not-read';
  return bodyIds.length > 0 ? 'elected-may-not-read' : null;
}
