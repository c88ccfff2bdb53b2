/** The frame of the administration, nynorsk. */
import type { AdminTexts } from './admin.nb.ts';

export const nn = {
  title: 'Administrasjon',
  menu: 'Sidene i administrasjonen',
  pages: {
    people: 'Folk og roller',
    units: '{Units}',
    bodies: 'Politiske organ',
    words: 'Ord i kommunen',
    signIn: 'Innlogging',
    site: 'Nettstaden',
    log: 'Logg',
    privacy: 'Personvern',
    rawData: 'Rådata og fritekst',
    peers: 'Andre kommunar',
    apiKeys: 'API-nøklar',
  },
} satisfies AdminTexts;
