import type { AccountId, BodyId, ClaimId } from '../ids.ts';
import type { Actor } from './actor.ts';
import { isElected } from './body.ts';

export interface ClaimDraftSubject {
  id: ClaimId;
  authorId: AccountId;
}

export interface ClaimSubject {
  id: ClaimId;
  /** Whom it is shared with. */
  bodyId: BodyId;
}

/** Holding a claim against results: whoever has a seat in a political body today. */
export function mayWriteClaim(actor: Actor, { authorId }: ClaimDraftSubject): boolean {
  return isElected(actor) && authorId === actor.accountId;
}

/** One's own stays one's own, also for who has left their seat: it can be read and deleted. Nobody else sees it. */
export function mayKeepClaim(actor: Actor, { authorId }: ClaimDraftSubject): boolean {
  return authorId === actor.accountId;
}

/** With a body of one's own. */
export function mayShareClaim(
  actor: Actor,
  { bodyId, ...draft }: ClaimDraftSubject & { bodyId: BodyId },
): boolean {
  return mayWriteClaim(actor, draft) && actor.bodyIds.includes(bodyId);
}

/** Everyone who has a seat in the body today, all from the same moment (R20). */
export function mayReadClaim(actor: Actor, { bodyId }: ClaimSubject): boolean {
  return actor.bodyIds.includes(bodyId);
}
