import type { Role } from '../../server/core/authorisation/roles.ts';
import type { AdminPageKey } from '../i18n/admin.nb.ts';
import { type Page, page } from '../parts/page.ts';
import type { Place } from '../parts/place.ts';

/** One page of the administration: its address, who has use for it (the server judges), and its code, fetched when opened. */
export interface AdminPage {
  key: AdminPageKey;
  /** Under `/administrasjon/`, a Norwegian word. */
  path: string;
  roles: readonly Role[];
  Page: Page;
  /** Pages below it that the menu does not name, by their address under this one's: a single person, an import. */
  subpages?: readonly AdminSubpage[];
}

export interface AdminSubpage {
  path: string;
  Page: Page;
}

/** In the order of the menu. */
export const adminPages: readonly AdminPage[] = [
  {
    ...{ key: 'people', path: 'folk', roles: ['administrator'] },
    Page: page(() => import('./people/PeoplePage.tsx'), 'PeoplePage'),
    subpages: [
      { path: 'ny', Page: page(() => import('./people/NewPersonPage.tsx'), 'NewPersonPage') },
      { path: 'import', Page: page(() => import('./import/PeopleImportPage.tsx'), 'PeopleImportPage') },
      { path: ':id', Page: page(() => import('./people/PersonPage.tsx'), 'PersonPage') },
    ],
  },
  {
    ...{ key: 'units', path: 'enheter', roles: ['administrator'] },
    Page: page(() => import('./units/UnitsPage.tsx'), 'UnitsPage'),
    subpages: [
      { path: 'ny', Page: page(() => import('./units/NewUnitPage.tsx'), 'NewUnitPage') },
      { path: 'import', Page: page(() => import('./import/UnitsImportPage.tsx'), 'UnitsImportPage') },
      { path: ':id', Page: page(() => import('./units/UnitPage.tsx'), 'UnitPage') },
    ],
  },
  {
    ...{ key: 'bodies', path: 'organer', roles: ['administrator'] },
    Page: page(() => import('./bodies/BodiesPage.tsx'), 'BodiesPage'),
    subpages: [
      { path: 'ny', Page: page(() => import('./bodies/NewBodyPage.tsx'), 'NewBodyPage') },
      { path: ':id', Page: page(() => import('./bodies/BodyPage.tsx'), 'BodyPage') },
    ],
  },
  {
    ...{ key: 'words', path: 'ord', roles: ['administrator'] },
    Page: page(() => import('./words/WordsPage.tsx'), 'WordsPage'),
  },
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
  {
    ...{ key: 'peers', path: 'andre-kommuner', roles: ['administrator', 'designer'] },
    Page: page(() => import('./peers/PeersPage.tsx'), 'PeersPage'),
    subpages: [
      { path: 'import', Page: page(() => import('./peers/PeersImportPage.tsx'), 'PeersImportPage') },
    ],
  },
  {
    ...{ key: 'apiKeys', path: 'api-nokler', roles: ['administrator'] },
    Page: page(() => import('./api-keys/KeysPage.tsx'), 'KeysPage'),
  },
  {
    ...{ key: 'rawData', path: 'radata' },
    roles: [
      'administrator',
      'designer',
      'surveyOwner',
      'keyCustodian',
      'auditor',
      'rawDataAnalyst',
      'textReader',
    ],
    Page: page(() => import('./raw-data/RawDataPage.tsx'), 'RawDataPage'),
  },
  {
    ...{ key: 'privacy', path: 'personvern', roles: ['administrator', 'auditor'] },
    Page: page(() => import('./privacy/PrivacyPage.tsx'), 'PrivacyPage'),
  },
];

/** The pages this person has use for, in the order of the menu. */
export function adminPagesFor({ municipality }: Pick<Place, 'municipality'>): AdminPage[] {
  const held = [...(municipality.account?.roles ?? []), ...(municipality.account?.waitingRoles ?? [])];
  return adminPages.filter(({ roles }) => roles.some((role) => held.includes(role)));
}
