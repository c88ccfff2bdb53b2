import type { MunicipalityId } from '../ids.ts';
import type { Actor } from './actor.ts';

export interface JargonSubject {
  id: MunicipalityId;
}

/** Those who write questionnaires are advised by it, and those who keep it. */
export function mayReadJargon(actor: Actor, municipality: JargonSubject): boolean {
  return mayManageJargon(actor, municipality) || actor.roles.has('surveyOwner');
}

/** The list is of the municipality and not of one survey: whoever makes any survey, and whoever keeps its words. */
export function mayManageJargon(actor: Actor, _municipality: JargonSubject): boolean {
  return actor.roles.has('administrator') || actor.roles.has('designer');
}
