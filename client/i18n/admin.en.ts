import type { AdminTexts } from './admin.nb.ts';

/** The frame of the administration, English. */
export const en = {
  title: 'Administration',
  menu: 'Pages of the administration',
  pages: {
    people: 'People and roles',
    units: '{Units}',
    bodies: 'Political bodies',
    words: 'Words of the municipality',
    signIn: 'Signing in',
    site: 'The site',
    log: 'Log',
    privacy: 'Privacy',
    rawData: 'Raw data and own words',
    peers: 'Other municipalities',
    apiKeys: 'API keys',
  },
} satisfies AdminTexts;
