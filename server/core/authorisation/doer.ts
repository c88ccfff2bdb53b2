import type { Actor } from './actor.ts';
import { type Act, type Permitted, permit, permitSystem, type Subject } from './permit.ts';

/**
 * Who does something: a person, or what no person does just now. `system`: a job whose time has come. `operator`: the
 * command line, which holds the owner's database address and could do it without us. `demo`: the example municipality.
 */
export type Doer = Actor | 'system' | 'operator' | 'demo';

/** As the log writes it: an account's id, or the word itself. */
export function doerId(by: Doer): string {
  return typeof by === 'string' ? by : by.accountId;
}

/** The subject's id, checked for this doer and act; null when a person may not. */
export function permitDoer<A extends Act>(by: Doer, act: A, subject: Subject<A>): Permitted<A> | null {
  return typeof by === 'string' ? permitSystem(act, subject.id, by) : permit(by, act, subject);
}
