import type { MunicipalityId } from '../ids.ts';
import type { Actor } from './actor.ts';

export interface SiteSubject {
  id: MunicipalityId;
}

/** Setting what the pages say of the municipality itself. A session is always of its own municipality. */
export function mayManageSite(actor: Actor, _site: SiteSubject): boolean {
  return actor.roles.has('administrator');
}
