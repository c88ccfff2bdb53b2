import type { BodyId } from '../ids.ts';
import type { Actor } from './actor.ts';

export interface BodySubject {
  id: BodyId;
}

/** Political bodies and who sits in them, which decides who sees what is published to a body. */
export function mayManageBody(actor: Actor, _body: BodySubject): boolean {
  return actor.roles.has('administrator');
}
