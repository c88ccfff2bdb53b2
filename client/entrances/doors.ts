import type { Role } from '../../server/core/authorisation/roles.ts';
import type { DoorsTexts } from '../i18n/doors.nb.ts';
import type { Municipality } from '../parts/queries.ts';

/**
 * The three entrances to the same figures, by their addresses. They are views and never permissions: everybody may use
 * all three.
 */
export const entrances = ['styring', 'ombud', 'leder'] as const;
export type Entrance = (typeof entrances)[number];

/** A page for those who read results, other than the maps and the indicators themselves. */
export interface Door {
  key: keyof DoorsTexts['doors'];
  /** After `/fet/nb/`. */
  path: string;
  /** The entrances it is found in. Empty: it stands elsewhere, as an entrance does in the menu. */
  within: readonly Entrance[];
  /** Who finds it; the server alone decides who may read it. */
  seenBy: 'everyone' | 'signedIn' | readonly Role[];
}

/** Every page of the kind in the order they are drawn; a new page has its line here and its words in `i18n/doors`. */
export const doors: readonly Door[] = [
  { key: 'styring', path: 'styring', within: [], seenBy: 'everyone' },
  { key: 'ombud', path: 'ombud', within: [], seenBy: 'everyone' },
  { key: 'leder', path: 'leder', within: [], seenBy: 'everyone' },
  { key: 'findings', path: 'verdt-a-ta-opp', within: ['styring', 'ombud', 'leder'], seenBy: 'everyone' },
  { key: 'sammenlign', path: 'sammenlign', within: ['styring', 'ombud', 'leder'], seenBy: 'everyone' },
  { key: 'mote', path: 'mote', within: ['styring', 'leder'], seenBy: 'everyone' },
  { key: 'min-enhet', path: 'min-enhet', within: ['ombud', 'styring'], seenBy: ['unitLeader'] },
  { key: 'undring', path: 'undring', within: ['ombud'], seenBy: ['politician', 'unitLeader'] },
  { key: 'stemmer-det', path: 'stemmer-det', within: ['ombud'], seenBy: ['politician'] },
  { key: 'sporreskjema', path: 'sporreskjema', within: ['ombud'], seenBy: ['politician'] },
  { key: 'omvisning', path: 'omvisning', within: [], seenBy: 'everyone' },
  { key: 'ordliste', path: 'ordliste', within: [], seenBy: 'everyone' },
];

/** The pages that explain, in the foot of every page. */
export const explaining = doors.filter(({ key }) => key === 'omvisning' || key === 'ordliste');

/** The doors of an entrance that this reader finds. */
export function doorsIn(entrance: Entrance, account: Municipality['account']): Door[] {
  return doors.filter(({ within, seenBy }) => within.includes(entrance) && finds(seenBy, account));
}

/** Every door that this reader finds within an entrance, for the menu of a phone: no page is more than two taps away. */
export function doorsFor(account: Municipality['account']): Door[] {
  return doors.filter(({ within, seenBy }) => within.length > 0 && finds(seenBy, account));
}

function finds(seenBy: Door['seenBy'], account: Municipality['account']): boolean {
  if (seenBy === 'everyone') return true;
  if (!account) return false;
  return seenBy === 'signedIn' || account.roles.some((role) => seenBy.includes(role));
}
