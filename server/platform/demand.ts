import { type Doer, permitDoer } from '../core/authorisation/doer.ts';
import type { Act, Permitted, Subject } from '../core/authorisation/permit.ts';
import { Refusal } from './errors.ts';

/** The subject's id, checked for who does it and for the act, as stores demand it. Refuses with `not-allowed`. */
export function demand<A extends Act>(by: Doer, act: A, subject: Subject<A>): Permitted<A> {
  const permitted = permitDoer(by, act, subject);
  if (permitted === null) throw new Refusal('not-allowed', 403);
  return permitted;
}

/**
 * The same for looking at something: what one may not see answers as what is not there, with `unknown` as its code, so
 * that nobody learns by asking that it exists.
 */
export function demandSeen<A extends Act, S extends Subject<A>>(
  by: Doer,
  act: A,
  subject: S | undefined,
  unknown: string,
): asserts subject is S {
  if (!subject || permitDoer(by, act, subject) === null) throw new Refusal(unknown, 404);
}
