import type { ScorecardId } from '../ids.ts';
import type { Actor } from './actor.ts';

export interface ScorecardSubject {
  id: ScorecardId;
}

/**
 * Putting a new indicator on a scorecard, without touching what stands there. The body that adopted it has the last word: what
 * somebody adds has no ambition unless the decision that adopted it is named (`newIndicator`).
 */
export function mayAddIndicator(actor: Actor, _scorecard: ScorecardSubject): boolean {
  return actor.roles.has('administrator') || actor.roles.has('designer');
}
