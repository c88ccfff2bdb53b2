import type { Act } from './permit.ts';

/**
 * What an API key may be made for: a closed list, each a handful of routes. Nothing here reaches an account, a role, a
 * code, an answer or what is not published, so that a key that is lost cannot be made into more than it was.
 */
export const scopes = [
  /** Scorecards and indicators, as the public sees them: a key has no seat in a body. */
  'results:read',
  /** The unit tree and the political bodies. */
  'organisation:read',
  /** Adding, changing and ending units, with who leads them. */
  'organisation:write',
  /** Surveys, their questions and their rounds with coarse counts. */
  'surveys:read',
  /** Saying whom a round asks, as counts come back. Letters are sent and printed by people alone. */
  'frame:write',
  /** The log. */
  'audit:read',
] as const;
export type Scope = (typeof scopes)[number];

/** The acts on objects each scope is for. Whatever is not named no key may do. */
const acts: Record<Scope, readonly Act[]> = {
  'results:read': [],
  'organisation:read': [],
  'organisation:write': ['manageUnit'],
  'surveys:read': ['readSurvey'],
  'frame:write': ['inviteToRound'],
  'audit:read': [],
};

/** Whether a key with these scopes may do the act, on any object of its municipality. */
export function scopesAllow(held: ReadonlySet<Scope>, act: Act): boolean {
  return [...held].some((scope) => acts[scope].includes(act));
}
