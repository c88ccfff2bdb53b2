import type { Actor } from './actor.ts';
import type { KeyActor } from './api-key.ts';
import { type Act, type Permitted, permit, permitKey, permitSystem, type Subject } from './permit.ts';

/**
 * Who does something: a person, a program with an API key, or what no person does just now. `system`: a job whose time has come. `operator`: the
 * command line, which holds the owner's database address and could do it without us. `demo`: the example municipality.
 */
export type Doer = Actor | KeyActor | 'system' | 'operator' | 'demo';

/** As the log writes it: an account's id, `key:` and an API key's id, or the word itself. */
export function doerId(by: Doer): string {
  if (typeof by === 'string') return by;
  return 'keyId' in by ? `key:${by.keyId}` : by.accountId;
}

/** The subject's id, checked for this doer and act; null when a person or a key may not. */
export function permitDoer<A extends Act>(by: Doer, act: A, subject: Subject<A>): Permitted<A> | null {
  if (typeof by === 'string') return permitSystem(act, subject.id, by);
  return 'keyId' in by ? permitKey(by, act, subject) : permit(by, act, subject);
}
