import type { AccountId, QuestionnaireCommentId, QuestionnaireDraftId, SurveyId } from '../ids.ts';
import type { Actor } from './actor.ts';
import { isElected } from './body.ts';
import { mayEditSurvey } from './survey.ts';

/** How far a draft has come. An approved one stays as it is. */
export const draftStates = ['draft', 'review', 'approved'] as const;
export type DraftState = (typeof draftStates)[number];

export interface QuestionnaireDraftSubject {
  id: QuestionnaireDraftId;
  /** The survey that has the questionnaire's key. Null: there is none yet. */
  surveyId: SurveyId | null;
  state: DraftState;
}

/** A designer writes any questionnaire; a survey owner those of the surveys that are theirs, and begins no new survey. */
export function mayEditQuestionnaireDraft(
  actor: Actor,
  { surveyId }: Pick<QuestionnaireDraftSubject, 'id' | 'surveyId'>,
): boolean {
  return surveyId === null ? actor.roles.has('designer') : mayEditSurvey(actor, { id: surveyId });
}

/** Those who write it; and, while it is in review, whoever has a seat in a political body: they own the questions. */
export function mayReadQuestionnaireDraft(actor: Actor, draft: QuestionnaireDraftSubject): boolean {
  return mayEditQuestionnaireDraft(actor, draft) || (draft.state === 'review' && isElected(actor));
}

/** Whoever reads it may say something of it, signed. */
export function mayCommentQuestionnaireDraft(actor: Actor, draft: QuestionnaireDraftSubject): boolean {
  return mayReadQuestionnaireDraft(actor, draft);
}

export interface QuestionnaireCommentSubject {
  id: QuestionnaireCommentId;
  draft: QuestionnaireDraftSubject;
  /** Null: erased. */
  authorId: AccountId | null;
}

/** Saying that a comment is answered, or is not after all: those who write the questionnaire, and whoever made the comment. */
export function mayResolveQuestionnaireComment(
  actor: Actor,
  { draft, authorId }: QuestionnaireCommentSubject,
): boolean {
  const isOwn = authorId === actor.accountId && mayReadQuestionnaireDraft(actor, draft);
  return isOwn || mayEditQuestionnaireDraft(actor, draft);
}
