import type { MunicipalityId } from '../ids.ts';
import type { Actor } from './actor.ts';

export interface WordsSubject {
  id: MunicipalityId;
}

/** Choosing what the municipality calls things. */
export function mayManageWords(actor: Actor, _words: WordsSubject): boolean {
  return actor.roles.has('administrator');
}
