import type { AccountId, BodyId, InquiryId, InterpretationId, UnitId } from '../ids.ts';
import type { DraftKind } from '../inquiry.ts';
import { firstMoment } from '../publication.ts';
import type { Actor } from './actor.ts';
import { isElected } from './body.ts';
import type { ReleaseSubject, Sight } from './release.ts';

export interface DraftSubject {
  id: InquiryId;
  authorId: AccountId;
  kind: DraftKind;
}

export interface InquirySubject {
  id: InquiryId;
  /** Whom it is shared with. */
  bodyId: BodyId;
  /** Whose leader is asked. Null: nobody in particular. */
  toUnitId: UnitId | null;
}

export interface InterpretationSubject {
  id: InterpretationId;
  bodyId: BodyId;
  /** Null: erased. */
  authorId: AccountId | null;
}

/** Writing about a figure: whoever has a seat; and who leads a unit, but leaders are asked and do not ask. */
export function mayWriteDraft(actor: Actor, { authorId, kind }: DraftSubject): boolean {
  const isWriter = isElected(actor) || (kind !== 'question' && actor.ledUnitIds.length > 0);
  return isWriter && authorId === actor.accountId;
}

/** One's own stays one's own, also for who has left their seat: it can be read and deleted. Nobody else sees it. */
export function mayKeepDraft(actor: Actor, { authorId }: DraftSubject): boolean {
  return authorId === actor.accountId;
}

/** With a body of one's own. A leader without a seat may tell any body what they read out of a figure. */
export function mayShareDraft(
  actor: Actor,
  { bodyId, ...draft }: DraftSubject & { bodyId: BodyId },
): boolean {
  return mayWriteDraft(actor, draft) && (!isElected(actor) || actor.bodyIds.includes(bodyId));
}

/** Everyone who has a seat in the body today, all from the same moment (R20), and the leader who is asked. */
export function mayReadInquiry(actor: Actor, inquiry: InquirySubject): boolean {
  return actor.bodyIds.includes(inquiry.bodyId) || mayAnswerInquiry(actor, inquiry);
}

/** Whoever leads the unit today that the question is to. */
export function mayAnswerInquiry(actor: Actor, { toUnitId }: InquirySubject): boolean {
  return toUnitId !== null && actor.ledUnitIds.includes(toUnitId);
}

export function mayReadInterpretation(actor: Actor, interpretation: InterpretationSubject): boolean {
  return actor.bodyIds.includes(interpretation.bodyId) || mayWithdrawInterpretation(actor, interpretation);
}

export function mayWithdrawInterpretation(actor: Actor, { authorId }: InterpretationSubject): boolean {
  return authorId === actor.accountId;
}

/**
 * Whether a body sees of a release what somebody else sees of it, so that words about the figures tell the body nothing
 * that its own pages do not.
 */
export function bodySees(
  bodyId: BodyId,
  { publications }: Pick<ReleaseSubject, 'publications'>,
  lattice: Sight['lattice'],
  now: Date,
): boolean {
  const to = lattice === 'public' ? null : bodyId;
  return (
    firstMoment(
      publications.filter((one) => one.bodyId === to),
      now,
    ) !== null
  );
}
