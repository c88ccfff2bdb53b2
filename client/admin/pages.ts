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
    ...{ key: 'signIn', path: 'innlogging', roles: ['administrator'] },
    Page: page(() => import('./sign-in/SignInSettingsPage.tsx'), 'SignInSettingsPage'),
  },
  {
    ...{ key: 'site', path: 'nettstedet', roles: ['administrator'] },
    Page: page(() => import('./site/SitePage.tsx'), 'SitePage'),
  },
  {
    ...{ key: 'log', path: 'logg', roles: ['administrator', 'auditor'] },
    Page: page(() => import('./log/LogPage.tsx'), 'LogPage'),
  },
];

export function page<Name extends string>(
  load: () => Promise<Record<Name, ComponentType>>,
  name: Name,
): LazyExoticComponent<ComponentType> {
  return lazy(async () => ({ default: (await load())[name] }));
}
