import type { MunicipalityId } from '../ids.ts';
import type { Actor } from './actor.ts';

export interface PeersSubject {
  id: MunicipalityId;
}

/** Taking in what other municipalities have published, and taking it away again: whoever makes surveys knows what is comparable. */
export function mayManagePeers(actor: Actor, _municipality: PeersSubject): boolean {
  return actor.roles.has('administrator') || actor.roles.has('designer');
}
