import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { Role } from '../../server/core/authorisation/roles.ts';
import type { AdminPageKey } from '../i18n/admin.nb.ts';

/** One page of the administration: its address, who has use for it (the server judges), and its code, fetched when opened. */
export interface AdminPage {
  key: AdminPageKey;
  /** Under `/administrasjon/`, a Norwegian word. */
  path: string;
  roles: readonly Role[];
  Page: LazyExoticComponent<ComponentType>;
}

/** In the order of the menu. */
export const adminPages: readonly AdminPage[] = [
  {
    ...{ key: 'log', path: 'logg', roles: ['administrator', 'auditor'] },
    Page: page(() => import('./log/LogPage.tsx'), 'LogPage'),
  },
];

/** Pages one comes to from another page of the administration, and not from the menu. */
export const innerPages: readonly Pick<AdminPage, 'path' | 'Page'>[] = [
  { path: 'enheter/import', Page: page(() => import('./import/UnitsImportPage.tsx'), 'UnitsImportPage') },
  { path: 'folk/import', Page: page(() => import('./import/PeopleImportPage.tsx'), 'PeopleImportPage') },
];

export function page<Name extends string>(
  load: () => Promise<Record<Name, ComponentType>>,
  name: Name,
): LazyExoticComponent<ComponentType> {
  return lazy(async () => ({ default: (await load())[name] }));
}
