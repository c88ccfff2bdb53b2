import { grantedRoles } from '../../../server/core/authorisation/roles.ts';
import type { Person } from '../parts/organisation.ts';
import { fits } from '../parts/search.ts';

export const shows = ['active', 'deactivated', 'all'] as const;
export const roleFilters = [...grantedRoles, 'unitLeader', 'politician', 'none'] as const;

/** What the list is narrowed to; it stands in the address in Norwegian words. */
export interface PeopleFilters {
  sought: string;
  role: (typeof roleFilters)[number] | null;
  show: (typeof shows)[number];
}

const showWords = { active: 'aktive', deactivated: 'deaktiverte', all: 'alle' } as const;

export function readFilters(search: URLSearchParams): PeopleFilters {
  const role = search.get('rolle');
  return {
    sought: search.get('sok') ?? '',
    role: roleFilters.find((one) => one === role) ?? null,
    show: shows.find((one) => showWords[one] === search.get('vis')) ?? 'active',
  };
}

/** What narrows nothing is left out. */
export function writeFilters({ sought, role, show }: PeopleFilters): URLSearchParams {
  const search = new URLSearchParams();
  if (sought) search.set('sok', sought);
  if (role) search.set('rolle', role);
  if (show !== 'active') search.set('vis', showWords[show]);
  return search;
}

export function isShown(person: Person, { sought, role, show }: PeopleFilters): boolean {
  const isActive = person.deactivatedAt === null;
  return (show === 'all' || (show === 'active') === isActive) && fits(person, sought) && has(person, role);
}

function has({ roles, ledUnits, bodies }: Person, role: PeopleFilters['role']): boolean {
  switch (role) {
    case null:
      return true;
    case 'none':
      return roles.length + ledUnits.length + bodies.length === 0;
    case 'unitLeader':
      return ledUnits.length > 0;
    case 'politician':
      return bodies.length > 0;
    default:
      return roles.some((held) => held.role === role);
  }
}
