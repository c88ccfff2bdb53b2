import type { BodyId } from '../ids.ts';
import type { Actor } from './actor.ts';

export interface BodySubject {
  id: BodyId;
}

/** Whether somebody has a seat in a political body today. They read figures as its members do, whatever else they are. */
export function isElected(actor: Actor): boolean {
  return actor.bodyIds.length > 0;
}

/** Political bodies and who sits in them, which decides who sees what is published to a body. */
export function mayManageBody(actor: Actor, _body: BodySubject): boolean {
  return actor.roles.has('administrator');
}
