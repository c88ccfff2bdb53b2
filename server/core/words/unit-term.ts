import { type Language, languages } from '../locale.ts';
import { type Dictionary, formsOf } from './dictionary.ts';
import type { Forms } from './keys.ts';

/** Which term of the dictionary a survey's units go by. */
export const unitTerms = ['unit', 'area'] as const;
export type UnitTerm = (typeof unitTerms)[number];

/**
 * What the units below the whole municipality are called: where citizens were asked and every unit is an area on the map,
 * they are areas; else they are the municipality's units, as schools and departments are.
 *
 * Example: unitTermOf('citizen', ['area', 'area']) is `area`; with a school among them, or of a user survey, `unit`.
 */
export function unitTermOf(surveyKind: 'citizen' | 'user' | 'employee', kinds: readonly string[]): UnitTerm {
  const areAreas = kinds.length > 0 && kinds.every((kind) => kind === 'area');
  return surveyKind === 'citizen' && areAreas ? 'area' : 'unit';
}

/** The dictionary in which {units} and the like are this survey's units, by the municipality's own words. */
export function speakingOf(dictionary: Dictionary, term: UnitTerm): Dictionary {
  if (term === 'unit') return dictionary;
  const forms = languages.map((language): [Language, Forms] => [
    language,
    formsOf(dictionary, term, language),
  ]);
  return { ...dictionary, unit: Object.fromEntries(forms) };
}
