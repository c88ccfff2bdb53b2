import type { UnitId } from '../ids.ts';
import type { Actor } from './actor.ts';

export interface UnitSubject {
  id: UnitId;
}

/** Shaping the organisation: units, their leaders, and what took over from what. */
export function mayManageUnit(actor: Actor, _unit: UnitSubject): boolean {
  return actor.roles.has('administrator');
}
