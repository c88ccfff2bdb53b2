import type { Unit } from '../parts/organisation.ts';

/** What the tree is narrowed to; it stands in the address in Norwegian words. */
export interface UnitFilters {
  sought: string;
  /** The day the tree is shown as it was; null: as it is. */
  on: string | null;
  withEnded: boolean;
}

export function readUnitFilters(search: URLSearchParams): UnitFilters {
  const on = search.get('dato') ?? '';
  return {
    sought: search.get('sok') ?? '',
    on: /^\d{4}-\d\d-\d\d$/.test(on) && !Number.isNaN(Date.parse(on)) ? on : null,
    withEnded: search.get('nedlagte') === 'ja',
  };
}

export function writeUnitFilters({ sought, on, withEnded }: UnitFilters): URLSearchParams {
  const search = new URLSearchParams();
  if (sought) search.set('sok', sought);
  if (on) search.set('dato', on);
  if (withEnded) search.set('nedlagte', 'ja');
  return search;
}

/** Whether each word sought is somewhere in what is known of the unit. */
export function unitFits(unit: Unit, sought: string): boolean {
  const text = [unit.name, unit.code, unit.sector, unit.leaderName].join(' ').toLowerCase();
  return sought
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
