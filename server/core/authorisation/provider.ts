import type { ProviderId } from '../ids.ts';
import type { Actor } from './actor.ts';

export interface ProviderSubject {
  id: ProviderId;
}

/** Deciding who may vouch for people here, and which roles their word gives. */
export function mayManageProvider(actor: Actor, _provider: ProviderSubject): boolean {
  return actor.roles.has('administrator');
}
