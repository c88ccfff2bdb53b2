import type { Role } from './roles.ts';

/** How long a sign-in lasts, in milliseconds: without being used, and at all. */
export interface SessionLimits {
  idle: number;
  absolute: number;
}

const minute = 60_000;
const hour = 60 * minute;

/**
 * Staff: half an hour unused, twelve hours at most (security.md T-32). One who is only a politician sits through an
 * evening's meeting with the figures open, and holds nothing but what a whole body sees: eight hours unused.
 */
export function sessionLimits(held: readonly Role[]): SessionLimits {
  const isOnlyPolitician = held.length > 0 && held.every((role) => role === 'politician');
  return { idle: isOnlyPolitician ? 8 * hour : 30 * minute, absolute: 12 * hour };
}
