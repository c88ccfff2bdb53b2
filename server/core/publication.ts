import type { BodyId } from './ids.ts';

/** A release made visible from a moment on: to the members of one body, or to everyone. */
export interface Publication {
  /** Null: everyone. */
  bodyId: BodyId | null;
  visibleFromAt: Date;
}

/** The earliest moment that has come; null where none has. */
export function firstMoment(publications: readonly Publication[], now: Date): Date | null {
  const come = publications.map(({ visibleFromAt }) => visibleFromAt).filter((at) => at <= now);
  return come.length === 0 ? null : new Date(Math.min(...come.map(Number)));
}

export type PublishingFault =
  | 'moment-has-passed'
  | 'already-visible'
  | 'already-planned'
  | 'public-before-body';

/**
 * Why a release may not be made visible to these from that moment; null where it may. Nobody can be given what they
 * should have had yesterday, and nobody is given it twice. Those who were elected see it no later than everyone (G9).
 */
export function publishingFault(
  given: readonly Publication[],
  present: readonly Publication[],
  now: Date,
): PublishingFault | null {
  if (given.some(({ visibleFromAt }) => visibleFromAt < now)) return 'moment-has-passed';
  const taken = present.filter(({ bodyId }) => given.some((one) => one.bodyId === bodyId));
  if (taken.some(({ visibleFromAt }) => visibleFromAt <= now)) return 'already-visible';
  if (taken.length > 0) return 'already-planned';
  return isPublicFirst([...given, ...present]) ? 'public-before-body' : null;
}

export type WithdrawalFault = 'already-visible' | 'public-before-body';

/** Why a publication may not be taken back: what somebody can have seen stays, and a body's not before the public's. */
export function withdrawalFault(
  withdrawn: Publication,
  present: readonly Publication[],
  now: Date,
): WithdrawalFault | null {
  if (withdrawn.visibleFromAt <= now) return 'already-visible';
  const left = present.filter(({ bodyId }) => bodyId !== withdrawn.bodyId);
  return isPublicFirst(left) ? 'public-before-body' : null;
}

function isPublicFirst(publications: readonly Publication[]): boolean {
  const toPublic = publications.filter(({ bodyId }) => bodyId === null);
  const toBodies = publications.filter(({ bodyId }) => bodyId !== null);
  return toPublic.some((one) => !toBodies.some((body) => body.visibleFromAt <= one.visibleFromAt));
}
