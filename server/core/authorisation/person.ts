import type { AccountId } from '../ids.ts';
import type { Actor } from './actor.ts';

export interface PersonSubject {
  id: AccountId;
}

/** Making, changing and deactivating people and their roles. Nobody does it to themselves by another right. */
export function mayManagePerson(actor: Actor, _person: PersonSubject): boolean {
  return actor.roles.has('administrator');
}

/** Erasing somebody for good. Never oneself: it takes another to see that it is right. */
export function mayErasePerson(actor: Actor, person: PersonSubject): boolean {
  return actor.roles.has('administrator') && actor.accountId !== person.id;
}
