import type { MunicipalityId } from '../ids.ts';
import type { Actor } from './actor.ts';

export interface PrivacySubject {
  id: MunicipalityId;
}

/** Deciding how long things are kept. An auditor may see it; only an administrator changes it. */
export function mayManagePrivacy(actor: Actor, _municipality: PrivacySubject): boolean {
  return actor.roles.has('administrator');
}
